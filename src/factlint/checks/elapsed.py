"""The check of a told number of years against the year that it leads to: `il y a trente ans, en 1989`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from factlint.checks.built_ages import ages_of_built, ages_taken_up
from factlint.checks.elapsed_words import Claim, ElapsedWords, as_length, colon_before, ending, is_year
from factlint.checks.feasts import Feast, Feasts
from factlint.checks.tenures import closes, longer_than_begun
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.dates.lengths import Length
from factlint.facts.figures.figure import Figure
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side, Value

_MOST_LIGHT = 8
"""How many small words may stand between a number of years and its year."""
_MOST_AFTER = 14
"""How many words may stand between an anniversary and the year of what is remembered."""
_MOST_ROUGH = 6
_SHORTEST = 12
"""How many words a sentence has that only says how long ago the one before it was."""
_FOUNDED_BEFORE = 6
"""How many words may stand between `founded` and its year: `founded by two sisters in 1996`."""
_ENDLESS = 9999
_DATED = frozenset({"month", "day"})
_LATE, _EARLY = 10, 3
"""From this month on an anniversary may be next year's; up to that month it may be last year's."""


def elapsed_years(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every number of years that does not lead from publication to the year printed beside it.

    Silent without a publication date.
    """
    published = facts.document.date
    if published is None:
        return
    reader = _Reader(facts)
    for sentence in facts(Sentence):
        for claim in reader.claims(sentence):
            if not _holds(claim, published) and not _led_from_elsewhere(facts, sentence, claim):
                yield _hit(claim, published)


def _holds(claim: Claim, published: date) -> bool:
    assert claim.told.start is not None
    years = (claim.told.start.year - published.year) * (1 if claim.ahead else -1)
    if claim.told.precision in _DATED and not claim.exact and not claim.ahead:
        months = years * 12 + published.month - claim.told.start.month
        return 12 * (claim.low - 1) <= months < 12 * (claim.high + 1)
    before, after = 1, 1
    if claim.exact:
        before, after = int(published.month >= _LATE), int(published.month <= _EARLY)
    return claim.low - before <= years <= claim.high + after


def _led_from_elsewhere(facts: Facts, sentence: Sentence, claim: Claim) -> bool:
    """Whether the years lead to it from another date of the sentence: `l'an prochain, le 30e anniversaire …`."""
    assert claim.told.start is not None
    for other in facts.within(Date, sentence.span):
        if other.start is None or other.span.overlaps(claim.told.span) or other.span.overlaps(claim.span):
            continue
        if claim.low - 1 <= abs(other.start.year - claim.told.start.year) <= claim.high + 1:
            return True
    return False


def _hit(claim: Claim, published: date) -> Hit:
    assert claim.told.start is not None
    year = claim.told.start.year
    real = abs(published.year - year)
    values: dict[str, Value] = {"year": str(year), "real": real, "now": str(published.year), "published": published}
    if claim.low == claim.high and claim.low < 2000:
        there = published.year + int(claim.low) * (1 if claim.ahead else -1)
        values |= {"told_years": int(claim.low), "instead": str(there)}
    variant = "ahead" if claim.ahead else "anniversary" if claim.exact else ""
    return Hit(claim.span, (Side(claim.told.span, "year"),), values, variant)


