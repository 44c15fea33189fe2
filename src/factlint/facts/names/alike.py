"""Names of one list are of one kind: "Marn, Kerrow and Lusk", two of them companies, are three companies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.facts.names.pieces import Piece
from factlint.facts.names.words import Reading

_JOINS = frozenset({",", "and", "et", "or", "ou", "&"})
_BRACKETS = frozenset("()")
"""A substitute stands in brackets: "Marn, Kerrow (Lusk 82), Dalby"."""
_ARTICLES = frozenset({"the", "la", "le", "les", "l'"})
_FEWEST = 3
_WITNESSES = 2


def alike_in_lists(read: Reading, found: Sequence[Piece], kinds: Sequence[str]) -> list[str]:
    """Return the kinds of all mentions, the unknown ones of a list as the known.

    Where two names of a list are of one kind, and none of another, so are the others, and every mention of these.
    """
    alike: dict[tuple[str, ...], str] = {}
    for first, after in _lists(read, found):
        known = [kind for kind in kinds[first:after] if kind]
        if len(known) >= _WITNESSES and len(set(known)) == 1:
            alike.update((read.words(piece.first, piece.after), known[0]) for piece in found[first:after])
    if not alike:
        return list(kinds)
    words = (read.words(piece.first, piece.after) for piece in found)
    return [kind or alike.get(each, "") for kind, each in zip(kinds, words, strict=True)]


def _lists(read: Reading, found: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of names with nothing but commas, "and", articles between them."""
    first = 0
    for index in range(1, len(found) + 1):
        if index < len(found) and _joined(read, found[index - 1], found[index]):
            continue
        if index - first >= _FEWEST:
            yield first, index
        first = index


def _joined(read: Reading, one: Piece, two: Piece) -> bool:
    if two.first - one.after > _FEWEST + 1:
        return False
    between = [token.low for token in read.tokens[one.after : two.first] if token.kind != "number"]
    return 0 < len(between) <= _FEWEST and all(low in _JOINS | _ARTICLES | _BRACKETS for low in between)
