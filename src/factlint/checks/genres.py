"""The kinds of article that need no source: told by what everybody could see, or by the desk that was there."""

from __future__ import annotations

from factlint.facts import Facts
from factlint.facts.phrases import listed
from factlint.facts.tokens import Token

_GENRES = ("match", "weather", "review", "listing", "prizes", "results", "obituary")


def needs_no_source(facts: Facts, least: int) -> bool:
    """Whether `least` different words of one kind of article stand in the body, or its writer was there."""
    tokens = facts.of_body(Token)
    if next(listed("genres.first_hand", facts.lexicon).find(tokens), None) is not None:
        return True
    told = {token.low for token in tokens}
    return any(len(told & facts.lexicon.words(f"genres.{genre}")) >= least for genre in _GENRES)
