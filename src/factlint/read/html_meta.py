"""What a page says about itself: headline, day of publication, author, description, each at its place in the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from factlint.document import FILLER, Span
from factlint.read.draft import Draft, Field
from factlint.read.entities import decode_entities
from factlint.read.html_blocks import Page
from factlint.read.html_tokens import RAW, Token, attributes
from factlint.read.lines import trimmed

Found = tuple[str, Span, bool]
"""The name of a field, the place of its value, and whether the value is written as a JSON string."""

_META = {
    "og:title": "title", "twitter:title": "title", "article:published_time": "date", "datepublished": "date",
    "date": "date", "dc.date": "date", "dc.date.issued": "date", "dcterms.created": "date", "pubdate": "date",
    "publishdate": "date", "parsely-pub-date": "date", "dcterms.date": "date", "dcterms.issued": "date",
    "og:article:published_time": "date", "sailthru.date": "date", "author": "author", "article:author": "author",
    "parsely-author": "author", "dc.creator": "author", "dcterms.creator": "author", "description": "description",
    "og:description": "description", "og:site_name": "site",
}  # fmt: skip
_POSTINGS = frozenset({"BlogPosting", "LiveBlogPosting"})
_JSON_FIELDS = {"headline": "title", "datePublished": "date", "description": "description"}
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_JSON_STRING = r'"{}"\s*+:\s*+(?:\[\s*+)?(?:\{{[^{{}}]*?"name"\s*+:\s*+)?"((?:[^"\\]|\\.)*+)"'
_JSON_ESCAPE = re.compile(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2})?\\(?:u[0-9a-fA-F]{4}|.)", re.DOTALL)
_SITE = re.compile(r"\s+[|–—-]\s+(?P<site>[^|–—]{2,40})\s*\Z")
_LONGEST = 200_000


def add_fields(text: str, chars: list[str], page: Page, draft: Draft) -> None:
    """Add the fields of a page's metadata to those that the draft has, and write their values into the clean text.

    The headline that is printed on the page holds over the one in the metadata, and so do a printed author and
    standfirst. A date that is no day is left out.
    """
    printed = {block.kind for block in draft.blocks}
    found: dict[str, tuple[Span, bool]] = {}
    for name, span, quoted in _found(text, page.metadata):
        value = trimmed(text, *span)
        if value.start < value.end and name not in found and (name != "date" or _is_day(text[slice(*value)])):
            found[name] = (value, quoted)
    site = text[slice(*found["site"][0])] if "site" in found else ""
    for name, part in (("title", "heading"), ("author", "byline"), ("description", "standfirst"), ("date", "")):
        if name in found and name not in draft.fields and part not in printed:
            _add(text, chars, draft, name, *found[name], site)


def titles(text: str, page: Page) -> Iterator[str]:
    """Yield the titles that the metadata gives the page, as written, with and without the name of the site."""
    for name, span, quoted in _found(text, page.metadata):
        if name == "title":
            value = _read_json(text[slice(*span)]) if quoted else text[slice(*span)]
            yield value
            yield _SITE.sub("", value.rstrip())


def _add(  # noqa: PLR0913, PLR0917  one value for each thing that is known of a field
    text: str, chars: list[str], draft: Draft, name: str, span: Span, quoted: bool, site: str
) -> None:
    value = text[span.start : span.end]
    if name == "title" and (match := _SITE.search(value)) and (not site or match["site"] == site or "|" in value):
        span = Span(span.start, span.start + match.start())
    if name == "description" and value.endswith(("…", "...", "&hellip;")):
        return
    if name == "author" and "://" in value:
        return
    chars[span.start : span.end] = text[span.start : span.end]
    if quoted:
        _decode_json(text, chars, span)
    else:
        decode_entities(chars, text, *span)
    draft.fields[name] = Field(text[span.start : span.end], span)


def _read_json(value: str) -> str:
    return str(json.loads(f'"{value}"', strict=False))


def _is_day(value: str) -> bool:
    match = _ISO.match(value)
    try:
        return match is not None and date.fromisoformat(match.group()).year > 1600
    except ValueError:
        return False


def _found(text: str, metadata: Iterable[Token]) -> Iterator[Found]:
    """Yield what the metadata says, the surest source of each field first."""
    tags = list(metadata)
    for token in tags:
        if token.kind == RAW and token.name == "script":
            yield from _linked_data(text, token)
    for token in tags:
        if token.kind != RAW:
            yield from _tag(text, token)
    for token in tags:
        if token.kind == RAW and token.name == "title":
            yield "title", token.span, False


def _tag(text: str, token: Token) -> Iterator[Found]:
    places = attributes(text, token)
    if token.name in {"time", "abbr"}:
        day = places.get("datetime" if token.name == "time" else "title")
        if day:
            yield "date", day, False
        return
    for key in ("property", "name", "itemprop"):
        if key in places and "content" in places:
            name = _META.get(text[slice(*places[key])].strip().lower())
            if name:
                yield name, places["content"], False


def _linked_data(text: str, token: Token) -> Iterator[Found]:
    """Yield the fields of a JSON-LD article, each where its value stands in the script."""
    places = attributes(text, token)
    script = text[slice(*token.span)]
    if "type" not in places or "ld+json" not in text[slice(*places["type"])] or len(script) > _LONGEST:
        return
    try:
        article = next(_articles(json.loads(script)), None)
    except (ValueError, RecursionError):
        return
    if article is None:
        return
    for key, name in _JSON_FIELDS.items():
        yield from _located(article.get(key), key, name, script, token.span.start)
    author = article.get("author")
    first = author[0] if isinstance(author, list) and author else author
    yield from _located(first.get("name") if isinstance(first, dict) else first, "author", "author", script,
                        token.span.start)  # fmt: skip


def _articles(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the articles among the things that a script describes."""
    things = data if isinstance(data, list) else [data]
    for thing in things:
        if not isinstance(thing, dict):
            continue
        kinds = thing.get("@type")
        kinds = [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]
        if any(kind in _POSTINGS or kind.endswith("Article") for kind in kinds):
            yield thing
        graph = thing.get("@graph")
        if isinstance(graph, list):
            yield from (one for each in graph if isinstance(each, dict) for one in _articles({**each, "@graph": None}))


def _located(value: object, key: str, name: str, script: str, shift: int) -> Iterator[Found]:
    """Yield the field where the script holds this value behind its key."""
    if not isinstance(value, str):
        return
    for match in re.finditer(_JSON_STRING.format(key), script):
        if _read_json(match[1]) == value:
            yield name, Span(shift + match.start(1), shift + match.end(1)), True
            return


def _decode_json(text: str, chars: list[str], span: Span) -> None:
    """Write what the escapes of a JSON string stand for into the clean text."""
    for match in _JSON_ESCAPE.finditer(text, *span):
        decoded = str(json.loads(f'"{match.group()}"'))
        decoded = " " if decoded.isspace() else decoded
        chars[match.start() : match.end()] = decoded.rjust(len(match.group()), FILLER)
