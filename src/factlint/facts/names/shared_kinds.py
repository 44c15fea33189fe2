"""One kind for all mentions of a name: the surname of a person named in full is that person, wherever it stands."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.lexicon import fold


class Told(Struct, frozen=True):
    """What one mention tells alone: its words, its kind, and whether that is only a guess."""

    words: tuple[str, ...]
    kind: str
    guess: bool


def shared_kinds(told: Sequence[Told]) -> list[str]:
    """Return the kinds of all mentions: its own where it is sure, else that of a sure mention with the same words, of
    a person whose surname it is, of a guess with the same words, of a body whose first or last word it is.
    """  # noqa: D205
    sure: dict[str, str] = {}
    guessed: dict[str, str] = {}
    surnames: set[str] = set()
    for each in told:
        words, kind, guess = each.words, each.kind, each.guess
        if kind:
            (guessed if guess else sure).setdefault(_key(words), kind)
        if kind == "person" and len(words) > 1:
            surnames.update(_key(words[start:]) for start in range(1, len(words)))
        if kind == "organisation" and not guess and len(words) > 1:
            guessed.setdefault(_key(words[:1]), kind)
            guessed.setdefault(_key(words[-1:]), kind)
    return [_kind(each, sure, surnames, guessed) for each in told]


def _kind(one: Told, sure: dict[str, str], surnames: set[str], guessed: dict[str, str]) -> str:
    if one.kind and not one.guess:
        return one.kind
    key = _key(one.words)
    return sure.get(key) or ("person" if key in surnames else "") or guessed.get(key, "")


def _key(words: Sequence[str]) -> str:
    return fold(" ".join(words)).replace("-", " ").replace(".", "")
