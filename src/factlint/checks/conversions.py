"""A measure and the same in another unit beside it: "10 miles (16 km)"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log10
from typing import Any

from msgspec.structs import replace

from factlint.checks.rows import Row, rows
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.figures.measures import Conversion, conversion
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon
from factlint.rule import Hit, Side

_REACH = 5
_DASHES = frozenset({"–", "—", "-", "/"})
_ROUNDED = 0.075
"""How far, in shares of the value, rounding to tens or to fives may go; conversions are often told so."""
_BOUND = 0.09
"""The same for a value told as about, over or under."""


def unit_conversion(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield measures whose conversion, printed right after them, is another quantity."""
    for row in rows(facts, 2):
        for one in range(len(row.figures) - 1):
            first, second = row.figures[one], row.figures[one + 1]
            if not _apposed(row, one) or _compound(row, one) or _degrees_of_change(first):
                continue
            first, second = _mass(first, second, facts.lexicon), _mass(second, first, facts.lexicon)
            customary = (first.units | second.units) & facts.lexicon.words("units.customary")
            if (
                "measure" == first.kind == second.kind
                and (customary or _shifted(first, second, facts))
                and _differs(first, second, facts)
            ):
                yield _hit(first, second, facts)


def _apposed(row: Row, one: int) -> bool:
    """Whether the second figure stands in brackets after the first, or is introduced by "or", "soit"."""
    between, after = row.between(one, one + 1), row.following(one + 1, 1)
    if not 0 < len(between) <= _REACH or any(token.text in {")", "]"} for token in between):
        return False
    bracket = next((at for at, token in enumerate(between) if token.text in {"(", "["}), None)
    if bracket is not None:
        closed = bool(after) and after[0].text in {")", "]", ",", ";", "/"}
        return closed and all(token.kind == "word" for token in (*between[:bracket], *between[bracket + 1 :]))
    if len(between) == 1 and between[0].text in _DASHES:
        return between[0].text == "/" or (bool(after) and after[0].text in _DASHES)
    words = [token for token in between if token.text != ","]
    return row.begins_with(words, "conversions.apposed") or row.ends_with(words, "conversions.apposed")


def _compound(row: Row, one: int) -> bool:
    """Whether a measure is the smaller part of the one right before it: "6 pieds 2 pouces"."""
    return one > 0 and row.figures[one - 1].kind == "measure" and not row.between(one - 1, one)


def _degrees_of_change(figure: Figure) -> bool:
    """Whether degrees tell by how much it grew warmer or colder, which is converted without the freezing point."""
    return bool(figure.change) and bool(figure.units & {"°C", "°F"})


def _shifted(first: Figure, second: Figure, facts: Facts) -> bool:
    """Whether two measures of the metric system are the same digits, their decimal point elsewhere."""
    pairs = [(one, two) for one in _units(first, facts) for two in _units(second, facts)]
    if (
        first.ends
        or second.ends
        or not pairs
        or pairs[0][0].dimension != pairs[0][1].dimension
        or not first.value > 0 < second.value
    ):
        return False
    ratio = log10(pairs[0][0].to_base(first.value) / pairs[0][1].to_base(second.value))
    return abs(ratio) > 0.5 and abs(ratio - round(ratio)) < 1e-9


def _mass(figure: Figure, other: Figure, lexicon: Lexicon) -> Figure:
    """Return pounds that were read as money, or as things counted, as the measure that the other figure is."""
    pounds = figure.units == {"GBP"} or figure.head in lexicon.words("conversions.pounds")
    found = conversion(next(iter(other.units)), lexicon) if other.kind == "measure" and other.units else None
    if not pounds or figure.kind not in {"money", "count"} or found is None or found.dimension != "mass":
        return figure
    return replace(figure, kind="measure", units=frozenset({"lb"}))


def _units(figure: Figure, facts: Facts) -> list[Conversion]:
    """Return every conversion that the unit of a measure may stand for; at sea a mile is a nautical one."""
    if len(figure.units) != 1:
        return []
    (unit,) = figure.units
    others = facts.lexicon.table("conversions.variants").get(unit, ())
    on_land = frozenset[str]() if facts.once(_at_sea) else facts.lexicon.words("conversions.nautical")
    names = [unit, *(name for name in others if name not in on_land)]
    return [found for name in names if (found := conversion(name, facts.lexicon)) is not None]


def _at_sea(facts: Facts) -> bool:
    """Whether anything in the article says that it may count in nautical miles and knots."""
    words = facts.lexicon.words("conversions.sea")
    return any(token.low in words for token in facts(Token))


def _differs(first: Figure, second: Figure, facts: Facts) -> bool:
    """Whether no reading of the two units makes them one quantity, the rounding of both granted."""
    pairs = [(one, two) for one in _units(first, facts) for two in _units(second, facts)]
    if not pairs or first.units == second.units or any(one.dimension != two.dimension for one, two in pairs):
        return False
    ends = list(zip(first.ends or (first.value,), second.ends or (second.value,), strict=False))
    if len(first.ends) != len(second.ends) or any(one == 0 or two == 0 for one, two in ends):
        return False
    loose = bool(first.bound or second.bound)
    return not any(all(_meet(a, one, b, two, loose=loose) for a, b in ends) for one, two in pairs)


def _meet(a: float, one: Conversion, b: float, two: Conversion, *, loose: bool) -> bool:
    slack_a, slack_b = _slack(a, loose=loose), _slack(b, loose=loose)
    low, high = sorted((one.to_base(a - slack_a), one.to_base(a + slack_a)))
    other_low, other_high = sorted((two.to_base(b - slack_b), two.to_base(b + slack_b)))
    return low <= other_high and other_low <= high


def _slack(value: float, *, loose: bool) -> float:
    """Return how far a printed value may be from the exact one: a unit of its last digit, or rounding to tens."""
    digits = f"{abs(value):.3f}".rstrip("0").rstrip(".")
    decimals = len(digits.partition(".")[2])
    unit = 10.0**-decimals
    rounding = unit
    if not decimals:
        while value % (rounding * 10) == 0:
            rounding *= 10
        rounding = rounding / 2 if rounding > 1 else 2.5 if value % 5 == 0 else rounding
    share = _BOUND if loose else _ROUNDED
    return max(unit, min(rounding, share * abs(value)), (share * abs(value)) if loose else 0.0)


def _hit(first: Figure, second: Figure, facts: Facts) -> Hit:
    one, two = _units(first, facts)[0], _units(second, facts)[0]
    exact = [two.from_base(one.to_base(value)) for value in first.ends or (first.value,)]
    back = [one.from_base(two.to_base(value)) for value in second.ends or (second.value,)]
    values: dict[str, Any] = {
        "first": first.span,
        "second": second.span,
        "exact": _rounded(exact[0]),
        "back": _rounded(back[0]),
        "first_unit": next(iter(first.units)),
        "second_unit": next(iter(second.units)),
        "value": first.ends[0] if first.ends else first.value,
        "other": second.ends[0] if second.ends else second.value,
    }
    return Hit(second.span, (Side(first.span, "first"),), values)


def _rounded(value: float) -> float:
    return round(value, 1 if abs(value) < 100 else 0)
