"""Percentages of change beside the two values they are reckoned from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.checks.changes import Change, changes
from factlint.checks.compared import compared
from factlint.checks.differences import differences
from factlint.checks.rows import Row, couples, opened, printed_unit, rows, scale_of, summed_up
from factlint.facts import Facts
from factlint.rule import Hit, Side

_VALUES = frozenset({"count", "money", "measure", "points"})
_PERCENT = frozenset({"percent"})
_PASSED_OVER = frozenset({"duration", "year", "ordinal", "label", "age", "time", "score", "fraction", "multiple"})


def percent_change(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield changes, in percent or as a number, that do not follow from the two values printed beside them."""
    for row in (*rows(facts, 2), *couples(facts), *summed_up(facts)):
        if row.holds(row.tokens, "change.other_basis"):
            continue
        of_values = of_change(row)
        for told in (*changes(of_values, _VALUES, _PERCENT), *compared(of_values, _VALUES, _PERCENT)):
            if not any(change.fits_percent for change in told):
                yield _hit(told[0])
        yield from differences(of_values)


def of_change(row: Row) -> Row:
    """Return the row with the figures that may belong to a change."""
    row = opened(row)
    return row.of([figure for figure in row.figures if figure.kind not in _PASSED_OVER])


def _hit(change: Change) -> Hit:
    scale = scale_of(change.new.value)
    low, high = change.bounds
    values: dict[str, Any] = {
        "percent": change.told.span,
        "a": round(change.old.value / scale, 3),
        "b": round(change.new.value / scale, 3),
        "real": change.real,
    }
    if high - low > 0.1:
        values |= {"low": low, "high": high}
    return Hit(change.told.span, sides_of(change), values, _slip(change) or ("rounded" if "low" in values else ""))


def sides_of(change: Change) -> tuple[Side, ...]:
    """Return the two values as the other places of a finding, one where both were printed as a range."""
    sides = (Side(change.old.span, "from"), Side(change.new.span, "to"))
    return sides[1:] if change.old.span == change.new.span else sides


def _slip(change: Change) -> str:
    """Name the slip that would explain the printed percentage, "" when none does."""
    size, unit = abs(change.told.value), printed_unit(change.told.value)
    old, new = change.old.value, change.new.value
    if abs(size - abs(change.real)) <= unit:
        return "sign"
    if abs(size - 100 * new / old) <= unit:
        return "ratio"
    if new and abs(size - abs(100 * (new - old) / new)) <= unit:
        return "base"
    return ""
