"""Headline against body: what the headline names and the article never does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.checks.body_names import Said
from factlint.checks.headline_names import headline_names, place_of
from factlint.checks.house_pairs import named_otherwise
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.names.name import Name
from factlint.facts.sentences import Sentence
from factlint.rule import Hit, Side

_LARGE = 1e6
_SIDES = 2


def name_not_in_body(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield each name of the headline or standfirst that the body never mentions under any form.

    Options: `minimum-words`, how long a body must be to be held to it; `aliases`, other names of one.
    The other sides are the sentences of the body
    that give the headline's amount without the name.
    """
    if not facts.document.body:
        return
    said = facts.once(Said)
    if said.word_count < int(options["minimum-words"]):
        return
    seen: set[tuple[str, ...]] = set()
    for name in headline_names(facts):
        form = said.key(name)
        if form in seen or said.mentions(name) or named_otherwise(facts, options, name):
            continue
        seen.add(form)
        sides = tuple(Side(sentence.span, "same-amount") for sentence in _same_amount(facts, name))
        yield Hit(name.span, sides, variant=place_of(facts, name))


def _same_amount(facts: Facts, name: Name) -> list[Sentence]:
    """Return up to two sentences of the body that carry an amount of the block that holds the name."""
    head = facts.document.part_at(name.span.start)
    if head is None:
        return []
    amounts = [figure for figure in facts.within(Figure, head.span) if _weighs(figure)]
    found: list[Sentence] = []
    for part in facts.document.body if amounts else ():
        for sentence in facts.within(Sentence, part.span):
            if len(found) == _SIDES:
                return found
            figures = facts.within(Figure, sentence.span)
            if any(_weighs(figure) and _as_large(figure, amount) for figure in figures for amount in amounts):
                found.append(sentence)
    return found


def _weighs(figure: Figure) -> bool:
    """Whether a figure is an amount that a reader would recognise: money, or a million and more."""
    return figure.kind == "money" or (figure.kind == "count" and figure.value >= _LARGE)


def _as_large(one: Figure, other: Figure) -> bool:
    """Whether two amounts agree, even where only one of them is printed with its currency."""
    if one.kind == other.kind and one.units and other.units:
        return one.agrees(other)
    return one.low <= other.high and other.low <= one.high
