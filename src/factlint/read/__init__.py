"""From a path or standard input to a Document, whatever the file is.

`read` takes a path, `read_bytes` what came by standard input, `parse` a text that is already decoded. Each takes
what the command line says over the file: its language, its day of publication, its headline.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path, PurePath
from typing import NamedTuple

from msgspec.structs import replace

from factlint.document import FILLER, Document, Part, Span, plain
from factlint.lexicon import Lexicon
from factlint.read import formats
from factlint.read.draft import Block, Draft
from factlint.read.errors import OtherLanguageError, UnreadableError
from factlint.read.language import detected, named
from factlint.read.printed_date import date_elsewhere, date_in_name, printed_date
from factlint.read.roles import ELSEWHERE, Roles
from factlint.read.words import Notices

__all__ = ["OtherLanguageError", "UnreadableError", "parse", "read", "read_bytes", "text_of"]

_LANGUAGES = ("fr", "en")


def read(
    path: str | Path, *, language: str | None = None, published: date | None = None, headline: str | None = None
) -> Document:
    """Return the article of a file. Raises UnreadableError with what to do, OtherLanguageError to skip it."""
    from factlint.read.decode import MAX_BYTES

    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UnreadableError("does not exist: check the name") from None
    except IsADirectoryError:
        raise UnreadableError("is a folder: name a file") from None
    except PermissionError:
        raise UnreadableError("may not be read: check its permissions") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None
    return read_bytes(data, str(path), language=language, published=published, headline=headline)


def read_bytes(
    data: bytes, name: str, *, language: str | None = None, published: date | None = None, headline: str | None = None
) -> Document:
    """Return the article of a file's bytes; the ending of `name` says the format. Raises as `read` does."""
    from factlint.read.decode import MAX_BYTES, TOO_LARGE, decoded

    if data and (reader := formats.binary(name)):
        if len(data) > MAX_BYTES:
            raise UnreadableError(TOO_LARGE)
        said = Said(language, published, headline)
        return replace(_document(reader(data), name, said), path=name)
    text, legacy = decoded(data)
    document = parse(text, name, language=language, published=published, headline=headline)
    if legacy:
        note = _note("legacy-encoding", {}, _lexicon(document.language))
        document = replace(document, notes=(note, *document.notes))
    return replace(document, path=name)


def text_of(data: bytes, name: str) -> str:
    """Return the text that positions count in, of a file's bytes, and nothing else. Raises UnreadableError."""
    from factlint.read.decode import decoded

    if data and (reader := formats.binary(name)):
        return reader(data).text
    return decoded(data)[0]


def parse(  # noqa: PLR0913  one keyword for each thing the command line may say
    text: str,
    name: str,
    *,
    language: str | None = None,
    published: date | None = None,
    headline: str | None = None,
    has_headline: bool | None = None,
) -> Document:
    """Return the document of a text whose file is called `name`: its ending says the format, and it may hold a date.

    `headline` is one that the file does not hold: it is kept after the end of the file's text. `has_headline`
    says that the first line is one, or that none is there; None lets the text decide. Raises UnreadableError for
    front matter that cannot be read and OtherLanguageError for a text in neither language.
    """
    return _document(formats.reader(name)(text), name, Said(language, published, headline, has_headline))


class Said(NamedTuple):
    """What the caller says over the file: see `parse`."""

    language: str | None = None
    published: date | None = None
    headline: str | None = None
    has_headline: bool | None = None


def _document(draft: Draft, name: str, said: Said) -> Document:
    lexicon = _lexicon(said.language or _language(draft))
    parts, notes = _parts(draft, lexicon, headline=said.headline, has_headline=said.has_headline)
    document = Document(
        text=draft.text,
        clean=draft.clean,
        parts=tuple(parts),
        language=lexicon.language,
        date=said.published or _published(draft, parts, name, lexicon),
        fields={key: value.text for key, value in draft.fields.items()},
        places={key: value.span for key, value in draft.fields.items()},
        links=tuple(draft.links),
        suppressions=tuple(draft.suppressions),
        notes=tuple(_note(key, values, lexicon) for key, values in notes),
        pages=draft.pages,
    )
    return _with_headline(document, said.headline) if said.headline and said.headline.strip() else document


def _lexicon(language: str) -> Lexicon:
    from factlint.pack import lexicon

    return lexicon(language)


