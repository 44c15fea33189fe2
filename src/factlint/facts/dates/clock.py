"""Times of day: `14 h 30`, `18h`, `10:45`, `2 pm`, and those that no clock shows (`25 h 30`, `13:75`, `14 pm`)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.dates.words import Reader, words_of
from factlint.facts.tokens import Token

_PAST_MIDNIGHT = 29
"""A slip for an hour of the night: 25:00, 28:30; more is the minute of a game."""
_QUARTER = 15


class Clock(Struct, frozen=True):
    """One time of day as printed: `hour` and `minute` (None where it is not), `half` is "am", "pm" or empty.

    `impossible` marks a time that no clock shows. A number of hours that is a duration ("35 h", "24h/24") is none.
    """

    span: Span
    hour: int
    minute: int | None = None
    half: str = ""
    impossible: bool = False

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Clock]:
        """Read every time of day of every part, in order; a time never crosses a line break."""
        tokens = facts(Token)
        reader = Reader(tokens, words_of(facts.lexicon), facts.document.date)
        after = 0
        for index, token in enumerate(tokens):
            if token.kind != "number" or index < after:
                continue
            reader.begin = index
            read = _half(reader, index) or _colon(reader, index) or _hours(reader, index)
            if read is not None:
                (hour, minute, half, impossible), after = read
                yield cls(token.span.join(tokens[after - 1].span), hour, minute, half, impossible)


_Read = tuple[tuple[int, int | None, str, bool], int]


def _half(reader: Reader, index: int) -> _Read | None:
    """Read `2 pm`, `10:45 a.m.`, `9.30pm`."""
    hour, minute, after = _with_minutes(reader, index)
    half, after = _half_word(reader, after)
    if hour is None or not half or reader.glued(index) in {"$", "£", "€"}:
        return None
    return (hour, minute, half, hour > 12 or (minute or 0) > 59 or (hour == 0 and half == "pm")), after


def _with_minutes(reader: Reader, index: int) -> tuple[int | None, int | None, int]:
    whole, _, minutes = reader.at(index).partition(".")
    if not whole.isdecimal() or not whole.isascii() or len(whole) > 2 or (minutes and len(minutes) != 2):
        return None, None, index + 1
    if reader.glued(index + 1) == ":" and reader.number(index + 2) is not None and len(reader.glued(index + 2)) == 2:
        return int(whole), reader.number(index + 2), index + 3
    return int(whole), int(minutes) if minutes.isdecimal() else None, index + 1


def _half_word(reader: Reader, index: int) -> tuple[str, int]:
    """Return `am` or `pm` at this token and the token after it; a prime minister is none (`14 PM`)."""
    low = reader.at(index)
    if low in reader.words.of("clock.halves"):
        token = reader.tokens[index]
        return ("", index) if token.text.isupper() and token.gap == " " and _is_dated(reader) else (low, index + 1)
    if low in {"a", "p"} and [reader.glued(index + step) for step in (1, 2)] == [".", "m"]:
        return low + "m", index + 3 + (reader.glued(index + 3) == ".")
    return "", index


def _is_dated(reader: Reader) -> bool:
    before = reader.before(reader.begin)
    return before in reader.words.months or before in reader.words.short_months or before == "."


def _colon(reader: Reader, index: int) -> _Read | None:
    """Read `10:45`, after a word such as `at`: elsewhere it may be a score, a verse or a lap."""
    hour, minute, after = _with_minutes(reader, index)
    if hour is None or minute is None or after != index + 3 or hour > _PAST_MIDNIGHT or reader.glued(after) == ":":
        return None
    if reader.before(index) not in reader.words.of("clock.at"):
        return None
    if hour > 24 and (minute % _QUARTER or reader.at(after) in reader.words.of("clock.lap")):
        return None  # a lap, a minute of play
    return (hour, minute, "", minute > 59 or hour > 24 or (hour == 24 and minute > 0)), after


def _hours(reader: Reader, index: int) -> _Read | None:
    """Read `14 h 30`, `14h30`, `18 heures`."""
    hour, low = reader.number(index), reader.at(index + 1)
    if hour is None or reader.before(index) in {"/", "-"}:
        return None
    minute, after = None, index + 2
    if low in reader.words.of("clock.hours"):
        minute = reader.number(after)
        following = reader.tokens[after].text if minute is not None else ""
        minute, after = (minute, after + 1) if len(following) == 2 else (None, after)
    elif low[:1] in reader.words.of("clock.hours") and low[1:].isdecimal() and low.isascii() and len(low) == 3:
        minute = int(low[1:])
    else:
        return None
    return _checked(reader, (index, after), hour, minute)


def _checked(reader: Reader, places: tuple[int, int], hour: int, minute: int | None) -> _Read | None:
    """Keep what is a time of day: 35 h is a working week, 25 h 30 an hour only where it is said to be `à`."""
    index, after = places
    told = reader.before(index) in reader.words.of("clock.at") or _ends_hours(reader, index)
    if hour > 24 or (hour == 24 and minute):
        lasting = reader.at(after) in reader.words.of("clock.lasting")
        said = minute is not None or (
            hour <= _PAST_MIDNIGHT and _ends_hours(reader, index) and not reader.at(after).isalnum()
        )
        return ((hour, minute, "", True), after) if told and said and not lasting else None
    if minute is None and not told:
        return None
    return (hour, minute, "", (minute or 0) > 59), after


def _ends_hours(reader: Reader, index: int) -> bool:
    """Whether it is the second of two hours: `entre 22h et 23h30`, `de 9 h à 17 h`."""
    if reader.before(index) not in reader.words.of("and") | reader.words.of("to"):
        return False
    hours, word = reader.words.of("clock.hours"), reader.before(index, 2)
    return word in hours or (word[:1] in hours and word[1:].isdecimal())
