"""Which language an article is in: its body's stop words decide, unless somebody says so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from factlint.lexicon import Lexicon
from factlint.read.errors import OtherLanguageError

_WORD = re.compile(r"[^\W\d_]+'?")
_ENOUGH = 40_000
"""So many characters of the body are read: a whole article."""
_SHARE = 0.11
"""So many of the words must be in a language's list: articles have a third, squad lists 0.12, neighbours below 0.1."""


def detected(body: str, lexicons: Mapping[str, Lexicon]) -> str:
    """Return the language of a clean body. Raises OtherLanguageError when it is none of the lexicons'."""
    counts = Counter(_WORD.findall(body[:_ENOUGH].lower()))
    total = max(1, counts.total())
    shares = {
        language: sum(counts[word] for word in lexicon.words("language.stop-words")) / total
        for language, lexicon in lexicons.items()
    }
    best = max(shares, key=lambda language: shares[language])
    if shares[best] < _SHARE:
        raise OtherLanguageError("is in neither French nor English, so it was skipped; --lang fr or --lang en reads it")
    return best


def named(field: str, lexicons: Mapping[str, Lexicon]) -> str:
    """Return the language that a `lang` field names (`fr-CA`, `English`). Raises OtherLanguageError for another."""
    name = re.split(r"[-_\s]", field.strip().lower(), maxsplit=1)[0]
    for language, lexicon in lexicons.items():
        if name in lexicon.words("language.names"):
            return language
    raise OtherLanguageError(f"says that its language is {field.strip()!r}, neither French nor English: it was skipped")
