"""A part, its share and the whole in one breath: "1,200 jobs, or 40 percent of its 4,800 staff"."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.rows import Row, in_kind_of, printed_unit
from factlint.facts.figures.figure import Figure
from factlint.rule import Hit, Side

_SHARES = frozenset({"fraction", "percent"})
_COUNTED = frozenset({"count", "money", "measure"})
_APART = 7
"""How many words may stand between the part and its share."""
_TO_WHOLE = 3
"""How many words may stand between the share and the whole: "of its", "de l'ensemble des"."""
_OPENING = frozenset({",", "(", "–", "—"})


def parts_told(row: Row) -> Iterator[Hit]:
    """Yield shares that are not what the part before them is of the whole after them."""
    for at in range(1, len(row.figures) - 1):
        part, share, whole = row.figures[at - 1], row.figures[at], in_kind_of(row.figures[at + 1], row.figures[at - 1])
        if not _of_one_kind(part, share, whole) or not _told_again(row, at) or not _of_whole(row, at):
            continue
        if differs(part, share, whole):
            yield hit_of_whole(part, share, whole)


def hit_of_whole(part: Figure, share: Figure, whole: Figure) -> Hit:
    """Return the hit of a share that is not what a part is of its whole."""
    values = {"part": part.span, "share": share.span, "whole": whole.span}
    exact = 100 * part.value / whole.value
    sides = (Side(part.span, "part"), Side(whole.span, "whole"))
    return Hit(share.span, sides, {**values, "exact": round(exact, 1)}, "of-whole")


def _of_one_kind(part: Figure, share: Figure, whole: Figure) -> bool:
    """Whether the first and last of three figures can be part and whole, and the middle one the share."""
    counted = part.kind == whole.kind and part.kind in _COUNTED and part.units == whole.units
    plain = not any(figure.ends or figure.past for figure in (part, whole)) and not share.change
    return share.kind in _SHARES and counted and plain and 0 < part.value < whole.value


def _told_again(row: Row, at: int) -> bool:
    """Whether the share tells the part again: behind a comma, a bracket or a dash, or after "soit", "or about"."""
    between = row.between(at - 1, at)
    marks = [place for place, token in enumerate(between) if token.kind == "mark"]
    rest = between[marks[-1] + 1 :] if marks else between
    if not between or len(between) > _APART or len(marks) > 1 or (marks and between[marks[0]].text not in _OPENING):
        return False
    introduced = any(row.begins_with(rest, name) for name in ("fractions.apposed", "fractions.about"))
    return introduced or row.ends_with(rest, "fractions.apposed") or bool(marks and not rest)


def _of_whole(row: Row, at: int) -> bool:
    """Whether the words between share and whole only join them: "of its", "des", "of the town's"."""
    between = row.between(at, at + 1)
    return 0 < len(between) <= _TO_WHOLE and row.begins_with(between, "wholes.of") and between[-1].kind == "word"


def differs(part: Figure, share: Figure, whole: Figure) -> bool:
    """Whether a part is another share of a whole than the one told, the rounding of all three granted."""
    scale = 100.0 if share.kind == "fraction" else 1.0
    slack = printed_unit(share.value) if share.kind == "percent" else 0.0
    low, high = 100 * part.low / whole.high, 100 * part.high / whole.low
    return high < scale * share.low - slack or low > scale * share.high + slack
