"""Errors of names: a letter of a surname."""

from __future__ import annotations

import random

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.names.entity import Entity
from tests.measure.corpus import Article
from tests.measure.edits.planted import Edit, Injected, edited, in_body


def misspelled_name(article: Article, facts: Facts, rng: random.Random) -> Injected | None:
    """Swap, drop or double one letter in one of several mentions of a person."""
    for entity in facts(Entity):
        full = [mention for mention in entity.mentions if len(mention.words) > 1 and in_body(facts, mention.span)]
        if entity.kind != "person" or len(full) < 2 or len(full[-1].words[-1]) < 6:
            continue
        mention, surname = full[-1], full[-1].words[-1]
        start = facts.document.raw(mention.span).rfind(surname)
        at = rng.randint(2, len(surname) - 3)
        if start < 0 or surname[at] == surname[at + 1]:
            continue
        typo = rng.choice((
            surname[:at] + surname[at + 1] + surname[at] + surname[at + 2 :],
            surname[:at] + surname[at + 1 :],
            surname[:at] + surname[at] + surname[at:],
        ))  # fmt: skip
        place = Span(mention.span.start + start, mention.span.start + start + len(surname))
        return edited("name-spelled-two-ways", article, place, typo)
    return None


EDITS: tuple[Edit, ...] = (misspelled_name,)
