"""Running one rule over small texts, for tables of wordings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module

from factlint import pack
from factlint.document import Document, Part, Span, plain
from factlint.facts import Facts
from factlint.rule import Hit, Rule


@cache
def rule(name: str) -> Rule:
    """Return one of our own rules."""
    return pack.builtin().rules[name]


def document(language: str, body: str, headline: str = "") -> Document:
    """Return a small article: a headline, and a paragraph for each line of the body."""
    text = f"{headline}\n{body}"
    parts = [Part("headline", Span(0, len(headline)))] if headline else []
    start = len(headline) + 1
    for number, line in enumerate(body.split("\n"), 1):
        parts.append(Part("paragraph", Span(start, start + len(line)), number))
        start += len(line) + 1
    return Document(text, plain(text), tuple(parts), language)


def hits(name: str, article: Document) -> list[Hit]:
    """Return what a rule finds in an article."""
    one = rule(name)
    module, _, function = str(one.check).partition(":")
    found = getattr(import_module(module), function)(Facts(article, pack.lexicon(article.language)), one.options)
    return list(found)


def found(name: str, language: str, body: str, headline: str = "") -> list[str]:
    """Return the words that a rule finds in a small article."""
    article = document(language, body, headline)
    return [article.raw(hit.span) for hit in hits(name, article)]


def printed(value: float, language: str) -> str:
    """Return a number as the language prints it."""
    text = f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
    return text.replace(",", "\u202f").replace(".", ",") if language == "fr" else text


def missed(name: str, language: str, articles: Sequence[tuple[str, str]]) -> list[str]:
    """Return the bodies, of (headline, body) pairs, in which a rule finds nothing."""
    return [body for headline, body in articles if not found(name, language, body, headline)]
