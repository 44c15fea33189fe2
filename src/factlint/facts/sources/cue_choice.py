"""Which of the cues of a sentence a quotation goes to."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.facts.sources import beside, noun_phrases
from factlint.facts.sources.clauses import Clause, Words
from factlint.facts.sources.cues import Cue

_NEAR = 6
"""Units at most between a verb and the colon that goes with it."""


def cue_for(clause: Clause, index: int, found: Sequence[Cue], words: Words) -> Cue | None:
    """Return the cue of the quotation at `index`, None where the sentence has none for it.

    A name that signs it comes first, then the cue right after it, the nearest one before it, and the next one after it;
    a verb that is not listed comes last.
    """
    name = beside.signed(clause, index, words)
    if name is not None:
        return name
    after = next((cue for cue in found if cue.first > index), None)
    before = [cue for cue in found if cue.last <= index]
    if after is not None and _beside(clause, index, after, words) and not _introduced(clause, index, before, after):
        return after
    if before:
        return _behind_colon(clause, [cue for cue in before if cue.kind != "thought"] or before, words)
    unlisted = beside.unlisted(clause, index, words) if clause[index].spoken else None
    return unlisted or (after if after is not None and after.kind != "colon" else None)


def _beside(clause: Clause, index: int, after: Cue, words: Words) -> bool:
    """Whether a cue stands right after the quotation: `« … », a dit Lise Nau`, `« … », comme le rapporte la chaîne`."""
    between = clause[index + 1 : after.first]
    linking = words["speech.grammar.quoting_words"]
    return after.kind != "participle" and not any(unit.word and unit.low not in linking for unit in between)


def _introduced(clause: Clause, index: int, before: Sequence[Cue], after: Cue) -> bool:
    """Whether a verb leads to it, and the one after has a subject of its own: `When she shouted, "…", Lee joked`."""
    if not before or before[-1].kind != "verb" or any(unit.word for unit in clause[before[-1].last : index]):
        return False
    return after.source is not None and after.source[0] < after.units[0]


def _behind_colon(clause: Clause, spoken: Sequence[Cue], words: Words) -> Cue:
    """Return the last cue, or the one that a colon goes with: `she replied: "…"`, `Pour l'Obs, c'est clair : « … »`."""
    last = spoken[-1]
    if last.kind != "colon" or len(spoken) == 1:
        return last
    ahead = spoken[-2]
    if ahead.kind == "according":
        units = clause[last.source[0] : last.source[1]] if last.source else ()
        speaks = any(unit.capitalised or noun_phrases.can_speak(unit.low, words) for unit in units)
        return last if speaks else ahead
    near = last.units[0] - ahead.last <= _NEAR
    return ahead if ahead.kind == "verb" and ahead.source is not None and near else last
