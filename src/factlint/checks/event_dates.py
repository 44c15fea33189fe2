"""The check of one event with two days: `the May 14 vote`, and later `the vote on May 15`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from factlint.checks.head_days import other_days
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.calendar import nearest_day
from factlint.facts.dates.date import Date
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import fold
from factlint.rule import Hit, Side, Value

_LONGEST_LINK = 7
_MOST_MODIFIERS = 5
"""How many words may stand between an event and what ties it to its day: `le procès en appel s'ouvrira le`."""
_CLOSE = 2
"""Within so many words of an event or its day, "second" or "new" tells it from another."""


class Event(Struct, frozen=True):
    """An event with its day: the noun, the words that tell it from others of its kind, the day.

    `new` marks one that is told for the first time ("a debate on May 14"): it contradicts nothing told before.
    """

    noun: str
    kind: tuple[str, ...]
    span: Span
    said: Date
    day: date
    new: bool = False


def event_date(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every event whose day is not the one that the same event has earlier in the article.

    The two days lie at most `within` days apart, have the same number in neighbouring months, or numbers of one month
    of which one is the other badly copied. An event that is told to move, or of which there are several, is left out.
    """
    earlier: dict[tuple[str, tuple[str, ...]], Event] = {}
    several = _told_twice(facts)
    events = list(_events(facts))
    apart = _of_several_kinds(events)
    for event in events:
        first = earlier.setdefault((event.noun, event.kind if event.noun in apart else ()), event)
        if first.day == event.day or event.new or event.noun in several:
            continue
        if not _slip(first.day, event.day, options["within"]):
            continue
        values: dict[str, Value] = {"first": first.said.span, "second": event.said.span}
        yield Hit(event.span, (Side(first.span, "other"),), values)
    if facts.document.headline is not None:
        for day in other_days(facts, facts.document.headline):
            values = {"first": day.head.span, "second": day.body.span}
            yield Hit(day.body.span, (Side(day.head.span, "other"),), values, strict=not day.sure)


def _of_several_kinds(events: Sequence[Event]) -> frozenset[str]:
    """Return the nouns that name events of two kinds ("the council vote", "the budget vote").

    "The party congress" and later "the congress" are of one kind.
    """
    fullest: dict[str, frozenset[str]] = {}
    apart: set[str] = set()
    for event in events:
        kind, known = frozenset(event.kind), fullest.get(event.noun, frozenset())
        if not (kind <= known or known <= kind):
            apart.add(event.noun)
        fullest[event.noun] = known | kind
    return frozenset(apart)


def _slip(one: date, two: date, within: int) -> bool:
    """Whether two days may be one badly copied: a few days apart, the same number in the next month, a digit more."""
    apart = abs((one - two).days)
    if apart <= within or (one.day == two.day and apart <= 31):
        return True
    return (one.year, one.month) == (two.year, two.month) and _misread(str(one.day), str(two.day))


def _misread(one: str, two: str) -> bool:
    """Whether one number of a day is the other with a digit more or two digits swapped: 8 and 18, 12 and 21."""
    return one == two[1:] or two == one[1:] or one == two[::-1]


def _told_twice(facts: Facts) -> frozenset[str]:
    """Return the events of which the article speaks in the plural."""
    nouns = facts.lexicon.words("events.nouns")
    plurals = {noun + ending: noun for noun in nouns for ending in ("s", "es")}
    return frozenset(plurals[token.low] for token in facts(Token) if token.low in plurals and token.low not in nouns)


def _events(facts: Facts) -> Iterator[Event]:
    reader = _Reader(facts)
    for sentence in facts(Sentence):
        dates = [said for said in facts.within(Date, sentence.span) if _is_day(said)]
        if not dates or reader.moves(sentence):
            continue
        for said in dates:
            event = reader.event(said, sentence)
            if event is not None:
                yield event


def _is_day(said: Date) -> bool:
    """Whether a date names one day, by its number and its month."""
    named = said.precision == "day" and said.day is not None and said.month is not None
    return named and said.start is not None and said.start == said.end and not said.ambiguous


