"""Where a person begins in a run of capitals that begins with something else: « LFI Anne Morel »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factlint.facts.names.bodies import past_known
from factlint.facts.names.words import Reading, is_common, is_demonym, is_place
from factlint.facts.tokens import Token
from factlint.lexicon import fold


def people_apart(read: Reading, first: int, after: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch before a first name that follows a body, a place or a party: « LFI Anne Morel »."""
    for index in range(first + 1, after - 1):
        before = read.tokens[index - 1]
        apart = _stands_alone(read, before) or _of_a_function(read, first) or _body(read, first, index)
        if index == first + 1 and after - index > 1 and (_agency(read, before) or _set_apart(read, index, after)):
            yield first, index
            first = index
            break
        named = fold(read.tokens[index].low).partition("-")[0] in read.words_of.first_names
        if (apart and (named or _member(read, before, index, after))) or (named and _known_body(read, first, index)):
            yield first, index
            first = index
            break
    if after - first > 1 and _of_a_state(read, first, after - 1):
        yield first, after - 1
        first = after - 1
    yield first, after


def _of_a_state(read: Reading, first: int, last: int) -> bool:
    """Whether an English place stands before somebody of a party: "the [Wisconsin] Republican"."""
    member = read.tokens[last].low in read.lexicon.words("names.members")
    return member and is_place(read, " ".join(read.words(first, last)).lower())


def _set_apart(read: Reading, index: int, after: int) -> bool:
    """Whether a French place ends before « M. », or somebody's people before the name: « à [Nicosie] M. Marn »."""
    words, tokens = read.words_of, read.tokens
    if words.language != "fr":
        return False
    civil = tokens[index].low in words.civilities and tokens[index + 1].text == "."
    people = is_demonym(read, tokens[index - 1].low) and after - index == 2
    return (civil and is_place(read, tokens[index - 1].low)) or people


def _member(read: Reading, party: Token, index: int, after: int) -> bool:
    """Whether an English party that somebody is of stands before two words of a name: "Democrat Oduya Marn"."""
    last = read.tokens[after - 1].low
    member = party.low in read.lexicon.words("names.members")
    surname = not is_common(read.words_of, last) or last in read.lexicon.words("identities.renowned")
    return member and after - index == 2 and last not in read.words_of.heads and surname


def _known_body(read: Reading, first: int, after: int) -> bool:
    """Whether a body of the tables stands before a first name: « a dit à [20 Minutes] Anne Morel »."""
    return past_known(read, first, after) == after


def _of_a_function(read: Reading, first: int) -> bool:
    """Whether a French stretch begins with what a function is held of: « le maire de [Brévaux Anne Morel] »."""
    words, tokens = read.words_of, read.tokens
    if words.language != "fr" or first < 2 or fold(tokens[first].low).partition("-")[0] in words.first_names:
        return False
    return tokens[first - 1].low in words.links and tokens[first - 2].low in words.functions


def _agency(read: Reading, token: Token) -> bool:
    """Whether a word is an acronym behind an article, which ends there: « a dit à l'[AFP] Anne Morel »."""
    tokens = read.tokens
    if not token.text.isupper() or not 2 <= len(token.text) <= 5 or token.index == 0:
        return False
    follows = tokens[token.index + 1]
    return tokens[token.index - 1].low in {"l'", "la", "le", "du", "à"} and follows.text.istitle()


def _body(read: Reading, first: int, after: int) -> bool:
    """Whether a French stretch before a first name is a body: « président du [Sénat] Anne Morel »."""
    low = read.tokens[first].low
    if read.words_of.language != "fr" or first == 0:
        return False
    begins = low in read.words_of.heads or fold(low) in read.words_of.heads or fold(low) in _parties(read)
    return begins and read.tokens[first - 1].low in {"du", "l'", "la", "le", "de", "des", "d'"}


def _stands_alone(read: Reading, token: Token) -> bool:
    """Whether a word is never the beginning of a person's name."""
    if fold(token.low) in read.words_of.first_names:
        return False
    if token.low in read.words_of.civilities or token.low in read.words_of.functions:
        return False
    if token.text.isupper() and len(token.text) > 1:
        return True
    return is_place(read, token.low) or is_demonym(read, token.low) or fold(token.low) in _parties(read)


def _parties(read: Reading) -> Mapping[str, object]:
    return read.lexicon.table("identities.metonyms")
