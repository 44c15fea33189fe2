"""How a fact was understood, in a few words of French or English."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from factlint.document import Document, Span
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.names.entity import Entity
from factlint.facts.quotes.quote import Quote
from factlint.facts.sources.attribution import Attribution
from factlint.render import words
from factlint.wording import day, number, quoted

KINDS: Mapping[str, Mapping[str, str]] = {
    "fr": {"figure": "Chiffres", "date": "Dates", "name": "Noms", "quote": "Citations", "attribution": "Attributions"},
    "en": {"figure": "Figures", "date": "Dates", "name": "Names", "quote": "Quotes", "attribution": "Attributions"},
}

_TERMS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "count": "nombre", "money": "somme", "percent": "pourcentage", "points": "points", "measure": "mesure",
        "duration": "durée", "age": "âge", "fraction": "fraction", "multiple": "multiple", "ordinal": "rang",
        "year": "année", "score": "score", "time": "heure", "label": "désignation", "about": "environ",
        "at-least": "au moins", "at-most": "au plus", "over": "plus de", "under": "moins de", "to": "à",
        "past": "d'une autre époque", "day": "jour", "week": "semaine", "month": "mois", "quarter": "trimestre",
        "semester": "semestre", "season": "saison", "decade": "décennie", "century": "siècle", "relative": "relatif",
        "impossible": "n'existe pas", "ambiguous": "ambigu", "unknown": "non situé", "person": "personne",
        "organisation": "organisation", "place": "lieu", "work": "œuvre", "speech": "propos", "partial": "fragment",
        "title": "titre", "scare": "mot mis à distance", "open": "jamais refermée", "continues": "suite",
        "document": "document", "anonymous": "source anonyme", "group": "groupe vague", "pronoun": "pronom",
        "nobody": "personne de nommé", "by": "par",
    },
    "en": {
        "at-least": "at least", "at-most": "at most", "to": "to", "past": "of another time",
        "impossible": "does not exist",
        "unknown": "not placed", "partial": "fragment", "scare": "held at arm's length", "open": "never closed",
        "continues": "continued", "anonymous": "anonymous source", "group": "vague group", "nobody": "nobody named",
        "by": "by",
    },
}  # fmt: skip


def reading(document: Document, fact: Any, lang: str) -> str:
    """Return how a fact was understood."""
    readers: dict[type, Callable[[Document, Any, str], list[str]]] = {
        Figure: _figure, Date: _date, Entity: _entity, Quote: _quote, Attribution: _attribution,
    }  # fmt: skip
    return ", ".join(part for part in readers[type(fact)](document, fact, lang) if part)


def _term(key: str, lang: str) -> str:
    return _TERMS[lang].get(key, key)


def _figure(document: Document, figure: Figure, lang: str) -> list[str]:
    units = "/".join(sorted(figure.units))
    bound = _term(figure.bound, lang) if figure.bound else ""
    value = " ".join(part for part in (bound, _number(figure.value, lang), units, figure.head) if part)
    interval = ""
    if figure.low != figure.high:
        interval = f"{_number(figure.low, lang)} {_term('to', lang)} {_number(figure.high, lang)}"
    return [_term(figure.kind, lang), value, interval, _term("past", lang) if figure.past else ""]


def _number(value: float, lang: str) -> str:
    return "∞" if value in (float("inf"), float("-inf")) else number(value, lang)


def _date(document: Document, found: Date, lang: str) -> list[str]:
    flags = [_term(flag, lang) for flag in ("relative", "impossible", "ambiguous") if getattr(found, flag)]
    if found.start is None or found.end is None:
        return [_term(found.precision, lang), *(flags or [_term("unknown", lang)])]
    return [_term(found.precision, lang), _days(found.start, found.end, lang), *flags]


def _days(start: date, end: date, lang: str) -> str:
    first = day(start, lang)
    return first if start == end else f"{first} {_term('to', lang)} {day(end, lang)}"


def _entity(document: Document, entity: Entity, lang: str) -> list[str]:
    forms = dict.fromkeys(words.printable(document.words(mention.span)) for mention in entity.mentions)
    titles = dict.fromkeys(mention.title for mention in entity.mentions if mention.title)
    times = f"{len(entity.mentions)}×"
    others = [quoted(form, lang) for form in forms if form != entity.name]
    return [_term(entity.kind, lang) if entity.kind else "", times, *others, *titles]


def _quote(document: Document, quote: Quote, lang: str) -> list[str]:
    state = ["" if quote.closed else _term("open", lang), _term("continues", lang) if quote.continues else ""]
    return [_term(quote.kind, lang), *state]


def _attribution(document: Document, found: Attribution, lang: str) -> list[str]:
    source = found.speaker or _words(document, found.source) or _term("nobody", lang)
    return [quoted(_words(document, found.cue), lang), source, _term(found.kind, lang) if found.kind else ""]


def _words(document: Document, span: Span | None) -> str:
    return words.printable(document.words(span)) if span else ""
