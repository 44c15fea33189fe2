"""A quantity told in two units: "5 feet 11 inches", "deux ans et demi", "15 euros 50", "6-foot-2"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factlint.facts.figures.draft import Draft
from factlint.facts.figures.number_words import Numeral
from factlint.facts.figures.numerals import read
from factlint.facts.figures.units import unit_after
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token

_FEET = frozenset({"ft"})
_METRE = frozenset({"m"})
_BARE_PARTS = {"minute": 60.0, "second": 100.0}


def compound(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft:
    """Add the smaller unit told after the larger: "5 feet 11 inches", "deux ans et demi", "3 dollars 50 cents"."""
    if not draft.units or draft.scale > 1 or draft.kind not in {"money", "measure", "duration"}:
        return draft
    return _cents_after_sign(row, draft, words) or _centimetres(row, draft, words) or _second_unit(row, draft, words)


def _second_unit(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft:
    place = draft.after
    linked = place + 1 < len(row) and row[place].gap == " " and row[place].low in words.and_
    start = place + 1 if linked else place
    if draft.units == _FEET:
        return _inches(row, draft, start, words)
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


def _centimetres(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft | None:
    """Read the centimetres of "1m80", "1 m 80"."""
    place = draft.after
    if draft.units != _METRE or draft.step or draft.value > 3 or place >= len(row) or row[place].gap == "\n":
        return None
    text, glued = row[place].text, row[place].gap == ""
    following = row[place + 1] if place + 1 < len(row) and row[place + 1].gap != "\n" else None
    ends = following is None or following.kind == "mark" or following.low in words.closers
    if len(text) != 2 or not text.isdecimal() or not (glued or ends):
        return None
    return replace(draft, after=place + 1, value=draft.value + int(text) / 100, step=0.01)


def _inches(row: Sequence[Token], draft: Draft, place: int, words: FigureWords) -> Draft:
    """Add the inches of "6-foot-2", "5ft 11in", "5 feet 11 inches"."""
    hyphen = place < len(row) and row[place].text == "-" and row[place].gap == ""
    place += hyphen
    if place >= len(row) or (row[place].gap == "\n"):
        return draft
    value = float(row[place].text) if row[place].text.isdecimal() else words.values.get(row[place].low, 12.0)
    after = place + 1
    if value >= 12:
        return draft
    named = after + (after < len(row) and row[after].text == "-" and row[after].gap == "")
    if named < len(row) and row[named].low in {"inch", "inches", "in"} and row[named].gap != "\n":
        after = named + 1
    elif not hyphen:
        return draft
    return replace(draft, after=after, value=draft.value + value / 12)


def _smaller_unit(row: Sequence[Token], draft: Draft, start: int, words: FigureWords) -> Draft:
    if row[start].kind != "number" and row[start].low not in words.values:
        return draft
    numeral = read(row, start, words)
    if numeral is None:
        return draft
    unit = unit_after(row, numeral, words, money=False)
    if unit is None and start == draft.after:
        return _bare_part(row, draft, numeral, words)
    if unit is None or unit.kind != draft.kind:
        return draft
    cents = draft.kind == "money" and unit.factor < 1
    ratio = unit.factor if cents else words.smaller(draft.units, unit.units)
    if not ratio or numeral.value * ratio >= 1:
        return draft
    part = Draft(start, start, unit.after, numeral.value, kind=unit.kind, units=unit.units)
    if draft.kind == "duration":
        part = _second_unit(row, part, words)
    return replace(draft, after=part.after, value=draft.value + part.value * ratio)


def _bare_part(row: Sequence[Token], draft: Draft, numeral: Numeral, words: FigureWords) -> Draft:
    """Add what is told without its unit: the cents of "15 euros 50", the seconds of "2 minutes 18"."""
    size = 100.0 if draft.kind == "money" else _BARE_PARTS.get(next(iter(draft.units)), 0.0)
    two_digits = numeral.words or len(row[draft.after].text) == 2
    following = row[numeral.after] if numeral.after < len(row) and row[numeral.after].gap != "\n" else None
    ends = following is None or (
        following.kind == "mark" and following.text not in words.signs and following.text != "%"
    )
    if not size or draft.step or not two_digits or not 10 <= numeral.value < size:
        return draft
    if not ends and (following is None or following.low not in words.head_stop or not following.gap):
        return draft
    return replace(draft, after=numeral.after, value=draft.value + numeral.value / size)
