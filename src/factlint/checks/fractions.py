"""A fraction and a percentage told as one: "a third (33%)"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from factlint.checks.parts_told import parts_told
from factlint.checks.rows import Row, after_last_mark, printed_unit, rows, spoken
from factlint.checks.turnouts import turnouts
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.rule import Hit, Side

_KINDS = frozenset({"fraction", "percent"})
_OWNER = frozenset({"'s", "'"})
_TOLD = 2
"""Within how many words before a share "or" tells that it says the same again: "or about a quarter"."""
_ABOUT = 4.0
"""By how many points "about" before the percentage widens it; before a fraction its own interval does."""
_NEAR, _FAR = 6, 14
"""How many words may stand between the two: in apposition, and before a bracket that holds nothing else."""


def fraction_percent(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield fractions whose percentage, in apposition, is another share, and shares that part and whole belie."""
    yield from turnouts(facts)
    for row in rows(facts, 2):
        yield from parts_told(row)
        for one in range(len(row.figures) - 1):
            made = _counted(row, one) or _led_counted(row, one)
            first, second = made or row.figures[one], row.figures[one + 1]
            shares = {first.kind, second.kind} == _KINDS or (made is not None and second.kind == "fraction")
            if not shares or _changing(first, second) or not _apposed(row, one):
                continue
            if _of_another(row, one + 1) or row.holds(row.before(one, 8), "fractions.negated"):
                continue
            fraction, share = (first, second) if first.kind == "fraction" else (second, first)
            if _apart(fraction, share) if share.kind == "fraction" else _differs(fraction, share):
                yield _hit(fraction, share, second)


def _counted(row: Row, one: int) -> Figure | None:
    """Return "three of the 10 judges" as a fraction, the second number being the one at `one`; None for any other."""
    if not one:
        return None
    part, whole = row.figures[one - 1], row.figures[one]
    plain = part.kind == whole.kind == "count" and bool(whole.head) and not part.ends and not whole.ends
    loose = part.bound not in {"", "about"} or whole.bound
    if not plain or loose or not 0 < part.value < whole.value or whole.value != int(whole.value):
        return None
    of = row.between(one - 1, one)
    joined = row.ends_with(of, "wholes.of") and len(of) <= _NEAR // 2
    owned = bool(of) and of[-1].low in _OWNER and len(of) < _NEAR and row.begins_with(of, "wholes.of")
    return _as_fraction(part, whole) if joined or owned else None


def _led_counted(row: Row, one: int) -> Figure | None:
    """Return "Of 200 patients, 50 recovered" as a fraction, the second number being the one at `one`, else None."""
    if not one:
        return None
    whole, part = row.figures[one - 1], row.figures[one]
    plain = part.kind == whole.kind == "count" and bool(whole.head) and part.head in {"", whole.head}
    if not plain or part.ends or whole.ends or part.bound or whole.bound or not 0 < part.value < whole.value:
        return None
    between = row.between(one - 1, one)
    comma = bool(between) and between[-1].text == "," and len(between) <= _NEAR
    after = row.between(one, one + 1)
    rated = row.begins_with(after_last_mark(after), "fractions.rate")
    told_next = rated or row.holds(after[-_TOLD:], "fractions.apposed")
    return _as_fraction(part, whole) if comma and told_next and row.led(one - 1, "wholes.lead") else None


def _as_fraction(part: Figure, whole: Figure) -> Figure:
    """Return two counts, the second the whole of the first, as one fraction."""
    span = part.span.join(whole.span)
    return replace(part, span=span, kind="fraction", value=part.value / whole.value,
                   low=part.low / whole.high, high=part.high / whole.low)  # fmt: skip


def _apposed(row: Row, one: int) -> bool:
    """Whether the second figure is the first told again: in brackets, between dashes or commas, after "soit", "or"."""
    between, after = spoken(row.between(one, one + 1)), row.following(one + 1, 1)
    if not 0 < len(between) <= _FAR or row.tokens[row.first[one + 1]].text in {"+", "-", "–"}:
        return False
    marks = [at for at, token in enumerate(between) if token.kind == "mark"]
    closing = after[0].text if after else ""
    opening = between[marks[-1]].text if marks else ""
    rest = between[marks[-1] + 1 :] if marks else between
    led = not rest or row.begins_with(rest, "fractions.apposed") or row.begins_with(rest, "fractions.about")
    if not led or len(rest) > _NEAR or len(marks) > 2:
        return False
    if opening == "(":
        return closing == ")" or marks[-1] <= _NEAR
    if not marks:
        return row.begins_with(between, "fractions.apposed") or _introduced(row, between)
    told_again = row.begins_with(rest, "fractions.apposed")
    if opening not in {",", "–", "—", "-"} or marks[0] > (_FAR if told_again else _NEAR) or len(marks) > 1:
        return False
    whole = row.begins_with(row.following(one + 1, 4), "fractions.of_total")
    return told_again or whole or closing in {",", "–", "—", "-", ".", ")"} or opening != ","


def _changing(*figures: Figure) -> bool:
    return any(figure.kind == "percent" and figure.change for figure in figures)


def _of_another(row: Row, second: int) -> bool:
    """Whether the second is a fraction of something it names itself: "23% of them, or half of their weight"."""
    after = row.following(second, 4)
    of_total = row.begins_with(after, "fractions.of_total")
    return row.figures[second].kind == "fraction" and not of_total and row.begins_with(after[:2], "fractions.of")


def _introduced(row: Row, between: Any) -> bool:
    """Whether the words between end by introducing the same again: "of the shops or", "des voix soit"."""
    return len(between) <= _NEAR and row.ends_with(between, "fractions.apposed")


def _apart(counted: Figure, fraction: Figure) -> bool:
    """Whether what two counts make is outside what a fraction in words stands for: a quarter, nearly one in four."""
    return counted.high < fraction.low or counted.low > fraction.high


def _differs(fraction: Figure, percent: Figure) -> bool:
    widening = _ABOUT if percent.bound == "about" and fraction.bound != "about" else 0.0
    slack = printed_unit(percent.value) + widening
    low, high = 100 * fraction.low - slack, 100 * fraction.high + slack
    if percent.bound in {"over", "at-least"}:
        return percent.value > high
    if percent.bound in {"under", "at-most"}:
        return percent.value < low
    return not low <= percent.value <= high


def _hit(fraction: Figure, percent: Figure, second: Figure) -> Hit:
    first = percent if second is fraction else fraction
    values: dict[str, Any] = {
        "fraction": fraction.span,
        "percent": percent.span,
        "exact": round(100 * fraction.value, 1),
        "low": max(0.0, 100 * fraction.low),
        "high": 100 * fraction.high,
    }
    if fraction.high == float("inf"):
        del values["high"]
    return Hit(second.span, (Side(first.span, "first"),), values)
