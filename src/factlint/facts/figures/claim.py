"""Figures that claim something of the world: a share of a population, a standing toll, what a market is worth."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.figures.claim_amounts import average, number, toll, worth, yearly
from factlint.facts.figures.claim_changes import lost, trend
from factlint.facts.figures.claim_shares import rate, share
from factlint.facts.figures.claim_words import Told, told
from factlint.facts.figures.figure import Figure
from factlint.facts.quotes.quote import in_quotes

_HISTORY = frozenset(map(str, range(1000, 1990)))
"""Years whose figures stand in books."""

_NEVER = frozenset({"label", "ordinal", "year", "age", "score", "points"})
"""Kinds of figures that no reader of claims takes."""

_DERIVED = 12
"""Words at most between "or" and the figure that it makes out of another: "soit 10 % des jeunes et 18 % des femmes"."""

_READ: Mapping[str, Callable[[Told], Span | None]] = {
    "share": share, "rate": rate, "trend": trend, "worth": worth, "toll": toll, "number": number,
    "lost": lost, "average": average, "yearly": yearly,
}  # fmt: skip


class Claim(Struct, frozen=True):
    """One figure of the running text that tells what the world is like, in the writer's own words.

    `span` is the figure's, with the people it is of. `kind` is `share` (18% of teens), `rate` (a poverty rate of 14%),
    `trend` (births have fallen by 31% in ten years), `toll` (41,000 deaths a year), `worth` (a market worth 3 billion),
    `number` (3 million people suffer from it), `lost` (1,200 shops have closed in ten years), `average` (teenagers
    spend four hours a day on it) or `yearly` (3,000 tonnes are thrown away every year).
    A vote, an aim, a rule, hearsay, a question, a firm's results, or what is told of long ago is none.
    """

    span: Span
    kind: str

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Claim]:
        """Read every claim of the running text, in order."""
        for figure in facts(Figure):
            if figure.kind in _NEVER or figure.conditional or figure.past:
                continue
            if not facts.document.lies_in(figure.span.start) or in_quotes(facts, figure.span):
                continue
            here = told(facts, figure)
            if here is None or not _asserts(here) or _is_derived(here):
                continue
            found = ((kind, read(here)) for kind, read in _READ.items())
            kind, span = next(((kind, span) for kind, span in found if span is not None), ("", None))
            if span is not None:
                yield cls(span, kind)


def _asserts(here: Told) -> bool:
    """Whether a sentence says that the figure is so, and now."""
    words, clean = here.facts.lexicon.words, [*here.before, *here.inside, *here.after]
    if clean[-1].text == "?" or any(token.low in words("claims.counted") for token in clean):
        return False
    if any(token.text in _HISTORY for token in clean):
        return False
    near = here.own_clause()
    if here.says("planned", near):
        return False
    future, no_verbs = tuple(here.facts.lexicon.get("claims.future_endings")), words("claims.no_verbs")
    return not future or not any(token.low.endswith(future) and token.low not in no_verbs for token in near)


def _is_derived(here: Told) -> bool:
    """Whether the writer makes the figure out of another one: "or a quarter of the population"."""
    words = here.facts.lexicon.words("claims.derived")
    return any(token.low in words for token in here.near(before=_DERIVED, after=0))
