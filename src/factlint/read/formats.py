"""The formats that are read, by the ending of a file's name. A reader is imported only when a file needs it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath
from typing import cast

from factlint.read.draft import Draft

_OF_TEXT = {
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown", ".mdx": "mdx",
    ".html": "html_page", ".htm": "html_page", ".xhtml": "html_page", ".rst": "rst", ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
}  # fmt: skip
_OF_BYTES = {".docx": "docx", ".pdf": "pdf"}

ARTICLES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".docx"})
"""The endings of what is an article when a folder is named."""
NAMES = ".txt, .md, .html and .docx"
"""The same, as a message says it."""


def binary(name: str) -> Callable[[bytes], Draft] | None:
    """Return the reader of a format that is no text, None where the file has to be decoded first."""
    module = _OF_BYTES.get(PurePath(name).suffix.lower())
    return cast("Callable[[bytes], Draft]", _reader(module)) if module else None


def reader(name: str) -> Callable[[str], Draft]:
    """Return the reader of a decoded text; plain text where the ending says nothing else."""
    return cast("Callable[[str], Draft]", _reader(_OF_TEXT.get(PurePath(name).suffix.lower(), "plain_text")))


def _reader(module: str) -> object:
    return import_module(f"factlint.read.{module}").draft
