"""The lower-case words that belong to a body: « Valeurs actuelles », « Cour de cassation », « Ordre des médecins »."""

from __future__ import annotations

from functools import lru_cache

from factlint.facts.names.words import Reading, table_key
from factlint.lexicon import Lexicon, fold

_MOST = 5
"""Words at most in a body of the tables."""
_COMPLEMENTS = 2
"""Complements at most that a French body takes in lower case."""
_DE = frozenset({"de", "d'", "du", "des"})
_POUR = frozenset({"la", "le", "les", "l'"})
_ADJECTIVES = ("al", "ale", "els", "elle", "elles", "ales", "aux", "aire", "aires", "ique", "iques", "ives", "ifs",
               "aise", "aises", "enne", "ennes", "iels", "iel", "ants", "oires", "ués", "uées", "ables")  # fmt: skip
_VERBS = (
    "er",
    "ir",
    "ndre",
    "mettre",
    "battre",
    "faire",
    "dire",
    "vivre",
    "suivre",
    "aître",
    "clure",
    "crire",
    "duire",
    "être",
)


def past_body(read: Reading, first: int, at: int, limit: int) -> int:
    """Return where a name from `first` ends, that has a capital up to `at`: past the words that belong to it."""
    end = past_known(read, first, limit)
    return end if end > at else past_complements(read, first, at, limit)


def past_known(read: Reading, first: int, limit: int) -> int:
    """Return where the longest body of the tables that begins at `first` ends, `first` when none does."""
    tokens = read.tokens
    if fold(tokens[first].low) not in _beginnings(read.lexicon):
        return first
    stop, bodies = first + 1, _bodies(read.lexicon)
    while stop < min(limit, first + _MOST) and tokens[stop].kind != "mark" and tokens[stop].gap != "\n":
        stop += 1
    for after in range(stop, first + 1, -1):
        if table_key(" ".join(read.words(first, after))) in bodies:
            return after
    return first


@lru_cache(maxsize=4)
def _bodies(lexicon: Lexicon) -> frozenset[str]:
    """Return the bodies, products and places of several words, as keys."""
    named = lexicon.words("identities.organisations") | lexicon.words("names.bodies")
    named |= lexicon.words("identities.products") | lexicon.words("identities.regions")
    return frozenset(name.replace("-", " ") for name in named if " " in name)


@lru_cache(maxsize=4)
def _beginnings(lexicon: Lexicon) -> frozenset[str]:
    """Return the first words of the bodies of several words; an elided article is a word of its own."""
    return frozenset(first if first != "l" else "l'" for first in (name.split()[0] for name in _bodies(lexicon)))


def past_complements(read: Reading, first: int, at: int, limit: int) -> int:
    """Return where the adjectives and complements of a French body end; `at` when `first` begins no such body."""
    words, tokens = read.words_of, read.tokens
    if words.language != "fr":
        return at
    begins = {tokens[first].low, fold(tokens[first].low)}
    if words.heads.isdisjoint(begins):
        return at
    end = _past_adjectives(read, at, limit)
    if begins & read.lexicon.words("names.heads-alone"):
        return end
    for _ in range(_COMPLEMENTS):
        after = _past_complement(read, end, limit)
        if after == end:
            break
        end = after
    return end


def _past_adjectives(read: Reading, at: int, limit: int) -> int:
    end = at
    while end < limit and end - at < 3 and read.tokens[end].low in read.words_of.tails:
        if read.tokens[end].gap != " ":
            break
        end += 1
    return end


def _past_complement(read: Reading, at: int, limit: int) -> int:
    """Return where one complement ends: « des affaires étrangères », « pour le développement »."""
    tokens = read.tokens
    link = tokens[at].low if at < limit else ""
    noun = at + 1
    if link in {"de", "pour", "et"} and noun < limit and tokens[noun].low in (_DE if link == "et" else _POUR):
        noun += 1
        if link == "et" and noun < limit and tokens[noun - 1].low == "de" and tokens[noun].low in _POUR:
            noun += 1
    elif link not in _DE:
        return at
    if noun >= limit or not _noun(read, noun, bare=link in {"de", "d'"} and noun == at + 1):
        return at
    end = noun + 1
    while end < limit and end - noun < 3 and _adjective(read, end):
        end += 1
    return end


def _noun(read: Reading, index: int, bare: bool) -> bool:
    """Whether a lower-case word may be the noun of a complement; `bare` without article, where a verb may stand."""
    token, words = read.tokens[index], read.words_of
    if token.kind != "word" or token.text != token.low or token.gap == "\n" or len(token.low) < 3:
        return False
    if token.low in words.openers or token.low in words.calendar or token.low in words.determiners:
        return False
    if token.low in read.lexicon.words("names.no-complements"):
        return False
    return not (bare and token.low.endswith(_VERBS) and token.low not in words.common)


def _adjective(read: Reading, index: int) -> bool:
    token = read.tokens[index]
    if token.kind != "word" or token.text != token.low or token.gap != " ":
        return False
    if token.low in read.words_of.tails:
        return True
    if not token.low.endswith(_ADJECTIVES):
        return False
    return token.low not in read.words_of.verbs and token.low not in read.words_of.openers
