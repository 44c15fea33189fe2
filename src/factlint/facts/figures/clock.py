"""Times of day and years: numbers that count nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from factlint.facts.figures.context import past_bound, words_before
from factlint.facts.figures.draft import Draft
from factlint.facts.figures.labels import after_name
from factlint.facts.figures.nouns import is_plural
from factlint.facts.figures.units import unit_at, unit_before
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token

_MINUTES = re.compile(r"h(\d\d)(?:mn|min)?")
_HOUR = frozenset({"hour"})


def clock(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read a time of day: "14h30", "14 heures 30", "3.45pm", "15:30"; hours, with minutes as their fraction."""
    text = row[index].text
    after = index + 1
    hour, minutes = text, "0"
    if "." in text and words.language == "en":
        hour, _, minutes = text.partition(".")
    if not (hour.isdecimal() and minutes.isdecimal() and len(hour) <= 2 and int(hour) <= 24 and len(minutes) <= 2):
        return None
    if after >= len(row) or row[after].gap == "\n":
        return None
    if row[after].text == ":" and row[after].gap == "":
        return _with_colon(row, index, int(hour), words)
    if words.language == "fr":
        return _french_time(row, index, int(hour), words)
    if minutes == "0" and _o_clock(row, after):
        return Draft(index, index, after + 3, float(hour), kind="time")
    return _marked(row, index, after, int(hour) + int(minutes) / 60, words)


def _with_colon(row: Sequence[Token], index: int, hour: int, words: FigureWords) -> Draft | None:
    """Read "15:30", "3:45 pm"; after a name it is a verse ("Romans 8:31")."""
    after = index + 3
    minutes = row[index + 2].text if after <= len(row) and row[index + 2].gap == "" else ""
    if not (minutes.isdecimal() and len(minutes) == 2 and int(minutes) < 60):
        return None
    if words.language == "en" and after_name(row, index, words):
        return Draft(index, index, after, float(hour), kind="label")
    time = hour + int(minutes) / 60
    return _marked(row, index, after, time, words) or Draft(index, index, after, time, kind="time")


