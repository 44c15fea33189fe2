"""Markdown: front matter, then the blocks of CommonMark (with tables and footnotes), each read for its markup.

Our own reader instead of a library: it masks in place, so every offset is the file's own, and it is linear on
hostile input, where the libraries with exact positions are quadratic or run out of stack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.document import Span, plain
from factlint.read import accepted, comments, directives, front_matter
from factlint.read.draft import TEXT, Block, Draft, holds_words, is_crosshead
from factlint.read.inline import Inline, read_inline
from factlint.read.lines import mask, trimmed
from factlint.read.markdown_blocks import RawBlock, Scanner
from factlint.read.templates import mask_templates

_WHOLE = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?=\S)(?P<words>.*\S)(?P=mark)", re.DOTALL)
_HTML_KINDS = {
    "figcaption": "caption", "li": "list-item", "blockquote": "block-quote", "h1": "heading", "h2": "crosshead",
    "h3": "crosshead", "h4": "crosshead", "h5": "crosshead", "h6": "crosshead",
}  # fmt: skip
_HTML_OPENING = re.compile(r"<([a-z][a-z0-9]*)", re.IGNORECASE)
_DASHED = re.compile(r"(?P<words>[^\r\n]{1,80}\S) ?[-–—]{1,2}")


def draft(text: str, *, mdx: bool = False) -> Draft:
    """Return the blocks of a Markdown file. Raises UnreadableError for front matter that cannot be read."""
    chars = list(text)
    place = front_matter.find(text)
    fields = front_matter.fields(text, chars, place) if place else {}
    start = place.body if place else 0
    found = comments.mask_comments(text, chars, start)
    mask_templates(text, chars, start, mdx=mdx)
    scanner = Scanner("".join(chars), chars, start)
    raw = list(scanner.blocks())
    result = Draft(text, "", [], fields=fields)
    for block in raw:
        result.blocks += _read(block, chars, scanner.labels, result.links)
    result.clean = plain("".join(chars))
    result.blocks = [block for block in result.blocks if holds_words(result.clean, block)]
    result.suppressions = [
        *accepted.suppressions(text, place),
        *directives.suppressions(text, found, result.blocks),
    ]
    return result


def _read(block: RawBlock, chars: list[str], labels: set[str], links: list[Span]) -> Iterator[Block]:
    """Mask the markup of one block, and yield it with its kind."""
    start, end = block.span.start, block.span.end
    raw = "".join(chars[start:end])
    inline = read_inline(raw, labels)
    caption = _is_caption(raw, inline)
    if not caption:
        for image in inline.images:
            mask(inline.chars, image.start, image.end)
    chars[start:end] = inline.chars
    links += [Span(start + link.start, start + link.end) for link in inline.links]
    opening = _HTML_OPENING.match(raw)
    kind = _HTML_KINDS.get(opening[1].lower(), block.kind) if opening and block.kind == TEXT else block.kind
    span = trimmed(chars, start, end, " \t\r\n\u00a0\ufeff") if block.kind != TEXT else Span(start, end)
    if kind == "list-item" and (dashed := _DASHED.fullmatch(raw)):
        yield Block("crosshead", Span(start, start + dashed.end("words")))
        return
    if kind != TEXT:
        yield Block("caption" if caption else kind, span, marked=kind == "crosshead")
        return
    whole = _whole(raw)
    if caption:
        yield Block("caption", span)
    elif whole and raw.startswith("**") and is_crosshead(raw, "**"):
        yield Block("crosshead", span)
    else:
        yield Block(TEXT, span, marked=whole)


def _whole(raw: str) -> bool:
    """Whether one pair of emphasis marks holds the whole of a block."""
    match = _WHOLE.fullmatch(raw.strip())
    return match is not None and match["mark"] not in match["words"]


def _is_caption(raw: str, inline: Inline) -> bool:
    """Whether a block is nothing but images, or an image and words set off under it."""
    if not inline.images or raw[: inline.images[0].start].strip(" \0["):
        return False
    if inline.images[0].start and any(link.start == 0 for link in inline.links):
        return True
    rest = raw[inline.images[-1].end :].strip(" \0\n")
    return not rest or _whole(rest)
