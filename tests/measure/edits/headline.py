"""Errors of the headline: a figure, a name."""

from __future__ import annotations

import random

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.names.name import Name
from tests.measure.corpus import Article
from tests.measure.edits.planted import Edit, Injected, edited

_FOREIGN = ("Vandermolen", "Okonkwo", "Thalassa", "Brzezicki", "Quintero")


def changed_headline_figure(article: Article, facts: Facts, rng: random.Random) -> Injected | None:
    """Change the leading digit of a figure of the headline that the body repeats."""
    headline = facts.document.headline
    if headline is None:
        return None
    body = [figure for figure in facts(Figure) if not headline.span.covers(figure.span)]
    for figure in facts.within(Figure, headline.span):
        raw = facts.document.raw(figure.span)
        comparable = figure.kind in {"count", "money", "percent", "measure"} and figure.value > 2
        if not comparable or not raw[0].isdigit() or not any(figure.agrees(other) for other in body):
            continue
        digit = str((int(raw[0]) + rng.choice((2, 3, 4)) - 1) % 9 + 1)
        if any(other.value and str(other.value)[0] == digit and other.kind == figure.kind for other in body):
            continue
        place = Span(figure.span.start, figure.span.start + 1)
        return edited("headline-number", article, place, digit)
    return None


def swapped_headline_name(article: Article, facts: Facts, rng: random.Random) -> Injected | None:
    """Put a name that the body has never heard of in the place of one of the headline's."""
    headline = facts.document.headline
    if headline is None:
        return None
    for name in facts.within(Name, headline.span):
        if name.sure and len(name.words) == 1 and name.span.start > headline.span.start:
            return edited("headline-name-not-in-body", article, name.span, rng.choice(_FOREIGN))
    return None


EDITS: tuple[Edit, ...] = (changed_headline_figure, swapped_headline_name)
