"""A lone name of one word that is written once, one letter from a body of the article: "Harcomb" beside Harcombe."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.name_spellings import SLIPS, Form, Spellings
from factlint.facts import Facts
from factlint.facts.names.entity import Entity
from factlint.facts.spelling import compared, one_apart, slip

_PLURALS = ("s", "es", "x")


def mistyped_bodies(facts: Facts, spellings: Spellings, minimum: int) -> Iterator[tuple[Form, Form]]:
    """Yield the word that is written once and the body that it looks like; no endings of plurals.

    A body has no feminine and names no people, so what only ends otherwise is a slip too: Castel, Castell.
    """
    bodies, once = _words(facts, spellings, minimum)
    for pair in one_apart(sorted({*bodies, *once})):
        for rare, usual in (pair, pair[::-1]):
            likely = slip(rare, usual) in SLIPS and rare[0] == usual[0] and not _plural(rare, usual)
            if rare in once and usual in bodies and likely and spellings.may_be_one(rare, usual, endless=True):
                yield once[rare], bodies[usual]


def _words(facts: Facts, spellings: Spellings, minimum: int) -> tuple[dict[str, Form], dict[str, Form]]:
    """Return the bodies of one word that are written more than once, and the words of no other kind written once."""
    bodies: dict[str, Form] = {}
    once: dict[str, Form] = {}
    for entity in facts(Entity):
        words = compared(entity.name.split())
        if len(words) > 1 or len(words[0]) < minimum or not words[0].isalpha() or words[0] in bodies:
            continue
        form = Form(words[0], entity.span, spellings.count(words[0]))
        if form.count == 1 and entity.kind in {"organisation", ""}:
            once[words[0]] = form
        if entity.kind == "organisation" and not entity.name.isupper():
            bodies[words[0]] = form
    return bodies, once


def _plural(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return any(long == short + ending for ending in _PLURALS)
