"""Amounts: deaths a year, what a market is worth or an ill costs, how many suffer it, what the average person does."""

from __future__ import annotations

from factlint.document import Span
from factlint.facts.figures.claim_shares import people
from factlint.facts.figures.claim_words import NEAR, Told, is_yearly
from factlint.facts.tokens import Token

_SOME, _MANY, _CROWD, _MILLION = 1_000, 10_000, 100_000, 1_000_000
_HEAD = 4
"""Words before the subject of a sentence: "Environ 13 millions de personnes"."""
_FEW = 10
"""A standing toll below this is counted by anybody."""
_WASTED = 9
"""Words at most between what is wasted and how often: "29 kilos of food per head are thrown away every year"."""
_SUBJECT = 14
"""Words at most between those who do something on average and how much of it."""
_AVERAGED = frozenset({"duration", "time", "money", "measure", "count"})
_YEARLY = frozenset({"measure", "money", "count"})


def worth(here: Told) -> Span | None:
    """Return what a market is worth or an ill costs."""
    figure = here.figure
    if figure.kind != "money" or figure.value < _MILLION or figure.change or here.holds("own"):
        return None
    if not is_yearly(here) and here.says("projects", here.before):
        return None
    said = here.says("worth", here.near(after=0))
    costs = is_yearly(here) and here.says("worth", here.before[-NEAR - 2 :])
    return figure.span if said or costs else None


def toll(here: Told) -> Span | None:
    """Return how many are killed or hurt every year."""
    figure = here.figure
    if figure.kind != "count" or figure.head_span is None or figure.value < _FEW:
        return None
    head = here.facts.at(Token, figure.head_span.start)
    harmed = head is not None and head.low in here.facts.lexicon.words("claims.harmed")
    return here.whole if (harmed or here.says("killing", here.near())) and is_yearly(here) else None


def number(here: Told) -> Span | None:
    """Return how many people suffer something, or how many of a kind there are in a country."""
    figure = here.figure
    if figure.kind != "count" or figure.head_span is None or figure.value < _SOME:
        return None
    if people(here) is not None and _suffer(here):
        return here.whole
    head = here.facts.at(Token, figure.head_span.start)
    known = head is not None and head.low in here.facts.lexicon.words("claims.known")
    exist = here.says("existing", here.near(after=0)) and here.says("scopes", [*here.before, *here.after])
    return here.whole if exist and not known else None


def _suffer(here: Told) -> bool:
    """Whether so many people are said to live with something: by its verb, or as the subject of what is told now."""
    if here.figure.value >= _MANY and here.says("affected", here.near()):
        return True
    subject = len(here.before) < _HEAD and not here.is_past(simple=True)
    return here.figure.value >= _CROWD and subject and here.says("states", here.after)


def average(here: Told) -> Span | None:
    """Return what people do, pay or wait for on average."""
    if here.figure.kind not in _AVERAGED or here.says("periods", here.inside) or here.is_past(simple=True):
        return None
    if here.holds("own") or here.holds("contests"):
        return None
    subject = here.before[-_SUBJECT:]
    if not (here.says("averages", subject) or here.says("averages", here.near(before=0))):
        return None
    populations = here.facts.lexicon.words("claims.populations")
    people = any(token.low in populations for token in subject)
    if here.figure.kind == "count":
        return here.whole if people and here.says("averages", here.before[-NEAR:]) else None
    return here.figure.span if people or here.says("phenomena", subject) else None


def yearly(here: Told) -> Span | None:
    """Return how much is thrown away, spoiled or lost every year."""
    if here.figure.kind not in _YEARLY or here.figure.value < _FEW or here.is_past(simple=True):
        return None
    behind = here.near(after=_WASTED)
    often = is_yearly(here) or here.says("yearly", behind)
    return here.whole if often and here.says("wasted", here.near()) else None
