"""An age that stands for the one person of the article who has an age, and is another: "The 86-year-old"."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.names.age import Age
from factlint.facts.names.definite_age import DefiniteAge
from factlint.facts.names.name import Name
from factlint.facts.names.person import Person
from factlint.facts.sentences import Sentence

_NEAR = 10
"""Ages farther apart, their digits not swapped, are more likely those of two people."""


def told_of_one(facts: Facts) -> Iterator[tuple[Person, Age, DefiniteAge]]:
    """Yield the ages that point back to a person, with the age that the article gives elsewhere.

    Only where nobody else can be meant: no other figure of the article is that age, and either one person has an age
    and no other is named before or the digits are swapped, or the sentence before, in the same paragraph, names this
    person alone.
    """
    alone = facts(DefiniteAge)
    people = [person for person in facts(Person) if _ages(person)] if alone else []
    for age in alone:
        for person in people:
            told = next(iter(_ages(person)))
            same = {each.value for each in _ages(person)} == {told.value}
            only = _swapped(told.value, age.value) or _nobody_else(facts, person, age)
            meant = _named_just_before(facts, person, age) or (len(people) == 1 and only)
            if same and meant and _likely(told.value, age.value) and _once(facts, age):
                yield person, told, age


def _ages(person: Person) -> list[Age]:
    return [age for age in person.ages if age.time == ""]


def _named_just_before(facts: Facts, person: Person, age: DefiniteAge) -> bool:
    """Whether the sentence before, in the same paragraph, names the person and no other name."""
    part = facts.document.part_at(age.span.start)
    inside = facts.within(Sentence, part.span) if part is not None else ()
    before = [sentence for sentence in inside if sentence.span.end <= age.span.start]
    if not before:
        return False
    named = {name.span for name in facts.within(Name, before[-1].span) if name.kind not in {"place", "work"}}
    return bool(named) and named <= {mention.span for mention in person.entity.mentions}


def _likely(told: int, value: int) -> bool:
    return told != value and (abs(told - value) <= _NEAR or _swapped(told, value))


def _swapped(told: int, value: int) -> bool:
    return f"{told}"[::-1] == f"{value}"


def _nobody_else(facts: Facts, person: Person, age: DefiniteAge) -> bool:
    """Whether the person is the only one named before the age, and has been."""
    others = [other for other in facts(Person) if other is not person and other.span.start < age.span.start]
    return not others and person.span.start < age.span.start


def _once(facts: Facts, age: DefiniteAge) -> bool:
    """Whether no other figure of the article is that age: it introduces nobody."""
    return sum(figure.kind == "age" and figure.value == age.value for figure in facts(Figure)) <= 1
