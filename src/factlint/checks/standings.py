"""One person, two states before the law: charged and convicted, convicted and cleared, with no order between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.names.standing import Standing
from factlint.facts.phrases import listed
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_CONFLICTS = frozenset({
    ("charged", "convicted"), ("awaiting", "convicted"), ("cleared", "convicted"), ("awaiting", "cleared"),
})  # fmt: skip
"""The pairs of states that one case cannot hold at once, each in alphabetical order."""
_USUAL = frozenset({"charged", "convicted"})
"""States that follow each other in most cases, so that one date explains both."""


def conflict(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first two states of one person that nothing puts in an order, once for each person.

    Charged and convicted may follow each other untold (a warning); the other pairs cannot both hold (an error).
    """
    told: dict[str, list[Standing]] = defaultdict(list)
    for standing in facts(Standing):
        told[standing.person].append(standing)
    for standings in told.values():
        pairs = (pair for pair in combinations(standings, 2) if _conflict(facts, *pair))
        found = next(pairs, None)
        if found is not None:
            first, second = found
            values = {"name": second.name, "first": first.span, "second": second.span}
            severity = None if {first.status, second.status} == _USUAL else "error"
            yield Hit(second.span, (Side(first.span, "other"),), values, severity=severity)


def _conflict(facts: Facts, first: Standing, second: Standing) -> bool:
    """Whether two states cannot hold at once, in sentences that tell no order, no dates and no other case."""
    states = sorted((first.status, second.status))
    if (states[0], states[1]) not in _CONFLICTS or first.sentence == second.sentence:
        return False
    dated = [bool(facts.within(Date, standing.sentence)) for standing in (first, second)]
    explained = any(dated) if {first.status, second.status} == _USUAL else all(dated)
    return not explained and not any(_ordered(facts, standing) for standing in (first, second))


def _ordered(facts: Facts, standing: Standing) -> bool:
    """Whether the sentence of a state says in what order it comes, or which of several cases it is of."""
    ordered = listed("statuses.ordered", facts.lexicon)
    return next(ordered.find(facts.within(Token, standing.sentence)), None) is not None
