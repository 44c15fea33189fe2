"""Errors of the headline: a figure, a name, the headline of another article."""

from __future__ import annotations

import json
import random
from functools import cache

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.names.name import Name
from tests.measure.corpus import Article, articles
from tests.measure.edits.planted import Edit, Injected, edited

_FOREIGN = {
    "person": ("Vandermolen", "Okonkwo", "Brzezicki", "Pavel Brzezicki", "Ines Quintero", "Ngozi Okonkwo"),
    "organisation": ("Lutheo", "Brannock Group", "Papeteries Morvan", "Calder Foods", "Norvia", "FKZM"),
    "place": ("Thalassa", "Ouagadougou", "Vladivostok", "Port-Ellery", "San Quillo", "Medellín"),
}


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
    """Put a name that the body has never heard of in the place of one of the headline's, of any kind, anywhere."""
    headline = facts.document.headline
    if headline is None:
        return None
    names = [name for name in facts.within(Name, headline.span) if name.sure and name.kind != "work"]
    if not names:
        return None
    name = rng.choice(names)
    kind = name.kind or rng.choice(sorted(_FOREIGN))
    return edited("headline-name-not-in-body", article, name.span, rng.choice(_FOREIGN[kind]))


def other_headline(article: Article, facts: Facts, rng: random.Random) -> Injected | None:
    """Put the headline of another article of the set over this one."""
    headline = facts.document.headline
    if headline is None:
        return None
    others = [other for other in _headlines(article.set) if other != facts.document.words(headline.span)]
    words = json.dumps(rng.choice(others), ensure_ascii=False)[1:-1] if others else ""
    return edited("headline-unrelated-to-body", article, headline.span, words) if words else None


@cache
def _headlines(name: str) -> tuple[str, ...]:
    return tuple(str(article.row["headline"]) for article in articles(name) if article.row.get("headline"))


EDITS: tuple[Edit, ...] = (changed_headline_figure, swapped_headline_name, other_headline)
