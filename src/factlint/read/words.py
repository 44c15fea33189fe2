"""The words that a block begins with, and the lists of notices that they are compared with."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factlint.document import FILLER
from factlint.lexicon import Lexicon, fold

_WORD = re.compile(r"\w+")
_LONGEST = 400
"""A notice, a caption or a byline says what it is in so many characters."""


def folded(clean: str) -> str:
    """Return the words of a clean text, folded, with one space before each and one at the end."""
    words = _WORD.findall(clean[:_LONGEST].replace(FILLER, ""))
    return f" {' '.join(fold(word) for word in words)} " if words else " "


class Notices:
    """What the blocks around an article begin with, in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._begins: dict[str, tuple[str, ...]] = {}

    def begins(self, words: str, *names: str) -> bool:
        """Whether folded words begin with an entry of one of these lists of `notices.toml`."""
        return any(words.startswith(self._list(name)) for name in names)

    def holds(self, words: str, name: str) -> bool:
        """Whether folded words hold an entry of this list."""
        return any(entry in words for entry in self._list(name))

    def _list(self, name: str) -> tuple[str, ...]:
        if name not in self._begins:
            entries: Iterable[str] = self._lexicon.get(f"notices.{name}")
            self._begins[name] = tuple(f" {entry} " for entry in entries)
        return self._begins[name]
