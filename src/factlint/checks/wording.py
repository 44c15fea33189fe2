"""Checks on wording: claims that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.checks.superlatives import claims_of
from factlint.document import BODY, Span
from factlint.facts import Facts
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import Quote, in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.rule import Hit

_PARTS = BODY | {"headline", "standfirst"}
_QUOTE_MARKS = frozenset('«»“”"')


def unsupported_superlative(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield absolute and scoped superlatives with no source, quotation, figure or link in the sentence or the next."""
    sentences = facts(Sentence)
    for number, sentence in enumerate(sentences):
        part = facts.document.part_at(sentence.span.start)
        if part is None or part.kind not in _PARTS:
            continue
        claims = [span for span in claims_of(facts, sentence) if not in_quotes(facts, span)]
        if not claims or _supported(facts, sentence, claims):
            continue
        following = sentences[number + 1] if number + 1 < len(sentences) else None
        same_part = following is not None and part.span.covers(following.span)
        if following is not None and same_part and _supported(facts, following):
            continue
        if part.kind in BODY or not _repeated_in_body(facts, claims):
            yield from (Hit(claim, values={"words": claim}) for claim in claims)


def _supported(facts: Facts, sentence: Sentence, claims: Sequence[Span] = ()) -> bool:
    """Whether a sentence names a source, quotes, gives a figure or a link, or only asks, beside its claims."""
    tokens = sentence.tokens(facts)
    if any(token.kind == "number" or token.text in _QUOTE_MARKS or token.text == "?" for token in tokens):
        return True
    if len(tokens) > 1 and tokens[0].low in facts.lexicon.words("superlatives.opinion") and tokens[1].capitalised:
        return True
    supports = listed("superlatives.supports", facts.lexicon)
    beside = (index for index, token in enumerate(tokens) if not any(claim.covers(token.span) for claim in claims))
    if any(supports.at(tokens, index) for index in beside):
        return True
    if any(sentence.span.overlaps(link) for link in facts.document.links):
        return True
    return any(fact.span.overlaps(sentence.span) for kind in (Quote, Attribution) for fact in facts(kind))


def _repeated_in_body(facts: Facts, claims: Sequence[Span]) -> bool:
    """Whether the body repeats every word of the headline's superlatives, where they are looked at once."""
    told = {token.low for part in facts.document.body for token in facts.within(Token, part.span)}
    return all(token.low in told for span in claims for token in facts.within(Token, span))
