"""Checks that compare the figures of the headline with those of the body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from factlint.checks.figure_fit import fits, how_computed, value_of
from factlint.checks.headline_rivals import excuses, rivals
from factlint.checks.headline_scores import score_conflicts
from factlint.checks.one_by_one import told_day_by_day, told_one_by_one
from factlint.checks.same_thing import context, near
from factlint.document import BODY, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_COMPARED = frozenset(
    {"count", "money", "percent", "points", "measure", "duration", "age", "label", "ordinal", "fraction"}
)
_COUNTED = frozenset({"count", "label", "ordinal", "duration"})
_GLUED = frozenset({"#", "'", "‘", "/"})
_LONGEST_LIST = 100
_DATES = 20
_SCALES = {"K": 1e3, "M": 1e6, "B": 1e9, "T": 1e12}
_PAIR = 2
_DOZENS = ("dozen", "douzaine", "douzaines")
_ENUMERATED = 10
"""Up to so many, the body often tells the things one by one and never prints their number."""
_AGE = 110
"""A bare number of the headline up to this may be an age or a score ("Dead at 88")."""


class HeadlineFigure(Struct, frozen=True):
    """A figure of the headline that the body should give, and the figures of the body."""

    figure: Figure
    body: tuple[Figure, ...]


def number_not_in_body(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield figures of the headline that the body gives in no form; a note where they follow from two others."""
    for headline in _headline_figures(facts):
        figure, body = headline.figure, headline.body
        if any(fits(figure, other) for other in body) or _told_otherwise(facts, figure, body) or _is_pair(figure):
            continue
        values = {"figure": figure.span}
        computed = how_computed(figure, body)
        if computed is not None:
            sides = tuple(Side(part.span, "part") for part in computed.parts)
            yield Hit(figure.span, sides, values | computed.values, computed.operation, "note")
        else:
            sure = _sure(figure) and not any(other.value + 1 == figure.value for other in body)
            yield Hit(figure.span, values=values, severity=None if sure else "note")


def _is_pair(figure: Figure) -> bool:
    """Whether a figure is a bare "two", which a body may tell by naming both, or the "second" of a language."""
    return figure.value == _PAIR and figure.kind in {"count", "ordinal"}


def _told_otherwise(facts: Facts, figure: Figure, body: Sequence[Figure]) -> bool:
    """Whether the body tells the figure without printing it: one by one, day by day, or by dates so far apart."""
    if told_one_by_one(facts, figure, body) or told_day_by_day(facts, figure):
        return True
    return _lies_between(facts, figure) or _born_so_long_ago(facts, figure)


def _lies_between(facts: Facts, figure: Figure) -> bool:
    """Whether two dates of the body, or one and the day of publication, lie so many days or years apart."""
    if figure.kind != "duration" or not figure.units & {"day", "year"}:
        return False
    days = [date.start for date in facts.of_body(Date) if date.start]
    days += [facts.document.date] if facts.document.date else []
    years = figure.units == {"year"}
    pairs = combinations(days[:_DATES], 2)
    return any(abs(one.year - two.year if years else (one - two).days) == figure.value for one, two in pairs)


def _born_so_long_ago(facts: Facts, figure: Figure) -> bool:
    """Whether an age, or a bare number that may be one, leads to a year that the body prints."""
    published = facts.document.date
    age = figure.kind == "age" or (figure.kind == "count" and not figure.head and figure.value <= _AGE)
    if published is None or not age:
        return False
    years = {date.start.year for date in facts.of_body(Date) if date.start}
    return not years.isdisjoint({published.year - figure.value, published.year - figure.value - 1})


