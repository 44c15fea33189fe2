"""The check for figures, days and names of the standfirst that the body gives otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.checks.content_words import content_words
from factlint.checks.figure_fit import fits, how_computed, value_of
from factlint.checks.head_days import other_days
from factlint.checks.headline_rivals import excuses, of_one_sentence, rivals, told_again
from factlint.document import Part, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.names.name import Name
from factlint.facts.sentences import Sentence
from factlint.facts.spelling import near
from factlint.facts.tokens import Token
from factlint.lexicon import fold
from factlint.rule import Hit, Side, Value

_SHARED, _ALIKE, _MUCH = 2, 0.5, 0.75
"""So many content words, and such a share of the shorter sentence's, must be in both for them to tell one thing."""
_BESIDE, _TELLING = 8, 0.7
"""Within so many words of the two days, words of so much weight must be the same."""
_SEVERAL, _IN_ALL = 3, 1.7
"""So many words of such a weight in all, wherever they stand in the two sentences, tell one event."""
_SPOKEN, _FAMILY = 2, 4
_DAYS, _YEAR = 14, 365
_OTHERS = 2
"""So many names that the other sentence has not, on both sides, make two events."""


def standfirst_conflict(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield what the standfirst says otherwise than the body: a figure, a day, the first name of a person."""
    if not facts.document.body:
        return
    for part in facts.document.of_kind("standfirst"):
        yield from _figures(facts, part.span)
        yield from _days_of(facts, part)
        yield from _first_names(facts, part.span)


def _hit(span: Span, told: list[Span], *, strict: bool = False) -> Hit:
    values: dict[str, Value] = {"standfirst": span, "told": told[0]}
    return Hit(span, tuple(Side(other, "body") for other in told[:4]), values, strict=strict)


def _days_of(facts: Facts, standfirst: Part) -> Iterator[Hit]:
    """Yield days that the body tells otherwise in like words, else the only one that it can mean by it."""
    found = list(_days(facts, standfirst.span))
    yield from found
    if not found:
        for day in other_days(facts, standfirst):
            if not _said_on(facts, day.head) and not _said_on(facts, day.body):
                yield _hit(day.head.span, [day.body.span], strict=not day.sure)


def _figures(facts: Facts, standfirst: Span) -> Iterator[Hit]:
    body = facts.of_body(Figure)
    for figure in facts.within(Figure, standfirst):
        if any(fits(figure, other) and excuses(facts, figure, other) for other in body):
            continue
        told = [
            other
            for other in body
            if told_again(facts, figure, other)
            or (rivals(facts, figure, other) and _told_alike(facts, figure, other))
        ]
        one = len({value_of(other) for other in told}) == 1
        if one and how_computed(figure, body) is None:
            yield _hit(figure.span, [other.span for other in told])


def _told_alike(facts: Facts, figure: Figure, other: Figure) -> bool:
    if figure.kind == "duration" and of_one_sentence(facts, figure, other):
        return True
    return _alike(facts, figure.span, other.span)


def _days(facts: Facts, standfirst: Span) -> Iterator[Hit]:
    """Yield days of the standfirst where the body has one other day for it, told with the same words."""
    body = [date for date in facts.of_body(Date) if _is_day(date)]
    for date in facts.within(Date, standfirst):
        if not _is_day(date) or any(_agree(date, other) for other in body):
            continue
        if _ends_a_period(facts, date) or _said_on(facts, date):
            continue
        told = [other for other in body if _one_event(facts, date, other)]
        if told and all(_form(other) == _form(date) and _day(other) == _day(told[0]) for other in told):
            yield _hit(date.span, [other.span for other in told])


def _one_event(facts: Facts, date: Date, other: Date) -> bool:
    """Whether two days are told of one event: in nearly the same words, or with a telling word close to both."""
    if not _soon(date, other) or _of_others(facts, date.span, other.span):
        return False
    alike = _alike(facts, date.span, other.span)
    if alike and (_alike(facts, date.span, other.span, _MUCH) or _told_close(facts, date.span, other.span)):
        return True
    return _told_in_all(facts, date.span, other.span)


def _of_others(facts: Facts, span: Span, other: Span) -> bool:
    """Whether the two sentences name others: each has names that the other has not ("Hull v York", "Bath v Ely")."""
    one, two = _named(facts, span), _named(facts, other)
    return min(len(one - two), len(two - one)) >= _OTHERS


def _named(facts: Facts, span: Span) -> frozenset[str]:
    sentence = facts.at(Sentence, span.start)
    names = facts.within(Name, sentence.span) if sentence is not None else ()
    return frozenset(fold(name.words[-1]) for name in names)


def _soon(date: Date, other: Date) -> bool:
    """Whether two days are near enough for one to be a slip for the other; two without a year, in any one year."""
    if date.start is None or other.start is None:
        return True
    apart = abs((date.start - other.start).days)
    if date.year is None and other.year is None:
        apart = min(apart % _YEAR, _YEAR - apart % _YEAR)
    return apart <= _DAYS


def _told_close(facts: Facts, span: Span, other: Span) -> bool:
    """Whether one telling word, or two everyday ones, stand close to both days."""
    one, two = _close(facts, span), _close(facts, other)
    return sum(weight for stem, weight in one.items() if stem in two) >= _TELLING


def _told_in_all(facts: Facts, span: Span, other: Span) -> bool:
    """Whether the two sentences, with no other day in them, share several words, and more than everyday ones."""
    one, two = (_weights(facts, place) for place in (span, other))
    shared = [weight for stem, weight in one.items() if any(_one_family(stem, known) for known in two)]
    alone = all(_days_there(facts, place) == 1 for place in (span, other))
    many = len(shared) >= max(_SEVERAL, _ALIKE * min(len(one), len(two)))
    return alone and many and sum(shared) >= _IN_ALL


def _one_family(one: str, other: str) -> bool:
    """Whether one stem begins the other: "agreed" and "agreement"."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _FAMILY and long.startswith(short))


def _weights(facts: Facts, span: Span) -> dict[str, float]:
    sentence = facts.at(Sentence, span.start)
    tokens = sentence.tokens(facts) if sentence is not None else ()
    outside = [token for token in tokens if not span.covers(token.span)]
    return {word.stem: word.weight for word in content_words(outside, facts.lexicon)}


def _days_there(facts: Facts, span: Span) -> int:
    sentence = facts.at(Sentence, span.start)
    return sum(map(_is_day, facts.within(Date, sentence.span))) if sentence is not None else 0


def _alike(facts: Facts, span: Span, other: Span, share: float = _ALIKE) -> bool:
    """Whether the sentences of two places tell the same: such a share of the shorter's content words is in both."""
    one, two = _around(facts, span), _around(facts, other)
    shared = len(one & two)
    return shared >= _SHARED and shared >= share * min(len(one), len(two))


def _close(facts: Facts, span: Span) -> dict[str, float]:
    """Return the stems of the words close to a day, with what each weighs."""
    sentence = facts.at(Sentence, span.start)
    tokens = sentence.tokens(facts) if sentence is not None else ()
    before = [token for token in tokens if token.span.end <= span.start][-_BESIDE:]
    after = [token for token in tokens if token.span.start >= span.end][:_BESIDE]
    return {word.stem: word.weight for word in content_words([*before, *after], facts.lexicon)}


def _ends_a_period(facts: Facts, date: Date) -> bool:
    """Whether a day is the end of a night or a stretch of days (« de lundi à jeudi »)."""
    sentence = facts.at(Sentence, date.span.start)
    tokens = sentence.tokens(facts) if sentence is not None else ()
    before = [token for token in tokens if token.span.end <= date.span.start][-1:]
    return any(token.low in facts.lexicon.words("standfirst.to") for token in before)


def _said_on(facts: Facts, date: Date) -> bool:
    """Whether the day is the one on which somebody spoke, and not that of what is told (« a indiqué vendredi »)."""
    words = facts.lexicon.words
    verbs = words("speech.verbs" if facts.language == "en" else "speech.finite") | words("speech.participles")
    first, _ = facts.places(Token, date.span)
    return any(token.low in verbs for token in facts(Token)[max(0, first - _SPOKEN) : first])


def _is_day(date: Date) -> bool:
    return date.precision == "day" and not date.ambiguous and (date.day is not None or date.weekday is not None)


def _form(date: Date) -> bool:
    """Whether the day is printed with its number, and not only as a weekday."""
    return date.day is not None


def _day(date: Date) -> tuple[int | None, int | None, int | None]:
    return (date.month, date.day, None) if date.day is not None else (None, None, date.weekday)


def _agree(date: Date, other: Date) -> bool:
    if date.start is not None and date.start == other.start:
        return True
    return _day(date) == _day(other) or (date.weekday is not None and date.weekday == other.weekday)


def _around(facts: Facts, span: Span) -> frozenset[str]:
    return frozenset(_weights(facts, span))


def _first_names(facts: Facts, standfirst: Span) -> Iterator[Hit]:
    """Yield people of the standfirst whom the body only knows under another first name."""
    body = facts.of_body(Name)
    words = {fold(token.low) for token in facts.of_body(Token)}
    known = {fold(word) for word in facts.lexicon.words("identities.first-names")}  # not "Democrat Lindqvist"
    given = {fold(token.low) for token in facts.within(Token, standfirst)}
    for name in facts.within(Name, standfirst):
        if len(name.words) != 2 or name.kind in {"place", "organisation", "work"}:
            continue
        first, last = (fold(word) for word in name.words)
        told = [other for other in body if len(other.words) == 2 and fold(other.words[1]) == last]
        others = {fold(other.words[0]) for other in told}
        told = [other for other in told if _alike(facts, name.span, other.span)]
        one = bool(told) and len(others) == 1 and not others & given and others <= known
        if one and first not in words and not near(first, next(iter(others))):
            yield _hit(name.span, [other.span for other in told])
