"""The blocks of a Markdown text, line by line: containers first (quotes, lists), then what the line holds."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from itertools import pairwise

from msgspec import Struct

from factlint.document import FILLER, Span
from factlint.read.draft import TEXT
from factlint.read.inline import label
from factlint.read.lines import Line, lines, mask, trimmed

_HEADING = re.compile(r"(#{1,6})(?:[ \t\u00a0]+|\Z)(.*?)(?:[ \t]+#+)?[ \t]*\Z")
_UNDERLINE = re.compile(r"(?:=+|-{2,})[ \t]*\Z")
_RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}[ \t]*\Z")
_FENCE = re.compile(r"(`{3,})[^`]*\Z|(~{3,}).*\Z")
_ITEM = re.compile(r"(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|\Z)")
_DEFINITION = re.compile(r"\[(?!\^)([^\[\]]{1,999})\]:[ \t]*\S+(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*\Z")
_FOOTNOTE = re.compile(r"\[\^[^\s\[\]]{1,100}\]:[ \t]*")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\Z")
_TAGS_ONLY = re.compile(r"(?:<[/!]?[A-Za-z][^<>]*>[ \t]*)+\Z")
_BLOCK_TAG = re.compile(
    r"</?(?:address|article|aside|blockquote|center|details|div|dl|dd|dt|fieldset|figure|figcaption|footer|form"
    r"|h[1-6]|header|hr|li|main|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul)\b",
    re.IGNORECASE,
)
_CELL = re.compile(r"(?:\\.|[^|\\])+")


class RawBlock(Struct, frozen=True):
    """One block before its inline markup is read: TEXT, heading, crosshead, list-item or block-quote."""

    kind: str
    span: Span


class Scanner:
    """Reads blocks from `text`, where comments are masked already, and masks block markup in `chars`."""

    def __init__(self, text: str, chars: list[str], start: int) -> None:
        self._text = text
        self._chars = chars
        self._start = start
        self.labels: set[str] = set()
        self._paragraph: list[Span] = []
        self._kind = TEXT
        self._items: list[int] = []
        self._quoted = False
        self._fence = ""
        self._table = False

    def blocks(self) -> Iterator[RawBlock]:
        """Yield the blocks in order. `labels` is complete when they have all been read."""
        for line in self._lines():
            yield from self._line(line)
        yield from self._close()

    def _lines(self) -> Iterator[Line]:
        for line in lines(self._text[self._start :]):
            yield Line(line.start + self._start, line.end + self._start, line.after + self._start)

    def _line(self, line: Line) -> Iterator[RawBlock]:
        if not self._text[line.start : line.end].replace(FILLER, "").strip():
            yield from self._close()
            return
        if self._fence:
            self._in_fence(line)
            return
        start, indent, new = self._containers(line)
        if new:
            yield from self._close()
        rest = self._text[start : line.end]
        if not rest.replace(FILLER, "").strip():
            yield from self._close()
        elif not self._paragraph and indent >= 4:
            mask(self._chars, start, line.end)
        elif not (yield from self._starts_block(start, line, rest)):
            yield from self._continue(start, line, rest)

    # -- containers

    def _containers(self, line: Line) -> tuple[int, int, bool]:
        """Step into quotes and list items; return where the content starts, its indent, and whether one is new."""
        position, new, quoted = line.start, False, False
        thematic = bool(_RULE.match(self._text[line.start : line.end].lstrip(" ")))
        column = 0
        while True:
            content = self._skip_blanks(position, line.end)
            column += _width(self._text[position:content])
            char = self._text[content : content + 1]
            if char == ">" and content < line.end and (quoted or not self._too_deep(column)):
                if not quoted:
                    new = new or not self._quoted
                    quoted, column = True, 0
                mask(self._chars, content, content + 1)
                position = content + 1
                column = -1 if self._text[position : position + 1] == " " else 0
                continue
            self._leave_items(column)
            item = None if thematic else self._item(content, line, column)
            if item is None:
                break
            mask(self._chars, content, item)
            column += item - content + 1
            self._items.append(column)
            new, position = True, item
            column -= 1
        if quoted or new or not self._paragraph:
            self._quoted = quoted
        return content, column - (self._items[-1] if self._items else 0), new

    def _too_deep(self, column: int) -> bool:
        return column - (self._items[-1] if self._items else 0) >= 4

    def _skip_blanks(self, position: int, end: int) -> int:
        while position < end and self._text[position] in " \t\0":
            position += 1
        return position

    def _leave_items(self, column: int) -> None:
        """Leave the list items that this column is not inside of, unless a paragraph runs on."""
        if not self._paragraph:
            while self._items and column < self._items[-1]:
                self._items.pop()

    def _item(self, content: int, line: Line, column: int) -> int | None:
        """Return where the marker of a list item ends, None where there is none."""
        match = _ITEM.match(self._text, content, line.end)
        base = self._items[-1] if self._items else 0
        if not match or (column - base >= 4 and not self._items):
            return None
        interrupts = self._paragraph and not self._items
        if interrupts and (match[1] not in {None, "1"} or not self._text[match.end() : line.end].strip()):
            return None
        if self._paragraph:
            while self._items and column < self._items[-1]:
                self._items.pop()
        return match.end()

    # -- what a line starts

    def _starts_block(self, start: int, line: Line, rest: str) -> Generator[RawBlock, None, bool]:
        """Yield the blocks that this line ends or is; return whether it is no paragraph text."""
        if match := _FENCE.match(rest):
            yield from self._close()
            self._fence = match[1] or match[2]
            mask(self._chars, start, line.end)
        elif match := _HEADING.match(rest):
            yield from self._close()
            words = Span(start + match.start(2), start + match.end(2))
            mask(self._chars, start, words.start)
            mask(self._chars, words.end, line.end)
            yield RawBlock("heading" if len(match[1]) == 1 else "crosshead", words)
        elif self._paragraph and self._kind == TEXT and not self._table and _UNDERLINE.match(rest):
            mask(self._chars, start, line.end)
            self._kind = "heading" if rest[0] == "=" else "crosshead"
            yield from self._close()
        elif _RULE.match(rest):
            yield from self._close()
            mask(self._chars, start, line.end)
        elif not self._paragraph and (match := _DEFINITION.match(rest)):
            self.labels.add(label(match[1]))
            mask(self._chars, start, line.end)
        elif _TAGS_ONLY.match(rest) and (_BLOCK_TAG.match(rest) or not self._paragraph):
            yield from self._close()
            mask(self._chars, start, line.end)
        elif self._table or (len(self._paragraph) == 1 and "|" in rest and _DELIMITERS.match(rest)):
            yield from self._row(start, line, rest)
        else:
            return False
        return True

    def _in_fence(self, line: Line) -> None:
        rest = self._text[line.start : line.end].strip(" \t>")
        if rest.startswith(self._fence) and not rest.strip(self._fence[0]):
            self._fence = ""
        mask(self._chars, line.start, line.end)

    def _row(self, start: int, line: Line, rest: str) -> Iterator[RawBlock]:
        """Yield the cells of a table's row; the line of delimiters makes the line above it a row."""
        if not self._table:
            above = self._paragraph.pop()
            self._table = True
            yield from self._cells(above)
            mask(self._chars, start, line.end)
        else:
            yield from self._cells(Span(start, line.end))

    def _cells(self, row: Span) -> Iterator[RawBlock]:
        end = row.start
        for match in _CELL.finditer(self._text, row.start, row.end):
            mask(self._chars, end, match.start())
            end = match.end()
            cell = trimmed(self._text, *match.span())
            if cell.start < cell.end:
                yield RawBlock("list-item", cell)
        mask(self._chars, end, row.end)

    # -- paragraphs

    def _continue(self, start: int, line: Line, rest: str) -> Iterator[RawBlock]:
        """Add a line to the open paragraph, or open one."""
        if _BLOCK_TAG.match(rest):
            yield from self._close()
        if note := _FOOTNOTE.match(rest):
            yield from self._close()
            mask(self._chars, start, start + note.end())
            start += note.end()
        if not self._paragraph:
            self._kind = "block-quote" if self._quoted else "list-item" if self._items else TEXT
        self._paragraph.append(Span(start, line.end))

    def _close(self) -> Iterator[RawBlock]:
        """End the open paragraph, if there is one."""
        self._table = False
        if not self._paragraph:
            return
        block, self._paragraph = self._paragraph, []
        for above, below in pairwise(block):
            self._join(above, below)
        span = trimmed(self._text, block[0].start, block[-1].end)
        if span.start < span.end:
            yield RawBlock(self._kind, span)

    def _join(self, above: Span, below: Span) -> None:
        """Make a line end inside a paragraph a space, or keep it where the author forced it."""
        said = self._text[above.start : above.end]
        forced = said.endswith(("  ", "\\"))
        if said.endswith("\\"):
            mask(self._chars, above.end - 1, above.end)
        for offset in range(above.end, below.start):
            if self._chars[offset] not in " \t\0":
                self._chars[offset] = "\n" if forced else " "


def _width(blanks: str) -> int:
    """Return how far blanks indent a line; what is masked before its words does not."""
    blanks = blanks.replace(FILLER, "")
    return len(blanks.expandtabs(4)) if "\t" in blanks else len(blanks)
