"""Checks on wording: claims that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.checks.content_words import stems
from factlint.checks.intensives import intensives
from factlint.checks.superlative_support import is_supported
from factlint.checks.superlatives import claims_of
from factlint.document import BODY, Span
from factlint.facts import Facts
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_PARTS = BODY | {"headline", "standfirst"}


def unsupported_superlative(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield absolute and scoped superlatives with no source, quotation, figure or link in the sentence or the next.

    The first quality in the highest degree ("extremely competitive") is a strict hit, the others beside it.
    """
    for number, sentence in enumerate(facts(Sentence)):
        part = facts.document.part_at(sentence.span.start)
        if part is None or part.kind not in _PARTS:
            continue
        claims = [span for span in claims_of(facts, sentence) if not in_quotes(facts, span)]
        if not claims or is_supported(facts, number, claims):
            continue
        if part.kind in BODY or not _repeated_in_body(facts, claims):
            yield from (Hit(claim, values={"words": claim}) for claim in claims)
    if heightened := list(intensives(facts)):
        first, *others = heightened
        sides = tuple(Side(span, "again") for span in others)
        yield Hit(first, sides, values={"words": first}, variant="intensive", strict=True)


def _repeated_in_body(facts: Facts, claims: Sequence[Span]) -> bool:
    """Whether the body repeats every word that counts of the headline's superlatives, where they are looked at once."""
    told = stems(facts.of_body(Token), facts.lexicon)
    return all(stems(facts.within(Token, span), facts.lexicon) <= told for span in claims)
