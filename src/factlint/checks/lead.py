"""The lead of an article: where its body tells what the headline says."""

from __future__ import annotations

from factlint.document import Span
from factlint.facts import Facts

_PARAGRAPHS = 2


def in_lead(facts: Facts, span: Span) -> bool:
    """Whether a place is in the first paragraphs of the body."""
    part = facts.document.part_at(span.start)
    return part is not None and part in facts.document.body[:_PARAGRAPHS]
