"""The pieces that a date is written of: the number of a day, a month, a year printed or told (`last year`)."""

from __future__ import annotations

import datetime

from factlint.facts.dates import calendar
from factlint.facts.dates.tense import tense
from factlint.facts.dates.words import LAST_SHORT_YEAR, Reader


def day_number(reader: Reader, index: int) -> tuple[int, int] | None:
    """Return the number of a day at this token, in figures or in words, and the token after it, or None."""
    words, number = reader.words, reader.number(index)
    if number is not None:
        return number, index + 1 + (reader.at(index + 1) in words.of("day-suffixes"))
    if reader.at(index) in words.of("tens"):
        unit = words.day_ordinals.get(reader.at(index + 1)) or words.numbers.get(reader.at(index + 1)) or 10
        return (words.numbers[reader.at(index)] + unit, index + 2) if unit < 10 else None
    if reader.at(index) in words.of("day-words"):
        return _day_in_words(reader, index)
    ordinal = words.day_ordinals.get(reader.at(index))
    return (ordinal, index + 1) if ordinal else None


def _day_in_words(reader: Reader, index: int) -> tuple[int, int] | None:
    """Return the day of `le douze mars`, `le trente et un mai`: after an article only."""
    words = reader.words
    if reader.before(index) not in words.of("articles") and reader.before(index) not in words.weekdays:
        return None
    number, after = words.numbers[reader.at(index)], index + 1
    if number in {20, 30} and reader.at(after) in words.of("and") and words.numbers.get(reader.at(after + 1)) == 1:
        return number + 1, after + 2
    return number, after


def month_word(reader: Reader, index: int, *, after_day: bool = False) -> tuple[int, int] | None:
    """Return the month named at this token, in full or short, and the token after it (and after its full stop).

    French writes a short month without its full stop only after a day (`1 Jan`) or before a year.
    """
    low = reader.at(index)
    month = reader.words.months.get(low)
    if month is not None:
        if low in reader.words.verbs and not reader.tokens[index].capitalised:
            return None
        return month, index + 1
    month = reader.words.short_months.get(low)
    if month is None:
        return None
    if reader.glued(index + 1) == ".":
        return month, index + 2
    known = (reader.words.capitals or after_day) and (low not in reader.words.verbs or reader.tokens[index].capitalised)
    return (month, index + 1) if known or reader.year(index + 1) else None


def year_after(reader: Reader, index: int) -> tuple[int | None, int]:
    """Return the year printed after a month or a day, or None, and the token after it."""
    place = index + (reader.at(index) in reader.words.of("year-joins"))
    year = reader.year(place)
    if year is not None:
        return year, place + 1
    if reader.at(index) == "'" and len(reader.glued(index + 1)) == 2:
        short = reader.number(index + 1)
        if short is not None:
            return short + (1900 if short > LAST_SHORT_YEAR else 2000), index + 2
    return None, index


def short_year(reader: Reader, index: int) -> tuple[int | None, int]:
    """Return the year of `mai 68`, `15 April of 87`: two digits that cannot be a day."""
    place = index + (reader.words.capitals and reader.at(index) == "of")
    number = reader.number(place)
    if number is None or number < 36 or reader.at(place + 1) in reader.words.of("counted"):
        return None, index
    if (reader.words.capitals and place == index) or reader.glued(place + 1) in {"%", ":", "-", "h"}:
        return None, index
    return 1900 + number, place + 1


def year_said(reader: Reader, index: int, *, itself: bool = False) -> tuple[int | None, int]:
    """Return how many years away is the one told after a month or a part, and the token after it.

    `July last year`, `juin de l'an dernier`, and with `itself` also `the first half of the year`; None where none is.
    """
    words, place = reader.words, index
    while place < index + 3 and reader.at(place) in words.of("year-links"):
        place += 1
    units, own = words.lexicon.table("dates.units"), 0 if itself else None
    if units.get(reader.at(place + 1)) == "year":
        if reader.at(place) in words.of("this"):
            return 0, place + 2
        own = own if reader.at(place) in words.of("articles") else None
        return words.table("before-noun").get(reader.at(place), own), place + 2
    if units.get(reader.at(place)) != "year" or place == index:
        return None, index
    shift = words.table("after-noun").get(reader.at(place + 1))
    if shift is not None:
        return shift, place + 2
    is_this = reader.before(place) in words.of("this") or reader.year(place + 1) is None
    return (0 if reader.before(place) in words.of("this") else own if is_this else None), place + 1


def resolved(
    reader: Reader, day: int, month: int, year: int | None, weekday: int | None = None
) -> datetime.date | None:
    """Return the day meant: exact with its year, else by its verb and publication, None when unknown.

    A weekday claims the day nearest to publication.
    """
    if year is not None:
        return calendar.make(year, month, day)
    if reader.published is None:
        return None
    if weekday is not None:
        return calendar.nearest_day(reader.published, month, day)
    return calendar.meant_day(reader.published, month, day, tense(reader, reader.begin))
