"""Percent and percentage points: a change between two percentages, told in the one and meant in the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from factlint.checks.changes import Change, changes
from factlint.checks.compared import compared
from factlint.checks.figures import of_change, sides_of
from factlint.checks.rows import couples, printed_unit, rows, summed_up
from factlint.facts import Facts
from factlint.rule import Hit

_VALUES = frozenset({"percent"})
_TELLS = frozenset({"percent", "points"})


def percent_versus_points(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield changes between two percentages that are printed in percent and fit as points, or the other way."""
    for row in (*rows(facts, 2), *couples(facts), *summed_up(facts)):
        wanted = of_change(row)
        wanted = wanted.of([figure for figure in wanted.figures if figure.kind in _TELLS])
        if len(wanted.figures) < 3 or row.holds(row.tokens, "change.other_rates"):
            continue
        for told in (*changes(wanted, _VALUES, _TELLS, "change.rate_clause"), *compared(wanted, _VALUES, _TELLS)):
            variants = [_variant(change) for change in told]
            if all(variants):
                yield _hit(told[0], str(variants[0]))


def _variant(change: Change) -> str | None:
    """Return how a told change misses: `points` were meant, `percent` was meant, `differs`; None where it may hold."""
    size, difference = abs(change.told.value), abs(change.difference)
    unit = min(printed_unit(change.old.value), printed_unit(change.new.value), printed_unit(size))
    is_difference = abs(size - difference) <= (unit if unit < 1 else 0) + 1e-9
    if change.told.kind == "percent":
        return "points" if is_difference and not change.fits(*_bounds(change)) else None
    allowed = change.new.low - change.old.high, change.new.high - change.old.low
    if is_difference or change.fits(*allowed, rounded=True):
        return None
    return "percent" if change.fits(*change.bounds) else "differs"


def _bounds(change: Change) -> tuple[float, float]:
    """Return the bounds of a change between levels of one precision: beside 2.5%, "2%" is 2.0%."""
    half = min(printed_unit(change.old.value), printed_unit(change.new.value)) / 2
    old, new = (
        replace(level, low=max(level.low, level.value - half), high=min(level.high, level.value + half))
        for level in (change.old, change.new)
    )
    return replace(change, old=old, new=new).bounds


def _hit(change: Change, variant: str) -> Hit:
    values: dict[str, Any] = {
        "told": change.told.span,
        "a": change.old.value,
        "b": change.new.value,
        "points": round(abs(change.difference), 3),
        "real": change.real,
        "low": change.bounds[0],
        "high": change.bounds[1],
    }
    return Hit(change.told.span, sides_of(change), values, variant)
