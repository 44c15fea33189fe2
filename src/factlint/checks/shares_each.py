"""A total, how many share it, and what falls to each: "$90m for 300 homes, or $300,000 each"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from factlint.checks.rows import Row, rows
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.figures.nouns import singular
from factlint.facts.sentences import Sentence
from factlint.rule import Hit, Side

_AMOUNTS = frozenset({"money", "measure"})
_COUNTED = frozenset({"count", *_AMOUNTS})
_LENGTHS = frozenset({"duration", "measure"})
_SLACK = 0.02
"""The share by which an average may be rounded, whatever its digits."""


def per_unit_mismatch(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield what falls to each of a number of things where total and number give something else."""
    for row in rows(facts, 3):
        timed = _by_time(row)
        if timed is not None and _differs(*timed):
            yield _hit(*timed)
            continue
        figures = [(at, figure) for at, figure in enumerate(row.figures) if figure.kind in _COUNTED]
        amounts = [(at, figure) for at, figure in figures if figure.kind in _AMOUNTS]
        counts = [figure for _, figure in figures if figure.kind == "count" and figure.head and not figure.ends]
        if len(figures) != 3 or len(amounts) != 2 or len(counts) != 1 or row.holds(row.tokens, "each.other_basis"):
            continue
        found = _total_and_each(row, amounts, counts[0])
        if found is not None and _differs(*found, counts[0]):
            yield _hit(*found, counts[0])
    yield from _counted_before(facts)


def _counted_before(facts: Facts) -> Iterator[Hit]:
    """Yield what falls to each where the sentence before counts them: "It built 36 homes. They cost $5m, or …"."""
    for one, two in pairwise(facts(Sentence)):
        amounts = [(at, figure) for at, figure in enumerate(facts.within(Figure, two.span))]
        counts = [figure for figure in facts.within(Figure, one.span) if figure.kind == "count" and figure.head]
        if [figure.kind for _, figure in amounts] != ["money", "money"] or len(counts) != 1 or counts[0].ends:
            continue
        row = Row(facts, [*one.tokens(facts), *two.tokens(facts)], [counts[0], *(figure for _, figure in amounts)])
        found = _each_of(row) if not row.holds(row.tokens, "each.other_basis") else None
        if found is not None and _differs(*found, counts[0]):
            yield _hit(*found, counts[0])


def _each_of(row: Row) -> tuple[Figure, Figure] | None:
    """Return the total and the share that the second of two sentences gives of what the first counts.

    The share may be told of another noun ("36 homes", "per house") where it is a scale away from what it should be.
    """
    count, total, each = row.figures
    found = _total_and_each(row, [(1, total), (2, each)], count)
    if found is not None or not row.ends_with(row.before(2, 2), "each.apposed"):
        return found
    per = any(match.first == 0 for match in row.matches(row.following(2, 2), "each.per"))
    share = total.value / count.value
    scale = any(abs(each.value / share / power - 1) < _SLACK for power in (0.001, 0.01, 0.1, 10, 100, 1000))
    return (total, each) if per and scale and total.units & each.units else None


def _by_time(row: Row) -> tuple[Figure, Figure, Figure] | None:
    """Return a total, what falls to each day or square metre, and the number of them: "3,000 in 10 days, 300 a day"."""
    if len(row.figures) != 3:
        return None
    each, earlier = row.figures[2], row.figures[:2]
    lengths = [figure for figure in earlier if figure.kind in _LENGTHS and len(figure.units) == 1]
    totals = [figure for figure in earlier if figure.kind == each.kind and figure not in lengths]
    if len(lengths) != 1 or len(totals) != 1 or each.kind not in _COUNTED | {"measure"}:
        return None
    length, total = lengths[0], totals[0]
    (unit,) = length.units
    plain = not any(figure.ends or figure.past for figure in (length, total, each)) and length.value >= 2
    one_unit = total.units == each.units and (not each.head or not total.head or each.head == total.head)
    said = row.ends_with(row.before(2, 5), "each.apposed") and row.begins_with(row.following(2, 4), f"each.unit.{unit}")
    return (total, each, length) if plain and one_unit and said and not each.change else None


def _total_and_each(row: Row, amounts: list[tuple[int, Figure]], count: Figure) -> tuple[Figure, Figure] | None:
    """Return the total and what falls to each of the counted things, None where neither is said to be it."""
    each = [at for at, _ in amounts if _is_each(row, at, count)]
    shared = len(amounts[0][1].units & amounts[1][1].units) == 1
    if len(each) != 1 or not shared or any(figure.ends or figure.past for _, figure in amounts) or count.value < 2:
        return None
    total = next(figure for at, figure in amounts if at != each[0])
    return total, row.figures[each[0]]


def _is_each(row: Row, at: int, count: Figure) -> bool:
    """Whether an amount is said to fall to each: "each", "par logement", "an average of", "each of the 40 …"."""
    after = row.following(at, 4)
    if row.begins_with(after, "each.after"):
        return True
    for match in row.matches(after[:3], "each.per"):
        noun = after[match.after : match.after + 1]
        if match.first == 0 and noun and singular(noun[0].low, row.facts.lexicon) == count.head:
            return True
    if row.holds(row.before(at, 6), "each.average"):
        return True
    place = row.figures.index(count)
    return place < at and row.ends_with(row.before(place, 4), "each.each_of") and _first_after(row, place) == at


def _first_after(row: Row, place: int) -> int:
    return next((at for at in range(place + 1, len(row.figures)) if row.figures[at].kind in _AMOUNTS), -1)


def _differs(total: Figure, each: Figure, count: Figure) -> bool:
    """Whether total and number, their rounding granted, give another share."""
    low, high = total.low / count.high, total.high / count.low
    if count.low <= 0 or count.bound in {"over", "at-least", "under", "at-most"} or total.value <= each.value:
        return False
    share = 0.1 if each.bound or total.bound or count.bound else _SLACK
    slack = share * each.value
    cut = max(slack, (each.high - each.low) / 2 if each.bound == "" else 0.0)  # 2.9 may have been cut to 2
    return each.high + cut < low or each.low - slack > high


def _hit(total: Figure, each: Figure, count: Figure) -> Hit:
    exact = total.value / count.value
    values: dict[str, Any] = {
        "each": each.span,
        "total": total.span,
        "count": count.span,
        "a": total.value,
        "b": count.value,
        "exact": round(exact, 0 if exact >= 100 else 2),
        "low": round(total.low / count.high, 0 if exact >= 100 else 2),
        "high": round(total.high / count.low, 0 if exact >= 100 else 2),
    }
    return Hit(each.span, (Side(total.span, "total"), Side(count.span, "count")), values)
