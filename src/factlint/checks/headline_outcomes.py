"""The check for a headline that tells an end the body tells otherwise: convicted or acquitted, approved or rejected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from factlint.checks.content_words import stems
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.phrases import PhraseMatch, listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_KINDS = ("verdict", "vote", "request", "doors", "life", "stay", "lifting", "match")
_LEAD = 4
"""The end that a headline tells is told in the first so many sentences of the body."""
_SHARED = 2
"""So many content words of the headline stand in the sentence that tells the same end."""
_DENIED = 4
"""How many words before an end may hold the one that denies it or makes it only possible."""


class _End(Struct, frozen=True):
    """How something ended: the words that say so, the kind of end and the way, the stems of the words around."""

    span: Span
    kind: str
    way: str
    before: frozenset[str]
    sentence: frozenset[str]


def outcome_conflict(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield ends of the headline that the body never tells of it, where its first sentences tell the opposite."""
    headline = facts.document.headline
    if headline is None or not facts.document.body:
        return
    said = list(_ends(facts, facts.within(Token, headline.span), _KINDS))
    kinds = sorted({end.kind for end in said})
    told = [list(_ends(facts, sentence.tokens(facts), kinds)) for sentence in facts.of_body(Sentence) if kinds]
    for end in said:
        opposite = [other for ends in told[:_LEAD] for other in ends if _belies(other, end)]
        if opposite and not _told_both_ways(end, said) and not _retold(end, told):
            sides = tuple(Side(other.span, "body") for other in opposite[:2])
            yield Hit(end.span, sides, {"headline": end.span, "told": opposite[0].span})
            return


def _told_both_ways(end: _End, said: Sequence[_End]) -> bool:
    return any(other.kind == end.kind and other.way != end.way for other in said)


def _retold(end: _End, told: Sequence[Sequence[_End]]) -> bool:
    """Whether the body tells the headline's end too: anywhere in its lead, further down with one of its words."""
    alike = [(place, other) for place, ends in enumerate(told) for other in ends if _is_like(other, end)]
    return any(place < _LEAD or other.sentence & end.sentence for place, other in alike)


def _ends(facts: Facts, tokens: Sequence[Token], kinds: Iterable[str]) -> Iterator[_End]:
    """Yield what these tokens of one sentence tell of ends of some kinds."""
    for kind in kinds:
        for way in ("", "_other"):
            for match in listed(f"headline_outcomes.{kind}{way}", facts.lexicon).find(tokens):
                if not _denied(facts, tokens, match) and not in_quotes(facts, match.span):
                    before = stems(tokens[: match.first], facts.lexicon)
                    around = before | stems(tokens[match.after :], facts.lexicon)
                    yield _End(match.span, kind, way, before, around)


def _denied(facts: Facts, tokens: Sequence[Token], match: PhraseMatch) -> bool:
    words = facts.lexicon.words("headline_directions.other")
    return any(token.low in words for token in tokens[max(0, match.first - _DENIED) : match.first])


def _is_like(told: _End, said: _End) -> bool:
    return told.kind == said.kind and told.way == said.way


def _belies(told: _End, said: _End) -> bool:
    """Whether the body tells the other end of what the headline tells: shared words, and of a match the same side."""
    if told.kind != said.kind or told.way == said.way or len(told.sentence & said.sentence) < _SHARED:
        return False
    return said.kind != "match" or bool(told.before & said.before)
