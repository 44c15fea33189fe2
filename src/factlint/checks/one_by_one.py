"""Things told one by one: "three firefighters and a worker" are four, "Wednesday 25 and Thursday 26" two days."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import listed
from factlint.facts.sentences import Sentence

_MOST = 100
"""A larger number is not told one by one."""


def told_one_by_one(facts: Facts, figure: Figure, body: Sequence[Figure]) -> bool:
    """Whether one sentence of the body tells so many: its counts, and one more for each "and a"."""
    if figure.kind != "count" or figure.value > _MOST:
        return False
    counts = [other for other in body if other.kind == "count" and other.value < figure.value]
    for sentence, told in groupby(counts, key=lambda other: facts.at(Sentence, other.span.start)):
        values = [other.value for other in told]
        more = _more(facts, sentence) if sentence is not None else 0
        if more and figure.value - more in {sum(values), *values}:
            return True
    return False


def told_day_by_day(facts: Facts, figure: Figure) -> bool:
    """Whether a sentence of the body gives as many days as the headline counts: "Wednesday 25 and Thursday 26"."""
    days = facts.lexicon.words("headline_figures.days")
    if figure.kind not in {"count", "duration"} or not (figure.head in days or figure.units == {"day"}):
        return False
    sentences = facts.of_body(Sentence)
    told = (facts.within(Date, sentence.span) for sentence in sentences)
    return any(len({date.start for date in dates if date.precision == "day"}) == figure.value for dates in told)


def _more(facts: Facts, sentence: Sentence) -> int:
    """Return how many things a sentence adds to those that it counts: "and a", "et une"."""
    return sum(1 for _ in listed("headline_figures.one_more", facts.lexicon).find(sentence.tokens(facts)))
