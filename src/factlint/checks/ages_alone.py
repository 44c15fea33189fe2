"""An age that stands for the one person of the article who has an age, and is another: "The 86-year-old"."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.names.age import Age
from factlint.facts.names.definite_age import DefiniteAge
from factlint.facts.names.person import Person

_NEAR = 10
"""Ages farther apart, their digits not swapped, are more likely those of two people."""


def told_of_one(facts: Facts) -> Iterator[tuple[Person, Age, DefiniteAge]]:
    """Yield the ages that point back to a person, with the age that the article gave before.

    Only where one person has an age, no other person is named between the two, and no other figure is that age: then
    nobody else can be meant.
    """
    alone = facts(DefiniteAge)
    if not alone:
        return
    people = [person for person in facts(Person) if any(age.time == "" for age in person.ages)]
    values = {age.value for person in people for age in person.ages}
    if len(people) != 1 or len(values) != 1:
        return
    (person,), told = people, next(age for age in people[0].ages if age.time == "")
    for age in alone:
        if age.span.start > told.span.start and _likely(told.value, age.value) and _nobody_else(facts, person, age):
            yield person, told, age


def _likely(told: int, value: int) -> bool:
    return told != value and (abs(told - value) <= _NEAR or f"{told}"[::-1] == f"{value}")


def _nobody_else(facts: Facts, person: Person, age: DefiniteAge) -> bool:
    """Whether no other person is named before the age, and no other figure of the article is it."""
    figures = [figure for figure in facts(Figure) if figure.kind == "age" and figure.value == age.value]
    others = [other for other in facts(Person) if other is not person and other.span.start < age.span.start]
    return len(figures) <= 1 and not others
