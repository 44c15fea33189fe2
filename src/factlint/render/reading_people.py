"""What the text tells of a person: functions, ages, years of life."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.names.age import Age
from factlint.facts.names.apposition import Apposition
from factlint.facts.names.birth import Birth
from factlint.facts.names.entity import Entity
from factlint.render import words
from factlint.render.reading_words import term


def person(facts: Facts, entity: Entity, lang: str) -> Iterator[str]:
    """Yield the functions, the ages and the years of life told of one entity, each once."""
    told = _told(facts)
    seen = dict.fromkeys(
        text for name in entity.mentions for fact in told.get(name.span, ()) for text in _life(facts, fact, lang)
    )
    civilities = facts.lexicon.words("roles.civilities")
    titles = dict.fromkeys(name.title for name in entity.mentions if name.title)
    for title in titles:
        if title.lower().strip(".") not in civilities and not any(title.lower() in text.lower() for text in seen):
            yield title
    yield from seen


@lru_cache(maxsize=2)
def _told(facts: Facts) -> Mapping[Span, list[Apposition | Age | Birth]]:
    """Return what is told beside each mention, by its place."""
    found: dict[Span, list[Apposition | Age | Birth]] = defaultdict(list)
    every: list[Apposition | Age | Birth] = [*facts(Apposition), *facts(Age), *facts(Birth)]
    for fact in every:
        found[fact.name.span].append(fact)
    return found


def _life(facts: Facts, fact: Apposition | Age | Birth, lang: str) -> Iterator[str]:
    if isinstance(fact, Birth):
        yield term("born", lang).format(fact.year)
        if fact.death is not None:
            yield term("died", lang).format(fact.death)
        return
    printed = words.printable(facts.document.words(fact.span))
    shown = printed if isinstance(fact, Apposition) else f"{fact.value} {term('age', lang)}"
    tense = "" if fact.time == "former" or not fact.time else f" ({term(fact.time, lang)})"
    yield shown + tense
