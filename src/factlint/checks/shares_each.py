"""A total, how many share it, and what falls to each: "$90m for 300 homes, or $300,000 each"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from factlint.checks.counted_thing import canonical
from factlint.checks.paces import paces
from factlint.checks.rows import Row, by_sentence, in_kind_of, of_sentences, rows
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.figures.nouns import singular
from factlint.rule import Hit, Side

_AMOUNTS = frozenset({"money", "measure"})
_COUNTED = frozenset({"count", *_AMOUNTS})
_LENGTHS = frozenset({"duration", "measure"})
_SLACK = 0.02
"""The share by which an average may be rounded, whatever its digits."""
_WHOLE, _MILLION = 100, 1e6


def per_unit_mismatch(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield what falls to each of a number of things where total and number give something else."""
    for row in rows(facts, 2):
        yield from paces(row)
        timed = [told for told in _by_time(row) if _differs(*told)]
        if timed:
            yield _hit(*timed[0])
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
    yield from _summed_up(facts)


def _summed_up(facts: Facts) -> Iterator[Hit]:
    """Yield what falls to each, told in a third sentence: "It built 56 flats. They cost €8.4m. That puts each at …"."""
    sentences = by_sentence(facts)
    counted = [(sentence, [one for one in figures if one.kind in _COUNTED]) for sentence, figures in sentences]
    for (one, first), (two, second), (three, third) in zip(counted, counted[1:], counted[2:], strict=False):
        wanted = [*first, *second, *third]
        if [figure.kind for figure in wanted] != ["count", "money", "money"] or one.after != two.first:
            continue
        if not len(first) == len(second) == len(third):
            continue
        count, total, each = wanted
        row = of_sentences(facts, [one, two, three], wanted)
        last = three.tokens(facts)
        told = row.begins_with(last, "each.summed_up") and not row.holds(last, "each.other_basis")
        outright = count.head and not any(figure.ends or figure.past for figure in wanted) and count.value >= 2
        if told and outright and total.units & each.units and _of_the_counted(row) and _differs(total, each, count):
            yield _hit(total, each, count)


def _of_the_counted(row: Row) -> bool:
    """Whether the words around the last of three figures name one of what the first counts, or say "each"."""
    kinds = row.facts.lexicon.table("figure_conflicts.kinds")
    name = canonical(row.facts, row.figures[0].head)
    names = {name, *kinds.get(name, ()), *kinds.get(row.figures[0].head, ())}
    beside = [*row.before(2, 3), *row.following(2, 3)]
    nouns = {canonical(row.facts, singular(token.low, row.facts.lexicon)) for token in beside}
    return bool(nouns & names) or row.begins_with(row.following(2, 4), "each.after")


def _counted_before(facts: Facts) -> Iterator[Hit]:
    """Yield what falls to each where the sentence before counts them: "It built 36 homes. They cost $5m, or …"."""
    for (one, first), (two, amounts) in pairwise(by_sentence(facts)):
        counts = [figure for figure in first if figure.kind == "count" and figure.head]
        if [figure.kind for figure in amounts] != ["money", "money"] or len(counts) != 1 or counts[0].ends:
            continue
        row = of_sentences(facts, [one, two], [counts[0], *amounts])
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


def _by_time(row: Row) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield a total, what falls to each day or square metre, and the number of them: "3,000 in 10 days, 300 a day"."""
    for at in range(2, len(row.figures)):
        one, two = row.figures[at - 2 : at]
        for total, length in ((one, two), (two, one)):
            each = in_kind_of(row.figures[at], total)
            if _shared_by_time(total, each, length) and _said_by_time(row, at, length):
                yield total, each, length


def _shared_by_time(total: Figure, each: Figure, length: Figure) -> bool:
    """Whether two figures of one kind and unit can be a total and its share of each unit of the third."""
    plain = not any(figure.ends or figure.past for figure in (length, total, each)) and not each.change
    timed = length.kind in _LENGTHS and len(length.units) == 1 and length.value >= 2
    one_kind = total.kind == each.kind and each.kind in _COUNTED and total.units == each.units
    return plain and timed and one_kind and (not each.head or not total.head or each.head == total.head)


def _said_by_time(row: Row, at: int, length: Figure) -> bool:
    """Whether the words say that the figure at this place falls to each unit of a length: "soit … par an"."""
    (unit,) = length.units
    known = unit in row.facts.lexicon.table("each.unit")
    introduced = known and row.ends_with(row.before(at, 5), "each.apposed")
    after = row.following(at, 5)
    nouns = 1 if row.figures[at].head else 0
    return introduced and any(row.begins_with(after[skip:], f"each.unit.{unit}") for skip in (0, nouns))


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
    if row.ends_with(row.before(at, 6), "each.each_before") or _shared_equally(row, at):
        return True
    place = row.figures.index(count)
    return place < at and row.ends_with(row.before(place, 4), "each.each_of") and _first_after(row, place) == at


def _shared_equally(row: Row, at: int) -> bool:
    """Whether an amount is told of one of those who share, by another noun: "48 charities, or £2,500 a club"."""
    told = row.ends_with(row.before(at, 4), "each.apposed") and row.holds(row.tokens, "each.shared")
    return told and any(match.first == 0 for match in row.matches(row.following(at, 2), "each.per"))


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
        "exact": _rounded(exact),
        "low": _rounded(total.low / count.high),
        "high": _rounded(total.high / count.low),
    }
    return Hit(each.span, (Side(total.span, "total"), Side(count.span, "count")), values)


def _rounded(value: float) -> float:
    """Return a quotient with the digits that a reader needs: cents, units, or four digits of millions."""
    if value >= _MILLION:
        return float(f"{value:.4g}")
    return round(value, 0 if value >= _WHOLE else 2)
