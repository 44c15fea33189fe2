"""Units of measure: their dimension and the way to the base unit, so that two measures can be compared."""

from __future__ import annotations

from msgspec import Struct

from factlint.lexicon import Lexicon


class Conversion(Struct, frozen=True):
    """How a unit becomes the base unit of its dimension: base = value × factor + offset."""

    dimension: str
    factor: float
    offset: float = 0.0

    def to_base(self, value: float) -> float:
        """Return a value of the unit in the base unit."""
        return value * self.factor + self.offset

    def from_base(self, value: float) -> float:
        """Return a value of the base unit in this unit."""
        return (value - self.offset) / self.factor


def conversion(unit: str, lexicon: Lexicon) -> Conversion | None:
    """Return the conversion of a unit symbol ("km", "°F", "year"), None for a unit that has none."""
    row = lexicon.table("units.base").get(unit)
    return Conversion(row[0], float(row[1]), float(row[2]) if len(row) > 2 else 0.0) if row else None
