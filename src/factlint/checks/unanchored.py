"""Notes on time that nobody can place: a relative day in an undated article, `recently` where the news has no date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.document import BODY, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.phrases import Phrases, listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.rule import Hit, Side, Value

_MOST_PLACES = 5
"""How many other places one note names."""


def without_anchor(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield one hit for an article without any date that speaks of `yesterday` or `last week`."""
    dates = facts(Date)
    if facts.document.date is not None or any(_is_anchor(said) for said in dates):
        return
    relative = [said for said in dates if _is_relative(said) and _in_body(facts, said.span)]
    if relative:
        first, *others = relative
        values: dict[str, Value] = {"more": len(others)}
        sides = tuple(Side(said.span, "other") for said in others[:_MOST_PLACES])
        yield Hit(first.span, sides, values, "several" if others else "")


def vague_time(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield, once for each paragraph, a vague word of time whose sentence and the one before it give no date."""
    phrases = listed("vague_times.phrases", facts.lexicon)
    dated_before, told = False, None
    for sentence in facts(Sentence):
        part = facts.document.part_at(sentence.span.start)
        dated = any(True for _ in facts.within(Date, sentence.span))
        if part is not None and part.kind in BODY and part is not told and not dated and not dated_before:
            span = _vague(facts, sentence, phrases)
            if span is not None:
                yield Hit(span)
                told = part
        dated_before = dated


def _vague(facts: Facts, sentence: Sentence, phrases: Phrases) -> Span | None:
    """Return the first vague word of a sentence that stands in nobody's quotation."""
    for match in phrases.find(sentence.tokens(facts)):
        if not in_quotes(facts, match.span):
            return match.span
    return None


def _is_anchor(said: Date) -> bool:
    """Whether a date can be found in a calendar without knowing when the article was written."""
    return said.year is not None and not said.relative and said.month is not None


def _is_relative(said: Date) -> bool:
    """Whether a date is counted from the day of writing, and no farther than a year."""
    counted = said.relative or (said.weekday is not None and said.day is None)
    return counted and said.precision in {"day", "week", "month"}


def _in_body(facts: Facts, span: Span) -> bool:
    return facts.document.lies_in(span.start) and not in_quotes(facts, span)
