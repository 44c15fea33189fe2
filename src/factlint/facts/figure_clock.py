"""Times of day, years and scores: numbers that count nothing."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.facts.figure_context import words_before
from factlint.facts.figure_draft import Draft
from factlint.facts.figure_units import unit_at
from factlint.facts.figure_words import FigureWords
from factlint.facts.nouns import is_plural
from factlint.facts.tokens import Token


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
    if row[after].text == ":" and row[after].gap == "" and after + 1 < len(row):
        following = row[after + 1]
        if following.gap == "" and following.text.isdecimal() and len(following.text) == 2 and int(following.text) < 60:
            return _time(row, index, after + 2, int(hour), int(following.text), words)
        return None
    if words.language == "fr":
        return _french_time(row, index, int(hour), words)
    return _marked(row, index, after, int(hour), int(minutes), words)


def _time(row: Sequence[Token], index: int, after: int, hour: int, minutes: int, words: FigureWords) -> Draft:
    marked = _marked(row, index, after, hour, minutes, words)
    return marked or Draft(index, index, after, hour + minutes / 60, kind="time")


def _marked(row: Sequence[Token], index: int, after: int, hour: int, minutes: int, words: FigureWords) -> Draft | None:
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
    if low.startswith("p") and hour < 12:
        hour += 12
    return Draft(index, index, after, hour + minutes / 60, kind="time")


def _french_time(row: Sequence[Token], index: int, hour: int, words: FigureWords) -> Draft | None:
    mark = row[index + 1]
    if mark.low[0] == "h" and mark.low[1:].isdecimal() and len(mark.low) == 3 and mark.gap == "":
        return _lasting(row, index, index + 2, hour + int(mark.low[1:]) / 60, words)
    if mark.low not in {"h", "heures", "heure"}:
        return None
    after = index + 2
    minutes = row[after].text if after < len(row) and row[after].kind == "number" and row[after].gap != "\n" else ""
    if len(minutes) == 2 and minutes.isdecimal() and int(minutes) < 60:
        return _lasting(row, index, after + 1, hour + int(minutes) / 60, words)
    before = words_before(row, index, 2)
    if before and (before[-1] in words.time_before or before[0] in words.time_before) and before[-1] not in words.of:
        return Draft(index, index, after, float(hour), kind="time")
    return None


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
    open_end = place < len(row) and row[place].gap != "\n" and row[place].kind == "word"
    if open_end and (row[place].low in words.scales or row[place].low in words.thousands or unit_at(row, place, words)):
        return None
    if place < len(row) and row[place].gap != "\n" and (row[place].text == "%" or row[place].text in words.signs):
        return None
    if index and row[index - 1].text in words.signs and row[index].gap != "\n":
        return None
    counted = open_end and row[place].text.islower() and is_plural(row[place].low, words.lexicon)
    counted = counted and row[place].low not in words.head_stop
    before = words_before(row, index, 2)
    led = bool(before) and (before[-1] in words.years or before[0] in words.years)
    bounded = any(text in words.bounds for text in words_before(row, index))
    if int(text) >= 1900 and not bounded and (not counted or words.language == "en"):
        return Draft(index, index, index + 1, float(text), kind="year")
    if int(text) < 1900 and led and not counted and not bounded:
        return Draft(index, index, index + 1, float(text), kind="year")
    return None


def _lasting(row: Sequence[Token], index: int, after: int, hours: float, words: FigureWords) -> Draft:
    """Tell a stretch ("un trajet de 1 heure 30", "en 2h15") from a time of day ("à 14h30")."""
    before = words_before(row, index, 2)
    if before and (before[-1] in words.lasting or (hours < 6 and before[-1] in words.of)):
        return Draft(index, index, after, hours, kind="duration", units=frozenset({"hour"}))
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


def score(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read a score: "3-2", "6-4", "25-17"; a smaller number first is a range where something is counted."""
    if index + 2 >= len(row) or row[index + 1].text not in {"-", "–"} or row[index + 1].gap or row[index + 2].gap:
        return None
    one, two = row[index].text, row[index + 2].text
    if not (one.isdecimal() and two.isdecimal() and len(one) <= 3 and len(two) <= 3):
        return None
    if index and row[index - 1].low in words.labels and row[index].gap != "\n":
        return None
    after = index + 3
    if after < len(row) and row[after].text in {"-", "–", "%"} and row[after].gap == "":
        return None
    if index and (row[index - 1].text in words.signs or row[index - 1].text in {"-", "/"}) and row[index].gap == "":
        return None
    if int(one) < int(two) and _range_follows(row, after, words):
        return None
    if after < len(row) and row[after].gap != "\n" and unit_at(row, after, words) is not None:
        return None
    return Draft(index, index, after, float(one), kind="score", ends=(float(one), float(two)))


def _range_follows(row: Sequence[Token], after: int, words: FigureWords) -> bool:
    if after >= len(row) or row[after].gap == "\n":
        return False
    token = row[after]
    if token.low in words.scales or token.text in words.letters or token.low in words.thousands:
        return True
    if unit_at(row, after, words) is not None:
        return True
    return token.text.islower() and token.low not in words.head_stop and is_plural(token.low, words.lexicon)
