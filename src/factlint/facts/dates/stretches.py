"""Stretches of time with two ends, as printed: `du 3 au 12 mars`, `from 2012 to 2020`, `(1954-1949)`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.dates import calendar
from factlint.facts.dates.date import Date
from factlint.facts.tokens import Token

_PRECISIONS = ("day", "month", "year", "decade", "century")
_MARKS = frozenset({"-", "–", "—", "/"})
_MOST_JOINING = 4
"""How many tokens may stand between the two ends: `2012 et jusqu'en 2020`."""
_MOST_TOLD = 6
"""How many tokens may stand between two ends that verbs tell, and before the first: `, she stepped down in`."""
_NEED_OPENER = (["à"], ["au"], ["aux"], ["/"])
"""What joins two dates into a stretch only after an opening word: « le 3 mars au Havre »."""
_ANY_YEAR = 2001
_TURNED_DAYS = range(320, 358)
"""A stretch without its first year that would last so many days was meant the other way round; a whole year was not."""
_LONGEST_TURN = 45
"""A stretch without years that goes farther back than this reaches into the next year."""
_OLDEST_YEAR, _FARTHEST_YEARS = 1500, 70
"""Two numbers of four digits with a stroke between them are years from here on, and so near each other."""
_NUMBERED = frozenset({"°", "no", "nº", "#", "-", "/"})
"""What stands before a number that is none of the calendar: `n° 2019-1963`."""


class Stretch(Struct, frozen=True):
    """Two dates told as the beginning and the end of one stretch of time.

    `span` goes from the opening word or the first date to the last; `first` and `after` are its tokens. `start` is the
    first day of the end printed first, `end` the last day of the one printed last; `precision` is that of both.
    `turned` marks a stretch whose printed end comes before its printed beginning.
    `opener` is `from`, `between` or empty.
    """

    span: Span
    first: int
    after: int
    start: datetime.date
    end: datetime.date
    precision: str
    opener: str = ""
    turned: bool = False

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Stretch]:
        """Read every stretch of every part, in order."""
        tokens = facts(Token)
        reader = _Reader(facts, tokens)
        places = [(_settled(date), *facts.places(Token, date.span)) for date in facts(Date)]
        drafts: list[Stretch] = []
        for number, (date, first, after) in enumerate(places):
            found = reader.whole(date, first, after) or reader.bare_number(date, first, after)
            if found is None and number + 1 < len(places):
                found = reader.pair((date, first, after), places[number + 1])
            if found is not None:
                drafts.append(found)
        taken = {place for stretch in drafts for place in range(stretch.first, stretch.after)}
        drafts += (found for place in range(len(tokens) - 2) if place not in taken and (found := reader.years(place)))
        yield from sorted(drafts, key=lambda stretch: stretch.first)


_Place = tuple[Date, int, int]


class _Reader:
    """Reads stretches around the dates of one document."""

    def __init__(self, facts: Facts, tokens: Sequence[Token]) -> None:
        self.facts, self.tokens = facts, tokens
        lexicon = facts.lexicon
        self.begins, self.ends, self.inside = (lexicon.words(f"spans.{name}") for name in ("begins", "ends", "in"))
        names = ("from", "between", "to", "until", "and", "articles")
        self.opening, self.between, self.to, self.until, self.both, self.articles = (
            lexicon.words(f"spans.{name}") for name in names
        )

    def whole(self, date: Date, first: int, after: int) -> Stretch | None:
        """Return the stretch that was read as one date: `3 au 12 mars`, `2019-2021`, `March 12-3`."""
        if date.precision == "day" and date.day is not None:
            date = self._ended(date, first, after)
        if date.start is None or date.end is None or date.relative or date.impossible:
            return None
        if date.precision not in _PRECISIONS:
            return None
        whole = {"day": date.start == date.end, "month": date.start.month == date.end.month}
        if whole.get(date.precision, date.precision != "year" or date.start.year == date.end.year):
            return None
        return self._made((first, after), (date.start, date.end), date.precision, date.end < date.start)

    def _ended(self, date: Date, first: int, after: int) -> Date:
        """Give the days of one month their end, where no publication date resolved them."""
        texts = [token.text for token in self.tokens[first:after]]
        numbers = [int(text) for text in texts if text.isascii() and text.isdecimal() and len(text) < 3]
        if date.year is not None or date.start is None or date.start != date.end or len(numbers) < 2:
            return date
        return replace(date, end=calendar.make(date.start.year, date.start.month, numbers[-1]))

    def bare_number(self, date: Date, first: int, after: int) -> Stretch | None:
        """Return the stretch whose first day is a number without its month: `du 12 au 3 mars`, `from 12 to 3 March`."""
        if date.precision != "day" or date.day is None or date.month is None or date.start is None:
            return None
        place = first - 1
        while place > 0 and self._low(place) in self.articles and self._low(place) not in self.to:
            place -= 1
        if place < 1 or self._low(place) not in (self.to | self.both) or not self._joined(place, first):
            return None
        number = self.tokens[place - 1]
        opener = self._opener(place - 1)[0]
        if self.tokens[place].gap == "\n" or not number.text.isdecimal() or len(number.text) > 2 or not opener:
            return None
        if (self._low(place) in self.both) != (opener == "between") or self.tokens[first].kind != "number":
            return None
        begun = calendar.make(date.start.year, date.month, int(number.text)) if number.text.isascii() else None
        if begun is None or date.end is None or date.end != date.start:
            return None
        return self._made((place - 1, after), (begun, date.end), "day", date.end < begun)

    def pair(self, one: _Place, two: _Place) -> Stretch | None:
        """Return the stretch between two dates that a word or a stroke joins."""
        (begun, first, joint), (ended, following, after) = one, two
        opener = self._opener(first)[0] or ("bracket" if first and self._low(first - 1) == "(" else "")
        if not 1 <= following - joint <= _MOST_TOLD or not self._joins(joint, following, opener, begun):
            return None
        if begun.precision != ended.precision or begun.precision not in _PRECISIONS or not _whole(begun, ended):
            return None
        assert begun.start is not None
        assert ended.end is not None
        printed = any(token.text == str(begun.year) for token in self.tokens[first:joint])
        turned = self._is_turned(begun, ended, printed)
        return self._made((first, after), (begun.start, ended.end), begun.precision, turned)

    def years(self, place: int) -> Stretch | None:
        """Return two years in the wrong order that a stroke joins: `2019-2016`. Those in order are read as one date."""
        one, mark, two = self.tokens[place : place + 3]
        if mark.text not in _MARKS or mark.gap or two.gap or not _is_year(one) or not _is_year(two):
            return None
        following = self.tokens[place + 3] if place + 3 < len(self.tokens) else None
        numbered = place > 0 and self._low(place - 1) in _NUMBERED
        if numbered or (following is not None and not following.gap and following.text in _MARKS):
            return None
        start, end = int(one.text), int(two.text)
        if not 0 < start - end <= _FARTHEST_YEARS:
            return None
        return self._made((place, place + 3), (datetime.date(start, 1, 1), datetime.date(end, 12, 31)), "year", True)

    def _is_turned(self, begun: Date, ended: Date, printed: bool) -> bool:
        """Whether the end comes first; a beginning without its year is of the year before only if that lasts less."""
        assert begun.start is not None
        assert ended.end is not None
        if ended.end < begun.start:
            if ended.year is None and begun.year is not None and begun.precision != "decade":
                return False
            near = begun.precision == "day" and (begun.start - ended.end).days < _LONGEST_TURN
            return begun.year is not None or near
        if begun.precision == "day" and begun.month == ended.month and begun.day and ended.day:
            return begun.day > ended.day + 1 and not (printed and begun.start <= ended.end)
        wrapped = begun.year is None or (begun.year != ended.year and not printed)
        return wrapped and begun.precision in {"day", "month"} and (ended.end - begun.start).days in _TURNED_DAYS

    def _joins(self, joint: int, following: int, opener: str, begun: Date) -> bool:
        words = [self._low(place) for place in range(joint, following)]
        if begun.precision == "year" and self._told(begun, words):
            return True
        if len(words) > _MOST_JOINING:
            return False
        if any(self.tokens[place].gap == "\n" for place in range(joint, following + 1)):
            return False
        core = [word for word in words if word not in self.articles or word in self.to]
        if opener == "between":
            return core[:1] == [next(iter(self.both & set(words)), "")] and len(core) == 1
        if len(words) == 1 and words[0] in _MARKS:
            return opener != "" or begun.precision in {"year", "month"} or begun.day is not None
        allowed = self.to | self.until | self.both | ({","} if begun.year is not None else set())
        joined = [word for word in core if word in (self.to | self.until)]
        open_ended = bool(opener) or joined[:1] not in _NEED_OPENER
        return bool(joined) and all(word in allowed for word in core) and open_ended

    def _told(self, begun: Date, words: Sequence[str]) -> bool:
        """Whether verbs make the ends: `nommé en 1983, parti en 1998`, `elected in 1990, she left in 1998`."""
        first, _ = self.facts.places(Token, begun.span)
        row = [self._low(place) for place in range(max(0, first - _MOST_TOLD), first)]
        begins = bool(row) and row[-1] in self.inside and any(word in self.begins for word in row)
        return begins and words[-1] in self.inside and any(word in self.ends for word in words)

    def _opener(self, first: int) -> tuple[str, int]:
        """Return `from` or `between` where such a word stands before a date, and the token it stands at."""
        place = first - 1
        while place > max(0, first - 3) and self._low(place) in self.articles - self.opening:
            place -= 1
        if place >= 0 and self._joined(place, first):
            for name, words in (("between", self.between), ("from", self.opening)):
                if self._low(place) in words:
                    return name, place
        return "", first

    def _made(self, places: tuple[int, int], ends: calendar.Days, precision: str, turned: bool) -> Stretch:
        (first, after), (start, end) = places, ends
        opener, opened = self._opener(first)
        if end < start and not turned:
            end = calendar.make(start.year + (end.month <= start.month), end.month, end.day) or end
        span = self.tokens[opened].span.join(self.tokens[after - 1].span)
        return Stretch(span, opened, after, start, end, precision, opener, turned)

    def _joined(self, place: int, first: int) -> bool:
        """Whether the tokens from one place to another stand on one line."""
        return all(self.tokens[index].gap != "\n" for index in range(place + 1, first + 1))

    def _low(self, place: int) -> str:
        return self.tokens[place].low


def _is_year(token: Token) -> bool:
    text = token.text
    return len(text) == 4 and text.isascii() and text.isdecimal() and _OLDEST_YEAR <= int(text) < 2100


def _settled(date: Date) -> Date:
    """Give a day without year in an undated article a year, any: its stretch is as long in all of them."""
    if date.start is not None or date.month is None or date.year is not None or date.impossible or date.relative:
        return date
    day = calendar.make(_ANY_YEAR, date.month, date.day or 1)
    end = day if date.day else calendar.last_of_month(_ANY_YEAR, date.month)
    return replace(date, start=day, end=end) if day is not None else date


def _whole(begun: Date, ended: Date) -> bool:
    """Whether both ends are known, of the calendar, and no distance from publication."""
    return all(
        one.start is not None and one.end is not None and not one.impossible and not one.ambiguous and not one.relative
        for one in (begun, ended)
    )
