"""Distances from the article's day: `il y a trois ans`, `two and a half years ago`, `dans un an`, `a year hence`."""

from __future__ import annotations

from factlint.facts.dates import calendar
from factlint.facts.dates.shift import pair, shifted
from factlint.facts.dates.words import Draft, Drafts, Reader

_FARTHEST = 8
"""How many tokens a count of units may have: `un peu plus de vingt-cinq ans`."""
_YEARS = {"year": 1, "decade": 10, "century": 100}
_SEASONS = frozenset({"spring", "summer", "autumn", "winter"})
_UNITS = frozenset({"day", "week", "fortnight", "month", "decade", "century", "year"}) | _SEASONS


def read_ago(reader: Reader, index: int) -> Drafts:
    """Read a French distance that begins here: `il y a trois ans`, `voilà dix jours`, `dans deux mois`."""
    words, after = reader.words, index + 1
    if reader.at(index) == "il":
        if reader.at(index + 1) != "y" or reader.at(index + 2) != "a":
            return ()
        after = index + 3
    sign = 1 if reader.at(index) in words.of("in-openers") else -1
    told: list[str] = []
    for place in range(after, after + _FARTHEST):
        word = reader.at(place)
        unit = words.lexicon.table("dates.units").get(word)
        if unit is not None and told:
            return _french(reader, (index, place), str(unit), told, sign)
        if not _tells_amount(reader, word):
            return ()
        told.append(word)
    return ()


def read_english_ago(reader: Reader, index: int) -> Drafts:
    """Read an English distance that ends here: `two weeks ago`, `a year and a half ago`, `in two years' time`."""
    words, low = reader.words, reader.at(index)
    end = _before_closer(reader, index, low)
    if end is None or end < 0:
        return ()
    half = [reader.before(end, step) for step in (0, 1, 2)] == ["half", "a", "and"]
    end -= 3 * half
    unit = words.lexicon.table("dates.units").get(reader.before(end, 0))
    if unit not in _UNITS:
        return ()
    told, first = _told_before(reader, end)
    if reader.last is not None and first < reader.last.after:
        return ()
    amount = _amount(reader, [*told, "half"] if half else told)
    sign = words.table("ago-closers")[low]
    if amount is None and sign > 0:
        return ()
    return (_draft(reader, (first, index + 1), str(unit), amount, sign),)


def _before_closer(reader: Reader, index: int, low: str) -> int | None:
    """Return the token of the unit that this word closes: `ago`, `from now`, `' time`."""
    before = reader.before(index)
    if low == "now":
        return index - 2 if before == "from" else None
    if low == "time":
        return index - 2 if before == "'" else None
    return index - 1 if index else None


def _told_before(reader: Reader, end: int) -> tuple[list[str], int]:
    """Return the words of the amount before a unit, in order, and the first token that belongs to the distance."""
    told: list[str] = []
    first = end
    for step in range(1, _FARTHEST):
        word = reader.before(end, step)
        if not _tells_amount(reader, word) or (word[0].isdecimal() and first != end):
            break  # "against 40 a year ago", "from £600 ten years ago": a number of its own
        told.insert(0, word)
        if word in _words_of_amount(reader) or _count(reader, word) is not None:
            first = end - step
    return told, first


def _words_of_amount(reader: Reader) -> frozenset[str]:
    return reader.words.of("vague") | reader.words.of("halves")


def _tells_amount(reader: Reader, word: str) -> bool:
    words = reader.words
    return word in words.of("rough") or word in words.of("vague") or _count(reader, word) is not None


def _count(reader: Reader, word: str) -> int | None:
    digits = word.replace(",", "").replace(" ", "")
    if digits.isdecimal() and digits.isascii() and len(digits) <= 4:
        return int(digits)
    return reader.words.numbers.get(word)


def _amount(reader: Reader, told: list[str]) -> float | None:
    """Return the number that these words tell, None where it is vague: `a few`, `quelques`, nothing."""
    words = reader.words
    if any(word in words.of("vague") for word in told):
        return None
    numbers = [number for word in told if (number := _count(reader, word)) is not None]
    strong = [number for word in told if word not in words.of("a") and (number := _count(reader, word)) is not None]
    half = 0.5 if any(word in words.of("halves") for word in told) else 0
    if half and told and told[0] in words.of("halves"):
        return half
    whole = strong[-1] if strong else numbers[-1] if numbers else None
    return None if whole is None else whole + half


def _french(reader: Reader, ends: tuple[int, int], unit: str, told: list[str], sign: int) -> Drafts:
    """Return the distance whose unit is the last token; none for `il y a une année de repos`, `dans un an de crise`."""
    first, place = ends
    after = place + 1
    if reader.at(after) == "et" and reader.at(after + 1) in reader.words.of("halves"):
        told, after = [*told, reader.at(after + 1)], after + 2
    amount = _amount(reader, told)
    if unit not in _UNITS - {"decade"} or (sign > 0 and amount is None):
        return ()
    if reader.at(after) in {"de", "d'"} and reader.at(after + 1) not in reader.words.of("after-distance-of"):
        return ()
    return (_draft(reader, (first, after), unit, amount, sign),)


def _draft(reader: Reader, ends: tuple[int, int], unit: str, amount: float | None, sign: int) -> Draft:
    days = None if amount is None else _days(reader, unit, sign * amount)
    start, end = pair(days)
    return Draft(*ends, "week" if unit == "fortnight" else _precision(unit), start=start, end=end, relative=True)


def _precision(unit: str) -> str:
    return "season" if unit in _SEASONS else unit


def _days(reader: Reader, unit: str, amount: float) -> calendar.Days | None:
    """Return the days so many units away; half a year is six months, half a month a fortnight."""
    if unit == "fortnight":
        return shifted(reader.published, "week", int(2 * amount))
    if amount == int(amount):
        return shifted(reader.published, unit, int(amount))
    if unit not in _YEARS:
        return None
    month = shifted(reader.published, "month", int(12 * _YEARS[unit] * amount))
    if month is None:
        return None
    return calendar.years(month[0].year, month[0].year) if unit == "year" else _decade(month[0].year, _YEARS[unit])


def _decade(year: int, length: int) -> calendar.Days:
    first = year // length * length + (length == 100)
    return calendar.years(first, first + length - 1)
