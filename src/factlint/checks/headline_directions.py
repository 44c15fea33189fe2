"""The check for a headline that says up where the body says down, of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from factlint.checks.content_words import content_words
from factlint.document import BODY, Span
from factlint.facts import Facts
from factlint.facts.phrases import PhraseMatch, listed
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_REACH = 7
"""How many words from the verb its subject may stand, aside from auxiliaries."""
_FEW = 3
"""So many content words next to the verb are its subject."""
_MARKS = frozenset('.,;:!?()[]«»"“”—–|…')


class Movement(NamedTuple):
    """Something that goes up or down: the word that says so, which way, and the stems of what moves."""

    span: Span
    way: str
    what: frozenset[str]


def direction_conflict(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield movements of the headline that the body only tells the other way round."""
    headline = facts.document.headline
    if headline is None or not facts.document.body:
        return
    told = [
        movement
        for part in facts.document.of_kind(*BODY)
        for sentence in facts.within(Sentence, part.span)
        for movement in _movements(facts, sentence.tokens(facts))
    ]
    for movement in _movements(facts, facts.within(Token, headline.span)):
        same = [other for other in told if _alike(movement.what, other.what)]
        if same and all(other.way != movement.way for other in same):
            sides = tuple(Side(other.span, "body") for other in same[:4])
            yield Hit(movement.span, sides, {"headline": movement.span, "told": same[0].span})
            return


def _movements(facts: Facts, tokens: Sequence[Token]) -> Iterator[Movement]:
    """Yield what goes up or down among these tokens of one sentence, where it can be told what does."""
    for way in ("up", "down"):
        for kind in ("verbs", "nouns"):
            for match in listed(f"headline_directions.{way}_{kind}", facts.lexicon).find(tokens):
                what = _subject(facts, tokens, match) if kind == "verbs" else _complement(facts, tokens, match)
                if what and not _negated(facts, tokens, match):
                    yield Movement(match.span, way, what)


def _subject(facts: Facts, tokens: Sequence[Token], match: PhraseMatch) -> frozenset[str]:
    before: list[Token] = []
    for token in reversed(tokens[max(0, match.first - _REACH) : match.first]):
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


def _negated(facts: Facts, tokens: Sequence[Token], match: PhraseMatch) -> bool:
    around = tokens[max(0, match.first - 4) : match.after + 2]
    return any(token.low in facts.lexicon.words("headline_directions.other") for token in around)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two subjects are one: of two words or more on both sides, two must be shared."""
    return len(one & other) >= min(2, len(one), len(other))
