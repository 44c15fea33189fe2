"""Relative dates: `hier`, `last Friday`, `la semaine prochaine`, `ce week-end`, `over the weekend`."""

from __future__ import annotations

from factlint.facts.dates import calendar
from factlint.facts.dates.periods import shifted_month
from factlint.facts.dates.shift import pair, shifted
from factlint.facts.dates.tense import tense
from factlint.facts.dates.weekdays import read_weekday
from factlint.facts.dates.words import Draft, Drafts, Reader

_PRECISION = {"weekend": "day", "spring": "season", "summer": "season", "autumn": "season", "winter": "season"}

_WEDNESDAY, _FRIDAY = 2, 4


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
    if low == "past" and words.capitals and not shift:
        return _just_past(reader, index)
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


def _just_past(reader: Reader, index: int) -> Drafts:
    """Read `this past spring`, `this past Friday`; not `this past week`, which may be the last seven days."""
    words, low = reader.words, reader.at(index + 2)
    if low in words.weekdays:
        weekday = words.weekdays[low]
        start = calendar.weekday_before(reader.published, weekday) if reader.published else None
        return (Draft(index, index + 3, "day", weekday, start=start, end=start, relative=True),)
    unit = str(words.lexicon.table("dates.units").get(low))
    return (_relative(reader, index, index + 3, unit, -1),) if _PRECISION.get(unit) == "season" else ()


def read_unit(reader: Reader, index: int) -> Drafts:
    """Read a French unit with what follows it: `semaine dernière`, `an prochain`."""
    words = reader.words
    unit = str(words.lexicon.table("dates.units")[reader.at(index)])
    shift = words.table("after-noun").get(reader.at(index + 1))
    if shift is None or unit == "day" or reader.before(index) in {"les", "des", "ces"}:
        return ()
    if reader.at(index) in words.of("seasons") and reader.before(index) in words.of("season-not-after"):
        return ()
    return (_relative(reader, index, index + 2, unit, shift),)


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
    if _is_title(reader, index):
        return ()
    if unit == "weekend" and not shift:
        return (_weekend(reader, index, index + 2),)
    read = _relative(reader, index, index + 2, unit, shift)
    if not shift and read.precision == "season" and _is_over(reader, index, read):
        return (_relative(reader, index, index + 2, unit, -1),)
    return (read,)


def _is_over(reader: Reader, index: int, read: Draft) -> bool:
    """Whether the season of this year is still to come where the verb is of the past: `cet été, ils avaient`."""
    future = reader.published is not None and read.start is not None and read.start > reader.published
    return future and tense(reader, index) < 0


def read_weekend(reader: Reader, index: int) -> Drafts:
    """Read `over the weekend`, `au cours du week-end`: the one just past, or to come after a verb of the future."""
    words = reader.words
    phrase = f"{reader.before(index, 2)} {reader.before(index)}"
    if phrase not in words.of("weekend-openers") or reader.at(index + 1) in words.of("after-weekend"):
        return ()
    if reader.last is not None and index - 2 < reader.last.after:
        return ()
    return (_weekend(reader, index - 2, index + 1),)


def _weekend(reader: Reader, first: int, after: int) -> Draft:
    """Return the weekend that news copy means: early in a week it is the one before, unless it is to come."""
    if reader.published is None or reader.published.weekday() >= _FRIDAY:
        return _relative(reader, first, after, "weekend", 0)
    told = tense(reader, first)
    past = told <= 0 if reader.published.weekday() < _WEDNESDAY else told == -2
    return _relative(reader, first, after, "weekend", -1 if past else 0)


def _is_title(reader: Reader, index: int) -> bool:
    """Whether both words are capitalised after a quotation mark or `'s`: a programme (`NBC's "This Week"`)."""
    capitals = all(token.capitalised for token in reader.tokens[index : index + 2])
    return capitals and reader.before(index) in {'"', "“", "'s", "'"}


def _modified_weekday(reader: Reader, index: int, shift: int) -> Drafts:
    """Read `last Friday`; a weekday with its date is left to be read with it."""
    kept, reader.begin = reader.begin, index + 1
    dated = read_weekday(reader, index + 1)
    reader.begin = kept
    if not dated or not dated[0].relative or reader.published is None:
        return ()
    weekday, published = dated[0].weekday, reader.published
    assert weekday is not None
    if shift == 0:
        day = calendar.meant_weekday(published, weekday, tense(reader, index) or 1)
    else:
        day = calendar.weekday_before(published, weekday) if shift < 0 else calendar.weekday_after(published, weekday)
    unclear = (
        shift > 0
        and reader.words.lexicon.get("dates.next-is-next-week")
        and calendar.week(day) == calendar.week(published)
    )
    start = None if unclear else day
    return (Draft(index, index + 2, "day", weekday, start=start, end=start, relative=True, ambiguous=unclear),)
