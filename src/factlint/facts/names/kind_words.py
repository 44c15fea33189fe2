"""The words that tell what a name is of, in one language."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from factlint.lexicon import Lexicon, fold


class KindWords(Struct, frozen=True):
    """Lists of `names.toml` and `identities.toml`; folded where names are compared, in lower case where words are."""

    english: bool
    first_names: frozenset[str]
    east_surnames: frozenset[str]
    renowned: frozenset[str]
    organisations: frozenset[str]
    regions: frozenset[str]
    events: frozenset[str]
    products: frozenset[str]
    generic: frozenset[str]
    place_heads: frozenset[str]
    place_parts: frozenset[str]
    work_nouns: frozenset[str]
    body_nouns: frozenset[str]
    place_nouns: frozenset[str]
    determiners: frozenset[str]
    not_people: frozenset[str]
    body_tails: frozenset[str]
    speech: frozenset[str]


@lru_cache(maxsize=8)
def kind_words(lexicon: Lexicon) -> KindWords:
    """Return the lists of a language, read once."""
    words = lexicon.words
    return KindWords(
        lexicon.language == "en", words("identities.first-names"), words("identities.east-surnames"),
        words("identities.renowned") - words("identities.organisations"), words("identities.organisations"),
        words("identities.regions"), words("identities.events"), words("identities.products"),
        words("identities.generic"), frozenset(map(fold, words("names.place-heads"))),
        words("identities.place-parts"), words("names.work-nouns"), words("names.body-nouns"),
        words("names.place-nouns"), words("names.determiners"),
        words("names.not-people"), words("names.body-tails"),
        words("speech.finite") if lexicon.language == "fr" else words("speech.verbs"),
    )  # fmt: skip
