"""Quotations and attributions of a short text, written so that a table of expected values can be read by eye."""

from __future__ import annotations

from factlint import pack
from factlint.document import Document, Part, Span, plain
from factlint.facts import Facts
from factlint.facts.quotes.quote import Quote
from factlint.facts.sources.attribution import Attribution


def facts_of(text: str, language: str) -> Facts:
    """Return the facts of a text whose every line is a paragraph, or a headline where it begins with `# `."""
    parts = []
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("# "):
            parts.append(Part("headline", Span(start + 2, start + len(line))))
        elif line.strip():
            parts.append(Part("paragraph", Span(start, start + len(line)), number))
        start += len(line) + 1
    return Facts(Document(text, plain(text), tuple(parts), language), pack.lexicon(language))


def quotes(text: str, language: str) -> list[str]:
    """Return `kind: inner words` of each quotation, `+` before one that goes on, `…` after one left open."""
    facts = facts_of(text, language)
    found = []
    for quote in facts(Quote):
        before, after = "+" if quote.continues else "", "" if quote.closed else "…"
        found.append(f"{before}{quote.kind}: {facts.document.words(quote.inner)}{after}")
    return found


def sources(text: str, language: str) -> list[str]:
    """Return `kind: source` of each attribution, `= speaker` after a pronoun that stands for somebody."""
    facts = facts_of(text, language)
    found = []
    for item in facts(Attribution):
        printed = facts.document.words(item.source) if item.source else "nobody"
        resolved = f" = {item.speaker}" if item.kind == "pronoun" and item.speaker else ""
        found.append(f"{item.kind or 'none'}: {printed}{resolved}")
    return found


def said(text: str, language: str) -> list[str]:
    """Return each quotation with its source, then each indirect saying, as the tables write them."""
    facts = facts_of(text, language)
    own = {item.content: item for item in facts(Attribution) if item.quoted}
    found = []
    for quote in facts(Quote):
        before, after = "+ " if quote.continues else "", "" if quote.closed else " …"
        source = _source(facts, own[quote.span]) if quote.span in own else ""
        found.append(f"{before}{quote.kind}: {facts.document.words(quote.inner)}{after}{source}")
    return found + [f"indirect{_source(facts, item)}" for item in facts(Attribution) if not item.quoted]


def _source(facts: Facts, item: Attribution) -> str:
    printed = facts.document.words(item.source) if item.source else "nobody"
    resolved = f" = {item.speaker}" if item.kind == "pronoun" and item.speaker else ""
    return f" <- {item.kind or 'none'}: {printed}{resolved}"
