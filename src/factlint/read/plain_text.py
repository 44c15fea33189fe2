"""Plain text: the first non-empty line is the headline, blank lines or line ends separate the paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factlint.document import Document, Part, Span, plain

_BLOCK = re.compile(r"[^\r\n]+")


def parse(text: str, language: str, *, headline: str | None = None, published: date | None = None) -> Document:
    """Return the document of a plain text. A headline given here is kept after the end of the file's text."""
    blocks = list(_blocks(text))
    parts: list[Part] = []
    if headline is None and blocks:
        parts.append(Part("headline", blocks.pop(0)))
    parts += [Part("paragraph", span, number) for number, span in enumerate(blocks, 1)]
    file_end = len(text)
    if headline is not None:
        text = f"{text}\n{headline}"
        parts.append(Part("headline", Span(file_end + 1, len(text))))
    return Document(text, plain(text), tuple(parts), language, published, file_end=file_end)


def _blocks(text: str) -> Iterator[Span]:
    for match in _BLOCK.finditer(text):
        if match.group().strip():
            yield Span(*match.span())
