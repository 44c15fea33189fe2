"""One article put into four containers: `.txt`, `.md`, `.html` and `.docx`."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from factlint.document import Document
from tests.read.word import paragraph, word_file

Block = tuple[str, str]
"""The kind of a part and its words."""


def blocks_of(document: Document) -> list[Block]:
    """The article of a sample as a reader sees it, the dateline at the head of its paragraph again."""
    found: list[Block] = []
    dateline = ""
    for part in document.parts:
        words = document.words(part.span)
        if part.kind == "dateline":
            dateline = f"{words} "
        else:
            found.append((part.kind, dateline + words))
            dateline = ""
    return found


_TEXT = {"crosshead": "- {} -", "list-item": "- {}", "headline": "{}", "standfirst": "{}"}
_MARKDOWN = {
    "headline": "# {}", "standfirst": "**{}**", "crosshead": "## {}", "list-item": "- {}", "block-quote": "> {}",
}  # fmt: skip
_HTML = {
    "headline": "<h1>{}</h1>", "standfirst": '<p class="standfirst">{}</p>', "crosshead": "<h2>{}</h2>",
    "list-item": "<ul><li>{}</ul>", "block-quote": "<blockquote><p>{}</p></blockquote>",
}  # fmt: skip
_WORD = {"headline": "Titre", "standfirst": "Sous-titre", "crosshead": "Titre2", "list-item": "Paragraphedeliste",
         "block-quote": "Citation"}  # fmt: skip


def _text(blocks: list[Block]) -> bytes:
    body = ""
    for kind, words in blocks:
        body += ("\n" if kind == "standfirst" else "\n\n") + _TEXT.get(kind, "{}").format(words)
    return body.lstrip().encode()


def _markdown(blocks: list[Block]) -> bytes:
    return "\n\n".join(_MARKDOWN.get(kind, "{}").format(words) for kind, words in blocks).encode()


def _html(blocks: list[Block]) -> bytes:
    body = "\n".join(
        _HTML.get(kind, "<p>{}</p>").format(escape(words).replace("é", "&eacute;").replace("€", "&euro;"))
        for kind, words in blocks
    )
    around = "<nav><ul><li><a href=/>Home 12</a></ul></nav>", "<footer><p>Copyright 1999 of the 77 owners.</p></footer>"
    return f"<!DOCTYPE html><html><body>{around[0]}<article>\n{body}\n</article>{around[1]}</body></html>".encode()


def _word(blocks: list[Block]) -> bytes:
    return word_file(paragraph(words, _WORD.get(kind, "")) for kind, words in blocks)


CONTAINERS: dict[str, Callable[[list[Block]], bytes]] = {
    ".txt": _text, ".md": _markdown, ".html": _html, ".docx": _word,
}  # fmt: skip
