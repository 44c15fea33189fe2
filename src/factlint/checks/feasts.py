"""The years that a thing celebrates: `fête ses quarante ans`, "turns forty", in one sentence or two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.checks.elapsed_words import Claim, ElapsedWords, ending
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.dates.lengths import Length
from factlint.facts.figures.figure import Figure
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_CELEBRATED_BEFORE = 6
"""How many words may stand between `fête` and the years: `fêtera cet automne ses 40 ans`."""
_SUBJECT = 4
"""How many words may name what was founded: `Fondé en 1976, [le vieux club] compte …`."""
_SHORTEST = 4
"""How many letters a word has that says that two sentences are about one thing."""


class Feast(Struct, frozen=True):
    """The only birthday of a sentence that gives no year: where it stands, and what the number may be."""

    span: Span
    low: float
    high: float
    sentence: Sentence


class Feasts:
    """Reads the birthdays of one document."""

    def __init__(self, facts: Facts, words: ElapsedWords) -> None:
        self.facts, self.words = facts, words
        self.tokens: Sequence[Token] = facts(Token)

    def celebrated(self, first: int, sentence: Sentence) -> bool:
        """Whether the number at this token is that of a birthday: `fêtera cet automne ses 40 ans`, `turns 40`."""
        before = [token.low for token in self.tokens[max(sentence.first, first - _CELEBRATED_BEFORE) : first]]
        if not before or before[-1] in self.words.turning:
            return bool(before)
        return before[-1] in self.words.their and any(word in self.words.celebrating for word in before)

    def birthdays(self, sentence: Sentence, founding: Date | None, of_things: Date | None) -> Iterator[Claim]:
        """Yield the birthdays without `years` that the founding of the same sentence dates: `souffle ses 30 bougies`.

        `founding` is the year in which something was founded or somebody born, `of_things` only the former.
        """
        for figure in self._numbers(sentence):
            first, after = self.facts.places(Token, figure.span)
            feast = self._is_feast(figure, sentence)
            told = founding if feast else of_things if self._of_a_thing(first, after, sentence) else None
            if told is not None:
                yield Claim(figure.span, figure.low, figure.high, told, exact=True)

    def alone(self, sentence: Sentence) -> Feast | None:
        """Return the only birthday of a sentence; None where it has several, or tells of what: `40 ans de scène`."""
        lengths = (length for length in self.facts.within(Length, sentence.span) if length.unit == "year")
        told: list[Length | Figure] = [
            length for length in lengths if length.anniversary or self.celebrated(length.first, sentence)
        ]
        numbers = (figure for figure in self._numbers(sentence) if self._is_feast(figure, sentence))
        told += [figure for figure in numbers if not any(length.span.overlaps(figure.span) for length in told)]
        if len(told) != 1 or self._goes_on(told[0].span, sentence):
            return None
        return Feast(told[0].span, told[0].low, told[0].high, sentence)

    def is_dated_by(self, feast: Feast, sentence: Sentence) -> bool:
        """Whether the next sentence tells when it was founded: `Il a été fondé en 1976`, `Fondé en 1976, il …`."""
        if sentence.first != feast.sentence.after or self.tokens[sentence.first].gap == "\n":
            return False
        opening = self.tokens[sentence.first].low
        born = any(token.low in self.words.born for token in sentence.tokens(self.facts))
        if opening in self.words.pronouns:
            return not born or opening in self.words.it_was  # whose birth it is, the check of ages tells
        if opening not in self.words.founded:
            return False
        tokens = self.tokens[sentence.first : sentence.after]
        comma = next((place for place, token in enumerate(tokens) if token.text == ","), len(tokens))
        subject = [token.low for token in tokens[comma + 1 : comma + 1 + _SUBJECT]]
        return bool(subject) and (subject[0] in self.words.pronouns or self._names(feast, subject))

    def _names(self, feast: Feast, subject: Sequence[str]) -> bool:
        """Whether the words of a subject name what the sentence of the feast is about."""
        known = {token.low for token in self.facts.within(Token, feast.sentence.span) if len(token.low) >= _SHORTEST}
        return not known.isdisjoint(subject)

    def _numbers(self, sentence: Sentence) -> Iterator[Figure]:
        for figure in self.facts.within(Figure, sentence.span):
            if figure.kind in {"count", "age"} and figure.low == figure.high:
                yield figure

    def _is_feast(self, figure: Figure, sentence: Sentence) -> bool:
        first, after = self.facts.places(Token, figure.span)
        candles = after < len(self.tokens) and self.tokens[after].low in self.words.candles
        return candles or self.celebrated(first, sentence)

    def _goes_on(self, span: Span, sentence: Sentence) -> bool:
        """Whether the years are said to be those of something: `40 ans de scène`, "40 years of touring"."""
        _, after = self.facts.places(Token, span)
        return after < sentence.after and self.tokens[after].low in self.words.of

    def _of_a_thing(self, first: int, after: int, sentence: Sentence) -> bool:
        """Whether an age is that of a feast or of this year: `pour ses 30 ans`, `a 30 ans cette année`."""
        feast = ending(self.words.feasts, self.tokens, first, sentence.first) is not None
        now = after < sentence.after and self.words.this_year.at(self.tokens, after) is not None
        return feast or (now and first > sentence.first and self.tokens[first - 1].low in self.words.aged)
