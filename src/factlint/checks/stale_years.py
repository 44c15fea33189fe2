"""The check of a date that still bears last year: `lundi 12 janvier 2025` in an article of January 2026."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from factlint.checks.tenses import Verbs
from factlint.facts import Facts
from factlint.facts.dates.calendar import nearest_day
from factlint.facts.dates.date import Date
from factlint.facts.dates.lengths import Length
from factlint.facts.phrases import Phrases, listed
from factlint.facts.sentences import Sentence
from factlint.rule import Hit

_TURN = frozenset({1, 2})
"""The months in which the year has just changed."""


def stale_year(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every full date whose year is the one before the year that it was meant in.

    Sure where the printed weekday is that of the later year, within `within` days of publication; likely where the verb
    is of the future, or in the first two months within `near` days, unless the sentence tells of last year.
    Silent without a publication date.
    """
    published = facts.document.date
    if published is None:
        return
    reader = _Reader(facts, published, options)
    for sentence in facts(Sentence):
        for said in facts.within(Date, sentence.span):
            meant = reader.meant(said)
            if meant is not None and reader.is_stale(said, meant, sentence):
                yield Hit(said.span, values={"meant": meant, "year": str(said.year), "published": published})


class _Reader:
    def __init__(self, facts: Facts, published: date, options: Mapping[str, Any]) -> None:
        self.facts, self.published = facts, published
        self.within, self.near = timedelta(options["within"]), timedelta(options["near"])
        self.verbs = Verbs(facts)
        self.told: Phrases = listed("tenses.a-year-ago", facts.lexicon)
        self.story = facts.lexicon.words("tenses.story")

    def meant(self, said: Date) -> date | None:
        """Return the day of the same name nearest to publication, where the printed year is the one before its own."""
        if said.year is None or said.month is None or said.day is None or said.precision != "day":
            return None
        day = nearest_day(self.published, said.month, said.day)
        stale = day is not None and said.year == day.year - 1 and abs(day - self.published) <= self.within
        return day if stale else None

    def is_stale(self, said: Date, meant: date, sentence: Sentence) -> bool:
        """Whether the weekday, the verb or the month of publication says that the later year was meant."""
        if said.weekday is not None:
            return said.weekday == meant.weekday()
        if said.start is None or said.start != said.end or self._tells_last_year(said, sentence):
            return False
        verb = self.verbs.of(said, sentence)
        if verb is not None and verb.future:
            return True
        new_year = self.published.month in _TURN and abs(meant - self.published) <= self.near
        return new_year and meant.year == self.published.year and not self._is_story(sentence)

    def _tells_last_year(self, said: Date, sentence: Sentence) -> bool:
        """Whether the sentence says `a year ago`, or the paragraph prints the same year elsewhere."""
        if any(True for _ in self.told.find(sentence.tokens(self.facts))):
            return True
        if any(length.anniversary for length in self.facts.within(Length, sentence.span)):
            return True
        part = self.facts.document.part_at(said.span.start)
        others = self.facts.within(Date, part.span) if part is not None else ()
        return any(other.year == said.year and other.span != said.span for other in others)

    def _is_story(self, sentence: Sentence) -> bool:
        """Whether the sentence tells of an earlier time: `avait`, `since`."""
        return any(token.low in self.story for token in sentence.tokens(self.facts))
