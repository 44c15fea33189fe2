"""Percentages that no whole number makes of a small group, and falls by more than everything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil, floor
from typing import Any

from factlint.checks.changes import direction_of
from factlint.checks.rows import Row, printed_unit, rows
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.rule import Hit, Side

_SMALL = 100
"""A group of so many or more leaves room for any whole percentage."""
_BETWEEN = 5


def impossible_proportion(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield percentages of a small group that no whole number makes, and falls by more than a hundred percent."""
    for row in rows(facts, 1):
        for at, figure in enumerate(row.figures):
            if figure.kind != "percent" or figure.ends:
                continue
            group = _group(row, at)
            if group is not None and _unreached(figure, int(group.value)):
                yield _of_group(figure, group)
            elif figure.value > _SMALL and _falls(row, at):
                yield Hit(figure.span, (), {"said": figure.span, "value": figure.value}, "fall")


def _group(row: Row, at: int) -> Figure | None:
    """Return the small number of things that a percentage is of: "57% of the 12 pupils", "of the 12 pupils, 57%"."""
    about = row.figures[at].bound == "about" and row.figures[at].value % 5 != 0
    if (row.figures[at].bound and not about) or row.figures[at].change or row.holds(row.tokens, "proportions.weighted"):
        return None
    if at + 1 < len(row.figures) and _is_group(row.figures[at + 1]):
        between = row.between(at, at + 1)
        if len(between) <= _BETWEEN and row.begins_with(between, "proportions.of") and _words(between):
            return row.figures[at + 1]
    if at and _is_group(row.figures[at - 1]):
        between = row.between(at - 1, at)
        comma = [place for place, token in enumerate(between) if token.text == ","]
        if row.led(at - 1, "proportions.lead") and len(comma) == 1 and len(between) <= 2 * _BETWEEN:
            return row.figures[at - 1]
    return None


def _words(tokens: Any) -> bool:
    return all(token.kind == "word" for token in tokens)


def _is_group(figure: Figure) -> bool:
    whole = figure.value == int(figure.value) and 2 <= figure.value < _SMALL
    return figure.kind == "count" and whole and bool(figure.head) and not figure.bound and not figure.ends


def _unreached(percent: Figure, size: int) -> bool:
    """Whether no whole number of the group is the percentage, rounded or cut off at its last digit."""
    exact, unit = percent.value * size / 100, printed_unit(percent.value)
    return 0 < percent.value < 100 and all(
        abs(100 * count / size - percent.value) >= unit for count in (floor(exact), ceil(exact))
    )


def _falls(row: Row, at: int) -> bool:
    """Whether a percentage tells a fall, by so much, of something that cannot be less than nothing."""
    figure, over = row.figures[at], row.figures[at].bound in {"over", "at-least"}
    if figure.past or (figure.bound and not over) or figure.change == "up":
        return False
    if not over and row.ends_with(row.before(at, 2), "proportions.level"):
        return False
    if row.holds(row.tokens, "proportions.signed"):
        return False
    return direction_of(row, at) == -1


def _of_group(percent: Figure, group: Figure) -> Hit:
    size = int(group.value)
    below = floor(percent.value * size / 100)
    values: dict[str, Any] = {
        "said": percent.span,
        "group": group.span,
        "size": size,
        "below": below,
        "above": below + 1,
        "low": 100 * below / size,
        "high": 100 * (below + 1) / size,
    }
    return Hit(percent.span, (Side(group.span, "group"),), values)
