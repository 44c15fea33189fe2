"""A range told from its upper end to its lower: "between 30 and 15 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.checks.rows import Row, rows
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.rule import Hit

_KINDS = frozenset({"count", "money", "percent", "points", "measure", "duration", "age"})
_HOURS = frozenset({"hour"})
_BARE = 60
"""Bare numbers up to here may be times of day or minutes of a match."""


def inverted_range(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield ranges with "between" whose first end is larger than their second."""
    for row in rows(facts, 1):
        for at, figure in enumerate(row.figures):
            led = row.ends_with(row.before(at, 3), "ranges.between") or row.ends_with(
                row.before(at, 3), "ranges.spanning"
            )
            if led and _inverted(figure) and not _two_things(row, at):
                low, high = sorted(figure.ends)
                yield Hit(figure.span, (), {"low": low, "high": high, "said": figure.span})


def _inverted(figure: Figure) -> bool:
    if figure.kind not in _KINDS or len(figure.ends) != 2 or min(figure.ends) < 0 or figure.ends[0] <= figure.ends[1]:
        return False
    if figure.kind == "duration" and figure.units & _HOURS:
        return False
    return figure.kind != "count" or bool(figure.head) or max(figure.ends) > _BARE


def _two_things(row: Row, at: int) -> bool:
    """Whether the two numbers are compared, not the ends of a range: "the gap between 30% and 15%"."""
    return row.holds(row.before(at, 8), "ranges.gap") or row.holds(row.following(at, 4), "ranges.moved")
