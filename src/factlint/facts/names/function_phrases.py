"""Phrases that tell a function, from left to right: « ancienne directrice de l'usine », "the plant manager at Ford"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.facts.names.function_words import FunctionWords
from factlint.facts.names.words import demonym
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

_LONGEST = 14
_LONGEST_GROUP = 8
_AND = frozenset({"et", "and"})


class Phrase(Struct, frozen=True):
    """A function in tokens from `first` to before `after`, without its article.

    `head` is the token of the head word, `function` that word in lower case without "ex-"; the complement is what
    follows up to `after` (« de l'usine »). `time` is `former`, `then`, `next` or "".
    """

    first: int
    head: int
    after: int
    function: str
    time: str


def phrase(tokens: Sequence[Token], start: int, limit: int, words: FunctionWords) -> Phrase | None:
    """Return the function told from a token on, None when none begins there; it never reaches `limit`."""
    first, time = _past_openers(tokens, start, limit, words)
    if first >= limit:
        return None
    return (_french if words.french else _english)(tokens, first, limit, words, time)


def fills(tokens: Sequence[Token], head: int, target: int, words: FunctionWords, lexicon: Lexicon) -> bool:
    """Whether all words between a French head and a token are its complement: « ministre [de l'Économie] Anne »."""
    index = _past_adjectives(tokens, head + 1, target, words, lexicon)
    while index < target:
        if tokens[index].low in _AND and index + 1 < target:
            index += 1
        elif tokens[index].low not in words.complements:
            return False
        while index < target and tokens[index].low in words.complements | words.determiners:
            index += 1
        after = _past_noun(tokens, index, target, words)
        if after == index:
            return False
        index = _past_adjectives(tokens, after, target, words, lexicon)
    return True


def opening(tokens: Sequence[Token], head: int, lowest: int, words: FunctionWords) -> tuple[int, str]:
    """Return where the words before a head begin (« ancien premier [ministre] »), without article, and the time."""
    time = words.time_of(tokens[head].low)
    first = head
    while first > lowest and tokens[first].gap != "\n" and tokens[first - 1].low in words.before:
        first -= 1
        time = time or words.time_of(tokens[first].low)
    return first, time


def _past_openers(tokens: Sequence[Token], start: int, limit: int, words: FunctionWords) -> tuple[int, str]:
    """Skip « alors », « à l'époque », the article; return the next token and the time they tell."""
    index, time = start, ""
    match = words.then_phrases.at(tokens, index) if index < limit else None
    if match is not None:
        index, time = match.after, "then"
    if index < limit and tokens[index].low in words.determiners:
        index += 1
    return index, time


def _french(tokens: Sequence[Token], first: int, limit: int, words: FunctionWords, time: str) -> Phrase | None:
    head = first
    while head < limit and head - first < 4 and tokens[head].low in words.before and tokens[head].gap != "\n":
        time = time or words.time_of(tokens[head].low)
        head += 1
    if head >= limit or tokens[head].gap == "\n":
        return None
    function = words.head_of(tokens[head].low)
    if not function:
        return None
    after = _phrase_end(tokens, head + 1, min(limit, head + _LONGEST), words)
    return Phrase(first, head, after, function, time or words.time_of(tokens[head].low))


def _english(tokens: Sequence[Token], first: int, limit: int, words: FunctionWords, time: str) -> Phrase | None:
    """Read an English phrase: its head is the last noun before a preposition or a mark."""
    index, head = first, -1
    limit = min(limit, first + _LONGEST + _LONGEST_GROUP)
    while index < limit and index - first < _LONGEST_GROUP:
        token = tokens[index]
        if token.kind == "number" and index + 2 < limit and tokens[index + 2].low.startswith("year-old"):
            index += 3
            continue
        if token.kind != "word" or token.low in words.stops or (token.gap == "\n" and index > first):
            break
        if words.head_of(token.low):
            head = index
        elif head >= 0 and token.low not in words.adjectives:
            head = -1
        time = time or words.time_of(token.low)
        index += 1
    if head < 0 or (index - first == _LONGEST_GROUP and head != index - 1):
        return None
    after = index
    if after < limit and tokens[after].low in words.complements:
        after = _phrase_end(tokens, after, min(limit, head + _LONGEST), words)
    return Phrase(first, head, after, words.head_of(tokens[head].low), time)


def _phrase_end(tokens: Sequence[Token], index: int, limit: int, words: FunctionWords) -> int:
    while index < limit:
        token = tokens[index]
        if token.kind == "mark" and token.text not in "&'":
            break
        if token.gap == "\n" or (token.low in words.stops and token.low not in words.complements):
            follows = tokens[index + 1].low if index + 1 < limit else ""
            if token.gap == "\n" or token.low not in _AND or follows not in words.complements:
                break
        index += 1
    return index


def _past_adjectives(
    tokens: Sequence[Token], index: int, target: int, words: FunctionWords, lexicon: Lexicon
) -> int:  # fmt: skip
    while index < target and (tokens[index].low in words.adjectives or _people(tokens[index], lexicon)):
        index += 1
    return index


def _people(token: Token, lexicon: Lexicon) -> bool:
    return token.kind == "word" and token.text == token.low and demonym(lexicon, token.low) != ""


def _past_noun(tokens: Sequence[Token], index: int, target: int, words: FunctionWords) -> int:
    """Skip one noun in lower case and a run of capitals, or either."""
    if index < target and tokens[index].low in words.before:
        index += 1
    if index < target and tokens[index].kind == "word" and tokens[index].text == tokens[index].low:
        if tokens[index].low in words.stops:
            return index
        index += 1
    while index < target and (tokens[index].capitalised or tokens[index].kind == "number" or tokens[index].text == "&"):
        index += 1
    return index
