"""The check of amounts of money that the article prints without their currency."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.rule import Hit


def amount_without_currency(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first amount of the body without a currency that no other figure of the article gives with one.

    Where the article names one currency and no other, the reader knows it: nothing is said.
    """
    money = [figure for figure in facts(Figure) if figure.kind == "money"]
    named = {code for figure in money for code in figure.units}
    if len(named) == 1:
        return
    given = {figure.value for figure in money if figure.units}
    for figure in money:
        bare = not figure.units and not figure.ends and figure.value not in given
        if bare and facts.document.lies_in(figure.span.start):
            yield Hit(figure.span, (), {"amount": figure.span})
            return
