"""Days that the head of an article gives, where the body has one other day for it and nowhere this one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.checks.content_words import shared_weight
from factlint.checks.lead import in_lead
from factlint.document import Part, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_SOON = 200
"""A month to come that is farther off is rather that of a deadline than that of the event."""
_SLIP = 62
_SHARED = 1.0
"""Words of so much weight that the head shares with the sentence of a day make it the day of what the head tells."""


class OtherDay(Struct, frozen=True):
    """A day of the head and the only day that the body may mean by it; `sure` where their sentences share words."""

    head: Date
    body: Date
    sure: bool


def other_days(facts: Facts, head: Part) -> Iterator[OtherDay]:
    """Yield the only day of a headline or standfirst that the body contradicts: a weekday, or a month to come."""
    given = [said for said in facts.within(Date, head.span) if _form(said)]
    body = facts.of_body(Date)
    if len(given) != 1 or _printed(facts, given[0]) or any(_may_be(given[0], other) for other in body):
        return
    for told in (_to_come(facts, given[0], body), _in_the_lead(facts, given[0], body)):
        if len({_day(other) for other in told}) == 1:
            shared = _shared(facts, head.span, told[0])
            if shared >= _SHARED or _is_ahead(facts, given[0]):
                yield OtherDay(given[0], told[0], shared >= _SHARED)
                return


def _form(said: Date) -> str:
    """Return how a day is printed: with its number, as a bare weekday or a bare month; "" for any other date."""
    if said.start is None or said.ambiguous:
        return ""
    if said.precision == "day" and said.start == said.end:
        dated = said.day is not None and said.month is not None
        return "dated" if dated else "weekday" if said.weekday is not None else ""
    return "month" if said.precision == "month" and said.year is None and not said.relative else ""


def _day(said: Date) -> tuple[int | None, ...]:
    return (said.month, said.day) if _form(said) == "dated" else (said.weekday, said.month)


def _printed(facts: Facts, said: Date) -> bool:
    """Whether the body has the word of a weekday or a month, if only as "a tough March"."""
    named = {token.low for token in facts.within(Token, said.span)}
    body = (token.low for token in facts.of_body(Token))
    return _form(said) != "dated" and not named.isdisjoint(body)


def _may_be(one: Date, other: Date) -> bool:
    """Whether another date of the article gives the same day, weekday or month, or a day that has it."""
    if _form(one) == "dated":
        return _day(other) == _day(one) or (other.precision == "day" and other.start == one.start)
    if one.precision == "day":
        return other.weekday == one.weekday or (other.precision == "day" and other.start == one.start)
    return other.month == one.month or (other.start is not None and other.start.month == one.month)


def _is_ahead(facts: Facts, said: Date) -> bool:
    published = facts.document.date
    return published is not None and said.start is not None and 0 < (said.start - published).days < _SOON


def _to_come(facts: Facts, given: Date, body: Sequence[Date]) -> Sequence[Date]:
    """Return the days to come of the body, where the head's is to come, none where one is told in another form."""
    if not _is_ahead(facts, given):
        return ()
    ahead = [other for other in body if _is_ahead(facts, other)]
    return ahead if all(_form(other) == _form(given) and _near(given, other) for other in ahead) else ()


def _in_the_lead(facts: Facts, given: Date, body: Sequence[Date]) -> Sequence[Date]:
    """Return the days of the form of the head's in the first paragraphs."""
    early = [other for other in body if in_lead(facts, other.span)]
    return early if all(_form(other) == _form(given) and _near(given, other) for other in early) else ()


def _near(one: Date, other: Date) -> bool:
    """Whether two days are near enough for one to be a slip for the other."""
    return one.start is not None and other.start is not None and abs((one.start - other.start).days) <= _SLIP


def _shared(facts: Facts, head: Span, told: Date) -> float:
    """Return the weight of the words that the head shares with the sentence of a day."""
    sentence = facts.at(Sentence, told.span.start)
    return 0.0 if sentence is None else shared_weight(facts.within(Token, head), sentence.tokens(facts), facts.lexicon)
