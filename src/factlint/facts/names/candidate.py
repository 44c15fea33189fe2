"""One name with what the steps that tell its kind ask of it."""

from __future__ import annotations

from msgspec import Struct

from factlint.facts.names.kind_words import KindWords
from factlint.facts.names.noun_before import noun_before
from factlint.facts.names.pieces import Piece
from factlint.facts.names.words import Reading


class Candidate(Struct, frozen=True):
    """A piece with what the steps ask of it: its words as printed and folded, its key, the lists, the word before it.

    `before` is in lower case, its title included, "" at the beginning of a line.
    """

    read: Reading
    piece: Piece
    printed: tuple[str, ...]
    lows: list[str]
    key: str
    lists: KindWords
    before: str

    def low(self, index: int) -> str:
        """Return the word or mark at a place in lower case, "" outside the text."""
        return self.read.tokens[index].low if 0 <= index < len(self.read.tokens) else ""

    @property
    def noun(self) -> str:
        """The noun whose phrase the name ends, "" where that is none of the lists'."""
        return noun_before(self)

    @property
    def is_short_form(self) -> bool:
        """Whether it is written as acronyms are: a body even after a function (« le délégué CGT »)."""
        letters = self.printed[0].replace(".", "")
        return len(self.printed) == 1 and letters.isupper() and not letters[-1].isdecimal() and 2 <= len(letters) <= 6


def word_before(read: Reading, piece: Piece) -> str:
    """Return the word or mark before a piece in lower case, "" at the beginning of a line."""
    first = piece.first
    return "" if first == 0 or read.tokens[first].gap == "\n" else read.tokens[first - 1].low
