"""The calendar itself: which days a year, a month, a quarter or a week has, and which one of them is nearest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1, 9998
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The longest that each month can be."""

Days = tuple[date, date]
"""First and last day, both inside."""


def make(year: int, month: int, day: int) -> date | None:
    """Return the day, or None when the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def possible(day: int, month: int, year: int | None = None) -> bool:
    """Whether there is such a day: in that year, or in any year when none is given."""
    if not 1 <= month <= 12 or day < 1:
        return False
    if year is None:
        return day <= LENGTHS[month - 1]
    return make(year, month, day) is not None


def last_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def months(year: int, first: int, count: int) -> Days:
    """Return the days of `count` months from month `first` (which may lie outside 1 to 12) of a year."""
    start_year, start = divmod(year * 12 + first - 1, 12)
    end_year, end = divmod(year * 12 + first - 2 + count, 12)
    return date(start_year, start + 1, 1), last_of_month(end_year, end + 1)


def years(first: int, last: int) -> Days:
    """Return the days of the years from `first` to `last`."""
    return date(first, 1, 1), date(last, 12, 31)


def week(day: date) -> Days:
    """Return Monday to Sunday of the week that holds this day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def around(published: date) -> Iterator[int]:
    """Yield the years that a date without its year may belong to."""
    return iter((published.year - 1, published.year, published.year + 1))


def nearest_day(published: date, month: int, day: int) -> date | None:
    """Return the day of that name nearest to publication; the earlier one when two are as near."""
    found = [made for year in around(published) if (made := make(year, month, day))]
    return min(found, key=lambda each: abs(each - published), default=None)


def meant_day(published: date, month: int, day: int, tense: int) -> date | None:
    """Return the day that news copy means by its number and month: the nearest one.

    After a verb of the past (`tense` -1) that is the last one within eight months, of the future (1) the next one
    within ten; after a verb of the past that stands beside it (-2) the last one.
    """
    if tense == 0:
        return nearest_day(published, month, day)
    ahead = published.toordinal() + {-2: 0, -1: 122, 1: 304}[tense]
    found = [made for year in around(published) if (made := make(year, month, day))]
    return max((made for made in found if made.toordinal() <= ahead), default=None)


def nearest_day_of_month(published: date, day: int) -> date | None:
    """Return the day of that number, in any month, nearest to publication."""
    base = published.year * 12 + published.month - 1
    found = [made for months_off in (-1, 0, 1) if (made := make(*_month(base + months_off), day))]
    return min(found, key=lambda each: abs(each - published), default=None)


def meant_month(published: date, month: int, tense: int) -> int:
    """Return the year of the month that news copy means by its name alone: the nearest one.

    After a verb of the past (`tense` -1) that is the last one, of the future (1) the next one, within nine months;
    after one that stands beside it (-2) the last one.
    """
    ago = (published.month - month) % 12
    past = published.year - (month > published.month)
    return past + 1 if ago > {-2: 11, -1: 9, 0: 6, 1: 2}[tense] else past


def meant_weekday(published: date, weekday: int, tense: int) -> date:
    """Return the weekday that news copy means by its name alone: the last one, today included.

    After a verb of the future (`tense` 1) it is the next one. The one of tomorrow is told of a day six days past only
    beside a verb of the past (-2: "a dénoncé mardi"), that of the day after it only where such a verb is seen (-1).
    """
    ago = (published.weekday() - weekday) % 7
    coming = ago > 0 and (tense > 0 or (ago == 6 and tense > -2) or (ago == 5 and tense == 0))
    return published + timedelta(days=7 - ago if coming else -ago)


def nearest_weekday(published: date, weekday: int, *, past: bool = False) -> date:
    """Return the weekday nearest to publication; `past` gives the last one a day more."""
    ago = (published.weekday() - weekday) % 7
    return published + timedelta(days=7 - ago if ago > 3 + past else -ago)


def weekday_before(published: date, weekday: int) -> date:
    """Return the last such weekday strictly before a day."""
    return published - timedelta(days=(published.weekday() - weekday - 1) % 7 + 1)


def weekday_after(published: date, weekday: int) -> date:
    """Return the first such weekday strictly after a day."""
    return published + timedelta(days=(weekday - published.weekday() - 1) % 7 + 1)


def _month(index: int) -> tuple[int, int]:
    year, month = divmod(index, 12)
    return year, month + 1
