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

_BEFORE_NOUN = 2
"""In how many words after its article a French noun stands (« un haut fonctionnaire »)."""
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
    lows = [token.low for token in tokens]
    adverbs, reported, auxiliaries = (words(f"hearsay.{name}") for name in ("adverbs", "reported", "auxiliaries"))
    yield from (token.span for token in tokens if token.low in adverbs)
    if not words("hearsay.conditions").isdisjoint(lows):
        return
    for index, token in enumerate(tokens):
        end = token if token.low in reported else None
        if token.low in auxiliaries:
            end = _participle(facts, tokens, index) or _state(facts, tokens, index)
        if end is not None:
            yield token.span.join(end.span)


def _participle(facts: Facts, tokens: Sequence[Token], index: int) -> Token | None:
    """Return the participle that an auxiliary governs, None where there is none or it tells a wish or a duty."""
    words, endings = facts.lexicon.words, tuple(facts.lexicon.words("hearsay.participle_endings"))
    for token in tokens[index + 1 : index + 2 + _ADVERBS]:
        if token.kind != "word" or token.low in words("hearsay.wishes"):
            return None
        if token.low.endswith(endings) and token.low not in words("hearsay.not_participles"):
            return token
    return None


def _state(facts: Facts, tokens: Sequence[Token], index: int) -> Token | None:
    """Return the word that begins where or what somebody is said to be (« serait [en] route »), None at "il serait"."""
    words, following = facts.lexicon.words, tokens[index + 1 : index + 2]
    if not index or not following or following[0].low not in words("hearsay.states"):
        return None
    supposed = any(token.low in words("hearsay.indefinite") for token in tokens[:index])
    if supposed or tokens[index - 1].low in words("hearsay.impersonal"):
        return None
    return following[0]


def _answered(facts: Facts, sentence: Sentence) -> bool:
    """Whether a sentence holds a source, a quotation or a link."""
    if any(link.overlaps(sentence.span) for link in facts.document.links):
        return True
    tokens, adverbs = sentence.tokens(facts), facts.lexicon.words("hearsay.adverbs")
    supports, empty = (listed(f"superlatives.{name}", facts.lexicon) for name in ("supports", "no_supports"))
    idle = {index for match in empty.find(tokens) for index in range(match.first, match.after)}
    idle |= {index + 1 for index, token in enumerate(tokens) if token.low in adverbs}
    said = (index for index in range(len(tokens)) if index not in idle)
    if any(supports.at(tokens, index) for index in said):
        return True
    begun = (facts.at(kind, sentence.span.start) for kind in (Quote, Attribution))
    return any(begun) or any(facts.within(kind, sentence.span) for kind in (Quote, Attribution))


def unexplained(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first nameless source of an article that never says why it may not be named, the others beside it."""
    tokens = facts(Token)
    promised = [match.span for match in listed("sources.anonymity", facts.lexicon).find(tokens)]
    if any(_gives_reason(facts, span) for span in promised):
        return
    phrases = (match.span for match in listed("sources.nameless", facts.lexicon).find(tokens))
    places: list[Span] = []
    for span in sorted({*_nameless(facts), *phrases, *promised}):
        apart = not places or places[-1].end <= span.start
        if apart and facts.document.lies_in(span.start) and not in_quotes(facts, span):
            places.append(span)
    if places:
        yield Hit(places[0], tuple(Side(span, "again") for span in places[1:]))


def _gives_reason(facts: Facts, promise: Span) -> bool:
    """Whether the sentence of "on condition of anonymity", or the next one, says why ("for fear of …")."""
    sentences = facts(Sentence)
    number = facts.place_at(Sentence, promise.start)
    reasons = listed("sources.anonymity_reasons", facts.lexicon)
    near = [token for sentence in sentences[number : number + 2] for token in sentence.tokens(facts)]
    return next(reasons.find(near), None) is not None


def _nameless(facts: Facts) -> Iterator[Span]:
    """Yield the source and cue of every saying of a source, or of "an official", "an expert" without a name."""
    for found in facts(Attribution):
        if found.source is None or found.inherited:
            continue
        anyone = found.kind == "person" and not found.speaker and _is_anyone(facts, found.source)
        if found.kind == "anonymous" or anyone:
            yield found.source.join(found.cue)


def _is_anyone(facts: Facts, source: Span) -> bool:
    """Whether a source is one of many of its kind, and nothing says which (`a senior official`)."""
    words, tokens = facts.lexicon.words, facts.within(Token, source)
    if not tokens or tokens[0].low not in words("sources.indefinite") or any(t.capitalised for t in tokens[1:]):
        return False
    if facts.language == "fr":  # the noun comes before what describes it
        return any(token.low in words("sources.unnamed") for token in tokens[1 : 1 + _BEFORE_NOUN])
    heads = (token for token, after in zip(tokens, (*tokens[1:], None), strict=True) if _ends_noun(facts, after))
    return any(token.low in words("sources.unnamed") for token in heads)


def _ends_noun(facts: Facts, after: Token | None) -> bool:
    """Whether a noun is the head of its phrase: nothing, a preposition or a mark follows it."""
    return after is None or after.kind == "mark" or after.low in facts.lexicon.words("superlatives.closing")
