"""How many times as much: "doubled", "multiplié par trois", "cut in half", "grew by a third"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import inf

from msgspec import Struct
from msgspec.structs import replace

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import listed
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_SLACK = 0.08
_ABOUT = 0.18
_OBJECT = 6
"""How many words what is divided or multiplied may have, between the verb and its factor."""


class Times(Struct, frozen=True):
    """One ratio of a later value to an earlier one, as words tell it.

    `figure` is a figure of kind `multiple` with the value of the ratio (0.5 for "halved", 1.33 for "grew by a
    third"), `low` and `high` what such words allow: "doubled" 1.84 to 2.16, "more than doubled" above 1.98.
    `compares` is true where what follows is the earlier value: "twice as many as the 40 of last year".
    """

    span: Span
    figure: Figure
    compares: bool = False

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Times]:
        """Read every ratio told in words."""
        for sentence in facts(Sentence):
            tokens = sentence.tokens(facts)
            found = [*_figures(facts, sentence, tokens), *_phrases(facts, tokens)]
            end = -1
            for times in sorted(found, key=lambda times: (times.span.start, -times.span.end)):
                if times.span.start >= end:
                    yield times
                    end = times.span.end


def _figures(facts: Facts, sentence: Sentence, tokens: Sequence[Token]) -> Iterator[Times]:
    """Yield the ratios that rest on a figure: "doubled", "par trois", "by a third"."""
    words = facts.lexicon.words
    starts = [token.span.start for token in tokens]
    for figure in facts.within(Figure, sentence.span):
        first, last = bisect_left(starts, figure.span.start), bisect_left(starts, figure.span.end)
        before, after = tokens[max(0, first - 4) : first], tokens[last : last + 3]
        if figure.kind == "multiple":
            yield _multiple(facts, figure, after)
        elif figure.kind == "count" and not figure.ends and 1 < figure.value <= 100:
            divided, multiplied = (_by(facts, tokens, first, name) for name in ("divided", "multiplied"))
            if divided or multiplied:
                yield Times(figure.span, _ratio(figure, 1 / figure.value if divided else figure.value))
        elif figure.kind == "fraction" and before and before[-1].low in words("multiples.by"):
            sign = _sign(facts, figure, tokens[max(0, first - 7) : first])
            if not sign:
                continue
            ends = sorted((1 + sign * figure.low, 1 + sign * figure.high))
            value = 1 + sign * figure.value
            yield Times(figure.span, replace(figure, value=value, low=ends[0], high=ends[1], kind="multiple", ends=()))


def _by(facts: Facts, tokens: Sequence[Token], first: int, name: str) -> bool:
    """Whether a number says by how much something was multiplied or divided: "divisé (ses pertes) par deux"."""
    if _ends(facts, tokens[max(0, first - 4) : first], f"multiples.{name}"):
        return True
    verbs = facts.lexicon.words(f"multiples.{name}_verbs")
    led = first > 0 and tokens[first - 1].low in facts.lexicon.words("multiples.factor")
    return led and any(token.low in verbs for token in tokens[max(0, first - 1 - _OBJECT) : first - 1])


def _sign(facts: Facts, figure: Figure, before: Sequence[Token]) -> int:
    """Return 1 or -1 for a fraction that tells a rise or a fall, 0 for one that tells a part."""
    if figure.change:
        return 1 if figure.change == "up" else -1
    return -1 if any(True for _ in listed("multiples.reduced", facts.lexicon).find(before)) else 0


def _multiple(facts: Facts, figure: Figure, after: Sequence[Token]) -> Times:
    words = facts.lexicon.words
    fewer = bool(after) and after[0].low in words("multiples.fewer")
    more = bool(after) and after[0].low in words("multiples.more")
    compares = fewer or more or (bool(after) and after[0].low in words("multiples.than"))
    ratio = _ratio(figure, 1 / figure.value if fewer else figure.value)
    if more:  # "three times more" is three times as many to some, four times to others
        ratio = replace(ratio, high=ratio.high + 1)
    return Times(figure.span, ratio, compares)


def _phrases(facts: Facts, tokens: Sequence[Token]) -> Iterator[Times]:
    for match in listed("multiples.halved", facts.lexicon).find(tokens):
        half = Figure(match.span, 0.5, 0.5, 0.5, bound=_bound(facts, tokens, match.first))
        yield Times(match.span, _ratio(half, 0.5))


def _bound(facts: Facts, tokens: Sequence[Token], first: int) -> str:
    bounds = facts.lexicon.table("multiples.bounds")
    return next((bounds[token.low] for token in reversed(tokens[max(0, first - 2) : first]) if token.low in bounds), "")


def _ends(facts: Facts, tokens: Sequence[Token], name: str) -> bool:
    return any(match.after == len(tokens) for match in listed(name, facts.lexicon).find(tokens))


def _ratio(figure: Figure, value: float) -> Figure:
    """Return the figure as a ratio, with the interval that the words around it allow."""
    slack = _ABOUT if figure.bound == "about" else _SLACK
    low, high = value * (1 - slack), value * (1 + slack)
    if figure.bound in {"over", "at-least"}:
        low, high = (value * 0.99, inf) if value > 1 else (0.0, value * 1.01)
    elif figure.bound in {"under", "at-most"}:
        low, high = (value * 0.7, value * 1.01) if value > 1 else (value * 0.99, 1.0)
    return replace(figure, value=value, low=low, high=high, kind="multiple", ends=())
