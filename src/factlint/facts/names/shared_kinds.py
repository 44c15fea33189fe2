"""One kind for all mentions of a name: the surname of a person named in full is that person, wherever it stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from factlint.lexicon import fold


class Told(Struct, frozen=True):
    """What one mention tells alone: its words, its kind, and whether that is only a guess.

    `bare` tells of a city or country that no preposition leads to: it may be somebody's surname.
    `witnessed` is false of a person guessed by the shape of the name, where nothing beside it speaks for one.
    """

    words: tuple[str, ...]
    kind: str
    guess: bool
    witnessed: bool = True
    bare: bool = False


def shared_kinds(told: Sequence[Told]) -> list[str]:
    """Return the kind of each mention: its own where it is sure, else that of another mention of the same.

    It is that of a sure mention with the same words, of a person whose surname it is, of a guess with the same words,
    of a body whose first or last word it is. A person guessed by shape needs one mention with a witness, or the surname
    alone or borne by someone elsewhere. A city that stands bare is the person with a first name whose surname it is.
    """
    told = _with_witness(told)
    sure: dict[str, str] = {}
    guessed: dict[str, str] = {}
    surnames: set[str] = set()
    known: set[str] = set()
    for each in told:
        words, kind, guess = each.words, each.kind, each.guess
        if kind:
            (guessed if guess else sure).setdefault(_key(words), kind)
        if kind == "person" and len(words) > 1:
            surnames.update(_key(words[start:]) for start in range(1, len(words)))
            known.update({_key(words[-1:])} if not guess else ())
        if kind == "organisation" and not guess and len(words) > 1:
            guessed.setdefault(_key(words[:1]), kind)
            guessed.setdefault(_key(words[-1:]), kind)
    told = [
        replace(each, kind="person", guess=False) if each.bare and _key(each.words) in known else each for each in told
    ]
    return [_kind(each, sure, surnames, guessed) for each in told]


def _with_witness(told: Sequence[Told]) -> list[Told]:
    """Return the mentions, those guessed to be people that nothing in the article speaks for without a kind."""
    lone = {_key(each.words) for each in told if len(each.words) == 1}
    lone |= {_key(each.words[-1:]) for each in told if each.kind == "person" and not each.guess}
    spoken = {_key(each.words) for each in told if each.kind == "person" and each.witnessed}
    return [
        each
        if each.witnessed or _key(each.words) in spoken or _key(each.words[-1:]) in lone
        else replace(each, kind="")
        for each in told
    ]


def _kind(one: Told, sure: dict[str, str], surnames: set[str], guessed: dict[str, str]) -> str:
    key = _key(one.words)
    if _shouted(one) and key in surnames and one.kind != "place":
        return "person"
    if one.kind and not one.guess:
        return one.kind
    return sure.get(key) or ("person" if key in surnames else "") or guessed.get(key, "")


def _shouted(one: Told) -> bool:
    """Whether a mention is one longer word in capitals, as speakers of a transcript are printed."""
    return len(one.words) == 1 and len(one.words[0]) > 4 and one.words[0].isupper()


@lru_cache(maxsize=4096)
def _key(words: tuple[str, ...]) -> str:
    return fold(" ".join(words)).replace("-", " ").replace(".", "").removeprefix("the ")