def hour_in_words(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read "three o'clock"."""
    hour = words.values.get(row[index].low, 0.0)
    return Draft(index, index, index + 4, hour, kind="time") if 0 < hour <= 12 and _o_clock(row, index + 1) else None


def _o_clock(row: Sequence[Token], place: int) -> bool:
    return [token.low for token in row[place : place + 3]] == ["o", "'", "clock"]


def of_the_day(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft | None:
    """Return hours as a time where the part of the day follows: "une heure et demie du matin"."""
    if draft.units != _HOUR or not words.day_parts:
        return None
    following = [token.low for token in row[draft.after : draft.after + 3] if token.gap != "\n"]
    told = any(" ".join(following[:size]) in words.day_parts for size in (2, 3))
    return replace(draft, kind="time", units=frozenset()) if told else None


def zoned(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read four digits before a time zone as hours and minutes: "1300 GMT"."""
    text = row[index].text
    if len(text) != 4 or not text.isdecimal() or int(text[:2]) > 24 or int(text[2:]) > 59 or index + 1 >= len(row):
        return None
    zone = row[index + 1]
    if zone.gap != " " or not zone.text.isupper() or len(zone.text) != 3 or zone.low not in words.clock:
        return None
    return Draft(index, index, index + 2, int(text[:2]) + int(text[2:]) / 60, kind="time")


def _marked(row: Sequence[Token], index: int, after: int, time: float, words: FigureWords) -> Draft | None:
    """Read "pm", "p.m.", "GMT" after an English time."""
    if after >= len(row) or row[after].low not in words.clock | {"p", "a"} or row[after].gap == "\n":
        return None
    low = row[after].low
    if low in {"p", "a"}:
        dotted = [token.low for token in row[after : after + 4]]
        if dotted[1:3] != [".", "m"]:
            return None
        after += 3 if dotted[3:] != ["."] else 4
    elif low == "hours":
        return None
    else:
        after += 1
    if low.startswith("p") and time < 12:
        time += 12
    return Draft(index, index, after, time, kind="time")


def _french_time(row: Sequence[Token], index: int, hour: int, words: FigureWords) -> Draft | None:
    mark = row[index + 1]
    glued = _MINUTES.fullmatch(mark.low) if mark.gap == "" else None
    if glued is not None:
        return _lasting(row, index, index + 2, hour + int(glued[1]) / 60, words)
    if mark.low not in {"h", "heures", "heure"}:
        return None
    after = index + 2
    minutes = row[after].text if after < len(row) and row[after].kind == "number" and row[after].gap != "\n" else ""
    if len(minutes) == 2 and minutes.isdecimal() and int(minutes) < 60:
        spelled = after + 1 < len(row) and row[after + 1].low in words.minutes
        return None if spelled else _lasting(row, index, after + 1, hour + int(minutes) / 60, words)
    return Draft(index, index, after, float(hour), kind="time") if _is_hour(row, index, after, words) else None


def _is_hour(row: Sequence[Token], index: int, after: int, words: FigureWords) -> bool:
    """Whether the words before a full hour make it one of the day: "à 8 heures", not "8 heures par jour"."""
    before = words_before(row, index, 2)
    often = after < len(row) and row[after].low in words.per
    if not before or often or (before[-1] in words.of and before[0] not in words.time_before):
        return False
    return before[-1] in words.time_before or before[0] in words.time_before


def year(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read a year printed alone, or two joined: "en 2019", "2019-2020"."""
    text = row[index].text
    if len(text) != 4 or not text.isdecimal() or not 1000 <= int(text) <= 2100:
        return None
    second = _second_year(row, index)
    if second:
        return Draft(index, index, index + 3, float(text), kind="year", ends=(float(text), second))
    place = index + 1
    if place < len(row) and row[place].low == "s" and row[place].gap == "":
        return Draft(index, index, place + 1, float(text), kind="year")
    if _has_unit(row, index, words) or not _is_year(row, index, words):
        return None
    return Draft(index, index, index + 1, float(text), kind="year")


def _has_unit(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether a scale, a unit or a sign of currency stands at the number: then it is no year."""
    place = index + 1
    if unit_before(row, index, words) is not None:
        return True
    if place >= len(row) or row[place].gap == "\n":
        return False
    scaled = row[place].low in words.scales or row[place].low in words.thousands
    return scaled or unit_at(row, place, words) is not None


def _is_year(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether a number of four digits is a year: not where it counts a noun or has a bound."""
    place = index + 1
    counted = (
        place < len(row)
        and row[place].gap != "\n"
        and row[place].text.islower()
        and row[place].low not in words.head_stop
        and is_plural(row[place].low, words.lexicon)
    )
    before = words_before(row, index)
    if any(text in words.bounds for text in before):
        return False
    if int(row[index].text) >= 1900:
        return not counted or words.language == "en"
    return not counted and any(text in words.years for text in before[-2:])


def _lasting(row: Sequence[Token], index: int, after: int, hours: float, words: FigureWords) -> Draft:
    """Tell a stretch ("un trajet de 1 heure 30", "en 2h15", "après 2h15 de jeu") from a time of day ("à 14h30")."""
    start = past_bound(row, index, words)
    before = words_before(row, start, 2)
    following = row[after].low if after < len(row) and row[after].gap != "\n" else ""
    last = before[-1] if before else ""
    bounded = start < index and row[index - 1].low in words.of
    lasts = last in words.lasting and (last not in words.lasting_of or following in words.of)
    if row[index].text[0] != "0" and (lasts or (hours < 6 and (bounded or last in words.of))):
        return Draft(index, index, after, hours, kind="duration", units=_HOUR)
    return Draft(index, index, after, hours, kind="time")


def _second_year(row: Sequence[Token], index: int) -> float:
    """Return the other year of "2019-2020" or "2019/20", 0.0 when there is none."""
    if index + 2 >= len(row) or row[index + 1].text not in {"-", "–", "/"} or row[index + 1].gap or row[index + 2].gap:
        return 0.0
    first, second = row[index].text, row[index + 2].text
    if not second.isdecimal() or len(second) not in {2, 4}:
        return 0.0
    full = int(second) if len(second) == 4 else int(first[:2] + second)
    return float(full) if int(first) < full <= int(first) + 150 else 0.0
