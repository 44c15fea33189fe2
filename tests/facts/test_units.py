"""Units become their base unit and one another."""

from __future__ import annotations

import pytest

from factlint.facts.figures.measures import conversion
from factlint.lexicon import Lexicon


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        (10, "mi", "km", 16.0934),
        (40, "°C", "°F", 104),
        (104, "°F", "°C", 40),
        (100, "km/h", "mph", 62.1371),
        (1, "ha", "m²", 10000),
        (1, "acre", "ha", 0.404686),
        (2, "lb", "kg", 0.907185),
        (1, "gal", "l", 3.785412),
        (3, "ft", "m", 0.9144),
        (1, "kWh", "MJ", 3.6),
        (2, "GB", "MB", 2000),
        (2, "year", "month", 24),
        (1, "bbl", "l", 158.987),
    ],
)
def test_a_value_in_another_unit(
    value: float, unit: str, other: str, expected: float, lexicons: dict[str, Lexicon]
) -> None:
    one, two = conversion(unit, lexicons["en"]), conversion(other, lexicons["en"])
    assert one is not None
    assert two is not None
    assert one.dimension == two.dimension
    assert two.from_base(one.to_base(value)) == pytest.approx(expected, rel=1e-5)


def test_a_unit_that_nobody_uses_has_no_conversion(lexicons: dict[str, Lexicon]) -> None:
    assert conversion("smoot", lexicons["en"]) is None


def test_every_unit_that_a_word_or_symbol_means_has_a_conversion(lexicons: dict[str, Lexicon]) -> None:
    for lexicon in lexicons.values():
        named = {*lexicon.table("units.symbols").values(), *lexicon.table("measures.units").values()}
        named |= set(lexicon.table("measures.durations").values())
        assert {unit for unit in named if conversion(unit, lexicon) is None} == set()
