"""Results in words: "battus 3 à 1", "passed 54 to 46"."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.facts.figures.draft import Draft
from factlint.facts.figures.scores import is_led, range_follows
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_REACH = 6
"""How many words before a result the word of sport or of voting may stand."""
_MOST_GOALS = 30


def result(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read "3 à 1" as a score: after a word of sport or voting, or in French the larger first; nothing is counted."""
    after = index + 3
    if after > len(row) or row[index + 1].low != words.results_joined or not _plain(row, index):
        return None
    one, two = row[index].text, row[index + 2].text
    before = [fold(token.low) for token in row[max(index - _REACH, 0) : index]]
    if is_led(row, index, words) or (before and before[-1] in words.of | words.between | words.from_):
        return None
    told = any(word.startswith(words.results) for word in before)
    falling = words.language == "fr" and _MOST_GOALS >= int(one) >= int(two)
    if not (told or falling) or _counts(row, after, words):
        return None
    return Draft(index, index, after, float(one), kind="score", ends=(float(one), float(two)))


def _plain(row: Sequence[Token], index: int) -> bool:
    """Whether two whole numbers of at most two digits stand around the word, on one line."""
    numbers = (row[index].text, row[index + 2].text)
    on_line = "\n" not in {row[index + 1].gap, row[index + 2].gap}
    return on_line and all(text.isdecimal() and len(text) <= 2 for text in numbers)


def _counts(row: Sequence[Token], after: int, words: FigureWords) -> bool:
    """Whether a unit, a percent sign, "fois" or something counted follows."""
    if after >= len(row) or row[after].gap == "\n":
        return False
    return row[after].text == "%" or row[after].low in words.multiple_noun or range_follows(row, after, words)
