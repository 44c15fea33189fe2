"""Which of many suppressions reach a place: found without looking at those that stand elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from factlint.document import EVERYWHERE, Span

Row = tuple[int, str]
"""A suppression by its number, and the name by which it covers a rule."""


class Scopes:
    """Suppressions by what they cover, those of the whole article apart from those of a stretch."""

    def __init__(self, rows: Iterable[tuple[Span, Row]]) -> None:
        listed = list(rows)
        self._everywhere = [row for scope, row in listed if scope == EVERYWHERE]
        self._ordered = sorted((scope, row) for scope, row in listed if scope != EVERYWHERE)
        self._starts = [scope.start for scope, _ in self._ordered]
        self._reaches = list(accumulate((scope.end for scope, _ in self._ordered), max))

    def meeting(self, places: Iterable[Span]) -> list[Row]:
        """Return what covers a part of one of the places, each once."""
        return [*self._everywhere, *{row for place in places for row in self._reaching(place)}]

    def _reaching(self, place: Span) -> Iterator[Row]:
        index = bisect_left(self._starts, place.end) - 1
        while index >= 0 and self._reaches[index] > place.start:
            scope, row = self._ordered[index]
            if scope.overlaps(place):
                yield row
            index -= 1
