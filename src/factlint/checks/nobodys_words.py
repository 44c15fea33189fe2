"""Quotations whose own sentence gives them to nobody: "it was stressed", "came a shout from the back"."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.facts import Facts
from factlint.facts.names.name import Name
from factlint.facts.phrases import listed
from factlint.facts.quotes.kinds import says
from factlint.facts.quotes.quote import Quote
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token

SPEAKERS = ("sources.people", "sources.groups", "sources.organisations", "sources.documents")

_ONE = "-on"
"""How the French verb of nobody in particular ends: « assure-t-on »."""


def is_nobodys(facts: Facts, quote: Quote) -> bool:
    """Whether an impersonal tag follows a quotation, or a mere voice or phrase brings it, and nobody is named there."""
    sentence = facts.at(Sentence, quote.span.start)
    if sentence is None or sentence.is_endless:
        return False
    outside = [token for token in sentence.tokens(facts) if not quote.span.covers(token.span)]
    before = [token for token in outside if token.span.end <= quote.span.start]
    after = [token for token in outside if token.span.start >= quote.span.end]
    if _names_somebody(facts, outside) or _follows_saying(facts, sentence):
        return False
    return _is_tagged(facts, after) if not before else _is_brought(facts, before)


def _follows_saying(facts: Facts, sentence: Sentence) -> bool:
    """Whether the sentence before tells what somebody said: the words go on from his."""
    sentences = facts(Sentence)
    place = facts.place_at(Sentence, sentence.span.start)
    if place < 1:
        return False
    said = facts.within(Attribution, sentences[place - 1].span)
    return any(found.source is not None and not found.inherited for found in said)


def _is_tagged(facts: Facts, after: Sequence[Token]) -> bool:
    words = [token for token in after if token.kind == "word"]
    if not words:
        return False
    match = listed("speech.impersonal", facts.lexicon).at(words, 0)
    one = words[0].low.endswith(_ONE) and says(facts, words[0])
    return (one or match is not None) and not _tells_where(facts, words[1 if match is None else match.after :])


def _tells_where(facts: Facts, words: Sequence[Token]) -> bool:
    whence = facts.lexicon.words("speech.whence")
    return any(token.low in whence for token in words)


def _is_brought(facts: Facts, before: Sequence[Token]) -> bool:
    """Whether the words up to a colon tell of a voice or a phrase and no more."""
    voices, theirs = facts.lexicon.words("speech.voices"), facts.lexicon.either("speech.persons", "speech.possessives")
    if before[-1].text != ":" or any(token.low in theirs for token in before):
        return False
    return any(token.low in voices for token in before)


def _names_somebody(facts: Facts, tokens: Sequence[Token]) -> bool:
    known = facts.lexicon.either(*SPEAKERS)
    named = (facts.at(Name, token.span.start) for token in tokens if token.capitalised)
    return any(name is not None and name.kind != "place" for name in named) or any(t.low in known for t in tokens)
