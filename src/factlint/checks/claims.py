"""The figure that nobody is named for: a share, a toll, a market, with no source anywhere near."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.document import HEAD, Part
from factlint.facts import Facts
from factlint.facts.figures.claim import Claim
from factlint.facts.sources.backing import Backing
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side


def without_source(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first figure with no source within `paragraphs` paragraphs of it, the others beside it.

    A figure with a study in the head of the article or in the `study_before` paragraphs above is left alone: it may be
    the study's.
    """
    if not facts(Claim):
        return
    body = facts.document.body
    found: list[Claim] = []
    for number, part in enumerate(body):
        claims = facts.within(Claim, part.span)
        near = body[max(0, number - options["paragraphs"]) : number + options["paragraphs"] + 1]
        if not claims or any(_backs(facts, other, part) for other in near):
            continue
        above = [*facts.document.of_kind(*HEAD), *body[max(0, number - options["study_before"]) : number]]
        if not any(_names_study(facts, other) for other in above):
            found += claims
    if found:
        yield Hit(found[0].span, tuple(Side(claim.span, "again") for claim in found[1:]))


def _backs(facts: Facts, other: Part, part: Part) -> bool:
    """Whether a part names what a figure can rest on; a mere hint of somebody ("we", "asked") only in its own part."""
    return any(other is part or backing.kind != "hint" for backing in facts.within(Backing, other.span))


def _names_study(facts: Facts, part: Part) -> bool:
    """Whether a part speaks of a study or of statistics."""
    documents = facts.lexicon.words("claims.documents")
    return any(token.low in documents for token in facts.within(Token, part.span))
