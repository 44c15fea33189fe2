"""A quantity as it is read: a number with its unit, alone or in a range, before its surroundings are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factlint.document import Span
from factlint.facts.figures.number_words import Numeral
from factlint.facts.figures.numerals import read
from factlint.facts.figures.units import unit_after, unit_before
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_CHANGE_REACH = 8
_LISTED = frozenset({"percent", "money", "measure", "duration"})


@dataclass(frozen=True, slots=True)
class Draft:
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


def quantity(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Return the number at this token with its sign, currency, scale and unit, or None."""
    numeral = read(row, index, words)
    if numeral is None:
        return None
    before = unit_before(row, index, words)
    unit = unit_after(row, numeral, words, money=before is not None)
    draft = _bare(numeral, index)
    if unit is not None:
        factor = unit.factor * unit.scale
        scale = numeral.scale * unit.scale
        step = _step(numeral.step * factor, unit.scale)
        draft = replace(
            draft, after=unit.after, value=numeral.value * factor, step=step, scale=scale,
            kind=unit.kind, units=unit.units,
        )  # fmt: skip
    if before is not None:
        draft = replace(draft, first=before[0], kind="money", units=before[1])
    return _signed(row, _compound(row, draft, words), words)


def _compound(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft:
    """Add the smaller unit told after the larger: "5 feet 11 inches", "deux ans et demi", "3 dollars 50 cents"."""
    if not draft.units or draft.scale > 1 or draft.kind not in {"money", "measure", "duration"}:
        return draft
    sign = _cents_after_sign(row, draft, words)
    if sign is not None:
        return sign
    place = draft.after
    linked = place + 1 < len(row) and row[place].gap == " " and row[place].low in words.and_
    start = place + 1 if linked else place
    if start >= len(row) or row[start].gap != " ":
        return draft
    if linked and draft.kind != "money" and row[start].low in words.halves and words.language == "fr":
        return replace(draft, after=start + 1, value=draft.value + words.halves[row[start].low])
    return _smaller_unit(row, draft, start, words)


def _cents_after_sign(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft | None:
    """Read the cents of "2€50"."""
    place = draft.after
    if draft.kind != "money" or draft.step or place >= len(row) or row[place - 1].text not in words.signs:
        return None
    cents = row[place].text
    if row[place].gap or not cents.isdecimal() or len(cents) != 2:
        return None
    return replace(draft, after=place + 1, value=draft.value + int(cents) / 100, step=0.01)


def _smaller_unit(row: Sequence[Token], draft: Draft, start: int, words: FigureWords) -> Draft:
    if row[start].kind != "number" and row[start].low not in words.values:
        return draft
    numeral = read(row, start, words)
    unit = unit_after(row, numeral, words, money=False) if numeral is not None else None
    if numeral is None or unit is None or unit.kind != draft.kind:
        return draft
    ratio = unit.factor if unit.units == draft.units and unit.factor < 1 else words.smaller(draft.units, unit.units)
    if not ratio or numeral.value * ratio >= 1:
        return draft
    return replace(draft, after=unit.after, value=draft.value + numeral.value * ratio)


def _bare(numeral: Numeral, index: int) -> Draft:
    return Draft(
        index, index, numeral.after, numeral.value, numeral.step, scale=numeral.scale, raw=numeral.printed,
        bound="about" if numeral.about else "", words=numeral.words, grouped=numeral.grouped, year=numeral.year,
    )  # fmt: skip


def _step(step: float, scale: float) -> float:
    return step or (scale if scale >= 1e6 else 0.0)


def _signed(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft:
    """Take a minus or plus printed right before the number into it."""
    if draft.first == 0:
        return draft
    mark = row[draft.first - 1]
    loose = draft.first == 1 or mark.gap != "" or row[draft.first - 2].text in {"(", "["}
    if (
        mark.low in words.minus
        and row[draft.first].gap == " "
        and (words.language == "en" or draft.kind in {"measure", "percent"})
    ):
        return replace(draft, first=draft.first - 1, value=-draft.value, raw=-draft.raw)
    if mark.text not in {"-", "+", "–"} or row[draft.first].gap != "" or not loose:
        return draft
    if mark.text == "+":
        return replace(draft, first=draft.first - 1)
    return replace(draft, first=draft.first - 1, value=-draft.value, raw=-draft.raw)


def joined(row: Sequence[Token], one: Draft, words: FigureWords) -> list[Draft]:
    """Return the range that begins with this quantity as one draft, or "from A to B" as two, or the quantity alone."""
    place = one.after
    if place + 1 >= len(row) or row[place].gap == "\n" or row[place + 1].gap == "\n":
        return [one]
    connector = row[place].low
    lead = row[one.first - 1].low if one.first and row[one.first].gap != "\n" else ""
    spans = (connector in words.range_and and lead in words.between) or connector in words.range_to
    listed = not spans and connector in words.range_and and one.kind == "count" and not one.units
    two = _other_end(row, place + 1, words) if spans or listed else None
    if two is None or not _compatible(one, two) or (listed and two.kind not in _LISTED):
        return [one]
    one, two = inherit(one, two)
    if listed:
        return [one, two]
    if lead in words.from_ and _changes(row, one.first, words):
        return [replace(one, past=True), two]
    return [span_of(one, two)] if _is_range(row, place, one, two) else [one]


def _other_end(row: Sequence[Token], place: int, words: FigureWords) -> Draft | None:
    """Return the quantity that begins here, its currency included."""
    start = place
    while start < min(place + 3, len(row) - 1) and _sign_ahead(row, start, words):
        start += 1
    two = quantity(row, start, words)
    return two if two is not None and two.first >= place else None


def _is_range(row: Sequence[Token], place: int, one: Draft, two: Draft) -> bool:
    """Whether what joins two quantities makes a range of them: a dash or "or" only upwards, "or" only nearby."""
    connector = row[place].low
    if connector in {"ou", "or", "/"}:
        return one.value < two.value <= 2 * one.value
    return connector not in {"-", "–", "—"} or _dash_range(row, place, one, two)


def _sign_ahead(row: Sequence[Token], start: int, words: FigureWords) -> bool:
    token = row[start]
    return token.kind != "number" and (
        token.text in words.signs or token.low in words.prefixes or token.text in words.codes or token.text in "+-"
    )


def _dash_range(row: Sequence[Token], place: int, one: Draft, two: Draft) -> bool:
    spaced = row[place].gap != "" or row[place + 1].gap != ""
    if spaced and row[place].gap != row[place + 1].gap:
        return False
    return one.value < two.value


def _compatible(one: Draft, two: Draft) -> bool:
    if one.kind == "count" and not one.units:
        return True
    if two.kind == "count":
        return one.kind == "money"
    return one.kind == two.kind and bool(one.units == two.units or one.units & two.units)


def inherit(one: Draft, two: Draft) -> tuple[Draft, Draft]:
    """Give each end of a range the unit and the scale that only the other one prints."""
    if one.kind == "count" and two.kind != "count":
        one = replace(one, kind=two.kind, units=two.units)
    elif two.kind == "count" and one.kind != "count":
        two = replace(two, kind=one.kind, units=one.units)
    if (
        one.scale == 1
        and two.scale > 1
        and one.value
        and not one.grouped
        and abs(two.raw / one.value) < 50
        and one.value < 1000
    ):
        step = two.scale if not one.step else one.step * two.scale
        one = replace(one, value=one.value * two.scale, step=step if two.scale >= 1e6 else 0.0, scale=two.scale)
    return one, two


def span_of(one: Draft, two: Draft) -> Draft:
    """Return the two ends as one draft."""
    return replace(
        one, after=two.after, value=(one.value + two.value) / 2, ends=(one.value, two.value),
        steps=(one.step, two.step), bound=one.bound or two.bound,
    )  # fmt: skip


def _changes(row: Sequence[Token], first: int, words: FigureWords) -> bool:
    """Whether a verb or noun of change stands shortly before "from": then both figures are told, not a range."""
    stems = words.up + words.down + words.other_change
    for place in range(first - 2, max(first - 2 - _CHANGE_REACH, -1), -1):
        token = row[place]
        if token.text in {".", ";", "!", "?"} or row[place + 1].gap == "\n":
            return False
        if fold(token.low).startswith(stems):
            return True
    return False
