"""The fact-checker's galley: every fact that was read, with its place and how it was understood."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from typing import Any

from msgspec import Struct

from factlint.document import Document, Part, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.names.entity import Entity
from factlint.facts.quotes.quote import Quote
from factlint.facts.sources.attribution import Attribution
from factlint.facts.sources.link import Link
from factlint.render import Screen, words
from factlint.render.reading_people import person
from factlint.render.reading_words import HEADINGS, LABELS
from factlint.render.readings import attributed, reading
from factlint.wording import place

VERSION = 1
COLUMNS = ("kind", "text", "reading", "place", "line", "column", "start", "end")
_READ: Mapping[str, type[Any]] = {
    "figure": Figure, "date": Date, "name": Entity, "quote": Quote, "attribution": Attribution,
    "link": Link,
}  # fmt: skip


class Row(Struct, frozen=True):
    """One fact as it is shown: its kind, the words as printed, how they were understood, and where they stand.

    `group` is the heading it stands under: the kind, for a name the kind of name. `said` is a quotation's attribution.
    """

    kind: str
    span: Span
    text: str
    reading: str
    place: str
    line: int
    column: int
    fact: Any
    group: str
    said: Attribution | None = None


Section = tuple[str, Part | None, list[Row]]


def rows(facts: Facts, lang: str) -> list[Row]:
    """Return every fact of a document, by kind and then in the order of the text.

    The attribution of a quotation is told with the quotation, not by itself.
    """
    told = attributed(facts)
    found = [_row(facts, kind, fact, lang, told) for kind, asked in _READ.items() for fact in facts(asked)]
    return [row for row in found if row.kind != "attribution" or not row.fact.quoted]


def galley(facts: Facts, *, form: str, by: str, lang: str, screen: Screen) -> str:
    """Return the facts as `terminal`, `json`, `csv` or `markdown`, `by` kind or by paragraph."""
    found = rows(facts, lang)
    if form in {"terminal", "markdown"}:
        found = [row for row in found if row.kind != "figure" or row.fact.is_checkable]
    if by == "paragraph":
        found.sort(key=lambda row: (row.span, row.kind))
    if form == "json":
        return _as_json(facts.document, found)
    if form == "csv":
        return _as_csv(found)
    if form == "markdown":
        return _as_markdown(facts.document, found, by, lang)
    from factlint.render.galley_terminal import drawn_galley

    return drawn_galley(facts.document, found, by, lang, screen)


def sections(document: Document, found: Iterable[Row], by: str, lang: str) -> Iterator[Section]:
    """Yield the rows under their headings: the kinds, or the parts of the article (parts without facts too)."""
    if by == "kind":
        for group, heading in HEADINGS[lang].items():
            inside = [row for row in found if row.group == group]
            if inside:
                yield f"{heading} ({len(inside)})", None, inside
        return
    ordered = list(found)
    for part in document.parts:
        yield place(document, part.span, lang), part, [row for row in ordered if part.span.covers(row.span)]


def _row(facts: Facts, kind: str, fact: Any, lang: str, told: Mapping[Span, Attribution]) -> Row:
    document = facts.document
    line, column = document.line_column(fact.span.start)
    text = fact.name if kind == "name" else words.printable(document.words(_shown(kind, fact)))
    where = place(document, fact.span, lang)
    group = kind
    if isinstance(fact, Entity):
        group = fact.kind or ("person" if any(person(facts, fact, lang)) else kind)
    said = told.get(fact.span) if kind == "quote" else None
    return Row(kind, fact.span, text, reading(facts, fact, lang), where, line, column, fact, group, said)


def _shown(kind: str, fact: Any) -> Span:
    """Return the place whose words stand for a fact: of reported speech what is said, of a link its words."""
    place_of: Span = getattr(fact, {"attribution": "content", "link": "words"}.get(kind, "span"))
    return place_of


def _as_csv(found: Iterable[Row]) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in found:
        writer.writerow(
            (row.kind, row.text, row.reading, row.place, row.line, row.column, row.span.start, row.span.end)
        )
    return text.getvalue()


def _as_json(document: Document, found: Iterable[Row]) -> str:
    listed = [
        {
            "kind": row.kind, "text": document.raw(row.span), "reading": row.reading, "place": row.place,
            "line": row.line, "column": row.column, "start": row.span.start, "end": row.span.end,
            "value": _plain_value(document, row.fact),
            **({"attribution": _plain_value(document, row.said)} if row.kind == "quote" else {}),
        }
        for row in found
    ]  # fmt: skip
    whole = {"version": VERSION, "path": document.path, "language": document.language, "facts": listed}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _plain_value(document: Document, value: Any) -> Any:
    """Return a fact's fields as plain values: spans as their offsets, dates as text, sets in order."""
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end, "text": document.raw(value)}
    if isinstance(value, Struct):
        return {name: _plain_value(document, getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, frozenset | set):
        return sorted(value)
    if isinstance(value, list | tuple):
        return [_plain_value(document, item) for item in value]
    endless = isinstance(value, float) and math.isinf(value)
    plain = isinstance(value, str | int | float | None)
    return None if endless else value if plain else str(value)


def _as_markdown(document: Document, found: Iterable[Row], by: str, lang: str) -> str:
    lines = []
    for heading, part, members in sections(document, found, by, lang):
        lines += [f"## {heading[:1].upper()}{heading[1:]}", ""]
        if part is not None:
            lines += [_escaped(words.printable(document.words(part.span))), ""]
        for row in members:
            where = row.place if part is None else LABELS[lang][row.group]
            lines.append(f"- [ ] **{_escaped(row.text)}** ({where}): {_escaped(row.reading)}")
        lines.append("")
    return "\n".join(lines)


def _escaped(text: str) -> str:
    for mark in "\\`*_[]<>":
        text = text.replace(mark, f"\\{mark}")
    return text
