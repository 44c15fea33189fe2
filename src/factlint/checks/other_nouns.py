"""One count told by two nouns: "312 passengers", then "the 321 people on board"; "14 houses", then "the 16 homes"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.checks.counted_thing import stems
from factlint.checks.retold import Telling
from factlint.facts import Facts
from factlint.facts.sentences import Sentence

_FATES = frozenset({"dead", "hurt", "missing", "arrest"})


class Family(Struct, frozen=True):
    """The tellings of one kind of thing, in order; `fateful` where the kind is what became of people."""

    name: str
    tellings: Sequence[Telling]
    fateful: bool


def families(facts: Facts, tellings: Sequence[Telling]) -> Iterator[Family]:
    """Yield the tellings that may be of one thing though their nouns differ: a kind and its sort, people by fate."""
    found: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        for name in _names(facts, telling):
            found[name].append(telling)
    victims = facts.lexicon.words("figure_conflicts.victims")
    for name, members in found.items():
        if len({telling.thing for telling in members}) > 1:
            yield Family(name, members, name in _FATES or name in victims)


def _names(facts: Facts, telling: Telling) -> set[str]:
    """Return the kinds that what is counted belongs to: its own noun as a kind, those it is a sort of, its fate."""
    kinds = facts.lexicon.table("figure_conflicts.kinds")
    names = {telling.thing, *kinds.get(telling.thing, ())}
    people = facts.lexicon.words("headline_figures.people")
    if telling.fate in _FATES and telling.figure.head in people:
        names.add(telling.fate)
    if telling.figure.head in people:
        names.add("people")
    return names


def kind_and_sort(family: Family, one: Telling, two: Telling) -> bool:
    """Whether one of two nouns names the kind of the other, and no third noun of the kind is counted beside them.

    Flats and houses are both homes, and never the same ones.
    """
    things = {telling.thing for telling in family.tellings}
    generic = family.name in {one.thing, two.thing} or family.name in _FATES
    return one.thing != two.thing and generic and things <= {one.thing, two.thing, family.name}


def participle_after(facts: Facts, telling: Telling) -> frozenset[str]:
    """Return the stem of a participle that narrows an English noun: "the 44 vehicles destroyed in the fire"."""
    figure, sentence = telling.figure, facts.at(Sentence, telling.sentence.start)
    if facts.language != "en" or figure.head_span is None or sentence is None:
        return frozenset()
    end = figure.head_span.end
    after = [token for token in sentence.tokens(facts) if token.span.start >= end][:2]
    small = facts.lexicon.words("figure_conflicts.small")
    narrowing = len(after) == 2 and after[0].low.endswith("ed") and after[0].low not in small and after[1].low in small
    return stems(after[:1]) if narrowing else frozenset()
