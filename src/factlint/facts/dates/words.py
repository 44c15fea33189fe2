"""What every date parser is given: the tokens, the calendar words of the language, and the day of publication."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon


class Draft(Struct, frozen=True):
    """A date as read, from token `first` to before token `after`; the other fields are those of Date."""

    first: int
    after: int
    precision: str
    weekday: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    start: datetime.date | None = None
    end: datetime.date | None = None
    relative: bool = False
    impossible: bool = False
    ambiguous: bool = False


Drafts = tuple[Draft, ...]

LAST_SHORT_YEAR = 35
"""The last year of this century that two digits may mean: `5/3/24` and `'31`, but `'68` and `12/05/44`."""


class Words:
    """The calendar words of one lexicon, in the form that is quickest to look up."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.capitals = bool(lexicon.get("dates.capitals"))
        self.months: Mapping[str, int] = lexicon.table("dates.months")
        self.short_months: Mapping[str, int] = lexicon.table("dates.months-short")
        self.verbs = lexicon.words("dates.month-verbs")
        self.month_names = lexicon.words("dates.month-names")
        self.weekdays: Mapping[str, int] = lexicon.table("dates.weekdays")
        self.short_weekdays: Mapping[str, int] = lexicon.table("dates.weekdays-short")
        self.day_ordinals: Mapping[str, int] = lexicon.table("dates.day-ordinals")
        self.future_endings: tuple[str, ...] = tuple(lexicon.get("dates.future-endings"))
        self.past_endings: tuple[str, ...] = tuple(lexicon.get("dates.past-endings"))
        self.participles: tuple[str, ...] = tuple(lexicon.get("dates.participle-endings"))
        self.numbers: Mapping[str, int] = lexicon.table("dates.numbers")
        self._lists: dict[str, frozenset[str]] = {}

    def of(self, name: str) -> frozenset[str]:
        """Return a list of words of `dates.toml`."""
        found = self._lists.get(name)
        if found is None:
            found = self._lists[name] = self.lexicon.words(f"dates.{name}")
        return found

    def table(self, name: str) -> Mapping[str, int]:
        """Return a table of `dates.toml`."""
        return self.lexicon.table(f"dates.{name}")


@lru_cache(maxsize=8)
def words_of(lexicon: Lexicon) -> Words:
    """Return the calendar words of a lexicon, made once."""
    return Words(lexicon)


class Reader:
    """A row of tokens to look forward and back in, never over the end of a line."""

    __slots__ = ("begin", "last", "published", "tokens", "words")

    def __init__(self, tokens: Sequence[Token], words: Words, published: datetime.date | None) -> None:
        self.tokens = tokens
        self.words = words
        self.published = published if published and 1000 <= published.year <= 2999 else None
        self.begin = 0
        """Where the date begins that is being read."""
        self.last: Draft | None = None
        """The date read before, for the parsers that may continue it."""

    def at(self, index: int) -> str:
        """Return the word, number or mark here, in lower case; empty where another line begins or the text ends."""
        if index < len(self.tokens):
            token = self.tokens[index]
            return token.low if token.gap != "\n" or index == self.begin else ""
        return ""

    def glued(self, index: int) -> str:
        """Return the token that follows without a space, in lower case; empty where there is none."""
        if index < len(self.tokens):
            token = self.tokens[index]
            return token.low if token.gap == "" else ""
        return ""

    def before(self, index: int, steps: int = 1) -> str:
        """Return the token so many steps before this one on the same line; empty where the line begins."""
        for offset in range(steps):
            if index - offset <= 0 or self.tokens[index - offset].gap == "\n":
                return ""
        return self.tokens[index - steps].low

    def number(self, index: int, digits: int = 2) -> int | None:
        """Return the plain whole number of at most so many digits at this place of the line."""
        text = self.at(index)
        return int(text) if 0 < len(text) <= digits and text.isdecimal() and text.isascii() else None

    def year(self, index: int) -> int | None:
        """Return the year printed in four digits at this place of the line: not 2 000 people, nor 2024 euros."""
        text = self.at(index)
        if len(text) != 4 or not (text.isdecimal() and text.isascii()) or not "1000" <= text <= "2199":
            return None
        return None if self.at(index + 1) in self.words.of("counted") or self._is_decimal(index) else int(text)

    def _is_decimal(self, index: int) -> bool:
        if self.glued(index + 1) == ":" and self.glued(index + 2)[:1].isdecimal():
            return True
        return self.tokens[index].gap == "" and self.before(index) in {"$", "€", "£", ":"}
