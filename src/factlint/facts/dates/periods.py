"""Months, quarters, semesters and seasons: `mars 2026`, `last June`, `premier trimestre 2023`, `Q3`, `été 2019`."""

from __future__ import annotations

import datetime

from factlint.facts.dates import calendar
from factlint.facts.dates.pieces import month_word, short_year, year_after, year_said
from factlint.facts.dates.shift import pair, season_days, shifted_season
from factlint.facts.dates.tense import meant_year
from factlint.facts.dates.words import Draft, Drafts, Reader

_LENGTH = {"quarter": 3, "semester": 6}


def read_month(reader: Reader, index: int) -> Drafts:
    """Read a month, with its year or without, at this token; empty where the word is none."""
    found = month_word(reader, index)
    if found is None:
        return ()
    month, after = found
    year, end = year_after(reader, after)
    if year is None:
        year, end = short_year(reader, after)
    if year is not None:
        return () if _is_mission(reader, index, month) else (_month(reader, index, end, month, year),)
    shift, end = year_said(reader, after)
    if shift is not None and reader.tokens[index].capitalised == reader.words.capitals:
        return (_month_of(reader, index, end, month, shift),)
    return _bare_month(reader, index, after, month)


def _month_of(reader: Reader, index: int, after: int, month: int, shift: int) -> Draft:
    published = reader.published
    start, end = pair(calendar.months(published.year + shift, month, 1) if published else None)
    return Draft(reader.begin, after, "month", None, None, month, start=start, end=end, relative=True)


def _is_mission(reader: Reader, index: int, month: int) -> bool:
    """Whether it is the planet and a number: `la mission Mars 2020`."""
    words = reader.words
    return month == 3 and reader.tokens[index].capitalised and reader.before(index) in words.of("before-planet")


def read_part(reader: Reader, index: int) -> Drafts:
    """Read a quarter or a semester by its rank: `troisième trimestre 2023`, `first half of 2016`."""
    words = reader.words
    number, after = reader.number(index, 1), index + 1
    if number is not None:
        after += reader.glued(after) in words.of("ordinal-suffixes")
    else:
        number = words.table("ordinals").get(reader.at(index))
    kind = words.lexicon.table("dates.parts").get(reader.at(after))
    if number is None or kind is None:
        return ()
    return _part(reader, after + 1, str(kind), number)


def read_part_code(reader: Reader, index: int) -> Drafts:
    """Read a quarter or a semester by its code: `T3 2024`, `Q3`, `H1 2019`."""
    code = str(reader.words.lexicon.table("dates.part-codes")[reader.at(index)])
    kind, _, number = code.partition(" ")
    year, _after = _year_of(reader, index + 1)
    if "-" in reader.at(index):
        return _part(reader, index + 1, kind, int(number))
    if year is None and reader.at(index)[0] != "q":
        return ()
    return _part(reader, index + 1, kind, int(number)) if reader.tokens[index].capitalised else ()


def read_season(reader: Reader, index: int) -> Drafts:
    """Read a season with its year, or with `dernier` or `prochain` after it; a bare season is no date."""
    words = reader.words
    season = words.table("seasons")[reader.at(index)]
    if reader.before(index) in words.of("season-not-after"):
        return ()
    year, after = _year_of(reader, index + 1)
    if year is not None:
        span, after = _second_year(reader, after, year)
        days = season_days(season, span) if season < 4 or span > year else None
        start, end = pair(days)
        return (Draft(reader.begin, after, "season", None, year, start=start, end=end, ambiguous=days is None),)
    said, after = year_said(reader, index + 1)
    if said is not None and words.capitals:
        start, end = pair(season_days(season, reader.published.year + said) if reader.published else None)
        return (Draft(reader.begin, after, "season", start=start, end=end, relative=True),)
    shift = words.table("after-noun").get(reader.at(index + 1))
    if shift is None:
        return ()
    start, end = pair(shifted_season(reader.published, season, shift))
    return (Draft(reader.begin, index + 2, "season", start=start, end=end, relative=True),)


def _month(reader: Reader, index: int, after: int, month: int, year: int | None) -> Draft:
    meant = meant_year(reader, index, month) if year is None else year
    start, end = pair(calendar.months(meant, month, 1) if meant is not None else None)
    return Draft(reader.begin, after, "month", None, year, month, start=start, end=end)


def _bare_month(reader: Reader, index: int, after: int, month: int) -> Drafts:
    token, words = reader.tokens[index], reader.words
    if words.capitals:
        if not _is_english_month(reader, index, after):
            return ()
    elif (token.capitalised and not token.text.isupper()) or _is_any(reader, index):
        return ()
    shift = words.table("after-noun").get(reader.at(after))
    if shift is not None:
        start, end = pair(shifted_month(reader.published, month, shift))
        return (Draft(reader.begin, after + 1, "month", None, None, month, start=start, end=end, relative=True),)
    return (_month(reader, index, after, month, None),)


