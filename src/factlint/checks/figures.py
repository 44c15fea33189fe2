"""Checks that do the arithmetic of the figures printed in the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import Phrases, listed
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_VALUES = frozenset({"count", "money", "measure", "points"})
_PASSED_OVER = frozenset({"duration", "year", "ordinal", "label", "age", "time", "score", "fraction", "multiple"})
_FROM = frozenset({"de", "d'", "from"})
_TO = frozenset({"to", "à", "a", "au", "aux"})
_BEFORE = 4
_AFTER = 3
_MOST_TOKENS = 600
"""A longer row of words is a table or no text: it is not read, which keeps the check linear."""
_NEAR = 10
"""How many words and marks may stand between a percentage and its two values."""
_SCALES = (1e9, 1e6, 1.0)
_FARTHEST = 1000.0
"""Two values of one thing are never farther apart than this ratio, in a sentence of an article."""


class Change(NamedTuple):
    """A percentage, and the earlier and the later value that it tells the change of."""

    percent: Figure
    old: Figure
    new: Figure
    direction: int = 0

    @property
    def real(self) -> float:
        """The change in percent, computed from the printed values."""
        return 100 * (self.new.value - self.old.value) / self.old.value

    @property
    def bounds(self) -> tuple[float, float]:
        """The smallest and the largest change that the rounding of the two values allows."""
        low = 100 * (self.new.low - self.old.high) / self.old.high
        high = 100 * (self.new.high - self.old.low) / self.old.low if self.old.low > 0 else float("inf")
        return low, high


def percent_change(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield percentages of change that do not follow from the two values printed beside them."""
    for sentence in facts(Sentence):
        if sentence.after - sentence.first > _MOST_TOKENS:
            continue
        tokens = sentence.tokens(facts)
        figures = list(_opened(tokens, facts.within(Figure, sentence.span)))
        if (
            len(figures) < 3
            or not any(figure.kind == "percent" for figure in figures)
            or _anywhere(facts, tokens, "other_basis")
        ):
            continue
        for options_for_pair in _changes(facts, tokens, figures):
            if not any(_agrees(change) for change in options_for_pair):
                yield _hit(options_for_pair[0])


