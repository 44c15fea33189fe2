"""The words that functions are told with, in one language: heads, what may stand before them, what ends them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct

from factlint.facts.phrases import Phrases, listed
from factlint.lexicon import Lexicon


class FunctionWords(Struct, frozen=True):
    """The lists of `roles.toml` that the phrases of functions are read with, in lower case."""

    french: bool
    heads: frozenset[str]
    before: frozenset[str]
    former: frozenset[str]
    then: frozenset[str]
    next: frozenset[str]
    modifiers: frozenset[str]
    adjectives: frozenset[str]
    stops: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    complements: frozenset[str]
    of_bodies: frozenset[str]
    now: frozenset[str]
    was: frozenset[str]
    civilities: frozenset[str]
    ranks: frozenset[str]
    abbreviated: Mapping[str, Any]
    then_phrases: Phrases

    def head_of(self, low: str) -> str:
        """Return the function that a word tells, "" when it tells none: `ministre` for « ex-ministre »."""
        if low in self.heads:
            return low
        first, _, rest = low.partition("-")
        if rest and first in {"ex", "vice", "co"}:
            return rest if rest in self.heads and first == "ex" else low if rest in self.heads else ""
        return low if rest and (first in self.heads or rest in self.heads) else ""

    def time_of(self, low: str) -> str:
        """Return the time that a word puts a function in: `former`, `then`, `next` or ""."""
        if low in self.former or low.startswith("ex-"):
            return "former"
        if low in self.then or low.startswith("then-"):
            return "then"
        return "next" if low in self.next or low.endswith("-elect") else ""


@lru_cache(maxsize=8)
def function_words(lexicon: Lexicon) -> FunctionWords:
    """Return the lists of a language, read once."""
    words = lexicon.words
    adjectives = words("roles.adjectives")
    if lexicon.language == "fr":
        adjectives |= words("names.tails")
    return FunctionWords(
        lexicon.language == "fr",
        (words("roles.functions") | words("roles.heads")) - words("roles.not-heads"),
        words("roles.before-heads"), words("roles.former"), words("roles.then"), words("roles.next"),
        words("roles.modifiers") if lexicon.language == "en" else frozenset(), adjectives,
        words("roles.stops"), words("roles.determiners"), words("roles.definite"),
        words("roles.complements"), words("roles.of-bodies"),
        words("roles.is"), words("roles.was"), words("roles.civilities"), words("roles.ranks"),
        lexicon.table("roles.abbreviated"),
        listed("roles.then-phrases", lexicon),
    )  # fmt: skip