def _language(draft: Draft) -> str:
    from factlint.pack import languages

    for key in ("lang", "language"):
        if key in draft.fields and draft.fields[key].text.strip():
            return named(draft.fields[key].text, languages())
    body = "\n".join(draft.clean[block.span.start : block.span.end] for block in draft.blocks)
    return detected(body.replace(FILLER, ""), languages())


def _parts(
    draft: Draft, lexicon: Lexicon, *, headline: str | None, has_headline: bool | None
) -> tuple[list[Part], list[tuple[str, dict[str, str]]]]:
    """Return the parts in the order of the text, and the notes with what was found on the way."""
    roles = Roles(draft.clean, Notices(lexicon))
    notes = list(draft.notes)
    fields = _field_parts(draft, with_headline=not headline)
    given = headline or next((roles.words(part.span) for part in fields if part.kind == "headline"), None)
    blocks = draft.blocks
    chosen = _headline_block(roles, draft, has_headline=has_headline)
    if given:
        blocks = _without_printed_headline(roles, blocks, chosen, given)
        chosen = ELSEWHERE
    elif chosen is None and blocks and has_headline is None:
        notes.append(("no-headline", {}))
    return sorted([*fields, *roles.parts(blocks, chosen)], key=lambda part: part.span), notes


def _headline_block(roles: Roles, draft: Draft, *, has_headline: bool | None) -> int | None:
    if has_headline is False or not draft.blocks:
        return None
    if has_headline and draft.first_line:
        return 0
    return roles.headline(draft.blocks, first_line=draft.first_line)


def _without_printed_headline(roles: Roles, blocks: list[Block], chosen: int | None, given: str) -> list[Block]:
    """Leave out the headline that the body repeats; another one printed there stays what it is."""
    if chosen is None or not _same(roles.words(blocks[chosen].span), given):
        return blocks
    return [block for index, block in enumerate(blocks) if index != chosen]


def _same(one: str, other: str) -> bool:
    return plain(one).split() == plain(other).split()


_FIELD_PARTS = {
    "title": "headline",
    "headline": "headline",
    "description": "standfirst",
    "standfirst": "standfirst",
    "author": "byline",
}


def _field_parts(draft: Draft, *, with_headline: bool) -> list[Part]:
    """Return the parts that the front matter holds; the first field of a kind gives the part."""
    parts: dict[str, Part] = {}
    for key, kind in _FIELD_PARTS.items():
        if key in draft.fields and draft.fields[key].text.strip() and (with_headline or kind != "headline"):
            parts.setdefault(kind, Part(kind, draft.fields[key].span))
    return list(parts.values())


_DATES = ("date", "pubdate", "publishdate")
"""The field of the day, and what two site builders call it."""


def _published(draft: Draft, parts: list[Part], name: str, lexicon: Lexicon) -> date | None:
    """Return the day of publication: from the front matter, else the file's name, else the dateline."""
    printed = next((draft.fields[name] for name in _DATES if name in draft.fields), None)
    if printed and printed.text.strip():
        return _field_date(draft, printed.text, printed.span, lexicon)
    if found := date_in_name(PurePath(name).name):
        return found
    for part in parts:
        if part.kind == "dateline":
            try:
                return printed_date(draft.clean[part.span.start : part.span.end], [lexicon], lexicon.language)
            except ValueError:
                return None
    return None


def _field_date(draft: Draft, printed: str, span: Span, lexicon: Lexicon) -> date:
    try:
        found = printed_date(printed, [_lexicon(language) for language in _LANGUAGES], lexicon.language)
        found = found or date_elsewhere(printed)
    except ValueError:
        found = None
    if found is None:
        line = draft.text.count("\n", 0, span.start) + 1
        raise UnreadableError(f"line {line}: the date {printed.strip()!r} is not a day: write it as 2026-03-12")
    return found


def _with_headline(document: Document, headline: str) -> Document:
    """Keep a headline that is not in the file after the end of its text."""
    words = re.sub(r"\s+", " ", headline.strip())
    start = len(document.text) + 1
    part = Part("headline", Span(start, start + len(words)))
    return replace(
        document,
        text=f"{document.text}\n{words}",
        clean=f"{document.clean}\n{plain(words)}",
        parts=(*document.parts, part),
        file_end=len(document.text),
    )


def _note(key: str, values: Mapping[str, str], lexicon: Lexicon) -> str:
    return str(lexicon.get(f"language.notes.{key}")).format_map(values)
