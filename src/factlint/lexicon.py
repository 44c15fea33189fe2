"""What a language calls things: words and tables read from `rules/lexicon/<language>/`, never from code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any


class Lexicon:
    """The words of one language, by dotted name: `lexicon.words("speech.verbs")`.

    The first part of a name is the file (`speech.toml`), the rest the keys in it. Tables of the folder
    `shared/` are found under every language. Raises KeyError for a name that no file defines.
    """

    def __init__(self, language: str, tables: Mapping[str, Any]) -> None:
        self.language = language
        self._tables = tables
        self._words: dict[str, frozenset[str]] = {}
        self._joined: dict[tuple[str, ...], frozenset[str]] = {}
        self._looked_up: dict[str, Mapping[str, Any]] = {}

    def get(self, name: str) -> Any:
        """Return what stands under a dotted name: a list, a table, a string."""
        value: Any = self._tables
        for key in name.split("."):
            try:
                value = value[key]
            except (KeyError, TypeError):
                raise KeyError(f"lexicon {self.language!r} has no {name!r}") from None
        return value

    def table(self, name: str) -> Mapping[str, Any]:
        """Return a table (word → value)."""
        if name not in self._looked_up:
            value = self.get(name)
            if not isinstance(value, Mapping):
                raise KeyError(f"lexicon {self.language!r}: {name!r} is not a table")
            self._looked_up[name] = value
        return self._looked_up[name]

    def words(self, name: str) -> frozenset[str]:
        """Return a list of words, the words of a long text (which loads faster), or a table's keys, as a set."""
        if name not in self._words:
            listed = self.get(name)
            self._words[name] = frozenset(listed.split() if isinstance(listed, str) else listed)
        return self._words[name]

    def either(self, *names: str) -> frozenset[str]:
        """Return the words of several lists as one set, made once."""
        if names not in self._joined:
            self._joined[names] = frozenset().union(*map(self.words, names))
        return self._joined[names]


@lru_cache(maxsize=32768)
def fold(word: str) -> str:
    """Return a word for comparison: lower case, without accents. Its length may differ from the word's."""
    import unicodedata

    lowered = word.lower().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss").replace("ø", "o")
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFD", lowered)
    return "".join(char for char in decomposed if not unicodedata.combining(char))
