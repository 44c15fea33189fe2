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


_PLAIN = frozenset({"duration", "age", "measure"})
"""What two numbers before one unit can only be a range of, where no verb makes them a change."""


def inverted_range(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield ranges whose first end is larger than their second."""
    for row in rows(facts, 1):
        yield from _split(row)
        for at, figure in enumerate(row.figures):
            if _inverted(figure) and (_between(row, at) or _spanning(row, at) or _plain(row, at)):
                low, high = sorted(figure.ends)
                yield Hit(figure.span, (), {"low": low, "high": high, "said": figure.span})


def _split(row: Row) -> Iterator[Hit]:
    """Yield ranges whose verb made them two figures: "varient de 3 000 à 2 500 euros"."""
    for at in range(len(row.figures) - 1):
        one, two = row.figures[at], row.figures[at + 1]
        joined = row.between(at, at + 1)
        if (
            one.past and one.kind == two.kind and one.kind in _KINDS and not one.ends and not two.ends
            and one.value > two.value > 0 and len(joined) == 1 and row.begins_with(joined, "ranges.to")
            and row.ends_with(row.before(at, 4), "ranges.spanning")
        ):  # fmt: skip
            span = one.span.join(two.span)
            yield Hit(span, (), {"low": two.value, "high": one.value, "said": span})


def _between(row: Row, at: int) -> bool:
    return row.ends_with(row.before(at, 3), "ranges.between") and not _two_things(row, at)


def _spanning(row: Row, at: int) -> bool:
    """Whether the words before say that a range follows: "ranging from", "aged", "dure de"."""
    return row.ends_with(row.before(at, 4), "ranges.spanning") and not row.holds(row.following(at, 4), "ranges.moved")


def _plain(row: Row, at: int) -> bool:
    """Whether the two ends stand before one unit without "from" and without a verb of change: "10 to five years"."""
    figure, before = row.figures[at], row.before(at, 8)
    counted = figure.kind == "count" and bool(figure.bound) and bool(figure.head)
    if (figure.kind not in _PLAIN and not counted) or figure.ends[0] > 3 * figure.ends[1] or figure.change:
        return False
    if row.ends_with(row.before(at, 1), "ranges.from") and not row.ends_with(row.before(at, 3), "ranges.offered"):
        return False
    return not (_two_things(row, at) or row.holds(before, "ranges.changed") or figure.past)


def _inverted(figure: Figure) -> bool:
    if figure.kind not in _KINDS or len(figure.ends) != 2 or min(figure.ends) < 0 or figure.ends[0] <= figure.ends[1]:
        return False
    if figure.kind == "duration" and figure.units & _HOURS:
        return False
    return figure.kind != "count" or bool(figure.head) or max(figure.ends) > _BARE


def _two_things(row: Row, at: int) -> bool:
    """Whether the two numbers are compared, not the ends of a range: "the gap between 30% and 15%"."""
    return row.holds(row.before(at, 8), "ranges.gap") or row.holds(row.following(at, 4), "ranges.moved")
