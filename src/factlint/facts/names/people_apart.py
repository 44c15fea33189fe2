"""Where a person begins in a run of capitals that begins with something else: « LFI Anne Morel »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factlint.facts.names.words import Reading, is_demonym, is_place
from factlint.facts.tokens import Token
from factlint.lexicon import fold


def people_apart(read: Reading, first: int, after: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch before a first name that follows a body, a place or a party: « LFI Anne Morel »."""
    for index in range(first + 1, after - 1):
        before = read.tokens[index - 1]
        apart = _stands_alone(read, before) or _of_a_function(read, first)
        if apart and fold(read.tokens[index].low).partition("-")[0] in read.words_of.first_names:
            yield first, index
            first = index
            break
    yield first, after


def _of_a_function(read: Reading, first: int) -> bool:
    """Whether a French stretch begins with what a function is held of: « le maire de [Brévaux Anne Morel] »."""
    words, tokens = read.words_of, read.tokens
    if words.language != "fr" or first < 2 or fold(tokens[first].low).partition("-")[0] in words.first_names:
        return False
    return tokens[first - 1].low in words.links and tokens[first - 2].low in words.functions


def _stands_alone(read: Reading, token: Token) -> bool:
    """Whether a word is never the beginning of a person's name."""
    if fold(token.low) in read.words_of.first_names:
        return False
    if token.low in read.words_of.civilities | read.words_of.functions:
        return False
    if token.text.isupper() and len(token.text) > 1:
        return True
    return is_place(read, token.low) or is_demonym(read, token.low) or fold(token.low) in _parties(read)


def _parties(read: Reading) -> Mapping[str, object]:
    return read.lexicon.table("identities.metonyms")
