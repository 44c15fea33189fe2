"""Days of a month: `mardi 5 mars 2024`, `du 3 au 7 juillet`, `Tuesday, March 5, 2024`, `3rd of October`."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from factlint.facts.dates import calendar
from factlint.facts.dates.pieces import day_number, month_word, resolved, short_year, year_after, year_said
from factlint.facts.dates.words import Draft, Drafts, Reader

_MOST_DAYS = 8
"""The longest list of days that shares one month ("les 3, 4, 5 et 6 mars")."""


_MOST_CLAIMING = 5
"""How many tokens may stand between a date and the weekday said of it: `, which fell on a Tuesday`."""
_GLUED = frozenset("$£€/#")
"""What makes another thing than a day of the number after it."""


class _Day(Struct, frozen=True):
    """A day's number, from token `first` to before `after`, with the weekday before it and the word that joins it."""

    first: int
    after: int
    number: int
    weekday: int | None = None
    joined: str = ""


def read_day_first(reader: Reader, index: int, weekday: int | None = None) -> Drafts:
    """Read a date whose day comes before its month; empty where there is none.

    `index` is the token of the day; `weekday` the weekday just read, at `reader.begin`.
    """
    begun = day_number(reader, index)
    if begun is None or _is_glued(reader, index):
        return ()
    number, after = begun
    if index == reader.begin and number < 10 and reader.before(index) in reader.words.of("tens"):
        reader.begin, number = index - 1, number + reader.words.numbers[reader.before(index)]
    event = _event(reader, number, after, weekday)
    if event:
        return event
    days = _more_days(reader, _Day(reader.begin, after, number, weekday))
    found = _month_after(reader, days[-1])
    if found is None:
        return ()
    month, after = found
    year, after = year_after(reader, after)
    if year is None:
        year, after = short_year(reader, after)
    if year is None and len(days) == 1 and reader.at(after) in reader.words.of("after-noun"):
        return (_shifted(reader, days[0], month, after),)
    if year is None and len(days) == 1:
        shift, said = year_said(reader, after)
        if shift is not None:
            return (_of_year(reader, days[0], month, said, shift),)
    return _drafts(reader, days, month, year, after)


def read_month_first(reader: Reader, index: int, weekday: int | None = None) -> Drafts:
    """Read a date whose month comes before its day (`March 5-7, 2024`), its month at token `index`."""
    found = month_word(reader, index)
    if not reader.words.capitals or found is None:
        return ()
    month, after = found
    begun = day_number(reader, after + (reader.at(after) == "the")) or _after_comma(reader, after)
    if begun is None or reader.glued(begun[1]) == "%" or _is_clock(reader, begun[1]):
        return ()
    number, after = begun
    days = [_Day(reader.begin, after, number, weekday)]
    days += _listed_days(reader, days[0]) or _last_day(reader, after)
    year, after = year_after(reader, days[-1].after)
    shift, said = year_said(reader, after)
    if year is None and shift is not None and len(days) == 1:
        return (_of_year(reader, days[0], month, said, shift),)
    if year is None and (_counts(reader, after) or (number > 31 and not _is_slip(reader, number, after))):
        return ()
    return _drafts(reader, days, month, year, after)


def _after_comma(reader: Reader, index: int) -> tuple[int, int] | None:
    """Read the day of `October, 1st`: after a comma only an ordinal is one."""
    found = day_number(reader, index + 1) if reader.at(index) == "," else None
    return found if found and reader.at(found[1] - 1) in reader.words.of("day-suffixes") else None


def _is_clock(reader: Reader, index: int) -> bool:
    return reader.glued(index) == ":" and reader.glued(index + 1)[:1].isdecimal()


def _is_glued(reader: Reader, index: int) -> bool:
    """Whether the number ends something else: a price, a fraction, a time."""
    before = reader.before(index)
    if reader.tokens[index].gap != "":
        return before in {"$", "£"}
    return before in _GLUED or (before == ":" and reader.before(index, 2)[:1].isdecimal())