def shifted_month(published: datetime.date | None, month: int, shift: int) -> calendar.Days | None:
    """Return the last (-1) or the next (1) month of that number, never the one of publication."""
    if published is None:
        return None
    later = month > published.month
    year = published.year - (later or month == published.month) if shift < 0 else published.year + (not later)
    return calendar.months(year, month, 1)


def _is_english_month(reader: Reader, index: int, after: int) -> bool:
    """Whether a month's name alone is the month, not the verb, the woman or the prime minister."""
    words, token = reader.words, reader.tokens[index]
    if not token.capitalised:
        return False
    before = reader.before(index)
    if before not in words.of("sure-before") and after < len(reader.tokens) and _names(reader, after):
        return False
    if token.low in words.short_months:
        return reader.glued(index + 1) == "." and before in words.of("month-before")
    if token.low not in words.month_names or _joins_month(reader, index, after):
        return True
    if token.low in {"may", "march"}:
        return before in words.of("sure-before") or _is_told_month(reader, index, after, before)
    return before in words.of("month-before") or before in words.of("determiners")


def _is_told_month(reader: Reader, index: int, after: int, before: str) -> bool:
    """Whether `May` or `March` is the month: `the end of May`, `planned for March`, `the March primary`."""
    words, earlier = reader.words, reader.before(index, 2)
    if before == "of":
        return earlier in words.of("month-end")
    if before == "for":
        return earlier in words.of("future-words") or earlier.endswith("ed")
    if reader.at(index) != "march" or before not in {"a", "the"} or reader.glued(after) == "'s":
        return False
    following = reader.at(after)
    return following.isalpha() and reader.tokens[after].kind == "word" and following not in words.of("function-words")


def _joins_month(reader: Reader, index: int, after: int) -> bool:
    """Whether another month stands beside it: `from May to July`, `April and May`."""
    words = reader.words
    joining = words.of("to") | words.of("and")
    following = reader.at(after + 1)
    if reader.at(after) in joining and following in words.months and reader.tokens[after + 1].capitalised:
        return following not in words.month_names or reader.before(index) in words.of("month-before")
    last = reader.last
    return (
        reader.before(index) in joining and last is not None and last.after == index - 1 and last.precision == "month"
    )


def _is_any(reader: Reader, index: int) -> bool:
    """Whether it is any month of that name: `pour un mois de mai`, `chaque mois de mai`."""
    return (
        reader.before(index) in {"de", "d'"}
        and reader.before(index, 2) == "mois"
        and reader.before(index, 3) in reader.words.of("habits")
    )


def _names(reader: Reader, index: int) -> bool:
    token = reader.tokens[index]
    return token.gap == " " and token.capitalised and reader.before(index) in reader.words.of("month-names")


def _part(reader: Reader, after: int, kind: str, number: int) -> Drafts:
    count = 12 // _LENGTH[kind]
    number = count if number == -1 else number
    year, end = _year_of(reader, after)
    shift, said = year_said(reader, after, itself=True)
    if year is None and shift is not None and number <= count:
        return (_part_of(reader, (reader.begin, said), kind, (number - 1) * _LENGTH[kind] + 1, shift),)
    if number > count or (year is None and reader.words.capitals and kind == "semester"):
        return ()
    first = (number - 1) * _LENGTH[kind] + 1
    meant = meant_year(reader, reader.begin, first + 1) if year is None else year
    start, last = pair(calendar.months(meant, first, _LENGTH[kind]) if meant is not None else None)
    return (Draft(reader.begin, end, kind, None, year, start=start, end=last),)


def _part_of(reader: Reader, ends: tuple[int, int], kind: str, first: int, shift: int) -> Draft:
    published = reader.published
    start, end = pair(calendar.months(published.year + shift, first, _LENGTH[kind]) if published else None)
    return Draft(*ends, kind, start=start, end=end, relative=True)


def _year_of(reader: Reader, index: int) -> tuple[int | None, int]:
    """Return the year after a period (`de 2023`, `of 2023`, `2023`), or None, and the token after it."""
    place = index
    while place < index + 3 and reader.at(place) in {
        "de",
        "of",
        "l'",
        "année",
        "fiscal",
        ",",
        "the",
        "year",
        "exercice",
    }:
        place += 1
    year = reader.year(place)
    return (year, place + 1) if year is not None else (None, index)


def _second_year(reader: Reader, after: int, year: int) -> tuple[int, int]:
    """Return the last year of `hiver 2018-2019`, and the token after it."""
    if reader.glued(after) in {"-", "/", "–"} and reader.glued(after + 1) in {str(year + 1), str(year + 1)[2:]}:
        return year + 1, after + 2
    return year, after
