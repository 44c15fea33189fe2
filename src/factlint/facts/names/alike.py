"""Names of one list are of one kind: "Marn, Kerrow and Lusk", two of them companies, are three companies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factlint.facts.names.pieces import Piece
from factlint.facts.names.shared_kinds import Told
from factlint.facts.names.words import Reading

_JOINS = frozenset({",", "and", "et", "or", "ou", "&"})
_ARTICLES = frozenset({"the", "la", "le", "les", "l'"})
_FEWEST = 3
_WITNESSES = 2


def alike_in_lists(read: Reading, found: Sequence[Piece], told: Sequence[Told]) -> list[Told]:
    """Return what the mentions tell; in a list in which at least two tell a kind, and the same, so do the others."""
    alike = list(told)
    for first, after in _lists(read, found):
        kinds = [each.kind for each in told[first:after] if each.kind]
        if len(kinds) >= _WITNESSES and len(set(kinds)) == 1:
            alike[first:after] = [each if each.kind else replace(each, kind=kinds[0]) for each in told[first:after]]
    return alike


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
    between = [token.low for token in read.tokens[one.after : two.first]]
    return 0 < len(between) <= _FEWEST and between[0] in _JOINS and all(low in _JOINS | _ARTICLES for low in between)
