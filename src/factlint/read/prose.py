"""reStructuredText and AsciiDoc as plain prose: what is markup is blanked, line by line, and the rest is paragraphs.

No library serves: docutils says only at which line a paragraph begins, and none reads AsciiDoc with positions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from factlint.document import FILLER, Span, plain
from factlint.read.draft import TEXT, Block, Draft, Field, holds_words
from factlint.read.lines import Line, lines, mask, mask_addresses, trimmed


class Markup(Struct, frozen=True):
    """The patterns of one markup language, each for a whole line but `inline`.

    `skipped` lines hold no prose. `opening` begins a block without prose that ends at the same line again, or, with
    `indented`, where the indent ends. `fields` are lines of `name: value` above the text. `heading` has a group
    `level` and `words`; `underline` makes the line above it a heading. `inline` has a group `words` for what stays.
    """

    skipped: re.Pattern[str]
    opening: re.Pattern[str]
    inline: re.Pattern[str]
    fields: re.Pattern[str]
    item: re.Pattern[str]
    heading: re.Pattern[str] | None = None
    underline: re.Pattern[str] | None = None
    indented: bool = False


def draft(text: str, markup: Markup) -> Draft:
    """Return the blocks of a text in this markup."""
    return _Reader(text, markup).read()


class _Reader:
    def __init__(self, text: str, markup: Markup) -> None:
        self._text = text
        self._markup = markup
        self._chars = list(text)
        self._blocks: list[Block] = []
        self._paragraph: list[Line] = []
        self._fields: dict[str, Field] = {}
        self._links: list[Span] = []
        self._first_heading = ""

    def read(self) -> Draft:
        pending = self._without_blocks(list(lines(self._text)))
        for line in pending:
            self._line(line)
        self._flush()
        links = sorted([*self._links, *mask_addresses(self._chars, "".join(self._chars), 0, len(self._text))])
        clean = plain("".join(self._chars))
        blocks = [block for block in self._blocks if holds_words(clean, block)]
        return Draft(self._text, clean, blocks, first_line=not self._first_heading, fields=self._fields, links=links)

    def _said(self, line: Line) -> str:
        return self._text[line.start : line.end]

    def _without_blocks(self, every: Sequence[Line]) -> Iterable[Line]:
        """Yield the lines; those of a block that holds no prose are masked, and come out empty."""
        closing, indent = "", -1
        for line in every:
            said = self._said(line)
            inside = bool(closing) or (indent >= 0 and (not said.strip() or _indent(said) > indent))
            if inside:
                closing = "" if said.rstrip() == closing else closing
                mask(self._chars, line.start, line.end)
                yield Line(line.start, line.start, line.after)
                continue
            indent = -1
            if self._markup.opening.match(said):
                closing, indent = ("", _indent(said)) if self._markup.indented else (said.rstrip(), -1)
                mask(self._chars, line.start, line.end)
                yield Line(line.start, line.start, line.after)
                continue
            yield line

    def _line(self, line: Line) -> None:
        said, markup = self._said(line), self._markup
        if not said.strip():
            self._flush()
        elif markup.underline and len(self._paragraph) == 1 and markup.underline.fullmatch(said.rstrip()):
            self._underlined(line, said)
        elif self._above_the_text() and (named := markup.fields.fullmatch(said)):
            self._field(line, named)
        elif markup.skipped.match(said):
            self._flush()
            mask(self._chars, line.start, line.end)
        elif markup.heading and (match := markup.heading.fullmatch(said)):
            self._flush()
            mask(self._chars, line.start, line.start + match.start("words"))
            words = Span(line.start + match.start("words"), line.start + match.end("words"))
            self._heading(words, match["level"])
        else:
            if markup.item.match(said):
                self._flush()
            self._paragraph.append(line)

    def _above_the_text(self) -> bool:
        return not self._paragraph and all(block.kind == "heading" for block in self._blocks)

    def _field(self, line: Line, named: re.Match[str]) -> None:
        self._flush()
        start = line.start + named.start("value")
        mask(self._chars, line.start, start)
        if named["value"].strip():
            value = trimmed(self._text, start, line.start + named.end("value"))
            self._fields.setdefault(named["name"].lower(), Field(self._text[slice(*value)], value))

    def _underlined(self, line: Line, said: str) -> None:
        above = self._paragraph.pop()
        mask(self._chars, line.start, line.end)
        self._heading(trimmed(self._text, above.start, above.end), said[0])

    def _heading(self, words: Span, level: str) -> None:
        """Add a heading; those marked as the first one is are the first level, and the first of them the headline."""
        first = not self._first_heading
        self._first_heading = self._first_heading or level
        self._inline(words)
        self._blocks.append(Block("heading" if first else "crosshead", words, marked=not first))

    def _flush(self) -> None:
        """End the open paragraph."""
        group, self._paragraph = self._paragraph, []
        if not group:
            return
        start, end = group[0].start, group[-1].end
        item = self._markup.item.match(self._text, start, end)
        begun = item.end() if item else start
        mask(self._chars, start, begun)
        for line in group:
            if line.end < end:
                self._chars[line.end : line.after] = " ".ljust(line.after - line.end, FILLER)
        span = trimmed(self._text, begun, end)
        self._inline(span)
        quoted = not item and all(self._said(line)[:1] in " \t" for line in group)
        self._blocks.append(Block("list-item" if item else "block-quote" if quoted else TEXT, span))

    def _inline(self, span: Span) -> None:
        """Mask the markup inside a block, but not the words that it holds."""
        for match in self._markup.inline.finditer(self._text, *span):
            group = match.lastgroup
            if group == "link":
                self._links.append(Span(*match.span()))
            start, end = match.span(group) if group else (match.end(), match.end())
            mask(self._chars, match.start(), start)
            mask(self._chars, end, match.end())


def _indent(said: str) -> int:
    return len(said) - len(said.lstrip(" \t"))
