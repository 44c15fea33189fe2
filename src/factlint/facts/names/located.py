"""Cities with the country that the text puts them in: "Porto, Spain", « à Porto, en Espagne », "Porto in northern
Spain", "the Spanish port of Porto", « la ville espagnole de Porto ».
"""  # noqa: D205

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.names import aliases
from factlint.facts.names.name import Name
from factlint.facts.names.placed import Placed, placed
from factlint.facts.names.words import demonym
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

_ENDS = frozenset('.,;:!?)»”"–—')
_LISTS = frozenset({"et", "and", "ou", "or", "&"})


class Located(Struct, frozen=True):
    """One city and its country as printed.

    `city` is the mention, `country` where the country or its adjective stands; `span` covers both and the bracket
    that closes after them.

    `city_key` and `country_key` are what the tables of places call them. One of a list of places ("Madrid, Germany and
    Italy") is none.
    """

    span: Span
    city: Name
    country: Span
    city_key: str
    country_key: str

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Located]:
        """Read every city with its country beside it, in the order of the text."""
        tokens, lexicon = facts(Token), facts.lexicon
        words = _words_of(lexicon)
        names = list(placed(facts))
        for here in names:
            described = _described(tokens, here, lexicon)
            if described is not None:
                yield described
        for here, there in pairwise(names):
            if not _joined(tokens, here, there, words) or _listed(tokens, here, there, words):
                continue
            city = _form(here.name, lexicon)
            country = str(lexicon.table("places.countries").get(_form(there.name, lexicon), ""))
            if country and here.name.title == "" and city not in lexicon.words("places.countries"):
                key = _city(city, lexicon)
                last = there.after if tokens[here.after].text == "(" else there.after - 1
                yield cls(here.name.span.join(tokens[last].span), here.name, there.name.span, key, country)


def _described(tokens: Sequence[Token], here: Placed, lexicon: Lexicon) -> Located | None:
    """Read "the Spanish port of Porto", « la ville espagnole de Porto »: people and noun right before the city."""
    nouns, first = lexicon.words("names.city-nouns"), here.first
    if first - 3 < here.lowest or tokens[first - 1].low not in {"of", "de", "d'"} or here.name.title:
        return None
    pair = (tokens[first - 3], tokens[first - 2])
    people, noun = pair if lexicon.language == "en" else pair[::-1]
    country = demonym(lexicon, people.low)
    if noun.low not in nouns or not country or people.gap == "\n":
        return None
    key = _city(_form(here.name, lexicon), lexicon)
    return Located(pair[0].span.join(here.name.span), here.name, people.span, key, country)


class _Words(Struct, frozen=True):
    """The words between a city and its country, those among them that tell a part of it, what a city is, the words
    that put somebody in a city, days and months."""  # noqa: D205, D209

    small: frozenset[str]
    directions: frozenset[str]
    nouns: frozenset[str]
    places: frozenset[str]
    calendar: frozenset[str]


@lru_cache(maxsize=4)
def _words_of(lexicon: Lexicon) -> _Words:
    """Return the lists of a language, read once."""
    directions, nouns = lexicon.words("names.directions"), lexicon.words("names.city-nouns")
    small = lexicon.words("names.before-a-country") | directions
    return _Words(small, directions, nouns, lexicon.words("names.at-a-city"), lexicon.words("names.calendar"))


def _form(name: Name, lexicon: Lexicon) -> str:
    """Return a name as the tables of places write it."""
    return " ".join(aliases.key(name.words, lexicon))


def _city(form: str, lexicon: Lexicon) -> str:
    """Return what the tables of places call a city; its own name where they do not hold it."""
    return str(lexicon.table("places.cities").get(form, form))


def _joined(tokens: Sequence[Token], here: Placed, there: Placed, words: _Words) -> bool:
    """Whether only a comma or an opening bracket, and small words, stand between the two names.

    Without a mark a part of the country is named: "Porto in northern Spain", « Porto, dans le nord de l'Espagne ».
    """
    between = [token.low for token in tokens[here.after : there.first]]
    allowed = words.small | words.nouns if between[:1] == [","] else words.small
    if here.lowest != there.lowest or not between or not all(word in allowed for word in between[1:]):
        return False
    return between[0] in {",", "("} or _in_a_part(between, words.directions) or _inside(tokens, here, between, words)


def _in_a_part(between: Sequence[str], directions: frozenset[str]) -> bool:
    return between[0] in {"in", "dans"} and not directions.isdisjoint(between[1:])


def _inside(tokens: Sequence[Token], here: Placed, between: Sequence[str], words: _Words) -> bool:
    """Whether somebody is in the city and the city in the country: "near Porto in Spain", « à Porto en Espagne »."""
    before = tokens[here.first - 1].low if here.first > here.lowest else ""
    return before in words.places and between[0] in {"in", "en"} and set(between[1:]) <= {"the"}


def _place_like(token: Token, calendar: frozenset[str]) -> bool:
    """Whether a word after a list's comma may be one more place: a capital, and no month or day."""
    return token.capitalised and token.low not in calendar


def _listed(tokens: Sequence[Token], here: Placed, there: Placed, words: _Words) -> bool:
    """Whether the two may be items of a list: another place or "and" stands before the city or after the country."""
    if tokens[here.after].text not in {",", "("}:
        return there.after < there.limit and tokens[there.after].low == "'s"
    if tokens[here.after].text == "(":
        return there.after >= there.limit or tokens[there.after].text != ")"
    before = here.first - 1
    while before >= here.lowest and tokens[before].low in words.small:
        before -= 1
    parted = any(token.low in words.directions | words.nouns for token in tokens[here.after : there.first])
    if (before == here.first - 1 and not parted) or (before >= here.lowest and tokens[before].low in {",", *_LISTS}):
        return True
    follows = there.after
    if follows >= there.limit:
        return False
    if tokens[follows].text not in _ENDS:
        return True  # a verb: the country begins the main clause
    beyond = follows + 1
    while beyond < there.limit and tokens[beyond].low in words.small | _LISTS:
        beyond += 1
    return tokens[follows].text == "," and beyond < there.limit and _place_like(tokens[beyond], words.calendar)