def _opened(tokens: Sequence[Token], figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures that may belong to a change; "from A to B" read as one figure gives its two values."""
    for figure in figures:
        place = _place(tokens, figure)
        ranged = len(figure.ends) == 2 and figure.kind in _VALUES and place > 0 and tokens[place - 1].low in _FROM
        if ranged:
            one, two = figure.ends
            yield replace(figure, value=one, low=one, high=one, ends=(), past=True)
            yield replace(figure, value=two, low=two, high=two, ends=(), past=False)
        elif figure.kind not in _PASSED_OVER:
            yield figure


def _changes(facts: Facts, tokens: Sequence[Token], figures: Sequence[Figure]) -> Iterator[list[Change]]:
    """Yield, for each pair of values in a sentence, the percentages that may tell its change."""
    index = 0
    while index + 1 < len(figures):
        pair = _pair(facts, tokens, figures[index], figures[index + 1])
        if pair is None:
            index += 1
            continue
        around = [figures[place] for place in (index + 2, index - 1) if 0 <= place < len(figures)]
        changes = [
            Change(percent, *pair, direction)
            for percent in around
            if percent.kind == "percent"
            and _adjacent(facts, tokens, percent, *pair)
            and (direction := _direction(facts, tokens, percent)) is not None
        ]
        if changes:
            yield changes
        index += 2
    yield from _parted(facts, tokens, figures)


def _parted(facts: Facts, tokens: Sequence[Token], figures: Sequence[Figure]) -> Iterator[list[Change]]:
    """Yield "B, up P from A": the percentage stands between the two values."""
    for new, percent, old in zip(figures, figures[1:], figures[2:], strict=False):
        if percent.kind != "percent" or not _comparable(new, old) or not _is_old(facts, tokens, old):
            continue
        direction = _direction(facts, tokens, percent)
        if direction is not None and not _is_old(facts, tokens, new):
            yield [Change(percent, old, new, direction)]


def _pair(facts: Facts, tokens: Sequence[Token], one: Figure, two: Figure) -> tuple[Figure, Figure] | None:
    """Return the earlier and the later of two values of one thing, or None."""
    if not _comparable(one, two):
        return None
    place = _place(tokens, one)
    if one.span == two.span or (place and tokens[place - 1].low in _FROM and _between(tokens, one, two) & _TO):
        return one, two
    return (two, one) if _is_old(facts, tokens, two) and not one.past else None


def _adjacent(facts: Facts, tokens: Sequence[Token], percent: Figure, old: Figure, new: Figure) -> bool:
    """Whether nothing between a percentage and two values begins another statement."""
    first, last = sorted((old.span, new.span))
    start, end = (last.end, percent.span.start) if percent.span > last else (percent.span.end, first.start)
    between = [token.low for token in tokens if start <= token.span.start < end]
    return len(between) <= _NEAR and not facts.lexicon.words("change.clause") & set(between)


def _comparable(one: Figure, two: Figure) -> bool:
    if one.kind not in _VALUES or one.kind != two.kind or one.ends or two.ends or one.bound or two.bound:
        return False
    if one.units and two.units and not one.units & two.units:
        return False
    if one.head and two.head and one.head != two.head and not (one.past or two.past):
        return False
    low, high = sorted((one.value, two.value))
    return low > 0 and high < _FARTHEST * low


def _is_old(facts: Facts, tokens: Sequence[Token], figure: Figure) -> bool:
    if figure.past:
        return True
    old = _phrases(facts, "old")
    place = _place(tokens, figure)
    return any(
        (match := old.at(tokens, start)) is not None and match.after == place
        for start in range(max(0, place - 3), place)
    )


def _between(tokens: Sequence[Token], one: Figure, two: Figure) -> set[str]:
    return {token.low for token in tokens if one.span.end <= token.span.start < two.span.start}


def _place(tokens: Sequence[Token], figure: Figure) -> int:
    return next((index for index, token in enumerate(tokens) if token.span.end > figure.span.start), len(tokens))


def _direction(facts: Facts, tokens: Sequence[Token], percent: Figure) -> int | None:
    """Return 1 or -1 for a percentage that tells a rise or a fall, 0 for a change either way, None for no change."""
    place = _place(tokens, percent)
    after = next((i for i, token in enumerate(tokens) if token.span.start >= percent.span.end), len(tokens))
    before_words, after_words = tokens[max(0, place - _BEFORE) : place], tokens[after : after + _AFTER]
    signed = tokens[place].text in {"+", "-", "–"} or percent.value < 0
    told = (
        signed
        or percent.change
        or _holds(facts, before_words, "change_before")
        or _holds(facts, after_words, "change_after")
    )
    if not told:
        return None
    down = percent.value < 0 or tokens[place].text in {"-", "–"} or percent.change == "down"
    if down or _holds(facts, before_words, "down") or _holds(facts, after_words, "down"):
        return -1
    return 1 if percent.change == "up" or tokens[place].text == "+" else 0


def _agrees(change: Change) -> bool:
    """Whether the printed percentage lies where the rounding of all three figures, or cutting off digits, allows."""
    low, high = change.bounds
    size = abs(change.percent.value)
    unit = _digit(change.percent)
    if change.direction < 0 or (change.direction == 0 and change.real < 0):
        low, high = -high, -low
    slack = max(unit, size * 0.1) if change.percent.bound else unit
    if change.percent.bound in {"over", "at-least"}:
        return high >= size - slack
    if change.percent.bound in {"under", "at-most"}:
        return low <= size + slack
    return low <= size + slack and size - slack <= high


def _digit(percent: Figure) -> float:
    """Return the unit of the last digit printed."""
    value = abs(percent.value)
    if value == int(value):
        return 1.0
    digits = f"{value:.4f}".rstrip("0")
    return float(10 ** -(len(digits) - digits.index(".") - 1))


def _hit(change: Change) -> Hit:
    scale = next(scale for scale in _SCALES if change.new.value >= scale or scale == 1)
    low, high = change.bounds
    values: dict[str, Any] = {
        "percent": change.percent.span,
        "a": round(change.old.value / scale, 3),
        "b": round(change.new.value / scale, 3),
        "real": change.real,
    }
    if high - low > 0.1:
        values |= {"low": low, "high": high}
    sides: tuple[Side, ...] = (Side(change.old.span, "from"), Side(change.new.span, "to"))
    if change.old.span == change.new.span:
        sides = sides[1:]
    return Hit(change.percent.span, sides, values, _slip(change) or ("rounded" if "low" in values else ""))


def _slip(change: Change) -> str:
    """Name the slip that would explain the printed percentage, "" when none does."""
    size, unit = abs(change.percent.value), _digit(change.percent)
    old, new = change.old.value, change.new.value
    if abs(size - 100 * new / old) <= unit:
        return "ratio"
    if new and abs(size - abs(100 * (new - old) / new)) <= unit:
        return "base"
    if abs(size - abs(change.real)) <= unit:
        return "sign"
    return ""


def _anywhere(facts: Facts, tokens: Sequence[Token], name: str) -> bool:
    return any(True for _ in _phrases(facts, name).find(tokens))


def _holds(facts: Facts, tokens: Sequence[Token], name: str) -> bool:
    return _anywhere(facts, tokens, name)


def _phrases(facts: Facts, name: str) -> Phrases:
    return listed(f"change.{name}", facts.lexicon)
