"""Entities: the mentions that belong to one person, company or place, joined by exact, explainable steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.names import Name


@dataclass(frozen=True, slots=True)
class Entity:
    """All mentions of one identity, in order; `name` is the fullest form printed, `kind` as in `Name`."""

    name: str
    kind: str
    mentions: tuple[Name, ...]

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Entity]:
        """Join the mentions of the document into entities, in the order of their first mention."""
        return iter(())

    @property
    def span(self) -> Span:
        """Where it is first mentioned."""
        return self.mentions[0].span
