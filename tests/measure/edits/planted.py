"""An article with a planted error, and how a word of an article is changed."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from factlint.document import Span
from factlint.facts import Facts
from tests.measure.corpus import Article


@dataclass(frozen=True)
class Injected:
    """An article with a planted fault, its twin without, and where the fault stands in the first."""

    rule: str
    wording: str
    bad: str
    good: str
    place: Span


def edited(rule: str, article: Article, place: Span, words: str) -> Injected:
    """Return the article with other words at a place, the article as it was being the twin."""
    bad = article.text[: place.start] + words + article.text[place.end :]
    return Injected(rule, "edit", bad, article.text, Span(place.start, place.start + len(words)))


def in_body(facts: Facts, span: Span) -> bool:
    """Whether a place is in a paragraph of the body."""
    part = facts.document.part_at(span.start)
    return part is not None and part.kind == "paragraph"


Edit = Callable[[Article, Facts, random.Random], Injected | None]
"""Changes a word of an article so that a rule must speak; None where the article has nothing to change."""
