"""The check of yesterday, today, tomorrow and their like against the weekday or the date printed beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from msgspec.structs import replace

from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.tokens import Token
from factlint.rule import Hit, Value

_MOST_BETWEEN = 5
"""How many words and marks may stand between the two: `yesterday's public hearing (10 March)`."""

_OLDEST_QUOTE = 7
"""How many days before publication somebody may have spoken of his own today."""


def relative_day(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every near day (hier, tomorrow) whose weekday or date beside it is not the one counted from publication.

    Silent without a publication date, and where the weekday and the date beside it do not even agree with each other.
    """
    published = facts.document.date
    if published is None:
        return
    pairs = [pair for pair in _pairs(facts) if not _agree(*pair)]
    for near, told in pairs:
        assert near.start is not None
        values: dict[str, Value] = {"real": near.start, "published": published}
        dated = "dated" if told.day is not None else ""
        values |= {"near": near.span, "told": told.span}
        if not (in_quotes(facts, told.span) and _spoken_before(near, told, published)):
            yield Hit(near.span.join(told.span), values=values, variant=dated)


def _spoken_before(near: Date, told: Date, published: date) -> bool:
    """Whether a quotation may be of one of the days before publication, where its near day is the one told."""
    assert near.start is not None
    days = (published - timedelta(days=back) for back in range(1, _OLDEST_QUOTE + 1))
    return any(_agree(replace(near, start=near.start + (day - published)), told) for day in days)


def _pairs(facts: Facts) -> Iterator[tuple[Date, Date]]:
    """Yield each near day with the weekday or the date that stands in apposition to it."""
    tokens, dates = facts(Token), facts(Date)
    words = _Words(facts)
    for number, (one, two) in enumerate(pairwise(dates)):
        between = tokens[facts.places(Token, one.span)[1] : facts.places(Token, two.span)[0]]
        after = facts.places(Token, two.span)[1]
        following = tokens[after : after + 2]
        last = dates[number + 2] if number + 2 < len(dates) else None
        if _is_near(one) and _is_told(two) and words.apposed(between, tokens[facts.places(Token, two.span)[0]]):
            if not words.listed(following, last):
                yield one, two
        elif _is_near(two) and _is_told(one) and words.repeated(between, following):
            yield two, one


def _is_near(one: Date) -> bool:
    return one.relative and one.precision == "day" and one.weekday is None and one.start is not None and one.day is None


def _is_told(one: Date) -> bool:
    """Whether it is a weekday or a date that agrees with itself."""
    if one.precision != "day" or one.impossible or one.ambiguous or (one.start != one.end):
        return False
    if one.day is not None:
        return one.weekday is None or one.start is None or one.start.weekday() == one.weekday
    return one.weekday is not None


def _agree(near: Date, told: Date) -> bool:
    day: date | None = near.start
    assert day is not None
    if told.day is None:
        return told.weekday == day.weekday()
    printed = (told.year, told.month, told.day)
    return all(one is None or one == real for one, real in zip(printed, (day.year, day.month, day.day), strict=True))


class _Words:
    """The words that put a weekday or a date beside a near day."""

    def __init__(self, facts: Facts) -> None:
        self._light = facts.lexicon.words("near_days.light")
        self._closing = facts.lexicon.words("near_days.closing")
        self._and = facts.lexicon.words("dates.and") | facts.lexicon.words("dates.to")

    def apposed(self, between: Sequence[Token], told: Token) -> bool:
        """Whether what follows a near day names it: `hier, mardi`, `yesterday's hearing (10 March)`."""
        if len(between) > _MOST_BETWEEN or _broken((*between, told)):
            return False
        if all(token.low in self._light for token in between):
            return True
        return between[-1].text == "(" and all(token.kind == "word" for token in between[:-1])

    def listed(self, following: Sequence[Token], last: Date | None) -> bool:
        """Whether the weekday opens a list of days: `today, Tuesday and Wednesday`."""
        if not following or following[0].low not in self._and or last is None:
            return False
        return last.precision == "day" and last.span.start in {token.span.start for token in following[1:]}

    def repeated(self, between: Sequence[Token], following: Sequence[Token]) -> bool:
        """Whether a near day is put after a weekday or a date to explain it: `mardi, hier donc`."""
        if not 1 <= len(between) <= 2 or between[0].text not in {",", "(", "–", "—"} or _broken(between):
            return False
        if any(token.low not in self._light for token in between):
            return False
        return bool(following) and following[0].gap != "\n" and following[0].low in self._closing


def _broken(row: Sequence[Token]) -> bool:
    return any(token.gap == "\n" for token in row)
