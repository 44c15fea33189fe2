"""Cities that no preposition leads to: the surname of somebody named in the article, where one bears it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factlint.facts.names.pieces import Piece
from factlint.facts.names.shared_kinds import Told
from factlint.facts.names.words import Reading, table_key
from factlint.lexicon import fold


def with_bare(read: Reading, found: Sequence[Piece], told: Sequence[Told]) -> list[Told]:
    """Return what the mentions tell, marked where a city or a renowned surname stands as people do: "Lincoln said"."""
    return [
        replace(each, bare=True) if _may_be_somebody(each, read) and _stands_alone(read, piece) else each
        for each, piece in zip(told, found, strict=True)
    ]


def _may_be_somebody(one: Told, read: Reading) -> bool:
    """Whether a place of one word is a city, no capital that speaks for its government, or renowned as a surname."""
    if one.kind != "place" or len(one.words) > 1:
        return False
    low, words = fold(one.words[0]), read.lexicon.words
    if low in words("names.capitals") or table_key(low) in words("identities.regions"):
        return False
    return low in words("identities.renowned") or table_key(low) in words("places.cities")


def _stands_alone(read: Reading, piece: Piece) -> bool:
    """Whether no preposition of place and no comma stands before, and no region behind."""
    tokens = read.tokens
    before = tokens[piece.first - 1] if piece.first and tokens[piece.first].gap != "\n" else None
    led = before is not None and before.low in read.lexicon.words("names.before-places")
    return not led and (before is None or before.text not in {",", "("} or _has_a_verb(read, piece))


def _has_a_verb(read: Reading, piece: Piece) -> bool:
    """Whether a verb of speech or of a life follows."""
    follows = read.tokens[piece.after].low if piece.after < len(read.tokens) else ""
    speech = "speech.verbs" if read.words_of.language == "en" else "speech.finite"
    return follows in read.lexicon.either(speech, "names.deeds")
