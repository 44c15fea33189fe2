"""Two values and how far apart they are: "from 31,000 to 38,000 places, an increase of 7,500"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factlint.checks.changes import Change, changes
from factlint.checks.compared import compared
from factlint.checks.rows import Row
from factlint.rule import Hit, Side

_VALUES = frozenset({"count", "money", "measure"})
_COMPARED = _VALUES | {"points"}
"""Points of a table are so many more than a rival's, and no rise."""
_REACHED = frozenset({"to", "at", "from", "à"})
"""Words that make the figure after them a value: "the euro rose to $1.11"."""
_ROUNDED = 100
"""Below, counts are told as they are."""
_FARTHEST = 3.0
"""A number farther than this ratio from the difference is of something else."""


def differences(row: Row) -> Iterator[Hit]:
    """Yield a change told as a number that the two values beside it, their rounding granted, do not make."""
    for found in (*changes(row, _VALUES, _VALUES), *compared(row, _COMPARED, _VALUES)):
        told = [change for change in found if not _is_reached(row, change)]
        if told and all(_is_of(change) and not _holds(change) for change in told):
            yield _hit(told[0])


def _is_reached(row: Row, change: Change) -> bool:
    before = row.before(row.figures.index(change.told), 1)
    return bool(before) and before[0].low in _REACHED


def _is_of(change: Change) -> bool:
    """Whether a figure can be the change of two values: of their kind, unit and noun, and smaller than the larger."""
    told, old, new = change.told, change.old, change.new
    alike = told.kind == new.kind and told.units == new.units and told.head in {"", old.head, new.head}
    gap = abs(change.difference)
    near = gap / _FARTHEST <= told.value <= gap * _FARTHEST
    return alike and near and not told.ends and not told.past and told.value < max(old.value, new.value)


def _holds(change: Change) -> bool:
    if _small(change):
        return change.told.value == abs(change.difference)
    return change.fits(change.new.low - change.old.high, change.new.high - change.old.low)


def _small(change: Change) -> bool:
    """Whether all three are counts so small that nobody rounds them: 43 points, five more than 38."""
    figures = (change.told, change.old, change.new)
    return all(figure.low == figure.high and figure.value < _ROUNDED for figure in figures)


def _hit(change: Change) -> Hit:
    values: dict[str, Any] = {
        "told": change.told.span, "a": change.old.value, "b": change.new.value, "gap": change.difference,
    }  # fmt: skip
    return Hit(change.told.span, (Side(change.old.span, "from"), Side(change.new.span, "to")), values, "difference")
