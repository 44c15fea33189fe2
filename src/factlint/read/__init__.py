"""From a path or standard input to a Document, whatever the file is."""

from __future__ import annotations

from datetime import date

from factlint.document import Document
from factlint.read import plain_text


def parse(
    text: str, name: str, *, language: str, published: date | None = None, has_headline: bool = True
) -> Document:
    """Return the document of a text whose file is called `name` (its ending says the format)."""
    return plain_text.parse(text, language, headline=None if has_headline else "", published=published)
