"""Percentages that are said to make a whole: for, against and undecided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.checks.rows import Row, rows
from factlint.facts import Facts
from factlint.rule import Hit, Side

_FARTHEST = 20.0
"""Parts that miss the whole by more points than this are not all of them."""
_MOST = 8
_PART = 14
"""How many words may stand between two parts of the list."""


def percentages_do_not_sum(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield percentages told as the parts of a whole that do not make a hundred."""
    for row in rows(facts, 3):
        wanted = row.of([figure for figure in row.figures if figure.kind in {"percent", "points"}])
        parts = wanted.figures
        if not 3 <= len(parts) <= _MOST or not _listed(wanted) or not _partition(row):
            continue
        total = sum(part.value for part in parts)
        slack = sum(max(part.high - part.low, 0.0) for part in parts) / 2
        if slack < abs(total - 100) <= _FARTHEST:
            terms = " + ".join(f"{part.value:.12g}" for part in parts)
            values: dict[str, Any] = {
                "sum": round(total, 2), "terms": terms, "slack": round(slack, 2), "off": round(abs(total - 100), 2),
            }  # fmt: skip
            yield Hit(parts[-1].span, tuple(Side(part.span, "part") for part in parts[:-1]), values)


def _listed(row: Row) -> bool:
    """Whether the percentages are one list of levels, without bounds, changes or other times."""
    for at, part in enumerate(row.figures):
        if part.kind != "percent" or part.ends or part.past or part.bound or part.change or part.value <= 0:
            return False
        if at and len(row.between(at - 1, at)) > _PART:
            return False
    return True


def _partition(row: Row) -> bool:
    """Whether the sentence says that its percentages are all the parts of one thing."""
    if row.holds(row.tokens, "partitions.open"):
        return False
    if row.holds(row.tokens, "partitions.whole"):
        return True
    opposed = any(
        row.holds(row.tokens, f"partitions.{name}.one") and row.holds(row.tokens, f"partitions.{name}.other")
        for name in ("voice", "answer", "judgement", "stance", "sex")
    )
    return opposed and row.holds(row.tokens, "partitions.residue")
