"""Results: "3-2", "6-4", "5-to-4", "four to one", and the times of sport "10''85", "1:23.45", "2h13'45"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.facts.figures.draft import Draft
from factlint.facts.figures.heads import head_after
from factlint.facts.figures.nouns import is_plural
from factlint.facts.figures.number_words import follows, skip_hyphen
from factlint.facts.figures.numerals import read
from factlint.facts.figures.units import unit_at
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token

_HOURS = re.compile(r"h(\d{1,2})(?:(?:mn|min|m)?(\d{1,2})(?:s|sec)?)?")
_SECOND = frozenset({"second"})
_YEAR = frozenset({"year"})
_FEET_BELOW = 8


def score(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read a score: "3-2", "6-4", "25-17", "5-to-4"; a smaller number first is a range where something is counted."""
    if _to_between(row, index, words):
        named = "".join(token.text for token in row[index : index + 5]) in words.named
        return Draft(index, index, index + 5, 0.0, kind="label") if named else _against(row, index, words)
    after = index + 3
    if not _tie_break(row, index) and not _is_score(row, index, words):
        return None
    one, two = float(row[index].text), float(row[index + 2].text)
    return Draft(index, index, after, one, kind="score", ends=(one, two))


def _is_score(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    after = index + 3
    if after > len(row) or row[index + 1].text not in {"-", "–"} or row[index + 1].gap or row[index + 2].gap:
        return False
    one, two = row[index].text, row[index + 2].text
    if f"{one}-{two}" in words.named or is_led(row, index, words):
        return False
    if not (one.isdecimal() and two.isdecimal() and len(one) <= 3 and len(two) <= 3) or _is_model(row, index):
        return False
    if after < len(row) and row[after].gap != "\n":
        chained = row[after].text in {"-", "–", "%"} and row[after].gap == ""
        ranging = int(one) < int(two) and range_follows(row, after, words)
        return not (chained or ranging or unit_at(row, after, words) is not None)
    return True


def _is_model(row: Sequence[Token], index: int) -> bool:
    """Whether two numbers of three digits name a thing: "a Boeing 737-800"."""
    named = index > 0 and row[index].gap == " " and row[index - 1].capitalised and row[index - 1].gap == " "
    return named and len(row[index].text) == len(row[index + 2].text) == 3 and row[index + 2].text.endswith("00")


def is_led(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether what stands before the numbers makes them no score: a label, a sign, another number joined to them."""
    if not index or row[index].gap == "\n":
        return False
    before = row[index - 1]
    return before.low in words.labels or (row[index].gap == "" and before.text in {*words.signs, "-", "/"})


def range_follows(row: Sequence[Token], after: int, words: FigureWords) -> bool:
    """Whether a scale, a unit or a plural follows two numbers, which they then count."""
    if after >= len(row) or row[after].gap == "\n":
        return False
    token = row[after]
    if token.low in words.scales or token.text in words.letters or token.low in words.thousands:
        return True
    if unit_at(row, after, words) is not None:
        return True
    return token.text.islower() and token.low not in words.head_stop and is_plural(token.low, words.lexicon)


def _tie_break(row: Sequence[Token], index: int) -> bool:
    """Whether it is the score in brackets after a set: "7-6 (7/5)"."""
    inside = row[index - 1 : index + 4] if index else []
    if len(inside) < 5 or (inside[0].text, inside[2].text, inside[4].text) != ("(", "/", ")"):
        return False
    return all(token.text.isdecimal() and len(token.text) < 3 for token in (inside[1], inside[3]))


def _to_between(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether "-to-" joins this number to the next one: "5-to-4"."""
    joining = row[index + 1 : index + 4]
    return (
        len(joining) == 3
        and joining[0].text == joining[2].text == "-"
        and joining[1].low in words.range_to
        and not any(token.gap for token in joining)
    )


def _against(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read "5-to-4", "two-to-one" as a score, "73-to-25 percent" as two percentages in one."""
    if index + 4 >= len(row):
        return None
    one, two = _plain(row, index, words), _plain(row, index + 4, words)
    if one is None or two is None:
        return None
    unit = unit_at(row, skip_hyphen(row, index + 5), words)
    if unit is not None:
        place = skip_hyphen(row, unit.after)
        old = place < len(row) and row[place].low in words.age_after
        kind, after = ("age", place + 1) if old else (unit.kind, unit.after)
        ends, step = (one, two), 1.0 if kind == "percent" else 0.0
        return Draft(index, index, after, (one + two) / 2, kind=kind, units=unit.units, ends=ends, steps=(step, step))
    if one < two and index + 5 < len(row) and row[index + 5].low == "age":
        middle = (one + two) / 2
        return Draft(index, index, index + 5, middle, kind="age", units=_YEAR, ends=(one, two), steps=(0.0, 0.0))
    return Draft(index, index, index + 5, one, kind="score", ends=(one, two))


def _plain(row: Sequence[Token], index: int, words: FigureWords) -> float | None:
    """Return the value of one token that is a whole number, in digits or one word; None for another."""
    text = row[index].text
    if text.isdecimal() and len(text) <= 3:
        return float(text)
    value = 1.0 if row[index].low in words.one_units else words.values.get(row[index].low)
    return None if value is None else float(value)


def odds(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read "four to one", "two-to-one", "5 to 3": a larger number first, nothing counted after, no "from" before."""
    if words.language != "en" or not follows(row, index + 1):
        return None
    if _to_between(row, index, words):
        return _against(row, index, words)
    place, after = index + 1, index + 3
    if row[place].low != "to" or not follows(row, place + 1) or (index and row[index - 1].low in words.from_):
        return None
    one, two = _plain(row, index, words), _plain(row, place + 1, words)
    if one is None or two is None or one <= two or _is_quantity(row, place + 1, words):
        return None
    return Draft(index, index, after, one, kind="score", ends=(one, two))


def _is_quantity(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether a number of one word is only the beginning of a larger one, has a unit or counts something."""
    after = index + 1
    larger = read(row, index, words)
    if (larger is not None and larger.after > after) or unit_at(row, after, words) is not None:
        return True
    return follows(row, after) and (row[after].text in {"-", "%"} or bool(head_after(row, after, words, 2.0)[0]))


def lap(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read a time of sport in seconds: "10''85", "1'23''45", "1:23.45", "2:13:45", "2h13'45''"; "6'2" is feet."""
    if index + 2 >= len(row) or row[index + 1].gap or not row[index].text.isdecimal():
        return None
    number, mark = float(row[index].text), row[index + 1].text
    if mark == ":":
        return _with_colons(row, index, number)
    if mark in {"'", "′"}:
        if words.language == "en" and row[index + 2].text not in {"'", "′"}:
            return _feet(row, index, number)
        return _with_primes(row, index, number)
    if mark in {'"', "″"}:
        return _hundredths(row, index, index + 2, number)
    return _with_hours(row, index, number) if mark[0] in "hH" and len(mark) > 1 else None


def _two_digits(row: Sequence[Token], place: int) -> float | None:
    if place >= len(row) or row[place].gap or len(row[place].text) != 2 or not row[place].text.isdecimal():
        return None
    return float(row[place].text)


def _seconds(index: int, after: int, value: float, step: float = 0.0) -> Draft:
    return Draft(index, index, after, value, step, kind="duration", units=_SECOND)


def _hundredths(row: Sequence[Token], index: int, place: int, whole: float) -> Draft | None:
    """Read the hundredths after the double prime."""
    part = _two_digits(row, place)
    return None if part is None else _seconds(index, place + 1, whole + part / 100, 0.01)


def _with_colons(row: Sequence[Token], index: int, number: float) -> Draft | None:
    decimals = row[index + 2]
    if decimals.gap == "" and "." in decimals.text and len(decimals.text.partition(".")[0]) == 2:
        whole, _, part = decimals.text.partition(".")
        if whole.isdecimal() and part.isdecimal() and len(part) <= 3:
            return _seconds(index, index + 3, number * 60 + float(decimals.text), 10.0 ** -len(part))
    minutes, seconds = _two_digits(row, index + 2), _two_digits(row, index + 4)
    if minutes is None or seconds is None or row[index + 3].text != ":" or row[index + 3].gap or number > 9:
        return None
    return _seconds(index, index + 5, number * 3600 + minutes * 60 + seconds)


def _with_primes(row: Sequence[Token], index: int, number: float) -> Draft | None:
    if row[index + 2].text in {"'", "′"} and not row[index + 2].gap:
        return _hundredths(row, index, index + 3, number)
    seconds = _two_digits(row, index + 2)
    if seconds is None:
        return None
    after, value = index + 3, number * 60 + seconds
    closing = 2 if [token.text for token in row[after : after + 2]] == ["'", "'"] else 0
    if not closing and after < len(row) and row[after].text in {'"', "″"} and not row[after].gap:
        closing = 1
    if closing:
        return _hundredths(row, index, after + closing, value) or _seconds(index, after + closing, value)
    return _seconds(index, after, value)


def _with_hours(row: Sequence[Token], index: int, number: float) -> Draft | None:
    """Read "2h13'45", "2h13min45s"; hours and minutes alone are left to the times of day."""
    told = _HOURS.fullmatch(row[index + 1].low)
    if told is None:
        return None
    value = number * 3600 + float(told[1]) * 60
    if told[2]:
        return _seconds(index, index + 2, value + float(told[2]))
    after = index + 2
    seconds = _two_digits(row, after + 1) if after < len(row) and row[after].text in {"'", "′"} else None
    if seconds is None:
        return None
    closing = sum(1 for token in row[after + 2 : after + 4] if token.text in {"'", "″", "′"} and not token.gap)
    return _seconds(index, after + 2 + closing, value + seconds)


def _feet(row: Sequence[Token], index: int, number: float) -> Draft | None:
    """Read "6'2" as feet and inches."""
    inches = row[index + 2].text
    if not inches.isdecimal() or row[index + 2].gap or int(inches) > 11 or not 1 <= number < _FEET_BELOW:
        return None
    after = index + 3
    if after < len(row) and row[after].text in {'"', "″", "”"} and not row[after].gap:
        after += 1
    return Draft(index, index, after, number + int(inches) / 12, kind="measure", units=frozenset({"ft"}))
