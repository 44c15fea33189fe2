"""Two values of one thing, and which of them is the earlier: by "from", by "last year", by the years beside them."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.checks.rows import Row, after_last_mark
from factlint.facts.figures.figure import Figure
from factlint.facts.tokens import Token

_TO = frozenset({"to", "à", "a", "au", "aux"})
_FROM = frozenset({"de", "d'", "du", "des", "from"})
_ROUNDED = frozenset({"", "about"})
"""The words before a value that leave it one: "about" only widens its interval."""
_FARTHEST = 1000.0
"""Two values of one thing are never farther apart than this ratio, in a sentence of an article."""
_DATED = 5
"""How many words after a value may hold its year."""
_LEAD = 10
"""How many words before a value may hold the time that it belongs to: "last year, some 40 …"."""
_DIRECT = 2
"""So few words lead from the time that opens a clause straight to its value."""
_STOPS = frozenset(",;:.()")
_OPENING = 10
"""How many words before the first value may begin with its year: "In 2019, the port had handled 300"."""
_SCALED = 1e5
"""A bare number from here on is money where the value beside it is: "375 million euros, twice the 250 million"."""


def pair_of(row: Row, one: int, two: int, values: frozenset[str]) -> tuple[Figure, Figure] | None:
    """Return the earlier and the later of two values of one thing, or None."""
    earlier, later = row.figures[one], row.figures[two]
    if not comparable(earlier, later, values):
        return None
    led = {token.low for token in row.before(one, 1)} & _FROM
    if earlier.span == later.span or (led and {token.low for token in row.between(one, two)} & _TO):
        return earlier, later
    if {token.low for token in row.before(one, 1)} & _TO and {token.low for token in row.before(two, 1)} & _FROM:
        return later, earlier  # "to 310 from 620"
    old = is_old(row, two)
    if old != is_old(row, one):
        pair = (later, earlier) if old else (earlier, later)
        return _held_to_years(row, one, two, pair)
    return _dated(row, one, two)


def _held_to_years(row: Row, one: int, two: int, pair: tuple[Figure, Figure]) -> tuple[Figure, Figure] | None:
    """Return the earlier and the later value; a value of "last year" is the later beside one of a year before that."""
    old = 1 if pair[0] is row.figures[two] else 0
    after = row.between(one, two) if old == 0 else row.following(two, _DATED)
    if not _of_last_year(row, after) or _years(row, one, two)[1 - old] is None:
        return pair
    return _dated(row, one, two) if row.facts.document.date is not None else None


def _dated(row: Row, one: int, two: int) -> tuple[Figure, Figure] | None:
    """Return two values in the order of the years beside them: "40 in 2015, 60 in 2020", "and is now 60"."""
    first, second = _years(row, one, two)
    if first is not None and second is None and _is_now(row, one, two):
        return row.figures[one], row.figures[two]
    if first is None or second is None or first == second:
        return None
    pair = row.figures[one], row.figures[two]
    return pair if first < second else (pair[1], pair[0])


def _years(row: Row, one: int, two: int) -> tuple[int | None, int | None]:
    """Return the years of two values: those told right after them, else those that lead to them."""
    between = row.between(one, two)
    return (
        _told_year(row, between[:_DATED], row.before(one, _OPENING)),
        _told_year(row, row.following(two, _DATED), after_last_mark(between)),
    )


def _told_year(row: Row, after: Sequence[Token], lead: Sequence[Token]) -> int | None:
    """Return the year told after a value or before it, "last year" by the day of publication."""
    published = row.facts.document.date
    last = _of_last_year(row, after)
    told = year_in(after) or (None if last else year_in(lead))
    if told is not None or published is None:
        return told
    return published.year - 1 if last or row.holds(lead, "change.last") else None


def _of_last_year(row: Row, after: Sequence[Token]) -> bool:
    """Whether "last year" follows a value and the noun that it counts."""
    return any(match.first <= 1 for match in row.matches(after, "change.last"))


def _is_now(row: Row, one: int, two: int) -> bool:
    """Whether the words before or after the second of two values say that it is the present one."""
    return row.holds(row.following(two, 3), "change.now") or row.holds(row.between(one, two), "change.is_now")


def year_in(tokens: Sequence[Token]) -> int | None:
    """Return the first year that stands in these tokens as four digits, None where none does."""
    return next(
        (int(token.text) for token in tokens if token.text.isdecimal() and 1900 <= int(token.text[:5]) <= 2100), None
    )


def comparable(one: Figure, two: Figure, values: frozenset[str]) -> bool:
    """Whether two figures can be two values of one thing."""
    if one.kind not in values or not _alike(one, two) or one.ends or two.ends or not {one.bound, two.bound} <= _ROUNDED:
        return False
    if one.units and two.units and not one.units & two.units:
        return False
    if one.head and two.head and one.head != two.head and not (one.past or two.past):
        return False
    low, high = sorted((one.value, two.value))
    return low > 0 and high < _FARTHEST * low


def _alike(one: Figure, two: Figure) -> bool:
    bare = next((figure for figure in (one, two) if figure.kind == "count" and not figure.head), None)
    if {one.kind, two.kind} == {"count", "money"}:
        return bare is not None and (bare.value >= _SCALED or bare.past)
    return one.kind == two.kind


def is_old(row: Row, place: int) -> bool:
    """Whether the words around a figure make it the earlier value."""
    if row.figures[place].past or row.ends_with(_without_year(row.before(place, 7)), "change.old"):
        return True
    before = row.before(place, _LEAD)
    if place:
        before = before[-(row.first[place] - row.after[place - 1]) or len(before) :]
    lead = list(row.matches(before, "change.old_lead"))
    if lead and _straight(row, before[lead[-1].after :]) and not _compared(row, before[: lead[-1].first]):
        return True
    bracketed = row.begins_with(row.before(place, 1), "change.bracket")
    if bracketed and (_of_that_time(row, row.before(place, 5)[:-1]) or _of_bracketed_year(row, place)):
        return True
    return any(match.first <= 1 for match in row.matches(_up_to_next(row, place), "change.old_after"))


def _straight(row: Row, after: Sequence[Token]) -> bool:
    """Whether the words after the time that opens a clause lead straight to its value: ", they stood at 48"."""
    resumed = after[:1] and after[0].text == "," and row.begins_with(after[1:], "change.resumed")
    return len(after) <= _DIRECT or (bool(resumed) and not any(token.text in _STOPS for token in after[1:]))


def _compared(row: Row, tokens: Sequence[Token]) -> bool:
    """Whether a time is only what a value is compared with: "twice as many as last year: 300"."""
    return row.ends_with(tokens, "change.than")


def _of_that_time(row: Row, tokens: Sequence[Token]) -> bool:
    """Whether the words before a bracket name an earlier time: "than in April (3.5%)", "that of 2010 (11%)"."""
    return any(row.ends_with(tokens[: len(tokens) - left], "change.old_time") for left in range(min(3, len(tokens))))


def _of_bracketed_year(row: Row, place: int) -> bool:
    """Whether the year before or in a bracket is the earliest told: "up 4% on 2024 ($327m)", "(57% in 2024)"."""
    before, after = row.before(place, 3), row.following(place, 2)
    told = before[1:2] if row.begins_with(before[:1], "change.on_year") else ()
    year = year_in(told) or (year_in(after[1:]) if row.begins_with(after[:1], "change.in_year") else None)
    published = row.facts.document.date
    others = [int(token.text) for token in row.tokens if year_in([token]) is not None]
    return year is not None and year == min(others) and (published is None or year < published.year)


def _without_year(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words before a figure without the year and the bracket that may stand there: "than in 2017 (12%)"."""
    end = len(tokens)
    while end and (
        tokens[end - 1].text == "(" or (tokens[end - 1].text.isdecimal() and len(tokens[end - 1].text) == 4)
    ):
        end -= 1
    return tokens[:end]


def _up_to_next(row: Row, place: int) -> Sequence[Token]:
    """Return the few tokens after a figure, up to a mark or the next figure."""
    found = list(row.following(place, _DATED))
    stop = next((at for at, token in enumerate(found) if token.text in {",", ";", ":", "(", ")"}), len(found))
    if place + 1 < len(row.figures):
        stop = min(stop, max(0, row.first[place + 1] - row.after[place]))
    return found[:stop]
