"""Numbers as they are printed: digits with their separators, number words, scales, halves and collectives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factlint.facts.figure_words import FigureWords
from factlint.facts.tokens import Token

_MAX_DIGITS = 24
_GROUPS_OF_3 = re.compile(r"[1-9]\d{0,2}(?:(?P<mark>[.,' ])\d{3})(?:(?P=mark)\d{3})*\Z")


@dataclass(frozen=True, slots=True)
class Numeral:
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


def digits(text: str, language: str) -> tuple[float, float, bool] | None:
    """Return (value, step of the last digit, grouped) of printed digits, None for what is no number.

    French: "1.250" is 1250, "1,250" is 1.25. English: "1,250" is 1250, "1.250" is 1.25, "1.500.000" 1500000.
    """
    if len(text) > _MAX_DIGITS:
        return None
    if text.isdigit():
        return float(int(text)), 0.0, False
    whole, mark, decimals = _split(text, language)
    if mark and not decimals.isdigit():
        return None
    if not whole.isdigit():
        if not _GROUPS_OF_3.match(whole):
            return None
        grouped = True
        whole = re.sub(r"\D", "", whole)
    else:
        grouped = False
    if not decimals:
        return float(int(whole)), 0.0, grouped
    return float(f"{int(whole)}.{int_digits(decimals)}"), 10.0 ** -len(decimals), grouped


def int_digits(text: str) -> str:
    """Return decimal digits of any script as ASCII digits."""
    return text if text.isascii() else "".join(str(int(char)) for char in text)


def _split(text: str, language: str) -> tuple[str, str, str]:
    """Split digits into whole part, decimal mark ("" when there is none) and decimals."""
    last = max(text.rfind("."), text.rfind(","))
    if last < 0:
        return text, "", ""
    mark = text[last]
    thousands = "." if language == "fr" else ","
    if text.count(mark) > 1:
        return text, "", ""
    other = "," if mark == "." else "."
    if mark == thousands and other not in text and _GROUPS_OF_3.match(text):
        return text, "", ""
    return text[:last], mark, text[last + 1 :]


def read(row: Sequence[Token], index: int, words: FigureWords) -> Numeral | None:
    """Return the number that begins at a token, with its scales, or None."""
    token = row[index]
    if token.kind == "number":
        found = digits(token.text, words.language)
        if found is None:
            return None
        value, step, grouped = found
        base = Numeral(index + 1, value, step, printed=value, grouped=grouped)
    else:
        spelled = _collective(row, index, words) or half_of_scale(row, index, words) or _words(row, index, words)
        if spelled is None:
            return None
        base = spelled
    return _scaled(row, base, words)


def _follows(row: Sequence[Token], index: int) -> bool:
    """Whether there is a token here and no line break before it."""
    return index < len(row) and row[index].gap != "\n"


def _skip_hyphen(row: Sequence[Token], index: int) -> int:
    """Return the place after a hyphen that joins two words, or the place itself."""
    if index + 1 < len(row) and row[index].low == "-" and row[index].gap == "" and row[index + 1].gap == "":
        return index + 1
    return index


def _collective(row: Sequence[Token], index: int, words: FigureWords) -> Numeral | None:
    """Read "une centaine", "deux douzaines", "half a dozen", "centaine de millions" is left to the scale."""
    start, times = index, 1.0
    low = row[index].low
    if low in words.halves_of and _follows(row, index + 1):
        start, times = index + 1, 0.5
        low = row[start].low
        start = _skip_hyphen(row, start)
        low = row[start].low
    if low in words.one and _follows(row, start + 1):
        start = _skip_hyphen(row, start + 1)
    elif low in words.values and words.values[low] >= 2 and _follows(row, start + 1):
        times *= words.values[low]
        start = _skip_hyphen(row, start + 1)
    elif start != index:
        start = _skip_hyphen(row, start)
    size = words.collective(row[start].low, plural=times >= 2)
    if not size or (start == index and row[index].low.endswith("s")):
        return None
    value = times * size
    return Numeral(start + 1, value, 0.0, printed=value, about=size != 12 and size != 6, words=True)


def half_of_scale(row: Sequence[Token], index: int, words: FigureWords) -> Numeral | None:
    """Read "half a million", "un demi-milliard", "a quarter of a million"."""
    place = index
    if row[place].low in words.one and _follows(row, place + 1):
        place = _skip_hyphen(row, place + 1)
    parts = words.fractions.get(row[place].low)
    if parts is None:
        return None
    place = _skip_hyphen(row, place + 1)
    while _follows(row, place) and (row[place].low in words.of or row[place].low in words.one):
        place += 1
    if not _follows(row, place):
        return None
    scale = words.scales.get(row[place].low) or (1000.0 if row[place].low in words.thousands else 0.0)
    if not scale:
        return None
    return Numeral(place + 1, scale / parts, scale / 20, scale, 1 / parts, words=True)


def _words(row: Sequence[Token], index: int, words: FigureWords) -> Numeral | None:
    """Read number words: "deux cent trente", "twenty-one", "a hundred and five"."""
    current, total, place = -1.0, 0.0, index
    year = False
    low = row[place].low
    if low in words.one:
        following = _skip_hyphen(row, place + 1)
        if not _follows(row, following) or not words.multiplies(row[following].low):
            return None
        current, place = 1.0, following
    while place < len(row) and (place == index or row[place].gap != "\n"):
        low = row[place].low
        value = words.values.get(low)
        if value is not None and low in words.vingt and current >= 0 and current % 100 == 4:
            current += 76
        elif value is not None and _addable(current, value, words.language):
            current = max(current, 0.0) + value
        elif value is not None and _is_year(row, place, current, total, words):
            current, year = current * 100 + value, True
        elif low in words.one_units and current >= 20 and current % 10 == 0:
            current += 1
        elif low in words.hundreds and _hundreds(current, place == index, words):
            current = max(current, 1.0) * 100 if current <= 99 else current + 100
        elif low in words.thousands and total == 0 and (current > 0 or words.language == "fr"):
            total, current = max(current, 1.0) * 1000, -1.0
        else:
            break
        place = _next_word(row, place + 1, words)
    place = _stop(row, place, words)
    if current < 0 and total == 0:
        return None
    value = total + max(current, 0.0)
    numeral = Numeral(place, value, 0.0, printed=value, words=True, year=year)
    return _spoken_decimals(row, numeral, words)


def _addable(current: float, value: float, language: str) -> bool:
    """Whether a number word can be added to what was read: 20 + 1, 100 + 35, in French also 60 + 11."""
    if current < 0:
        return True
    if current == 0 or value == 0:
        return False
    if current % 100 == 0:
        return True
    rest = current % 100
    if language == "fr" and (rest in {60, 80} and 10 <= value < 20 or rest == 10 and 7 <= value <= 9):
        return True
    return rest >= 20 and rest % 10 == 0 and value < 10


def _is_year(row: Sequence[Token], place: int, current: float, total: float, words: FigureWords) -> bool:
    first = row[place - 1].low
    if first == "-" and place >= 2:
        first = row[place - 2].low
    return total == 0 and first in words.pairs and 16 <= current <= 20 and words.values[row[place].low] >= 10


def _hundreds(current: float, first: bool, words: FigureWords) -> bool:
    if current < 0:
        return words.language == "fr" or not first
    return 0 < current <= 99


def _next_word(row: Sequence[Token], place: int, words: FigureWords) -> int:
    """Return the place of the next word of a spelled number: past a hyphen or an "et" inside it."""
    place = _skip_hyphen(row, place)
    if _follows(row, place + 1) and _follows(row, place) and row[place].low in words.and_:
        after = _skip_hyphen(row, place + 1)
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
    if not (_follows(row, place + 1) and row[place].low in words.point):
        return numeral
    text, place = "", place + 1
    while _follows(row, place) and row[place].low in words.values:
        text += str(words.values[row[place].low])
        place += 1
    if not text:
        return numeral
    value = float(f"{numeral.value:.0f}.{text}")
    return replace(numeral, after=place, value=value, step=10.0 ** -len(text), printed=value)


def _scaled(row: Sequence[Token], base: Numeral, words: FigureWords) -> Numeral:
    """Apply the scales that follow: "2,5 millions", "trois milliards cinq cents millions", "1 million 200 000"."""
    base = _and_a_half(row, base, words)
    scale, after = _scale_at(row, base, words)
    if scale == 1.0:
        return base
    step = base.step * scale if base.step else (scale if scale >= 1e6 else 0.0)
    value = base.value * scale
    scaled = replace(base, after=after, value=value, step=step, scale=scale, words=base.words)
    return _remainder(row, _and_a_half(row, scaled, words), words)


def _scale_at(row: Sequence[Token], base: Numeral, words: FigureWords) -> tuple[float, int]:
    place = _skip_hyphen(row, base.after)
    scale = 1.0
    while _follows(row, place):
        low = row[place].low
        if (base.about or scale > 1) and low in words.of and _follows(row, place + 1):
            low, ahead = row[place + 1].low, place + 2
        else:
            ahead = place + 1
        factor = words.scales.get(low) or (1000.0 if low in words.thousands or low in words.thousand_plurals else 0.0)
        if low in words.hundreds and not base.words and base.value < 100 and words.language == "en":
            factor = 100.0
        if not factor or (factor == 1000.0 and words.language == "fr" and base.words and not base.about):
            break
        scale *= factor
        place = base_after = _skip_hyphen(row, ahead) if ahead < len(row) else ahead
        if base_after != ahead and not _follows(row, place):
            place = ahead
        if row[place - 1].low == "-" and not (_follows(row, place) and row[place].low in words.scales):
            place -= 1
            break
    return (scale, place) if scale > 1 else (1.0, base.after)


def _remainder(row: Sequence[Token], scaled: Numeral, words: FigureWords) -> Numeral:
    """Add a smaller number told after the scale: "un million deux cent mille", "1 million 200 000"."""
    place = scaled.after
    if not _follows(row, place) or row[place].gap != " " or scaled.step < scaled.scale:
        return scaled
    token = row[place]
    if words.language == "en" and token.low in words.and_ and _follows(row, place + 1):
        place, token = place + 1, row[place + 1]
    if token.kind == "number":
        found = digits(token.text, words.language)
        part = Numeral(place + 1, found[0], 0.0, grouped=found[2]) if found and found[2] else None
    elif token.low in words.values or token.low in words.hundreds:
        part = _words(row, place, words)
    else:
        return scaled
    if part is None:
        return scaled
    scale, after = _scale_at(row, part, words)
    value = part.value * scale
    if not 100 <= value < scaled.scale:
        return scaled
    step = scale if scale >= 1e6 else 0.0
    return replace(scaled, after=after, value=scaled.value + value, step=step)


def _and_a_half(row: Sequence[Token], base: Numeral, words: FigureWords) -> Numeral:
    """Add "et demi", "and a half", "½" said after a number or after its scale."""
    place = base.after
    if place < len(row) and row[place].low in words.signs_of_fractions and row[place].gap != "\n":
        sign = words.signs_of_fractions[row[place].low]
        return replace(base, after=place + 1, value=base.value + sign, printed=base.value + sign, step=0.1)
    if not (_follows(row, place + 1) and row[place].low in words.and_):
        return base
    place += 1
    if row[place].low in words.one and words.language == "en" and _follows(row, place + 1):
        place += 1
    part = words.halves.get(row[place].low)
    if part is None:
        return base
    step = 0.1 * base.scale
    return replace(base, after=place + 1, value=base.value + part * base.scale, step=step)

