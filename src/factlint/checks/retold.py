"""Figures of the body as tellings of one thing: what each counts, and what sets it apart from another telling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.checks.counted_thing import Phrase, fate_stems, phrase_of
from factlint.checks.same_thing import beside, context
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.names.name import Name
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_LEAST = 1
_LIKE = 3
"""So many shared words of two sentences tell one event."""
_OPENING = 8
"""The characters of the preposition that may open a sentence before its place."""
_BEFORE, _AFTER = 4, 3
"""How many words before the figure and after its noun may set it apart."""


class Telling(Struct, frozen=True):
    """One figure of the body, with what tells which thing it counts.

    `thing` is what it counts, one word for all that are counted alike ("staff" for workers and employees);
    `definite` whether it points to a group already told ("the 412 workers"); `total` whether it says that it is the
    whole; `apart` whether the words around make it a part, an addition or another time's. `modifiers` are the stems
    that narrow the noun, `context` those of the sentence, `beside` the word before the figure; `names` and `years` are
    those of the sentence, `sources` who is named for what it says; `fate` what became of those counted.
    """

    figure: Figure
    sentence: Span
    thing: str
    definite: bool
    total: bool
    apart: bool
    modifiers: frozenset[str]
    context: frozenset[str]
    beside: frozenset[str]
    names: frozenset[str]
    dates: tuple[Date, ...]
    sources: frozenset[str]
    fate: str = ""

    @property
    def usable(self) -> bool:
        """Whether it says outright how many there are."""
        figure = self.figure
        return not (self.apart or figure.past or figure.bound or figure.ends)


def counts(facts: Facts, least: int = 2) -> Sequence[Telling]:
    """Return the counts of the running text, from `least` on, that tell what they count, in order; 1 is the least."""
    return [telling for telling in facts.once(_counts) if telling.figure.value >= least]


def _counts(facts: Facts) -> Sequence[Telling]:
    return list(_told_counts(facts))


def _told_counts(facts: Facts) -> Iterator[Telling]:
    for figure in facts(Figure):
        if figure.kind != "count" or figure.value < _LEAST or not facts.document.lies_in(figure.span.start):
            continue
        sentence = facts.at(Sentence, figure.span.start)
        if sentence is None or sentence.is_endless:
            continue
        tokens = sentence.tokens(facts)
        phrase = phrase_of(facts, tokens, figure)
        if phrase.thing:
            yield telling(facts, sentence, tokens, figure, phrase)


def telling(facts: Facts, sentence: Sentence, tokens: Sequence[Token], figure: Figure, phrase: Phrase) -> Telling:
    """Return the telling of a figure whose phrase was read."""
    before = [token.low for token in tokens[max(0, phrase.first - _BEFORE) : phrase.first]]
    definite = bool(before) and before[-1] in facts.lexicon.words("figure_conflicts.definite")
    return Telling(
        figure, sentence.span, phrase.thing, definite, phrase.total or _total(facts, tokens, phrase.first),
        _apart(facts, tokens, phrase, definite=definite), phrase.modifiers, context(facts, figure) - fate_stems(facts),
        beside(facts, figure), names_of(facts, sentence.span), facts.within(Date, sentence.span),
        _sources(facts, sentence.span), phrase.fate,
    )  # fmt: skip


def _apart(facts: Facts, tokens: Sequence[Token], phrase: Phrase, *, definite: bool) -> bool:
    """Whether the words around a figure make it a part, an addition, a rate or another time's."""

    def any_of(name: str, first: int, after: int) -> bool:
        words = facts.lexicon.words(f"figure_conflicts.{name}")
        return any(token.low in words for token in tokens[max(0, first) : after])

    return (
        phrase.part
        or (not definite and any_of("apart-before", phrase.first - _BEFORE, phrase.first))
        or any_of("apart-beside", phrase.first - 1, phrase.after + 1)
        or any_of("apart-after", phrase.after, phrase.after + _AFTER)
        or any_of("apart-sentence", 0, len(tokens))
        or _any_phrase(facts, "apart-phrases", tokens)
        or _any_phrase(facts, "rates", tokens[phrase.number_after : phrase.after + _AFTER])
    )


def _total(facts: Facts, tokens: Sequence[Token], first: int) -> bool:
    return _any_phrase(facts, "total", tokens[max(0, first - _BEFORE - 2) : first])


def _any_phrase(facts: Facts, name: str, tokens: Sequence[Token]) -> bool:
    return any(True for _ in listed(f"figure_conflicts.{name}", facts.lexicon).find(tokens))


def names_of(facts: Facts, sentence: Span) -> frozenset[str]:
    """Return the folded words of the names of a sentence."""
    return frozenset(fold(word) for name in facts.within(Name, sentence) if name.sure for word in name.words)


def _sources(facts: Facts, sentence: Span) -> frozenset[str]:
    found = facts.within(Attribution, sentence)
    return frozenset(
        fold(item.speaker or facts.document.words(item.source)) for item in found if item.source is not None
    )


def sentences_over(facts: Facts, one: Span, other: Span) -> int:
    """Return how many sentences begin from the start of one place to the end of another, both counted."""
    first, after = facts.places(Sentence, one.join(other))
    return after - first


def two_sources(facts: Facts, one: Telling, other: Telling) -> bool:
    """Whether two tellings are attributed to two different sources, or only one is in somebody's quoted words."""
    if in_quotes(facts, one.figure.span) != in_quotes(facts, other.figure.span):
        return True
    return bool(one.sources and other.sources and not one.sources & other.sources)


def contrasted(one: Telling, two: Telling) -> bool:
    """Whether each of two amounts has a word of its own: « 12,4 millions en fonctionnement », « en investissement »."""
    own = one.modifiers - two.modifiers - two.context, two.modifiers - one.modifiers - one.context
    return all(own) and bool(one.modifiers & two.modifiers)


def elsewhere(facts: Facts, one: Telling, other: Telling) -> bool:
    """Whether the sentence of the other telling opens with a place that the first does not name: "In Japan, its …"."""
    opening = [name for name in facts.within(Name, other.sentence) if name.kind == "place"][:1]
    if not opening or opening[0].span.start - other.sentence.start > _OPENING:
        return False
    following = facts.document.clean[opening[0].span.end : opening[0].span.end + 1]
    return following == "," and not {fold(word) for word in opening[0].words} & one.names


def two_times(one: Telling, other: Telling, published: int | None) -> bool:
    """Whether years tell different times; a year that only one prints does, unless both tell one event.

    A year to come, told by one of them, is when something will open or end, and not when the figure held.
    """
    years = [{_year(date) for date in each.dates} - {None, published} for each in (one, other)]
    if all(years):
        return not years[0] & years[1]
    told = [year for year in years[0] | years[1] if year is not None and (published is None or year < published)]
    return bool(told) and len(one.context & other.context) < _LIKE


def _year(date: Date) -> int | None:
    """Return the year that a date prints, or that it is: "last year"."""
    return date.start.year if date.year is None and date.precision == "year" and date.start else date.year


def two_days(one: Telling, other: Telling) -> bool:
    """Whether both sentences give days and none of them meets."""
    spans = [[(date.start, date.end) for date in each.dates if date.start and date.end] for each in (one, other)]
    if not all(spans):
        return False
    return not any(a <= d and c <= b for a, b in spans[0] for c, d in spans[1] if a and b and c and d)
