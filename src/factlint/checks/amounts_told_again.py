"""Two tellings of a thing; what makes two amounts one: their purpose, their noun, the digits of the only other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factlint.checks.retold import Telling, contrasted, two_days
from factlint.checks.slips import digits, swapped

_STEM = 4
"""The words of amounts are compared by so many letters."""


class Pair(NamedTuple):
    """Two tellings of one thing, the earlier first; `all` are those of the thing, `next` whether none is between."""

    one: Telling
    two: Telling
    all: Sequence[Telling]
    next: bool


def one_currency(pair: Pair) -> bool:
    """Whether two amounts are of one currency, which the second may leave out where it is told of the same noun."""
    one, two = pair.one, pair.two
    return bool(one.figure.units & two.figure.units) or (not two.figure.units and bool(one.modifiers & two.modifiers))


def one_sum(pair: Pair) -> bool:
    """Whether two amounts of the same digits are one: told of one purpose, or the second points to the first."""
    one, two = pair.one, pair.two
    if len(digits(two.figure)) < 2:
        return two.definite and bool(two.modifiers & (one.modifiers | one.context))
    if one_purpose(one, two) or (two.definite and pair.next):
        return True
    return len(digits(two.figure)) > 2 and bool(one.context & two.context)


def one_price(pair: Pair) -> bool:
    """Whether the second amount is told of the purpose of the first."""
    one, two = pair.one, pair.two
    if swapped(one.figure, two.figure) and len(digits(two.figure)) > 2:
        told = one_purpose(one, two) or bool(two.context & one.context) or (two.definite and pair.next)
        return told and not two_days(one, two) and not contrasted(one, two)
    if swapped(one.figure, two.figure) and two.definite and one.names & two.names and one.context & two.context:
        return not two_days(one, two)
    return two.definite and (_one_noun(pair) if two.modifiers else _bare_reference(pair))


def _one_noun(pair: Pair) -> bool:
    """Whether the noun of the second amount is told with the first, and no other amount of that noun stands near."""
    one, two = pair.one, pair.two
    known = one.modifiers | one.context if swapped(one.figure, two.figure) else one.modifiers
    noun = frozenset(word[:_STEM] for word in two.beside) & known
    if not noun and not two.modifiers <= one.modifiers | one.context:
        return False
    values = {one.figure.value, two.figure.value}
    if any(each.figure.value == two.figure.value and each is not two for each in pair.all):
        return False
    return all(each.figure.value in values or not each.modifiers & two.modifiers for each in pair.all)


def _bare_reference(pair: Pair) -> bool:
    """Whether "the £2,700" can only point to the one amount told before it, of the same digits: £7,200."""
    values = {each.figure.value for each in pair.all if each.figure.units == pair.one.figure.units}
    return swapped(pair.one.figure, pair.two.figure) and values == {pair.one.figure.value, pair.two.figure.value}


def one_purpose(one: Telling, two: Telling) -> bool:
    """Whether a word of what one amount pays for stands in the sentence of the other."""
    return bool(two.modifiers & (one.modifiers | one.context) or one.modifiers & two.context)
