"""How far two spellings are apart: the number of slips, and whether a finger would make them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from factlint.lexicon import fold

_ROWS = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("azertyuiop", "qsdfghjklm", "wxcvbn"),
)
_LONGER = frozenset({"ie", "ia", "ne", "an", "en"})
_GROUP = 40
"""How many words that one letter makes the same are compared with each other at most."""
_POSSESSIVES = ("'s", "’s", "'", "’")
_SOUNDS = frozenset({frozenset("iy"), frozenset("sz"), frozenset("ck"), frozenset("cs"), frozenset("vw")})
"""Letters that one hears alike: they are taken for each other in names."""


def bare(word: str) -> str:
    """Return a word without the possessive at its end: "Marn" for "Marn's" and "Jones" for "Jones'"."""
    if not word.endswith(_POSSESSIVES):
        return word
    return word.removesuffix(next(ending for ending in _POSSESSIVES if word.endswith(ending)))


def compared(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a name as names are compared: folded, without possessives and full stops."""
    return tuple(bare(fold(word)).replace(".", "") for word in words)


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters must be dropped, added, changed or swapped with a neighbour, at most `most` + 1."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, against in enumerate(other, 1):
            cost = min(last[column] + 1, here[-1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        if min(here) > most:
            return most + 1
        before, last = last, here
    return last[-1]


def near(one: str, other: str) -> bool:
    """Whether two words are one slip apart, or two where both have nine letters or more."""
    if one == other:
        return True
    if one[0] != other[0] and one[1:] != other[1:]:
        return False
    most = 2 if min(len(one), len(other)) >= 9 else 1
    return distance(one, other, most) <= most


def slip(one: str, other: str) -> str:
    """Return the one slip between two words, "" for none or several.

    It is `swap` (two neighbours, or two letters around a third), `doubled`, `dropped`, `key` (a neighbouring key),
    `sound` (letters heard alike: i and y) or `letter` (any other).
    """
    if len(one) > len(other):
        one, other = other, one
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    if len(one) == len(other):
        return _changed(one, other, start)
    if one[start:] != other[start + 1 :]:
        return ""
    extra = other[start]
    neighbours = {other[start - 1] if start else "", other[start + 1] if start + 1 < len(other) else ""}
    return "doubled" if extra in neighbours else "dropped"


def _changed(one: str, other: str, start: int) -> str:
    if start == len(one):
        return ""
    if one[start + 1 :] == other[start + 1 :]:
        if neighbouring(one[start], other[start]):
            return "key"
        return "sound" if frozenset({one[start], other[start]}) in _SOUNDS else "letter"
    for length in (2, 3):
        end = start + length
        if one[start:end] == other[start:end][::-1] and one[end:] == other[end:]:
            return "swap"
    return ""


def undoubled(word: str) -> str:
    """Return a word with each doubled letter once: "caribean" for "caribbean"."""
    return "".join(letter for place, letter in enumerate(word) if not place or letter != word[place - 1])


def other_ending(one: str, other: str) -> bool:
    """Whether two words differ only in an ending: plural, feminine, possessive, "of that place"."""
    short, long = sorted((one, other), key=len)
    stem = len(short) - 1
    if long.startswith(short) or (short[:stem] == long[:stem] and len(short) == len(long)):
        return True
    longer = short[-1] in "ae" and short[:stem] == long[:stem] and long[stem:] in _LONGER
    return longer or {short[-2:], long[-2:]} == {"er", "re"}


def neighbouring(one: str, other: str) -> bool:
    """Whether two letters lie side by side on a French or an English keyboard."""
    return any(_touch(rows, one, other) for rows in _ROWS)


def _touch(rows: tuple[str, ...], one: str, other: str) -> bool:
    places = {letter: (line, column) for line, row in enumerate(rows) for column, letter in enumerate(row)}
    if one not in places or other not in places:
        return False
    (line, column), (other_line, other_column) = places[one], places[other]
    return abs(line - other_line) <= 1 and abs(column - other_column) <= 1


def one_apart(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of words that one letter dropped from either, or two letters swapped, makes the same."""
    shorter: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for form in _shorter(word):
            shorter[form].append(word)
    counted: Counter[tuple[str, str]] = Counter()
    for group in shorter.values():
        if len(group) > 1:
            counted.update(combinations(sorted(group)[:_GROUP], 2))
    yield from sorted(counted)


def _shorter(word: str) -> set[str]:
    """Return a word and its forms without one letter, or without two that stand around a third."""
    around = (word[:index] + word[index + 1] + word[index + 3 :] for index in range(len(word) - 2))
    return {word, *(word[:index] + word[index + 1 :] for index in range(len(word))), *around}
