"""How a fact was understood, in a few words of French or English."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from factlint.document import Document, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.names.entity import Entity
from factlint.facts.quotes.kinds import says
from factlint.facts.quotes.quote import Quote, in_quotes
from factlint.facts.sources.attribution import Attribution
from factlint.facts.sources.link import Link
from factlint.facts.tokens import Token
from factlint.render import words
from factlint.render.reading_people import person
from factlint.render.reading_values import amount, dates
from factlint.render.reading_words import term


def reading(facts: Facts, fact: Any, lang: str) -> str:
    """Return how a fact was understood."""
    readers: dict[type, Callable[[Facts, Any, str], Iterator[str]]] = {
        Figure: _figure, Date: _date, Entity: _entity, Quote: _quote, Attribution: _attribution, Link: _link,
    }  # fmt: skip
    return ", ".join(part for part in readers[type(fact)](facts, fact, lang) if part)


def attributed(facts: Facts) -> Mapping[Span, Attribution]:
    """Return the attribution of each quotation that has one, by the quotation's place."""
    return {found.content: found for found in facts(Attribution) if found.quoted}


def _figure(facts: Facts, figure: Figure, lang: str) -> Iterator[str]:
    counted = "" if figure.kind == "percent" else _words(facts.document, figure.head_span)
    yield " ".join(part for part in (amount(figure, lang), counted) if part)
    flags = (figure.change, "past" if figure.past else "", "conditional" if figure.conditional else "")
    yield from (term(flag, lang) for flag in flags if flag)
    if in_quotes(facts, figure.span):
        yield term("quoted", lang)


def _date(facts: Facts, found: Date, lang: str) -> Iterator[str]:
    flags = [flag for flag in ("impossible", "ambiguous") if getattr(found, flag)]
    inferred = f" ({term('relative', lang)})" if found.relative and found.start is not None else ""
    yield (dates(found, lang) or ("" if flags else term("unknown", lang))) + inferred
    yield from (term(flag, lang) for flag in flags)


def _entity(facts: Facts, entity: Entity, lang: str) -> Iterator[str]:
    yield from person(facts, entity, lang)
    times = len(entity.mentions)
    yield term("once" if times == 1 else "mentions", lang).format(times)
    forms = dict.fromkeys(_words(facts.document, mention.span) for mention in entity.mentions)
    others = [form for form in forms if form != entity.name]
    yield term("also", lang).format(", ".join(others)) if others else ""


def _quote(facts: Facts, quote: Quote, lang: str) -> Iterator[str]:
    found = attributed(facts).get(quote.span)
    if quote.kind in {"title", "scare"} and found is None:
        yield term(quote.kind, lang)
    elif found is not None:
        yield from _attribution(facts, found, lang)
    else:
        yield term("nobody", lang)
    if quote.continues:
        yield term("continues", lang)
    if not quote.closed:
        yield term("open", lang)


def _attribution(facts: Facts, found: Attribution, lang: str) -> Iterator[str]:
    document = facts.document
    printed = _words(document, found.source)
    known = found.speaker if found.speaker and found.speaker not in printed else ""
    spoken = not found.inherited and any(says(facts, token) for token in facts.within(Token, found.cue))
    said = f" ({_words(document, found.cue)})" if spoken else ""
    yield (printed or term("nobody", lang)) + (f" = {known}" if known else "") + said
    if found.kind == "pronoun" and not known:
        yield term("unresolved", lang)
    elif found.kind in {"anonymous", "group", "document"}:
        yield term(found.kind, lang)
    if found.inherited:
        yield term("inherited", lang)


def _link(facts: Facts, link: Link, lang: str) -> Iterator[str]:
    yield words.printable(link.address) or term("reference", lang)


def _words(document: Document, span: Span | None) -> str:
    return words.printable(document.words(span)) if span else ""
