"""Ages that stand for a person already told of: "The 86-year-old said", « dit la dame de 86 ans »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.names.age import is_age
from factlint.facts.names.name import Name
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_SHORTEST, _LONGEST = 5, 5


class DefiniteAge(Struct, frozen=True):
    """An age with "the" that names nobody, where a sentence opens or somebody speaks.

    `span` is the age as printed, `value` in years.
    """

    span: Span
    value: int

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[DefiniteAge]:
        """Read them in the order of the text."""
        words = facts.lexicon.words
        articles = words("roles.the")
        speech = words("speech.verbs" if facts.language == "en" else "speech.finite")
        verbs = speech | words("speech.grammar.finite")
        for sentence in facts(Sentence):
            tokens = sentence.tokens(facts)
            for place in range(len(tokens) - _SHORTEST + 1):
                if tokens[place].low not in articles:
                    continue
                row, before = tokens[place:], tokens[place - 1].low if place else ""
                number, after = _age_in(facts, row, verbs if place == 0 else speech, said=before in speech)
                if after and (place == 0 or before in speech or _speaks(facts, row[after:], speech)):
                    yield cls(row[number].span.join(row[after - 1].span), int(row[number].text))


def _age_in(facts: Facts, row: Sequence[Token], verbs: frozenset[str], *, said: bool) -> tuple[int, int]:
    """Return the number and the end of an age behind the article that a row begins with, (0, 0) for none."""
    if facts.language == "en":
        number, after = _english(row, verbs, said=said)
    else:
        number, after = _french(row, facts.lexicon.words("roles.the-person"), facts.lexicon.words("roles.young-or-old"))
    named = after and after < len(row) and facts.at(Name, row[after].span.start) is not None
    return (0, 0) if named else (number, after)


def _speaks(facts: Facts, row: Sequence[Token], speech: frozenset[str]) -> bool:
    """Whether a verb of speech follows right behind an English age: "the 14-year-old said"; French turns it round."""
    return facts.language == "en" and bool(row) and row[0].low in speech


def _english(tokens: Sequence[Token], verbs: frozenset[str], *, said: bool) -> tuple[int, int]:
    """Return the number and the end of "The 86-year-old said", (0, 0) where a noun follows or none is there."""
    if not is_age(tokens[1]) or tokens[2].text != "-" or tokens[3].low != "year-old":
        return 0, 0
    following = tokens[4]
    told = following.text == "," or following.low in verbs or following.low.endswith(("ed", "ly"))
    return (1, 4) if told or (said and following.text == ".") else (0, 0)


def _french(tokens: Sequence[Token], people: frozenset[str], ages: frozenset[str]) -> tuple[int, int]:
    """Return the number and the end of « L'homme de 86 ans », « La femme, âgée de 86 ans, »."""
    noun = 2 if tokens[1].low in ages else 1
    if tokens[noun].low not in people:
        return 0, 0
    for index in range(noun + 2, min(noun + _LONGEST, len(tokens) - 1)):
        if is_age(tokens[index]) and tokens[index + 1].low == "ans" and tokens[index - 1].low == "de":
            return index, index + 2
    return 0, 0
