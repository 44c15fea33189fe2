"""The phrase of whom a sentence says something: a name, somebody without one ("a man of 37"), or a pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.dates.date import Date
from factlint.facts.law.person_nouns import is_person_noun
from factlint.facts.names.name import Name
from factlint.facts.tokens import Token

_LONGEST = 10
"""Words at most of a phrase without a name: "a former music teacher of 52"."""
_OFTEN = frozenset({"day", "week", "month", "year"})


class Subject(Struct, frozen=True):
    """One phrase: `name` where it holds a person's name; `kind` is name, new ("a man of 37"), noun, pronoun or thing.

    A thing is whoever the law is not after: a paper, a lawyer, a victim, a court.

    `words` are its words in lower case, `several` whether it is more than one person.
    """

    kind: str
    span: Span
    words: tuple[str, ...] = ()
    name: Name | None = None
    several: bool = False


class Phrases:
    """The phrases of one sentence, by the place where they begin among its tokens."""

    def __init__(self, facts: Facts, tokens: Sequence[Token]) -> None:
        self.facts = facts
        self.tokens = tokens

    def is_in(self, place: int, *lists: str) -> bool:
        """Whether the word at a place is of one of the lists of grammar."""
        words = self.facts.lexicon.either(*(f"statuses.grammar.{name}" for name in lists))
        return 0 <= place < len(self.tokens) and self.tokens[place].low in words

    def is_guilty(self, place: int) -> bool:
        """Whether the word at a place calls somebody guilty: "killer"."""
        return place < len(self.tokens) and self.tokens[place].low in self.facts.lexicon.words("verdicts.guilty")

    def is_mark(self, place: int) -> bool:
        """Whether a mark stands at a place, other than a hyphen."""
        return self.tokens[place].kind == "mark" and self.tokens[place].text != "-"

    def person(self, place: int) -> Name | None:
        """Return the person whose name holds a place."""
        if not 0 <= place < len(self.tokens):
            return None
        name = self.facts.at(Name, self.tokens[place].span.start)
        return name if name is not None and name.may_be_person else None

    def titled(self, place: int) -> Name | None:
        """Return the person named from a place on, over a civility: "Mr Aubrey", "M. Aubrey"."""
        for first in range(place, min(place + 3, len(self.tokens))):
            name = self.person(first)
            if name is not None:
                between = self.facts.document.clean[self.tokens[place].span.start : name.span.start].split()
                return name if " ".join(between) in {"", name.title} else None
        return None

    def at(self, place: int) -> Subject | None:
        """Return the phrase that begins at a place: an object, or the subject of a main clause."""
        if place >= len(self.tokens):
            return None
        if self.is_pronoun(place) or self.is_in(place, "objects", "objects-plural"):
            return self.pronoun(place)
        name = self.titled(place)
        if name is not None:
            return named(name)
        if self.is_in(place, "several"):
            timed = self.is_in(place + 1, "times")
            return None if timed else self.unnamed("new", place, self._end(place), several=True)
        return self._behind_article(place) if self.is_in(place, "definite", "indefinite") else None

    def _behind_article(self, place: int) -> Subject | None:
        """Read "the lawyer Valerie Cotton", "the head of the clinic, Henry Vassar," or a phrase without a name."""
        end = self._end(place)
        for word in range(place + 1, end):
            name = self.person(word)
            if name is not None and name.span.start >= self.tokens[place + 1].span.start:
                owned = self.is_in(word - 1, "links")
                return self.unnamed("thing", place, end) if owned else named(name)
        if end < len(self.tokens) and self.tokens[end].text == ",":
            name = self.person(end + 1)
            if name is not None and self._ends_phrase(name):
                return named(name)
        return self.unnamed("new" if self.is_in(place, "indefinite") else "noun", place, end)

    def _ends_phrase(self, name: Name) -> bool:
        """Whether a mark stands behind a name, so that it belongs to the phrase before it."""
        after = next((token for token in self.tokens if token.span.start >= name.span.end), None)
        return after is None or after.kind == "mark"

    def _end(self, place: int) -> int:
        """Return the place of the next mark, or of the word that a phrase cannot reach."""
        end = place + 1
        last = min(len(self.tokens), place + _LONGEST)
        while end < last and not self.is_mark(end):
            end += 1
        return end

    def unnamed(self, kind: str, place: int, end: int, several: bool = False) -> Subject:
        """Return a phrase without a name; what is told for the first time has to be of a person."""
        inside = self.tokens[place:end]
        outsiders = self.facts.lexicon.words("statuses.grammar.outsiders")
        people = any(is_person_noun(token.low, self.facts.lexicon) for token in inside[1:5])
        aged = any(token.kind == "number" for token in inside[1:4])
        if any(token.low in outsiders for token in inside[1:3]) or (kind == "new" and not people and not aged):
            kind = "thing"
        return Subject(kind, inside[0].span.join(inside[-1].span), tuple(token.low for token in inside), None, several)

    def is_pronoun(self, place: int) -> bool:
        """Whether "he", "she" or "they" stands at a place, not "who"."""
        return self.is_in(place, "singular", "plural")

    def pronoun(self, place: int) -> Subject:
        """Return the pronoun at a place."""
        token = self.tokens[place]
        return Subject("pronoun", token.span, (token.low,), None, self.is_in(place, "plural", "objects-plural"))

    def is_date(self, place: int) -> bool:
        """Whether a date holds a place, or stands behind the "on" or "in" there."""
        date = self.facts.at(Date, self.tokens[place].span.start)
        if date is not None and date.precision in _OFTEN:
            return True
        following = self.facts.at(Date, self.tokens[place + 1].span.start) if place + 1 < len(self.tokens) else None
        return following is not None and self.is_in(place, "before-dates")

    def is_adverb(self, place: int) -> bool:
        """Whether a word is an adverb by its ending."""
        low = self.tokens[place].low
        return len(low) > 5 and low.endswith(("ly", "ment"))


def named(name: Name) -> Subject:
    """Return a name as a subject."""
    return Subject("name", name.span, tuple(word.lower() for word in name.words), name)
