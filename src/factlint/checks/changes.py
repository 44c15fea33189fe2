"""The figure that tells a change, beside the earlier and the later value of the thing that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.checks.pairs import comparable, is_old, pair_of, year_in
from factlint.checks.rows import Row, printed_unit
from factlint.facts.figures.figure import Figure
from factlint.facts.tokens import Token

_BEFORE, _AFTER = 4, 3
_BY = frozenset({"by", "de"})
_NEAR = 12
"""How many words and marks may stand between the figure that tells a change and the two values."""
_TO_LATER = 6
"""How many words may lead from a change to the later value: "has trebled to 4"."""
_EDGE = 1e-9
_OPENS = 2
"""How many words may stand before a figure that opens the sentence, a colon after it."""


class Change(Struct, frozen=True):
    """A figure that tells a change, the earlier and the later value; `direction` is 1, -1, or 0 for either way."""

    told: Figure
    old: Figure
    new: Figure
    direction: int = 0

    @property
    def real(self) -> float:
        """The change in percent, computed from the printed values."""
        return 100 * (self.new.value - self.old.value) / self.old.value

    @property
    def bounds(self) -> tuple[float, float]:
        """The smallest and the largest change in percent that the rounding of the two values allows."""
        return _percent_between(interval_of(self.old), interval_of(self.new))

    @property
    def difference(self) -> float:
        """The later value less the earlier."""
        return self.new.value - self.old.value

    @property
    def fits_percent(self) -> bool:
        """Whether the told percentage is the change of the values, as printed and as they may have been rounded.

        Beside values taken as exact a unit is granted either way; where the zeros below the finer of them may be
        rounding, only what rounding or cutting off its digits makes of the percentage.
        """
        unit = min(last_digit(self.old.value), last_digit(self.new.value))
        low, high = _percent_between(rounded_interval(self.old, unit), rounded_interval(self.new, unit))
        return self.fits(*self.bounds) and self.fits(low, high, rounded=True)

    def fits(self, low: float, high: float, *, rounded: bool = False) -> bool:
        """Whether the told figure lies between two changes, its own rounding or cut-off digits granted.

        `rounded` grants half a unit upwards, as rounding does, and less than a unit downwards, as cutting off does.
        """
        if self.direction < 0 or (self.direction == 0 and self.difference < 0):
            low, high = -high, -low
        size, unit = abs(self.told.value), printed_unit(self.told.value)
        slack = max(unit, size * 0.1) if self.told.bound else unit
        slack += _EDGE
        if self.told.bound in {"over", "at-least"}:
            return high >= size - slack
        if self.told.bound in {"under", "at-most"}:
            return low <= size + slack
        if rounded and not self.told.bound:
            return low < size + unit - _EDGE and size - unit / 2 - _EDGE <= high
        return low <= size + slack and size - slack <= high


def interval_of(figure: Figure) -> tuple[float, float]:
    """Return what a value stands for: "some 640,000" is good to its last digit that is no zero, or to a tenth."""
    if figure.bound != "about":
        return figure.low, figure.high
    half = min(last_digit(figure.value), 0.1 * abs(figure.value))
    return figure.value - half, figure.value + half


def rounded_interval(figure: Figure, unit: float) -> tuple[float, float]:
    """Return what a value stands for when the zeros below a unit may be rounding: 12,500 by tens is 12,495 on."""
    low, high = interval_of(figure)
    half = unit / 2 if unit > 1 else 0.0
    return min(low, figure.value - half), max(high, figure.value + half)


def last_digit(value: float) -> float:
    """Return the unit of the last digit of a value that is no zero: 640,000 gives 10,000, 1.5 gives 0.1."""
    unit = printed_unit(value)
    while unit < abs(value) and value % (unit * 10) == 0:
        unit *= 10
    return unit


def _percent_between(old: tuple[float, float], new: tuple[float, float]) -> tuple[float, float]:
    """Return the smallest and the largest change in percent between two intervals."""
    low = 100 * (new[0] - old[1]) / old[1]
    return low, 100 * (new[1] - old[0]) / old[0] if old[0] > 0 else float("inf")


def changes(
    row: Row, values: frozenset[str], tells: frozenset[str], clause: str = "change.clause"
) -> Iterator[list[Change]]:
    """Yield, for each pair of values of a kind, the figures of a kind that may tell its change.

    `clause` names the words of the lexicon that begin another statement.
    """
    figures = row.figures
    for one in range(len(figures) - 1):
        pair = pair_of(row, one, one + 1, values)
        if pair is None or row.holds(row.between(one, one + 1), "change.apart"):
            continue
        told = [
            Change(figures[place], *pair, direction)
            for place in (one + 2, one - 1)
            if 0 <= place < len(figures) and figures[place].kind in tells and _adjacent(row, place, one, clause)
            and (direction := direction_of(row, place)) is not None
        ]  # fmt: skip
        if told:
            yield told
    yield from _parted(row, values, tells, clause)


def _parted(row: Row, values: frozenset[str], tells: frozenset[str], clause: str) -> Iterator[list[Change]]:
    """Yield "B, up P from A" and "up P to B from A": the figure that tells stands between or before the two values."""
    figures = row.figures
    for place in range(len(figures) - 2):
        new, told, old = figures[place], figures[place + 1], figures[place + 2]
        if told.kind not in tells or not comparable(new, old, values):
            continue
        if _leads_to(row, place, clause):
            direction = direction_of(row, place + 1)
            if direction is not None:
                yield [Change(told, new, old, direction)]
            continue
        if not is_old(row, place + 2):
            continue
        direction = direction_of(row, place + 1)
        between = [*_of_its_sentence(row.between(place, place + 1)), *row.between(place + 1, place + 2)]
        if direction is not None and not is_old(row, place) and not _another_statement(row, between, clause):
            yield [Change(told, old, new, direction)]


def _of_its_sentence(between: Sequence[Token]) -> Sequence[Token]:
    """Return the words before a figure without those of the sentence before, which it takes up."""
    stop = next((at + 1 for at in range(len(between) - 1, -1, -1) if between[at].text == "."), 0)
    return between[stop:]


def _leads_to(row: Row, place: int, clause: str) -> bool:
    """Whether three figures are the earlier value, its change and the later: "2 in 2012, has trebled to 4"."""
    since = row.ends_with(row.before(place, 1), "change.from")
    dated = since and year_in(row.between(place, place + 1)[:3]) is not None
    earlier = is_old(row, place) or dated or year_in(_bare_year(row, place)) is not None
    between = row.between(place, place + 1)
    after = row.between(place + 1, place + 2)
    reached = [token for token in after if token.text != ","]
    straight = len(after) <= _TO_LATER and row.ends_with(reached, "change.reached")
    return earlier and straight and not is_old(row, place + 2) and not _another_statement(row, between, clause)


def _bare_year(row: Row, place: int) -> Sequence[Token]:
    """Return the year right after a value, in a comma of its own: ", 2 million in 2012, has …"."""
    after = row.following(place, 3)
    return after[:2] if len(after) == 3 and after[2].text in {",", ")", "—", "–"} else ()


def _adjacent(row: Row, told: int, one: int, clause: str) -> bool:
    """Whether nothing between the figure that tells a change and two values, `one` first, begins another statement."""
    between = row.between(one + 1, told) if told > one else row.between(told, one)
    if told < one and told == 0 and row.first[told] <= _OPENS:  # "Up 60%: the budget went from 20 to 30"
        between = [token for token in between if token.text != ":"]
    if told < one and not row.figures[one].head and row.ends_with(between, "change.counting"):
        between = between[:-1]
    return not _another_statement(row, between, clause)


def _another_statement(row: Row, between: Sequence[Token], clause: str) -> bool:
    """Whether words begin another statement; behind a colon that tells the values, "that" and "which" do not."""
    words, told = row.facts.lexicon.words(clause), False
    for at, token in enumerate(between):
        if token.text == ":" and row.begins_with(between[at + 1 :], "change.after_colon"):
            told = True
        elif token.low in words and not (told and token.low in row.facts.lexicon.words("change.relative")):
            return True
    return len(between) > _NEAR


def direction_of(row: Row, place: int) -> int | None:
    """Return 1 or -1 for a figure that tells a rise or a fall, 0 for a change either way, None for no change."""
    if row.figures[place].kind == "multiple":
        return 0
    figure, mark = row.figures[place], row.tokens[row.first[place]].text
    signs = row.before(place, 2)
    if len(signs) == 2 and signs[0].text in {"(", ","} and signs[1].text in {"+", "-", "–"}:  # "(- 4 %)"
        mark = signs[1].text
    before, after = row.before(place, _BEFORE), row.following(place, _AFTER)
    if before and before[-1].low in _BY:  # "cut its use of water by 40%": the verb may stand farther off
        before = row.before(place, 2 * _BEFORE)
    signed = mark in {"+", "-", "–"} or figure.value < 0
    told = (
        signed or figure.change or row.holds(before, "change.change_before") or row.holds(after, "change.change_after")
    )
    if not told:
        return None
    down = figure.value < 0 or mark in {"-", "–"} or figure.change == "down"
    if down or row.holds(before, "change.down") or row.holds(after, "change.down"):
        return -1
    return 1 if figure.change == "up" or mark == "+" else 0
