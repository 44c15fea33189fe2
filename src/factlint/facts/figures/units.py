"""What stands after a number, or before it: percent, currencies, measures, durations."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.facts.figures.heads import head_after
from factlint.facts.figures.nouns import singular
from factlint.facts.figures.number_words import Numeral
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_CROWD_REACH = 6


class Unit(Struct, frozen=True):
    """A unit read up to before `after`; `factor` brings the printed number to it (cents: 0.01)."""

    after: int
    kind: str
    units: frozenset[str]
    factor: float = 1.0
    scale: float = 1.0


def unit_before(row: Sequence[Token], index: int, words: FigureWords) -> tuple[int, frozenset[str]] | None:
    """Return where a currency before a number begins and what it is: "$", "US$", "EUR", "Rs"."""
    if index == 0 or row[index].gap == "\n":
        return None
    before = row[index - 1]
    if before.text in words.signs:
        code = words.prefixes.get(row[index - 2].low) if index >= 2 and before.gap == "" else None
        return (index - 2, frozenset({code})) if code else (index - 1, words.signs[before.text])
    if before.text in words.codes:
        return index - 1, frozenset({before.text})
    if before.low in words.leading and before.capitalised:
        return index - 1, words.leading[before.low]
    return _dotted_leading(row, index, words)


def _dotted_leading(row: Sequence[Token], index: int, words: FigureWords) -> tuple[int, frozenset[str]] | None:
    if row[index - 1].text == "." and index >= 2 and row[index - 2].low in words.leading:
        return index - 2, words.leading[row[index - 2].low]
    return None


def unit_after(row: Sequence[Token], numeral: Numeral, words: FigureWords, *, money: bool) -> Unit | None:
    """Return the unit that follows a number; `money` tells that a currency stands before it."""
    place = numeral.after
    if place >= len(row) or row[place].gap == "\n":
        return None
    if row[place].low == "-" and row[place].gap == "" and place + 1 < len(row) and row[place + 1].gap == "":
        place += 1
    letter = _letter(row, place, words, money=money) if numeral.scale == 1 else None
    if letter is not None:
        return letter
    if money:
        return None
    if (numeral.scale > 1 or numeral.about) and row[place].low in words.of and place + 1 < len(row):
        place += 1
    if numeral.scale >= 1e6 and singular(row[place].low, words.lexicon) in words.scaled:
        return Unit(place + 1, "money", frozenset({words.scaled[singular(row[place].low, words.lexicon)]}))
    return unit_at(row, place, words) or _duration_apart(row, place, words)


def _duration_apart(row: Sequence[Token], place: int, words: FigureWords) -> Unit | None:
    """Read the days of "les sept derniers jours", the years of "12 straight years"."""
    if row[place].low not in words.durations_between or row[place].gap != " " or place + 1 >= len(row):
        return None
    if singular(row[place + 1].low, words.lexicon) not in words.duration_words or row[place + 1].gap != " ":
        return None
    return unit_at(row, place + 1, words)


def _letter(row: Sequence[Token], place: int, words: FigureWords, *, money: bool) -> Unit | None:
    """Read an abbreviated scale: "$5m", "30 M€", "850 k€", "150 MdsEUR", "50k followers"."""
    token = row[place]
    scale = words.letters.get(token.text)
    if scale is None:
        return _joined(token, place, words)
    if money:
        return Unit(place + 1, "money", frozenset(), 1.0, scale) if token.gap == "" or token.text in "Mk" else None
    following = place + 1
    if following < len(row) and row[following].low in words.of and words.language == "fr":
        following += 1
    unit = unit_at(row, following, words) if following < len(row) and row[following].gap != "\n" else None
    if unit is not None and (
        unit.kind == "money" or (token.gap == "" and token.text == "m" and _in_words(row, following))
    ):
        return Unit(unit.after, unit.kind, unit.units, unit.factor, scale)
    if token.gap == "" and _scales_a_count(row, place, following, words, unit=unit is not None):
        return Unit(place + 1, "count", frozenset(), 1.0, scale)
    return None


def _scales_a_count(row: Sequence[Token], place: int, following: int, words: FigureWords, *, unit: bool) -> bool:
    """Whether a letter scales what is counted, and is no metre: "50k followers", "the 1.4m cash machines"."""
    token = row[place]
    counted = following < len(row) and row[following].kind == "word" and row[following].gap == " "
    noun = row[following].low if counted else ""
    if token.low == "k" or token.text not in {"M", "m", "b"}:
        return token.low == "k"
    if noun and singular(noun, words.lexicon) in words.races:
        return False
    if token.text != "m":
        return not unit
    plural = noun.endswith("s") or noun == "people" or following > place + 1
    return (plural and not unit) or (counted and _of_many(row, place, words)) or _of_a_crowd(row, place, words)


def _of_a_crowd(row: Sequence[Token], place: int, words: FigureWords) -> bool:
    """Whether the words before make the m millions: "a population of 66m"."""
    return any(token.low in words.crowds for token in row[max(place - _CROWD_REACH, 0) : place])


def _of_many(row: Sequence[Token], place: int, words: FigureWords) -> bool:
    """Whether the m of "the 1.4m cash machines" is millions: a plural is counted, it is no race nor one length."""
    lead = row[place - 2].low if place > 1 else ""
    return bool(head_after(row, place + 1, words, 2.0)[0]) and lead not in words.one


def _in_words(row: Sequence[Token], place: int) -> bool:
    """Whether a unit is spelled out: the tons of "110m tons"."""
    return row[place].gap == " " and row[place].kind == "word" and len(row[place].text) > 2


def _joined(token: Token, place: int, words: FigureWords) -> Unit | None:
    """Read a scale and a code in one word: "MdsEUR", "MEUR", "bnUSD"."""
    if len(token.text) < 4 or token.text[-3:] not in words.codes:
        return None
    head = token.text[:-3]
    scale = words.letters.get(head) or words.scales.get(head.lower())
    return Unit(place + 1, "money", frozenset({token.text[-3:]}), 1.0, scale) if scale else None


def unit_at(row: Sequence[Token], place: int, words: FigureWords) -> Unit | None:
    """Return the unit written from this token on, the longest form first, or None."""
    if place >= len(row) or row[place].gap == "\n":
        return None
    token = row[place]
    if token.text in words.signs:
        return Unit(place + 1, "money", words.signs[token.text], 0.01 if token.text == "¢" else 1.0)
    phrase = _phrase(row, place, words)
    if phrase is not None:
        return phrase
    if token.text in words.codes:
        return Unit(place + 1, "money", frozenset({token.text}))
    prefixed = _prefixed_sign(row, place, words)
    return prefixed or _symbol(row, place, words)


def _prefixed_sign(row: Sequence[Token], place: int, words: FigureWords) -> Unit | None:
    if place + 1 < len(row) and row[place + 1].text in words.signs and row[place + 1].gap == "":
        code = words.prefixes.get(row[place].low)
        if code:
            return Unit(place + 2, "money", frozenset({code}))
    return None


def _phrase(row: Sequence[Token], place: int, words: FigureWords) -> Unit | None:
    for first in _forms(row[place], words):
        for phrase, kind, units, factor in words.unit_phrases.get(first, ()):
            after = place + len(phrase)
            if after <= len(row) and all(
                word in _forms(token, words) and token.gap != "\n"
                for token, word in zip(row[place + 1 : after], phrase[1:], strict=False)
            ):
                stop = words.not_units.get(first, ())
                if stop and after < len(row) and row[after].gap == " " and row[after].low in stop:
                    continue
                return Unit(after, kind, units, factor)
    return None


def _forms(token: Token, words: FigureWords) -> tuple[str, ...]:
    """Return what a token may stand as in the lexicon: as it is, folded, in the singular."""
    if token.kind != "word":
        return (token.text,)
    folded, one = fold(token.low), singular(token.low, words.lexicon)
    return (folded,) if one == folded else (folded, one)


def _symbol(row: Sequence[Token], place: int, words: FigureWords) -> Unit | None:
    """Read a symbol of up to three pieces without a space: "km", "km/h", "°C"."""
    text, best = "", None
    for after in range(place + 1, min(place + 4, len(row) + 1)):
        token = row[after - 1]
        if after > place + 1 and token.gap != "" and text not in {"°", "º"}:
            break
        text += token.text
        if text in words.symbols:
            unit = words.symbols[text]
            best = Unit(after, "duration" if unit in words.durations else "measure", frozenset({unit}))
    return best
