"""Doubled, halved, three times as many: the words against the two values printed beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.checks.changes import Change, changes
from factlint.checks.figures import of_change, sides_of
from factlint.checks.pairs import comparable
from factlint.checks.rows import Row, couples, in_kind_of, rows, scale_of
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.figures.times import Times
from factlint.rule import Hit

_VALUES = frozenset({"count", "money", "measure", "percent", "points"})
_TELLS = frozenset({"multiple"})
_REACH = 9
"""How many words may stand between "twice as many as" and the value it is compared with."""


def multiple_mismatch(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield multiples that are not the ratio of the two values printed beside them."""
    for row in (*rows(facts, 1), *couples(facts), *couples(facts, 0)):
        times = {told.span: told for told in facts.within(Times, row.tokens[0].span.join(row.tokens[-1].span))}
        if not times:
            continue
        wanted = _with_times(row, list(times.values()))
        found = [*_compared(wanted, times), *changes(wanted, _VALUES, _TELLS, "multiples.clause")]
        for told in found:
            if not any(_holds(change) for change in told):
                yield _hit(told[0])
                break


def _with_times(row: Row, times: list[Times]) -> Row:
    """Return the row of the values of a change and of the multiples, in order."""
    values = [figure for figure in of_change(row).figures if not any(told.span.overlaps(figure.span) for told in times)]
    return row.of(sorted([*_of_money(values), *(told.figure for told in times)], key=lambda figure: figure.span))


def _of_money(values: list[Figure]) -> list[Figure]:
    """Return values without the counts beside two amounts; after one, a bare number is the other: "£450, now 900"."""
    amounts = [figure for figure in values if figure.kind == "money"]
    bare = [figure for figure in values if figure.kind == "money" or not figure.head]
    if len(amounts) == 1 and len(bare) == 2 and bare[0] is amounts[0]:
        return [in_kind_of(figure, amounts[0]) for figure in bare]
    return bare if len(amounts) > 1 else values


def _compared(row: Row, times: Mapping[Any, Times]) -> Iterator[list[Change]]:
    """Yield "60, twice as many as the 30 of last year": the value after the comparison is the earlier one."""
    for place in range(1, len(row.figures) - 1):
        told = row.figures[place]
        if told.span not in times or not times[told.span].compares:
            continue
        new, old = row.figures[place - 1], row.figures[place + 1]
        after = row.between(place, place + 1)
        near = len(after) <= _REACH and len(row.between(place - 1, place)) <= _REACH
        marks = {token.low for token in (*after, *row.between(place - 1, place))}
        if (
            near
            and comparable(new, old, _VALUES)
            and (row.ends_with(after, "multiples.old") or row.ends_with(after, "change.bracket"))
            and not marks & row.facts.lexicon.words("multiples.clause")
        ):
            yield [Change(told, old, new)]


def _holds(change: Change) -> bool:
    """Whether the ratio of the two values, their rounding granted, is one that the words allow."""
    low = change.new.low / change.old.high
    high = change.new.high / change.old.low if change.old.low > 0 else float("inf")
    return low <= change.told.high and change.told.low <= high


def _hit(change: Change) -> Hit:
    scale = scale_of(change.old.value, change.new.value)
    ratio = change.new.value / change.old.value
    values: dict[str, Any] = {
        "told": change.told.span,
        "a": round(change.old.value / scale, 3),
        "b": round(change.new.value / scale, 3),
        "ratio": round(ratio, 2),
        "times": round(change.told.value, 2),
        "expected": round(change.told.value * change.old.value / scale, 2),
    }
    return Hit(change.told.span, sides_of(change), values)
