"""Sentences of each part, with exact offsets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.tokens import Token

_CLOSERS = frozenset("»”’\")]'")
_OPENERS = frozenset("«“‘\"([—–-")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its span, and its tokens from `first` to before `after`."""

    span: Span
    first: int
    after: int

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Sentence]:
        """Split every part; a sentence never crosses a part or a line break."""
        tokens = facts(Token)
        abbreviations = facts.lexicon.words("sentences.abbreviations")
        first = 0
        for index in range(len(tokens)):
            last = index + 1 == len(tokens)
            if last or tokens[index + 1].gap == "\n" or _ends(tokens, index, abbreviations):
                yield cls(tokens[first].span.join(tokens[index].span), first, index + 1)
                first = index + 1

    def tokens(self, facts: Facts) -> Sequence[Token]:
        """Return its tokens."""
        return facts(Token)[self.first : self.after]


def _ends(tokens: Sequence[Token], index: int, abbreviations: frozenset[str]) -> bool:
    """Whether the sentence ends with this token: the last mark or closer before a new beginning."""
    here, following = tokens[index], tokens[index + 1]
    if following.gap == "" or following.text in _CLOSERS and following.gap == "":
        return False
    stop = index
    while stop > 0 and tokens[stop].text in _CLOSERS and tokens[stop].gap != "\n":
        stop -= 1
    if tokens[stop].text not in {".", "!", "?", "…"}:
        return False
    if here.text == '"' and stop == index:
        return False
    if not _begins(tokens, index + 1):
        return False
    return stop != index or tokens[stop].text != "." or not _abbreviated(tokens, stop, abbreviations)


def _begins(tokens: Sequence[Token], index: int) -> bool:
    while index < len(tokens) - 1 and tokens[index].text in _OPENERS:
        index += 1
    token = tokens[index]
    return token.kind == "number" or token.text[0].isupper()


def _abbreviated(tokens: Sequence[Token], stop: int, abbreviations: frozenset[str]) -> bool:
    if stop == 0 or tokens[stop].gap != "":
        return False
    word = tokens[stop - 1]
    if word.low in abbreviations:
        return True
    return len(word.text) == 1 and word.text.isupper() and word.kind == "word"
