"""An HTML page: which of its blocks are the article, what part each of them is, and what the page says about itself."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factlint.document import FILLER, Span, plain
from factlint.read import accepted, directives, front_matter, html_meta
from factlint.read.draft import TEXT, Block, Draft, holds_words, is_crosshead
from factlint.read.entities import decode_entities
from factlint.read.errors import UnreadableError
from factlint.read.html_around import CELL, Around
from factlint.read.html_blocks import BREAK, QUOTE_OPEN, HtmlBlock, Page, read_page
from factlint.read.html_root import RUNNING, article
from factlint.read.html_tokens import TEXT as WORDS
from factlint.read.lines import mask, mask_addresses, trimmed

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LINKS_ONLY = 12
"""So many letters or fewer outside links: a block of links, not of text."""
_SHORT = 40
_SENTENCE_ENDS = (".", "!", "?", "…", "»", "”", '"', ":")
_ONE_OR_TWO = 2
_LAID_OUT = 60
"""So many letters in a cell that ends as a sentence: a paragraph, and the table is only a layout."""


def draft(text: str) -> Draft:
    """Return the blocks of the article on a page. Raises UnreadableError where it holds none."""
    chars = [FILLER] * len(text)
    place = front_matter.find(text)
    fields = front_matter.fields(text, chars, place) if place else {}
    page = read_page(text, place.body if place else 0)
    result = Draft(text, "", [], fields=fields)
    for block in article(text, page.blocks, html_meta.titles(text, page)):
        result.links += _write(text, chars, block)
        result.blocks.append(_block(text, chars, block))
    result.blocks = list(_without_furniture(chars, result.blocks))
    result.links += _links(page, result)
    if not any(block.kind in RUNNING for block in result.blocks):
        raise UnreadableError(
            "holds no article: outside menus, headers and footers it has no paragraph; save the article's own page, "
            "or its text as .txt"
        )
    html_meta.add_fields(text, chars, page, result)
    result.links.sort()
    result.clean = plain("".join(chars))
    result.blocks = [block for block in result.blocks if holds_words(result.clean, block)]
    result.suppressions = [
        *accepted.suppressions(text, place),
        *directives.suppressions(text, page.comments, result.blocks),
    ]
    return result


# -- what part each of them is


def _block(text: str, chars: list[str], block: HtmlBlock) -> Block:
    start, end = block.pieces[0].span.start, block.pieces[-1].span.end
    span = trimmed(chars, start, end)
    kind = _kind(text, chars, span, block)
    if kind != TEXT:
        return Block(kind, span, marked=kind == "crosshead")
    bold, italic = block.all_of(text, "bold"), block.all_of(text, "italic")
    if bold and is_crosshead(_printed(chars, span)):
        return Block("crosshead", span)
    return Block(TEXT, span, marked=bold or italic)


def _kind(text: str, chars: list[str], span: Span, block: HtmlBlock) -> str:
    around: Around = block.around
    if around.linked and around.kind in {*RUNNING, "crosshead"}:
        return "notice"  # a link around whole blocks leads to another story
    if around.kind not in RUNNING:
        return around.kind
    if block.all_of(text, "timed"):
        return "notice"
    letters = block.letters(text)
    words = _printed(chars, span)
    linked = sum(piece.span.end - piece.span.start for piece in block.pieces if piece.around.linked)
    if letters <= _LINKS_ONLY and linked > 3 * letters and not words.endswith(_SENTENCE_ENDS):
        return "notice"
    if around.kind == CELL:
        laid_out = words.endswith(_SENTENCE_ENDS) and (around.paragraph or letters >= _LAID_OUT)
        return TEXT if laid_out else "list-item"
    loose = around.kind == TEXT and not around.paragraph and letters <= _SHORT
    return "notice" if loose and around.header and not words.endswith(_SENTENCE_ENDS) else around.kind


def _printed(chars: list[str], span: Span) -> str:
    return "".join(chars[span.start : span.end]).replace(FILLER, "").strip()


def _without_furniture(chars: list[str], blocks: list[Block]) -> Iterator[Block]:
    """Make notices of headings that head nothing, and of a word or two before the text: `par`, `Sommaire`."""
    told = [_printed(chars, block.span) for block in blocks]
    running = [index for index, block in enumerate(blocks) if block.kind in RUNNING and len(told[index]) > _SHORT]
    for index, (block, words) in enumerate(zip(blocks, told, strict=True)):
        before = bool(running) and index < running[0]
        bare = block.kind == TEXT and len(words.split()) <= _ONE_OR_TWO and not words.endswith(_SENTENCE_ENDS)
        signs = block.kind in RUNNING and not any(char.isalnum() for char in words)
        heads_nothing = block.kind == "crosshead" and _heads_nothing(blocks, index)
        yield replace(block, kind="notice") if signs or heads_nothing or (bare and before) else block


def _heads_nothing(blocks: Sequence[Block], index: int) -> bool:
    """Whether nothing but notices stands between a heading and the next one, or nothing up to the end."""
    following = index + 1
    while following < len(blocks) and blocks[following].kind == "notice":
        following += 1
    if following == len(blocks):
        return True
    return following > index + 1 and blocks[following].kind == "crosshead"


def _links(page: Page, draft: Draft) -> Iterator[Span]:
    """Yield the links that stand in the text of the article."""
    blocks = [block.span for block in draft.blocks if block.kind not in {"notice", "byline"}]
    starts = [span.start for span in blocks]
    for link in page.links:
        before = bisect_left(starts, link.end)
        if before and blocks[before - 1].end > link.start:
            yield link


# -- the clean text


def _write(text: str, chars: list[str], block: HtmlBlock) -> list[Span]:
    """Write the words of a block into the clean text, and return the web addresses printed in it."""
    links: list[Span] = []
    for piece in block.pieces:
        start, end = piece.span
        if piece.kind == BREAK:
            chars[start] = "\n"
        elif piece.kind != WORDS:
            chars[start] = "“" if piece.kind == QUOTE_OPEN else "”"
        else:
            chars[start:end] = text[start:end]
            decode_entities(chars, text, start, end)
            _narrow(chars, text, start, end)
            links += mask_addresses(chars, text, start, end)
    _join(chars, block)
    return links


def _narrow(chars: list[str], text: str, start: int, end: int) -> None:
    """Make each run of blanks one space, as a browser prints it."""
    for match in _BLANKS.finditer(text, start, end):
        chars[match.start() : match.end()] = " ".ljust(len(match.group()), FILLER)


def _join(chars: list[str], block: HtmlBlock) -> None:
    """Leave one space where a tag stands between two of them."""
    blank = False
    for piece in block.pieces:
        start, end = piece.span
        if piece.kind != WORDS:
            blank = piece.kind == BREAK
            continue
        if blank and chars[start] == " ":
            mask(chars, start, start + 1)
        words = "".join(chars[start:end]).rstrip(FILLER)
        blank = words.endswith(" ") if words else blank
