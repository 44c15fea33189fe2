"""Checks of the fields that a file holds (front matter): missing ones, and those that the text does not agree with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from factlint.document import Document, Part, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.tokens import Token
from factlint.lexicon import fold
from factlint.rule import Hit, Side

_SAME = {
    "title": ("title", "headline"), "headline": ("title", "headline"),
    "author": ("author", "authors", "byline"), "byline": ("author", "authors", "byline"),
    "description": ("description", "standfirst"), "standfirst": ("description", "standfirst"),
}  # fmt: skip
"""Names under which one field is known."""
_ADDRESSES = ("slug", "permalink", "url", "path", "canonical")
_UPDATES = ("updated", "lastmod", "last_modified", "last-modified", "modified", "date_modified")
_PLACES = ("place", "location", "dateline", "city", "lieu", "ville")
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/](\d\d?)[-/](\d\d?)(?!\d)")
_FILED = 7
"""Days at most from the dateline to the publication."""
_ZONE = 1
"""Days at most by which an address or a dateline may be ahead: the clock of another place."""
_CHANGED = 2
"""Words at most in which two wordings of one title differ."""


def missing_field(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield one finding that names every required field the front matter does not hold; silent without front matter.

    Option `required-fields`: their names; `title` and `headline` are one, as `author` and `byline` are, and a field
    that the text prints in its place (headline, byline, standfirst) or the file's name holds (date) is not missing.
    """
    document = facts.document
    if not document.places:
        return
    missing = [name for name in options["required-fields"] if not _has(document, str(name))]
    if missing:
        place = min(document.places.values())
        yield Hit(place, values={"fields": ", ".join(missing)})


def _has(document: Document, name: str) -> bool:
    if any(document.fields.get(key, "").strip() for key in _SAME.get(name, (name,))):
        return True
    if name == "date":
        return document.date is not None
    printed = {"title": "headline", "author": "byline", "description": "standfirst"}.get(name, name)
    return next(document.of_kind(printed), None) is not None


def conflict(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield fields that another field or the text gives otherwise: the date, the author, the title, the place."""
    document = facts.document
    if not document.places:
        return
    yield from _dateline(facts)
    yield from _addresses(document)
    yield from _updates(document)
    yield from _author(facts)
    yield from _title(facts)
    yield from _place(facts)


def _dateline(facts: Facts) -> Iterator[Hit]:
    """Compare the date of the file with the full date that the dateline prints."""
    day, place = facts.document.date, facts.document.places.get("date")
    for part in facts.document.of_kind("dateline"):
        for printed in facts.within(Date, part.span):
            whole = printed.year and printed.month and printed.day and not printed.relative and not printed.ambiguous
            if day is None or place is None or not whole or printed.start is None:
                continue
            if not -_ZONE <= (day - printed.start).days <= _FILED:
                yield _hit("date", place, printed.span, facts)


def _addresses(document: Document) -> Iterator[Hit]:
    """Compare the date of the file with the one in its address."""
    for name, ahead in _days_ahead(document, _ADDRESSES):
        if abs(ahead) > _ZONE:
            yield _fields(document, "address", name, "date")


def _updates(document: Document) -> Iterator[Hit]:
    """Yield an update that is earlier than the publication."""
    for name, ahead in _days_ahead(document, _UPDATES):
        if ahead < 0:
            yield _fields(document, "update", name, "date")


def _days_ahead(document: Document, names: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield the fields among these that hold a day, and by how many days it is later than the date of the file."""
    if document.date is None or "date" not in document.places:
        return
    for name in names:
        day = _day(document.fields[name]) if name in document.places else None
        if day is not None:
            yield name, (day - document.date).days


def _day(printed: str) -> date | None:
    match = _DAY.search(printed)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _author(facts: Facts) -> Iterator[Hit]:
    """Compare the author's name with the byline that the text prints."""
    document = facts.document
    place = next((document.places[name] for name in _SAME["author"] if name in document.places), None)
    if place is None or not _is_name(facts, place):
        return
    for part in document.of_kind("byline"):
        named = {fold(token.low) for token in facts.within(Token, part.span) if token.capitalised}
        own = {fold(token.low) for token in facts.within(Token, place) if token.capitalised}
        if part.span != place and len(named) > 1 and own and named.isdisjoint(own):
            yield _hit("author", place, part.span, facts)


def _is_name(facts: Facts, place: Span) -> bool:
    """Whether a field holds two or three names in capitals, as a person's."""
    words = _words(facts, place)
    return len(words) in {2, 3} and all(token.capitalised for token in words)


def _title(facts: Facts) -> Iterator[Hit]:
    """Compare the title with a heading that prints nearly the same one: another figure, another name."""
    document = facts.document
    headline = document.headline
    if headline is None or not any(headline.span == document.places.get(name) for name in _SAME["title"]):
        return
    printed = _first_heading(document)
    if printed is None:
        return
    one, other = _words(facts, headline.span), _words(facts, printed.span)
    if len(one) != len(other):
        return
    differing = [(a, b) for a, b in zip(one, other, strict=True) if fold(a.low) != fold(b.low)]
    told = [(a, b) for a, b in differing if a.kind == "number" or (a.capitalised and b.capitalised)]
    if told and len(differing) <= _CHANGED and 2 * len(differing) < len(one):
        yield _hit("title", told[0][0].span, told[0][1].span, facts)


def _words(facts: Facts, span: Span) -> list[Token]:
    return [token for token in facts.within(Token, span) if token.kind != "mark"]


def _first_heading(document: Document) -> Part | None:
    """Return the heading that stands above the running text."""
    above = [part for part in document.parts if part.kind in {"crosshead", "standfirst", "paragraph"}]
    return above[0] if above and above[0].kind == "crosshead" else None


def _place(facts: Facts) -> Iterator[Hit]:
    """Compare the place of the file with the one of the dateline."""
    document = facts.document
    place = next((document.places[name] for name in _PLACES if name in document.places), None)
    dateline = next(document.of_kind("dateline"), None)
    if place is None or dateline is None:
        return
    named = [token for token in facts.within(Token, dateline.span) if token.kind == "word" and token.text[0].isupper()]
    words = fold(document.words(place)).replace(",", " ").split()
    if named and words and not {fold(token.low) for token in named} & set(words):
        yield _hit("place", place, named[0].span, facts)


def _hit(variant: str, here: Span, there: Span, facts: Facts) -> Hit:
    return Hit(here, (Side(there, "text"),), {"there": facts.document.words(there)}, variant)


def _fields(document: Document, variant: str, name: str, other: str) -> Hit:
    side = Side(document.places[other], "field")
    return Hit(document.places[name], (side,), {"there": document.fields[other]}, variant)
