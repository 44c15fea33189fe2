"""Checks of stretches of time: an end before its beginning, a length that is not the one between the two ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from msgspec import Struct

from factlint.checks.tenures import told_of_the_post, told_within
from factlint.facts import Facts
from factlint.facts.dates.lengths import Length
from factlint.facts.dates.stretches import Stretch
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side, Value

_DAYS = {"week": 7.0, "month": 30.44, "year": 365.25}
_LOOSE = {"day": 0.0, "week": 0.5, "month": 0.8, "year": 0.99}
"""How much of its unit a length may lack or exceed: two weeks may be twelve days, a year not yet over is one."""
_MOST_BETWEEN = 7
"""How many words may stand between a length and its stretch: `dix ans à la tête du club, de 2012 à 2022`."""
_MOST_APPOSED = 4
"""How many of them where nothing before the length says that it lasts: `vingt ans en exil, de 1950 à 1970`."""
_NEAR = 10
"""How many words may stand between the stretch of a post and how long somebody held it."""
_NAMED = 3
"""The tokens of the noun that a length is told with: `un séjour de`."""
_FARTHEST = 25
"""How many tokens may stand between a stretch and a length of the next sentence that points back to it."""
_STOPS = frozenset(".!?")
_VERB_WORDS = 3
"""How many words may stand between a stretch and the verb that tells its length: `, prévu au printemps, durera`."""
_IDIOMS = {("day", 15.0): 1, ("day", 8.0): 1}
"""`quinze jours` and `huit jours` are said of two weeks and of one, which are a day shorter."""


def inverted(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every stretch whose printed end comes before its printed beginning."""
    for stretch in facts(Stretch):
        if stretch.turned and not _before_christ(facts, stretch):
            yield Hit(stretch.span, values=_ends(stretch))


