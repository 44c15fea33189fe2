"""Weekdays: alone (`mardi`, `last Friday`), and before the date that they claim to be (`mardi 5 mars`)."""

from __future__ import annotations

import datetime

from factlint.facts.dates import calendar
from factlint.facts.dates.days import read_day_first, read_month_first
from factlint.facts.dates.joined import read_joined
from factlint.facts.dates.numbers import read_numeric
from factlint.facts.dates.tense import tense
from factlint.facts.dates.words import Draft, Drafts, Reader

_LONGEST_TITLE = 5
"""How many tokens the title of a programme may have."""


def read_weekday(reader: Reader, index: int) -> Drafts:
    """Read a date that begins with its weekday, or a weekday alone; empty where it is no date."""
    weekday = _weekday(reader, index)
    if weekday is None:
        return ()
    after = _over_lead(reader, index + 1)
    dated = (
        read_numeric(reader, after, weekday)
        or read_joined(reader, after, weekday)
        or read_day_first(reader, after, weekday)
        or read_month_first(reader, after, weekday)
    )
    if dated:
        return dated
    if reader.words.capitals and not reader.tokens[index].capitalised:
        return ()
    return _numbered(reader, after, weekday) or _alone(reader, index, weekday)


def _weekday(reader: Reader, index: int) -> int | None:
    weekday = reader.words.weekdays.get(reader.at(index))
    if weekday is not None or (reader.words.capitals and not reader.tokens[index].capitalised):
        return weekday
    return reader.words.short_weekdays.get(reader.at(index))


def _over_lead(reader: Reader, index: int) -> int:
    """Pass what may stand between a weekday and its date: a stop, a part of the day, a comma, an article."""
    index += reader.glued(index) == "."
    index += reader.at(index) in reader.words.of("dayparts")
    index += reader.at(index) == ","
    return index + (reader.at(index) in {"le", "the"})


def _numbered(reader: Reader, index: int, weekday: int) -> Drafts:
    """Read a weekday with a day's number and no month: `samedi 12`, `Friday the 13th`."""
    number = reader.number(index)
    if number is None or not 1 <= number <= 31:
        return ()
    suffixed = reader.at(index + 1) in reader.words.of("day-suffixes")
    following = reader.at(index + 1)
    if not suffixed and not _closes(reader, index + 1, following):
        return ()
    start = calendar.nearest_day_of_month(reader.published, number) if reader.published else None
    return (Draft(reader.begin, index + 1 + suffixed, "day", weekday, None, None, number, start, start),)


def _closes(reader: Reader, index: int, following: str) -> bool:
    if following in reader.words.of("clock.hours") or following in reader.words.of("counted"):
        return False
    if following == "on" and reader.at(index + 1) in reader.words.weekdays:
        return False  # "28 on Friday, 31 on Saturday"
    if following in {":", "/", "-", "h"} or (following[:1] == "h" and following[1:].isdecimal()):
        return False
    return not following or not following[0].isalnum() or following in reader.words.of("function-words")


def _alone(reader: Reader, index: int, weekday: int) -> Drafts:
    if reader.at(index) not in reader.words.weekdays or _habit(reader, index):
        return ()
    shift = reader.words.table("after-noun").get(reader.at(index + 1))
    if shift is None:
        start, after = _nearest(reader, index, weekday), index + 1
    else:
        start, after = _shifted(reader, weekday, shift), index + 2
    return (Draft(index, after, "day", weekday, start=start, end=start, relative=True),)


def _shifted(reader: Reader, weekday: int, shift: int) -> datetime.date | None:
    if reader.published is None:
        return None
    find = calendar.weekday_before if shift < 0 else calendar.weekday_after
    return find(reader.published, weekday)


def _habit(reader: Reader, index: int) -> bool:
    """Whether it is every such weekday, or part of a name: `un samedi sur deux`, `Black Friday`."""
    words, before, after = reader.words, reader.before(index), reader.at(index + 1)
    if before == "a" and words.capitals and after.isalpha() and after not in words.of("function-words"):
        return False
    if before in {"on", "du"} and reader.before(index, 2) in words.of("papers"):
        return True
    if before in words.of("habits") or before in words.of("before-weekday-names"):
        return True
    if after in words.of("after-weekday-names") or reader.at(index + 2) in words.of("feasts"):
        return True
    return _is_every(reader, index) or _is_working_week(reader, index) or _is_programme(reader, index)


def _is_every(reader: Reader, index: int) -> bool:
    """Whether the article says that it is every such weekday: `le samedi`, `du lundi au vendredi`.

    Not `la nuit du samedi au dimanche`, nor the second weekday of a period whose first one is a day.
    """
    words, before = reader.words, reader.before(index)
    if before not in words.of("every") or reader.before(index, 2) in words.of("periods-of-day"):
        return False
    return before not in words.of("to") or reader.last is None or reader.last.after != index - 1


def _is_working_week(reader: Reader, index: int) -> bool:
    """Whether it is an end of `Monday to Friday`: what holds in every week."""
    words = reader.words
    if not words.capitals:
        return False
    if reader.at(index) == "monday":
        return reader.at(index + 1) in words.of("to") and reader.at(index + 2) in {"friday", "saturday", "sunday"}
    return reader.before(index) in words.of("to") and reader.before(index, 2) == "monday"


def _is_programme(reader: Reader, index: int) -> bool:
    """Whether the weekday is of a title: `Saturday Night Live`, `"Fox News Sunday"`."""
    if not reader.words.capitals:
        return False
    if reader.at(index + 1) in reader.words.of("dayparts"):
        following = reader.tokens[index + 1 : index + 3]
        return len(following) == 2 and all(token.capitalised and token.gap == " " for token in following)
    place = index - 1
    while place > index - _LONGEST_TITLE and place > 0 and reader.tokens[place].capitalised:
        place -= 1
    return place < index - 1 and reader.tokens[place].text in {'"', "“", "'"} and reader.tokens[place + 1].gap == ""


def _nearest(reader: Reader, index: int, weekday: int) -> datetime.date | None:
    """Return the weekday that news copy means."""
    if reader.published is None:
        return None
    last = reader.last
    if (
        last is not None
        and last.relative
        and last.weekday is not None
        and last.start
        and _joined(reader, last.after, index)
    ):
        return calendar.weekday_after(last.start, weekday)
    if reader.before(index) in reader.words.of("since"):
        return calendar.weekday_before(reader.published + datetime.timedelta(days=1), weekday)
    told = tense(reader, index, opening=-2)
    if told <= 0 and _opens_period(reader, index):
        return calendar.nearest_weekday(reader.published, weekday, past=told < 0)
    return calendar.meant_weekday(reader.published, weekday, told)


def _opens_period(reader: Reader, index: int) -> bool:
    """Whether the weekday begins or ends a period: `jusqu'à mardi`, `à partir de mardi`."""
    before, openers = reader.before(index), reader.words.of("period-openers")
    return before in openers or f"{reader.before(index, 2)} {before}" in openers


def _joined(reader: Reader, after: int, index: int) -> bool:
    """Whether this weekday ends a period that the one before began: `de jeudi à vendredi`."""
    words = reader.words
    return after + 1 == index and (reader.at(after) in words.of("to") or reader.at(after) in words.of("and"))
