"""Cues: the words of a sentence that attribute, each with the noun phrase it makes the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.facts.sources import noun_phrases
from factlint.facts.sources.clauses import Clause, Words
from factlint.facts.sources.cue_english import english
from factlint.facts.sources.cue_french import french
from factlint.facts.sources.cue_subjects import Cue
from factlint.facts.sources.noun_phrases import Range
from factlint.facts.sources.subjects import subject

__all__ = ["Cue", "cues", "incise"]

_CLOSES = frozenset(",.!?…")
_NEAR = 3
"""Units at most between a preposition and the source that it names."""


def cues(clause: Clause, words: Words) -> Iterator[Cue]:
    """Yield the cues of a sentence from left to right; a cue never stands inside another."""
    triggers, french = words.triggers, words.french
    after = 0
    for index in [n for n, unit in enumerate(clause) if unit.low in triggers or (french and "-" in unit.low)]:
        if index >= after:
            cue = _at(clause, index, words)
            if cue is not None:
                yield cue
                after = cue.units[1]


def incise(clause: Clause, words: Words) -> Cue | None:
    """Return the cue that a French quotation holds between commas: `« Nous partons, a dit Anne Morel, et vite. »`."""
    for index in range(1, len(clause)):
        if clause[index - 1].low != ",":
            continue
        start = index + 1 if clause[index].low in {"s'", "se"} and index + 1 < len(clause) else index
        cue = french(clause, start, words)
        if cue is not None and cue.units[0] == start and (cue.inner is not None or cue.source is not None):
            after = cue.source is None or cue.source[0] >= cue.units[1]
            if after and cue.kind == "verb" and (cue.last == len(clause) or clause[cue.last].low in _CLOSES):
                return cue
    return None


def _at(clause: Clause, index: int, words: Words) -> Cue | None:
    unit = clause[index]
    if unit.quote is not None:
        return None
    if unit.low == ":":
        return _colon(clause, index, words)
    return _according(clause, index, words) or (
        french(clause, index, words) if words.french else english(clause, index, words)
    )


def _according(clause: Clause, index: int, words: Words) -> Cue | None:
    for row in words.according.get(clause[index].low, ()):
        if _stands_here(clause, index, row):
            if _doubtful(clause, index, words):
                return None
            return _named_after(clause, (index, index + len(row)), words)
    return None


def _stands_here(clause: Clause, index: int, row: Sequence[frozenset[str]]) -> bool:
    """Whether the words after the first one of a phrase follow."""
    if index + len(row) > len(clause):
        return False
    return all(clause[index + offset].low in row[offset] for offset in range(1, len(row)))


def _doubtful(clause: Clause, index: int, words: Words) -> bool:
    """Whether a preposition that often means something else lacks what makes it name a source."""
    low = clause[index].low
    if low == "pour":
        quoted = index > 1 and clause[index - 1].low == "," and clause[index - 2].spoken
        return not quoted and (index > 1 or not any(unit.low == "," for unit in clause[index : index + 14]))
    if low == "auprès":
        return not any(
            unit.low in words["speech.participles"] or unit.low == "appris"
            for unit in clause[max(0, index - 3) : index]
        )
    return False


def _named_after(clause: Clause, units: Range, words: Words) -> Cue | None:
    if clause[units[1] - 1].low in words["sources.anonymous"]:
        units = (units[0], units[1] - 1)
    start = units[1]
    found = _pronoun(clause, start, words) or noun_phrases.after(clause, start, words)
    if clause[units[0]].low == "pour" and not _on_behalf(clause, start, found, words):
        return None
    if found is None or found[0] - start > _NEAR:
        if start >= len(clause) or not clause[start].word:
            return None
        found = noun_phrases.phrase(clause, start, words)
    return Cue(units, noun_phrases.span_of(clause, units), found, "according")


def _pronoun(clause: Clause, start: int, words: Words) -> Range | None:
    """Return the pronoun that is the whole source: `selon lui`, `according to her,`."""
    if start >= len(clause) or clause[start].low not in words["speech.objects"]:
        return None
    alone = start + 1 == len(clause) or not clause[start + 1].word
    return (start, start + 1) if alone or words.french else None


def _on_behalf(clause: Clause, start: int, found: Range | None, words: Words) -> bool:
    """Whether "pour" opens with somebody's view: `Pour Anne Morel, …`, `Pour la ministre, …`."""
    if found is None or found[0] != start or found[1] >= len(clause) or clause[found[1]].low != ",":
        return False
    units = clause[found[0] : found[1]]
    return any(unit.capitalised or noun_phrases.is_source(unit.low, words) for unit in units)


def _colon(clause: Clause, index: int, words: Words) -> Cue | None:
    if index + 1 >= len(clause) or not clause[index + 1].spoken:
        return None
    found = subject(clause[:index], words) if index else None
    return Cue((index, index + 1), clause[index].span, found, "colon")
