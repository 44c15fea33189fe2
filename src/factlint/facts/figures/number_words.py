"""Numbers in words: "deux cent trente", "twenty-one", "une centaine", "half a million", "two point five"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token


class Numeral(Struct, frozen=True):
    """One number in a row of tokens, from where it was asked for to before `after`.

    `step` is the unit of its last printed digit, scale applied; 0 where the number is exact. `scale` is the
    last scale word ("millions": 1e6), 1 without one. `printed` is the number before the scale. `about` marks a
    collective ("une centaine"), `words` a number that begins in words, `grouped` separators of thousands.
    """

    after: int
    value: float
    step: float
    scale: float = 1.0
    printed: float = 0.0
    about: bool = False
    words: bool = False
    grouped: bool = False
    year: bool = False


def follows(row: Sequence[Token], index: int) -> bool:
    """Whether there is a token here and no line break before it."""
    return index < len(row) and row[index].gap != "\n"


def skip_hyphen(row: Sequence[Token], index: int) -> int:
    """Return the place after a hyphen that joins two words, or the place itself."""
    if index + 1 < len(row) and row[index].low == "-" and row[index].gap == "" and row[index + 1].gap == "":
        return index + 1
    return index


def collective(row: Sequence[Token], index: int, words: FigureWords) -> Numeral | None:
    """Read "une centaine", "deux douzaines", "half a dozen", "centaine de millions" is left to the scale."""
    start, times = index, 1.0
    if words.language == "en" and row[index].low in words.one and follows(row, index + 1):
        index += row[index + 1].low in words.halves_of
    low = row[index].low
    if low in words.halves_of and follows(row, index + 1):
        start, times = index + 1, 0.5
        low = row[start].low
        start = skip_hyphen(row, start)
        low = row[start].low
    if low in words.one and follows(row, start + 1):
        start = skip_hyphen(row, start + 1)
    elif _small_number(row[start], words) >= 2 and follows(row, start + 1):
        times *= _small_number(row[start], words)
        start = skip_hyphen(row, start + 1)
    elif start != index:
        start = skip_hyphen(row, start)
    size = words.collective(row[start].low, plural=times >= 2)
    if not size or (start == index and not _introduced(row, index, words)):
        return None
    value = times * size
    if row[start].low in words.isolations and not _of_things(row, start + 1, words):
        return None
    return Numeral(start + 1, value, 0.0, printed=value, about=size not in {6, 12} or times < 1, words=True)


def _small_number(token: Token, words: FigureWords) -> float:
    if token.kind == "number":
        return float(token.text) if token.text.isdecimal() and len(token.text) < 4 else 0.0
    return words.values.get(token.low, 0.0)


def _of_things(row: Sequence[Token], place: int, words: FigureWords) -> bool:
    """Whether "de" and something that is counted follow: "une quarantaine de blessés", not "de 14 jours"."""
    if not (follows(row, place + 1) and row[place].low in words.of):
        return False
    return row[place + 1].kind == "word" and row[place + 1].low not in words.values


def _introduced(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether a collective without a number counts: "la centaine de", not "en quarantaine"."""
    if row[index].gap == "\n" or not follows(row, index + 1):
        return False
    counted = row[index + 1].low in words.of or words.language == "en"
    return counted and index > 0 and row[index - 1].low in words.collective_after


def half_of_scale(row: Sequence[Token], index: int, words: FigureWords) -> Numeral | None:
    """Read "half a million", "un demi-milliard", "a quarter of a million", "two thirds of a million"."""
    place, count = index, 1.0
    if (row[place].low in words.one or row[place].low in words.values) and follows(row, place + 1):
        count = words.values.get(row[place].low, 1.0)
        place = skip_hyphen(row, place + 1)
    parts = words.fractions.get(row[place].low)
    if parts is None or count >= parts:
        return None
    place = skip_hyphen(row, place + 1)
    while follows(row, place) and (row[place].low in words.of or row[place].low in words.one):
        place += 1
    if not follows(row, place):
        return None
    scale = words.scales.get(row[place].low) or (1000.0 if row[place].low in words.thousands else 0.0)
    if not scale:
        return None
    return Numeral(place + 1, scale * count / parts, scale / 20, scale, count / parts, words=True)


def spelled(row: Sequence[Token], index: int, words: FigureWords) -> Numeral | None:
    """Read number words: "deux cent trente", "twenty-one", "a hundred and five"."""
    start = _article(row, index, words)
    if start is None or isinstance(start, Numeral):
        return start
    current, place = start
    total, year = 0.0, False
    while place < len(row) and (place == index or row[place].gap != "\n"):
        low = row[place].low
        if low in words.thousands and total == 0 and (current > 0 or words.language == "fr"):
            total, current = max(current, 1.0) * 1000, -1.0
        elif low in words.values and total == 0 and _is_year(row, place, current, words):
            current, year = current * 100 + words.values[low], True
        else:
            grown = _grown(low, current, total, words, first=place == index)
            if grown is None:
                break
            current = grown
        place = _next_word(row, place + 1, words)
    place = _stop(row, place, words)
    if current < 0 and total == 0:
        return None
    value = total + max(current, 0.0)
    numeral = Numeral(place, value, 0.0, printed=value, words=True, year=year)
    return _spoken_decimals(row, numeral, words)


