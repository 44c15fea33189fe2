"""Quotations: the words between quotation marks, and whether they are somebody's speech."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factlint.document import Span
from factlint.facts.base import Facts


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation.

    `span` is with its marks, `inner` without. `kind` is speech (a whole utterance), partial (words of somebody inside the
    writer's sentence), title (of a work), or scare (a word held at arm's length). `closed` is false where no closing
    mark was found (the span then ends with the part). A quotation over several paragraphs is one Quote for each
    paragraph; `continues` is true on all but the first.
    """

    span: Span
    inner: Span
    kind: str = "speech"
    closed: bool = True
    continues: bool = False

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Quote]:
        """Read every quotation of every part, in order; outermost marks only."""
        return iter(())


def in_quotes(facts: Facts, span: Span) -> bool:
    """Whether a span lies inside somebody's quoted words (speech or partial)."""
    quote = facts.at(Quote, span.start)
    return quote is not None and quote.kind in {"speech", "partial"} and quote.span.covers(span)
