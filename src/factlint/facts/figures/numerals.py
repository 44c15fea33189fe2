"""Numbers as they are printed: digits with their separators, or words, with the scales and halves after them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from factlint.facts.figures.number_words import Numeral, collective, follows, half_of_scale, share, skip_hyphen, spelled
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token

_MAX_DIGITS = 24
_INDIAN_GROUPS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?\Z")
_GROUPS_OF_3 = re.compile(r"[1-9]\d{0,2}(?:(?P<mark>[.,' ])\d{3})(?:(?P=mark)\d{3})*\Z")


def digits(text: str, language: str) -> tuple[float, float, bool] | None:
    """Return (value, step of the last digit, grouped) of printed digits, None for what is no number.

    French: "1.250" is 1250, "1,250" is 1.25. English: "1,250" is 1250, "1.250" is 1.25, "1.500.000" 1500000.
    """
    if len(text) > _MAX_DIGITS:
        return None
    if text.isdecimal():
        return float(int(text)), 0.0, False
    if text[0] in ".,":
        text = "0" + text
    if language == "en" and _INDIAN_GROUPS.match(text):
        text = text.replace(",", "")
    whole, mark, decimals = _split(text, language)
    if mark and not decimals.isdecimal():
        return None
    if not whole.isdecimal():
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
        dozens = collective(row, index, words) if follows(row, index + 1) and row[index + 1].kind == "word" else None
        base = dozens or Numeral(index + 1, value, step, printed=value, grouped=grouped)
    else:
        found_words = collective(row, index, words) or half_of_scale(row, index, words) or spelled(row, index, words)
        if found_words is None:
            return None
        base = found_words
    return _scaled(row, base, words)


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
    place = skip_hyphen(row, base.after)
    scale = 1.0
    while follows(row, place):
        low = row[place].low
        if (base.about or scale > 1) and low in words.of and follows(row, place + 1):
            low, ahead = row[place + 1].low, place + 2
        else:
            ahead = place + 1
        factor = words.scales.get(low) or (1000.0 if low in words.thousands or low in words.thousand_plurals else 0.0)
        if low in words.hundreds and not base.words and base.value < 100 and words.language == "en":
            factor = 100.0
        if not factor or (factor == 1000.0 and words.language == "fr" and base.words and not base.about):
            break
        scale *= factor
        place = base_after = skip_hyphen(row, ahead) if ahead < len(row) else ahead
        if base_after != ahead and not follows(row, place):
            place = ahead
        if row[place - 1].low == "-" and not (follows(row, place) and row[place].low in words.scales):
            place -= 1
            break
    return (scale, place) if scale > 1 else (1.0, base.after)


def _remainder(row: Sequence[Token], scaled: Numeral, words: FigureWords) -> Numeral:
    """Add a smaller number told after the scale: "1 million 200 000", "1 milliard 350 millions"."""
    place = scaled.after
    if not follows(row, place) or row[place].gap != " " or scaled.step < scaled.scale:
        return scaled
    token = row[place]
    linked = words.language == "en" and token.low in words.and_ and follows(row, place + 1)
    if linked:
        place, token = place + 1, row[place + 1]
    if words.language == "en" and token.kind == "number" and scaled.scale <= 1000:
        small = read(row, place, words)
        fits = small is not None and not small.step and small.value < scaled.scale and (linked or small.scale > 1)
        return replace(scaled, after=small.after, value=scaled.value + small.value) if small and fits else scaled
    if token.kind == "number":
        found = digits(token.text, words.language)
        part = Numeral(place + 1, found[0], 0.0, grouped=found[2]) if found else None
        part = part if part and (part.grouped or _scale_at(row, part, words)[0] >= 1e6) else None
    elif token.low in words.values or token.low in words.hundreds:
        part = spelled(row, place, words)
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
    if _digits_over(row, place):
        part = float(row[place].text) / float(row[place + 2].text)
        return replace(base, after=place + 3, value=base.value + part, printed=base.value + part, step=0.1)
    place = skip_hyphen(row, place)
    if not (follows(row, place + 1) and row[place].low in words.and_):
        return base
    part = skip_hyphen(row, place + 1)
    told = share(row, part, words)
    if told is None:
        told = (part + 1, words.halves[row[part].low]) if row[part].low in words.halves else None
    if told is None:
        return base
    return replace(base, after=told[0], value=base.value + told[1] * base.scale, step=0.1 * base.scale)


def _digits_over(row: Sequence[Token], place: int) -> bool:
    """Whether "1/4" follows, as in "2 1/4"."""
    if (
        place + 2 >= len(row)
        or row[place].gap != " "
        or row[place + 1].text != "/"
        or row[place + 1].gap
        or row[place + 2].gap
    ):
        return False
    one, two = row[place].text, row[place + 2].text
    return one.isdecimal() and two.isdecimal() and len(two) <= 2 and 0 < int(one) < int(two)
