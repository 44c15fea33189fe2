"""Amounts told in two currencies: every conversion of an article implies a rate, and the rates should be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from factlint.checks.rows import Row, rows
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.rule import Hit, Side

_REACH = 5
_SPREAD = 0.05
"""Rates that differ by less were taken on different days, or rounded."""


class Conversion(Struct, frozen=True):
    """An amount, the same in another currency printed right after it, and the rate they imply (`two` for one `one`)."""

    first: Figure
    second: Figure
    one: Figure
    two: Figure

    @property
    def rate(self) -> float:
        """The rate that the printed values imply."""
        return self.two.value / self.one.value

    @property
    def low(self) -> float:
        """The lowest rate that their rounding allows."""
        return _printed(self.two)[0] / _printed(self.one)[1] * (1 - _SPREAD / 2)

    @property
    def high(self) -> float:
        """The highest rate that their rounding allows."""
        return _printed(self.two)[1] / _printed(self.one)[0] * (1 + _SPREAD / 2)


def implied_rate(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield conversions of money whose rate is another than that of the article's other conversions."""
    pairs: dict[tuple[str, str], list[Conversion]] = defaultdict(list)
    for row in rows(facts, 2):
        for one in range(len(row.figures) - 1):
            found = _conversion(row, one)
            if found is not None:
                pairs[_code(found.one), _code(found.two)].append(found)
    for found_pairs in pairs.values():
        yield from _odd_ones(found_pairs)


def _conversion(row: Row, one: int) -> Conversion | None:
    """Return an amount and the same in another currency, in brackets after it or after "or", "soit"; else None."""
    first, second = row.figures[one], row.figures[one + 1]
    between, after = row.between(one, one + 1), row.following(one + 1, 1)
    if not first.kind == second.kind == "money" or not 0 < len(between) <= _REACH or first.units & second.units:
        return None
    if (
        not first.units
        or not second.units
        or first.ends
        or second.ends
        or _bounded(first, second)
        or min(first.low, second.low) <= 0
    ):
        return None
    words = [token for token in between if token.text not in {",", "(", "["}]
    bracketed = any(token.text in {"(", "["} for token in between) and bool(after) and after[0].text in {")", "]", ","}
    led = row.begins_with(words, "rates.apposed")
    if not (bracketed or led) or any(token.kind != "word" for token in words) or _dated(row, one):
        return None
    two = sorted((first, second), key=_code)
    return Conversion(first, second, two[0], two[1])


def _bounded(*figures: Figure) -> bool:
    return any(figure.bound not in {"", "about"} for figure in figures)


def _printed(figure: Figure) -> tuple[float, float]:
    """Return what the digits of an amount stand for; "about" says only that a conversion is rounded."""
    if figure.bound == "about":
        slack = abs(figure.value) * 0.1
        return figure.low + slack, figure.high - slack
    if figure.low == figure.high and figure.value % 10 == 0:  # "200 dinars (120 euros)": rounded to tens
        unit = 10.0
        while figure.value % (unit * 10) == 0:
            unit *= 10
        slack = min(unit / 2, figure.value * _SPREAD)
        return figure.low - slack, figure.high + slack
    return figure.low, figure.high


def _dated(row: Row, one: int) -> bool:
    """Whether the amount is of another year, or counted in the money of one."""
    sentence = row.tokens[0].span.join(row.tokens[-1].span)
    dates = row.facts.within(Date, sentence)
    years = any(figure.kind == "year" for figure in row.figures)
    return years or any(date.precision == "year" for date in dates) or row.figures[one].past


def _code(figure: Figure) -> str:
    return "/".join(sorted(figure.units))


def _odd_ones(found: list[Conversion]) -> Iterator[Hit]:
    """Yield the conversions whose rate is not the one of the others; of two, the later."""
    if len(found) < 2:
        return
    usual = sorted(pair.rate for pair in found)[len(found) // 2] if len(found) > 2 else found[0].rate
    witness = min(found, key=lambda pair: abs(pair.rate - usual))
    seen: set[Span] = {witness.second.span}
    for pair in found:
        if pair.second.span not in seen and (pair.low > witness.high or witness.low > pair.high):
            seen.add(pair.second.span)
            yield _hit(pair, witness)


def _hit(pair: Conversion, witness: Conversion) -> Hit:
    rate = witness.second.value / witness.first.value
    same_way = _code(witness.first) == _code(pair.first)
    exact = pair.first.value * (rate if same_way else 1 / rate)
    scale = next(scale for scale in (1e9, 1e6, 1.0) if exact >= scale or scale == 1)
    values: dict[str, Any] = {
        "said": pair.first.span,
        "converted": pair.second.span,
        "other": witness.first.span,
        "other_converted": witness.second.span,
        "rate": round(pair.rate, 3),
        "usual": round(witness.rate, 3),
        "one": _code(pair.one),
        "two": _code(pair.two),
        "exact": round(exact / scale, 2 if exact / scale < 10 else 0),
        "code": _code(pair.second),
        "scale": {1e9: "× 10⁹", 1e6: "× 10⁶", 1.0: ""}[scale],
    }
    sides = (Side(pair.first.span, "said"), Side(witness.first.span, "other"), Side(witness.second.span, "rate"))
    return Hit(pair.second.span, sides, values)
