"""Words that narrow a noun by what befell it, and by nothing else: "the 47 flooded houses" of a flood."""

from __future__ import annotations

from factlint.checks.counted_thing import stems
from factlint.checks.retold import Telling
from factlint.facts import Facts
from factlint.facts.tokens import Token


def told_of_event(facts: Facts, one: Telling, two: Telling) -> frozenset[str]:
    """Return the stems that narrow the second of two tellings only by the event of which the first tells.

    The first tells it in its sentence, or the headline does; where its sentence tells another event, none is returned.
    """
    told = _events(facts, one.context | one.modifiers)
    headline = facts.document.headline
    if not told and headline is not None:
        told = _events(facts, stems(facts.within(Token, headline.span)))
    return frozenset(stem for stem in two.modifiers if _events(facts, frozenset({stem})) & told)


def _events(facts: Facts, words: frozenset[str]) -> frozenset[str]:
    """Return the events that the stems of words tell: a flood, a fire, a theft."""
    table = facts.lexicon.table("figure_conflicts.events")
    return frozenset(event for event, members in table.items() if not words.isdisjoint(members))
