"""The declarative kinds: checks that a sheet says in data.

`forbid`: a list of phrases (see `facts.phrases`) that must not stand in running text. Keys: `phrases` (by
language), `parts` (default: the body), `quotes` (whether words inside direct quotes count, default no).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.document import BODY
from factlint.facts import Facts
from factlint.facts.phrases import compiled
from factlint.facts.quotes import in_quotes
from factlint.facts.tokens import Token
from factlint.rule import Hit


def forbid(facts: Facts, spec: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every place where one of the phrases stands."""
    phrases = compiled(tuple(spec["phrases"].get(facts.language, ())), facts.lexicon)
    parts = frozenset(spec.get("parts", BODY))
    for match in phrases.find(facts(Token)):
        part = facts.document.part_at(match.span.start)
        if part is None or part.kind not in parts:
            continue
        if not spec.get("quotes", False) and in_quotes(facts, match.span):
            continue
        yield Hit(match.span, values={"words": match.span})
