"""HTML cut into text, tags, comments and raw elements, as the standard's tokenizer cuts it, at the file's own offsets.

Our own cutter instead of `html.parser`: that one turns offsets into lines and columns and back, and needs quadratic
time on tags and comments that are never closed. Here each character is looked at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factlint.document import Span

TEXT, OPEN, CLOSE, COMMENT, RAW = "text", "open", "close", "comment", "raw"
"""The kinds of a token. RAW is the content of an element that holds no markup: script, style, title, textarea."""

_RAW_ELEMENTS = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})
_TAG = re.compile(
    r"<(?P<slash>/?)(?P<name>[A-Za-z][^\s/>]{0,100})"
    r"(?P<attributes>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?)*+)>"
)
_ATTRIBUTE = re.compile(r"([^\s\"'>/=]+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?")
_MARKUP = re.compile(r"<(?=[!?/]|[A-Za-z])")
_COMMENT_END = re.compile(r"--!?>")


class Token(Struct, frozen=True):
    """One piece of a page: its kind, its place, and of a tag or raw element the name in lower case."""

    kind: str
    span: Span
    name: str = ""
    attributes: Span = Span(0, 0)


def tokens(text: str, start: int) -> Iterator[Token]:
    """Yield the pieces of a page from `start` on. A tag that is never closed ends the page, as in a browser."""
    position = start
    while position < len(text):
        mark = _MARKUP.search(text, position)
        opening = mark.start() if mark else len(text)
        if opening > position:
            yield Token(TEXT, Span(position, opening))
        if opening == len(text):
            return
        token = _markup(text, opening)
        yield token
        position = token.span.end
        if token.kind == OPEN and token.name in _RAW_ELEMENTS:
            end = _raw_end(text, token.name, position)
            yield Token(RAW, Span(position, end), token.name, token.attributes)
            position = end


def attributes(text: str, token: Token) -> dict[str, Span]:
    """Return the places of a tag's values by their names in lower case; the first of a name counts."""
    found: dict[str, Span] = {}
    for match in _ATTRIBUTE.finditer(text, token.attributes.start, token.attributes.end):
        group = match.lastindex or 1
        value = Span(*match.span(group)) if group > 1 else Span(match.end(1), match.end(1))
        found.setdefault(match[1].lower(), value)
    return found


def _markup(text: str, start: int) -> Token:
    """Return the tag or comment that begins here. What is neither is read as a comment, as in a browser."""
    if text.startswith("<!--", start):
        end = _COMMENT_END.search(text, start + 2)
        return Token(COMMENT, Span(start, end.end() if end else len(text)))
    following = text[start + 1 : start + 3]
    if following[:1] in {"!", "?"} or (following[:1] == "/" and not _is_letter(following[1:])):
        end_of_declaration = text.find(">", start)
        return Token(COMMENT, Span(start, end_of_declaration + 1 or len(text)))
    match = _TAG.match(text, start)
    if not match:
        return Token(COMMENT, Span(start, len(text)))
    kind = CLOSE if match["slash"] else OPEN
    return Token(kind, Span(*match.span()), match["name"].lower(), Span(*match.span("attributes")))


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _raw_end(text: str, name: str, start: int) -> int:
    closing = re.compile(rf"</{re.escape(name)}(?=[\s/>])", re.IGNORECASE).search(text, start)
    return closing.start() if closing else len(text)
