"""How many took part in a vote, and how they voted: "All 27 voted. Fourteen were for, nine against, four abstained"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factlint.checks.rows import Row, are_near, by_sentence, of_sentences
from factlint.checks.totals_after import LateTotal, misses
from factlint.facts import Facts

_SIDES = ("for", "against", "abstained")
_NEAR = 2
"""So many words after a number, the noun with them, say which side it took."""


def ballots(facts: Facts) -> Iterator[LateTotal]:
    """Yield the number of voters that those for, against and abstaining, told in the next sentence, do not make."""
    for (one, first), (two, later) in pairwise(by_sentence(facts)):
        voters, cast = ([figure for figure in each if figure.kind == "count"] for each in (first, later))
        if len(voters) != 1 or len(cast) != len(_SIDES) or not are_near(one, two):
            continue
        row = of_sentences(facts, [one, two], [*voters, *cast])
        total = LateTotal(voters[0], tuple(cast))
        plain = not any(figure.ends or figure.past or figure.bound for figure in row.figures)
        if plain and row.holds(one.tokens(facts), "parts.took_part") and _by_side(row) and misses(total):
            yield total


def _by_side(row: Row) -> bool:
    """Whether the three last figures are those for, those against and those who abstained, in this order."""
    for at, side in enumerate(_SIDES, start=1):
        own = row.between(at, at + 1) if at < len(_SIDES) else row.following(at, 2 * _NEAR)
        if not row.holds(own[: 2 * _NEAR], f"parts.side.{side}"):
            return False
    return True
