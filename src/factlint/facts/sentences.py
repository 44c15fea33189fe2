"""Sentences of each part, with exact offsets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("»”’\")]'")
_OPENERS = frozenset("«“‘\"([—–-•'")
_OPENING_QUOTES = frozenset("«“")
_CLOSING_QUOTES = frozenset("»”")
_QUOTATION = _OPENING_QUOTES | _CLOSING_QUOTES | {'"'}
MOST_TOKENS = 600
"""A sentence of more words and marks is a table or no text."""
_LONGEST_INSIDE = 40
"""A quotation of at most so many words, followed by its speaker, is one sentence with him whatever its own stops."""


class Sentence(Struct, frozen=True):
    """One sentence: its span, and its tokens from `first` to before `after`.

    A short quotation that the sentence goes on after (« Oui. Non », a-t-elle dit.) does not end it.
    """

    span: Span
    first: int
    after: int

    @property
    def is_endless(self) -> bool:
        """Whether it is a table or no text: what reads it again for each of its figures would take too long."""
        return self.after - self.first > MOST_TOKENS

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Sentence]:
        """Split every part; a sentence never crosses a part or a line break."""
        tokens = facts(Token)
        first = 0
        for after in _ends(tokens, _stop_words(facts.lexicon)):
            yield cls(tokens[first].span.join(tokens[after - 1].span), first, after)
            first = after

    def tokens(self, facts: Facts) -> Sequence[Token]:
        """Return its tokens."""
        return facts(Token)[self.first : self.after]


class _StopWords(Struct, frozen=True):
    """What a word says of the full stop after it; see `sentences.toml`."""

    never: frozenset[str]
    before_number: frozenset[str]
    may_end: frozenset[str]
    hours: frozenset[str]
    after_hours: frozenset[str]
    begins: frozenset[str]


@lru_cache(maxsize=8)
def _stop_words(lexicon: Lexicon) -> _StopWords:
    names = ("abbreviations", "before-number", "may-end", "hours", "after-hours", "begins")
    return _StopWords(*(lexicon.words(f"sentences.{name}") for name in names))


def _ends(tokens: Sequence[Token], words: _StopWords) -> Iterator[int]:
    """Yield the index after the last token of every sentence."""
    opened: int | None = None
    ended = 0
    for index, token in enumerate(tokens):
        if token.gap == "\n" and index > ended:
            yield index
            ended, opened = index, None
        if token.text in _QUOTATION:
            opened = _quotation(tokens, index, opened)
        elif token.text in _STOPS:
            after = _over_closers(tokens, index)
            line_ends = after == len(tokens) or tokens[after].gap == "\n"
            if after > ended and (line_ends or _stops(tokens, index, after, opened, words)):
                yield after
                ended, opened = after, None if line_ends else opened
    if len(tokens) > ended:
        yield len(tokens)


def _quotation(tokens: Sequence[Token], index: int, opened: int | None) -> int | None:
    """Return where the quotation began that is open after this mark, or None.

    A straight mark opens before a word that it touches and closes after one; between, it does what the last did not.
    """
    token = tokens[index]
    if token.text in _OPENING_QUOTES:
        return index
    if token.text in _CLOSING_QUOTES:
        return None
    touches = index + 1 < len(tokens) and tokens[index + 1].gap == ""
    if (token.gap == "") == touches:
        return index if opened is None else None
    return index if touches else None


def _over_closers(tokens: Sequence[Token], stop: int) -> int:
    """Return the index after the quotation marks and brackets that close with the sentence."""
    after = stop + 1
    while after < len(tokens) and tokens[after].text in _CLOSERS:
        token = tokens[after]
        if token.gap == "\n" or (token.gap == " " and token.text != "»"):
            break
        if (
            token.text == '"'
            and after + 1 < len(tokens)
            and tokens[after + 1].gap == ""
            and tokens[after + 1].kind != "mark"
        ):
            break
        after += 1
    return after


def _stops(tokens: Sequence[Token], stop: int, after: int, opened: int | None, words: _StopWords) -> bool:
    """Whether a sentence ends with this stop and what closes after it."""
    if tokens[after].gap == "":
        return False
    following = _beginning(tokens, after)
    if following is None or not (following.kind == "number" or following.text[0].isupper()):
        return False
    if tokens[stop].text == "." and after == stop + 1 and _abbreviated(tokens, stop, following, words):
        return False
    closed = any(token.text in _CLOSING_QUOTES or token.text == '"' for token in tokens[stop + 1 : after])
    return opened is None or closed or not _goes_on(tokens, opened, after)


def _beginning(tokens: Sequence[Token], index: int) -> Token | None:
    """Return the first word or number of what follows, over opening marks; None where there is none."""
    for token in tokens[index : index + 4]:
        if token.kind != "mark":
            return token
        if token.text not in _OPENERS:
            return None
    return None


def _abbreviated(tokens: Sequence[Token], stop: int, following: Token, words: _StopWords) -> bool:
    """Whether the full stop belongs to the word before it, and the sentence goes on."""
    if stop == 0 or tokens[stop].gap != "" or tokens[stop - 1].kind != "word" or _is_unit(tokens, stop - 1):
        return False
    word = tokens[stop - 1]
    dotted = stop > 2 and word.gap == "" and tokens[stop - 2].text in {".", "-"}
    if dotted and word.low == "m" and tokens[stop - 3].low in words.hours:
        return following.low in words.after_hours
    if word.low in words.never if not dotted else f"{tokens[stop - 3].low}{word.low}" in words.never:
        return True
    if word.low in words.before_number and following.kind == "number":
        return True
    if word.low in words.may_end or (len(word.text) == 1 and word.text.isupper()):
        return following.low not in words.begins
    return False


def _is_unit(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is a scale or a unit glued to a number: the m of £532m, the ft of 40ft."""
    return index > 0 and tokens[index].gap == "" and tokens[index - 1].kind == "number"


def _goes_on(tokens: Sequence[Token], opened: int, after: int) -> bool:
    """Whether the open quotation is short and followed by its speaker: the sentence ends only after him."""
    for index in range(after, min(len(tokens), opened + _LONGEST_INSIDE)):
        token = tokens[index]
        if token.gap == "\n":
            return False
        if token.text in _CLOSING_QUOTES or token.text == '"':
            return _is_followed(tokens, index)
    return False


def _is_followed(tokens: Sequence[Token], closing: int) -> bool:
    if tokens[closing - 1].text == ",":
        return True
    if closing + 1 >= len(tokens) or tokens[closing + 1].gap == "\n":
        return False
    following = tokens[closing + 1]
    return following.text == "," or following.text[0].islower()
