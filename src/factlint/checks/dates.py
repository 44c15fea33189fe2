"""Checks of the calendar: a weekday against its date, a day or an hour that does not exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import zip_longest
from typing import Any

from msgspec.structs import replace

from factlint.facts import Facts
from factlint.facts.dates.calendar import LENGTHS, last_of_month, make
from factlint.facts.dates.clock import Clock
from factlint.facts.dates.date import Date
from factlint.facts.tokens import Token
from factlint.rule import Hit, Value

_FRESH = timedelta(days=7)
"""How old a day may be to be the news itself, not a story of the past."""


def weekday(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every date that falls on another weekday than the one printed with it.

    With its year the date is exact. Without, it is the day nearest to publication, and the check is silent
    without a publication date, beyond `within` days of it, and where a year told earlier in the paragraph fits.
    """
    for said in _with_apposed(facts):
        if _claims(said) and _is_near(facts, said, options["within"]) and not _fits_a_told_year(facts, said):
            yield Hit(said.span, values=_weekday_values(facts, said), variant="" if said.year else "nearest")


def _with_apposed(facts: Facts) -> Iterator[Date]:
    """Yield every date; a weekday with its date in brackets (`mardi (12 mars)`) is one date with that weekday."""
    tokens, dates = facts(Token), facts(Date)
    leads = (["("], [",", "le"], [",", "on"])
    for one, two in zip_longest(dates, dates[1:]):
        bare = one.weekday is not None and one.day is None
        if two is not None and bare and two.weekday is None and two.day is not None:
            between = tokens[facts.places(Token, one.span)[1] : facts.places(Token, two.span)[0] + 1]
            if [token.low for token in between[:-1]] in leads and all(token.gap != "\n" for token in between):
                yield replace(two, span=one.span.join(two.span), weekday=one.weekday)
        yield one


def impossible(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every day that no calendar has, and every hour that no clock shows."""
    for said in facts(Date):
        if said.impossible and said.month and said.day:
            yield Hit(said.span, values=_month_values(said))
    for time in facts(Clock):
        if time.impossible:
            yield Hit(time.span, variant="half" if time.half else "time", values={"half": time.half})


def _claims(said: Date) -> bool:
    """Whether a weekday is printed with a day of a month, and they do not agree."""
    if said.weekday is None or said.day is None or said.month is None or said.start is None:
        return False
    return said.start.weekday() != said.weekday


def _is_near(facts: Facts, said: Date, within: int) -> bool:
    if said.year is not None:
        return True
    published = facts.document.date
    return published is not None and said.start is not None and abs(said.start - published) <= timedelta(within)


def _fits_a_told_year(facts: Facts, said: Date) -> bool:
    """Whether the article tells of a year in which the weekday is right: `En 2015 … samedi 10 janvier`."""
    if said.year is not None or said.month is None or said.day is None:
        return False
    days = (make(year, said.month, said.day) for year in _told_years(facts, said))
    return any(day is not None and day.weekday() == said.weekday for day in days)


def _told_years(facts: Facts, said: Date) -> Iterator[int]:
    """Yield the years that the date may belong to instead of the nearest one.

    For a day of the last or the next week that is an earlier year of its paragraph, and not last year: the usual
    slip is to read last year's calendar. For an older day it is any earlier year of the article.
    """
    published, part = facts.document.date, facts.document.part_at(said.span.start)
    assert published is not None
    assert part is not None
    assert said.start is not None
    old = published - said.start > _FRESH
    for other in facts(Date):
        if other.span.start >= said.span.start:
            return
        if other.year is not None and (old or (part.span.covers(other.span) and abs(other.year - published.year) > 1)):
            yield other.year


def _weekday_values(facts: Facts, said: Date) -> dict[str, Value]:
    assert said.start is not None
    assert said.weekday is not None
    values: dict[str, Value] = {"real": said.start, "near": _nearest(said.start, said.weekday)}
    moved = _in_neighbouring_month(said.start, said.weekday)
    if moved is not None:
        values["moved"] = moved
    if said.year is None and facts.document.date is not None:
        values["published"] = facts.document.date
    return values


def _nearest(day: date, weekday: int) -> date:
    """Return the day of that weekday nearest to this one."""
    return day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)


def _in_neighbouring_month(day: date, weekday: int) -> date | None:
    """Return the day of that weekday and the same number, in the month before or after."""
    for month in (day.month - 1, day.month + 1):
        found = make(day.year + (month - 1) // 12, (month - 1) % 12 + 1, day.day)
        if found is not None and found.weekday() == weekday:
            return found
    return None


def _month_values(said: Date) -> dict[str, Value]:
    """Return the last day of the month meant, and the day after it."""
    assert said.month is not None
    if said.year is not None:
        last = last_of_month(said.year, said.month)
    else:
        last = date(2000, said.month, LENGTHS[said.month - 1])
    return {"last": last, "next": last + timedelta(days=1), "days": last.day}
