"""Ages that stand for a person already told of: "The 86-year-old said", « L'homme de 86 ans a dit »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.names.age import is_age
from factlint.facts.names.name import Name
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_SHORTEST, _LONGEST = 8, 6


class DefiniteAge(Struct, frozen=True):
    """An age that opens a sentence with "the" and names nobody: `span` is the age as printed, `value` in years."""

    span: Span
    value: int

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[DefiniteAge]:
        """Read them in the order of the text."""
        words = facts.lexicon.words
        articles, people = words("roles.the"), words("roles.the-person")
        verbs = words("speech.verbs" if facts.language == "en" else "speech.finite") | words("speech.grammar.finite")
        for sentence in facts(Sentence):
            tokens = sentence.tokens(facts)
            if len(tokens) < _SHORTEST or tokens[0].low not in articles:
                continue
            number, after = _french(tokens, people) if facts.language == "fr" else _english(tokens, verbs)
            if after and facts.at(Name, tokens[after].span.start) is None:
                yield cls(tokens[number].span.join(tokens[after - 1].span), int(tokens[number].text))


def _english(tokens: Sequence[Token], verbs: frozenset[str]) -> tuple[int, int]:
    """Return the number and the end of "The 86-year-old said", (0, 0) where a noun follows or none is there."""
    if not is_age(tokens[1]) or tokens[2].text != "-" or tokens[3].low != "year-old":
        return 0, 0
    following = tokens[4]
    told = following.text == "," or following.low in verbs or following.low.endswith(("ed", "ly"))
    return (1, 4) if told else (0, 0)


def _french(tokens: Sequence[Token], people: frozenset[str]) -> tuple[int, int]:
    """Return the number and the end of « L'homme de 86 ans », « La femme, âgée de 86 ans, »."""
    if tokens[1].low not in people:
        return 0, 0
    for index in range(3, _LONGEST):
        if is_age(tokens[index]) and tokens[index + 1].low == "ans" and tokens[index - 1].low == "de":
            return index, index + 2
    return 0, 0
