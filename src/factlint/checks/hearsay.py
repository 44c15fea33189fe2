"""Checks of hearsay: the conditional or "reportedly" that nobody answers for, the nameless source left unexplained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import Quote, in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_ADVERBS = 2
"""How many words may stand between the auxiliary and its participle ("aurait déjà été")."""


def without_source(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first claim told as hearsay with no source in its sentence or beside it, the others next to it."""
    sentences = facts(Sentence)
    places: list[Span] = []
    for number, sentence in enumerate(sentences):
        claims = [span for span in _hearsay(facts, sentence) if not in_quotes(facts, span)]
        near = sentences[max(0, number - 1) : number + 2]
        if claims and facts.document.lies_in(claims[0].start) and not any(_answered(facts, other) for other in near):
            places.append(claims[0])
    if places:
        yield Hit(places[0], tuple(Side(span, "again") for span in places[1:]))


def _hearsay(facts: Facts, sentence: Sentence) -> Iterator[Span]:
    """Yield `reportedly`, or `aurait vendu` where nothing in the sentence makes the conditional a true one."""
    tokens, words = sentence.tokens(facts), facts.lexicon.words
    for token in tokens:
        if token.low in words("hearsay.adverbs"):
            yield token.span
    if any(token.low in words("hearsay.conditions") for token in tokens):
        return
    for index, token in enumerate(tokens):
        participle = _participle(facts, tokens, index) if token.low in words("hearsay.auxiliaries") else None
        if participle is not None:
            yield token.span.join(participle.span)


def _participle(facts: Facts, tokens: Sequence[Token], index: int) -> Token | None:
    """Return the participle that an auxiliary governs, None where there is none or it tells a wish or a duty."""
    words, endings = facts.lexicon.words, tuple(facts.lexicon.words("hearsay.participle_endings"))
    for token in tokens[index + 1 : index + 2 + _ADVERBS]:
        if token.kind != "word" or token.low in words("hearsay.wishes"):
            return None
        if token.low.endswith(endings) and token.low not in words("hearsay.not_participles"):
            return token
    return None


def _answered(facts: Facts, sentence: Sentence) -> bool:
    """Whether a sentence holds a source, a quotation or a link."""
    if any(link.overlaps(sentence.span) for link in facts.document.links):
        return True
    tokens, supports = sentence.tokens(facts), listed("superlatives.supports", facts.lexicon)
    if any(supports.at(tokens, index) for index in range(len(tokens))):
        return True
    begun = (facts.at(kind, sentence.span.start) for kind in (Quote, Attribution))
    return any(begun) or any(facts.within(kind, sentence.span) for kind in (Quote, Attribution))


def unexplained(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first nameless source of an article that never says why it may not be named, the others beside it."""
    tokens = facts(Token)
    if next(listed("sources.anonymity", facts.lexicon).find(tokens), None) is not None:
        return
    nameless = (found for found in facts(Attribution) if found.kind == "anonymous" and not found.inherited)
    places = [
        found.source.join(found.cue)
        for found in nameless
        if found.source is not None and facts.document.lies_in(found.span.start)
    ]
    if places:
        yield Hit(places[0], tuple(Side(span, "again") for span in places[1:]))