def duration(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every told length that is not the one between the two dates that it is told with."""
    for length, stretch, whole in _told_together(facts):
        if stretch.turned or _working(facts, length):
            continue
        bounds = _bounds(stretch, length.unit)
        if bounds is not None and not _fits(length, bounds) and (whole or length.low > bounds.high):
            shown = sorted({round(bounds.shown_low), round(bounds.shown_high)})
            values: dict[str, Value] = {
                "real": " / ".join(map(str, shown)), "unit": length.unit, "low": shown[0], "high": shown[-1],
            }  # fmt: skip
            variant = length.unit
            yield Hit(length.span, (Side(stretch.span, "stretch"),), values, variant)


class _Bounds(Struct, frozen=True):
    """The shortest and the longest that a stretch may be said to last, and the two usual counts."""

    low: float
    high: float
    shown_low: float
    shown_high: float


def _bounds(stretch: Stretch, unit: str) -> _Bounds | None:
    """Return how long a stretch lasts in a unit; None where the two ends are printed less exactly than that."""
    days = (stretch.end - stretch.start).days
    if stretch.precision == "day":
        if unit == "day":
            return _Bounds(days, days + 1, days, days + 1)
        exact = (days + 0.5) / _DAYS[unit]
        return _Bounds(days / _DAYS[unit] - _LOOSE[unit], (days + 1) / _DAYS[unit] + _LOOSE[unit], exact, exact)
    years = stretch.end.year - stretch.start.year
    if stretch.precision == "month" and unit in {"month", "year"}:
        months = years * 12 + stretch.end.month - stretch.start.month
        if unit == "month":
            return _Bounds(months, months + 1, months, months + 1)
        return _Bounds((months - 1) / 12 - _LOOSE["year"], (months + 1) / 12 + _LOOSE["year"], months / 12, months / 12)
    if stretch.precision == "year" and unit == "year":
        return _Bounds(years - 1, years + 1, years, years + 1)
    return None


def _fits(length: Length, bounds: _Bounds) -> bool:
    slack = _IDIOMS.get((length.unit, length.low), 0) if length.low == length.high else 0
    return length.low - slack <= bounds.high and length.high >= bounds.low


def _told_together(facts: Facts) -> Iterator[tuple[Length, Stretch, bool]]:
    """Yield every length with the stretch that it is told of, and whether it is that of the whole stretch."""
    tokens, words = facts(Token), _Words(facts)
    lengths = [length for length in facts(Length) if not length.anniversary]
    stretches = facts(Stretch)
    number = 0
    for length in lengths:
        while number < len(stretches) and stretches[number].after <= length.first:
            number += 1
        before = stretches[number - 1] if number else None
        after = stretches[number] if number < len(stretches) else None
        if after is not None and after.first >= length.after and words.leads(tokens, length, after):
            yield length, after, True
        elif before is not None and words.follows(tokens, before, length):
            yield length, before, True
        elif before is not None and length.first - before.after < _NEAR:
            sentence = facts.at(Sentence, length.span.start)
            told = (tokens, facts.lexicon, before, length, sentence.first if sentence is not None else 0)
            post = told_of_the_post(*told)
            if post or told_within(*told):
                yield length, before, post


class _Words:
    """The words that tie a length to a stretch."""

    def __init__(self, facts: Facts) -> None:
        self.light = facts.lexicon.words("spans.light")
        self.lasting = facts.lexicon.words("spans.lasting")
        self.verbs = facts.lexicon.words("spans.lasting-verbs")
        self.definite = facts.lexicon.words("spans.definite")
        self.elsewhere = facts.lexicon.words("spans.elsewhere")
        self.a, self.of = facts.lexicon.words("spans.a"), facts.lexicon.words("spans.of")
        self.after = facts.lexicon.words("spans.after")
        self.during, self.those = facts.lexicon.words("spans.during"), facts.lexicon.words("spans.those")
        self.articles, self.latest = facts.lexicon.words("spans.articles"), facts.lexicon.words("spans.latest")
        self.over = facts.lexicon.words("spans.over")
        self.alone = len(facts(Stretch)) == 1
        self.lasting_things = facts.lexicon.words("spans.lasting-things")

    def follows(self, tokens: tuple[Token, ...], stretch: Stretch, length: Length) -> bool:
        """Whether a length is said right after its stretch: `de 2012 à 2020, soit huit ans`."""
        between = tokens[stretch.after : length.first]
        if self._next_sentence(tokens, between, length) or self._points_back(tokens, between, length):
            return True
        if self._takes_up(tokens, stretch, length):
            return True
        if not between or len(between) > _MOST_BETWEEN or _broken(between, tokens[length.first]):
            return False
        if len(between) > _NAMED and between[-1].low in self.of and between[-3].low in self.a:
            between = between[:-_NAMED]  # « , soit un séjour de vingt ans »
            if all(token.low in self.light for token in between):
                return True
        following = tokens[length.after] if length.after < len(tokens) else None
        if between[-1].low in self.after and following is not None and following.low in self.of:
            return False  # « élu en 1990, il part en 1997 après deux ans de maladie »
        return self._verb_of(between, following) or all(
            token.low in self.light or token.low in self.lasting for token in between
        )

    def _points_back(self, tokens: tuple[Token, ...], between: tuple[Token, ...], length: Length) -> bool:
        """Whether words point back to the stretch: `Those eight days were …`, `… during the 12-day closure`."""
        stops = sum(token.text in _STOPS for token in between)
        if not 2 <= len(between) <= _FARTHEST or stops > 1 or any(token.kind == "number" for token in between):
            return False
        own = tokens[length.first : length.after]
        if any(token.low in self.latest for token in own):  # « ces neuf dernières années »
            return False
        if between[-1].low in self.those:
            return True
        whole = between[-2].low in self.during and between[-1].low in self.articles
        return whole and any("-" in token.text for token in own)

    def _takes_up(self, tokens: tuple[Token, ...], stretch: Stretch, length: Length) -> bool:
        """Whether a length is that of the only stretch, far above: `ces dix jours de fermeture`, `the 12-day run`."""
        own, before = tokens[length.first : length.after], tokens[length.first - 1].low
        if not self.alone or stretch.precision != "day" or any(token.low in self.latest for token in own):
            return False
        following = tokens[length.after : length.after + 2]
        named = any(token.low in self.lasting_things for token in following)
        whole = before in self.those or (before in self.articles and any("-" in token.text for token in own))
        return named and whole

    def _next_sentence(self, tokens: tuple[Token, ...], between: tuple[Token, ...], length: Length) -> bool:
        """Whether a length opens the sentence after its stretch: `… de 1985 à 1991. Six ans derrière les barreaux`."""
        if [token.text for token in between] != ["."] or tokens[length.first].gap == "\n":
            return False
        return length.after < len(tokens) and tokens[length.after].low not in self.elsewhere

    def _verb_of(self, between: tuple[Token, ...], following: Token | None) -> bool:
        """Whether a verb right before a length says that the thing of the stretch lasts: `…, will last 19 days`."""
        words = [token.low for token in between if token.low not in self.light]
        last = next((token.low for token in reversed(between) if token.low not in self.over), "")
        closed = following is None or following.kind == "mark"
        bracketed = between[0].text == ")" and between[-1].low in self.lasting and closed
        return bracketed or (last in self.verbs and len(words) <= _VERB_WORDS)

    def leads(self, tokens: tuple[Token, ...], length: Length, stretch: Stretch) -> bool:
        """Whether a length is said before its stretch: `pendant huit ans, de 2012 à 2020`, `the 10-day fair from …`."""
        between = tokens[length.after : stretch.first]
        if not between:
            return self._definite(tokens, length)
        if len(between) > _MOST_BETWEEN or _broken(between, tokens[stretch.first]):
            return False
        if self._at_some_time(stretch, between) or any(token.kind == "number" for token in between):
            return False
        return all(token.low in self.light for token in between) or self._lasts(tokens, length, stretch)

    def _lasts(self, tokens: tuple[Token, ...], length: Length, stretch: Stretch) -> bool:
        """Whether the words around a length say that something lasts so long: `reigned twenty years, from …`."""
        between, before = tokens[length.after : stretch.first], tokens[length.first - 1] if length.first else None
        if before is None or self._opens(tokens, length) or before.low in self.verbs:
            return True
        apposed = between[-1].text == "," and len(between) <= _MOST_APPOSED and stretch.opener == "from"
        inside = between[:-1] if between[-1].text in {",", "("} else between
        lasting = apposed or before.low in self.lasting or "-" in tokens[length.first].text
        return lasting and all(token.kind == "word" for token in inside)

    def _definite(self, tokens: tuple[Token, ...], length: Length) -> bool:
        """Whether a length is all that lies between two dates: `in the 11 years between 1962 and 1973`."""
        return length.first > 0 and tokens[length.first - 1].low in self.definite

    @staticmethod
    def _opens(tokens: tuple[Token, ...], length: Length) -> bool:
        """Whether a length opens its sentence."""
        before = tokens[length.first - 1] if length.first else None
        return before is None or tokens[length.first].gap == "\n" or before.text in ".!?"

    @staticmethod
    def _at_some_time(stretch: Stretch, between: tuple[Token, ...]) -> bool:
        """Whether a length lies somewhere inside its stretch: `three days of talks between 3 and 12 March`."""
        return stretch.opener == "between" and (
            stretch.precision == "day" or [token.text for token in between] != [","]
        )


def _broken(between: tuple[Token, ...], last: Token) -> bool:
    return any(token.gap == "\n" or token.text in ".;!?" for token in (*between, last))


def _working(facts: Facts, length: Length) -> bool:
    """Whether only working days are counted: `dix jours ouvrés`."""
    tokens, words = facts(Token), facts.lexicon.words("spans.working")
    around = tokens[max(0, length.first - 1) : length.after + 1]
    return any(token.low in words for token in around)


def _before_christ(facts: Facts, stretch: Stretch) -> bool:
    following = facts(Token)[stretch.after : stretch.after + 1]
    return any(token.low in facts.lexicon.words("dates.bc") for token in following)


def _ends(stretch: Stretch) -> dict[str, Value]:
    first: date = stretch.start
    return {"first": first, "last": stretch.end}
