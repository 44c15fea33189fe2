"""What changes over the years: births have fallen by 31% in ten years, 1,200 shops have closed since 2015."""

from __future__ import annotations

from factlint.document import Span
from factlint.facts.figures.claim_shares import is_owned
from factlint.facts.figures.claim_words import Told, is_housed, is_yearly

_CHANGES = frozenset({"percent", "fraction", "multiple", "count", "measure"})
_PACE = 6
"""Words at most between "at the rate of" and the figure."""
_MANY = 100
"""Fewer closed shops than this are counted by anybody."""
_SHED = 1_000
"""Fewer than this may be what one house knows that it has lost."""


def trend(here: Told) -> Span | None:
    """Return by how much something that no firm owns has changed over a span of years, or changes every year."""
    figure = here.figure
    if figure.kind not in _CHANGES or is_housed(here) or here.holds("contests") or is_owned(here):
        return None
    multiplied = here.says("multiplied", here.before[-3:])
    changed = bool(figure.change) or figure.kind == "multiple" or multiplied or here.says("changed", here.near(after=0))
    if figure.kind == "count" and not multiplied:
        return None
    if here.says("pace", here.before[-_PACE:]) and is_yearly(here):
        return here.whole
    if not changed:
        return None
    return here.whole if here.holds("periods") or (is_yearly(here) and not here.is_past(simple=True)) else None


def lost(here: Told) -> Span | None:
    """Return how many of something are gone over a span of years."""
    figure = here.figure
    if figure.kind != "count" or figure.value < _MANY or figure.head_span is None:
        return None
    over_years = here.holds("periods") and not is_housed(here)
    return here.whole if over_years and (here.says("lost", here.after) or _is_shed(here)) else None


def _is_shed(here: Told) -> bool:
    """Whether a whole trade or country is said to have lost so many: "charities have lost 700,000 volunteers"."""
    return here.figure.value >= _SHED and here.says("shed", here.before[-_PACE:]) and not is_owned(here)
