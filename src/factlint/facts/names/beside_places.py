"""A place by the known one behind it: "in Hadlow, West Sussex", « près de Morvaux (Yvelines) », "from Ava, Ohio"."""

from __future__ import annotations

from factlint.facts.names.candidate import Candidate
from factlint.facts.names.words import table_key

_LONGEST = 3
"""Words at most in the known place."""


def by_place_beside(one: Candidate) -> str | None:
    """Return place for a name before a known place behind a comma or in brackets.

    A preposition of place or a mark of a list stands before it.
    """
    if one.piece.title or len(one.printed) > _LONGEST or one.low(one.piece.after) not in {",", "("}:
        return None
    somewhere = one.before in one.read.lexicon.words("settings.into-or-from") or one.before in {",", ";"}
    return "place" if somewhere and _known_behind(one) else None


def _known_behind(one: Candidate) -> bool:
    """Whether the words after the mark are a country, a region or a city."""
    words, tokens = one.read.lexicon.words, one.read.tokens
    first = one.piece.after + 1
    if first >= len(tokens) or not tokens[first].capitalised:
        return False
    for after in range(first + 1, min(len(tokens), first + _LONGEST) + 1):
        key = table_key(" ".join(one.read.words(first, after)))
        if key in one.lists.regions or key in words("places.countries") or key in words("places.cities"):
            return True
    return False
