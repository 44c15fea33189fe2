"""Places: a city stands in a country where one of that name lies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from factlint.facts import Facts
from factlint.facts.names.located import Located
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon
from factlint.rule import Hit

_BORDERS_SINCE = 1992
"""Years before this one speak of countries with other borders: "born in Lviv, Poland, in 1931"."""
_NEAR = 8
"""How many words and marks away a year still dates the place."""


def other_country(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield a city of note that the text puts in a country where no place of that name is known."""
    judged = frozenset(facts.lexicon.words("city_countries.cities"))
    for place in facts(Located):
        known = _countries(facts.lexicon).get(place.city_key, frozenset())
        if place.city_key in facts.lexicon.words("identities.regions"):
            continue
        if not known or place.country_key not in judged or place.country_key in known or _history(facts, place):
            continue
        country = facts.document.words(place.country)
        yield Hit(place.span, values={"city": " ".join(place.city.words), "country": country})


def _history(facts: Facts, place: Located) -> bool:
    """Whether a year in which borders were others stands close by."""
    sentence = facts.at(Sentence, place.span.start)
    if sentence is None:
        return False
    first, after = facts.places(Token, place.span)
    near = facts(Token)[max(sentence.first, first - _NEAR) : min(sentence.after, after + _NEAR)]
    years = (token.text for token in near if token.kind == "number" and len(token.text) == 4)
    return any(year.isdecimal() and 1000 < int(year) < _BORDERS_SINCE for year in years)


@lru_cache(maxsize=4)
def _countries(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """Return the countries of each city of note."""
    found: dict[str, set[str]] = {}
    for country, cities in lexicon.table("city_countries.cities").items():
        for city in cities:
            found.setdefault(city, set()).add(country)
    return {city: frozenset(countries) for city, countries in found.items()}
