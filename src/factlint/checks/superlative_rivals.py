"""Comparatives with everybody: "more roses than any other", « plus de roses qu'aucun autre »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.facts import Facts
from factlint.facts.phrases import listed
from factlint.facts.tokens import Token

Range = tuple[int, int]
_BACK = 8
"""How many words before "than any" its comparative may stand."""


def unrivalled(facts: Facts, tokens: Sequence[Token]) -> Iterator[Range]:
    """Yield the places of comparatives that leave out nobody, from the comparative to whom it is compared with."""
    rivals = listed("superlatives.rivals", facts.lexicon)
    for index in range(len(tokens)):
        rival = rivals.at(tokens, index)
        first = None if rival is None else _comparative(facts, tokens, index)
        if rival is not None and first is not None:
            yield first, rival.after


def _comparative(facts: Facts, tokens: Sequence[Token], end: int) -> int | None:
    """Return the index of the nearest comparative of the same clause before `end`, or None."""
    words = facts.lexicon.words
    endings = tuple(words("superlatives.comparative_endings"))
    for index in range(end - 1, max(-1, end - 1 - _BACK), -1):
        low = tokens[index].low
        if tokens[index].kind == "mark" or low in words("superlatives.not_comparative"):
            return None
        ended = bool(endings) and low.endswith(endings) and index == end - 1
        if ended or low in words("superlatives.comparatives") or low in words("superlatives.more"):
            return index
    return None
