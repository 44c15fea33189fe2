"""One of a thing, and a part of one: "un mort", "one year", "un euro", "half an hour", "un quart de siècle"."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.facts.figures.compounds import compound
from factlint.facts.figures.draft import Draft
from factlint.facts.figures.nouns import singular
from factlint.facts.figures.number_words import follows, skip_hyphen
from factlint.facts.figures.units import Unit, unit_at
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token

_HALVES_TO_QUARTERS = frozenset({2, 3, 4})
_POINT = frozenset({"point", "points"})
_PARTS_OF = frozenset({"duration", "measure", "points", "percent"})


def one(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read "un mort", "one dead", "un an", "one-year", "one mile": the article counts before these words."""
    if row[index].low not in words.one_units:
        return None
    negative = words.language == "en" and index > 0 and row[index].gap == " " and row[index - 1].low in words.minus
    if negative and not (follows(row, index + 1) and words.multiplies(row[index + 1].low)):
        return Draft(index - 1, index, index + 1, -1.0)
    return _one_of(row, index, words) if follows(row, index + 1) else None


def _one_of(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    place = skip_hyphen(row, index + 1)
    following = row[place]
    apart = place == index + 1
    if (apart and following.gap != " ") or (row[index].gap == " " and row[index].capitalised and following.capitalised):
        return None
    if following.low in words.one_counts:
        return Draft(index, index, place, 1.0)
    unit = unit_at(row, place, words) if singular(following.low, words.lexicon) in words.one_of else None
    if unit is None or _of_month(row, unit.after, words):
        return None
    if "day" in unit.units and follows(row, unit.after) and row[unit.after].low in words.idle_days:
        return None
    return compound(row, Draft(index, index, unit.after, unit.factor, kind=unit.kind, units=unit.units), words)


def _of_month(row: Sequence[Token], place: int, words: FigureWords) -> bool:
    """Whether "de mai" follows: "un mois de mai pluvieux" counts nothing."""
    return follows(row, place + 1) and row[place].low in words.of and row[place + 1].low in words.months


def part_of_unit(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read "half an hour", "une demi-heure", "trois quarts d'heure", "a quarter of a century", "un demi-point"."""
    count, place = 1.0, index
    if row[index].low in words.one or row[index].low in words.values:
        count, place = words.values.get(row[index].low, 1.0), skip_hyphen(row, index + 1)
    if place > index and not follows(row, place):
        return None
    size = words.fractions.get(row[place].low)
    if size not in _HALVES_TO_QUARTERS or count >= size:
        return None
    unit = _unit_of_part(row, place, words, half=size == 2)
    if unit is None or unit.kind not in _PARTS_OF:
        return None
    value = unit.factor * count / size
    return Draft(index, index, unit.after, value, unit.factor / 10, kind=unit.kind, units=unit.units)


def _unit_of_part(row: Sequence[Token], place: int, words: FigureWords, *, half: bool) -> Unit | None:
    """Return the unit after a half or quarter, joined to it by a hyphen, "of a", "d'", "an"; points also by nothing."""
    hyphen = skip_hyphen(row, place + 1)
    after = hyphen
    while after < hyphen + 2 and follows(row, after) and (row[after].low in words.of or row[after].low in words.one):
        after += 1
    joined = after > place + 1 or (follows(row, after) and row[after].low in _POINT)
    if not joined or not follows(row, after) or (half and hyphen > place + 1 and row[after].low in words.half_names):
        return None
    return unit_at(row, after, words)
