"""An HTML page: which of its blocks are the article, what part each of them is, and what the page says about itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from factlint.document import FILLER, Span, plain
from factlint.read import accepted, directives, front_matter, html_meta
from factlint.read.draft import TEXT, Block, Draft, holds_words, is_crosshead
from factlint.read.entities import decode_entities
from factlint.read.errors import UnreadableError
from factlint.read.html_blocks import BREAK, QUOTE_OPEN, Around, HtmlBlock, read_page
from factlint.read.html_tokens import TEXT as WORDS
from factlint.read.lines import mask, mask_addresses, trimmed

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LINKS_ONLY = 12
"""So many letters or fewer outside links: a block of links, not of text."""
_SHORT = 40
_SENTENCE_ENDS = (".", "!", "?", "…", "»", "”", '"', ":")
_RUNNING = frozenset({TEXT, "list-item", "block-quote"})


def draft(text: str) -> Draft:
    """Return the blocks of the article on a page. Raises UnreadableError where it holds none."""
    chars = [FILLER] * len(text)
    place = front_matter.find(text)
    fields = front_matter.fields(text, chars, place) if place else {}
    page = read_page(text, place.body if place else 0)
    chosen = _article(text, page.blocks)
    result = Draft(text, "", [], fields=fields, links=page.links)
    for block in chosen:
        result.links += _write(text, chars, block)
        result.blocks.append(_block(text, chars, block, chosen))
    if not any(block.kind in _RUNNING for block in result.blocks):
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


# -- which blocks are the article


def _article(text: str, blocks: list[HtmlBlock]) -> list[HtmlBlock]:
    """Return the blocks of the article. Classes set text aside only while most of the text is left."""
    inside = [block for block in blocks if block.around.aside < 2]
    strict = [block for block in inside if not block.around.aside]
    if _size(text, strict) * 3 < _size(text, inside):
        strict = inside
    chosen = _root(text, strict)
    return _with_headline(chosen, strict)


def _root(text: str, blocks: list[HtmlBlock]) -> list[HtmlBlock]:
    """Return the blocks of the fullest `<article>` if it holds enough of the text, else of `<main>` or the page."""
    sizes: Counter[int] = Counter()
    for block in blocks:
        sizes[block.around.article] += block.letters(text) if block.around.kind in _RUNNING else 0
    articles = {number: size for number, size in sizes.items() if number}
    if articles:
        best = max(articles, key=lambda number: articles[number])
        if articles[best] and articles[best] * 2 >= sizes[0]:
            return [block for block in blocks if block.around.article == best]
    outside = [block for block in blocks if not block.around.article]
    main = [block for block in outside if block.around.main]
    return main if _size(text, main) * 2 >= _size(text, outside) else outside


def _size(text: str, blocks: Iterable[HtmlBlock]) -> int:
    return sum(block.letters(text) for block in blocks)


def _with_headline(chosen: list[HtmlBlock], blocks: list[HtmlBlock]) -> list[HtmlBlock]:
    """Return the blocks from the headline on; it may stand above the element that holds the text."""
    headline = next((block for block in chosen if block.around.kind == "heading"), None)
    headline = headline or next((block for block in blocks if block.around.kind == "heading"), None)
    if headline is None or not chosen:
        return chosen
    start = headline.pieces[0].span.start
    if start > chosen[-1].pieces[0].span.start:
        return chosen
    after = [block for block in chosen if block.pieces[0].span.start > start]
    between = [block for block in blocks if block.around.header and block.around.kind in {"standfirst", "byline"}]
    named = [block for block in between if block not in chosen and start < block.pieces[0].span.start]
    before = [block for block in chosen if block.pieces[0].span.start < start and block.around.kind == "standfirst"]
    return sorted([headline, *before, *named, *after], key=lambda block: block.pieces[0].span.start)


# -- what part each of them is


def _block(text: str, chars: list[str], block: HtmlBlock, chosen: list[HtmlBlock]) -> Block:
    start, end = block.pieces[0].span.start, block.pieces[-1].span.end
    span = trimmed(chars, start, end)
    kind = _kind(text, chars, span, block)
    if kind != TEXT:
        return Block(kind, span, marked=kind == "crosshead")
    bold, italic = block.all_of(text, "bold"), block.all_of(text, "italic")
    words = "".join(chars[span.start : span.end]).replace(FILLER, "").strip()
    if bold and is_crosshead(words):
        return Block("crosshead", span)
    return Block(TEXT, span, marked=bold or italic)


def _kind(text: str, chars: list[str], span: Span, block: HtmlBlock) -> str:
    around: Around = block.around
    if around.kind not in _RUNNING:
        return around.kind
    if block.all_of(text, "timed"):
        return "notice"
    letters = block.letters(text)
    words = "".join(chars[span.start : span.end]).replace(FILLER, "").strip()
    linked = sum(piece.span.end - piece.span.start for piece in block.pieces if piece.around.linked)
    if letters <= _LINKS_ONLY and linked > 3 * letters and not words.endswith(_SENTENCE_ENDS):
        return "notice"
    loose = around.kind == TEXT and not around.paragraph and letters <= _SHORT
    return "notice" if loose and around.header and not words.endswith(_SENTENCE_ENDS) else around.kind


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
