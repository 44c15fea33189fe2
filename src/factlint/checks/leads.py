"""The source that a reader has to wait for: none in the lead, though the article has one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.checks.genres import needs_no_source
from factlint.checks.quotes import is_dialogue
from factlint.document import Part
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.sources.backing import Backing
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_VAGUE = frozenset({"", "group"})


def source_missing(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first sentence of a news story of `words` words whose `paragraphs` first paragraphs name no source.

    A story is news where its first paragraphs tell a day. An article that names nobody at all is `no-source-cited`'s.
    """
    body = facts.document.body
    words = sum(token.kind == "word" for token in facts.of_body(Token))
    if words < options["words"] or len(body) <= options["paragraphs"]:
        return
    lead = [*facts.document.of_kind("headline", "standfirst"), *body[: options["paragraphs"]]]
    if not any(_tells_day(facts, part) for part in lead) or any(facts.within(Backing, part.span) for part in lead):
        return
    first = next((said for said in facts(Attribution) if _names_somebody(facts, said)), None)
    if first is None or first.source is None or is_dialogue(facts) or needs_no_source(facts, options["genre_words"]):
        return
    yield Hit(facts.within(Sentence, body[0].span)[0].span, (Side(first.source, "first"),))


def _tells_day(facts: Facts, part: Part) -> bool:
    return any(date.precision == "day" for date in facts.within(Date, part.span))


def _names_somebody(facts: Facts, said: Attribution) -> bool:
    return said.source is not None and said.kind not in _VAGUE and facts.document.lies_in(said.span.start)
