"""What a figure counts: the noun after it, in the singular."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.document import Span
from factlint.facts.figure_words import FigureWords
from factlint.facts.nouns import is_plural, singular
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_REACH = 6


def head_after(row: Sequence[Token], place: int, words: FigureWords, value: float) -> tuple[str, Span | None]:
    """Return the folded singular of the counted noun and its place, ("", None) when nothing is counted.

    French: the first noun after the figure. English: the first plural of the words before the next small word
    ("45 local council workers were"), or a word that counts alone ("12 dead").
    """
    limit = min(place + _REACH, len(row))
    skipping = True
    for index in range(place, limit):
        token = row[index]
        if token.gap == "\n" or token.kind != "word":
            if token.text == "-" and token.gap == "" and index == place:
                continue
            break
        if token.low in words.head_skip and skipping:
            continue
        skipping = False
        found = _noun(token, words, value)
        if found:
            return found, token.span
        if words.language == "fr" or token.low in words.head_stop or token.low.startswith("'"):
            break
    return "", None


def _noun(token: Token, words: FigureWords, value: float) -> str:
    if token.low in words.head_stop or len(token.low) < 2 or token.low in words.months:
        return ""
    one = singular(token.low, words.lexicon)
    if one in words.head_alone or fold(token.low) in words.head_alone:
        return one
    if is_plural(token.low, words.lexicon):
        return one
    return one if value < 2 and value != 0 and words.language == "fr" else ""
