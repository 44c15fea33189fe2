"""People: each person of an article with every function and age that the text gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.names.age import Age
from factlint.facts.names.apposition import Apposition
from factlint.facts.names.entity import Entity
from factlint.facts.spelling import bare
from factlint.lexicon import fold


class Person(Struct, frozen=True):
    """One person: the `entity` with all mentions, the `functions` and the `ages` told of any of them, in order.

    A name of several words of which the text does not say what it is of may be a person's and is one here.

    `first_name` and `surname` are folded: the first and the last word of the fullest form, the first one "" when only
    a surname is printed.
    """

    entity: Entity
    functions: tuple[Apposition, ...]
    ages: tuple[Age, ...]

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Person]:
        """Read the people in the order of their first mention; who has an age, a function or two names may be one."""
        functions: dict[Span, list[Apposition]] = defaultdict(list)
        ages: dict[Span, list[Age]] = defaultdict(list)
        for function in facts(Apposition):
            functions[function.name.span].append(function)
        for age in facts(Age):
            ages[age.name.span].append(age)
        for entity in facts(Entity):
            spans = [mention.span for mention in entity.mentions]
            person = cls(
                entity,
                tuple(function for span in spans for function in functions.get(span, ())),
                tuple(age for span in spans for age in ages.get(span, ())),
            )
            told = person.functions or person.ages or person.first_name
            if entity.kind == "person" or (entity.kind == "" and told):
                yield person

    @property
    def span(self) -> Span:
        """Where the person is first mentioned."""
        return self.entity.span

    @property
    def surname(self) -> str:
        """The last word of the fullest form, folded."""
        return bare(fold(self.entity.name.split()[-1]))

    @property
    def first_name(self) -> str:
        """The first word of the fullest form, folded; "" where it is the only one."""
        words = self.entity.name.split()
        return fold(words[0]) if len(words) > 1 else ""
