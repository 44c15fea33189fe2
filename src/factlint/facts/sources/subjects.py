"""The subject of a sentence: its first noun phrase, past the aside that it begins with."""

from __future__ import annotations

from factlint.facts.sources.clauses import Clause, Words
from factlint.facts.sources.noun_phrases import Range, is_adverb, opening

_FAR = 16
"""Units at most before the subject, after the aside."""
_LONG_ASIDE = 30
_PARTICIPLES = {True: ("ant", "é", "ée", "és", "ées"), False: ("ing", "ed")}
_ASIDE = 7
"""Units at most of a time that opens a sentence."""


def subject(clause: Clause, words: Words) -> Range | None:
    """Return the first noun phrase of a sentence, past what introduces it."""
    index = _past_dateline(clause)
    if index < len(clause) and _opens_aside(clause, index, words):
        index = _past_comma(clause, index, words)
    for start in range(index, min(index + _FAR, len(clause))):
        if clause[start].spoken:
            return None
        found = opening(clause, start, words)
        if found is not None:
            return found
    return None


def _opens_aside(clause: Clause, index: int, words: Words) -> bool:
    """Whether a sentence begins with something else than its subject: `In his speech, …`, `The next day, …`."""
    low = clause[index].low
    participle = low.endswith(_PARTICIPLES[words.french]) and not _is_name(clause, index)
    opens = low in words["speech.grammar.openers"] or low in words["speech.grammar.prepositions"]
    aside = low in words["speech.grammar.asides"] and index + 1 < len(clause) and clause[index + 1].low == ","
    if participle or opens or aside or is_adverb(low, words):
        return True
    comma = next((at for at in range(index + 1, min(index + _ASIDE, len(clause))) if clause[at].low == ","), 0)
    last = clause[comma - 1].low if comma else ""
    return last in words["speech.grammar.moments"] or last in words["speech.grammar.times"]


def _is_name(clause: Clause, index: int) -> bool:
    """Whether a word is the first of a name, or stands alone before its apposition: `Hervé Nau`, `Fred, a docker`."""
    following = clause[index + 1] if index + 1 < len(clause) else None
    return following is not None and (following.capitalised or following.low == ",")


def _past_comma(clause: Clause, start: int, words: Words) -> int:
    """Return where the sentence proper begins after what introduces it: after the first comma, else after one word."""
    for index in range(start, min(start + _LONG_ASIDE, len(clause))):
        if clause[index].low == ",":
            return index + 1
    return start + 1 if clause[start].low in words["speech.grammar.openers"] else start


def _past_dateline(clause: Clause) -> int:
    """Return where the sentence begins after `CITY (Agency) –` or `CITY —`."""
    for index, unit in enumerate(clause[:8]):
        if unit.low in {"–", "—", "--", "-"} and index and all(u.capitalised or not u.word for u in clause[:index]):
            return index + 1
    return 0
