"""Years, decades and centuries: a number is a year only where the words around it say so."""

from __future__ import annotations

from factlint.facts.dates import calendar
from factlint.facts.dates.words import Draft, Drafts, Reader


def read_year(reader: Reader, index: int) -> Drafts:
    """Read a year or a period of years (`2019-2021`, `2018/19`) whose first number is at this token."""
    year = reader.year(index)
    if year is None:
        return _war(reader, index)
    last, after = _last_year(reader, index, year)
    if reader.glued(index + 1)[:2] in {"s", "s-"} or not _is_year(reader, index, after, last is not None):
        return ()
    start, end = calendar.years(year, last or year)
    return (Draft(reader.begin, after, "year", None, year, start=start, end=end),)


def _war(reader: Reader, index: int) -> Drafts:
    """Read the years of `la guerre de 14-18`."""
    words = reader.words
    first = words.table("wars").get(f"{reader.at(index)}-{reader.glued(index + 2)}")
    if first is None or reader.glued(index + 1) != "-":
        return ()
    if "guerre" not in {reader.before(index), reader.before(index, 2)}:
        return ()
    start, end = calendar.years(first, first // 100 * 100 + int(reader.glued(index + 2)))
    return (Draft(index, index + 3, "year", None, first, start=start, end=end),)


def read_decade(reader: Reader, index: int) -> Drafts:
    """Read `années 1990`, `1990s`, `the '90s`, `nineties`, beginning at this token."""
    if reader.words.capitals:
        return _english_decade(reader, index)
    if reader.at(index) != "années":
        return _next_decade(reader, index)
    text = reader.at(index + 1)
    number = int(text) if text.isdecimal() and text.isascii() else reader.words.table("decades").get(text)
    return decade_of(index, index + 2, number)


def _next_decade(reader: Reader, index: int) -> Drafts:
    """Read the `90` of `les années 80 et 90`."""
    number = reader.number(index)
    if number is None or number < 10 or not _follows_decade(reader, index):
        return ()
    return decade_of(index, index + 1, number)


def _follows_decade(reader: Reader, index: int) -> bool:
    last, words = reader.last, reader.words
    if last is None or last.precision != "decade" or not 1 <= index - last.after <= 2:
        return False
    return all(reader.at(place) in words.of("to") | words.of("and") for place in range(last.after, index))


def decade_of(first: int, after: int, number: int | None) -> Drafts:
    """Return the decade that begins with this year (`1990`, or `90` of the last century); empty where none does."""
    if number is None or number % 10 or not (number < 100 or 1100 <= number <= 2190):
        return ()
    year = number if number > 100 else 1900 + number if number >= 20 else 2000 + number
    start, end = calendar.years(year, year + 9)
    return (Draft(first, after, "decade", start=start, end=end),)


def read_century(reader: Reader, index: int) -> Drafts:
    """Read `XIXe siècle`, `19th century`, `twentieth century`, beginning at this token."""
    words = reader.words
    number, after = reader.number(index), index + 1
    if number is not None:
        after += reader.glued(after) in words.of("ordinal-suffixes")
    else:
        number = words.day_ordinals.get(reader.at(index)) or words.table("roman-centuries").get(reader.at(index))
    if not number or not 1 <= number <= 30:
        return ()
    if reader.at(after) not in words.of("centuries"):
        return _first_century(reader, index, after, number)
    after += 1
    if words.capitals and _is_name(reader, after):
        return ()
    if reader.at(after) in words.of("bc") and number < 30:
        return (Draft(index, after, "century"),)
    return (_century(index, after, number),)


def _century(index: int, after: int, number: int) -> Draft:
    start, end = calendar.years(number * 100 - 99, number * 100)
    return Draft(index, after, "century", start=start, end=end)


def _first_century(reader: Reader, index: int, after: int, number: int) -> Drafts:
    """Read the first of two centuries whose word stands after the second: `les XVIIe et XVIIIe siècles`."""
    words, place = reader.words, after
    if reader.at(place) not in words.of("to") | words.of("and"):
        return ()
    place += 1 + (reader.at(place + 1) in words.of("articles"))
    following = reader.at(place)
    if not (following.isdecimal() or following in words.day_ordinals or following in words.table("roman-centuries")):
        return ()
    second = reader.number(place)
    end = place + 1 + (second is not None and reader.glued(place + 1) in words.of("ordinal-suffixes"))
    if reader.at(end) not in words.of("centuries"):
        return ()
    return (_century(index, after, number), *read_century(reader, place))


def _is_name(reader: Reader, after: int) -> bool:
    """Whether the century is a firm's name: `Twentieth Century Fox`."""
    named = after < len(reader.tokens) and reader.at(after) != "" and reader.tokens[after].capitalised
    return named and reader.tokens[after - 1].capitalised


def _last_year(reader: Reader, index: int, year: int) -> tuple[int | None, int]:
    """Return the end of a period written with a stroke, and the token after it."""
    if reader.glued(index + 1) not in {"-", "–", "/"} or not reader.glued(index + 2).isdecimal():
        return None, index + 1
    last = reader.glued(index + 2)
    if len(last) == 2:
        last = str(year)[:2] + last
    if (
        len(last) == 4
        and last.isascii()
        and year <= int(last) <= year + 150
        and reader.glued(index + 3) not in {"-", "/"}
    ):
        return int(last), index + 3
    return None, index + 1


def _is_year(reader: Reader, index: int, after: int, period: bool) -> bool:
    """Whether the words around a number of four digits say that it is a year."""
    words, before, year = reader.words, reader.before(index), int(reader.tokens[index].text)
    phrase = f"{reader.before(index, 2)} {before}"
    if before in words.of("year-strong") or phrase in words.of("year-strong") or _is_continued(reader, index):
        return True
    if phrase in words.of("hour-openers"):
        return False
    if not 1500 <= year <= 2100 or reader.glued(after) in {"€", "$", "/"}:
        return False
    if period or before in words.of("seasons"):
        return year >= 1800
    if before in words.of("determiners"):
        return year <= 2060
    return (
        _is_told(reader, before, after) or _is_plain_english(reader, index, year) or _opens(reader, index, after, year)
    )


def _is_told(reader: Reader, before: str, after: int) -> bool:
    """Whether a bracket, a preposition or the name of an event stands before a number that counts nothing."""
    words = reader.words
    if reader.at(after) == ")" and before.isalpha() and before not in words.of("year-never"):
        return True
    if before == "(":
        closing = words.of("and") | words.of("to") | {")", ",", ";", ":", "–"}
        return reader.at(after) in closing
    return (before in words.of("year-weak") or before in words.of("year-events")) and _is_closed(reader, after)


def _is_plain_english(reader: Reader, index: int, year: int) -> bool:
    """Whether English copy, which writes 2,019 people, means a year: after a common word, or before `'s`."""
    if not reader.words.capitals or not 1900 <= year <= 2060:
        return False
    if reader.glued(index + 1) == "'s":
        return True
    if not reader.before(index):
        return False
    before = reader.tokens[index - 1]
    common = before.low.isalpha() and before.low == before.text and reader.tokens[index].gap == " "
    return common and before.low not in reader.words.of("year-never")


def _opens(reader: Reader, index: int, after: int, year: int) -> bool:
    """Whether the number opens a sentence whose verb speaks of a year: `2019 was`."""
    if reader.before(index) not in {"", ",", ":", ".", '"', "«"}:
        return False
    return reader.at(after) in reader.words.of("year-verbs") and 1900 <= year <= 2060


def _is_continued(reader: Reader, index: int) -> bool:
    """Whether it goes on from a year read just before: `en 2017, 2018 et 2019`, `de 2019 à 2021`."""
    last = reader.last
    if last is None or last.year is None or not 1 <= index - last.after <= 2:
        return False
    words = reader.words
    joining = words.of("to") | words.of("and")
    return all(reader.at(place) in joining for place in range(last.after, index)) and _is_closed(reader, index + 1)


def _is_closed(reader: Reader, after: int) -> bool:
    """Whether nothing counted follows the number: a stop, a mark, a small word or a name."""
    following = reader.at(after)
    if not following or following in reader.words.of("function-words"):
        return True
    token = reader.tokens[after]
    if token.kind == "mark":
        return following not in {"%", "€", "$", "£", "°"}
    return token.kind == "word" and (token.capitalised or _is_singular(reader, following))


def _is_singular(reader: Reader, word: str) -> bool:
    """Whether a French word can be nothing that so many are counted of: it has no plural ending, nor is it a unit."""
    if reader.words.capitals or len(word) < 4 or not word.isalpha():
        return False
    return not word.endswith(("s", "x", "z")) and word not in reader.words.of("counted")


def _english_decade(reader: Reader, index: int) -> Drafts:
    text = reader.at(index)
    if text.isdecimal() and text.isascii() and text.endswith("0"):
        after = index + 1
        if reader.glued(after) not in {"s", "'s"} and not reader.glued(after).startswith("s-"):
            return ()
        if len(text) == 4 and text >= "1100":
            return decade_of(index, after + 1, int(text))
        if len(text) == 2 and (
            reader.before(index) in {"the", "'", "‘", "early", "late", "mid"} or _follows_decade(reader, index)
        ):
            quoted = reader.before(index) in {"'", "‘"} and reader.tokens[index].gap == ""
            return decade_of(index - quoted, after + 1, int(text))
        return ()
    named = reader.words.table("decades").get(text)
    if named is not None and reader.before(index) in {"the", "early", "late", "mid", "roaring", "swinging"}:
        return decade_of(index, index + 1, named)
    return ()
