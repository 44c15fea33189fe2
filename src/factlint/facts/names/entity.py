"""Entities: the mentions that belong to one person, company or place, joined by exact, explainable steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.names.expansion import Expansion
from factlint.facts.names.joining import groups
from factlint.facts.names.name import Name


class Entity(Struct, frozen=True):
    """All mentions of one identity, in order; `name` is the fullest form printed, `kind` as in `Name`."""

    name: str
    kind: str
    mentions: tuple[Name, ...]

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Entity]:
        """Join the mentions of the document into entities, in the order of their first mention."""
        spelled_out = [(fact.short, facts.document.words(fact.words)) for fact in facts(Expansion)]
        return (_entity(mentions) for mentions in groups(facts(Name), spelled_out, facts.lexicon))

    @property
    def span(self) -> Span:
        """Where it is first mentioned."""
        return self.mentions[0].span


def _entity(mentions: list[Name]) -> Entity:
    fullest = max(mentions, key=lambda name: (len(name.words), name.kind != "", sum(map(len, name.words))))
    kinds = Counter(name.kind for name in mentions if name.kind)
    kind = min(kinds, key=lambda each: (-kinds[each], each)) if kinds else ""
    return Entity(" ".join(fullest.words), fullest.kind or kind, tuple(mentions))
