"""What a name is of: a person, an organisation, a place, by the words in it and around it."""

from __future__ import annotations

from factlint.facts.names.pieces import Piece
from factlint.facts.names.words import Reading
from factlint.lexicon import fold


def kind_of(read: Reading, piece: Piece) -> str:
    """Return person, organisation, place or "" for one piece."""
    words = read.words_of
    printed = read.words(piece.first, piece.after)
    lows = [fold(word) for word in printed]
    key = " ".join(lows).replace("-", " ").replace("'", " ").replace(".", "")
    if key in read.lexicon.table("places.countries") or key in read.lexicon.table("places.cities"):
        return "place"
    body = _short_form(printed) or key in read.lexicon.table("identities.metonyms")
    if piece.title and not (body and fold(piece.title.strip(".")) not in words.civilities):
        return "person"
    if key in read.lexicon.table("identities.metonyms") or _is_body(read, lows, printed):
        return "organisation"
    if len(lows) > 1 and lows[0].partition("-")[0] in words.first_names:
        return "person"
    return "person" if len(lows) > 1 and _aged(read, piece) else ""


def _is_body(read: Reading, lows: list[str], printed: tuple[str, ...]) -> bool:
    words = read.words_of
    if lows[-1].replace(".", "") in words.legal or "&" in lows:
        return len(lows) > 1
    if len(lows) > 1 and (lows[-1] in words.heads or lows[0] in words.heads):
        return True
    return _short_form(printed)


def _short_form(printed: tuple[str, ...]) -> bool:
    """Whether a name is written as acronyms are: a body even after a function (« le délégué CGT »)."""
    return len(printed) == 1 and printed[0].isupper() and 2 <= len(printed[0]) <= 6


def _aged(read: Reading, piece: Piece) -> bool:
    """Whether an age follows: « , 45 ans », ", 31,"."""
    tail = read.tokens[piece.after : piece.after + 3]
    if len(tail) < 3 or tail[0].text != "," or tail[1].kind != "number" or not tail[1].text.isdigit():
        return False
    return len(tail[1].text) == 2 and tail[2].low in {"ans", ",", "."}