def _month_after(reader: Reader, day: _Day) -> tuple[int, int] | None:
    index = day.after + (reader.at(day.after) in reader.words.of("holds-month"))
    found = month_word(reader, index, after_day=True)
    if found is None or (day.number == 0 and not _certain(reader, found[1])):
        return None
    if day.number > 31 and day.weekday is None and not _certain(reader, found[1]):
        return None
    return found


def _certain(reader: Reader, after: int) -> bool:
    """Whether a number over 31 before a month can only be meant as a day: `le 45 mars`, `35 mars 2024`."""
    return reader.before(reader.begin) in {"le", "the", "on"} or reader.year(after) is not None


def _event(reader: Reader, number: int, after: int, weekday: int | None) -> Drafts:
    """Read a day that became a name (`le 11-Septembre`): its year is not said, nor the nearest one."""
    if not reader.words.lexicon.get("dates.hyphen-events"):
        return ()
    suffix, _, name = reader.glued(after).partition("-")
    if suffix in reader.words.of("day-suffixes") and name in reader.words.months:
        month, end = reader.words.months[name], after + 1
    elif reader.glued(after) == "-" and reader.glued(after + 1) in reader.words.months:
        month, end = reader.words.months[reader.glued(after + 1)], after + 2
    else:
        return ()
    year, last = year_after(reader, end)
    if year is not None:
        return _drafts(reader, [_Day(reader.begin, after, number, weekday)], month, year, last)
    possible = calendar.possible(number, month)
    return (Draft(reader.begin, end, "day", weekday, None, month, number, impossible=not possible),)


def _more_days(reader: Reader, day: _Day) -> list[_Day]:
    days = [day]
    while len(days) < _MOST_DAYS:
        following = _next_day(reader, days[-1].after)
        if following is None or following.number <= days[-1].number:
            break
        days.append(following)
    return days


def _next_day(reader: Reader, index: int) -> _Day | None:
    joined = reader.at(index)
    words = reader.words
    if joined not in words.of("to") and joined not in words.of("and"):
        return None
    index += 1
    while reader.at(index) in words.of("articles") or reader.at(index) in words.of("and"):
        joined = reader.at(index) if reader.at(index) in words.of("and") else joined
        index += 1
    first, weekday = index, words.weekdays.get(reader.at(index))
    if weekday is not None:
        index += 1
    found = day_number(reader, index)
    return _Day(first, found[1], found[0], weekday, joined) if found else None


def _closed_day(reader: Reader, index: int) -> tuple[int, int] | None:
    """Return the number of a day that counts nothing and is no time, with the token after it."""
    found = day_number(reader, index)
    if found is None or found[0] > 31 or _counts(reader, found[1]) or _is_clock(reader, found[1]):
        return None
    return found


def _listed_days(reader: Reader, day: _Day) -> list[_Day]:
    """Read the other days of `March 5, 6 and 7`; none where the last is not joined by a word."""
    days, after = [day], day.after
    while len(days) < _MOST_DAYS and reader.at(after) in {",", "and", "&"}:
        joined = reader.at(after)
        after += 1 + (joined == "," and reader.at(after + 1) == "and")
        found = _closed_day(reader, after)
        if found is None or found[0] <= days[-1].number:
            return []
        days.append(_Day(after, found[1], found[0], None, joined))
        after = found[1]
        if joined != ",":
            return days[1:] if not month_word(reader, after) else []
    return []


def _last_day(reader: Reader, index: int) -> list[_Day]:
    """Read the end of a period whose month was said (`March 5-7`)."""
    joined = reader.at(index)
    if joined not in reader.words.of("to") and joined not in {"and", "&"}:
        return []
    found = _closed_day(reader, index + 1)
    if found is None or month_word(reader, found[1]):
        return []
    return [_Day(index + 1, found[1], found[0], None, joined)]


def _counts(reader: Reader, index: int) -> bool:
    """Whether the number before this token counts something: `In May 12 people`."""
    word = reader.at(index)
    return word in reader.words.of("counted")


def _is_slip(reader: Reader, number: int, after: int) -> bool:
    """Whether a number over 31 after a month can only be a day: `March 32.`, not `since May 45 firms` nor `July 98`."""
    following = reader.at(after)
    return number < 40 and (not following[:1].isalnum() or following in reader.words.of("function-words"))


