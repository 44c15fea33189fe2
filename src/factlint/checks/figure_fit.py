"""Whether a figure of the headline is one of the body, as a reader would grant: rounded, converted, added."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from factlint.facts.figures.figure import Figure
from factlint.rule import Value

_DAYS = {
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1,
    "week": 7,
    "month": 30.4,
    "year": 365.25,
    "decade": 3652.5,
    "century": 36525,
}
_BARE = frozenset({"age", "money", "points", "score", "multiple", "measure"})
"""What a bare number of a headline may be in the body."""
_PAIRED = (
    frozenset({"duration", "age"}),
    frozenset({"percent", "fraction"}),
    frozenset({"percent", "points"}),
    frozenset({"year", "count"}),
)
NAMING = frozenset({"label", "ordinal"})
"""Kinds that must be the same wherever they stand, or are no support."""
_ROUND = 1000
"""From here on, the zeros at the end of a headline's number may be rounding."""
_TRUNCATED = 0.25
_BEYOND = 1.25
_ABOUT = (0.05, 0.15)
_FRACTION = 0.03
"""A share told as a fraction ("one in three") is round to about so much."""
_MOST_FIGURES = 40
"""Sums and differences are looked for among so many figures at most."""


class Computed(Struct, frozen=True):
    """How a figure follows from two others: the two, the operation's name and the values for its message."""

    operation: str
    parts: tuple[Figure, Figure]
    values: dict[str, Value]


def value_of(figure: Figure) -> float:
    """Return the value in a unit that figures of its kind share: durations in days, fractions in percent."""
    if figure.kind == "duration":
        return figure.value * _DAYS.get(next(iter(figure.units), ""), 1)
    return figure.value * 100 if figure.kind == "fraction" else figure.value


def fits(figure: Figure, other: Figure) -> bool:
    """Whether `other`, in the body, supports `figure`, in the headline: the same, or what it rounds."""
    if figure.kind in NAMING or other.kind in NAMING:
        return figure.value == other.value
    if figure.kind == "count" and (other.kind == "measure" or (other.kind == "duration" and not figure.head)):
        figure = replace(figure, kind=other.kind, units=other.units)  # "4K Miles", "60M Years": no unit to a headline
    figure, other = _aged(figure, other), _aged(other, figure)
    if not _comparable(figure, other):
        return False
    if figure.value in other.ends:
        return True
    value, given = value_of(figure), value_of(other)
    scale = value / figure.value if figure.value else 1
    unit = _unit(figure) * scale
    if abs(given - value) <= unit / 2 or 0 <= given - value < min(unit, abs(value) * _TRUNCATED):
        return True
    return _within_bound(figure, value, given, loose=bool(other.bound))


def _aged(figure: Figure, other: Figure) -> Figure:
    """Return a length of years as the age that the other figure is: "dead at 69 years", "aged 69"."""
    return replace(figure, kind="age") if (figure.kind, other.kind) == ("duration", "age") else figure


def _within_bound(figure: Figure, value: float, given: float, *, loose: bool) -> bool:
    """Whether words of approximation ("over 100", "nearly 15 billion") make up for the difference."""
    if figure.bound in {"over", "at-least"}:
        return value <= given <= value * _BEYOND
    if figure.bound in {"under", "at-most"}:
        return value / _BEYOND <= given <= value
    about = figure.bound == "about"
    return (about or loose) and abs(given - value) <= abs(value) * _ABOUT[about]


def _comparable(figure: Figure, other: Figure) -> bool:
    if figure.kind == other.kind:
        return figure.kind == "duration" or not (figure.units and other.units) or bool(figure.units & other.units)
    kinds = frozenset({figure.kind, other.kind})
    if kinds in _PAIRED:
        return True
    if figure.kind == "count" and not figure.head and not figure.units:
        return other.kind in _BARE
    return figure.kind != "percent" and other.kind == "count" and not other.head


def _unit(figure: Figure) -> float:
    """Return the unit of the last digit that a headline prints."""
    if figure.kind == "fraction":
        return _FRACTION
    if figure.high > figure.low and not figure.bound and not figure.ends:
        return figure.high - figure.low
    value = abs(figure.value)
    if value != int(value):
        digits = f"{value:.6f}".rstrip("0")
        return float(10 ** -(len(digits) - digits.index(".") - 1))
    unit = 1.0
    while value >= _ROUND and value % (unit * 10) == 0:
        unit *= 10
    return unit


def how_computed(figure: Figure, others: Sequence[Figure]) -> Computed | None:
    """Return the two figures whose sum or difference `figure` is, or None."""
    if figure.kind in NAMING or figure.bound:
        return None
    same = [other for other in others if _addable(figure, other)][:_MOST_FIGURES]
    target = value_of(figure)
    for one, two in combinations(same, 2):
        a, b = value_of(one), value_of(two)
        if _reached(figure, a + b, target):
            return Computed("sum", (one, two), {"one": one.span, "two": two.span})
        larger, smaller = (one, two) if a >= b else (two, one)
        if _reached(figure, abs(a - b), target):
            return Computed("difference", (larger, smaller), {"one": larger.span, "two": smaller.span})
    return _between_years(figure, others)


def _addable(figure: Figure, other: Figure) -> bool:
    if other.past and figure.kind != "duration":
        return False
    if figure.kind != other.kind or other.ends:
        return False
    return figure.kind == "duration" or not (figure.units and other.units) or bool(figure.units & other.units)


def _reached(figure: Figure, value: float, target: float) -> bool:
    if figure.kind == "count" and figure.value == int(figure.value) and figure.value < 1e6:
        return value == target
    return figure.low <= value <= figure.high


def _between_years(figure: Figure, others: Sequence[Figure]) -> Computed | None:
    if figure.kind != "duration" or "year" not in figure.units:
        return None
    years = [other for other in others if other.kind == "year"]
    for one, two in combinations(years, 2):
        if abs(abs(one.value - two.value) - figure.value) < 1:
            later, earlier = (one, two) if one.value >= two.value else (two, one)
            return Computed("difference", (later, earlier), {"one": later.span, "two": earlier.span})
    return None
