"""What a hyphen has put on a name and is not of it: pro-Kerrow, ex-LR, "Kerrow-led", "Leeds-based"."""

from __future__ import annotations

from functools import lru_cache

from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon


def affixes(lexicon: Lexicon, token: Token) -> tuple[int, int]:
    """Return how many characters before and after the name in a hyphenated word are not of it, 0 and 0 for most."""
    if "-" not in token.text or len(token.text) != token.span.end - token.span.start:
        return 0, 0
    return _affixes(lexicon, token.text)


@lru_cache(maxsize=4096)
def _affixes(lexicon: Lexicon, text: str) -> tuple[int, int]:
    first, _, rest = text.partition("-")
    before = len(first) + 1 if first.lower() in lexicon.words("names.prefixes") and rest[:1].isupper() else 0
    name, _, last = text[before:].rpartition("-")
    after = len(last) + 1 if name[:1].isupper() and last in lexicon.words("names.suffixes") else 0
    return before, after
