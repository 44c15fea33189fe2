"""Phrases of a newsroom's own list, written as an editor writes them."""

from __future__ import annotations

import pytest

from factlint.facts.phrases import house
from factlint.facts.tokens import Token
from tests.facts.quoting import facts_of


@pytest.mark.parametrize(
    ("language", "phrases", "text", "found"),
    [
        ("fr", ["l'entourage du club"], "Selon l’entourage du club, la halle rouvre.", ["l’entourage du club"]),
        ("fr", ["Dans le milieu"], "Dans le milieu, on se tait.", ["Dans le milieu"]),
        ("en", ["the mayor's circle", ""], "It is known in the mayor’s circle.", ["the mayor’s circle"]),
        ("en", ["who|what?", "?"], "Who knows what? Nobody.", []),
        ("en", [], "Nobody knows.", []),
    ],
)
def test_a_phrase_is_found_as_it_is_written(language: str, phrases: list[str], text: str, found: list[str]) -> None:
    """Apostrophes of either kind, any case; a mark in the list is no pattern, and an empty phrase finds nothing."""
    facts = facts_of(text, language)
    matches = house(phrases, facts.lexicon).find(facts(Token))
    assert [facts.document.raw(match.span) for match in matches] == found
