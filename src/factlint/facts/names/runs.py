"""Runs: the stretches of words with capitals that may hold names, joined over particles and initials."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from factlint.facts.names.bodies import past_complements, past_known
from factlint.facts.names.links import hold_together
from factlint.facts.names.words import Reading, is_demonym, is_place
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_LONGEST = 14
_AFTER_NUMBER = frozenset('.,;:!?»”")…')


class Run(Struct, frozen=True):
    """Tokens from `first` to before `after` that may be a name together."""

    first: int
    after: int


def runs(read: Reading) -> Iterator[Run]:
    """Yield the runs of every sentence, in order."""
    for sentence in read.sentences:
        after = sentence.first
        for token in read.tokens[sentence.first : sentence.after]:
            if token.index >= after and _begins(read, token, sentence.after):
                after = _end(read, token.index, min(sentence.after, token.index + _LONGEST))
                yield Run(_start(read, token.index, sentence.first), after)


def _begins(read: Reading, token: Token, limit: int) -> bool:
    """Whether a name may begin here: with a capital, or with the number of a name of the tables."""
    if token.kind == "number":
        return _numbered_body(read, token.index, limit)
    return token.text != token.low and capital(token)


def _numbered_body(read: Reading, index: int, limit: int) -> bool:
    """Whether a name of the tables begins with a number here, and has a capital: 20 Minutes."""
    return index + 1 < limit and capital(read.tokens[index + 1]) and past_known(read, index, limit) > index


def capital(token: Token) -> bool:
    """Whether a word has a capital, first or inside (iPhone, al-Assad)."""
    if token.text == token.low or token.kind != "word" or (token.gap == "" and _of_a_number(token.text)):
        return False
    return _capital(token.text)


@lru_cache(maxsize=8192)
def _capital(word: str) -> bool:
    if _of_a_century(word):
        return False
    first, _, last = word.rpartition("-")
    return not first or not first[0].isupper() or last != last.lower() or last.isdigit() or len(last) < 4


def _of_a_century(word: str) -> bool:
    """Whether a word is a French ordinal in Roman numerals: XIXe."""
    return len(word) > 2 and word[-1] == "e" and not word[:-1].strip("IVXLC")


def _of_a_number(word: str) -> bool:
    """Whether a word is as those that follow a number without a space: the H33 of 16H33."""
    return len(word) > 1 and word[0] in "HhXx" and word[1:].isdecimal()


def initial_letter(token: Token) -> bool:
    """Whether a word is one capital letter, as in J. K. or U.S."""
    return len(token.text) == 1 and token.kind == "word" and token.text.isupper()


def _start(read: Reading, index: int, lowest: int) -> int:
    """Take in a lower-case particle that begins a surname ("Mme von der Leyen", "M. de Villepin")."""
    start = index
    strong = read.words_of.strong_particles
    while start > lowest and read.tokens[start - 1].text in strong:
        start -= 1
    if start == index:
        while start > lowest and read.tokens[start - 1].low in {"de", "d'", "du", "la"} and index - start < 2:
            start -= 1
        before = read.tokens[start - 1] if start > lowest else None
        if before is None or before.text == ".":
            before = read.tokens[start - 2] if start - 1 > lowest else None
        if before is None or before.low not in read.words_of.civilities:
            return index
    return start


def _end(read: Reading, index: int, limit: int) -> int:
    after = max(index + 1, past_known(read, index, limit))
    while after < limit:
        if capital(read.tokens[after]) and (known := past_known(read, after, limit)) > after:
            after = known
        elif _goes_on(read, after, limit):
            after += 1
        elif (joined := _joined(read, index, after, limit)) > after:
            after = joined
        else:
            break
    return after


def _goes_on(read: Reading, at: int, limit: int) -> bool:
    """Whether a token is the next capital of the run, or the full stop of an initial."""
    token = read.tokens[at]
    if capital(token) or second_syllable(read, token):
        return token.gap in {" ", ""}
    return token.text == "." and token.gap == "" and _abbreviates(read, at, limit)


def second_syllable(read: Reading, token: Token) -> bool:
    """Whether a word is a given name of two syllables, the second in lower case: Tsai Ing-wen, Tchang Kaï-chek."""
    first, _, last = token.text.partition("-")
    if token.kind != "word" or not last.isalpha() or last != last.lower() or not first[0].isupper():
        return False
    return 2 <= len(first) <= 6 and 2 <= len(last) <= 6 and not first.endswith("o") and not is_demonym(read, last)


def _abbreviates(read: Reading, dot: int, limit: int) -> bool:
    """Whether a full stop belongs to the name: after an initial, or a civility before a capital."""
    word = read.tokens[dot - 1]
    follows = read.tokens[dot + 1] if dot + 1 < limit else None
    if initial_letter(word):
        dotted = dot >= 2 and read.tokens[dot - 2].text == "." and word.gap == ""
        return dotted or (follows is not None and capital(follows))
    short = word.low in read.words_of.civilities or word.low in read.words_of.abbreviations
    return short and follows is not None and capital(follows)


def _joined(read: Reading, first: int, at: int, limit: int) -> int:
    """Return where the run goes on after a link word, an ampersand or a number; `at` when it does not."""
    token = read.tokens[at]
    if token.text == "&" and at + 1 < limit and capital(read.tokens[at + 1]):
        return at + 2
    if token.kind == "number":
        return at + 1 if _numbered(read, first, at) else at
    links, start = read.words_of.links, at
    at = end = past_complements(read, first, at, limit)
    while end < limit and end - at < 3 and read.tokens[end].text in links and read.tokens[end].gap != "\n":
        end += 1
    if end == at or end >= limit or not capital(read.tokens[end]) or read.tokens[end].gap == "\n":
        return at
    if at > start and read.tokens[end].text.isupper():
        return at
    return end + 1 if hold_together(read, first, at, end) else at


def _counted(read: Reading, first: int, at: int) -> bool:
    """Whether the number behind a name is told of it: behind a place, a day, a player."""
    low = read.tokens[at - 1].low
    return is_place(read, low) or low in read.words_of.calendar or _substitute(read, first, at) or _surname(read, low)


def _substitute(read: Reading, first: int, at: int) -> bool:
    """Whether a name and a number stand alone in brackets, as who came on in which minute: "(Kerrow 82)"."""
    row = read.tokens[max(0, first - 1)], read.tokens[min(len(read.tokens) - 1, at + 1)]
    return [token.text for token in row] == ["(", ")"]


def _surname(read: Reading, low: str) -> bool:
    """Whether a word stands behind a first name elsewhere."""
    return any(second == low and fold(before) in read.words_of.first_names for before, second in read.pairs)


def _numbered(read: Reading, first: int, at: int) -> bool:
    """Whether a number belongs to the name before it: Llama 4, Peugeot 2008, not a score or a count."""
    number = read.tokens[at]
    if number.gap != " " or not number.text.isdigit() or len(number.text) > 4 or number.text[0] == "0":
        return False
    if fold(read.tokens[at - 1].low) in read.words_of.makes:
        return True
    follows = read.tokens[at + 1] if at + 1 < len(read.tokens) else None
    if _counted(read, first, at):
        return False
    if follows is None or follows.gap == "\n":
        return True
    if follows.kind == "mark":
        return follows.text in _AFTER_NUMBER
    return follows.kind == "word" and follows.low in read.words_of.openers
