"""Cues: the words of a sentence that attribute, each with the noun phrase it makes the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factlint.document import Span
from factlint.facts import noun_phrases
from factlint.facts.clauses import Clause, Unit, Words
from factlint.facts.noun_phrases import Range
from factlint.facts.phrases import compiled

_PARTICLE = 3
"""Units at most between a verb and what shows on which side its subject stands."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: its units, its source where the sentence names one, and the kind of cue.

    `kind` is verb, thought, participle (its source is the sentence's), according or colon. `inner` is the span of a pronoun
    inside the cue ("dit-elle"). `first` to before `last` covers cue and source together.
    """

    units: Range
    span: Span
    source: Range | None
    kind: str
    inner: Span | None = None

    @property
    def first(self) -> int:
        """The first unit of cue and source."""
        return min(self.units[0], self.source[0]) if self.source else self.units[0]

    @property
    def last(self) -> int:
        """The unit after the last one of cue and source."""
        return max(self.units[1], self.source[1]) if self.source else self.units[1]


def cues(clause: Clause, words: Words) -> Iterator[Cue]:
    """Yield the cues of a sentence from left to right; a cue never stands inside another."""
    index = 0
    while index < len(clause):
        cue = _at(clause, index, words)
        if cue is None:
            index += 1
        else:
            yield cue
            index = cue.units[1]


def _at(clause: Clause, index: int, words: Words) -> Cue | None:
    unit = clause[index]
    if unit.quote is not None:
        return None
    if unit.low == ":":
        return _colon(clause, index, words)
    return _according(clause, index, words) or (
        _french(clause, index, words) if words.french else _english(clause, index, words)
    )


def _according(clause: Clause, index: int, words: Words) -> Cue | None:
    low = clause[index].low
    if low not in words["speech.according_first"]:
        return None
    for phrase in words.lexicon.get("speech.according"):
        row = [slot.split("|") for slot in phrase.split()]
        part = clause[index : index + len(row)]
        if len(part) == len(row) and all(unit.low in slot for unit, slot in zip(part, row, strict=True)):
            if _doubtful(clause, index, words):
                return None
            return _named_after(clause, (index, index + len(row)), words)
    return None


def _doubtful(clause: Clause, index: int, words: Words) -> bool:
    """Whether a preposition that often means something else lacks what makes it name a source."""
    low = clause[index].low
    if low == "pour":
        return index > 1 or not any(unit.low == "," for unit in clause[index : index + 14])
    if low == "auprès":
        return not any(unit.low in words["speech.participles"] or unit.low == "appris" for unit in clause[max(0, index - 3) : index])
    return False


def _named_after(clause: Clause, units: Range, words: Words) -> Cue | None:
    if clause[units[1] - 1].low in words["sources.anonymous"]:
        units = (units[0], units[1] - 1)
    found = noun_phrases.after(clause, units[1], words)
    if found is None or found[0] - units[1] > _PARTICLE:
        follows = clause[units[1]] if units[1] < len(clause) else None
        if follows is None or not follows.word:
            return None
        found = (units[1], units[1] + 1)
    return Cue(units, noun_phrases.span_of(clause, units), found, "according")


def _colon(clause: Clause, index: int, words: Words) -> Cue | None:
    if index + 1 >= len(clause) or not clause[index + 1].spoken:
        return None
    found = noun_phrases.subject(clause[:index], words) if index else None
    return Cue((index, index + 1), clause[index].span, found, "colon")


# English


def _english(clause: Clause, index: int, words: Words) -> Cue | None:
    unit = clause[index]
    if unit.low in {"went", "goes", "going"} and _follows(clause, index, "on"):
        return _with_subject(clause, (index, index + 2), "verb", words)
    spoken = unit.low in words["speech.verbs"]
    if not spoken and unit.low not in words["speech.thought"]:
        return None
    if not _is_verb(clause, index, words):
        return None
    kind = "participle" if unit.low in words["speech.participles"] else "verb" if spoken else "thought"
    return _with_subject(clause, (index, index + 1), kind, words)


def _follows(clause: Clause, index: int, low: str) -> bool:
    return index + 1 < len(clause) and clause[index + 1].low == low


def _is_verb(clause: Clause, index: int, words: Words) -> bool:
    unit = clause[index]
    previous = clause[index - 1] if index else None
    if previous is None:
        return unit.low in words["speech.participles"] or unit.low in words["speech.opening"]
    if unit.capitalised or unit.low in words["speech.nouns"] and previous.low in {"'s", "united"}:
        return False
    if previous.spoken:
        return True
    if previous.low in words["speech.grammar.determiners"] - {"that", "this", "all", "each", "both", "another", "other", "some", "many"}:
        return False
    if previous.low in {"to", "of", "'s", "for", "by", "in", "with", "on", "from"}:
        return unit.low in words["speech.participles"] and previous.low == "by"
    if unit.low in words["speech.nouns"]:
        return previous.capitalised or previous.low in words["speech.pronouns"] or previous.low in {",", *words["speech.between"], *words["sources.groups"], *words["sources.people"], *words["sources.organisations"]}
    return True


# French


def _french(clause: Clause, index: int, words: Words) -> Cue | None:
    unit = clause[index]
    if "-" in unit.low:
        return _inverted(clause, index, words)
    if unit.low in words["speech.auxiliaries"]:
        return _compound(clause, index, words)
    spoken = unit.low in words["speech.finite"]
    if not spoken and unit.low not in words["speech.thought"]:
        return None
    previous = clause[index - 1].low if index else ""
    if previous in words["speech.not_before"] or (
        unit.low in words["speech.nouns"] and previous in words["speech.grammar.determiners"]
    ):
        return None
    kind = "participle" if unit.low.endswith("ant") else "verb" if spoken else "thought"
    return _with_subject(clause, (index, index + 1), kind, words)


def _inverted(clause: Clause, index: int, words: Words) -> Cue | None:
    """Read `dit-elle`, `a-t-il ajouté`, `explique-t-on`."""
    unit = clause[index]
    verb, _, rest = unit.low.partition("-")
    pronoun = rest.removeprefix("t-")
    if pronoun not in words["speech.inverted"]:
        return None
    inner = Span(unit.span.end - len(pronoun), unit.span.end)
    if verb in words["speech.finite"] or verb in words["speech.thought"]:
        return Cue((index, index + 1), unit.span, None, "verb", inner)
    if verb in words["speech.auxiliaries"]:
        end = _participle(clause, index + 1, words)
        if end is not None:
            return Cue((index, end), unit.span.join(clause[end - 1].span), None, "verb", inner)
    return None


def _compound(clause: Clause, index: int, words: Words) -> Cue | None:
    end = _participle(clause, index + 1, words)
    if end is None:
        return None
    spoken = clause[end - 1].low in words["speech.participles"]
    return _with_subject(clause, (index, end), "verb" if spoken else "thought", words)


def _participle(clause: Clause, start: int, words: Words) -> int | None:
    """Return the place after the participle that an auxiliary takes; None for a passive or none."""
    for index in range(start, min(start + 5, len(clause))):
        low = clause[index].low
        if low in words["speech.participles"] or low in words["speech.thought_participles"]:
            return index + 1
        if low == "été" or not (low in words["speech.between"] or low.endswith("ment")):
            return None
    return None


# Subject


def _with_subject(clause: Clause, units: Range, kind: str, words: Words) -> Cue:
    source = _subject(clause, units, words) if kind != "participle" or _absolute(clause, units[0], words) else None
    return Cue(units, noun_phrases.span_of(clause, units), source, kind)


def _absolute(clause: Clause, index: int, words: Words) -> bool:
    """Whether a participle has a subject of its own: `with a spokesman saying`."""
    left = clause[index - 1] if index else None
    return left is not None and left.word and not words.french and left.low not in words["speech.grammar.stops"]


def _subject(clause: Clause, units: Range, words: Words) -> Range | None:
    start = noun_phrases.skip_back(clause, units[0], words)
    left = clause[start - 1] if start else None
    if left is not None and left.low in {"and", "but", "or", "et", "mais", "ou", "puis", "then"}:
        return None
    if clause[units[0]].low not in words["speech.never_turned"] and _turned(clause, start, units[1], words):
        found = noun_phrases.after(clause, units[1], words)
        if found is not None and not _acts(clause, found, words):
            return found
    return noun_phrases.before(clause, units[0], words)


def _acts(clause: Clause, found: Range, words: Words) -> bool:
    """Whether a phrase after the verb is the subject of a clause of its own: `said [it] was too early`."""
    if found[1] >= len(clause):
        return False
    return clause[found[1]].low in words["speech.grammar.finite"] and not words.french


def _turned(clause: Clause, start: int, end: int, words: Words) -> bool:
    """Whether the subject follows the verb: what is said stands right before it."""
    if start == 0:
        return True
    left = clause[start - 1]
    if left.spoken:
        return not _object_follows(clause, end, words)
    if left.low not in {",", "–", "—", "-"}:
        return words.french and left.low in {"comme", "que", "qu'", "ce"} and not _object_follows(clause, end, words)
    if start > 1 and clause[start - 2].spoken:
        return not _object_follows(clause, end, words)
    return not _apposition(clause, start, words) and not _object_follows(clause, end, words)


def _object_follows(clause: Clause, end: int, words: Words) -> bool:
    """Whether what is said follows the verb, so that the subject cannot."""
    for unit in clause[end : end + _PARTICLE]:
        if unit.spoken or unit.low in {":", *words["speech.grammar.subordinators"]}:
            return True
        if unit.low == ",":
            return False
    return False


def _apposition(clause: Clause, start: int, words: Words) -> bool:
    """Whether the comma before a verb closes an apposition to a name: `Ann Lee, who leads the union, said`."""
    base = next((index + 1 for index in range(start - 1, -1, -1) if clause[index].spoken), 0)
    if base and clause[base].low == ",":
        base += 1
    clause = clause[base:start]
    commas = [index for index, unit in enumerate(clause) if unit.low == ","]
    if len(commas) < 2 or commas[0] == 0:
        return False
    found = noun_phrases.before(clause, len(clause), words)
    return found is not None and found[0] <= 1 and clause[found[1] - 1].capitalised
