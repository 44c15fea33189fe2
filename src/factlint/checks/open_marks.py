"""The check for a quotation that is opened and never closed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any

from factlint.checks.quotes import is_dialogue
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.quotes.kinds import says
from factlint.facts.quotes.quote import Quote
from factlint.facts.tokens import Token
from factlint.rule import Hit

_SHOWN = 60
"""Characters of an open quotation that the message gives."""
_CLOSING = frozenset("»”\"")
_TAIL = 6
"""Words at most of who says it at the end: "Samia Belkhir says again"."""
_APOSTROPHES = frozenset("'‘’‚‹`")
"""Signs with another use: an open one may be an apostrophe."""


def unclosed_quote(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield each quotation without its closing mark; a paragraph may stay open where the next one goes on with it.

    The finding covers the opening words: where the quotation ends is what the text does not say.
    """
    if is_dialogue(facts):
        return
    quotes = facts(Quote)
    for quote, following in zip_longest(quotes, quotes[1:]):
        goes_on = following is not None and following.continues
        if quote.closed and not (goes_on and _ends_with_speaker(facts, quote)):
            continue
        if facts.document.text[quote.span.start] in _APOSTROPHES:
            continue
        if any(token.kind == "word" for token in facts.within(Token, quote.inner)):
            yield Hit(_opening(facts, quote))


def _ends_with_speaker(facts: Facts, quote: Quote) -> bool:
    """Whether a quotation that the next one goes on with ends with who says it: « Je reste, répète Lee. « Oui. »"."""
    if facts.document.clean[quote.span.end - 1] in _CLOSING:
        return False
    inside = facts.within(Token, quote.inner)
    commas = [place for place, token in enumerate(inside) if token.text == ","]
    tail = [token for token in inside[commas[-1] + 1 :] if token.kind == "word"] if commas else []
    if not 1 < len(tail) <= _TAIL or inside[-1].text != ".":
        return False
    pronouns = facts.lexicon.words("speech.pronouns")
    names = [token for token in tail if token.capitalised and token.low not in pronouns]
    begins = tail[0] in names or says(facts, tail[0])
    return begins and bool(names) and any(says(facts, token) for token in tail)


def _opening(facts: Facts, quote: Quote) -> Span:
    """Return the beginning of a quotation, up to the end of a word."""
    clean, end = facts.document.clean, quote.span.end
    if end - quote.span.start > _SHOWN:
        space = clean.rfind(" ", quote.span.start + _SHOWN // 2, quote.span.start + _SHOWN)
        end = space if space > 0 else quote.span.start + _SHOWN
    return Span(quote.span.start, end)
