"""The check of a verb's time against a full date: `se tiendra le 3 mars 2026` in an article of 12 March."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.phrases import Phrases, listed
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon
from factlint.rule import Hit, Side

_REACH = 12
"""How many words may stand between a verb and its date."""
_OPENING = 3
"""A date that begins within so many words of its sentence opens it: its verb comes after."""
_LATE = timedelta(days=1)
"""What is written one day is often published the next."""


def tense_date(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every full date on the wrong side of publication for the verb that governs it.

    A future verb with a day of the last `within` days, a verb of what has happened with a day to come. Silent without a
    publication date.
    """
    published = facts.document.date
    if published is None:
        return
    verbs = Verbs(facts)
    for sentence in facts(Sentence):
        for said in facts.within(Date, sentence.span):
            day = full_day(said)
            if day is None or not _apart(day, published, options["within"]):
                continue
            verb = verbs.of(said, sentence)
            if verb is not None and (day > published) != verb.future:
                variant = "future" if verb.future else "past"
                yield Hit(said.span, (Side(verb.span, "verb"),), {"published": published}, variant)


def full_day(said: Date) -> date | None:
    """Return the day of a date printed with its year and, where it has one, the right weekday; None for any other."""
    if said.year is None or said.day is None or said.precision != "day" or said.start is None or said.start != said.end:
        return None
    return said.start if said.weekday is None or said.weekday == said.start.weekday() else None


def _apart(day: date, published: date, within: int) -> bool:
    return abs(day - published) > _LATE and day > published - timedelta(within)


class Verb:
    """The verb of a date: its place, and whether it speaks of what is to come."""

    __slots__ = ("future", "span")

    def __init__(self, span: Span, *, future: bool) -> None:
        self.span, self.future = span, future


class Verbs:
    """Finds the verb that governs a date."""

    def __init__(self, facts: Facts) -> None:
        self.facts, self.tokens = facts, facts(Token)
        self.words = _Words(facts.lexicon)

    def of(self, said: Date, sentence: Sentence) -> Verb | None:
        """Return the verb of a date: the nearest before it, or the first after a date that opens its sentence."""
        first, after = self.facts.places(Token, said.span)
        if first - sentence.first < _OPENING:
            return self._after(after, sentence.after)
        return self._before(first, sentence.first)

    def _before(self, first: int, floor: int) -> Verb | None:
        aimed = False
        for place in range(first - 1, max(floor, first - _REACH) - 1, -1):
            token = self.tokens[place]
            aimed = aimed or token.low in self.words.past_barriers
            verb = self._verb(place, first) or self._over(place, floor)
            if verb is not None:
                return verb if verb.future or not aimed else None
            if token.low in self.words.barriers or (token.kind == "mark" and place < first - 1):
                return None
            if token.low in self.words.now:
                return None
        return None

    def _over(self, place: int, floor: int) -> Verb | None:
        """Return the future phrase that holds this word, or that ends before this `be`: `is due to`, `will be`."""
        for start in range(max(floor, place - 4), place):
            match = self.words.future.at(self.tokens, start)
            if match is not None and (match.after > place or (match.after == place and self.tokens[place].low == "be")):
                return Verb(match.span, future=True) if not self.words.infinitives else None
        return None

    def _after(self, after: int, end: int) -> Verb | None:
        start = after + (after < end and self.tokens[after].low in self.words.cleft)
        for place in range(start, min(end, start + _REACH)):
            token = self.tokens[place]
            verb = self._verb(place, end)
            if verb is not None:
                return verb
            if token.low in self.words.barriers or token.kind == "mark":
                return None
        return None

    def _verb(self, place: int, end: int) -> Verb | None:
        """Return the verb whose first word stands at this token."""
        tokens, words = self.tokens, self.words
        future = words.future.at(tokens, place)
        if future is not None and future.after <= end and self._is_future(future.after, end):
            return Verb(future.span, future=True)
        low = tokens[place].low
        if tokens[place].kind != "word":
            return None
        if low.endswith(words.future_endings) and low not in words.not_future and not tokens[place].capitalised:
            return Verb(tokens[place].span, future=True)
        return self._past(place, end)

    def _is_future(self, after: int, end: int) -> bool:
        """Whether an infinitive follows `va` or `doit`; English needs none."""
        endings = self.words.infinitives
        near = self.tokens[after : min(end, after + 3)]
        return not endings or any(token.low.endswith(endings) for token in near)

    def _happened(self, low: str) -> bool:
        """Whether a participle tells what was done, not what was only planned."""
        words = self.words
        return low in words.happened or (len(low) > 3 and low.endswith(words.participles) and low not in words.planned)

    def _past(self, place: int, end: int) -> Verb | None:
        tokens, words = self.tokens, self.words
        low = tokens[place].low
        if not words.past:
            before = tokens[place - 1].low if place else ""
            free = before not in words.helpers and before not in words.determiners
            return Verb(tokens[place].span, future=False) if self._happened(low) and free else None
        reflexive = low in words.being and place > 0 and tokens[place - 1].low in words.reflexive
        near = tokens[place + 1 : min(end, place + 4)]
        if low in words.past or reflexive:
            found = next((token for token in near if self._happened(token.low)), None)
        else:
            found = next((token for token in near if token.low in words.became), None) if low in words.being else None
        return Verb(tokens[place].span.join(found.span), future=False) if found is not None else None


class _Words:
    def __init__(self, lexicon: Lexicon) -> None:
        self.future: Phrases = listed("tenses.future-phrases", lexicon)
        self.future_endings = tuple(lexicon.get("tenses.future-endings"))
        self.infinitives = tuple(lexicon.get("tenses.infinitives"))
        self.not_future, self.barriers = lexicon.words("tenses.not-future"), lexicon.words("tenses.barriers")
        self.past, self.being = lexicon.words("tenses.past"), lexicon.words("tenses.being")
        self.reflexive, self.happened = lexicon.words("tenses.reflexive"), lexicon.words("tenses.happened")
        self.participles = tuple(lexicon.get("tenses.participles"))
        self.cleft = lexicon.words("tenses.cleft")
        self.planned, self.now = lexicon.words("tenses.planned"), lexicon.words("tenses.now")
        self.determiners = lexicon.words("tenses.determiners")
        self.past_barriers = lexicon.words("tenses.past-barriers")
        self.became, self.helpers = lexicon.words("tenses.became"), lexicon.words("tenses.helpers")
