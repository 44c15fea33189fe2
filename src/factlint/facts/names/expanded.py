"""Names that an acronym spells out: « Comité de protection des journalistes (CPJ) » is one name to its last word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from factlint.facts.names.expansion import Expansion
from factlint.facts.names.pieces import Piece
from factlint.facts.names.words import Reading
from factlint.facts.tokens import Token


def expanded(read: Reading, found: Sequence[Piece], expansions: Sequence[Expansion]) -> list[Piece]:
    """Return the pieces, those that an expansion covers made one; it must begin with a capital and with a piece.

    The acronym of words in lower case that name no body is no name: « zone économique exclusive (ZEE) ».
    """
    if not expansions:
        return list(found)
    starts = [token.span.start for token in read.tokens]
    wanted: dict[int, int] = {}
    shorts: set[str] = set()
    common: set[str] = set()
    for expansion in expansions:
        first = bisect_left(starts, expansion.words.start)
        if _capital(read.tokens[first]):
            wanted[first] = bisect_left(starts, expansion.words.end)
            shorts.add(expansion.short)
        elif not _names_a_body(read, first):
            common.add(expansion.short)
    pieces: list[Piece] = []
    covered = -1
    for piece in found:
        if piece.first < covered:
            continue
        after = max(wanted.get(piece.first, piece.after), piece.after)
        covered = after if after > piece.after else covered
        short = "".join(read.words(piece.first, after)).replace(".", "")
        if short not in common - shorts:
            pieces.append(replace(piece, after=after, spelled=piece.first in wanted or short in shorts))
    return pieces


def _names_a_body(read: Reading, first: int) -> bool:
    """Whether words in lower case are those of a body, by their noun: « agence de santé », no « taux net »."""
    if read.words_of.language == "en":
        return True
    low = read.tokens[first].low
    return low in read.words_of.heads or low in read.lexicon.words("names.body-nouns")


def _capital(token: Token) -> bool:
    return token.text[0].isupper()
