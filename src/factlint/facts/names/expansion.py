"""Expansions: an acronym and the words it stands for, where the text gives both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_LONGEST = 24
_SHORTEST, _MOST_LETTERS = 2, 10
_BESIDE = frozenset(",(")
"""What stands between an acronym and its words."""
_COMMAS = frozenset(",;:")
_STOPS = frozenset(",;:.!?()")


class Expansion(Struct, frozen=True):
    """« Direction générale de la sûreté intérieure (DGSI) » or "NTSB (National Transportation Safety Board)".

    `span` covers both; `acronym` and `words` are the two places, the brackets in neither. `short` is the acronym as
    printed without full stops.
    """

    span: Span
    acronym: Span
    words: Span
    short: str

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Expansion]:
        """Read every acronym that stands in brackets or between commas after its words, or before them."""
        tokens = facts(Token)
        links = facts.lexicon.words("names.before-an-acronym")
        for index, token in enumerate(tokens[:-2]):
            if index == 0 or token.text not in _BESIDE:
                continue
            if token.text == ",":
                beside = _after_comma(tokens, index, links) if token.gap != "\n" else None
                if beside is not None:
                    yield beside
                continue
            after = _close(tokens, index)
            if after < 0:
                continue
            found = _short_inside(tokens, index, after) or _long_inside(tokens, index, after)
            if found is not None:
                yield found


def _after_comma(tokens: Sequence[Token], comma: int, links: frozenset[str]) -> Expansion | None:
    """Read "the Pacific Tuna Commission, or PTC," and "PTC, or Pacific Tuna Commission,"; « , le CRVS, »."""
    start = comma + 1
    while start < min(len(tokens), comma + 4) and tokens[start].low in links:
        start += 1
    if not any(token.text.isupper() for token in (tokens[comma - 1], *tokens[start : start + 1])):
        return None
    end = _first_mark(tokens, start, min(len(tokens), start + _LONGEST), _STOPS)
    if end == start + 1 and tokens[start].text.isupper():
        short = _acronym(tokens, start, end)
        first = _first_word(tokens, max(0, comma - _LONGEST), comma, short) if short else -1
        if first >= 0:
            words = tokens[first].span.join(tokens[comma - 1].span)
            return Expansion(words.join(tokens[start].span), tokens[start].span, words, short)
    short = _acronym(tokens, comma - 1, comma) if tokens[comma - 1].text.isupper() else ""
    if not short or start == comma + 1 or _first_word(tokens, start, end, short) != start:
        return None
    words = tokens[start].span.join(tokens[end - 1].span)
    return Expansion(tokens[comma - 1].span.join(words), tokens[comma - 1].span, words, short)


def _close(tokens: Sequence[Token], opening: int) -> int:
    """Return the token that closes a bracket, -1 when none does nearby on the line."""
    for index in range(opening + 1, min(len(tokens), opening + _LONGEST)):
        if tokens[index].gap == "\n" or tokens[index].text == "(":
            return -1
        if tokens[index].text == ")":
            return index
    return -1


def _short_inside(tokens: Sequence[Token], opening: int, close: int) -> Expansion | None:
    short = _acronym(tokens, opening + 1, _first_mark(tokens, opening + 1, close))
    if not short:
        return None
    lowest = max(0, opening - _LONGEST)
    first = _first_word(tokens, lowest, opening, short)
    if first < 0:
        return None
    inside = tokens[opening + 1].span.join(tokens[_first_mark(tokens, opening + 1, close) - 1].span)
    words = tokens[first].span.join(tokens[opening - 1].span)
    return Expansion(words.join(tokens[close].span), inside, words, short)


def _long_inside(tokens: Sequence[Token], opening: int, close: int) -> Expansion | None:
    short = _acronym(tokens, opening - 1, opening)
    if not short or close - opening < 3:
        return None
    after = _first_mark(tokens, opening + 1, close)
    first = _first_word(tokens, opening + 1, after, short)
    if first < 0 or first > opening + 2:
        return None
    words = tokens[first].span.join(tokens[after - 1].span)
    return Expansion(tokens[opening - 1].span.join(tokens[close].span), tokens[opening - 1].span, words, short)


def _first_mark(tokens: Sequence[Token], start: int, close: int, marks: frozenset[str] = _COMMAS) -> int:
    """Return the first comma, semicolon or colon between the brackets, else the closing one."""
    return next((index for index in range(start, close) if tokens[index].text in marks), close)


def _acronym(tokens: Sequence[Token], first: int, after: int) -> str:
    """Return the acronym that these tokens are, "" when they are something else."""
    letters = "".join(token.text for token in tokens[first:after] if token.text != ".")
    if after <= first or not letters.isalpha() or not _SHORTEST <= len(letters) <= _MOST_LETTERS:
        return ""
    if after - first > 1 and any(token.gap == " " for token in tokens[first + 1 : after]):
        return ""
    return letters if letters[0].isupper() else ""


def _first_word(tokens: Sequence[Token], lowest: int, end: int, short: str) -> int:
    """Return where the words of an acronym begin, reading its letters from the last to the first; -1 for nowhere.

    Each letter stands at the beginning of a word or of a part after a hyphen, or inside the word of the letter before
    it; the first letter begins the first word, which is why words that take part in nothing may stand between.
    """
    letters = fold(short)
    left = len(letters)
    for index in range(end - 1, lowest - 1, -1):
        token = tokens[index]
        if token.gap == "\n" and index < end - 1 and tokens[index + 1].gap == "\n":
            return -1
        if token.kind == "mark" and token.text not in "&'-/,":
            return -1
        if token.kind == "word":
            left -= _taken(fold(token.low), letters[:left])
            if left == 0:
                return index if _enough(tokens, index, end, short) else -1
        if token.gap == "\n":
            return -1
    return -1


def _taken(word: str, letters: str) -> int:
    """Return how many of the last letters this word gives: its first one, and others inside it in order.

    A short word ("of", « des ») gives one at most.
    """
    most = 1 if len(word) < 4 else 4
    for count in range(min(len(letters), most), 0, -1):
        if _gives(word, letters[-count:]):
            return count
    return 0


def _gives(word: str, letters: str) -> bool:
    if not word.startswith(letters[0]):
        return False
    at = 1
    for letter in letters[1:]:
        at = word.find(letter, at) + 1
        if at == 0:
            return False
    return True


def _enough(tokens: Sequence[Token], first: int, end: int, short: str) -> bool:
    """Whether the words are several: no fewer than half of the letters; one for each where few are capitals (Insee)."""
    count = sum(token.kind == "word" for token in tokens[first:end])
    written = sum(map(str.isupper, short)) > 1
    return count >= 2 and (2 * count >= len(short) if written else count >= len(short) > 2)
