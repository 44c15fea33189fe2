"""Which blocks of an HTML page are the article, and which of them is its headline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from factlint.document import plain
from factlint.read.draft import TEXT
from factlint.read.html_around import CELL
from factlint.read.html_blocks import HtmlBlock
from factlint.read.html_tokens import TEXT as WORDS

RUNNING = frozenset({TEXT, CELL, "list-item", "block-quote"})
_POST = 60
_POSTS = 3
"""So many articles of so many letters under one headline outside them are the posts of a live page."""
_PLAIN = frozenset({"crosshead", TEXT})
_ABOVE = frozenset({"standfirst", "byline", "caption"})


def article(text: str, blocks: list[HtmlBlock], titles: Iterable[str]) -> list[HtmlBlock]:
    """Return the blocks of the article, its headline among them where one is printed.

    `titles` is what the page says of itself. Classes set text aside only while most of the text is left.
    """
    inside = [block for block in blocks if block.around.aside < 2]
    strict = [block for block in inside if not block.around.aside]
    if _size(text, strict) * 3 < _size(text, inside):
        strict = inside
    chosen = _root(text, strict)
    headline = _headline(text, chosen, strict, {_normal(title) for title in titles})
    return _with_headline(chosen, strict, headline) if headline else chosen


def _root(text: str, blocks: list[HtmlBlock]) -> list[HtmlBlock]:
    """Return the blocks of the fullest `<article>` if it holds enough of the text, else of `<main>` or the page."""
    sizes: Counter[int] = Counter()
    for block in blocks:
        sizes[block.around.article] += block.letters(text) if block.around.kind in RUNNING else 0
    articles = {number: size for number, size in sizes.items() if number}
    outside = [block for block in blocks if not block.around.article]
    main = [block for block in outside if block.around.main]
    outside = main if _size(text, main) * 2 >= _size(text, outside) else outside
    if not articles:
        return outside
    best = max(articles, key=lambda number: articles[number])
    if _is_live(blocks, articles, best):
        told = {number for number, size in articles.items() if size >= _POST}
        posts = [block for block in blocks if block.around.article in told]
        return sorted([*outside, *posts], key=lambda block: block.start)
    if articles[best] and articles[best] * 2 >= sizes[0]:
        return [block for block in blocks if block.around.article == best]
    return outside


def _is_live(blocks: list[HtmlBlock], articles: dict[int, int], best: int) -> bool:
    """Whether the articles of a page are the posts of one: none holds the most, and the headline is in none."""
    posts = sum(size >= _POST for size in articles.values())
    if posts < _POSTS or articles[best] * 2 > sum(articles.values()):
        return False
    headlines = [block for block in blocks if block.around.kind == "heading"]
    return bool(headlines) and not any(block.around.article for block in headlines)


def _size(text: str, blocks: Iterable[HtmlBlock]) -> int:
    return sum(block.letters(text) for block in blocks)


# -- the headline


def _headline(text: str, chosen: list[HtmlBlock], blocks: list[HtmlBlock], titles: set[str]) -> HtmlBlock | None:
    """Return the block that is the headline, None where none is printed.

    That is a heading that the metadata names, else one in the article, else a smaller heading that the metadata names
    (where the first level holds the name of the site), else any heading; last come the words that are called the title.
    """
    headings = _in_order(chosen, [block for block in blocks if block.around.kind == "heading"])
    free = [block for block in blocks if block.around.kind in _PLAIN and not block.around.header]
    named = _in_order(chosen, [block for block in free if _normal(_words(text, block)) in titles])
    ways = (
        (block for block in headings if _normal(_words(text, block)) in titles),
        (block for block in headings if block.around.article or block.around.main),
        (block for block in named if block.around.kind == "crosshead" or block.around.titled),
        headings,
        named,
        (block for block in chosen[:1] if block.around.titled and block.around.kind in _PLAIN),
    )
    return next((block for way in ways for block in way), None)


def _in_order(chosen: list[HtmlBlock], blocks: list[HtmlBlock]) -> list[HtmlBlock]:
    """Return blocks with those of the article first."""
    within = _starts(chosen)
    return sorted(blocks, key=lambda block: (block.start not in within, block.start))


def _with_headline(chosen: list[HtmlBlock], blocks: list[HtmlBlock], headline: HtmlBlock) -> list[HtmlBlock]:
    """Return the blocks from the headline on; it may stand above the element that holds the text."""
    start = headline.start
    if not chosen or start >= chosen[-1].start:
        return chosen
    first = replace(headline, around=replace(headline.around, kind="heading"))
    after = [block for block in chosen if block.start > start]
    within = _starts(chosen)
    between = [block for block in blocks if block.around.kind in _ABOVE and start < block.start < after[0].start]
    named = [block for block in between if block.start not in within]
    above = [block for block in chosen if block.start < start][-1:]
    before = [block for block in above if block.around.kind == "standfirst"]
    return sorted([first, *before, *named, *after], key=lambda block: block.start)


def _starts(blocks: Iterable[HtmlBlock]) -> set[int]:
    return {block.start for block in blocks}


def _words(text: str, block: HtmlBlock) -> str:
    return "".join(text[slice(*piece.span)] for piece in block.pieces if piece.kind == WORDS)


def _normal(words: str) -> str:
    """Return words as they are compared: without references, case, and kinds of blanks and marks."""
    from html import unescape

    return " ".join(plain(unescape(words)).casefold().split())
