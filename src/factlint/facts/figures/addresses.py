"""Telephone numbers, addresses and post codes: digits that count nothing."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token

_FEWEST_PAIRS = 4
_FEWEST_DIGITS = 7


def telephone(row: Sequence[Token], index: int) -> int:
    """Return the place after a telephone number: four pairs of digits, groups after 0 or +, "555-1234"; else 0."""
    groups: list[str] = []
    after = index
    while after < len(row) and row[after].text.isdecimal() and 2 <= len(row[after].text) <= 4 and len(groups) < 8:
        joined = not groups or row[after].gap == " " or (row[after].gap == "" and row[after - 1].text == "-")
        if not joined:
            break
        groups.append(row[after].text)
        after += 1
        if after + 1 < len(row) and row[after].text == "-" and not row[after].gap and not row[after + 1].gap:
            after += 1
    end = after - 1 if row[after - 1].text == "-" else after
    if len(groups) >= _FEWEST_PAIRS and all(len(group) == 2 for group in groups):
        return end
    if sum(map(len, groups)) < _FEWEST_DIGITS or len(groups) < 2:
        return 0
    led = groups[0][0] == "0" or (index > 0 and row[index - 1].text in {"+", ")"})
    hyphens = [len(group) for group in groups] in ([3, 4], [3, 3, 4]) and row[index + 1].text == "-"
    return end if led or hyphens else 0


def address(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether it is the number of a house: "12, rue de Rivoli", "au 10 de l'avenue", "10 Downing Street"."""
    text = row[index].text
    if not text.isdecimal() or len(text) > 5:
        return False
    return _french_street(row, index, words) if words.language == "fr" else _english_street(row, index, words)


def _french_street(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    if len(row[index].text) == 5:
        town = row[index + 1] if index + 1 < len(row) else None
        return town is not None and town.capitalised and town.gap == " " and index > 0 and row[index - 1].text == ","
    place = index + 1
    led = index > 0 and row[index - 1].low in {"au", "du"} and row[index].gap == " "
    while place < len(row) and place < index + 4 and row[place].gap != "\n":
        low = row[place].low
        if low in words.streets:
            return place == index + 1 or row[index + 1].text == "," or row[index + 1].low in words.house_letters or led
        if low not in words.street_links and low not in words.house_letters and low != ",":
            return False
        place += 1
    return False


def _english_street(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    for place in range(index + 1, min(index + 5, len(row))):
        if row[place].gap != " " or not row[place].capitalised:
            return False
        if row[place].low in words.streets and place > index + 1:
            return True
    return False
