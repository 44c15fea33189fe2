"""PDF files, with the extra `pdf`. Their text is made here: one line for each printed line, page after page.

pypdfium2 serves because it says where each character is printed and how large: paragraphs and the headline are known
by that alone. It is imported only when a PDF is read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import pairwise
from statistics import median
from typing import Any

from msgspec import Struct

from factlint.document import FILLER, plain
from factlint.read.draft import TEXT, Block, Draft, holds_words
from factlint.read.errors import UnreadableError
from factlint.read.lines import mask_addresses, trimmed

_MOST_PAGES = 100
_LARGER = 1.15
_GAP = 1.35
_LEADING = 1.6
_SHORT = 0.8
_HYPHENS = re.compile("[\x02\ufffe]")


class PrintedLine(Struct):
    """One printed line: its words, its page from 1, the height of its first character from the foot, and its size.

    `around` says that it is a running head or foot, or a page number.
    """

    words: str
    page: int
    top: float
    size: float
    around: bool = False


def draft(data: bytes) -> Draft:
    """Return the paragraphs of a PDF. Raises UnreadableError where it cannot be read, or holds pictures only."""
    lines = _lines(data)
    if not any(line.words.strip() for line in lines):
        raise UnreadableError("holds no text, only pictures of it: give factlint the text itself, as .docx or .txt")
    text = "\n".join(line.words for line in lines)
    chars = list(text)
    links = list(mask_addresses(chars, text, 0, len(text)))
    _find_around(lines)
    body = median(line.size for line in lines if line.words.strip())
    largest = max(line.size for line in lines if line.page == lines[0].page)
    blocks: list[Block] = []
    start = 0
    for group in _groups(lines):
        size = sum(len(line.words) + 1 for line in group)
        span = trimmed(text, start, start + size - 1)
        for index in range(span.start, span.end):
            if text[index] == "\n":
                chars[index] = FILLER if text[index - 1] in "\u00ad-" else " "
        if span.start < span.end:
            blocks.append(Block(_kind(group, body, largest), span, marked=group[0].size > body * _LARGER))
        start += size
    clean = plain("".join(chars))
    headed = any(block.kind == "heading" for block in blocks)
    told = [one for one in blocks if holds_words(clean, one)]
    return Draft(text, clean, told, first_line=not headed, links=links, pages=tuple(_page_starts(lines)))


def _page_starts(lines: Sequence[PrintedLine]) -> Iterator[int]:
    """Yield where each page begins in the text; one without text begins where the next one does."""
    start = page = 0
    for line in lines:
        while page < line.page:
            page += 1
            yield start
        start += len(line.words) + 1


def _lines(data: bytes) -> list[PrintedLine]:
    try:
        pdfium: Any = import_module("pypdfium2")
    except ImportError:
        raise UnreadableError("is a PDF, which takes an extra to read: pip install 'factlint[pdf]'") from None
    try:
        document = pdfium.PdfDocument(data)
        if len(document) > _MOST_PAGES:
            raise UnreadableError(f"has {len(document)} pages: give factlint one article at a time")
        return [line for number, page in enumerate(document, 1) for line in _page(page.get_textpage(), number)]
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError("is protected by a password: save it without one, or save its text as .txt") from None
        raise UnreadableError("is a damaged PDF: export it again, or save its text as .txt") from None


def _page(page: Any, number: int) -> Iterator[PrintedLine]:
    size_of = import_module("pypdfium2.raw").FPDFText_GetFontSize
    text = page.get_text_range()
    measured = len(text) == page.count_chars()
    start = 0
    for line in text.splitlines(keepends=True):
        words = _HYPHENS.sub("\u00ad", line.rstrip("\r\n"))
        first = start + len(words) - len(words.lstrip())
        if measured and words.strip():
            yield PrintedLine(words, number, page.get_charbox(first, loose=True)[1], size_of(page, first))
        else:
            yield PrintedLine(words, number, 0.0, 0.0)
        start += len(line)


def _find_around(lines: Sequence[PrintedLine]) -> None:
    """Mark the running heads and feet: the same words, figures aside, at the edge of several pages."""
    edges = [
        line
        for index, line in enumerate(lines)
        if index in {0, len(lines) - 1} or len({lines[index - 1].page, line.page, lines[index + 1].page}) > 1
    ]
    counts = Counter(_without_figures(line.words) for line in edges)
    for line in edges:
        words = _without_figures(line.words)
        line.around = bool(line.words.strip()) and (not words or counts[words] > 1)


def _without_figures(words: str) -> str:
    return re.sub(r"[\d\W]+", " ", words).strip()


def _groups(lines: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """Yield the lines of each paragraph."""
    steps = sorted(above.top - below.top for above, below in pairwise(lines) if above.top > below.top)
    widest = median(line.size for line in lines if line.words.strip()) * _LEADING
    step = min(steps[len(steps) // 4], widest) if steps else widest
    width = max(len(line.words) for line in lines)
    group = [lines[0]]
    for line in lines[1:]:
        if _begins(group[-1], line, step, width) or line.around or group[-1].around:
            yield group
            group = []
        group.append(line)
    yield group


def _begins(above: PrintedLine, line: PrintedLine, step: float, width: int) -> bool:
    """Whether a line begins a paragraph: after a gap, in another size, or after a line that ends short."""
    if not above.words.strip() or not line.words.strip() or abs(above.size - line.size) > 0.5:
        return True
    ended = above.words.rstrip().endswith((".", "!", "?", "…", "»", "”", '"')) and len(above.words) < width * _SHORT
    if above.page != line.page or line.top > above.top:
        return ended
    return above.top - line.top > step * _GAP or ended


def _kind(group: Sequence[PrintedLine], body: float, largest: float) -> str:
    if group[0].around:
        return "notice"
    if group[0].size <= body * _LARGER:
        return TEXT
    return "heading" if group[0].size >= largest else "crosshead"
