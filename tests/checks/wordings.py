"""Running one rule over small texts, for tables of wordings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from random import Random
from string import Formatter
from typing import Any

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
    from importlib import import_module

    one = rule(name)
    module, _, function = str(one.check).partition(":")
    found = getattr(import_module(module), function)(Facts(article, pack.lexicon(article.language)), one.options)
    return list(found)


def found(name: str, language: str, body: str, headline: str = "") -> list[str]:
    """Return the words that a rule finds in a small article."""
    article = document(language, body, headline)
    return [article.raw(hit.span) for hit in hits(name, article)]


def share_found(name: str, language: str, texts: Sequence[str]) -> float:
    """Return the share of texts in which a rule finds anything."""
    return sum(bool(found(name, language, text)) for text in texts) / len(texts)


def filled(templates: Sequence[str], values: Sequence[dict[str, Any]], seed: int = 7) -> list[str]:
    """Return every template filled with each of five sets of values, drawn by a fixed seed."""
    random = Random(seed)
    return [Formatter().vformat(template, (), chosen) for template in templates for chosen in random.sample(list(values), 5)]
