"""One name with what the steps that tell its kind ask of it."""

from __future__ import annotations

from msgspec import Struct

from factlint.facts.names.kind_words import KindWords
from factlint.facts.names.pieces import Piece
from factlint.facts.names.words import Reading


class Candidate(Struct, frozen=True):
    """A piece with what the steps ask of it: its words as printed and folded, its key, the lists."""

    read: Reading
    piece: Piece
    printed: tuple[str, ...]
    lows: list[str]
    key: str
    lists: KindWords

    def low(self, index: int) -> str:
        """Return the word or mark at a place in lower case, "" outside the text."""
        return self.read.tokens[index].low if 0 <= index < len(self.read.tokens) else ""

    @property
    def before(self) -> str:
        """Return the word before it in lower case, its title included, "" at the beginning of a line."""
        first = self.piece.first
        if first == 0 or self.read.tokens[first].gap == "\n":
            return ""
        return self.read.tokens[first - 1].low