def number_conflict(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield figures of the headline for which the body gives one other value, of the same thing."""
    for headline in _headline_figures(facts):
        figure, body = headline.figure, headline.body
        if any(fits(figure, other) and _supports(facts, figure, other) for other in body):
            continue
        told = _likest(facts, figure, [other for other in body if rivals(facts, figure, other)])
        if _remaining(facts, figure):
            told = [other for other in told if _remaining(facts, other)]
        if not told or _explained(facts, figure, _before(facts, told[0], body)) or told_one_by_one(facts, figure, body):
            continue
        if all(value_of(told[0]) == value_of(other) for other in told):
            sides = tuple(Side(other.span, "body") for other in told[:4])
            yield Hit(figure.span, sides, {"headline": figure.span, "told": told[0].span})
    yield from score_conflicts(facts)


def _supports(facts: Facts, figure: Figure, other: Figure) -> bool:
    """Whether a figure of the body that has the headline's value is the headline's, and of nothing else."""
    headless = figure.kind == "count" and not figure.head
    return excuses(facts, figure, other) and not (headless and not context(facts, figure) & context(facts, other))


def _likest(facts: Facts, figure: Figure, told: Sequence[Figure]) -> Sequence[Figure]:
    """Return the figures whose sentences share the most words with the headline."""
    said = context(facts, figure)
    shared = [len(said & context(facts, other)) for other in told]
    most = max(shared, default=0)
    return [other for other, count in zip(told, shared, strict=True) if count == most]


def _before(facts: Facts, told: Figure, body: Sequence[Figure]) -> Sequence[Figure]:
    """Return the figures from which the headline's may follow: where the lead tells another, only those of the lead."""
    lead = facts.document.body[0]
    return [other for other in body if lead.span.covers(other.span)] if lead.span.covers(told.span) else body


def _explained(facts: Facts, figure: Figure, body: Sequence[Figure]) -> bool:
    """Whether the headline's figure follows from two of one paragraph, of which one is of the same thing."""
    for _, others in groupby(body, key=lambda other: facts.document.part_at(other.span.start)):
        computed = how_computed(figure, list(others))
        if computed is not None and any(_supports(facts, figure, part) for part in computed.parts):
            return True
    return False


def _headline_figures(facts: Facts) -> Iterator[HeadlineFigure]:
    headline = facts.document.headline
    if headline is None or not facts.document.body:
        return
    body = tuple(
        figure
        for figure in facts(Figure)
        if facts.document.lies_in(figure.span.start, BODY | {"standfirst", "crosshead"})
    )
    for figure in facts.within(Figure, headline.span):
        if figure.kind in _COMPARED and not _only_names(facts, figure, headline.span):
            yield HeadlineFigure(_by_dozens(facts, _scaled(facts, figure)), body)


def _by_dozens(facts: Facts, figure: Figure) -> Figure:
    """Return dozens as the rough number that they are in a headline ("2 dozen arrested", where 23 were)."""
    printed = facts.document.clean[figure.span.start : figure.span.end].lower()
    return replace(figure, bound="about") if printed.endswith(_DOZENS) and not figure.bound else figure


def _scaled(facts: Facts, figure: Figure) -> Figure:
    """Take in the letter that scales a bare count in a headline ("52M uninsured")."""
    after = facts.document.clean[figure.span.end : figure.span.end + 2]
    scale = _SCALES.get(after[:1], 1.0) if figure.kind == "count" and not after[1:].isalnum() else 1.0
    if scale == 1:
        return figure
    span = Span(figure.span.start, figure.span.end + 1)
    return replace(figure, span=span, value=figure.value * scale, low=figure.low * scale, high=figure.high * scale)


def _only_names(facts: Facts, figure: Figure, headline: Span) -> bool:
    """Whether a headline's figure says nothing that the body must say: a list's length, a decade, one of a kind."""
    clean = facts.document.clean
    before, after = clean[max(headline.start, figure.span.start - 1) : figure.span.start], clean[figure.span.end :][:1]
    if before in _GLUED or after in _GLUED - {"'"} or after == "s":
        return True
    printed = clean[figure.span.start : figure.span.end]
    if figure.kind == "label" and any(char.isalpha() for char in printed):
        return True
    if figure.kind in _COUNTED and (abs(figure.value) <= 1 or _like_year(printed)):
        return True
    return figure.kind == "count" and figure.value <= _LONGEST_LIST and _lists(facts, headline, figure)


def _like_year(printed: str) -> bool:
    return len(printed) == 4 and printed.isdigit() and "1500" <= printed <= "2100"


def _lists(facts: Facts, headline: Span, figure: Figure) -> bool:
    """Whether a headline announces a list ("8 things to know"): the body's own numbering is its proof."""
    following = [token for token in facts.within(Token, headline) if token.span.start >= figure.span.end][:2]
    listing = facts.lexicon.words("headline_figures.listing")
    return figure.head in listing or any(token.low.partition("-")[0] in listing for token in following)


def _sure(figure: Figure) -> bool:
    """Whether the body of an article may be expected to print the figure."""
    if figure.kind == "count":
        return figure.value > (_ENUMERATED if figure.head else _AGE)
    return figure.kind in {"money", "percent"}


def _remaining(facts: Facts, figure: Figure) -> bool:
    """Whether the headline gives what is left by now ("9 still missing"), where the body begins with what was."""
    words = facts.lexicon.words("headline_figures.remaining")
    return any(token.low in words for token in near(facts, figure))
