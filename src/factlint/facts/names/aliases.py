"""Whether two written forms name one thing, by exact steps that can be told to a reader.

A form is compared by its *key*: words folded (no case, no accents), hyphens and apostrophes as spaces, dots gone,
without the article, civility or office before it and the legal form after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from factlint.facts.names.words import demonym
from factlint.lexicon import Lexicon, fold

Key = tuple[str, ...]

_SYLLABLE = 2
"""Letters at most in each part of an acronym that has several: AP-HP, P&G."""
_SPLIT = str.maketrans({"&": " and ", "-": " ", "'": " ", "’": " ", "–": " ", ".": None, "/": None, "\0": None})


def key(words: Iterable[str], lexicon: Lexicon) -> Key:
    """Return the key of a name's words; never empty unless the words are."""
    return _key(" ".join(words), lexicon)


@lru_cache(maxsize=4096)
def _key(text: str, lexicon: Lexicon) -> Key:
    parts = [_common_spelling(word, lexicon) for word in fold(text).translate(_SPLIT).split()]
    if len(parts) > 1 and " ".join(parts) in lexicon.table("identities.metonyms"):
        return tuple(parts)
    dropped = lexicon.words("identities.articles") | lexicon.words("identities.titles")
    start = 0
    while start + 1 < len(parts) and parts[start] in dropped:
        start += 1
    if start and parts[start:] and len(parts) - start == 1 and parts[start] in lexicon.words("identities.generic"):
        start -= parts[start - 1] not in lexicon.words("identities.articles")
    end = len(parts)
    if end > 1 and parts[-1] == "s":
        end -= 1
    while end - start > 1 and parts[end - 1] in lexicon.words("identities.legal"):
        end -= 1
    return tuple(parts[start:end])


def _common_spelling(word: str, lexicon: Lexicon) -> str:
    return str(lexicon.table("identities.transliterations").get(word, word))


def same(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two forms, as printed, name one person, body or place."""
    return step(key([one], lexicon), key([other], lexicon), lexicon) != ""


def step(one: Key, other: Key, lexicon: Lexicon) -> str:
    """Return the step that joins two keys, "" when none does.

    The steps: `same-words`, `known` (a table: France and French, Élysée and Elysee Palace), `acronym`,
    `nickname` (Bob for Robert), `surname` (the end of the longer form), `short-form` (its beginning).
    """
    if not one or not other:
        return ""
    if one == other or "".join(one) == "".join(other):
        return "same-words"
    known = identity(one, lexicon)
    if known and known == identity(other, lexicon):
        return "known"
    if len(one) == len(other) > 1 and full_name(one, lexicon) == full_name(other, lexicon):
        return "nickname"
    short, long = sorted((one, other), key=len)
    if _letters(short) in acronyms(long, lexicon) or _letters(long) in acronyms(short, lexicon):
        return "acronym"
    return _contained(short, long, lexicon)


def _letters(short: Key) -> str:
    """Return the letters of an acronym, with a hyphen or an ampersand in it or none, "" for other words."""
    parts = [part for part in short if part != "and"]
    return "".join(parts) if len(parts) == 1 or all(len(part) <= _SYLLABLE for part in parts) else ""


@lru_cache(maxsize=4096)
def identity(form: Key, lexicon: Lexicon) -> str:
    """Return what the tables say a form stands for ("united states" for États-Unis and American), else ""."""
    printed = " ".join(form)
    for table in ("identities.metonyms", "places.countries", "places.cities"):
        found: Mapping[str, Any] = lexicon.table(table)
        if printed in found:
            return str(found[printed])
    return demonym(lexicon, printed)


def full_name(form: Key, lexicon: Lexicon) -> Key:
    """Return a form with its first name in full."""
    return (str(lexicon.table("identities.nicknames").get(form[0], form[0])), *form[1:])


def acronyms(form: Key, lexicon: Lexicon) -> frozenset[str]:
    """Return the acronyms that a form of several words may be shortened to."""
    if len(form) < 2:
        return frozenset()
    small = lexicon.words("identities.particles") | lexicon.words("identities.small-words")
    every = "".join(word[0] for word in form)
    content = "".join(word[0] for word in form if word not in small)
    return frozenset(initials for initials in (every, content) if len(initials) > 1)


def is_place(form: Key, lexicon: Lexicon) -> bool:
    """Whether a form is a country or a city of the tables, or the name of a people."""
    printed = " ".join(form)
    if printed in lexicon.table("places.countries") or printed in lexicon.table("places.cities"):
        return True
    return demonym(lexicon, printed) != ""


def _contained(short: Key, long: Key, lexicon: Lexicon) -> str:
    if len(short) >= len(long) or is_place(short, lexicon) or is_place(long, lexicon):
        return ""
    if short == long[-len(short) :]:
        return "" if _numbered(long[: -len(short)]) or short[0].isdigit() else "surname"
    if short != long[: len(short)] or _numbered(long[len(short) :]):
        return ""
    alone = short[0] if len(short) == 1 else ""
    if alone in lexicon.words("identities.east-surnames"):
        return "short-form"
    return "" if alone in lexicon.words("identities.first-names") else "short-form"


def _numbered(rest: Key) -> bool:
    return any(word.isdigit() for word in rest)
