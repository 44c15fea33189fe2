"""The words that say what a text is about: compared by their stem, weighed by how much sharing one says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon, fold

_SHORTEST = 4
_LONGEST = 7
"""Stems are cut at so many letters, so that what the endings leave differs in no more than its beginning."""
_FREQUENT = 0.35
"""What a word of every day's news weighs, where any other weighs 1."""


class ContentWord(NamedTuple):
    """A word that says something: its stem, what sharing it weighs (0 to 1), and the word."""

    stem: str
    weight: float
    token: Token


def content_words(tokens: Iterable[Token], lexicon: Lexicon) -> Iterator[ContentWord]:
    """Yield the words among these tokens that say what the text is about; hyphenated words by their parts."""
    empty, frequent = _folded("empty", lexicon), _folded("frequent", lexicon)
    for token in tokens:
        if token.kind == "mark":
            continue
        for word in fold(token.low).replace("'", "-").split("-"):
            if word and word not in empty and (len(word) > 1 or word.isdigit()):
                yield ContentWord(stem(word, lexicon), _FREQUENT if word in frequent else 1.0, token)


def stem(word: str, lexicon: Lexicon) -> str:
    """Return what a folded word has in common with its family: without its ending, cut at seven letters."""
    return bare(word, lexicon)[:_LONGEST]


@lru_cache(maxsize=16384)
def bare(word: str, lexicon: Lexicon) -> str:
    """Return a folded word without its ending, four letters at least being left."""
    for ending in _endings(lexicon):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word[:-1] if word.endswith("s") and len(word) >= _SHORTEST else word


@lru_cache(maxsize=8)
def _endings(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(sorted(lexicon.words("content_words.endings"), key=lambda ending: (-len(ending), ending)))


@lru_cache(maxsize=16)
def _folded(name: str, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(fold(word).strip("'") for word in lexicon.words(f"content_words.{name}"))
