"""Whether a figure is an earlier one with a slip of the pen: the digits nearly the same, the words nearly the same."""

from __future__ import annotations

from msgspec import Struct

from factlint.checks.retold import Telling, contrasted, elsewhere, two_days, two_sources, two_times
from factlint.checks.slips import digits, slip, swapped
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure

_COUNTED, _MEASURED = 2, 3
"""So many shared words of two sentences make a slip between two counts, or two amounts, of one thing."""
_CLOSE = {"money": 2.0, "%": 2.0}
"""Amounts and shares of one sort are told by the dozen: farther apart they are two."""

_OFTEN = frozenset({"measure", "percent"})
"""Kinds of figures of which an article tells many in like words: speeds, shares of several groups."""


class Evidence(Struct, frozen=True):
    """What speaks for one thing: shared words of the sentences, the same complements, the same companion figure."""

    shared: int
    alike: bool
    companion: bool


def slip_of(facts: Facts, one: Telling, two: Telling) -> bool:
    """Whether the second telling is the first with digits swapped or one of three changed, told of the same thing."""
    a, b = one.figure, two.figure
    if one.sentence == two.sentence or not slip(a, b) or _two_things(facts, one, two):
        return False
    evidence = _evidence(facts, one, two)
    if not evidence.companion and (one.apart or two.apart or two_sources(facts, one, two)):
        return False
    if a.kind == "count":
        return _one_count(one, two, evidence)
    return _one_amount(one, two, evidence)


def _two_things(facts: Facts, one: Telling, two: Telling) -> bool:
    """Whether bounds, times or conditions set the two figures apart."""
    a, b = one.figure, two.figure
    published = facts.document.date.year if facts.document.date else None
    if elsewhere(facts, one, two) or (a.kind == "money" and contrasted(one, two)):
        return True
    if a.past or b.past or a.ends or b.ends or a.change != b.change or {a.bound, b.bound} not in _SAME_BOUNDS:
        return True
    return two_times(one, two, published) or two_days(one, two)


_SAME_BOUNDS = ({""}, {"about"}, {"", "about"}, {"at-least"}, {"over"}, {"at-most"}, {"under"})


def _evidence(facts: Facts, one: Telling, two: Telling) -> Evidence:
    alike = bool(one.modifiers & two.modifiers) or bool(one.beside & two.beside)
    return Evidence(len(one.context & two.context), alike, _companion(facts, one, two))


def _companion(facts: Facts, one: Telling, two: Telling) -> bool:
    """Whether both sentences tell another, equal figure of the same kind: "289 votes to 201" twice."""
    rest = [[other for other in facts.within(Figure, each.sentence) if other != each.figure] for each in (one, two)]
    return any(
        a.kind == b.kind == one.figure.kind and a.value == b.value and a.value >= 10 and a.head == b.head
        for a in rest[0][:8]
        for b in rest[1][:8]
    )


def _one_count(one: Telling, two: Telling, evidence: Evidence) -> bool:
    """Whether two counts with a slip between them are one: nothing new narrows the second, and the words are like."""
    if evidence.companion and evidence.shared:
        return True
    strong = len(digits(two.figure)) > 2
    if two.modifiers - one.modifiers - one.context and not (strong and evidence.shared >= _COUNTED):
        return False
    if strong and two.definite:
        return True
    if one.names and two.names and not one.names & two.names:
        return False
    return two.definite or evidence.shared >= _COUNTED or (two.total and evidence.shared > 0)


def _one_amount(one: Telling, two: Telling, evidence: Evidence) -> bool:
    """Whether two amounts, measures or shares with a slip between them are told of one thing."""
    a, b = one.figure, two.figure
    low, high = sorted((a.value, b.value))
    if high > low * _CLOSE.get(two.thing, high) and not (evidence.alike and evidence.shared >= _MEASURED):
        return False
    if a.kind in _OFTEN and not swapped(a, b):
        return False
    strong = len(digits(b)) > 2
    foreign = bool(one.names) and bool(two.names) and not one.names & two.names
    often = a.kind in _OFTEN and evidence.shared < _MEASURED
    if not two.definite and (foreign or often):
        return False
    if evidence.alike and (two.definite or evidence.shared >= _COUNTED):
        return True
    enough = (1 if strong else _COUNTED) if two.definite else _MEASURED + (not strong)
    return evidence.shared >= enough
