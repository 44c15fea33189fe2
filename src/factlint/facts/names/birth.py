"""Births: the year in which a named person was born, and of death where the text gives both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.names.life_words import LifeWords, life_words
from factlint.facts.names.name import Name
from factlint.facts.names.placed import Placed, placed
from factlint.facts.tokens import Token

_NEAR = 12
_AGED = 5
"""The most tokens of an age in brackets: `(66 years old)`."""
_LONGEST_LIFE = 125
_SHORTEST_LIFE = 15
"""Years in brackets that are nearer are those of a war or a term, unless a person is named."""
_STOPS = frozenset('.;!?)»”"')
_DASHES = frozenset("-–—")


class Birth(Struct, frozen=True):
    """When a person was born: `span` is the year of birth as printed, or both years where they stand together.

    `year` is the year of birth, `death` the year of death in "(1954-2019)", None elsewhere; `name` is the mention.
    """

    span: Span
    year: int
    death: int | None
    name: Name

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Birth]:
        """Read the years of birth of every person, in the order of the text."""
        words, tokens = life_words(facts.lexicon), facts(Token)
        found: dict[int, Birth] = {}
        for here in placed(facts):
            if here.name.kind in {"person", ""}:
                birth = _life(tokens, here) or _born_after(tokens, here, words) or _born_before(tokens, here, words)
                if birth is not None:
                    found.setdefault(birth.span.start, birth)
        return iter(found[start] for start in sorted(found))


def _life(tokens: Sequence[Token], here: Placed) -> Birth | None:
    """Read both years of "Ann Lee (1954-2019)"."""
    row = tokens[here.after : min(here.limit, here.after + 5)]
    if len(row) < 5 or row[0].text != "(" or row[2].text not in _DASHES or row[4].text != ")":
        return None
    first, last = _year(row[1]), _year(row[3])
    shortest = 0 if here.name.kind == "person" else _SHORTEST_LIFE
    if not first or not last or not shortest < last - first < _LONGEST_LIFE:
        return None
    return Birth(row[1].span.join(row[3].span), first, last, here.name)


def _born_after(tokens: Sequence[Token], here: Placed, words: LifeWords) -> Birth | None:
    """« Anne Morel, née à Dakar en 1954 », "Ann Lee was born in 1970": nothing but a link stands between."""
    start = _over_brackets(tokens, here)
    for index in range(start, min(here.limit, start + 4)):
        if tokens[index].low in words.born:
            return _year_from(tokens, index + 1, here.limit, here.name)
        if tokens[index].text not in {",", "("} and tokens[index].low not in words.linking:
            return None
    return None


def _over_brackets(tokens: Sequence[Token], here: Placed) -> int:
    """Return the token after a name, and after an age in brackets that follows it: `Ann Lee (66), born in`."""
    row = tokens[here.after : min(here.limit, here.after + _AGED)]
    if not row or row[0].text != "(" or len(row) < 2 or row[1].kind != "number":
        return here.after
    return next((here.after + place + 1 for place, token in enumerate(row) if token.text == ")"), here.after)


def _born_before(tokens: Sequence[Token], here: Placed, words: LifeWords) -> Birth | None:
    """« Né en 1954 à Dakar, Paul Kerdrel » at the beginning of a sentence."""
    first = here.lowest
    if tokens[first].low not in words.born or tokens[here.first - 1].text != "," or here.first - first > _NEAR:
        return None
    return _year_from(tokens, first + 1, here.first, here.name)


def _year_from(tokens: Sequence[Token], start: int, limit: int, name: Name) -> Birth | None:
    for index in range(start, min(limit, start + _NEAR)):
        year = _year(tokens[index])
        if year:
            return Birth(tokens[index].span, year, None, name)
        if tokens[index].text in _STOPS:
            return None
    return None


def _year(token: Token) -> int:
    """Return the year that a token of four digits is, 0 for any other."""
    if token.kind != "number" or len(token.text) != 4 or not token.text.isdecimal():
        return 0
    year = int(token.text)
    return year if 1000 < year < 2100 else 0
