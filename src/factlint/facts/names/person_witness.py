"""What speaks for a person beside two capitalised words that no list knows: "said Oduya Marn", "Oduya Marn, who"."""

from __future__ import annotations

from factlint.facts.names.function_words import function_words
from factlint.facts.names.kind_words import kind_words
from factlint.facts.names.pieces import Piece
from factlint.facts.names.words import Reading
from factlint.facts.tokens import Token
from factlint.lexicon import fold


def witnessed(read: Reading, piece: Piece) -> bool:
    """Whether the words beside a name are such as stand beside people: a verb of speech or of a life, "who", a
    function, another person joined by "and"; or its last word is a first name too ("Oduya Martin").

    A company speaks as well: a noun right behind ("Oduya Marn partner") or "at" before it speaks for one.
    """  # noqa: D205
    tokens, lists = read.tokens, kind_words(read.lexicon)
    before = tokens[piece.first - 1] if piece.first else None
    after = tokens[piece.after] if piece.after < len(tokens) else None
    last = tokens[piece.after - 1]
    if piece.title or fold(last.low) in lists.first_names:
        return True
    deeds = lists.speech | read.lexicon.words("names.deeds")
    if after is not None and (after.low in deeds or _relative(tokens[piece.after : piece.after + 2])):
        return True
    if before is None or before.gap == "\n" and not before.text.isalpha():
        return False
    told = before.low in deeds or before.low == "by" or bool(function_words(read.lexicon).head_of(before.low))
    return told or _joined(read, piece)


def _relative(row: list[Token] | tuple[Token, ...]) -> bool:
    """Whether "who" or "whose" follows, a comma before it or none."""
    return any(token.low in {"who", "whose"} for token in row[: 1 + (row[0].text == ",")])


def _joined(read: Reading, piece: Piece) -> bool:
    """Whether "and" joins the name to someone with a first name: "Oduya Marn and Peter Lusk"."""
    tokens, first_names = read.tokens, kind_words(read.lexicon).first_names
    follows = tokens[piece.after : piece.after + 2]
    if len(follows) == 2 and follows[0].low == "and" and fold(follows[1].low) in first_names:
        return True
    behind = tokens[max(0, piece.first - 3) : piece.first]
    return len(behind) == 3 and behind[2].low == "and" and fold(behind[0].low) in first_names and behind[1].capitalised
