"""A quantity as it is read: a number with its unit, alone or in a range, before its surroundings are looked at."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from factlint.document import Span


class Draft(Struct, frozen=True):
    """A quantity from token `first` to before `after`; its number begins at token `number`.

    `step` is the unit of the last printed digit (0: exact), `raw` the number before its scale.
    """

    first: int
    number: int
    after: int
    value: float
    step: float = 0.0
    kind: str = "count"
    units: frozenset[str] = frozenset()
    scale: float = 1.0
    raw: float = 0.0
    bound: str = ""
    past: bool = False
    ends: tuple[float, ...] = ()
    steps: tuple[float, ...] = ()
    head: str = ""
    head_span: Span | None = None
    words: bool = False
    grouped: bool = False
    year: bool = False

    def clipped(self, floor: int) -> Draft:
        """Return the draft without what another figure before it already took: its sign of currency."""
        return replace(self, first=max(self.number, floor), kind="count", units=frozenset())