class _Reader:
    """Reads the claims of one document, sentence by sentence."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.tokens: Sequence[Token] = facts(Token)
        self.words = ElapsedWords(facts.lexicon)
        self.feasts = Feasts(facts, self.words)
        self.before: Sequence[Date] = ()
        """The years of the sentence before."""
        self.open: Length | None = None
        """The number of years of the sentence before, where it dates no year itself: `The choir is 30 years old.`"""
        self.feast: Feast | None = None
        """The birthday of the sentence before, where it dates no year itself: `The choir turns 30.`"""

    def _it_was(self, before: Sequence[Date], sentence: Sentence) -> Iterator[Claim]:
        """Yield the claim of a short sentence that dates the one before it: `C'était il y a vingt ans`."""
        if len(before) != 1 or sentence.after - sentence.first > _SHORTEST or self.tokens[sentence.first].gap == "\n":
            return
        for length in self.facts.within(Length, sentence.span):
            role, first, after = self._role(length, sentence)
            if role != "ago" or self.tokens[sentence.first].low not in self.words.it_was:
                gone = self.words.gone.at(self.tokens, length.after) if length.after < sentence.after else None
                role = "ago" if gone is not None and length.first == sentence.first else ""
            if role == "ago" and length.unit == "year":
                whole = self.tokens[first].span.join(self.tokens[after - 1].span)
                yield Claim(whole, length.low, length.high, before[0])

    def claims(self, sentence: Sentence) -> Iterator[Claim]:
        """Yield the claims of a sentence."""
        before, dates = self.before, [date for date in self.facts.within(Date, sentence.span) if is_year(date)]
        told, feast = self.open, self.feast
        self.before, self.open = dates, self._left_open(sentence) if not dates else None
        self.feast = self.feasts.alone(sentence) if not dates else None
        if not dates:
            yield from self._it_was(before, sentence)
            yield from ages_taken_up(self.facts, self.words, sentence, before)
            return
        for length in self.facts.within(Length, sentence.span):
            claim = self._claim(length, dates, sentence) if length.unit == "year" else None
            if claim is not None:
                yield claim
        founding = self._founding(dates)
        yield from self.feasts.birthdays(sentence, founding, self._founding(dates, things=True))
        if feast is not None and founding is not None and self.feasts.is_dated_by(feast, sentence):
            yield Claim(feast.span, feast.low, feast.high, founding, exact=True)
        yield from ages_of_built(self.facts, self.words, sentence, dates)
        if told is not None and len(dates) == 1 and self._answers(sentence, dates):
            yield Claim(told.span, told.low, told.high, dates[0])

    def _left_open(self, sentence: Sentence) -> Length | None:
        """Return the only number of years of a sentence, where it is an age of now or tells how long ago it was."""
        lengths = [length for length in self.facts.within(Length, sentence.span) if length.unit == "year"]
        ages = (age for age in self.facts.within(Figure, sentence.span) if age.kind == "age")
        lengths = lengths or [as_length(self.facts, age) for age in ages]
        if len(lengths) != 1 or lengths[0].anniversary:
            return None
        role = self._role(lengths[0], sentence)[0]
        aged = lengths[0].first > sentence.first and self.tokens[lengths[0].first - 1].low in self.words.aged
        aged = aged and lengths[0].after + 2 >= sentence.after
        return lengths[0] if role == "ago" or aged else None

    def _answers(self, sentence: Sentence, dates: Sequence[Date]) -> bool:
        """Whether a sentence gives the year to the number before it: `C'était en 1995`, `It was founded in 1995`."""
        first = self.tokens[sentence.first]
        if first.gap == "\n" or sentence.after - sentence.first > 2 * _SHORTEST:
            return False
        begin, _ = self.facts.places(Token, dates[0].span)
        if first.low in self.words.it_was:
            return begin - sentence.first <= _FOUNDED_BEFORE
        words = [token.low for token in self.tokens[sentence.first : begin]]
        passive = any(word in self.words.passive for word in words) and not self.words.born & set(words)
        return first.low in self.words.pronouns and passive and self._founding(dates) is not None

    def _claim(self, length: Length, dates: Sequence[Date], sentence: Sentence) -> Claim | None:
        if length.anniversary:
            told = self._remembered(length, dates, sentence)
            return Claim(length.span, length.low, length.high, told, exact=True) if told else None
        role, first, after = self._role(length, sentence)
        for told in dates:
            if role and self._apposed(role, first, after, told):
                whole = self.tokens[first].span.join(self.tokens[after - 1].span)
                return Claim(whole, length.low, length.high, told, ahead=role == "ahead" and not self._is_since(told))
        if role in {"ago", "for"} and len(dates) == 1 and self._said_after(length, dates[0]):
            return Claim(length.span, length.low, length.high, dates[0])
        clause = any(token.low in self.words.that for token in self.tokens[length.after : length.after + 4])
        places = self.facts.places(Token, dates[0].span)
        closed = len(dates) == 1 and closes(self.tokens, places, sentence)
        if role == "ago" and clause and (closed or self._founding(dates, things=True)):
            return Claim(length.span, length.low, length.high, dates[0])
        claim = self._since(length, dates, sentence)
        lasting = role == "for" and self._founding(dates, things=True) is not None
        lasting = lasting or (len(dates) == 1 and longer_than_begun(self.facts, self.words, length, dates[0], role))
        if claim is None and lasting:
            lived = self._exists(first, sentence)
            return Claim(length.span, length.low, length.high if lived else _ENDLESS, dates[0])
        return claim

    def _exists(self, first: int, sentence: Sentence) -> bool:
        """Whether a length is the whole life of its thing: `existe depuis 20 ans`; else it may be shorter than that."""
        return first > sentence.first and self.tokens[first - 1].low in self.words.existing

    def _said_after(self, length: Length, told: Date) -> bool:
        """Whether a clause of its own gives the year: `… depuis 40 ans : il a été ouvert en 1985`, `: c'était en`."""
        begin, _ = self.facts.places(Token, told.span)
        colon = colon_before(self.tokens, begin, max(length.after, begin - _MOST_LIGHT))
        if colon is None:
            return False
        words = [token.low for token in self.tokens[colon + 1 : begin]]
        passive = bool(words) and words[0] in self.words.pronouns and bool(self.words.passive & set(words))
        return bool(words) and (words[0] in self.words.it_was or (passive and self._founding([told]) is not None))

    def _role(self, length: Length, sentence: Sentence) -> tuple[str, int, int]:
        """Return what the words around a length make of it (ago, ahead, for), and its tokens with those words."""
        tokens, words = self.tokens, self.words
        for role, phrases in (("ago", words.ago_after), ("ahead", words.ahead_after)):
            match = phrases.at(tokens, length.after) if phrases and length.after < sentence.after else None
            if match is not None:
                return role, self._over_rough(length.first, sentence.first), match.after
        start = self._over_rough(length.first, sentence.first)
        for place in range(start, length.first + 1):
            for role, phrases in (
                ("ago", words.ago),
                ("for", words.since_for),
                ("ahead", words.ahead),
                ("old", words.old),
            ):
                found = ending(phrases, tokens, place, sentence.first) if phrases else None
                if found is not None:
                    return role, found, length.after
        return "plain", length.first, length.after

    def _over_rough(self, first: int, floor: int) -> int:
        place = first
        while place > floor and first - place < _MOST_ROUGH and self.tokens[place - 1].low in self.words.rough:
            place -= 1
        return place

    def _apposed(self, role: str, first: int, after: int, told: Date) -> bool:
        """Whether only small words stand between a length and a year, and they say that both are one."""
        begin, end = self.facts.places(Token, told.span)
        between = self.tokens[after:begin] if begin >= after else self.tokens[end:first]
        if len(between) > _MOST_LIGHT or any(token.low not in self.words.light for token in between):
            return False
        if not between:
            return role == "ago" and end == first
        if role in {"for", "plain"}:
            lead = self.tokens[begin - 1].low if begin else ""
            dated = any(token.low in self.words.dating for token in between)
            return dated or lead in self.words.since or (role == "for" and lead == "(")
        if role == "old":
            return True
        return any(token.kind == "mark" for token in between) or (begin >= after and role == "ago")

    def _is_since(self, told: Date) -> bool:
        """Whether a year is the beginning of something: `in 25 years, since 1991`."""
        begin, _ = self.facts.places(Token, told.span)
        return begin > 0 and self.tokens[begin - 1].low in self.words.since

    def _remembered(self, length: Length, dates: Sequence[Date], sentence: Sentence) -> Date | None:
        """Return the year of what is remembered: the only one of its sentence, near after or of a founding."""
        later = [date for date in dates if date.span.start >= length.span.end]
        if later:
            begin, _ = self.facts.places(Token, later[0].span)
            if begin - length.after == 1 and self.tokens[begin - 1].low in self.words.inside:
                return None  # the year of the feast: her 50th birthday in 2010
            near = begin - length.after <= _MOST_AFTER and self.tokens[begin - 1].low not in self.words.since
            return later[0] if near and len(dates) == 1 else None
        return self._founding(dates)

    def _founding(self, dates: Sequence[Date], *, things: bool = False) -> Date | None:
        """Return the year in which something was founded, as the only year of the sentence; `things`: not by people."""
        if len(dates) != 1:
            return None
        begin, _ = self.facts.places(Token, dates[0].span)
        before = self.tokens[max(0, begin - _FOUNDED_BEFORE) : begin]
        words = self.words.founded - self.words.of_people if things else self.words.founded
        return dates[0] if any(token.low in words for token in before) else None

    def _since(self, length: Length, dates: Sequence[Date], sentence: Sentence) -> Claim | None:
        """Return the claim of `thirty years have passed since …`, `fête ses trente ans` with its founding."""
        match = self.words.passed.at(self.tokens, length.after - 1)
        if match is not None and match.after <= sentence.after:
            later = [date for date in dates if date.span.start >= match.span.end]
            near = later and self.facts.places(Token, later[0].span)[0] - match.after <= _MOST_AFTER
            return Claim(length.span, length.low, length.high, later[0]) if near and len(dates) == 1 else None
        of_kin = any(token.low in self.words.kin for token in self.tokens[length.after : length.after + 2])
        feast = ending(self.words.feasts, self.tokens, length.first, sentence.first) is not None and not of_kin
        feast = feast or self.feasts.celebrated(length.first, sentence)
        standing = self.words.standing.at(self.tokens, length.after) if length.after < sentence.after else None
        if feast or standing is not None:
            told = self._founding(dates)
            return Claim(length.span, length.low, length.high, told, exact=standing is None) if told else None
        aged = length.first > sentence.first and self.tokens[length.first - 1].low in self.words.aged
        if aged and self.words.this_year.at(self.tokens, min(length.after, len(self.tokens) - 1)) is not None:
            told = self._founding(dates, things=True)
            return Claim(length.span, length.low, length.high, told, exact=True) if told else None
        return self._still_after(length, dates, sentence)

    def _still_after(self, length: Length, dates: Sequence[Date], sentence: Sentence) -> Claim | None:
        """Return the claim of `Twenty years after the shipwreck of 1980, families are still waiting`."""
        if length.after >= sentence.after or self.tokens[length.after].low not in self.words.later or len(dates) != 1:
            return None
        begin, after = self.facts.places(Token, dates[0].span)
        now = any(token.low in self.words.lately for token in self.tokens[after : sentence.after])
        near = 0 <= begin - length.after <= _MOST_AFTER
        return Claim(length.span, length.low, length.high, dates[0]) if now and near else None
