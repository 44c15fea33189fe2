"""The check for a headline that says up where the body says down, of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from factlint.checks.content_words import content_words, stems
from factlint.checks.moving_values import MovingValue, moving_values
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.phrases import PhraseMatch, listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_REACH = 7
"""How many words from the verb its subject may stand, aside from auxiliaries."""
_FEW = 3
"""So many content words next to the verb are its subject."""
LEAD = 5
"""What a headline says stands in the first so many sentences of its body."""
_MARKS = frozenset('.,;:!?()[]«»"“”—–|…')


class Movement(Struct, frozen=True):
    """Something that goes up or down: the word that says so, which way, the stems of what moves and of its sentence.

    `sure` is true where it is told twice, by values and by name: one word of the headline is then enough.
    """

    span: Span
    way: str
    what: frozenset[str]
    sentence: frozenset[str]
    sure: bool = False


def direction_conflict(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield movements of the headline that the body only tells the other way round."""
    headline = facts.document.headline
    if headline is None or not facts.document.body:
        return
    moving = list(_movements(facts, facts.within(Token, headline.span)))
    if not moving:
        return
    sentences = facts.of_body(Sentence)
    told = [
        movement
        for sentence in sentences
        for movement in _movements(facts, sentence.tokens(facts))
        if not _another_year(facts, sentence) and not in_quotes(facts, movement.span)
    ]
    told += [_by_values(value) for value in moving_values(facts)]
    told.sort(key=lambda movement: movement.span)
    lead = sentences[: LEAD + 1][-1].span.end if sentences else 0
    for movement in moving:
        same = [other for other in told if _alike(movement, other)]
        if same and same[0].span.start < lead and all(other.way != movement.way for other in same):
            sides = tuple(Side(other.span, "body") for other in same[:4])
            yield Hit(movement.span, sides, {"headline": movement.span, "told": same[0].span})
            return


def _by_values(value: MovingValue) -> Movement:
    """Return two values as a movement of what the later one counts; a named change may be of any word beside it."""
    return Movement(value.span, value.way, value.what, value.sentence, sure=value.named)


def _another_year(facts: Facts, sentence: Sentence) -> bool:
    """Whether a sentence tells of a year that is not the article's."""
    published = facts.document.date
    now = published.year if published is not None else None
    dates = facts.within(Date, sentence.span)
    return any(date.year is not None and date.year != now and not date.relative for date in dates)


def _movements(facts: Facts, tokens: Sequence[Token]) -> Iterator[Movement]:
    """Yield what goes up or down among these tokens of one sentence, where it can be told what does."""
    for way in ("up", "down"):
        for kind in ("verbs", "nouns"):
            for match in listed(f"headline_directions.{way}_{kind}", facts.lexicon).find(tokens):
                what = _subject(facts, tokens, match) if kind == "verbs" else _complement(facts, tokens, match)
                if what and not _negated(facts, tokens, match, kind):
                    yield Movement(match.span, way, what, stems(tokens, facts.lexicon))


def _subject(facts: Facts, tokens: Sequence[Token], match: PhraseMatch) -> frozenset[str]:
    before: list[Token] = []
    first = match.first
    if first and tokens[first - 1].text == ":":  # "Road deaths: sharp rise in October"
        first -= 1
    for token in reversed(tokens[max(0, first - _REACH) : first]):
        if token.text in _MARKS or token.low in facts.lexicon.words("headline_directions.breaks"):
            break
        before.append(token)
    return _stems(facts, before)


def _complement(facts: Facts, tokens: Sequence[Token], match: PhraseMatch) -> frozenset[str]:
    after: list[Token] = []
    for token in tokens[match.after : match.after + _REACH]:
        if token.text in _MARKS or token.low in facts.lexicon.words("headline_directions.breaks"):
            break
        after.append(token)
    return _stems(facts, after)


def _stems(facts: Facts, tokens: Sequence[Token]) -> frozenset[str]:
    words = [word.stem for word in content_words(tokens, facts.lexicon) if word.token.kind == "word"]
    return frozenset(words[:_FEW])


def _negated(facts: Facts, tokens: Sequence[Token], match: PhraseMatch, kind: str) -> bool:
    """Whether a movement is denied or of another time. What stands after a noun is what moves ("cuts its forecast")."""
    around = tokens[max(0, match.first - 4) : match.after + (2 if kind == "verbs" else 0)]
    words = facts.lexicon.words("headline_directions.other")
    return any(token.low in words and not token.capitalised for token in around)


def _alike(movement: Movement, other: Movement) -> bool:
    """Whether two things that move are one: two of the headline's words, where it has two, one next to the verb."""
    wanted = 1 if other.sure else min(2, len(movement.what))
    return bool(movement.what & other.what) and len(movement.what & (other.what | other.sentence)) >= wanted
