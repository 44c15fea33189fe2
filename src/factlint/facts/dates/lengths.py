"""Lengths of time: `trente ans`, `two decades`, `un demi-siècle`, `le 30e anniversaire`, `centenary`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import Phrases, listed
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

_YEARS = {"year": 1, "decade": 10, "century": 100}
"""How many years a unit holds."""
_UNITS = frozenset({"day", "week", "month"})


class Length(Struct, frozen=True):
    """One length of time as told.

    `span` holds the number and its unit; `first` and `after` are its tokens. `low` and `high` bound it, counted in
    `unit` (day, week, month or year: decades and centuries are told in years). `anniversary` marks an ordinal number of
    years ("le 30e anniversaire", "centenary"), which is exact.
    """

    span: Span
    first: int
    after: int
    low: float
    high: float
    unit: str
    anniversary: bool = False

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Length]:
        """Read every length of every part, in order."""
        tokens = facts(Token)
        found = [*_from_figures(facts, tokens), *_from_words(facts, tokens)]
        after = 0
        for length in sorted(found, key=lambda one: (one.first, -one.after)):
            if length.first >= after:
                yield length
                after = length.after


def _from_figures(facts: Facts, tokens: Sequence[Token]) -> Iterator[Length]:
    anniversaries = facts.lexicon.words("spans.anniversaries")
    old = _old(facts.lexicon)
    for figure in facts(Figure):
        if figure.kind == "duration":
            yield from _duration(figure, *facts.places(Token, figure.span))
        elif figure.kind == "age":
            first, after = facts.places(Token, figure.span)
            if first > 1 and (match := old.at(tokens, first - 2)) is not None and match.after == first:
                yield Length(figure.span, first, after, figure.low, figure.high, "year")
        elif figure.kind == "ordinal":
            first, after = facts.places(Token, figure.span)
            end = next((place + 1 for place in (after, after + 1) if _is(tokens, place, anniversaries)), None)
            if end is not None:
                span = figure.span.join(tokens[end - 1].span)
                yield Length(span, first, end, figure.value, figure.value, "year", anniversary=True)


def _old(lexicon: Lexicon) -> Phrases:
    """Return the phrases that make an age that of a thing: `une halle vieille de trente ans`."""
    return listed("spans.old", lexicon)


def _is(tokens: Sequence[Token], place: int, words: frozenset[str]) -> bool:
    return place < len(tokens) and tokens[place].low in words and tokens[place].gap != "\n"


def _duration(figure: Figure, first: int, after: int) -> Iterator[Length]:
    (unit,) = figure.units if len(figure.units) == 1 else ("",)
    low, high = figure.low, figure.high
    if unit in _YEARS:
        each = _YEARS[unit]
        loose = each / 2 if each > 1 else 0
        yield Length(figure.span, first, after, low * each - loose, high * each + loose, "year")
    elif unit in _UNITS:
        yield Length(figure.span, first, after, low, high, unit)


def _from_words(facts: Facts, tokens: Sequence[Token]) -> Iterator[Length]:
    phrases, values = _words(facts.lexicon)
    for match in phrases.find(tokens):
        low, high, unit, anniversary = values[match.phrase]
        yield Length(match.span, match.first, match.after, low, high, unit, anniversary)


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> tuple[Phrases, list[tuple[float, float, str, bool]]]:
    """Return the lengths that are words, compiled, and what each of them stands for."""
    told: Mapping[str, Mapping[str, Any]] = lexicon.table("spans.words")
    named: Mapping[str, float] = lexicon.table("spans.anniversary-words")
    values = [(float(one["low"]), float(one["high"]), str(one["unit"]), False) for one in told.values()]
    values += [(float(years), float(years), "year", True) for years in named.values()]
    return Phrases([*told, *named], lexicon), values
