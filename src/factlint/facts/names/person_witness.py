"""What speaks for a person beside two capitalised words that no list knows: "said Oduya Marn", "Oduya Marn, who"."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.facts.names.function_words import function_words
from factlint.facts.names.kind_words import kind_words
from factlint.facts.names.pieces import Piece
from factlint.facts.names.words import Reading
from factlint.facts.tokens import Token
from factlint.lexicon import fold


def witnessed(read: Reading, piece: Piece) -> bool:
    """Whether the words beside a name are such as stand beside people.

    So do a verb of speech or of a life, "who", a function, another person joined by "and"; or its last word is a first
    name too ("Oduya Martin"). A company speaks as well: a noun right behind ("Oduya Marn partner") or "at" before it
    speaks for one.
    """
    tokens, lists = read.tokens, kind_words(read.lexicon)
    before = tokens[piece.first - 1] if piece.first else None
    after = tokens[piece.after] if piece.after < len(tokens) else None
    last = tokens[piece.after - 1]
    if piece.title or fold(last.low) in lists.first_names or _particled(read, piece):
        return True
    deeds = read.lexicon.either("speech.verbs" if lists.english else "speech.finite", "names.deeds")
    if after is not None and (
        _past_auxiliary(read, piece.after) in deeds
        or _relative(tokens, piece.after)
        or _hails(tokens, piece.after)
        or _owns(read, piece.after)
    ):
        return True
    if before is None or (before.gap == "\n" and not before.text.isalpha()):
        return _joined(read, piece)
    told = (
        before.low in deeds
        or _in_apposition(read, piece.first)
        or before.low == "by"
        or before.low in read.lexicon.words("names.members")
        or _of_a_body(read, piece.first)
        or bool(function_words(read.lexicon).head_of(before.low))
    )
    return told or _joined(read, piece)


def _past_auxiliary(read: Reading, index: int) -> str:
    """Return the verb after a name, that behind "has", "had" or "was" where one of these stands there."""
    row = [token.low for token in read.tokens[index : index + 2]]
    return row[1] if len(row) == 2 and row[0] in {"has", "had", "was"} else row[0]


def _particled(read: Reading, piece: Piece) -> bool:
    return any(token.low in read.words_of.particles for token in read.tokens[piece.first : piece.after])


def _relative(tokens: Sequence[Token], index: int) -> bool:
    """Whether "who" or "whose" follows, a comma before it or none."""
    index += tokens[index].text == ","
    return index < len(tokens) and tokens[index].low in {"who", "whose"}


def _owns(read: Reading, index: int) -> bool:
    """Whether what only somebody has follows as a possession: "Oduya Marn's wife", "Oduya Marn's lawyer"."""
    row = [token.low for token in read.tokens[index : index + 2]]
    return len(row) == 2 and row[0] == "'s" and row[1] in read.lexicon.words("names.of-people")


def _hails(tokens: Sequence[Token], index: int) -> bool:
    """Whether the body or town of a person follows: "Oduya Marn of Novo Brands", "from London"."""
    return tokens[index].low in {"of", "from"} and index + 1 < len(tokens) and tokens[index + 1].capitalised


def _in_apposition(read: Reading, first: int) -> bool:
    """Whether a function and a comma stand before: "sent an observer, Oduya Marn"."""
    before = read.tokens[first - 1]
    return before.text == "," and first > 1 and bool(function_words(read.lexicon).head_of(read.tokens[first - 2].low))


def _of_a_body(read: Reading, first: int) -> bool:
    """Whether a known body stands before as the owner: "Gallup's Oduya Marn"."""
    owner = read.tokens[first - 2] if first > 1 else None
    if owner is None or read.tokens[first - 1].low != "'s":
        return False
    return fold(owner.low) in kind_words(read.lexicon).organisations


def _joined(read: Reading, piece: Piece) -> bool:
    """Whether "and" or a comma joins the name to someone with a first name: "Oduya Marn and Peter Lusk"."""
    tokens, first_names = read.tokens, kind_words(read.lexicon).first_names
    follows = tokens[piece.after : piece.after + 2]
    if len(follows) == 2 and follows[0].low == "and" and fold(follows[1].low) in first_names:
        return True
    if _before_another(tokens[piece.after : piece.after + 4], first_names):
        return True
    pair, deeds = tokens[piece.after : piece.after + 4], read.lexicon.words("names.deeds")
    if len(pair) == 4 and pair[0].low == "and" and pair[1].capitalised and pair[3].low in deeds:
        return True
    behind = tokens[max(0, piece.first - 3) : piece.first]
    if len(behind) == 3 and behind[2].low == "and" and fold(behind[1].low) in first_names:
        return True  # "Robert and Rebekah Marn"
    listed = len(behind) == 3 and behind[2].low in {"and", ","} and behind[1].capitalised
    return listed and (fold(behind[0].low) in first_names)


def _before_another(row: Sequence[Token], first_names: frozenset[str]) -> bool:
    """Whether somebody with a first name is next in a list: "Oduya Marn, Ann Lee and"."""
    if len(row) < 4 or row[0].text != "," or row[3].low not in {",", "and"}:
        return False
    return fold(row[1].low) in first_names and row[2].capitalised
