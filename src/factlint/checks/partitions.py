"""Percentages that are said to make a whole: for, against and undecided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from factlint.checks.remainders import is_rest
from factlint.checks.rows import Row, by_sentence, of_sentences, rows
from factlint.facts import Facts
from factlint.rule import Hit, Side

_SHARES = frozenset({"percent", "points"})
_OPENING = 3
"""So many words may stand before the rest in the sentence that it opens."""
_FARTHEST = 20.0
"""Parts that miss the whole by more points than this are not all of them."""
_MOST = 8
_PART = 14
"""How many words may stand between two parts of the list."""


def percentages_do_not_sum(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield percentages told as the parts of a whole that do not make a hundred."""
    for row in (*rows(facts, 2), *_with_rest(facts)):
        wanted = row.of([figure for figure in row.figures if figure.kind in _SHARES])
        parts = wanted.figures
        if not 2 <= len(parts) <= _MOST or not _listed(wanted) or _is_open(wanted):
            continue
        total = sum(part.value for part in parts)
        slack = sum(max(part.high - part.low, 0.0) for part in parts) / 2
        if slack < abs(total - 100) <= _FARTHEST and _partition(wanted, over=total > 100):
            values: dict[str, Any] = {
                "sum": round(total, 2), "terms": [part.value for part in parts],
                "slack": round(slack, 2), "off": round(abs(total - 100), 2),
            }  # fmt: skip
            yield Hit(parts[-1].span, tuple(Side(part.span, "part") for part in parts[:-1]), values)


def _with_rest(facts: Facts) -> Iterator[Row]:
    """Yield two sentences as one row where the second opens with the rest: "A has 46%, B 33%. The remaining 21% …"."""
    for (one, first), (two, second) in pairwise(by_sentence(facts)):
        shares, later = ([figure for figure in each if figure.kind in _SHARES] for each in (first, second))
        if not shares or not later or one.after != two.first or not facts.document.lies_in(two.span.start):
            continue
        row = of_sentences(facts, [one, two], [*shares, later[0]])
        at = len(shares)
        opening, own = row.tokens[one.after - one.first : row.first[at]], row.following(at, 2)
        if len(opening) <= _OPENING and is_rest(row, at) and not row.begins_with(own, "partitions.of_another"):
            yield Row(facts, row.tokens[: row.after[at] + 1], row.figures)  # what follows says nothing of the shares


def _is_open(row: Row) -> bool:
    """Whether the parts may overlap or are not all told; before them, "among" only says who was asked."""
    listed = row.tokens[row.first[0] :]
    return row.holds(row.tokens, "partitions.open") or row.holds(listed, "partitions.open_list")


def _listed(row: Row) -> bool:
    """Whether the percentages are one list of levels, without bounds, changes or other times."""
    for at, part in enumerate(row.figures):
        rivals = part.past and len(row.figures) == 2 and row.holds(row.tokens, "partitions.rivals")
        if (
            part.kind != "percent"
            or part.ends
            or (part.past and not rivals)
            or part.bound
            or part.change
            or part.value <= 0
        ):
            return False
        if at and len(row.between(at - 1, at)) > _PART:
            return False
    return True


def _partition(row: Row, *, over: bool) -> bool:
    """Whether the sentence says that its percentages are parts of one thing: all of them, or `over` a whole of it."""
    if len(row.figures) == 2:
        return _two_camps(row, over=over)
    if row.holds(row.tokens, "partitions.whole") or (over and row.holds(row.tokens, "parts.funding")):
        return True
    opposed = any(_opposed(row, name) for name in ("voice", "answer", "judgement", "stance", "sex"))
    last = row.following(len(row.figures) - 1, _PART)
    residue = row.holds(row.tokens, "partitions.residue")
    return (opposed and residue) or (over and (row.holds(last, "partitions.residue") or _ranked(row)))


def _ranked(row: Row) -> bool:
    """Whether the percentages are the votes of rivals, one after the other: "ahead of the CGT (31%) and FO (29%)"."""
    votes = row.holds(row.tokens, "partitions.votes")
    between = [token for at in range(len(row.figures) - 1) for token in row.between(at, at + 1)]
    return votes and row.holds(between, "partitions.ahead")


def _two_camps(row: Row, *, over: bool) -> bool:
    """Whether two percentages are the two sides of one thing: yes and no, men and women, two rivals of a run-off."""
    if over and row.holds(row.tokens, "partitions.mixture"):
        return True
    if row.holds(row.following(1, 2), "partitions.of_another"):
        return False
    if row.holds(row.tokens, "partitions.rest") or row.holds(row.tokens, "partitions.duel"):
        return True
    if row.holds(row.tokens, "partitions.make_up") and _opposed(row, "sex"):
        return True
    if over and row.holds(row.tokens, "partitions.rivals"):
        return True
    return over and any(_opposed(row, name) for name in ("voice", "answer", "judgement", "stance"))


def _opposed(row: Row, name: str) -> bool:
    return row.holds(row.tokens, f"partitions.{name}.one") and row.holds(row.tokens, f"partitions.{name}.other")
