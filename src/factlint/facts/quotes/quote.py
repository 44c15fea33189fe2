"""Quotations: the words between quotation marks, and whether they are somebody's speech."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from factlint.document import Document, Part, Span
from factlint.facts.base import Facts
from factlint.facts.quotes.marks import Mark, Pair, pairs

SPOKEN = frozenset({"speech", "partial"})
"""The kinds of quotations that are somebody's words."""
_QUOTABLE = frozenset({"headline", "standfirst", "crosshead", "paragraph", "list-item", "block-quote", "caption"})


class Quote(Struct, frozen=True):
    """One quotation.

    `span` is with its marks, `inner` without. `kind` is speech (a whole utterance), partial (words of somebody inside
    the writer's sentence), title (of a work, or a name), or scare (a word held at arm's length). `closed` is false
    where no closing mark was found (the span then ends with the part, or where the next quotation opens). A quotation
    over several paragraphs is one Quote for each paragraph; `continues` is true on all but the first. A paragraph left
    open because the next one goes on with an opening mark is closed: that is how it is printed.
    """

    span: Span
    inner: Span
    kind: str = "speech"
    closed: bool = True
    continues: bool = False

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Quote]:
        """Read every quotation of every part, in order; outermost marks only."""
        from factlint.facts.quotes.kinds import kind_of

        for quote in _quotes(facts.document):
            if quote.inner.start < quote.inner.end:
                yield replace(quote, kind=kind_of(facts, quote))


def in_quotes(facts: Facts, span: Span) -> bool:
    """Whether a span lies inside somebody's quoted words (speech or partial)."""
    quote = facts.at(Quote, span.start)
    return quote is not None and quote.kind in SPOKEN and quote.span.covers(span)


def _quotes(document: Document) -> Iterator[Quote]:
    """Yield the quotations with the kind still open, each paragraph knowing whether the one before was left open."""
    held: Quote | None = None
    style = ""
    parts = [part for part in document.parts if part.kind in _QUOTABLE]
    for part, below in zip(parts, [*parts[1:], None], strict=False):
        found, stray = pairs(document, part)
        found = _nested_dropped(document, found, _first_sign(document, below))
        goes_on = held is not None and _goes_on(found, stray, style, part, document)
        if held is not None:
            yield replace(held, closed=goes_on)
            held = None
        quotes = list(_of_part(document, part, found, stray if goes_on else [], goes_on))
        if quotes and not quotes[-1].closed and part.kind != "headline":
            held = quotes.pop()
            style = next((pair.opening.style for pair in found if pair.opening.start == held.span.start), style)
        yield from quotes
    if held is not None:
        yield held


def _first_sign(document: Document, part: Part | None) -> str:
    """Return the character that a part begins with, markup skipped."""
    return document.clean[part.span.start : part.span.end].lstrip(" \0-–—*>")[:1] if part else ""


def _nested_dropped(document: Document, found: list[Pair], sign: str) -> list[Pair]:
    """Return the pairs without those inside a quotation that the next part goes on with: it begins with its sign."""
    last = next((n for n in range(len(found) - 1, -1, -1) if document.clean[found[n].opening.start] == sign), None)
    if last is None or found[last].closing is not None:
        return found
    return found[: last + 1]


def _goes_on(found: list[Pair], stray: list[Mark], style: str, part: Part, document: Document) -> bool:
    """Whether this part goes on with the quotation that the one before left open."""
    first = min([pair.opening.start for pair in found if pair.opening.style == style], default=part.span.end)
    if stray and stray[0].style == style and stray[0].start < first:
        return True
    return not document.clean[part.span.start : first].strip(" \0-–—*>") and first < part.span.end


def _of_part(document: Document, part: Part, found: list[Pair], stray: list[Mark], goes_on: bool) -> Iterator[Quote]:
    if stray and (not found or stray[0].start < found[0].opening.start):
        span = Span(part.span.start, stray[0].end)
        yield Quote(span, Span(span.start, stray[0].start), continues=True)
        goes_on = False
    end = -1
    for pair, following in zip(found, _followers(document, found), strict=True):
        if pair.opening.start < end:
            continue
        quote, resumed = _quote(document, part, pair, following)
        yield replace(quote, continues=goes_on)
        goes_on, end = resumed, quote.span.end


def _followers(document: Document, found: list[Pair]) -> list[Pair | None]:
    """Return what ends each pair that is not closed: the next one, or the next of its sign if that begins afresh."""
    of_sign: dict[str, Pair] = {}
    followers: list[Pair | None] = []
    following: Pair | None = None
    for pair in reversed(found):
        sign = document.clean[pair.opening.start]
        same = of_sign.get(sign)
        followers.append(same if same is not None and same.fresh else following)
        of_sign[sign] = following = pair
    return followers[::-1]


def _quote(document: Document, part: Part, pair: Pair, following: Pair | None) -> tuple[Quote, bool]:
    """Return the quotation, and whether the next one goes on with it (paragraphs printed as one)."""
    opening, closing = pair.opening, pair.closing
    if closing is not None:
        return Quote(Span(opening.start, closing.end), _inner(document, opening.end, closing.start)), False
    resumed = following is not None and following.fresh and following.opening.style == opening.style
    end = following.opening.start if following is not None else part.span.end
    inner = _inner(document, opening.end, end)
    return Quote(Span(opening.start, max(inner.end, opening.end)), inner, closed=resumed), resumed


def _inner(document: Document, start: int, end: int) -> Span:
    clean = document.clean
    while start < end and (clean[start].isspace() or clean[start] == "\0"):
        start += 1
    while end > start and (clean[end - 1].isspace() or clean[end - 1] == "\0"):
        end -= 1
    return Span(start, end)
