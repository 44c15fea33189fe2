"""Lives in portraits: a birth that names nobody, and the age that closes a headline, each with its person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factlint.checks.lives import Life
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.names.age import is_age
from factlint.facts.names.birth import Birth
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.names.person import Person
from factlint.facts.phrases import listed
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_NEAR = 12
"""How many words may stand between `born` and the year."""


def by_portrait(facts: Facts) -> Iterator[Life]:
    """Yield the age of a person with the only birth that names nobody: `Née en mars 1956 à Brest, elle …`.

    It is that of the last person named before it, who is also the first of the article and alone has an age.
    """
    found = _unnamed_birth(facts)
    people = facts(Person) if found else ()
    aged = [person for person in people if any(age.time == "" for age in person.ages)]
    if found is None or aged != [*people[:1]] or not aged or _last_named(facts, found[0]) != aged[0].entity:
        return
    for age in aged[0].ages:
        if age.time == "":
            yield Life(age.span, age.value, found[1], found[2], None, unsure=True)


def by_headline(facts: Facts) -> Iterator[Life]:
    """Yield the age that closes the headline with the year of birth of the first person named there."""
    headline = facts.document.headline
    tokens = facts.within(Token, headline.span) if headline is not None else ()
    age = _closing_age(facts, tokens)
    if headline is None or age is None:
        return
    named = [name for name in facts.within(Name, headline.span) if name.kind == "person"]
    entity = next((each for each in facts(Entity) if named and named[0] in each.mentions), None)
    if entity is None:
        return
    birth = _birth_of(facts, entity)
    if birth is not None:
        yield Life(age.span, int(age.text), birth[0], birth[1], None, unsure=True)


def _birth_of(facts: Facts, entity: Entity) -> tuple[Span, int] | None:
    """Return where the year of birth of a person is printed, and the year; that of a birth that names nobody too."""
    owners: Mapping[Name, Birth] = {birth.name: birth for birth in facts(Birth)}
    told = next((owners[mention] for mention in entity.mentions if mention in owners), None)
    if told is not None:
        return (told.span, told.year) if told.death is None else None
    found = _unnamed_birth(facts)
    return found[1:] if found is not None and _last_named(facts, found[0]) == entity else None


def _closing_age(facts: Facts, tokens: Sequence[Token]) -> Token | None:
    """Return the number of an age that closes a headline of now: "wins prize at 65", « reçoit le prix à 65 ans »."""
    if not facts.lexicon.words("births.not-of-now").isdisjoint([token.low for token in tokens]):
        return None
    years = facts.language == "fr"
    tail = tokens[: len(tokens) - years]
    if not tail or (years and tokens[-1].low != "ans") or not is_age(tail[-1]):
        return None
    at = facts.lexicon.words("births.at") - facts.lexicon.words("births.articles")
    return tail[-1] if len(tail) > 1 and tail[-2].low in at else None


def _unnamed_birth(facts: Facts) -> tuple[Sentence, Span, int] | None:
    """Return the only sentence of the article that begins with a birth and names no person, its year of birth."""
    born = listed("births.born", facts.lexicon)
    found: list[tuple[Sentence, Span, int]] = []
    for sentence in facts(Sentence):
        tokens = sentence.tokens(facts)
        match = born.at(tokens, 0)
        if match is None or any(name.kind == "person" for name in facts.within(Name, sentence.span)):
            continue
        limit = tokens[min(match.after + _NEAR, len(tokens)) - 1].span.end
        dates = facts.within(Date, Span(tokens[match.after - 1].span.end, limit))
        if dates and dates[0].year is not None and not dates[0].ambiguous:
            found.append((sentence, dates[0].span, dates[0].year))
    return found[0] if len(found) == 1 else None


def _last_named(facts: Facts, sentence: Sentence) -> Entity | None:
    """Return the person who is named last before a sentence."""
    last: tuple[int, Entity] | None = None
    for person in facts(Person):
        for mention in person.entity.mentions:
            start = mention.span.start
            if start < sentence.span.start and (last is None or start > last[0]):
                last = (start, person.entity)
    return last[1] if last is not None else None
