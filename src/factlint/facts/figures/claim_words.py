"""A figure in its sentence, as the kinds of claims look at it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import listed
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

NEAR = 6
"""Words at most between a figure and what is said of it: "coûte chaque année près de 3 milliards"."""
_HEAD = 4
"""Words that open a sentence: "Chaque année, 3 000 tonnes"."""
_STOPS = frozenset(",;:.!?…—«»“”\"")
_LATELY = 2
"""Words at most between an auxiliary and its participle: "have long since closed"."""


class Told(Struct, frozen=True):
    """One figure and the words of its sentence before it, inside it and after it."""

    facts: Facts
    figure: Figure
    before: Sequence[Token]
    inside: Sequence[Token]
    after: Sequence[Token]

    @property
    def whole(self) -> Span:
        """The figure with the noun that it counts."""
        head = self.figure.head_span
        return self.figure.span.join(head) if head is not None else self.figure.span

    def near(self, before: int = NEAR, after: int = NEAR) -> Sequence[Token]:
        """Return the words of the clause around the figure and its noun, with them."""
        end = self.whole.end
        counted = [token for token in self.after if token.span.start < end]
        behind = self.after[len(counted) :]
        front = clause(self.before[::-1])[:before][::-1]
        return [*front, *self.inside, *counted, *words_of(behind)[:after]]

    def says(self, name: str, tokens: Sequence[Token]) -> bool:
        """Whether some words hold a phrase of one of the lists of claims."""
        return next(listed(f"claims.{name}", self.facts.lexicon).find(tokens), None) is not None

    def holds(self, name: str) -> bool:
        """Whether the whole sentence holds a phrase of one of the lists of claims."""
        return any(self.says(name, tokens) for tokens in (self.before, [*self.inside, *self.after]))

    def is_past(self, *, simple: bool) -> bool:
        """Whether its clause tells what happened once; with `simple`, "lost" and "closed" count, not only "had"."""
        near, words, get = self.own_clause(), self.facts.lexicon.words, self.facts.lexicon.get
        past, not_past = words("claims.past"), words("claims.not_past")
        endings, simple_endings = tuple(get("claims.past_endings")), tuple(get("claims.simple_past_endings"))
        simply, helpers = words("claims.simple_past"), words("claims.helpers")
        for place, token in enumerate(near):
            low, ends = token.low, token.low not in not_past
            if low in past or (ends and low.endswith(endings)):
                return True
            if simple and (low in simply or (ends and low.endswith(simple_endings))):
                helped = (other.low in helpers for other in near[max(0, place - 1 - _LATELY) : place])
                if not any(helped):
                    return True
        return False

    def own_clause(self) -> Sequence[Token]:
        """Return the words of the sentence up to the end of the clause that holds the figure."""
        return [*self.before, *self.inside, *clause(self.after)]


def told(facts: Facts, figure: Figure) -> Told | None:
    """Return a figure with the words of its sentence, None where it has none or begins inside a word."""
    sentence = facts.at(Sentence, figure.span.start)
    inside = facts.within(Token, figure.span)
    if sentence is None or sentence.is_endless or not inside:
        return None
    tokens = facts(Token)
    return Told(
        facts, figure, tokens[sentence.first : inside[0].index], inside, tokens[inside[-1].index + 1 : sentence.after]
    )


def is_yearly(here: Told) -> bool:
    """Whether the clause of a figure, or the head of its sentence, says that it is so every year."""
    return here.says("yearly", here.near()) or here.says("yearly", here.before[:_HEAD])


def is_housed(here: Told) -> bool:
    """Whether the sentence speaks of what a house knows of itself: its sales, its budget; not the household budget."""
    return here.holds("own") and not here.holds("everybodys")


def clause(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words before the first mark that ends a clause; a bracket does not."""
    ends = (place for place, token in enumerate(tokens) if token.text in _STOPS)
    return tokens[: next(ends, len(tokens))]


def words_of(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words before the first mark, number or line break."""
    ends = (place for place, token in enumerate(tokens) if token.kind != "word" or token.gap == "\n")
    return tokens[: next(ends, len(tokens))]