class _Reader:
    """Reads the events of one document around their dates."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.tokens: Sequence[Token] = facts(Token)
        self.nouns, self.articles = facts.lexicon.words("events.nouns"), facts.lexicon.words("events.articles")
        self.links, self.leads = facts.lexicon.words("events.links"), facts.lexicon.words("events.leads")
        self.small = facts.lexicon.words("content_words.empty")
        self.several = facts.lexicon.words("events.one_of_several")
        self.verbs = facts.lexicon.table("events.verbs")
        self.indefinite = facts.lexicon.words("events.indefinite")
        self.moved = facts.lexicon.words("events.moved")
        self.before_day = bool(facts.lexicon.get("dates.capitals"))

    def moves(self, sentence: Sentence) -> bool:
        """Whether the sentence says that a day was changed."""
        return any(token.low in self.moved for token in sentence.tokens(self.facts))

    def event(self, said: Date, sentence: Sentence) -> Event | None:
        """Return the event of a day: the noun that a link ties to it, or the one right after it (`the May 14 vote`)."""
        first, after = self.facts.places(Token, said.span)
        if self.before_day and self._definite(first - 1, sentence.first):
            noun = next((place for place in range(after, min(sentence.after, after + 3)) if self._is_noun(place)), None)
            if noun is not None:
                return self._made(said, noun, self.tokens[after:noun], self.tokens[first - 1].span)
        link = first
        while link > max(sentence.first, first - _LONGEST_LINK) and self.tokens[link - 1].low in self.links:
            link -= 1
        tied = link < first and self.tokens[first - 1].low in self.leads
        named = self._before(said, link, sentence.first) if tied else None
        return named or self._told_by_a_verb(said, link, sentence.first)

    def _told_by_a_verb(self, said: Date, link: int, floor: int) -> Event | None:
        """Return the event that a verb right before the day tells: "they will debate on May 14" is a debate."""
        noun = self.verbs.get(self.tokens[link - 1].low) if link > floor else None
        day = self._day(said)
        if noun is None or day is None:
            return None
        span = self.tokens[link - 1].span.join(said.span)
        return None if self._of_several(span) else Event(str(noun), (), span, said, day)

    def _before(self, said: Date, link: int, floor: int) -> Event | None:
        """Return the event whose noun stands before a link, with what tells it from others between them."""
        for noun in range(link - 1, max(floor, link - 1 - _MOST_MODIFIERS) - 1, -1):
            if self.tokens[noun].kind != "word":
                return None
            if self._is_noun(noun):
                before = self._article(noun, floor)
                if before is None:
                    continue  # another noun may hold it: « la cérémonie en hommage aux victimes »
                kind = [*self.tokens[before + 1 : noun], *self.tokens[noun + 1 : link]]
                return self._made(said, noun, kind, self.tokens[before].span)
        return None

    def _article(self, noun: int, floor: int) -> int | None:
        for place in range(noun - 1, max(floor, noun - 3) - 1, -1):
            if self._definite(place, floor):
                return place
            if self.tokens[place].kind != "word":
                return None
        return None

    def _definite(self, place: int, floor: int) -> bool:
        return place >= floor and self.tokens[place].low in self.articles | self.indefinite

    def _is_noun(self, place: int) -> bool:
        token = self.tokens[place]
        return token.low in self.nouns and (not token.capitalised or token.text.isupper() or not self.before_day)

    def _made(self, said: Date, noun: int, kind: Sequence[Token], article: Span) -> Event | None:
        day = self._day(said)
        if day is None:
            return None
        span = article.join(said.span).join(self.tokens[noun].span)
        if self._of_several(span):
            return None
        telling = {fold(token.low) for token in kind if token.kind == "word" and token.low not in self.small}
        new = any(token.low in self.indefinite for token in self.facts.within(Token, article))
        return Event(self.tokens[noun].low, tuple(sorted(telling)), span, said, day, new)

    def _of_several(self, span: Span) -> bool:
        """Whether a word close to an event or its day makes it one of several ("the second vote", "the next day")."""
        first, after = self.facts.places(Token, span)
        around = self.tokens[max(0, first - _CLOSE) : after + _CLOSE]
        return any(token.low in self.several for token in around)

    def _day(self, said: Date) -> date | None:
        """Return the day of a date; without its year it is the one nearest to publication, whatever its verb."""
        published = self.facts.document.date
        if said.year is not None or said.month is None or said.day is None or published is None:
            return said.start
        return nearest_day(published, said.month, said.day)
