"""Dates whose pieces are joined into one word: `23/Sep/2020`, `Oct-2`, `Dec31`, `mars-mai 1974`, `mid-2019`."""

from __future__ import annotations

from factlint.facts.dates import calendar
from factlint.facts.dates.pieces import resolved, year_after
from factlint.facts.dates.shift import pair
from factlint.facts.dates.tense import meant_year
from factlint.facts.dates.words import Draft, Drafts, Reader
from factlint.facts.dates.years import decade_of

_MARKS = frozenset("-/")
_MOST_TOKENS = 5


def read_joined(reader: Reader, index: int, weekday: int | None = None) -> Drafts:
    """Read a date in one word at this token, its month or its period named; empty where there is none."""
    pieces, after = _pieces(reader, index)
    if len(pieces) == 3:
        return _full(reader, pieces, after, weekday)
    if len(pieces) == 2:
        return _month_day(reader, index, pieces, after) or _two_names(reader, index, pieces, after)
    return _month_day(reader, index, _letters_digits(pieces[0]), after) if pieces else ()


def _pieces(reader: Reader, index: int) -> tuple[list[str], int]:
    """Return the pieces that one mark joins without a space, and the token after them; none where two marks do."""
    text, after = reader.at(index), index + 1
    if not text:
        return [], index
    while after < index + _MOST_TOKENS and reader.glued(after) in _MARKS and reader.glued(after + 1)[:1].isalnum():
        text += reader.glued(after) + reader.glued(after + 1)
        after += 2
    if ("-" in text and "/" in text) or reader.glued(after) in _MARKS:
        return [], after
    return text.replace("/", "-").split("-"), after


def _month(reader: Reader, word: str) -> int | None:
    return reader.words.months.get(word) or reader.words.short_months.get(word)


def _day(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31 else None


def _year(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and "1000" <= text <= "2199" and len(text) == 4 else None


def _full(reader: Reader, pieces: list[str], after: int, weekday: int | None) -> Drafts:
    """Read `23/Sep/2020`, `2020-Sep-23` and, in English, `Sep-23-2020`."""
    one, two, three = pieces
    named, day, year = _month(reader, two), _day(one), _year(three)
    if year is None:
        day, year = _day(three), _year(one)
    if named is None and reader.words.capitals:
        named, day, year = _month(reader, one), _day(two), _year(three)
    if named is None or day is None or year is None:
        return ()
    start = calendar.make(year, named, day)
    return (Draft(reader.begin, after, "day", weekday, year, named, day, start, start, impossible=start is None),)


def _month_day(reader: Reader, index: int, pieces: list[str], after: int) -> Drafts:
    """Read the English `Oct-2`, `Oct/2`, `Dec31, 1994`."""
    if len(pieces) != 2 or not reader.words.capitals or not reader.tokens[index].capitalised:
        return ()
    month, day = _month(reader, pieces[0]), _day(pieces[1])
    if month is None or day is None:
        return ()
    year, after = year_after(reader, after)
    start = resolved(reader, day, month, year) if calendar.possible(day, month, year) else None
    impossible = not calendar.possible(day, month, year)
    return (Draft(reader.begin, after, "day", None, year, month, day, start, start, impossible=impossible),)


def _letters_digits(text: str) -> list[str]:
    name = text.rstrip("0123456789")
    return [name, text[len(name) :]]


def _two_names(reader: Reader, index: int, pieces: list[str], after: int) -> Drafts:
    """Read `mars-mai 1974`, `mi-mars`, `mid-2019`, `late-1990s`."""
    first, second = pieces
    if first in reader.words.of("prefixed"):
        return _prefixed(reader, index, second, after)
    months = reader.words.months
    if first not in months or second not in months or (reader.words.capitals and not reader.tokens[index].capitalised):
        return ()
    year, after = year_after(reader, after)
    count = (months[second] - months[first]) % 12 + 1
    meant = meant_year(reader, index, months[first]) if year is None else year - (months[second] < months[first])
    start, end = pair(calendar.months(meant, months[first], count) if meant is not None else None)
    printed = None if year is None else meant
    return (Draft(reader.begin, after, "month", None, printed, months[first], start=start, end=end),)


def _prefixed(reader: Reader, index: int, text: str, after: int) -> Drafts:
    month = _month(reader, text)
    if month is not None:
        year, after = year_after(reader, after)
        meant = meant_year(reader, index, month) if year is None else year
        start, end = pair(calendar.months(meant, month, 1) if meant is not None else None)
        return (Draft(reader.begin, after, "month", None, year, month, start=start, end=end),)
    digits = text.removesuffix("s")
    year = _year(digits)
    if year is None:  # mid-30s is an age
        return ()
    if digits != text:
        return decade_of(index, after, year)
    start, end = calendar.years(year, year)
    return (Draft(index, after, "year", None, year, start=start, end=end),)