def _article(row: Sequence[Token], index: int, words: FigureWords) -> Numeral | tuple[float, int] | None:
    """Return what is read before the first number word: nothing yet, the one of "a hundred", "one and a half" whole."""
    low = row[index].low
    if low not in words.one:
        return -1.0, index
    following = skip_hyphen(row, index + 1)
    if not follows(row, following):
        return None
    if low in words.one_units and row[following].low in words.and_ and share(row, following + 1, words):
        return Numeral(index + 1, 1.0, 0.0, printed=1.0, words=True)
    return (1.0, following) if words.multiplies(row[following].low) else None


def _grown(low: str, current: float, total: float, words: FigureWords, *, first: bool) -> float | None:
    """Return what was read below a thousand with one more word, None where the word does not go on with it."""
    value = words.values.get(low)
    if value is not None and low in words.vingt and current >= 0 and current % 100 == 4:
        return current + 76
    if value is not None and _addable(current, value, words.language):
        return max(current, 0.0) + value
    if low in words.one_units and _takes_one(current, total):
        return max(current, 0.0) + 1
    if low in words.hundreds and _hundreds(current, first, words):
        return max(current, 1.0) * 100
    return None


def _takes_one(current: float, total: float) -> bool:
    """Whether "un", "one" goes on with the number: twenty-one, cent un, mille un."""
    return (current >= 20 and current % 10 == 0) or (total > 0 and current < 0)


def _addable(current: float, value: float, language: str) -> bool:
    """Whether a number word can be added to what was read: 20 + 1, 100 + 35, in French also 60 + 11."""
    if current < 0:
        return True
    if current == 0 or value == 0:
        return False
    if current % 100 == 0:
        return True
    rest = current % 100
    if language == "fr" and ((rest in {60, 80} and 10 <= value < 20) or (rest == 10 and 7 <= value <= 9)):
        return True
    return rest >= 20 and rest % 10 == 0 and value < 10


def _is_year(row: Sequence[Token], place: int, current: float, words: FigureWords) -> bool:
    """Whether two numbers read as a year: "nineteen eighty-four"."""
    if not 16 <= current <= 20 or _addable(current, words.values[row[place].low], words.language):
        return False
    first = row[place - 1].low
    if first == "-" and place >= 2:
        first = row[place - 2].low
    return first in words.pairs and words.values[row[place].low] >= 10


def _hundreds(current: float, first: bool, words: FigureWords) -> bool:
    if current < 0:
        return words.language == "fr" or not first
    return 0 < current < 10 or (10 < current < (20 if words.language == "fr" else 100))


def _next_word(row: Sequence[Token], place: int, words: FigureWords) -> int:
    """Return the place of the next word of a spelled number: past a hyphen or an "et" inside it."""
    place = skip_hyphen(row, place)
    if follows(row, place + 1) and follows(row, place) and row[place].low in words.and_:
        after = skip_hyphen(row, place + 1)
        if words.language == "en" and share(row, place + 1, words) is not None:
            return place
        if words.continues(row[place - 1].low if row[place - 1].low != "-" else row[place - 2].low, row[after].low):
            return after
    return place


def _stop(row: Sequence[Token], place: int, words: FigureWords) -> int:
    """Go back over a joiner that joined nothing."""
    while row[place - 1].low == "-" or row[place - 1].low in words.and_:
        place -= 1
    return place


def _spoken_decimals(row: Sequence[Token], numeral: Numeral, words: FigureWords) -> Numeral:
    """Add the decimals of "deux virgule cinq", "two point five"."""
    place = numeral.after
    if not (follows(row, place + 1) and row[place].low in words.point):
        return numeral
    text, place = "", place + 1
    while follows(row, place) and row[place].low in words.values:
        value = words.values[row[place].low]
        place += 1
        unit = skip_hyphen(row, place)
        if value >= 20 and follows(row, unit) and 0 < _digit(row[unit], words) < 10:
            value, place = value + _digit(row[unit], words), unit + 1
        text += f"{value:.0f}"
    if not text:
        return numeral
    value = float(f"{numeral.value:.0f}.{text}")
    return replace(numeral, after=place, value=value, step=10.0 ** -len(text), printed=value)


def _digit(token: Token, words: FigureWords) -> float:
    return 1.0 if token.low in words.one_units else words.values.get(token.low, 0.0)


def share(row: Sequence[Token], index: int, words: FigureWords) -> tuple[int, float] | None:
    """Return the end and the value of "a half", "three quarters", "un tiers" said from this token on, or None."""
    if not follows(row, index + 1):
        return None
    low = row[index].low
    if words.language == "fr" and low in words.halves:
        return index + 1, words.halves[low]
    count = 1.0 if low in words.one else words.values.get(low, 0.0)
    place = skip_hyphen(row, index + 1)
    if low not in words.one and place < len(row) and row[place].low in words.values:
        count, place = count + words.values[row[place].low], place + 1
    if not count or not follows(row, place):
        return None
    parts = words.fractions.get(row[place].low)
    if not parts or count >= parts or (count > 1 and not row[place].low.endswith("s")):
        return None
    return place + 1, count / parts
