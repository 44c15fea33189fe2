"""What stands right after a quotation and says whose it is without a verb of speech.

A name that signs it after a dash, or the subject of a verb that no list holds (`"We leave," shrugged Lee`).
"""

from __future__ import annotations

from factlint.facts.sources import noun_phrases
from factlint.facts.sources.clauses import Clause, Words
from factlint.facts.sources.cue_subjects import Cue
from factlint.facts.sources.noun_phrases import Range

_DASHES = frozenset({"—", "–", "―", "--", "-"})
_NO_VERBS = ("determiners", "prepositions", "stops", "openers")
_CLOSING = frozenset(",.;")
_SIGNED = 6
"""Units at most in the name that signs a quotation."""
_SUBJECT = 10
"""Units at most between a quotation and the verb that follows its subject."""


def signed(clause: Clause, index: int, words: Words) -> Cue | None:
    """Return the cue of a quotation signed by a name: `"We leave." — Ann Lee`."""
    dash, start = index + 1, index + 2
    if start >= len(clause) or clause[dash].low not in _DASHES or not clause[start].capitalised:
        return None
    after = start
    while after < len(clause) and after - start <= _SIGNED and _in_name(clause, after, words):
        after += 1
    ends = after == len(clause) or clause[after].low in _CLOSING or clause[after].spoken
    if not ends or after - start > _SIGNED:
        return None
    return Cue((dash, start), clause[dash].span, (start, after), "dash")


def _in_name(clause: Clause, index: int, words: Words) -> bool:
    unit = clause[index]
    initial = unit.low == "." and len(clause[index - 1].text) == 1
    return unit.capitalised or initial or unit.low in words["identities.particles"]


def unlisted(clause: Clause, index: int, words: Words) -> Cue | None:
    """Return the cue that any verb makes when it follows a quotation that its sentence goes on after.

    English: `"We leave," Lee shrugged`, `"We leave," shrugged Lee`; French: `« Nous partons », philosophe Lise Nau`.
    """
    start = index + 1
    comma = start < len(clause) and clause[start].low == ","
    if comma:
        start += 1
    if start >= len(clause) or not clause[start].word or clause[start].quote is not None:
        return None
    if words.french:
        return _french(clause, start, words) if comma or clause[start].text.islower() else None
    return _english(clause, start, words)


def _english(clause: Clause, start: int, words: Words) -> Cue | None:
    if _past_form(clause, start):
        return _with_source(clause, (start, start + 1), noun_phrases.opening(clause, start + 1, words))
    found = noun_phrases.opening(clause, start, words)
    if found is None or found[1] - start > _SUBJECT:
        return None
    verb = next((at for at in range(found[0] + 1, found[1] + 1) if at < len(clause) and _past_form(clause, at)), None)
    return None if verb is None else _with_source(clause, (verb, verb + 1), (found[0], verb))


def _past_form(clause: Clause, index: int) -> bool:
    unit = clause[index]
    return unit.word and unit.text.islower() and unit.low.endswith("ed") and len(unit.low) > len("shed")


def _french(clause: Clause, start: int, words: Words) -> Cue | None:
    verb = start + 1 if clause[start].low in {"s'", "se"} and start + 1 < len(clause) else start
    unit = clause[verb]
    known = any(unit.low in words[f"speech.grammar.{name}"] for name in _NO_VERBS)
    if known or not unit.text.islower() or verb + 1 >= len(clause):
        return None
    return _with_source(clause, (start, verb + 1), noun_phrases.opening(clause, verb + 1, words))


def _with_source(clause: Clause, units: Range, source: Range | None) -> Cue | None:
    return None if source is None else Cue(units, noun_phrases.span_of(clause, units), source, "verb")
