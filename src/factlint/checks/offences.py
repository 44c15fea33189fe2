"""Of what offence a state before the law is told, so that two cases of one person are not taken for one."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.checks.content_words import stems
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.law.standing import Standing
from factlint.facts.tokens import Token

_REACH = {"divided": 12, "participles": 12, "told": 12, "case": 4}
"""Words at most between a state and its offence, by the form in which it is told."""
_LONGEST = 5


def other_offence(facts: Facts, first: Standing, second: Standing) -> bool:
    """Whether each state is of an offence, and the two have no word in common."""
    offences = [_offence(facts, standing) for standing in (first, second)]
    return all(offences) and not offences[0] & offences[1]


def _offence(facts: Facts, standing: Standing) -> frozenset[str]:
    """Return the stems of the offence told behind a state: "convicted [of fraud]", « condamné [pour fraude] »."""
    tokens = facts.within(Token, Span(standing.span.start, standing.sentence.end))
    said = len(facts.within(Token, standing.span))
    behind = {said - 1, _past_day(facts, tokens, said), _past_object(standing, tokens)}
    words = facts.lexicon.words
    for place in range(said - 1, min(said + _REACH[standing.form], len(tokens) - 1)):
        low = tokens[place].low
        if place >= said and tokens[place].kind == "mark":
            break
        directly = standing.form != "case" and place in behind and low in words("statuses.order.offence-directly")
        timed = tokens[place + 1].kind == "number" or tokens[place + 1].low in words("statuses.grammar.several")
        if (directly or low in words("statuses.order.offence")) and not timed:
            row = tokens[place + 1 : place + 1 + _LONGEST]
            end = next((i for i, token in enumerate(row) if token.kind == "mark"), len(row))
            return stems(row[:end], facts.lexicon)
    return frozenset()


def _past_day(facts: Facts, tokens: Sequence[Token], place: int) -> int:
    """Return the place behind a day: « relaxé jeudi [des] faits de violences »."""
    while place < len(tokens) and facts.at(Date, tokens[place].span.start) is not None:
        place += 1
    return place


def _past_object(standing: Standing, tokens: Sequence[Token]) -> int:
    """Return the place of the word behind the object: "acquitted Inez Duarte [of] spying"."""
    end = standing.subject.span.end if standing.subject is not None else standing.span.end
    return next((place for place, token in enumerate(tokens) if token.span.start >= end), -1)
