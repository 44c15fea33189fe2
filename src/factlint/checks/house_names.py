"""Names of the newsroom's own list, against the names of the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from factlint.facts import Facts
from factlint.facts.names.name import Name
from factlint.facts.names.words import Words, words_of
from factlint.facts.spelling import compared, near, other_ending, slip
from factlint.rule import Hit

_SHORTEST = 4
_LONG = 7
"""Letters from which another letter, not only one dropped, doubled or swapped, is taken for a slip."""


class _Listed(Struct, frozen=True):
    """A name of the list, as it is written there, and its folded words."""

    printed: str
    words: tuple[str, ...]


def misspelled(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield each spelling that is one slip from a name of the list, at its first mention.

    Option `names`: the newsroom's spellings. A listed name of one word is compared only where a title stands before it.
    """
    listed = [_Listed(name, compared(name.split())) for name in options["names"]]
    written = {name.words for name in listed}
    shapes, lists = _by_shape(listed), words_of(facts.lexicon)
    seen: set[tuple[str, ...]] = set()
    for mention in facts(Name):
        words = compared(mention.words)
        if words in seen or words in written:
            continue
        seen.add(words)
        meant = next((name for name in _alike(words, shapes) if _told(name.words, words, mention, lists)), None)
        if meant is not None:
            yield Hit(mention.span, values={"listed": meant.printed})


def _by_shape(listed: Sequence[_Listed]) -> dict[tuple[str, ...], list[_Listed]]:
    """Return the names by what is left of them when one word is blanked."""
    shapes: dict[tuple[str, ...], list[_Listed]] = defaultdict(list)
    for name in listed:
        for shape in _shapes(name.words):
            shapes[shape].append(name)
    return shapes


def _shapes(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the words with each of them blanked in turn."""
    return ((*words[:place], "", *words[place + 1 :]) for place in range(len(words)))


def _alike(words: tuple[str, ...], shapes: Mapping[tuple[str, ...], list[_Listed]]) -> Iterator[_Listed]:
    """Yield the listed names that differ from these words by one slip in one word."""
    for place, shape in enumerate(_shapes(words)):
        for name in shapes.get(shape, ()):
            if _slipped(words[place], name.words[place]):
                yield name


def _slipped(one: str, other: str) -> bool:
    """Whether a slip of the pen, not an ending, parts two words."""
    short = min(len(one), len(other))
    if short < _SHORTEST or not near(one, other) or other_ending(one, other):
        return False
    return short >= _LONG or slip(one, other) in {"swap", "doubled", "dropped"}


def _told(listed: tuple[str, ...], words: tuple[str, ...], mention: Name, lists: Words) -> bool:
    """Whether more than a lone word speaks for the name (a word that tells, or a title), and no other first name."""
    if len(words) == 1:
        return bool(mention.title)
    if words[0] != listed[0] and words[0] in lists.first_names and listed[0] in lists.first_names:
        return False
    dull = lists.generic | lists.particles | lists.openers
    return any(one == other and one not in dull for one, other in zip(words, listed, strict=True))
