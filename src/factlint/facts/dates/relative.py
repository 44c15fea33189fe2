"""Relative dates: `hier`, `last Friday`, `la semaine prochaine`, `il y a trois ans`, `two weeks ago`."""

from __future__ import annotations

from factlint.facts.dates import calendar
from factlint.facts.dates.periods import shifted_month
from factlint.facts.dates.shift import pair, shifted
from factlint.facts.dates.weekdays import read_weekday
from factlint.facts.dates.words import Draft, Drafts, Reader

_PRECISION = {"weekend": "day", "spring": "season", "summer": "season", "autumn": "season", "winter": "season"}
_FARTHEST = 8
"""How many tokens a count of units may have: `un peu plus de vingt-cinq ans`."""


def read_near_day(reader: Reader, index: int) -> Drafts:
    """Read yesterday, today, tomorrow and their like at this token."""
    before = reader.before(index)  # BBC Radio's Today, USA Today
    if reader.words.capitals and reader.tokens[index].capitalised and (before[:1].isalpha() or before == "'s"):
        return ()
    return (_relative(reader, index, index + 1, "day", reader.words.table("days")[reader.at(index)]),)


def read_day_phrase(reader: Reader, index: int) -> Drafts:
    """Read a day named in several words: `ce soir`, `last night`, `day after tomorrow`."""
    for length in (3, 2):
        phrase = " ".join(reader.at(place) for place in range(index, index + length))
        shift = reader.words.table("day-phrases").get(phrase)
        if shift is not None:
            return (_relative(reader, index, index + length, "day", shift),)
    return ()


def read_modified(reader: Reader, index: int) -> Drafts:
    """Read what follows `last`, `next`, `this` or `ce`: a unit, a weekday, a month, a season."""
    words = reader.words
    shift = words.table("before-noun").get(reader.at(index), 0)
    low = reader.at(index + 1)
    unit = words.lexicon.table("dates.units").get(low)
    if unit is not None:
        return _modified_unit(reader, index, str(unit), shift)
    if not words.capitals or index + 1 >= len(reader.tokens) or not reader.tokens[index + 1].capitalised:
        return ()
    if low in words.weekdays:
        return _modified_weekday(reader, index, shift)
    if low in words.months and shift and reader.number(index + 2) is None and reader.year(index + 2) is None:
        start, end = pair(shifted_month(reader.published, words.months[low], shift))
        return (Draft(index, index + 2, "month", None, None, words.months[low], start=start, end=end, relative=True),)
    return ()


def read_unit(reader: Reader, index: int) -> Drafts:
    """Read a French unit with what follows it: `semaine dernière`, `an prochain`."""
    words = reader.words
    unit = str(words.lexicon.table("dates.units")[reader.at(index)])
    shift = words.table("after-noun").get(reader.at(index + 1))
    if shift is None or unit == "day" or reader.before(index) in {"les", "des", "ces"}:
        return ()
    return (_relative(reader, index, index + 2, unit, shift),)


def read_ago(reader: Reader, index: int) -> Drafts:
    """Read a French distance that begins here: `il y a trois ans`, `voilà dix jours`, `dans deux mois`."""
    words, after = reader.words, index + 1
    if reader.at(index) == "il":
        if reader.at(index + 1) != "y" or reader.at(index + 2) != "a":
            return ()
        after = index + 3
    sign = 1 if reader.at(index) in words.of("in-openers") else -1
    return _distance(reader, index, after, sign)


def read_english_ago(reader: Reader, index: int) -> Drafts:
    """Read an English distance whose `ago` is at this token: `two weeks ago`, `more than a decade ago`."""
    words = reader.words
    unit = words.lexicon.table("dates.units").get(reader.before(index))
    if unit is None:
        return ()
    first, count = index - 1, None
    for step in range(2, _FARTHEST):
        number = _count(reader, reader.before(index, step))
        if number is not None:
            count, first = count or number, index - step
        elif reader.before(index, step) not in words.of("rough"):
            break
    if reader.last is not None and first < reader.last.after:
        return ()
    return (_relative(reader, first, index + 1, str(unit), -count if count else None),)


def _relative(reader: Reader, first: int, after: int, unit: str, shift: int | None) -> Draft:
    start, end = pair(shifted(reader.published, unit, shift) if shift is not None else None)
    return Draft(first, after, _PRECISION.get(unit, unit), start=start, end=end, relative=True)


def _modified_unit(reader: Reader, index: int, unit: str, shift: int) -> Drafts:
    """Read `last week`, `cette année`; not `the last week of May`, nor `the last year` that means twelve months."""
    following, before = reader.at(index + 2), reader.before(index)
    if unit == "day" or (shift and (following == "of" or before in {"the", "over"})):
        return ()
    if reader.at(index + 1).endswith("s") and reader.at(index + 1) not in {"mois", "printemps"}:
        return ()
    return (_relative(reader, index, index + 2, unit, shift),)


def _modified_weekday(reader: Reader, index: int, shift: int) -> Drafts:
    """Read `last Friday`; a weekday with its date is left to be read with it."""
    kept, reader.begin = reader.begin, index + 1
    dated = read_weekday(reader, index + 1)
    reader.begin = kept
    if not dated or not dated[0].relative or reader.published is None:
        return ()
    weekday, published = dated[0].weekday, reader.published
    assert weekday is not None
    day = calendar.weekday_before(published, weekday) if shift < 0 else calendar.weekday_after(published, weekday)
    unclear = (
        shift > 0
        and reader.words.lexicon.get("dates.next-is-next-week")
        and calendar.week(day) == calendar.week(published)
    )
    start = None if unclear else day
    return (Draft(index, index + 2, "day", weekday, start=start, end=start, relative=True, ambiguous=unclear),)


def _distance(reader: Reader, first: int, index: int, sign: int) -> Drafts:
    words, count = reader.words, None
    for place in range(index, index + _FARTHEST):
        word = reader.at(place)
        unit = words.lexicon.table("dates.units").get(word)
        if unit is not None and place > index:
            if unit not in {"day", "week", "month", "year", "century"} or (sign > 0 and count is None):
                return ()
            return (_relative(reader, first, place + 1, str(unit), sign * count if count else None),)
        number = _count(reader, word)
        if number is not None:
            count = number
        elif word not in words.of("rough"):
            return ()
    return ()


def _count(reader: Reader, word: str) -> int | None:
    if word.isdecimal() and word.isascii() and len(word) <= 4:
        return int(word)
    return reader.words.numbers.get(word)
