"""The words around a figure: approximation and bounds, comparison with the past, change."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.facts.figures.number_words import skip_hyphen
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_REACH = 4
_CLAUSE = 8
_STOPS = frozenset({".", ";", ":", "!", "?", ",", "(", ")", "«", "»"})


def bound_after(row: Sequence[Token], place: int, words: FigureWords) -> str:
    """Return the bound that the words after a figure give: "or more", "au moins"."""
    text = found = ""
    place = skip_hyphen(row, place)
    for index in range(place, min(place + 3, len(row))):
        if row[index].gap == "\n" or row[index].kind != "word":
            break
        text = f"{text} {row[index].low}".strip()
        found = words.bounds_after.get(text, found)
    return found


def words_before(row: Sequence[Token], first: int, reach: int = _REACH) -> list[str]:
    """Return the last one to `reach` words before a token, folded and joined by spaces, the longest first."""
    found: list[str] = []
    text = ""
    for place in range(first - 1, max(first - 1 - reach, -1), -1):
        if row[place + 1].gap == "\n" or row[place].text in {".", ";", ":", "(", ")", "!", "?", ","}:
            break
        low = fold(row[place].low)
        text = f"{low} {text}" if text else low
        found.append(text)
    found.reverse()
    return found


def bound_before(row: Sequence[Token], first: int, words: FigureWords, *, lasts: bool = False) -> str:
    """Return the bound that the words before a figure give: "près de", "at least". `lasts`: it is a duration."""
    found = words_before(row, first)
    for ahead, text in enumerate(found):
        bound: str = words.bounds.get(text, "")
        if bound:
            start = first - len(found) + ahead
            return "" if _bounds_nothing(row, start, text, words, lasts=lasts) else bound
    return ""


def _bounds_nothing(row: Sequence[Token], start: int, text: str, words: FigureWords, *, lasts: bool) -> bool:
    """Whether the words are no bound here: "ticks up to 5%", "chosen over 40 rivals", "fell 5% over six months"."""
    before = row[max(start - _REACH, 0) : start]
    if text == "up to":
        return bool(before) and before[-1].low in words.moving
    if text != "over":
        return False
    preferred = any(token.low in words.preferring for token in before[-2:])
    return preferred or (lasts and any(token.kind == "number" or token.low in words.values for token in before))


def past_bound(row: Sequence[Token], first: int, words: FigureWords) -> int:
    """Return the place before the words of approximation that stand right before a figure, else its own place."""
    found = words_before(row, first)
    for ahead, text in enumerate(found):
        if words.bounds.get(text):
            return first - len(found) + ahead
    return first


def is_past(row: Sequence[Token], first: int, words: FigureWords) -> bool:
    """Whether the words before a figure make it one of another time: "contre 14,3", "up from 1,200"."""
    return any(text in words.past for text in words_before(row, first))


def change_before(row: Sequence[Token], first: int, words: FigureWords) -> str:
    """Return "up" or "down" where a word of change stands right before the figure, else ""."""
    for place in range(first - 1, max(first - 4, -1), -1):
        if row[place + 1].gap == "\n" or row[place].kind != "word":
            break
        if place and row[place].low in {"up", "down"} and row[place - 1].low in words.phrasal:
            break
        folded = fold(row[place].low)
        if folded.startswith(words.up):
            return "up"
        if folded.startswith(words.down):
            return "down"
    return ""


def is_conditional(row: Sequence[Token], first: int, words: FigureWords) -> bool:
    """Whether the verb shortly before a figure, in its clause, is conditional: "aurait coûté 3 millions"."""
    for place in range(first - 1, max(first - 1 - _CLAUSE, -1), -1):
        if row[place + 1].gap == "\n" or row[place].text in _STOPS:
            return False
        if row[place].low in words.conditional and not (row[place].capitalised and row[place].gap == " "):
            return True
    return False
