"""The check for a quotation that is opened and never closed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.checks.quotes import is_dialogue
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.quotes.quote import Quote
from factlint.facts.tokens import Token
from factlint.rule import Hit

_SHOWN = 60
"""Characters of an open quotation that the message gives."""
_APOSTROPHES = frozenset("'‘’‚‹`")
"""Signs with another use: an open one may be an apostrophe."""


def unclosed_quote(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield each quotation without its closing mark; a paragraph may stay open where the next one goes on with it.

    The finding covers the opening words: where the quotation ends is what the text does not say.
    """
    if is_dialogue(facts):
        return
    for quote in facts(Quote):
        if quote.closed or facts.document.text[quote.span.start] in _APOSTROPHES:
            continue
        if any(token.kind == "word" for token in facts.within(Token, quote.inner)):
            yield Hit(_opening(facts, quote))


def _opening(facts: Facts, quote: Quote) -> Span:
    """Return the beginning of a quotation, up to the end of a word."""
    clean, end = facts.document.clean, quote.span.end
    if end - quote.span.start > _SHOWN:
        space = clean.rfind(" ", quote.span.start + _SHOWN // 2, quote.span.start + _SHOWN)
        end = space if space > 0 else quote.span.start + _SHOWN
    return Span(quote.span.start, end)
