"""Lives: an age with the year of birth of one named person, wherever the two are told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.names.age import Age
from factlint.facts.names.birth import Birth
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.phrases import listed
from factlint.facts.sentences import Sentence


class Life(Struct, frozen=True):
    """An age and the year of birth it is compared with; `died` is the year of death where the age is that at death.

    `unsure` marks an age whose words leave open when it was: `À 62 ans, cette infirmière …`, `est mort à 62 ans`.
    """

    age: Span
    years: int
    birth: Span
    born: int
    died: int | None
    unsure: bool = False


def by_person(facts: Facts) -> Iterator[Life]:
    """Yield the ages and years of birth that are told of one person, wherever they stand."""
    births, ages = facts(Birth), facts(Age)
    if not births or not ages:
        return
    owner = {mention: number for number, entity in enumerate(facts(Entity)) for mention in entity.mentions}
    by_person: dict[int, Birth] = {}
    for birth in births:
        person = _owner(owner, birth.name)
        if person is not None:
            by_person.setdefault(person, birth)
    deaths = _Deaths(facts)
    for age in ages:
        found = by_person.get(_owner(owner, age.name) or 0) if age.time != "then" else None
        if found is None or _owner(owner, age.name) is None:
            continue
        died = found.death or deaths.near(age.span) if age.time == "death" else None
        if age.time == "death" and died is None:
            continue
        if found.death is None or age.time == "death":
            yield Life(age.span, age.value, found.span, found.year, died)


def _owner(owner: Mapping[Name, int], name: Name) -> int | None:
    return owner.get(name)


class _Deaths:
    """Finds the year of a death told in a sentence."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.died = listed("births.died", facts.lexicon)

    def near(self, place: Span) -> int | None:
        """Return the year printed with a death in the sentence of a place; that of publication where none is."""
        sentence = self.facts.at(Sentence, place.start)
        if sentence is None:
            return None
        tokens = sentence.tokens(self.facts)
        match = next(self.died.find(tokens), None)
        dates = [date for date in self.facts.within(Date, sentence.span) if date.year is not None]
        if match is None:
            return None
        later = [date for date in dates if date.span.start > tokens[match.first].span.start]
        if later:
            return later[0].year
        published = self.facts.document.date
        return None if dates or published is None else published.year
