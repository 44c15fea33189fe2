"""Two quantities in one: "10 à 15 %", "from 3 to 5 million", "80 x 120 cm", and the two ends of a change."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factlint.facts.figures.draft import Draft
from factlint.facts.figures.heads import head_after
from factlint.facts.figures.quantity import quantity
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_CHANGE_REACH = 8
_HOURS = 24
_LISTED = frozenset({"percent", "money", "measure", "duration", "age"})


def joined(row: Sequence[Token], one: Draft, words: FigureWords) -> list[Draft]:
    """Return the range that begins with this quantity as one draft, or "from A to B" as two, or the quantity alone."""
    place = _past_hanging_hyphen(row, one.after, words)
    if place + 1 >= len(row) or row[place].gap == "\n" or row[place + 1].gap == "\n":
        return [one]
    connector = row[place].low
    if connector in words.times_sign:
        return _dimensions(row, one, words)
    lead = row[one.first - 1].low if one.first and row[one.first].gap != "\n" else ""
    spans = (connector in words.range_and and lead in words.between) or connector in words.range_to
    listed = not spans and connector in words.range_and and one.kind == "count" and not one.units
    two = _other_end(row, place + 1, words) if spans or listed else None
    if two is None or not _compatible(one, two) or (listed and two.kind not in _LISTED) or _given(row, one, two, words):
        return [one]
    if words.language == "fr" and _hours_of_day(row, one, two, words):
        one, two = (replace(each, kind="time", units=frozenset()) for each in (one, two))
    apart = listed or one.kind == "time" or _tells_change(one, lead, connector, words)
    one, two = inherit(one, two)
    if apart:
        return [one, two]
    if lead in words.from_ and _changes(row, one.first, words):
        return [replace(one, past=True), two]
    return [span_of(one, two)] if _is_range(row, place, one, two) else [one]


def _given(row: Sequence[Token], one: Draft, two: Draft, words: FigureWords) -> bool:
    """Whether money goes to what is counted, and is no range: "3 million euros to 40 schools"."""
    return one.kind == "money" and two.kind == "count" and bool(head_after(row, two.after, words, two.value)[0])


def _tells_change(one: Draft, lead: str, connector: str, words: FigureWords) -> bool:
    """Whether a verb of change and a printed unit make the first a change, the second a level: "rose 2% to 21%"."""
    printed = one.kind in {"percent", "points", "money"} or one.scale > 1
    return printed and connector in {"to", "à"} and fold(lead).startswith(words.up + words.down)


def _hours_of_day(row: Sequence[Token], one: Draft, two: Draft, words: FigureWords) -> bool:
    """Whether both ends print their hours, as opening times do: "de 9h à 12h", not "2 à 3 heures de route"."""
    lasts = two.after < len(row) and row[two.after].low in words.of
    printed = one.units == two.units == frozenset({"hour"}) and one.after > one.number + 1
    return printed and not lasts and max(one.value, two.value) <= _HOURS


def _past_hanging_hyphen(row: Sequence[Token], place: int, words: FigureWords) -> int:
    """Return the place after the hyphen of "six- to eight-year-olds", else the place itself."""
    hyphen = place + 1 < len(row) and row[place].text == "-" and row[place].gap == "" and row[place + 1].gap == " "
    return place + 1 if hyphen and row[place + 1].low in words.range_words else place


def _dimensions(row: Sequence[Token], one: Draft, words: FigureWords) -> list[Draft]:
    """Return the sides of "80 x 120 cm", the unit printed once given to each."""
    sides = [one]
    while len(sides) < 3 and sides[-1].after + 1 < len(row) and row[sides[-1].after].low in words.times_sign:
        side = quantity(row, sides[-1].after + 1, words)
        if side is None:
            break
        sides.append(side)
    unit = sides[-1]
    if len(sides) < 2 or unit.kind != "measure":
        return [one]
    return [side if side.kind == "measure" else replace(side, kind="measure", units=unit.units) for side in sides]


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
    downward = not spaced and one.kind == "count" and two.kind in {"age", "measure"} and not one.units
    return one.value < two.value or (downward and one.value <= 3 * two.value)


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
    if _thousands_once(one, two):
        return replace(one, value=one.value * 1000), two
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


def _thousands_once(one: Draft, two: Draft) -> bool:
    """Whether the thousands are printed on the larger end only: "entre 15 et 20.000 euros", "two to three thousand"."""
    bare = one.scale == two.scale == 1 and not one.grouped and not one.step and not two.step
    said = two.grouped or (one.words and two.words)
    widest = 3000 if two.grouped else 10000
    return bare and said and two.value % 1000 == 0 and one.value * 1000 < two.value <= one.value * widest


def listed(drafts: list[Draft], row: Sequence[Token], words: FigureWords) -> list[Draft]:
    """Return the drafts, the numbers of a list with the unit that only its end prints: "300, 100 et 30 microns"."""
    found = list(drafts)
    for place in range(len(found) - 3, -1, -1):
        one, two, three = found[place : place + 3]
        unit = two if two.kind in _LISTED else three
        last = row[three.first - 1].low in words.range_and and three.first == two.after + 1
        more = row[three.first - 1].text == "," and three.first == two.after + 1 and two.kind in _LISTED
        if not (last or more) or row[one.after].text != "," or two.first != one.after + 1 or unit.kind not in _LISTED:
            continue
        found[place : place + 2] = [_with_unit_of(each, unit) for each in (one, two)]
    return found


def _with_unit_of(draft: Draft, unit: Draft) -> Draft:
    bare = draft.kind == "count" and not draft.units and draft.scale == 1
    return replace(draft, kind=unit.kind, units=unit.units) if bare else draft


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
