"""Parts told before their total: "nine women and seven men, 18 people in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.checks.rows import Row, rows
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure

_MOST_PARTS = 6
_APART = 14
"""How many words may stand between two parts, and between the last one and the total."""
_EDGE = 1e-9
"""Two ends of intervals no farther apart than this, as a share, are one."""
_NEAR = 0.35
"""A total that misses the sum by a larger share of it is not the total of these parts."""


class LateTotal(Struct, frozen=True):
    """A total and the parts told before it."""

    figure: Figure
    parts: tuple[Figure, ...]


def late_totals(facts: Facts) -> Iterator[LateTotal]:
    """Yield totals that do not follow from the parts the same sentence tells before them."""
    for whole in rows(facts, 3):
        row = _of_the_total(whole.of([figure for figure in whole.figures if figure.kind in {"count", "money"}]))
        at = len(row.figures) - 1
        if 2 <= at <= _MOST_PARTS and _is_total(row, at) and _one_list(row, at) and not _open(row):
            total = LateTotal(row.figures[at], tuple(row.figures[:at]))
            if misses(total):
                yield total


def _of_the_total(row: Row) -> Row:
    """Return the row from the first figure of the total's noun on: "three homes: 42 beds in A, 38 in B, 80 beds"."""
    head = row.figures[-1].head if row.figures else ""
    alike = [at for at, figure in enumerate(row.figures[:-1]) if figure.head == head]
    return row.of(row.figures[alike[0] :]) if head and alike else row


def _is_total(row: Row, at: int) -> bool:
    """Whether the words say that a figure is the total: "a total of", "in all", "soit … au total"."""
    if row.ends_with(row.before(at, 5), "parts.total_before"):
        return True
    return row.holds(row.following(at, 5), "parts.total_after") or (
        row.ends_with(row.before(at, 2), "parts.makes") and all(part.head for part in row.figures)
    )


def _one_list(row: Row, at: int) -> bool:
    """Whether the figures before the total are one list, all of the total's kind and none a bound or a range."""
    total, parts = row.figures[at], row.figures[:at]
    for part in (*parts, total):
        other_unit = bool(part.units) and bool(total.units) and not part.units & total.units
        if part.kind != total.kind or other_unit or part.ends or part.past or part.bound or part.value <= 0:
            return False
    between = [row.between(place, place + 1) for place in range(at)]
    closing = {";", ":"} if _bracketed(row, at) else {";", ":", "("}
    if any(len(words) > _APART or any(token.text in closing for token in words) for words in between):
        return False
    return row.holds(between[at - 2], "parts.last") and not any(
        row.holds(words, "parts.last") for words in between[: at - 2]
    )


def _bracketed(row: Row, parts: int) -> bool:
    """Whether each part stands at the head of a bracket of its own: "Leeds (42 beds), York (38 beds) and …"."""
    return all(token.text == "(" for place in range(parts) for token in row.before(place, 1))


def _open(row: Row) -> bool:
    return row.holds(row.tokens, "parts.late_open") or row.holds(row.tokens, "parts.open_list")


def rounds_to(parts: Sequence[Figure], total: Figure) -> bool:
    """Whether parts can add up to a total: exact numbers do, rounded ones may.

    Rounding is no excuse where every part would have to be rounded by the most there is, and the total too.
    """
    low, high = sum(part.low for part in parts), sum(part.high for part in parts)
    if low == high and total.low == total.high:
        return low == total.low
    edge = _EDGE * abs(total.value)
    return low < total.high - edge and total.low + edge < high


def misses(total: LateTotal) -> bool:
    """Whether a total is near the sum of its parts, and not it."""
    if rounds_to(total.parts, total.figure):
        return False
    added = sum(part.value for part in total.parts)
    return abs(total.figure.value - added) <= _NEAR * added