def _drafts(reader: Reader, days: list[_Day], month: int, year: int | None, after: int) -> Drafts:
    """Return one date for each day of a list, or one period for a range."""
    if len(days) == 1:
        return (_draft(reader, days[0], month, year, _claim(reader, after)),)
    if _is_list(reader, days):
        ends = [day.after for day in days[:-1]] + [after]
        return tuple(_draft(reader, day, month, year, (end, None)) for day, end in zip(days, ends, strict=True))
    first = _draft(reader, days[0], month, year, (after, None))
    last = _draft(reader, days[-1], month, year, (after, None))
    return (_period(first, last),)


def _is_list(reader: Reader, days: list[_Day]) -> bool:
    if any(day.weekday is not None for day in days[1:]):
        return True
    between = reader.before(days[0].first) in reader.words.of("articles") and reader.before(days[0].first, 2)
    apart = all(day.joined in reader.words.of("and") for day in days[1:])
    return apart and (between or reader.before(days[0].first)) not in reader.words.of("between")


def _period(first: Draft, last: Draft) -> Draft:
    return Draft(
        first.first, last.after, "day", first.weekday, first.year, first.month, first.day,
        first.start, last.start, impossible=first.impossible or last.impossible,
    )  # fmt: skip


def _draft(reader: Reader, day: _Day, month: int, year: int | None, claim: tuple[int, int | None]) -> Draft:
    after, claimed = claim
    weekday = day.weekday if day.weekday is not None else claimed
    impossible = not calendar.possible(day.number, month, year)
    if impossible or (year is None and _is_attack(reader, day.number, month, after)):
        start = None
    else:
        start = resolved(reader, day.number, month, year, weekday)
    return Draft(day.first, after, "day", weekday, year, month, day.number, start, start, impossible=impossible)


def _is_attack(reader: Reader, day: int, month: int, after: int) -> bool:
    """Whether it is the 11 September that became a name: `the Sept. 11 attacks`, `les attentats du 11 septembre`."""
    if (day, month) != (11, 9):
        return False
    words = reader.words
    return reader.at(after) in words.of("attacks") or reader.before(reader.begin, 2) in words.of("attacks")


def _shifted(reader: Reader, day: _Day, month: int, after: int) -> Draft:
    """Return the day of `le 12 mars dernier`: before publication, whichever is nearest."""
    draft = _draft(reader, day, month, None, (after + 1, None))
    shift = reader.words.table("after-noun")[reader.at(after)]
    published = reader.published
    if published is not None and draft.start is not None:
        nearest = calendar.nearest_day(published, month, day.number)
        draft = replace(draft, start=nearest, end=nearest)
    if published is None or draft.start is None or (draft.start - published).days * shift >= 0:
        return draft
    start = calendar.make(draft.start.year + shift, month, day.number)
    return replace(draft, start=start, end=start)


def _of_year(reader: Reader, day: _Day, month: int, after: int, shift: int) -> Draft:
    """Return the day of a year told from publication: `5 May last year`, `le 3 mars de l'an dernier`."""
    published, possible = reader.published, calendar.possible(day.number, month)
    start = calendar.make(published.year + shift, month, day.number) if published and possible else None
    return Draft(
        day.first, after, "day", day.weekday, None, month, day.number, start, start,
        relative=True, impossible=not possible or (published is not None and start is None),
    )  # fmt: skip


def _claim(reader: Reader, after: int) -> tuple[int, int | None]:
    """Read a weekday said after the date: `le 5 mars, un mardi`, `March 5 (Tuesday)`."""
    if reader.at(after) == "(" and reader.at(after + 2) == ")" and reader.at(after + 1) in reader.words.weekdays:
        return after + 3, reader.words.weekdays[reader.at(after + 1)]
    place, claiming = after, reader.words.of("claiming")
    while place < after + _MOST_CLAIMING and reader.at(place) in claiming:
        place += 1
    if place > after and reader.at(place) in reader.words.of("a"):
        weekday = reader.words.weekdays.get(reader.at(place + 1))
        if weekday is not None:
            return place + 2, weekday
    return after, None
