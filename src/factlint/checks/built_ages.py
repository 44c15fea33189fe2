"""The age of a thing beside the year in which it was built: `The bridge, built in 1934, is more than 100 years old`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factlint.checks.elapsed_words import Claim, ElapsedWords, ending
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.dates.lengths import Length
from factlint.facts.figures.figure import Figure
from factlint.facts.names.name import Name
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_BUILT_BEFORE = 6
"""How many words may stand between `built` and its year: `built by two sisters in 1934`."""
_SLIP = 12
"""A number of years that begins the next sentence is a slip for those gone by only where it is so near."""
_SUBJECT = 9
"""How many words may name the thing between its year and its age: `Built in 1934, the bridge over the canal is …`."""
_NAMED = 5
"""How many words may name it after its age: `the 90-year-old swing bridge, built in …`."""


def ages_of_built(facts: Facts, words: ElapsedWords, sentence: Sentence, dates: Sequence[Date]) -> Iterator[Claim]:
    """Yield the ages that a sentence gives to what was built in its only year."""
    if len(dates) != 1 or dates[0].precision != "year":
        return
    built = _Built(facts, words, sentence, dates[0])
    if built.verb is not None:
        yield from built.told_by(age for age in _ages(facts, sentence) if built.tells(*facts.places(Token, age.span)))


def ages_taken_up(facts: Facts, words: ElapsedWords, sentence: Sentence, dates: Sequence[Date]) -> Iterator[Claim]:
    """Yield the age that opens a sentence, of what was built by the one before: `It dates from 1934. At 100, it is`."""
    before = facts.at(Sentence, dates[0].span.start) if len(dates) == 1 else None
    if before is None or before.after != sentence.first or facts(Token)[sentence.first].gap == "\n":
        return
    built = _Built(facts, words, before, dates[0])
    named = any(name.kind == "person" for name in facts.within(Name, before.span))
    if built.verb is not None and not named:
        yield from built.told_by(age for age in _ages(facts, sentence) if built.opens_with(age, sentence))
    if built.begun:
        yield from built.told_by(age for age in _ages(facts, sentence) if built.goes_on(age, sentence))


def _ages(facts: Facts, sentence: Sentence) -> Iterator[Figure | Length]:
    """Yield the ages and the numbers of years of a sentence: `60 years old`, `a century`."""
    lengths = facts.within(Length, sentence.span)
    yield from (length for length in lengths if length.unit == "year" and not length.anniversary)
    for figure in facts.within(Figure, sentence.span):
        if figure.kind == "age" and not any(figure.span.overlaps(length.span) for length in lengths):
            yield figure


class _Built:
    """One sentence with the year in which something was built; `verb` is the place of `built`, None without it."""

    def __init__(self, facts: Facts, words: ElapsedWords, sentence: Sentence, told: Date) -> None:
        self.facts = facts
        self.words = words
        self.tokens: Sequence[Token] = facts(Token)
        self.sentence = sentence
        self.year = told
        begin, self.end = facts.places(Token, told.span)
        near = range(max(sentence.first, begin - _BUILT_BEFORE), begin)
        self.verb = next((place for place in near if self.tokens[place].low in words.built), None)
        self.begun = any(self.tokens[place].low in words.begun for place in near)

    def told_by(self, ages: Iterable[Figure | Length]) -> Iterator[Claim]:
        """Yield the claims that these ages make."""
        return (Claim(age.span, age.low, age.high, self.year) for age in ages)

    def tells(self, first: int, after: int) -> bool:
        """Whether the age at these tokens is that of what was built."""
        verb = self._over_rough(first, self.sentence.first) - 1
        if verb > self.end and self.tokens[verb].low in self.words.aged:
            return self._closes(verb) or self._opens(verb)
        return self._describes(first, after)

    def opens_with(self, age: Figure | Length, sentence: Sentence) -> bool:
        """Whether the next sentence opens with an age: `At 100, it …`, `It is 100 years old`."""
        first, after = self.facts.places(Token, age.span)
        opening = [token.low for token in self.tokens[sentence.first : self._over_rough(first, sentence.first)]]
        if len(opening) == 1 and opening[0] in self.words.at_age and after + 1 < sentence.after:
            return self.tokens[after].text == "," and self.tokens[after + 1].low in self.words.pronouns
        return len(opening) == 2 and opening[0] in self.words.pronouns and opening[1] in self.words.aged

    def goes_on(self, age: Figure | Length, sentence: Sentence) -> bool:
        """Whether the next sentence tells how long it has been going on: `After 35 years at the oven, he will go`."""
        first, after = self.facts.places(Token, age.span)
        published = self.facts.document.date
        if published is None or self.year.year is None or abs(published.year - self.year.year - age.low) > _SLIP:
            return False
        opens = first == sentence.first + 1 and self.tokens[sentence.first].low in self.words.later
        rest = [token.low for token in self.tokens[after : sentence.after]]
        return opens and any(low in self.words.lately or low.endswith(self.words.to_come) for low in rest)

    def _over_rough(self, first: int, floor: int) -> int:
        while first > floor and self.tokens[first - 1].low in self.words.rough - self.words.at_age:
            first -= 1
        return first

    def _closes(self, verb: int) -> bool:
        """Whether the year ends a description right before the verb of the age: `The bridge, built in 1934, is …`."""
        between = [token.text for token in self.tokens[self.end : verb]]
        return between[-1:] == [","] and between.count(",") == 1 and len(between) <= _SUBJECT

    def _opens(self, verb: int) -> bool:
        """Whether the building opens the sentence, and the thing follows: `Built in 1934, the bridge is …`."""
        between = self.tokens[self.end : verb]
        marks = [token.text for token in between if token.kind == "mark"]
        return self.verb == self.sentence.first and marks == [","] and 1 < len(between) <= _SUBJECT

    def _describes(self, first: int, after: int) -> bool:
        """Whether the age describes the thing: `The 90-year-old bridge was built`, `Vieux de 90 ans, le pont, bâti`."""
        assert self.verb is not None
        between = self.tokens[after : self.verb]
        if not 0 < len(between) <= _NAMED or not self._attributive(first, after):
            return False
        return between[-1].text == "," or between[-1].low in self.words.passive

    def _attributive(self, first: int, after: int) -> bool:
        text = self.tokens[after - 1].low
        old = self.words.old is not None and ending(self.words.old, self.tokens, first, self.sentence.first) is not None
        return old or text.endswith("-old")
