"""One pace told by two lengths of time: "$12 million a year, or $1 million a month"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from factlint.checks.rows import Row, in_kind_of
from factlint.document import Span
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import listed
from factlint.rule import Hit, Side

_LENGTHS = ("year", "month", "week")
_TIMES = {("year", "month"): 12, ("year", "week"): 52}
"""How many of the shorter length are in the longer; a week of work has no fixed number of days, nor a month."""
_AFTER = 5
"""How many words after a figure are read for its length of time, its noun included."""
_SLACK = 0.1
"""How far two tellings of one pace may differ, as a share: both may be rounded."""
_KINDS = frozenset({"count", "money", "measure"})


class _Pace(Struct, frozen=True):
    """A figure, the length of time that it is told for, and the words of that."""

    figure: Figure
    length: str
    per: Span


def paces(row: Row) -> Iterator[Hit]:
    """Yield the second of two tellings of one pace where the first makes another one."""
    for at in range(1, len(row.figures)):
        if not row.ends_with(row.before(at, 5), "each.apposed"):
            continue
        one, two = _pace(row, at - 1), _pace(row, at)
        if one is None or two is None or (one.length, two.length) not in _TIMES:
            continue
        times = _TIMES[one.length, two.length]
        if _alike(one.figure, in_kind_of(two.figure, one.figure)) and _differ(one, two, times):
            yield _hit(one, two, times)


def _pace(row: Row, at: int) -> _Pace | None:
    """Return what a figure is told to be each year, month or week."""
    figure, after = row.figures[at], row.following(at, _AFTER)
    for skipped in range(min(len(after), 2 if figure.head else 1)):
        for length in _LENGTHS:
            phrase = listed(f"each.unit.{length}", row.facts.lexicon).at(after, skipped)
            if phrase is not None:
                return _Pace(figure, length, phrase.span)
    return None


def _alike(one: Figure, two: Figure) -> bool:
    """Whether two figures are plain values of one kind and unit."""
    plain = not any(figure.ends or figure.past or figure.change or figure.value <= 0 for figure in (one, two))
    return plain and one.kind == two.kind and one.kind in _KINDS and one.units == two.units


def _differ(one: _Pace, two: _Pace, times: int) -> bool:
    low, high = one.figure.low / times, one.figure.high / times
    return two.figure.high * (1 + _SLACK) < low or two.figure.low * (1 - _SLACK) > high


def _hit(one: _Pace, two: _Pace, times: int) -> Hit:
    total, each = one.figure.span.join(one.per), two.figure.span.join(two.per)
    exact = one.figure.value / times
    values: dict[str, Any] = {
        "each": each, "total": total, "per": two.per, "a": one.figure.value, "b": times, "exact": round(exact, 2),
    }  # fmt: skip
    return Hit(each, (Side(total, "total"),), values, "pace")
