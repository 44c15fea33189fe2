"""The words that say what a text is about: compared by their stem, weighed by how much sharing one says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon, fold

_SHORTEST = 4
_LONGEST = 7
"""Stems are cut at so many letters, so that what the endings leave differs in no more than its beginning."""
_FREQUENT = 0.35
"""What a word of every day's news weighs, where any other weighs 1."""


class ContentWord(Struct, frozen=True):
    """A word that says something: its stem, what sharing it weighs (0 to 1), and the word."""

    stem: str
    weight: float
    token: Token


def content_words(tokens: Iterable[Token], lexicon: Lexicon) -> Iterator[ContentWord]:
    """Yield the words among these tokens that say what the text is about; hyphenated words by their parts."""
    for token in tokens:
        if token.kind != "mark":
            for stemmed, weight in _parts(token.low, lexicon):
                yield ContentWord(stemmed, weight, token)


def stems(tokens: Iterable[Token], lexicon: Lexicon) -> frozenset[str]:
    """Return the stems of the content words among these tokens."""
    return frozenset([stemmed for token in tokens if token.kind != "mark" for stemmed, _ in _parts(token.low, lexicon)])


def shared_weight(said: Iterable[Token], told: Iterable[Token], lexicon: Lexicon) -> float:
    """Return the weight of the content words that some tokens share with others, each counted once."""
    known = stems(told, lexicon)
    weights = {word.stem: word.weight for word in content_words(said, lexicon)}
    return sum(weight for stemmed, weight in weights.items() if stemmed in known)


@lru_cache(maxsize=16384)
def _parts(low: str, lexicon: Lexicon) -> tuple[tuple[str, float], ...]:
    """Return the stem and the weight of each part of a word that says something."""
    empty, frequent = _folded("empty", lexicon), _folded("frequent", lexicon)
    words = fold(low).replace("'", "-").split("-")
    said = [word for word in words if word and word not in empty and (len(word) > 1 or word.isdigit())]
    return tuple((stem(word, lexicon), _FREQUENT if word in frequent else 1.0) for word in said)


def stem(word: str, lexicon: Lexicon) -> str:
    """Return what a folded word has in common with its family: without its ending, cut at seven letters."""
    return bare(word, lexicon)[:_LONGEST]


@lru_cache(maxsize=16384)
def bare(word: str, lexicon: Lexicon) -> str:
    """Return a folded word without its ending, four letters at least being left."""
    endings, longest = _endings(lexicon)
    for size in range(min(longest, len(word) - _SHORTEST), 0, -1):
        if word[-size:] in endings:
            return word[:-size]
    return word[:-1] if word.endswith("s") and len(word) >= _SHORTEST else word


@lru_cache(maxsize=8)
def _endings(lexicon: Lexicon) -> tuple[frozenset[str], int]:
    """Return the endings, and how long the longest is."""
    endings = lexicon.words("content_words.endings")
    return endings, max(map(len, endings))


@lru_cache(maxsize=16)
def _folded(name: str, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(fold(word).strip("'") for word in lexicon.words(f"content_words.{name}"))
