"""Days counted from publication: so many days, weeks, months, years, seasons before or after it."""

from __future__ import annotations

import datetime

from factlint.facts.dates import calendar

_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "winter": 4}


def shifted(published: datetime.date | None, unit: str, count: int) -> calendar.Days | None:
    """Return the days of the unit `count` units after the one of publication (before, when negative).

    None without a publication date, or where the calendar ends.
    """
    if published is None:
        return None
    try:
        return _shifted(published, unit, count)
    except (ValueError, OverflowError):
        return None


def shifted_season(published: datetime.date | None, season: int, shift: int) -> calendar.Days | None:
    """Return the last (-1), the nearest (0) or the next (1) season of that number."""
    if published is None:
        return None
    if shift == 0 and season < 4:
        return season_days(season, published.year)
    known = [season_days(season, published.year + offset) for offset in (-2, -1, 0, 1, 2)]
    if shift < 0:
        return [days for days in known if days[1] < published][-1]
    if shift > 0:
        return next(days for days in known if days[0] > published)
    return min(known, key=lambda days: abs(days[0] + (days[1] - days[0]) / 2 - published))


def season_days(season: int, year: int) -> calendar.Days:
    """Return the three months of a season; the winter of a year ends in it."""
    return calendar.months(year, season * 3, 3) if season < 4 else calendar.months(year - 1, 12, 3)


def pair(days: calendar.Days | None) -> tuple[datetime.date | None, datetime.date | None]:
    """Return first and last day, or two Nones."""
    return days if days is not None else (None, None)


def _shifted(published: datetime.date, unit: str, count: int) -> calendar.Days:
    if unit == "day":
        day = published + datetime.timedelta(days=count)
        return day, day
    if unit in {"week", "weekend"}:
        monday, sunday = calendar.week(published + datetime.timedelta(days=7 * count))
        return (monday, sunday) if unit == "week" else (monday + datetime.timedelta(days=5), sunday)
    if unit == "month":
        return calendar.months(published.year, published.month + count, 1)
    if unit in {"quarter", "semester"}:
        length = 3 if unit == "quarter" else 6
        first = (published.month - 1) // length * length + 1
        return calendar.months(published.year, first + count * length, length)
    return _shifted_years(published, unit, count)


def _shifted_years(published: datetime.date, unit: str, count: int) -> calendar.Days:
    if unit == "year":
        return calendar.years(published.year + count, published.year + count)
    if unit == "decade":
        decade = published.year // 10 * 10 + count * 10
        return calendar.years(decade, decade + 9)
    if unit == "century":
        century = (published.year - 1) // 100 + count
        return calendar.years(century * 100 + 1, century * 100 + 100)
    found = shifted_season(published, _SEASONS[unit], count)
    if found is None:
        raise ValueError(unit)
    return found
