"""The declarative kinds: checks that a sheet says in data.

`forbid`: words that must not stand in running text. Keys: `phrases` (see `facts.phrases`) and `patterns` (regular
expressions, for what phrases cannot say), each by language; `parts` (default: the body); `quotes` (whether words
inside direct quotes count, default no).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.document import BODY, Part, Span
from factlint.facts import Facts
from factlint.facts.phrases import compiled
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.tokens import Token
from factlint.rule import Hit

TIMEOUT = 0.5
"""Seconds that a pattern may take in one part of an article. Then it raises TimeoutError: the rule has failed."""


def forbid(facts: Facts, spec: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every place where one of the phrases or patterns stands. Raises TimeoutError for a pattern too slow."""
    kinds = frozenset(spec.get("parts", BODY))
    parts = [part for part in facts.document.parts if part.kind in kinds]
    phrases = tuple(spec.get("phrases", {}).get(facts.language, ()))
    patterns = spec.get("patterns", {}).get(facts.language, ())
    for span in sorted({*_phrases(facts, parts, phrases), *_patterns(facts, parts, patterns)}):
        if spec.get("quotes", False) or not in_quotes(facts, span):
            yield Hit(span, values={"words": span})


def _phrases(facts: Facts, parts: Sequence[Part], phrases: tuple[str, ...]) -> Iterator[Span]:
    found = compiled(phrases, facts.lexicon)
    for part in parts:
        yield from (match.span for match in found.find(facts.within(Token, part.span)))


def _patterns(facts: Facts, parts: Sequence[Part], patterns: Sequence[str]) -> Iterator[Span]:
    if not patterns:
        return
    import regex

    for pattern in patterns:
        search = regex.compile(pattern)
        for part in parts:
            matches = search.finditer(facts.document.clean, part.span.start, part.span.end, timeout=TIMEOUT)
            yield from (Span(*match.span()) for match in matches if match.group())
