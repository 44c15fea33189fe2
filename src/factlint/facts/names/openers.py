"""Whether a capital speaks for a name where every word has one: at the head of a sentence, in a headline."""

from __future__ import annotations

from factlint.facts.names.runs import capital, initial_letter
from factlint.facts.names.titles import known
from factlint.facts.names.words import Reading, Words, folded_openers, has_base, is_common, is_demonym, is_place
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_FRENCH_PARTICIPLES = ("é", "ée", "és", "ées", "ment", "ant")
_FRENCH_INFINITIVES = ("er", "ir")
_ENGLISH_PARTICIPLES = ("ly", "ing", "ed")
_FRENCH_NOUNS = ("tion", "sion", "té", "age", "iat", "oir", "aient", "ette", "ons", "ez", "isme", "eux", "euse", "ives")
_ENGLISH_NOUNS = ("ers", "ors", "ists", "ness", "tion", "tions", "ance", "ence", "ism", "ity", "ous", "ful", "ship")


def speaks(read: Reading, index: int, after: int) -> bool:
    """Whether a word that would have a capital anyway is (part of) a name."""
    token = read.tokens[index]
    follows = read.tokens[index + 1] if index + 1 < after else None
    if _paired(read, index) or _in_known(read, index, after):
        return True
    words = read.words_of
    if _initial_before(read, index, after) or _known_acronym(read, token):
        return True
    if token.low in words.openers or token.low in words.calendar or _bare_opener(words, token.low):
        given = token.low in words.calendar and token.low in words.first_names
        return given and follows is not None and follows.text.istitle()
    if is_place(read, token.low) or (token.low in read.words_of.civilities and follows is not None):
        return True
    if not token.text.istitle() and not _all_shout(read, token):
        return token.low not in read.words_of.acronyms
    return _seen_speaks(read, token, follows)


def _bare_opener(words: Words, low: str) -> bool:
    """Whether a French word opens a sentence without its accents: « Ca », « Etant »."""
    return words.language == "fr" and low in folded_openers(words)


def _seen_speaks(read: Reading, token: Token, follows: Token | None) -> bool:
    """Decide by how the running text writes the word."""
    seen = read.upper[token.low]
    if seen or read.lower[token.low]:
        return seen > read.lower[token.low] or (seen > 0 and follows is not None and capital(follows))
    return _unseen_speaks(read, token, follows)


def _known_acronym(read: Reading, token: Token) -> bool:
    """Whether a word in capitals stands for a country or a body: US, EU."""
    return token.text.isupper() and len(token.low) > 1 and token.low in read.words_of.known


def _initial_before(read: Reading, index: int, after: int) -> bool:
    """Whether a word is the initial of a first name: "A. Philip Rudolph"."""
    row = read.tokens[index : min(after, index + 3)]
    return len(row) == 3 and initial_letter(row[0]) and row[1].text == "." and capital(row[2])


def _in_known(read: Reading, index: int, after: int) -> bool:
    """Whether the word is in a phrase of the tables (South Korea, Man Utd), or begins a body "of" a place."""
    low = read.tokens[index].low
    follows = read.tokens[index + 1].low if index + 1 < len(read.tokens) else ""
    if low in read.words_of.heads and (follows in read.words_of.tails or (follows == "of" and index + 2 < after)):
        return True
    if low.startswith("the"):
        return False
    for size in (2, 3):
        for first in range(max(0, index - size + 1), min(index, after - size) + 1):
            if known(read, first, first + size):
                return True
    return False


def _unseen_speaks(read: Reading, token: Token, follows: Token | None) -> bool:
    """Decide on a word of which the running text says nothing, by the shipped lists and its ending."""
    named = follows is not None and capital(follows)
    if fold(token.low) in read.lexicon.words("identities.renowned"):
        return True
    if fold(token.low) in read.words_of.first_names and (named or not is_common(read.words_of, token.low)):
        return True
    if is_common(read.words_of, token.low) or is_demonym(read, token.low) or _inflected_seen(read, token.low):
        return False
    if not named and (_infinitive(read, token) or _everyday(read, token.low) or _complemented(read, token)):
        return False
    if token.low.endswith(_FRENCH_PARTICIPLES if read.words_of.language == "fr" else _ENGLISH_PARTICIPLES):
        return False
    return named or not token.low.endswith(_FRENCH_NOUNS if read.words_of.language == "fr" else _ENGLISH_NOUNS)


def _infinitive(read: Reading, token: Token) -> bool:
    """Whether a French sentence begins with a verb before its object: « Concilier les deux »."""
    follows = read.tokens[token.index + 1].low if token.index + 1 < len(read.tokens) else ""
    french = read.words_of.language == "fr"
    return french and token.low.endswith(_FRENCH_INFINITIVES) and follows in read.words_of.determiners


def _complemented(read: Reading, token: Token) -> bool:
    """Whether a French sentence begins with a noun or participle and its complement: « Marge d'erreur »."""
    if read.words_of.language != "fr" or fold(token.low) in read.words_of.known_bodies:
        return False
    return token.index + 1 < len(read.tokens) and read.tokens[token.index + 1].low in {"de", "d'", "du", "des", "par"}


def _everyday(read: Reading, low: str) -> bool:
    """Whether an English word, or the word that an ending was put on, is in the dictionary, and no known body."""
    if fold(low) in read.words_of.known_bodies:
        return False
    known = read.lexicon.words("everyday.words")
    return low in known or (read.words_of.language == "en" and has_base(known, low))


def _inflected_seen(read: Reading, low: str) -> bool:
    """Whether the running text has the word in lower case with another ending."""
    stem = low.removesuffix("'s").rstrip("s")
    if len(stem) < 4:
        return False
    forms = (stem, stem + "s", stem + "es", stem + "ed", stem + "ing", stem + "e", stem + "d", stem + "er", stem + "r")
    return any(form in read.lower for form in forms)


def _paired(read: Reading, index: int) -> bool:
    """Whether the word and its neighbour in the run stand together with capitals elsewhere."""
    tokens = read.tokens
    low = tokens[index].low
    if low == "the":
        return False
    after = index + 1 < len(tokens) and (low, tokens[index + 1].low) in read.pairs
    return after or (index > 0 and (tokens[index - 1].low, low) in read.pairs and capital(tokens[index - 1]))


def _all_shout(read: Reading, token: Token) -> bool:
    """Whether a word in capitals is only shouted, as its whole line is."""
    return token.text.isupper() and len(token.text) > 4
