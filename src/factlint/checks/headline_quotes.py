"""The check for words in quotation marks in a headline that the body does not have in that form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from factlint.checks.content_words import stem
from factlint.document import BODY, Span
from factlint.facts import Facts
from factlint.facts.quotes.quote import SPOKEN, Quote
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon, fold
from factlint.rule import Hit, Side

_CUTS = frozenset("[]()…")


class Window(Struct, frozen=True):
    """The words of the body that are nearest to a quotation: the first, the one after the last, the share of words."""

    first: int
    after: int
    share: float


def quote_not_verbatim(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield quotations of the headline whose words the body gives otherwise.

    Options: `minimum-words` of a quotation to be compared; `alike`, the share of its words that a passage of the body
    must have to be taken for the same quotation. Shown in strict runs only: a quotation that no passage resembles, or
    only one that is not somebody's words in the body.
    """
    headline = facts.document.headline
    if headline is None or not facts.document.body:
        return
    least = int(options["minimum-words"])
    quotes = [
        (quote, words)
        for quote in facts.within(Quote, headline.span)
        if quote.kind != "title" and len(words := _words(facts, quote.inner)) >= least and not _cut(facts, quote.inner)
    ]
    if not quotes:
        return
    body = [token for part in facts.document.of_kind(*BODY) for token in _words(facts, part.span)]
    said = f" {_kept(facts.lexicon, body)} "
    for quote, words in quotes:
        best = _nearest(words, body)
        if best is None or f" {_kept(facts.lexicon, words)} " in said:
            continue
        if best.share < float(options["alike"]):
            yield Hit(quote.span, values={"words": quote.inner}, variant="absent", strict=True)
            continue
        passage = body[best.first].span.join(body[best.after - 1].span)
        values = {"words": quote.inner, "told": passage}
        yield Hit(quote.span, (Side(passage, "body"),), values, strict=not _quoted(facts, passage))


def _quoted(facts: Facts, passage: Span) -> bool:
    """Whether a passage of the body is, at its beginning or end, somebody's words in quotation marks."""
    quotes = (facts.at(Quote, offset) for offset in (passage.start, passage.end - 1))
    return any(quote is not None and quote.kind in SPOKEN for quote in quotes)


def _words(facts: Facts, span: Span) -> list[Token]:
    return [token for token in facts.within(Token, span) if token.kind != "mark"]


def _cut(facts: Facts, span: Span) -> bool:
    """Whether the quotation says itself that words were left out or put in."""
    return any(token.text in _CUTS for token in facts.within(Token, span))


def _nearest(words: Sequence[Token], body: Sequence[Token]) -> Window | None:
    """Return the passage of the same length that shares most words, the exact one where there is one."""
    size = len(words)
    if len(body) < size:
        return None
    forms, found = [fold(token.low) for token in words], [fold(token.low) for token in body]
    wanted = Counter(forms)
    inside = Counter(found[:size])
    common = sum((wanted & inside).values())
    best = Window(0, size, common / size)
    for first in range(1, len(body) - size + 1):
        gone, come = found[first - 1], found[first + size - 1]
        common -= inside[gone] <= wanted[gone]
        inside[gone] -= 1
        common += inside[come] < wanted[come]
        inside[come] += 1
        exact = common == size and found[first : first + size] == forms
        if common / size > best.share or exact:
            best = Window(first, first + size, 1.5 if exact else common / size)
        if exact:
            break
    return best


def _kept(lexicon: Lexicon, tokens: Sequence[Token]) -> str:
    """Return the words in a row by their stems, without the small ones that a quotation may lose or change."""
    small = lexicon.words("headline_words.loose")
    words = [part for token in tokens if token.low not in small for part in fold(token.low).split("-")]
    return " ".join(stem(word, lexicon) for word in words if word)
