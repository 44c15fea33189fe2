"""Cities with the country that the text puts them in: "Porto, Spain", « à Porto, en Espagne », "Porto (Spain)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.names import aliases
from factlint.facts.names.name import Name
from factlint.facts.names.placed import Placed, placed
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

_ENDS = frozenset('.,;:!?)»”"–—')
_LISTS = frozenset({"et", "and", "ou", "or", "&"})


class Located(Struct, frozen=True):
    """One city and its country as printed.

    `city` and `country` are the two mentions, `span` covers both and the bracket that closes after them.

    `city_key` and `country_key` are what the tables of places call them. One of a list of places ("Madrid, Germany and
    Italy") is none.
    """

    span: Span
    city: Name
    country: Name
    city_key: str
    country_key: str

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Located]:
        """Read every city that a country follows, after a comma or in brackets, in the order of the text."""
        tokens, lexicon = facts(Token), facts.lexicon
        small = lexicon.words("names.before-a-country")
        for here, there in pairwise(placed(facts)):
            if not _joined(tokens, here, there, small) or _listed(tokens, here, there, small):
                continue
            city = " ".join(aliases.key(here.name.words, lexicon))
            country = _country(there.name, lexicon)
            if country and here.name.title == "" and city not in lexicon.words("places.countries"):
                key = str(lexicon.table("places.cities").get(city, city))
                last = there.after if tokens[here.after].text == "(" else there.after - 1
                yield cls(here.name.span.join(tokens[last].span), here.name, there.name, key, country)


def _country(name: Name, lexicon: Lexicon) -> str:
    form = " ".join(aliases.key(name.words, lexicon))
    return str(lexicon.table("places.countries").get(form, ""))


def _joined(tokens: Sequence[Token], here: Placed, there: Placed, small: frozenset[str]) -> bool:
    """Whether only a comma or an opening bracket, and a small word, stand between the two names."""
    between = [token.low for token in tokens[here.after : there.first]]
    same = here.lowest == there.lowest
    return same and bool(between) and between[0] in {",", "("} and all(word in small for word in between[1:])


def _listed(tokens: Sequence[Token], here: Placed, there: Placed, small: frozenset[str]) -> bool:
    """Whether the two may be items of a list: another place or "and" stands before the city or after the country."""
    if tokens[here.after].text == "(":
        return there.after >= there.limit or tokens[there.after].text != ")"
    before = here.first - 1
    while before >= here.lowest and tokens[before].low in small:
        before -= 1
    if before == here.first - 1 or (before >= here.lowest and tokens[before].low in {",", *_LISTS}):
        return True
    follows = there.after
    if follows >= there.limit:
        return False
    if tokens[follows].text not in _ENDS:
        return True  # a verb: the country begins the main clause
    beyond = follows + 1
    while beyond < there.limit and tokens[beyond].low in small:
        beyond += 1
    return (
        tokens[follows].text == ","
        and beyond < there.limit
        and (tokens[beyond].capitalised or tokens[beyond].low in _LISTS)
    )
