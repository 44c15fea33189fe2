"""The words that tie a number of years to a year, and where such a phrase ends: what elapsed.py reads with."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.dates.lengths import Length
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import Phrases, listed
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

_PRINTED = frozenset({"year", "month", "day", "season"})


class Claim(Struct, frozen=True):
    """A number of years and the date they lead to; `low` and `high` bound the number, `exact` is an anniversary."""

    span: Span
    low: float
    high: float
    told: Date
    ahead: bool = False
    exact: bool = False


def as_length(facts: Facts, age: Figure) -> Length:
    """Return the age of a thing as a length: `The choir is 30 years old`."""
    return Length(age.span, *facts.places(Token, age.span), age.low, age.high, "year")


def is_year(date: Date) -> bool:
    """Whether a date prints its year, and is of that year alone."""
    printed = date.year is not None and date.start is not None and date.precision in _PRINTED
    return printed and (date.precision == "season" or _one_year(date))


def _one_year(date: Date) -> bool:
    return date.end is not None and date.start is not None and date.end.year == date.start.year


def ending(phrases: Phrases, tokens: Sequence[Token], end: int, floor: int) -> int | None:
    """Return the token at which a phrase of the list begins that ends right before `end`, None where none does."""
    for first in range(max(floor, end - 5), end):
        match = phrases.at(tokens, first)
        if match is not None and match.after == end:
            return first
    return None


def colon_before(tokens: Sequence[Token], end: int, floor: int) -> int | None:
    """Return the nearest colon before the token at `end`, not before `floor`; None where none stands there."""
    return next((place for place in range(end - 1, floor - 1, -1) if tokens[place].text == ":"), None)


class ElapsedWords:
    """The words of one language that tie a number of years to a year."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.light, self.rough = lexicon.words("spans.light"), lexicon.words("spans.rough")
        self.since, self.founded = lexicon.words("spans.since"), lexicon.words("spans.founded")
        self.candles = lexicon.words("spans.candles")
        self.ago, self.ago_after = _phrases("spans.ago", lexicon), _phrases("spans.ago-after", lexicon)
        self.ahead, self.ahead_after = _phrases("spans.ahead", lexicon), _phrases("spans.ahead-after", lexicon)
        self.dating, self.it_was = lexicon.words("spans.dating"), lexicon.words("spans.it-was")
        self.old = _phrases("spans.old", lexicon)
        self.since_for = _phrases("spans.for", lexicon)
        self.passed, self.turning = listed("spans.passed", lexicon), lexicon.words("spans.turning")
        self.standing, self.feasts = listed("spans.standing", lexicon), listed("spans.feasts", lexicon)
        self.to_come = tuple(lexicon.get("spans.to-come"))
        self.later, self.lately = lexicon.words("spans.later"), lexicon.words("spans.lately")
        self.aged, self.pronouns = lexicon.words("spans.aged"), lexicon.words("spans.pronouns")
        self.of_people, self.this_year = lexicon.words("spans.of-people"), listed("spans.this-year", lexicon)
        self.kin, self.inside = lexicon.words("spans.kin"), lexicon.words("spans.in")
        self.that = lexicon.words("spans.that")
        self.at_age, self.existing = lexicon.words("spans.at-age"), lexicon.words("spans.existing")
        self.passive, self.gone = lexicon.words("spans.passive"), listed("spans.gone", lexicon)
        self.born, self.built = lexicon.words("spans.born"), lexicon.words("spans.built")
        self.begun, self.tenures = lexicon.words("spans.begun"), lexicon.words("spans.tenures")
        self.served, self.has = lexicon.words("spans.served"), lexicon.words("spans.has")
        self.other_time = lexicon.words("spans.other-time")
        self.of = lexicon.words("spans.of")
        self.celebrating, self.their = lexicon.words("spans.celebrating"), lexicon.words("spans.their")


def _phrases(name: str, lexicon: Lexicon) -> Phrases | None:
    return listed(name, lexicon) if lexicon.get(name) else None
