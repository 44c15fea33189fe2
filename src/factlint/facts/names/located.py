"""Cities with the country that the text puts them in.

"Porto, Spain", « à Porto, en Espagne », "Porto in northern Spain", "the Spanish port of Porto", « la capitale
portugaise, Lisbonne », "in Portugal, the city of Porto".
"""

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
_CITY_OF = 4
"""The tokens of ", the city of"."""
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
            told = _country_first(tokens, here, there, words, lexicon)
            if told is not None:
                yield told
            if not _joined(tokens, here, there, words) or _listed(tokens, here, there, words):
                continue
            city = _form(here.name, lexicon)
            country = str(lexicon.table("places.countries").get(_form(there.name, lexicon), ""))
            if country and here.name.title == "" and city not in lexicon.words("places.countries"):
                key = _city(city, lexicon)
                last = there.after if tokens[here.after].text == "(" else there.after - 1
                yield cls(here.name.span.join(tokens[last].span), here.name, there.name.span, key, country)


def _described(tokens: Sequence[Token], here: Placed, lexicon: Lexicon) -> Located | None:
    """Read "the Spanish port of Porto", « la capitale portugaise, Lisbonne »: people and noun right before the city."""
    nouns, first = lexicon.words("names.city-nouns"), here.first
    if here.name.title:
        return None
    bare = first - 1 >= here.lowest and _pair(tokens, first, lexicon, nouns) is not None
    place = first if bare else first - 1
    link = "" if bare else tokens[first - 1].low
    if link not in {"", "of", "de", "d'", ","} or (link == "," and not _closed(tokens, here)):
        return None
    people = _pair(tokens, place, lexicon, nouns) if place - 2 >= here.lowest else None
    if people is None:
        return None
    country = demonym(lexicon, people.low)
    key = _city(_form(here.name, lexicon), lexicon)
    return Located(tokens[place - 2].span.join(here.name.span), here.name, people.span, key, country)


def _pair(tokens: Sequence[Token], place: int, lexicon: Lexicon, nouns: frozenset[str]) -> Token | None:
    """Return the word of a people in the pair before a place: "Spanish port", « ville espagnole »."""
    pair = (tokens[place - 2], tokens[place - 1])
    people, noun = pair if lexicon.language == "en" else pair[::-1]
    return people if noun.low in nouns and demonym(lexicon, people.low) and people.gap != "\n" else None


def _closed(tokens: Sequence[Token], here: Placed) -> bool:
    """Whether a mark that ends an apposition stands after a name: ", Lisbon," and no list ", Lisbon and Porto"."""
    return here.after >= here.limit or (tokens[here.after].text in _ENDS and tokens[here.after].gap == "")


def _country_first(
    tokens: Sequence[Token], there: Placed, here: Placed, words: _Words, lexicon: Lexicon
) -> Located | None:
    """Read "In Portugal, the city of Porto", « Au Portugal, la ville de Porto »: the country opens the sentence."""
    between = tokens[there.after : here.first]
    opens = there.first - there.lowest in {1, 2} and tokens[there.lowest].low in words.small
    if not opens or here.lowest != there.lowest or len(between) != _CITY_OF or here.name.title:
        return None
    comma, _, noun, of = between
    country = str(lexicon.table("places.countries").get(_form(there.name, lexicon), ""))
    if comma.text != "," or noun.low not in words.nouns or of.low not in {"of", "de", "d'"} or not country:
        return None
    key = _city(_form(here.name, lexicon), lexicon)
    return Located(there.name.span.join(here.name.span), here.name, there.name.span, key, country)


class _Words(Struct, frozen=True):
    """The words of the lexicon that tell where a city is.

    Those between it and its country, those among them that tell a part of it, what a city is, the words that put
    somebody in a city, days and months.
    """

    small: frozenset[str]
    directions: frozenset[str]
    nouns: frozenset[str]
    places: frozenset[str]
    inside: frozenset[str]
    going: frozenset[str]
    calendar: frozenset[str]


@lru_cache(maxsize=4)
def _words_of(lexicon: Lexicon) -> _Words:
    """Return the lists of a language, read once."""
    directions, nouns = lexicon.words("names.directions"), lexicon.words("names.city-nouns")
    small = lexicon.words("names.before-a-country") | directions
    return _Words(
        small, directions, nouns, lexicon.words("names.at-a-city"), lexicon.words("names.in-a-country"),
        lexicon.words("names.going"), lexicon.words("names.calendar"),
    )  # fmt: skip


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
    gone = before in {"to", "from"} and tokens[here.first - 2].low in words.going
    return (gone or before in words.places) and between[0] in {"in", "en"} and set(between[1:]) <= {"the"}


def _of_the_last(tokens: Sequence[Token], here: Placed, there: Placed, words: _Words) -> bool:
    """Whether the country is that of the last city of a list: « à Lima et à Medellín, en Colombie »."""
    own, country = tokens[here.first - 1].low, tokens[here.after + 1].low
    last = here.first - 2 >= here.lowest and tokens[here.first - 2].low in _LISTS
    return last and country in words.inside and own in words.small and own != country and there.first > here.after + 1


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
    apart = words.directions | words.nouns | words.inside
    parted = any(token.low in apart for token in tokens[here.after : there.first])
    lists = before >= here.lowest and tokens[before].low in {",", *_LISTS}
    if (before == here.first - 1 and not parted) or (lists and not _of_the_last(tokens, here, there, words)):
        return True
    follows = there.after
    if follows >= there.limit or tokens[follows].text not in _ENDS:
        return follows < there.limit  # a verb: the country begins the main clause
    beyond = follows + 1
    while beyond < there.limit and tokens[beyond].low in words.small | _LISTS:
        beyond += 1
    return tokens[follows].text == "," and beyond < there.limit and _place_like(tokens[beyond], words.calendar)
