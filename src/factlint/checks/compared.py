"""A value told as so much more or less than another: "420 members, 20% more than in 2021, when there were 350"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factlint.checks.changes import Change
from factlint.checks.pairs import comparable
from factlint.checks.rows import Row
from factlint.facts.figures.figure import Figure
from factlint.facts.tokens import Token

_FARTHEST = 20
"""A value so many times another is not told as so much more than it."""
_LEAD = 9
"""How many words may stand between a value and how much more it is."""
_TO_MORE = 2
"""How many words may stand between "five" and "more than": "five points more than"."""
_TO_OTHER = 9
"""How many words may stand between "more than" and the other value: "in 2021, when there were"."""


def compared(row: Row, values: frozenset[str], tells: frozenset[str]) -> Iterator[list[Change]]:
    """Yield, for "B, so much more than A", the figure that tells how much; one change a list, as `changes` does."""
    for place in range(1, len(row.figures) - 1):
        told, more = row.figures[place], _more(row, place)
        if more is None or told.kind not in tells:
            continue
        name, after = more
        new, old = _of_one_kind(row.figures[place - 1], told, row.figures[place + 1])
        near = max(new.value, old.value) < _FARTHEST * min(new.value, old.value)
        if near and not new.past and comparable(new, old, values) and _joined(row, place, after):
            yield [Change(told, old, new, 1 if name == "change.more_than" else -1)]


def _of_one_kind(new: Figure, told: Figure, old: Figure) -> tuple[Figure, Figure]:
    """Return the two values, the bare one in the kind of the other; points of a table are counted, not measured."""
    if new.kind == "points" and told.kind == old.kind == "count" and not old.head:
        return replace(new, kind="count", low=new.value, high=new.value), old
    bare = old.kind == "count" and not old.head and new.kind in {"money", "measure"}
    return new, replace(old, kind=new.kind, units=new.units) if bare else old


def _more(row: Row, place: int) -> tuple[str, int] | None:
    """Return the list of the lexicon that "more than" after a figure is of, and the place after it among the words."""
    after = row.between(place, place + 1)
    for name in ("change.more_than", "change.less_than"):
        for match in row.matches(after[: _TO_MORE + 5], name):
            if match.first <= _TO_MORE and all(token.kind == "word" for token in after[: match.first]):
                return name, match.after
    return None


def _joined(row: Row, place: int, more: int) -> bool:
    """Whether the words before the figure join it to the value before, and those behind "more than" to the other."""
    lead, rest = row.between(place - 1, place), row.between(place, place + 1)[more:]
    if len(lead) > _LEAD or len(rest) > _TO_OTHER or row.holds([*lead, *rest], "change.apart"):
        return False
    stops = any(token.text in {";", ":", "."} for token in [*lead, *rest])
    return not stops and not row.holds(lead, "change.clause") and _leads(row, rest)


def _leads(row: Row, rest: Sequence[Token]) -> bool:
    """Whether words after "more than" lead straight to the other value: "Calder Town (", "in 2021, when it was"."""
    return not rest or row.begins_with(rest[-1:], "change.bracket") or row.ends_with(rest, "change.other_value")
