"""French verbs that attribute: simple, compound and inverted ("dit-elle", "a-t-il ajouté")."""

from __future__ import annotations

from factlint.document import Span
from factlint.facts.sources import noun_phrases, phrases_before
from factlint.facts.sources.clauses import Clause, Words
from factlint.facts.sources.cue_subjects import Cue, with_subject

_CALLED = 4
_QUOTING = frozenset({"comme"})
_BETWEEN = 7
"""Units at most between an auxiliary and its participle: `a, de son côté, aussi déclaré`."""


def french(clause: Clause, index: int, words: Words) -> Cue | None:
    """Return the cue whose verb stands here, None for any other word."""
    unit = clause[index]
    if "-" in unit.low:
        return _inverted(clause, index, words)
    if index + 1 < len(clause) and clause[index + 1].low.startswith("t-"):
        return _inverted(clause, index, words, apart=True)
    if unit.low in words["speech.auxiliaries"]:
        return _compound(clause, index, words)
    if unit.low in words["speech.making"]:
        end = _participle(clause, index + 1, words, made=True)
        return None if end is None else with_subject(clause, (index, end), "verb", words)
    return _simple(clause, index, words)


def _simple(clause: Clause, index: int, words: Words) -> Cue | None:
    unit = clause[index]
    spoken = unit.low in words["speech.finite"] or _calls(clause, index, words)
    if not spoken and unit.low not in words["speech.thought"]:
        return _narrated(clause, index, words)
    previous = clause[index - 1].low if index else ""
    if index > 1 and clause[index - 2].low in _QUOTING:
        previous = ""
    on_itself = previous in {"s'", "se"} and unit.low not in words["speech.reflexive"]
    noun = unit.low in words["speech.nouns"] and previous in words["speech.grammar.determiners"]
    if on_itself or noun or previous in words["speech.not_before"]:
        return None
    kind = "participle" if unit.low.endswith("ant") else "verb" if spoken else "thought"
    return with_subject(clause, (index, index + 1), kind, words)


def _calls(clause: Clause, index: int, words: Words) -> bool:
    """Whether a verb that gives something a name stands right before quoted words: `parle d'une « honte »`."""
    near = clause[index + 1 : index + _CALLED]
    return clause[index].low in words["speech.calling"] and any(unit.quote is not None for unit in near)


def _narrated(clause: Clause, index: int, words: Words) -> Cue | None:
    """Read the infinitive that tells what came next: `Et Anne Morel d'ajouter : …`."""
    after = index + 2
    if clause[index].low not in {"d'", "de"} or index == 0 or after > len(clause):
        return None
    if clause[index + 1].low not in words["speech.infinitives"]:
        return None
    named = clause[index - 1].capitalised or noun_phrases.is_source(clause[index - 1].low, words)
    ends = after == len(clause) or not clause[after].word
    if not (named and ends):
        return None
    source = phrases_before.right_before(clause, index, words)
    return None if source is None else Cue((index, after), noun_phrases.span_of(clause, (index, after)), source, "verb")


def _inverted(clause: Clause, index: int, words: Words, *, apart: bool = False) -> Cue | None:
    """Read `dit-elle`, `a-t-il ajouté`, `explique-t-on`, `font-ils valoir`; `apart`: `ajoute t-il`, `a t-elle dit`."""
    unit = clause[index]
    verb, _, rest = f"{unit.low}-{clause[index + 1].low}".partition("-") if apart else unit.low.partition("-")
    pronoun = rest.removeprefix("t-")
    if pronoun not in words["speech.inverted"]:
        return None
    last = index + apart
    end_of_pronoun = clause[last].span.end
    inner = Span(end_of_pronoun - len(pronoun), end_of_pronoun)
    if verb in words["speech.finite"] or verb in words["speech.thought"]:
        return Cue((index, last + 1), unit.span.join(clause[last].span), None, "verb", inner)
    if verb in words["speech.auxiliaries"] or verb in words["speech.making"]:
        end = _participle(clause, last + 1, words, made=verb in words["speech.making"])
        if end is not None:
            return Cue((index, end), unit.span.join(clause[end - 1].span), None, "verb", inner)
    return None


def _compound(clause: Clause, index: int, words: Words) -> Cue | None:
    end = _participle(clause, index + 1, words)
    if end is None:
        return None
    turned_on_itself = index > 0 and clause[index - 1].low in {"s'", "se"}
    if turned_on_itself and clause[end - 1].low not in words["speech.reflexive"]:
        return None
    if clause[index].low in {"est", "sont", "était", "étaient"} and not turned_on_itself:
        return None
    spoken = clause[end - 1].low in words["speech.participles"]
    return with_subject(clause, (index, end), "verb" if spoken else "thought", words)


def _participle(clause: Clause, start: int, words: Words, *, made: bool = False) -> int | None:
    """Return the place after the participle that an auxiliary takes; None for a passive or none.

    `made` after a form of « faire »: it takes the infinitive of « faire valoir ».
    """
    for index in range(start, min(start + _BETWEEN, len(clause))):
        low = clause[index].low
        if low in words["speech.made_known"] and (made or clause[index - 1].low == "fait"):
            return index + 1
        if not made and (low in words["speech.participles"] or low in words["speech.thought_participles"]):
            return index + 1
        between = low in words["speech.between"] or low in words["speech.asides"] or low.endswith("ment")
        if low == "été" or not between:
            return None
    return None
