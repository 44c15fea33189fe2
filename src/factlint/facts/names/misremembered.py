"""Long forms of an acronym written again with one word changed: "Rural Loan Agency" after "Rural Land Agency (RLA)"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.names.expansion import Expansion
from factlint.facts.spelling import other_ending
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_FEWEST = 3
"""Words with a meaning that a long form has at least: of two, one changed is another body."""
_SMALL = 2
_APART = 9
"""Characters at most between two words of a long form: « de la », "and the"."""


class Misremembered(Struct, frozen=True):
    """The words of an `expansion` written elsewhere, one of them changed for another that begins alike.

    `span` is the words as they are written there.
    """

    span: Span
    expansion: Expansion

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Misremembered]:
        """Read them in the order of the text; none that has an acronym of its own."""
        expansions = {expansion.short: expansion for expansion in reversed(facts(Expansion))}
        if not expansions:
            return
        small = facts.lexicon.either("identities.small-words", "identities.particles")
        words = _content(facts(Token), small)
        lows = [fold(token.low) for token in words]
        spans = [expansion.span for expansion in facts(Expansion)]
        forms = {short: _folded(facts, expansion, small) for short, expansion in expansions.items()}
        opening = _opening(forms)
        for place, low in enumerate(lows):
            for short in opening.get(low, ()):
                form = forms[short]
                row = words[place : place + len(form)]
                if _one_changed(form, lows[place : place + len(form)]) and _together(row):
                    span = row[0].span.join(row[-1].span)
                    if not any(span.overlaps(other) for other in spans):
                        yield cls(span, expansions[short])


def _content(tokens: Sequence[Token], small: frozenset[str]) -> list[Token]:
    """Return the words that carry a meaning."""
    return [token for token in tokens if token.kind == "word" and len(token.low) > _SMALL and token.low not in small]


def _folded(facts: Facts, expansion: Expansion, small: frozenset[str]) -> list[str]:
    return [fold(token.low) for token in _content(facts.within(Token, expansion.words), small)]


def _opening(forms: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return the acronyms of several words by the first of these."""
    found: dict[str, list[str]] = {}
    for short, form in forms.items():
        if len(form) >= _FEWEST:
            found.setdefault(form[0], []).append(short)
    return found


def _one_changed(form: Sequence[str], written: Sequence[str]) -> bool:
    """Whether one word is another that begins with the same letter, by more than an ending."""
    if len(form) != len(written):
        return False
    changed = [(one, other) for one, other in zip(form, written, strict=True) if one != other]
    if len(changed) != 1:
        return False
    one, other = changed[0]
    return one[0] == other[0] and not other_ending(one, other)


def _together(row: Sequence[Token]) -> bool:
    """Whether words follow each other closely, small words at most between, and begin with a capital."""
    gaps = [after.span.start - before.span.end for before, after in pairwise(row)]
    return max(gaps) <= _APART and row[0].capitalised
