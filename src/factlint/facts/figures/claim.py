"""Figures that claim something of the world: a share of a population, a standing toll, what a market is worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_SHARES = frozenset({"percent", "fraction"})
_REACH = 4
"""Words at most between a figure and the people it counts: "18% of all the young women"."""
_NEAR = 6
"""Words at most between a figure and what is said of it: "coûte chaque année près de 3 milliards"."""
_MANY, _MILLION = 10_000, 1_000_000
_FEW = 10
"""A standing toll below this is counted by anybody."""


class Claim(Struct, frozen=True):
    """One figure of the running text that tells what the world is like, in the writer's own words.

    `span` is the figure's, with the people it is of. `kind` is `share` (18% of teens), `rate` (a poverty rate of 14%),
    `toll` (41,000 deaths a year), `worth` (a market worth 3 billion) or `number` (3 million people suffer from it).
    A vote, an aim, a rule, hearsay, a question or a change is none.
    """

    span: Span
    kind: str

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Claim]:
        """Read every claim of the running text, in order."""
        for figure in facts(Figure):
            if not facts.document.lies_in(figure.span.start) or in_quotes(facts, figure.span):
                continue
            sentence = facts.at(Sentence, figure.span.start)
            if sentence is None or figure.conditional or figure.past or not _asserts(facts, sentence):
                continue
            claim = _claim(facts, figure)
            if claim is not None and not _is_derived(facts, figure):
                yield claim


def _asserts(facts: Facts, sentence: Sentence) -> bool:
    """Whether a sentence says that something is so."""
    tokens, counted = sentence.tokens(facts), facts.lexicon.words("claims.counted")
    if sentence.is_endless or tokens[-1].text == "?":
        return False
    if _says(facts, "planned", tokens) or any(token.low in counted for token in tokens):
        return False
    future, no_verbs = tuple(facts.lexicon.get("claims.future_endings")), facts.lexicon.words("claims.no_verbs")
    return not future or not any(token.low.endswith(future) and token.low not in no_verbs for token in tokens)


def _claim(facts: Facts, figure: Figure) -> Claim | None:
    people = _people(facts, figure)
    if figure.kind in _SHARES:
        return None if figure.change else _share(facts, figure, people)
    if figure.kind == "money":
        worth = (
            figure.value >= _MILLION
            and not figure.change
            and _says(facts, "worth", _around(facts, figure.span, after=0))
        )
        return Claim(figure.span, "worth") if worth else None
    if figure.kind != "count" or not figure.head_span:
        return None
    whole = figure.span.join(figure.head_span)
    near = _around(facts, whole)
    if figure.value >= _FEW and _tells_harm(facts, figure, near) and _is_yearly(facts, whole, near):
        return Claim(whole, "toll")
    if figure.value >= _MANY and people is not None and _says(facts, "affected", near):
        return Claim(whole, "number")
    return None


def _share(facts: Facts, figure: Figure, people: Token | None) -> Claim | None:
    if people is not None:
        return Claim(figure.span.join(people.span), "share")
    rate = figure.kind == "percent" and _says(facts, "rates", _around(facts, figure.span, after=0))
    return Claim(figure.span, "rate") if rate else None


def _tells_harm(facts: Facts, figure: Figure, near: Sequence[Token]) -> bool:
    """Whether a figure counts dead or wounded, or a verb beside it kills."""
    head = figure.head_span and facts.at(Token, figure.head_span.start)
    return _says(facts, "killing", near) or (head is not None and head.low in facts.lexicon.words("claims.harmed"))


def _is_yearly(facts: Facts, whole: Span, near: Sequence[Token]) -> bool:
    """Whether the clause of a figure, or the head of its sentence, says that it is so every year."""
    sentence = facts.at(Sentence, whole.start)
    head = sentence.tokens(facts)[:_REACH] if sentence is not None else ()
    return _says(facts, "yearly", near) or _says(facts, "yearly", head)


def _people(facts: Facts, figure: Figure) -> Token | None:
    """Return the noun of the people whom a figure counts or is a share of, None where it is of something else."""
    populations = facts.lexicon.words("claims.populations")
    inside = facts.within(Token, figure.span)
    if not inside:  # it begins inside a word
        return None
    named = [token for token in inside if token.low in populations]
    if named:
        return named[-1]
    after = _clause(facts(Token)[inside[-1].index + 1 : inside[-1].index + 1 + _REACH])
    if figure.kind in _SHARES and not figure.ends and not (after and _is_of(facts, after)):
        return None
    return next((token for token in after if token.low in populations), None)


def _is_of(facts: Facts, tokens: Sequence[Token]) -> bool:
    return listed("claims.of", facts.lexicon).at(tokens, 0) is not None


def _clause(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words before the first mark, number or line break."""
    ends = (place for place, token in enumerate(tokens) if token.kind != "word" or token.gap == "\n")
    return tokens[: next(ends, len(tokens))]


def _around(facts: Facts, span: Span, after: int = _NEAR) -> Sequence[Token]:
    """Return the words of the clause around a figure, with it."""
    tokens = facts(Token)
    first, last = facts.places(Token, span)
    start = first
    while start > max(0, first - _NEAR) and tokens[start].gap != "\n" and tokens[start - 1].kind != "mark":
        start -= 1
    return [*tokens[start:last], *_clause(tokens[last : last + after])]


def _is_derived(facts: Facts, figure: Figure) -> bool:
    """Whether the writer makes the figure out of another one: "or a quarter of the population"."""
    words = facts.lexicon.words("claims.derived")
    return any(token.low in words for token in _around(facts, figure.span, after=0))


def _says(facts: Facts, name: str, tokens: Sequence[Token]) -> bool:
    """Whether some words hold a phrase of one of the lists of claims."""
    return next(listed(f"claims.{name}", facts.lexicon).find(tokens), None) is not None
