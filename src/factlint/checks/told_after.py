"""Quotations that the sentence right behind gives to somebody: he is its subject, or it points back at the words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factlint.facts import Facts
from factlint.facts.names.name import Name
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import Quote
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_OPENING = 2
"""Words of a sentence among which its pronoun stands: "Puis il a serré la main"."""
_VERB = 3
"""Words behind a pronoun among which an impersonal verb stands: « Il ne pleut plus »."""


def is_told_after(facts: Facts, quote: Quote) -> bool:
    """Whether the sentence behind tells whose words they are: "That was how Keith Dodd put it", "She looks out"."""
    sentences = facts(Sentence)
    place = bisect_left(sentences, quote.span.end, key=lambda sentence: sentence.span.start)
    if place == len(sentences):
        return False
    tokens = [token for token in sentences[place].tokens(facts) if token.kind == "word"]
    if not tokens:
        return False
    if _points_back(facts, tokens):
        return True
    here, there = (facts.document.part_at(start) for start in (quote.span.start, tokens[0].span.start))
    return here is there and (_is_person(facts, tokens[0]) or _is_his(facts, quote, tokens))


def _points_back(facts: Facts, tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with a word for the quotation and names a person."""
    if listed("speech.pointing_back", facts.lexicon).at(tokens, 0) is None:
        return False
    people = facts.lexicon.either("sources.people", "speech.persons")
    return any(_is_person(facts, token) or token.low in people for token in tokens)


def _is_person(facts: Facts, token: Token) -> bool:
    name = facts.at(Name, token.span.start)
    return name is not None and name.may_be_person


def _is_his(facts: Facts, quote: Quote, tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with a pronoun for a person, one whom the article has named before the quotation."""
    words = facts.lexicon.words
    place = next((n for n, token in enumerate(tokens[:_OPENING]) if token.low in words("speech.persons")), None)
    if place is None:
        return False
    verb = tokens[place + 1 : place + 1 + _VERB]
    if any(token.low in words("speech.impersonal_verbs") for token in verb):
        return False
    return any(name.may_be_person and name.span.end <= quote.span.start for name in facts(Name))
