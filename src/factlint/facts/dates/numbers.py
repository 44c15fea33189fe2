"""Dates in figures: `12/05/2023`, `05.03.2024`, `5/3/24`, `2024-03-05T10:00:00Z`, `9/11`."""

from __future__ import annotations

from factlint.facts.dates import calendar
from factlint.facts.dates.words import LAST_SHORT_YEAR, Draft, Drafts, Reader

_MARKS = frozenset("/-.–")


def read_numeric(reader: Reader, index: int, weekday: int | None = None) -> Drafts:
    """Read a date written in figures, its first number at this token; empty where there is none."""
    fields = _fields(reader, index)
    if fields is None:
        return ()
    numbers, after = fields
    if len(numbers) == 2:
        return _two(reader, numbers, after, weekday) if weekday is not None else _event(reader, numbers, after)
    if len(numbers[0]) == 4:
        year, month, day = (int(number) for number in numbers)
        return _exact(reader, _over_time(reader, after), weekday, (year, month, day))
    return _three(reader, after, weekday, numbers)


def _fields(reader: Reader, index: int) -> tuple[list[str], int] | None:
    """Return the two or three numbers that one mark joins without spaces, and the token after them."""
    whole = reader.at(index)
    if not whole[:1].isdecimal() or not whole.isascii():
        return None
    if "." in whole:
        numbers = whole.split(".")
        return (numbers, index + 1) if _sizes(numbers) and len(numbers) == 3 else None
    mark = reader.glued(index + 1)
    if (
        mark not in _MARKS
        or not whole.isdecimal()
        or (reader.tokens[index].gap == "" and reader.before(index) in _MARKS)
    ):
        return None
    numbers, after = [whole], index + 1
    while len(numbers) < 4 and reader.glued(after) == mark and reader.glued(after + 1).isdecimal():
        numbers.append(reader.glued(after + 1))
        after += 2
    return (numbers, after) if _sizes(numbers) and (len(numbers) == 3 or mark == "/") else None


def _sizes(numbers: list[str]) -> bool:
    """Whether the fields have the lengths of a date: 12/05/2023, 5/3/24, 2024-03-05, 9/11."""
    sizes = [len(number) for number in numbers]
    if not all(number.isdecimal() for number in numbers):
        return False
    if len(sizes) == 2:
        return max(sizes) <= 2
    return (
        len(sizes) == 3
        and sizes[1] <= 2
        and ((sizes[0] <= 2 and sizes[2] in {2, 4}) or (sizes[0] == 4 and sizes[2] <= 2))
    )


def _event(reader: Reader, numbers: list[str], after: int) -> Drafts:
    """Read 9/11: the one day of that form that English news copy names without its year."""
    if reader.words.capitals and numbers == ["9", "11"]:
        return (Draft(reader.begin, after, "day", None, None, 9, 11),)
    return ()


def _two(reader: Reader, numbers: list[str], after: int, weekday: int) -> Drafts:
    """Read the day and month of `mardi 12/03`, `Friday 7/16`; unclear in English where both can be the month."""
    one, two = int(numbers[0]), int(numbers[1])
    day, month = (two, one) if two > 12 else (one, two)
    if not (1 <= month <= 12 and calendar.possible(day, month)):
        return ()
    if reader.words.capitals and max(one, two) <= 12 and one != two:
        return (Draft(reader.begin, after, "day", weekday, ambiguous=True),)
    start = calendar.nearest_day(reader.published, month, day) if reader.published else None
    return (Draft(reader.begin, after, "day", weekday, None, month, day, start, start),)


def _three(reader: Reader, after: int, weekday: int | None, numbers: list[str]) -> Drafts:
    one, two, year = (int(number) for number in numbers)
    if len(numbers[2]) == 2:
        year += 1900 if year > LAST_SHORT_YEAR else 2000
    if not 1000 <= year <= 2199:
        return ()
    if two > 12 and 1 <= one <= 12:
        return _exact(reader, after, weekday, (year, one, two))
    if not reader.words.capitals or one > 12 or one == two:
        return _exact(reader, after, weekday, (year, two, one))
    if one < 1 or two < 1:
        return ()
    return (Draft(reader.begin, after, "day", weekday, year, ambiguous=True),)


def _exact(reader: Reader, after: int, weekday: int | None, parts: tuple[int, int, int]) -> Drafts:
    year, month, day = parts
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199):
        return ()
    start = calendar.make(year, month, day)
    return (Draft(reader.begin, after, "day", weekday, year, month, day, start, start, impossible=start is None),)


def _over_time(reader: Reader, index: int) -> int:
    """Pass the time of a timestamp: `T10:00:00Z`."""
    if reader.glued(index)[:1] != "t" or not reader.glued(index)[1:].isdecimal():
        return index
    index += 1
    while reader.glued(index) == ":" and reader.glued(index + 1)[:1].isdecimal():
        index += 2
    return index + (reader.glued(index) == "z")
