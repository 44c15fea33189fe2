"""Ranks: "2e", "21st", "le troisième", "the third-largest"."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.facts.figures.draft import Draft
from factlint.facts.figures.numerals import digits, read
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token

_TIMED = frozenset({"second", "seconde"})


def ordinal(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read a rank: "2e", "21st", "le troisième", "the first ten"."""
    token = row[index]
    if token.kind == "number":
        return _numbered(row, index, words)
    rank, after = words.ordinals.get(token.low), index + 1
    if rank is None:
        return _compound(row, index, words)
    if _set_phrase(row, index, words) or (token.capitalised and index and token.gap != "\n"):
        return None
    if rank <= 2 and not _ranks(row, index, words):
        return None
    return Draft(index, index, after, rank, kind="ordinal")


def _ranks(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether a first or second is a rank by the word after it: "le deuxième plus grand", not "le second est"."""
    following = row[index + 1] if index + 1 < len(row) and row[index + 1].gap != "\n" else None
    if following is not None and following.low in words.and_:
        return index + 2 < len(row) and row[index + 2].low in words.ordinals
    if row[index].low in words.always_ranks or (index and row[index - 1].low in words.rank_verbs):
        return True
    if following is None or following.kind == "mark":
        return following is not None and following.text == "-" and not following.gap
    ahead = row[index + 2] if following.low in words.rank_before and index + 2 < len(row) else following
    if row[index].low in _TIMED and ahead.low in words.after_seconds:
        return False
    return following.low not in words.head_stop or following.low in words.rank_before


def _numbered(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    after = index + 1
    if after >= len(row) or row[after].gap or row[after].low not in words.suffixes:
        return None
    found = digits(row[index].text, words.language)
    return Draft(index, index, after + 1, found[0], kind="ordinal") if found else None


def _compound(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read "vingt et unième", "twenty-first": number words that end in a rank."""
    low = row[index].low
    if low not in words.values and low not in words.hundreds and low not in words.one and low not in words.thousands:
        return None
    numeral = read(row, index, words)
    if numeral is None:
        return None
    place = numeral.after
    while place < len(row) and row[place].gap != "\n" and (row[place].text == "-" or row[place].low in words.and_):
        place += 1
    rank = words.ordinals.get(row[place].low) if place < len(row) and row[place].gap != "\n" else None
    if rank is None or row[place].low.endswith("s"):
        return None
    if words.language == "fr" and (numeral.value, rank) == (4.0, 20):
        return Draft(index, index, place + 1, 80.0, kind="ordinal")
    value = numeral.value * rank if rank >= 100 and numeral.value < rank * 10 else numeral.value + rank
    if value == numeral.value + rank and (numeral.value < 20 or rank >= 20 or (numeral.value % 10 and rank < 100)):
        return None
    return Draft(index, index, place + 1, value, kind="ordinal")


def _set_phrase(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether the rank belongs to a set phrase: "premier ministre", "first lady", "wait a second"."""
    before = row[index - 1].low if index and row[index].gap != "\n" else ""
    after = row[index + 1].low if index + 1 < len(row) and row[index + 1].gap != "\n" else ""
    low = row[index].low
    return f"{before} {low}" in words.compounds or f"{low} {after}" in words.compounds
