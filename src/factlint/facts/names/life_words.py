"""The words that ages, births and deaths are told with, in one language."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from factlint.facts.phrases import Phrases, listed
from factlint.lexicon import Lexicon


class LifeWords(Struct, frozen=True):
    """The lists of `roles.toml` for ages and years of birth, in lower case."""

    french: bool
    aged: frozenset[str]
    aging: frozenset[str]
    at: frozenset[str]
    born: frozenset[str]
    died: frozenset[str]
    years: frozenset[str]
    has: frozenset[str]
    had: frozenset[str]
    linking: frozenset[str]
    age_follows: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    small: frozenset[str]
    civilities: frozenset[str]
    naming: frozenset[str]
    portraying: frozenset[str]
    then_phrases: Phrases


@lru_cache(maxsize=8)
def life_words(lexicon: Lexicon) -> LifeWords:
    """Return the lists of a language, read once."""
    words = lexicon.words
    return LifeWords(
        lexicon.language == "fr", words("roles.aged"), words("roles.aging"), words("roles.at"), words("roles.born"),
        words("roles.died"), words("roles.years"), words("roles.has"), words("roles.had"),
        words("roles.is") | words("roles.was") | {"qui", "who"}, words("roles.age-follows"),
        words("roles.determiners"), words("roles.definite"),
        words("roles.stops"), words("roles.civilities"), words("roles.naming"), words("roles.portraying"),
        listed("roles.then-phrases", lexicon),
    )  # fmt: skip
