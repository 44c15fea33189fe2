"""Finding set phrases in a row of tokens, in linear time and without patterns.

A phrase is words with spaces between: `certains|plusieurs experts`. `a|b` is either word, `word?` may be
absent, `@sources.people` is any word of that list of the lexicon. French elisions and English clitics are
words of their own (`l' étude`, `it 's`). Case never matters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache

from msgspec import Struct

from factlint.document import Span
from factlint.facts.tokens import Token, words_in
from factlint.lexicon import Lexicon


class PhraseMatch(Struct, frozen=True):
    """One occurrence: which phrase of the list, and its tokens from `first` to before `after`."""

    phrase: int
    first: int
    after: int
    span: Span


class Phrases:
    """A list of phrases compiled against one lexicon; `find` yields the longest match at each place."""

    def __init__(self, phrases: Iterable[str], lexicon: Lexicon) -> None:
        self._by_word: dict[str, list[tuple[int, _Row]]] = defaultdict(list)
        for number, phrase in enumerate(phrases):
            for row in _rows(phrase, lexicon):
                for word in row[0]:
                    self._by_word[word].append((number, row))
        for rows in self._by_word.values():
            rows.sort(key=lambda numbered: -len(numbered[1]))  # the longest first, so that the first to fit is it
        self._seconds = {word: _second_words(row for _, row in rows) for word, rows in self._by_word.items()}

    @property
    def openers(self) -> Set[str]:
        """The words that a phrase of the list may begin with, in lower case."""
        return self._by_word.keys()

    def find(self, tokens: Sequence[Token]) -> Iterator[PhraseMatch]:
        """Yield matches left to right; a token belongs to one match at most."""
        after, openers = 0, self._by_word
        for index in [index for index, token in enumerate(tokens) if token.low in openers]:
            if index >= after:
                match = self.at(tokens, index)
                if match is not None:
                    yield match
                    after = match.after

    def at(self, tokens: Sequence[Token], index: int) -> PhraseMatch | None:
        """Return the longest match that begins at this token, or None."""
        low = tokens[index].low
        seconds = self._seconds.get(low, _NONE)
        if seconds is not None and (index + 1 == len(tokens) or tokens[index + 1].low not in seconds):
            return None
        for number, row in self._by_word[low]:
            if _fits(row, tokens, index):
                after = index + len(row)
                return PhraseMatch(number, index, after, tokens[index].span.join(tokens[after - 1].span))
        return None


_Row = tuple[frozenset[str], ...]
_NONE: frozenset[str] = frozenset()


def _second_words(rows: Iterable[_Row]) -> frozenset[str] | None:
    """Return the words that one of the phrases goes on with, None where one of them has a single word."""
    found: set[str] = set()
    for row in rows:
        if len(row) == 1:
            return None
        found |= row[1]
    return frozenset(found)


@lru_cache(maxsize=256)
def compiled(phrases: tuple[str, ...], lexicon: Lexicon) -> Phrases:
    """Return the compiled list, made once for each list and lexicon."""
    return Phrases(phrases, lexicon)


@lru_cache(maxsize=256)
def listed(name: str, lexicon: Lexicon) -> Phrases:
    """Return the phrases of one list of the lexicon, compiled once. Raises KeyError where the list is missing."""
    return Phrases(lexicon.get(name), lexicon)


def house(phrases: Iterable[str], lexicon: Lexicon) -> Phrases:
    """Return the phrases of a newsroom's own list, written as in an article (`l'entourage du maire`)."""
    words = (words_in(phrase, lexicon.language) for phrase in phrases)
    return compiled(tuple(" ".join(row) for row in words if row), lexicon)


def _fits(row: _Row, tokens: Sequence[Token], index: int) -> bool:
    """Whether the words after the first are those of the row, on the same line."""
    if index + len(row) > len(tokens):
        return False
    for offset in range(1, len(row)):
        token = tokens[index + offset]
        if token.low not in row[offset] or token.gap == "\n":
            return False
    return True


def _rows(phrase: str, lexicon: Lexicon) -> Iterator[_Row]:
    rows: list[_Row] = [()]
    for slot in phrase.split():
        words = _slot_words(slot.removesuffix("?"), lexicon)
        longer = [(*row, words) for row in rows]
        rows = rows + longer if slot.endswith("?") else longer
    if any(not row for row in rows):
        raise ValueError(f"phrase {phrase!r} has only optional words")
    yield from rows


def _slot_words(slot: str, lexicon: Lexicon) -> frozenset[str]:
    words: set[str] = set()
    for choice in slot.split("|"):
        words |= lexicon.words(choice[1:]) if choice.startswith("@") else {choice.lower()}
    return frozenset(words)
