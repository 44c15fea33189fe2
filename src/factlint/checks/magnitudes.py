"""The check of mistaken scales: one amount at two scales, cents for the main unit, French billions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from factlint.checks.figure_conflicts import scale_conflicts
from factlint.checks.same_thing import context, same_head
from factlint.checks.slips import digits, mistaken_scale
from factlint.document import HEAD
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_CENT = 0.01
_NEAR = (0.05, 40.0)
"""What the price beside is of the number before "cents", had that been in the main unit."""


def order_of_magnitude(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield figures that stand a scale apart from another of the same thing, or whose scale is a false friend."""
    yield from scale_conflicts(facts)
    yield from _of_the_head(facts)
    yield from _below_a_cent(facts)
    yield from _false_friends(facts)


def _of_the_head(facts: Facts) -> Iterator[Hit]:
    """Yield figures of the headline and standfirst that the body gives at another scale only."""
    body = facts.of_body(Figure)
    for part in facts.document.of_kind(*HEAD):
        for figure in facts.within(Figure, part.span):
            told = [other for other in body if figure.kind == other.kind and _of_one_thing(facts, figure, other)]
            other = next((other for other in told if mistaken_scale(figure, other)), None)
            if other is not None and not any(figure.agrees(each) for each in told):
                yield Hit(figure.span, (Side(other.span),), {"one": other.span, "two": figure.span})


def _of_one_thing(facts: Facts, figure: Figure, other: Figure) -> bool:
    """Whether the body's figure is of what the headline's is: one noun counted, or one currency and telling digits."""
    if other.past or other.ends or figure.ends:
        return False
    if figure.kind == "count":
        return same_head(facts, figure, other)
    money = figure.kind == "money" and bool(figure.units & other.units)
    return money and (len(digits(figure)) > 1 or bool(context(facts, figure) & context(facts, other)))


def _below_a_cent(facts: Facts) -> Iterator[Hit]:
    """Yield prices of less than one cent beside a price that fits the same number in the main unit."""
    money = [figure for figure in facts(Figure) if figure.kind == "money" and figure.units]
    for one, two in pairwise(money):
        small, price = (one, two) if one.value <= two.value else (two, one)
        if not 0 < small.value < _CENT or price.value < _CENT or not one.units & two.units:
            continue
        inside = facts.at(Sentence, one.span.start) == facts.at(Sentence, two.span.start)
        if inside and _NEAR[0] < price.value / (small.value / _CENT) < _NEAR[1]:
            yield Hit(small.span, (Side(price.span),), {"one": price.span, "two": small.span}, "cents")


def _false_friends(facts: Facts) -> Iterator[Hit]:
    """Yield amounts whose scale means another number in the language they were taken from."""
    friends = facts.lexicon.words("figure_conflicts.false-friends")
    if not friends:
        return
    for figure in facts(Figure):
        if figure.kind == "money" and any(token.low in friends for token in facts.within(Token, figure.span)):
            yield Hit(figure.span, (), {"two": figure.span}, "friend")
