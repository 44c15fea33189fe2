"""Who pays how much of one thing: "the £18m scheme is funded by the county (£9m), the town (£6m) and …"."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.part_lists import phrases
from factlint.checks.rows import Row, rows
from factlint.checks.totals_after import LateTotal, misses
from factlint.facts import Facts

_APART = 12
"""How many words may stand between two shares: "the county (£9m), the town's own savings bank (£6m)"."""


def funded(facts: Facts) -> Iterator[LateTotal]:
    """Yield costs that the amounts of all who pay, listed after them in the same sentence, do not add up to."""
    for whole in rows(facts, 3):
        row = whole.of([figure for figure in whole.figures if figure.kind in {"money", "count"}])
        at = _first_share(row)
        if 0 < at <= len(row.figures) - 2 and row.figures[at - 1].kind == "money":
            total = LateTotal(row.figures[at - 1], tuple(row.figures[at:]))
            if _are_shares(row, at) and misses(total):
                yield total


def _first_share(row: Row) -> int:
    """Return the place of the first amount after "is funded by", 0 where nothing says who pays."""
    said = next(phrases(row.facts, "funding").find(row.tokens), None)
    if said is None:
        return 0
    return next((place for place, first in enumerate(row.first) if first >= said.after), 0)


def _are_shares(row: Row, at: int) -> bool:
    """Whether the amounts from this place on are one list that "and" closes, each share in a bracket of its own."""
    shares = row.figures[at:]
    if any(share.ends or share.bound or share.past or share.value >= row.figures[at - 1].high for share in shares):
        return False
    places = range(at, len(row.figures))
    bracketed = all(token.text == "(" for place in places for token in row.before(place, 1))
    between = [row.between(place, place + 1) for place in places[:-1]]
    closed = row.holds(between[-1], "parts.last") and all(len(words) <= _APART for words in between)
    return bracketed and closed and not _is_open(row)


def _is_open(row: Row) -> bool:
    """Whether the words say that not all who pay are told: "partly funded by", "notably"."""
    return any(row.holds(row.tokens, f"parts.{name}") for name in ("incomplete", "open_list", "partly"))
