"""Figures: every number the text gives, as an interval of its printed digits, with its unit and what it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factlint.document import Span
from factlint.facts.base import Facts


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure.

    `span` holds the number with its scale and unit ("15 milliards de dollars"), not the words of
    approximation before it nor the noun counted after it. `value` is the printed value with its scale applied;
    `low` and `high` are the interval that the printed digits stand for ("14,3 milliards": 14.25e9 to 14.35e9;
    "412": 412 to 412; "15 milliards": 14.5e9 to 15.5e9), widened one-sidedly or both ways by `bound`:
    "" | "about" | "at-least" | "at-most" | "over" | "under". A range has low < high and value in the middle.

    `kind` is one of count, money, percent, points, measure, duration, age, fraction, multiple, ordinal, year,
    score, time, label (a number that only names something: Llama 4, A380, article 49-3, n° 67).
    `units`: ISO currency codes for money (several when the sign is ambiguous, empty when it is printed without one
    but is money by its context), one symbol for a measure or duration ("km", "year"), empty otherwise.
    `head` is the folded, singular noun counted ("salarie", "job"), "" when there is none; `head_span` its place.
    `past` is true for the figure of another time told for comparison ("contre 14,3 en 2024", "from 1,200").
    """

    span: Span
    value: float
    low: float
    high: float
    kind: str = "count"
    units: frozenset[str] = frozenset()
    bound: str = ""
    head: str = ""
    head_span: Span | None = None
    past: bool = False

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Figure]:
        """Read every figure of every part, in order; figures never overlap."""
        return iter(())

    def agrees(self, other: Figure) -> bool:
        """Whether both can be true of one quantity: same kind, units that can be the same, intervals that meet."""
        if self.kind != other.kind or (self.units and other.units and not self.units & other.units):
            return False
        return self.low <= other.high and other.low <= self.high
