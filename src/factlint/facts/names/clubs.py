"""Clubs named like their city: in the report of a match "Leeds beat Hull" tells of clubs, "in Leeds" of a city."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factlint.facts.names.pieces import Piece
from factlint.facts.names.shared_kinds import Told
from factlint.facts.names.words import Reading, table_key

_FEWEST = 4
"""Words of sport that make an article one about a match."""
_SCORE = ["number", "-", "number"]
_LINKS = frozenset({"de", "d'", "du", "of", "for", "from", "à"})


def with_clubs(read: Reading, found: Sequence[Piece], told: Sequence[Told]) -> list[Told]:
    """Return what the mentions tell, the cities that play in an article about sport made clubs.

    A city where somebody is stays one; a lone name that nothing explains is a club where a player of it is named.
    """
    if not _about_sport(read):
        return list(told)
    playing = {
        _key(each)
        for each, piece in zip(told, found, strict=True)
        if (_is_city(read, each) and _plays(read, piece)) or (_unknown(each) and _is_a_club(read, piece))
    }
    return [
        replace(each, kind="organisation", guess=False)
        if _key(each) in playing and each.kind in {"place", ""} and not _somewhere(read, piece)
        else each
        for each, piece in zip(told, found, strict=True)
    ]


def _about_sport(read: Reading) -> bool:
    return sum(word in read.lower for word in read.lexicon.words("clubs.sport")) >= _FEWEST


def _is_city(read: Reading, one: Told) -> bool:
    return one.kind == "place" and table_key(_key(one)) in read.lexicon.words("places.cities")


def _unknown(one: Told) -> bool:
    return not one.kind and len(one.words) == 1 and one.words[0].istitle()


def _plays(read: Reading, piece: Piece) -> bool:
    """Whether the words beside a city are such as stand beside a club: "beat Leeds", "Leeds won", "Leeds (2-1)"."""
    tokens, words = read.tokens, read.lexicon.words
    follows = tokens[piece.after].low if piece.after < len(tokens) else ""
    before = tokens[piece.first - 1].low if piece.first else ""
    return (
        follows in words("clubs.deeds")
        or before in words("clubs.beaten")
        or _scored(read, piece.after)
        or _is_a_club(read, piece)
    )


def _is_a_club(read: Reading, piece: Piece) -> bool:
    return _has_players(read, piece) or _in_result(read, piece) or _nicknamed(read, piece)


def _nicknamed(read: Reading, piece: Piece) -> bool:
    """Whether an article stands before one word in the plural: "the Blades", « les Verts »."""
    before = read.tokens[piece.first - 1].low if piece.first else ""
    low = read.tokens[piece.after - 1].low
    return before in {"the", "les", "des"} and low.endswith("s") and low not in read.lexicon.words("names.event-heads")


def _scored(read: Reading, index: int) -> bool:
    """Whether a score in brackets follows."""
    row = [token.text for token in read.tokens[index : index + 4]]
    return len(row) == 4 and row[0] == "(" and row[1].isdecimal() and row[2] in {"-", "–"} and row[3].isdecimal()


def _in_result(read: Reading, piece: Piece) -> bool:
    """Whether the name stands in a result: "Kerrow 2-1 Leeds"."""
    tokens = read.tokens
    score = [token.kind if token.kind == "number" else token.text for token in tokens[piece.after : piece.after + 3]]
    before = tokens[max(0, piece.first - 3) : piece.first]
    earlier = [token.kind if token.kind == "number" else token.text for token in before]
    opponent = piece.after + 3 < len(tokens) and tokens[piece.after + 3].capitalised
    won = piece.first > 3 and tokens[piece.first - 4].capitalised
    return (score == _SCORE and opponent) or (earlier == _SCORE and won)


def _has_players(read: Reading, piece: Piece) -> bool:
    """Whether a player or a coach of the club is named beside it: "Leeds striker", « l'attaquant de Nantes »."""
    tokens, players = read.tokens, read.lexicon.words("clubs.players")
    if read.lexicon.language == "en" and piece.after < len(tokens) and tokens[piece.after].low in players:
        return True
    linked = piece.first > 1 and tokens[piece.first - 1].low in _LINKS
    return linked and tokens[piece.first - 2].low in players


def _somewhere(read: Reading, piece: Piece) -> bool:
    """Whether a preposition of place stands before a mention, as before a city one is in."""
    tokens = read.tokens
    before = tokens[piece.first - 1].low if piece.first else ""
    facing = piece.first > 1 and tokens[piece.first - 2].low in read.lexicon.words("clubs.facing")
    return before in read.lexicon.words("clubs.at-a-city") and not facing


def _key(one: Told) -> str:
    return " ".join(one.words).lower()
