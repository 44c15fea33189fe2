"""Dates: what the text says of the calendar, at the precision it is written, with the weekday kept apart."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.dates import calendar
from factlint.facts.dates.days import read_day_first, read_month_first
from factlint.facts.dates.distance import read_ago, read_english_ago
from factlint.facts.dates.edges import read_edge
from factlint.facts.dates.joined import read_joined
from factlint.facts.dates.numbers import read_numeric
from factlint.facts.dates.periods import read_month, read_part, read_part_code, read_season
from factlint.facts.dates.pieces import resolved
from factlint.facts.dates.relative import read_day_phrase, read_modified, read_near_day, read_unit, read_weekend
from factlint.facts.dates.weekdays import read_weekday
from factlint.facts.dates.words import Draft, Drafts, Reader, words_of
from factlint.facts.dates.years import read_century, read_decade, read_year
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

Parser = Callable[[Reader, int], Drafts]


class Date(Struct, frozen=True):
    """One date mention.

    `span` holds the whole expression, weekday included; `weekday` (0 Monday … 6 Sunday) is what the text claims,
    never derived. `year`, `month`, `day` are what is printed (None where it is not); a month or year printed once
    for two days ("du 3 au 7 juillet 2024", "samedi 24 et dimanche 25 mars") is printed for both.
    `precision` is day, week, month, quarter, semester, season, year, decade, century. `start` and `end` (inclusive)
    are the days it stands for, resolved against the article's date where the text leaves out a part; None when it
    cannot be known or is ambiguous. A period written as one ("3-7 July", "2019-2021") is one date of the precision
    of its ends; `weekday`, `year`, `month`, `day` are then those of its beginning.
    `relative` marks "hier", "last Friday", "il y a trois ans". `impossible` marks a day that no calendar has
    ("31 juin"). `ambiguous` marks 5/3/24 and the like.
    """

    span: Span
    precision: str
    weekday: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    start: datetime.date | None = None
    end: datetime.date | None = None
    relative: bool = False
    impossible: bool = False
    ambiguous: bool = False

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Date]:
        """Read every date of every part, in order; dates never overlap and never cross a line break."""
        tokens = facts(Token)
        reader = Reader(tokens, words_of(facts.lexicon), facts.document.date)
        told: dict[tuple[int, int], int] = {}
        for read in _drafts(reader):
            draft = _as_told(reader, read, told)
            span = tokens[draft.first].span.join(tokens[draft.after - 1].span)
            yield cls(
                span, draft.precision, draft.weekday, draft.year, draft.month, draft.day,
                draft.start, draft.end, draft.relative, draft.impossible, draft.ambiguous,
            )  # fmt: skip


@lru_cache(maxsize=8)
def _parsers(lexicon: Lexicon) -> Mapping[str, tuple[Parser, ...]]:
    """Return, for each word that may begin a date, the parsers to try, in order."""
    found: dict[str, tuple[Parser, ...]] = {}
    for name, parser in _BEGINNINGS:
        for word in lexicon.words(f"dates.{name}"):
            found[word] = (*found.get(word, ()), parser)
    for phrase in lexicon.words("dates.day-phrases"):
        word = phrase.partition(" ")[0]
        found[word] = (read_day_phrase, *found.get(word, ()))
    return found


_BEGINNINGS: tuple[tuple[str, Parser], ...] = (
    ("weekdays", read_weekday),
    ("weekdays-short", read_weekday),
    ("months", read_joined),
    ("months-short", read_joined),
    ("months", read_month_first),
    ("months-short", read_month_first),
    ("months", read_month),
    ("months-short", read_month),
    ("day-ordinals", read_day_first),
    ("day-ordinals", read_century),
    ("day-words", read_day_first),
    ("before-noun", read_modified),
    ("ordinals", read_part),
    ("part-codes", read_part_code),
    ("days", read_near_day),
    ("edges", read_edge),
    ("weekends", read_weekend),
    ("this", read_modified),
    ("units", read_decade),
    ("decades", read_decade),
    ("units", read_unit),
    ("seasons", read_season),
    ("ago-openers", read_ago),
    ("in-openers", read_ago),
    ("ago-closers", read_english_ago),
    ("roman-centuries", read_century),
)
_NUMBERS: tuple[Parser, ...] = (
    read_numeric, read_joined, read_day_first, read_decade, read_year, read_part, read_century,
)  # fmt: skip
_JOINED: tuple[Parser, ...] = (read_joined,)


def _drafts(reader: Reader) -> Iterator[Draft]:
    """Yield every date, in order, each as soon as no later one can complete it."""
    parsers = _parsers(reader.words.lexicon)
    after = 0
    for index, token in enumerate(reader.tokens):
        if index < after or (token.low not in parsers and (token.low.isalpha() or token.kind == "mark")):
            continue
        found = _read(reader, index, _tried(token, parsers))
        if not found:
            continue
        if reader.last is not None:
            yield _with_year_of(reader, reader.last, found[0])
        yield from found[:-1]
        reader.last = found[-1]
        after = found[-1].after
    if reader.last is not None:
        yield reader.last


def _tried(token: Token, parsers: Mapping[str, tuple[Parser, ...]]) -> tuple[Parser, ...]:
    """Return the parsers to try at a token, in order."""
    if token.kind == "number":
        return _NUMBERS
    if token.low in parsers:
        return parsers[token.low]
    return _JOINED if "-" in token.low or token.low[-1].isdecimal() else ()


def _read(reader: Reader, index: int, tried: tuple[Parser, ...]) -> Drafts:
    reader.begin = index
    for parser in tried:
        found = parser(reader, index)
        if found:
            return found
    return ()


def _with_year_of(reader: Reader, draft: Draft, following: Draft) -> Draft:
    """Give a day or a month the year printed after the next one: `du 28 mars au 3 avril 2024`, `avril et août 2014`."""
    if draft.year is not None or draft.month is None or draft.relative or draft.impossible:
        return draft
    if draft.day is None and following.year is None:
        return _before_next(reader, draft, following)
    if following.year is None or following.month is None or following.precision != draft.precision:
        return draft
    if (draft.start != draft.end and draft.day is not None) or not _joined(reader, draft.after, following.first):
        return draft
    year = following.year - ((draft.month, draft.day or 0) > (following.month, following.day or 0))
    if draft.day is None:
        start, end = calendar.months(year, draft.month, 1)
        return replace(draft, year=year, start=start, end=end)
    day = resolved(reader, draft.day, draft.month, year)
    return replace(draft, year=year, start=day, end=day, impossible=day is None)


def _before_next(reader: Reader, draft: Draft, following: Draft) -> Draft:
    """Set the first of two joined months before the second: `August and September`, read in a March."""
    if following.precision != draft.precision or not _joined(reader, draft.after, following.first):
        return draft
    if draft.month is None or draft.start is None or following.start is None or draft.start < following.start:
        return draft
    start, end = calendar.months(draft.start.year - 1, draft.month, 1)
    return replace(draft, start=start, end=end)


_OLD = datetime.timedelta(days=45)


def _as_told(reader: Reader, draft: Draft, told: dict[tuple[int, int], int]) -> Draft:
    """Give a day without its year that of the same day told earlier with one, unless it is of these weeks.

    `told` holds the years of the days with a year, and is added to. A weekday claims the nearest day of its name.
    """
    if draft.day is None or draft.month is None or draft.impossible:
        return draft
    if draft.year is not None:
        told[draft.month, draft.day] = draft.year
        return draft
    year = told.get((draft.month, draft.day))
    if year is None or draft.weekday is not None or draft.relative or draft.start != draft.end:
        return draft
    if draft.start is None or (reader.published and abs(draft.start - reader.published) <= _OLD):
        return draft
    day = calendar.make(year, draft.month, draft.day)
    return replace(draft, start=day, end=day)


def _joined(reader: Reader, after: int, first: int) -> bool:
    words = reader.words
    joining = words.of("to") | words.of("and") | words.of("articles")
    return 1 <= first - after <= 3 and all(reader.at(index) in joining for index in range(after, first))
