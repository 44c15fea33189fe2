"""Which part of the article each block is: headline, standfirst, notice, byline, dateline, crosshead and so on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factlint.document import FILLER, Part, Span
from factlint.read.dateline import dateline_end
from factlint.read.draft import TEXT, Block
from factlint.read.words import Notices, folded

ELSEWHERE = -1
"""The index of a headline that is none of the blocks."""

_HEADLINE_WORDS = 40
_TITLE_WORDS = 8
_NOTICE_WORDS = 90
_LABELLED_WORDS = 40
_SHORT_WORDS = 15
_BYLINE_WORDS = 14
_CROSSHEAD_WORDS = 12
_CROSSHEAD_LETTERS = 80
_SENTENCE_ENDS = (".", "…", ";", ":", ",", "!")
_CLOSERS = "»”’\"') "


def reads_as_paragraph(words: str) -> bool:
    """Whether a first line is no headline: a sentence with its full stop, or more than a headline can hold."""
    count = len(words.split())
    said = words.rstrip(_CLOSERS)
    ended = said.endswith(".") and not said.endswith("..")
    return count > _HEADLINE_WORDS or (ended and count > _TITLE_WORDS and not _in_title_case(words))


def _in_title_case(words: str) -> bool:
    longer = [word for word in words.split() if len(word) > 4]
    return sum(not word[0].islower() for word in longer) * 10 >= len(longer) * 9


class Roles:
    """Decides what each block of one article is. `clean` is the clean text that the blocks are read from."""

    def __init__(self, clean: str, notices: Notices) -> None:
        self._clean = clean
        self._notices = notices

    def words(self, span: Span) -> str:
        """Return the words of a span, without markup, with single spaces."""
        return " ".join(self._clean[span.start : span.end].replace(FILLER, "").split())

    def headline(self, blocks: Sequence[Block], *, first_line: bool) -> int | None:
        """Return the index of the block that is the headline, None where there is none.

        It is the first heading of the first level, or with `first_line` the first line that is no notice, unless
        it reads as a paragraph.
        """
        for index, block in enumerate(blocks):
            if block.kind == "heading":
                return index
            if first_line and block.kind == TEXT and not self._notices.begins(self._folded(block.span), "openings"):
                return None if reads_as_paragraph(self.words(block.span)) else index
        return None

    def parts(self, blocks: Sequence[Block], headline: int | None) -> Iterator[Part]:
        """Yield the parts in order, the blocks of each kind of running text numbered from 1."""
        numbers: Counter[str] = Counter()
        for part in self._unnumbered(blocks, headline):
            if part.kind in {"paragraph", "list-item", "block-quote"}:
                numbers[part.kind] += 1
                yield replace(part, number=numbers[part.kind])
            else:
                yield part

    def _unnumbered(self, blocks: Sequence[Block], headline: int | None) -> Iterator[Part]:
        begun = False
        for index, block in enumerate(blocks):
            kind = "headline" if index == headline else self._kind(blocks, index, headline, begun=begun)
            if kind == "paragraph" and not begun:
                begun = True
                yield from self._opening(block)
            else:
                yield self._part(kind, block)

    def _opening(self, block: Block) -> Iterator[Part]:
        """Yield the first paragraph, and its dateline before it."""
        start, end = block.span.start, block.span.end
        body = dateline_end(self._clean, block.span)
        if body > start:
            yield Part("dateline", self._trimmed(start, body))
        yield Part("paragraph", Span(body, end))

    def _part(self, kind: str, block: Block) -> Part:
        if kind in {"standfirst", "headline"}:
            return Part(kind, self._without_label(block.span, f"{kind}s"))
        return Part(kind, block.span)

    def _without_label(self, span: Span, name: str) -> Span:
        """Return the span without a label such as `Chapô :`."""
        label = self._clean.find(":", span.start, min(span.end, span.start + 20))
        if label < 0 or not self._notices.begins(self._folded(span), name):
            return span
        start = label + 1
        while start < span.end and (self._clean[start].isspace() or self._clean[start] == FILLER):
            start += 1
        return Span(start, span.end) if start < span.end else span

    def _trimmed(self, start: int, end: int) -> Span:
        while end > start and self._clean[end - 1] in " \n\r\0":
            end -= 1
        return Span(start, end)

    def _kind(self, blocks: Sequence[Block], index: int, headline: int | None, *, begun: bool) -> str:
        block = blocks[index]
        if block.kind == "heading":
            return "crosshead"
        if block.kind == "crosshead" and self._heads_the_body(blocks, index, headline):
            return "standfirst"
        if block.kind != TEXT:
            return block.kind
        around = self._around(block) or self._byline(blocks, index, begun=begun)
        if around:
            return around
        if not begun and self._standfirst(blocks, index, headline):
            return "standfirst"
        return "crosshead" if self._crosshead(blocks, index) else "paragraph"

    def _around(self, block: Block) -> str:
        """Return `notice`, `caption` or `standfirst` where the block's first words say so."""
        words = self._folded(block.span)
        count = len(self.words(block.span).split())
        text = self._clean[block.span.start : block.span.start + 60].lstrip(" \0*_(")
        if text.startswith("©") and count <= _SHORT_WORDS:
            return "notice"
        if ":" in text[:24] and self._notices.begins(words, "standfirsts"):
            return "standfirst"
        if self._caption(words, text, count):
            return "caption"
        return "notice" if self._notice(words, text, count) else ""

    def _caption(self, words: str, text: str, count: int) -> bool:
        if not self._notices.begins(words, "captions"):
            return False
        label = text.replace(FILLER, "")
        return any(mark in label[:30] for mark in (":", "©")) or (count <= 6 and not label.rstrip().endswith("."))

    def _notice(self, words: str, text: str, count: int) -> bool:
        if count <= _NOTICE_WORDS and self._notices.begins(words, "openings"):
            return True
        labelled = count <= 3 or (":" in text[:30] and count <= _LABELLED_WORDS)
        if labelled and self._notices.begins(words, "labels"):
            return True
        if count > _SHORT_WORDS:
            return False
        return self._notices.begins(words, "short-openings") or self._notices.holds(words, "phrases")

    def _byline(self, blocks: Sequence[Block], index: int, *, begun: bool) -> str:
        """Return `byline` for `Par Léa Morin`, before the body or as the last block."""
        if begun and index + 1 < len(blocks):
            return ""
        words = self.words(blocks[index].span)
        names = words.split()
        if len(names) > _BYLINE_WORDS or words.endswith((".", "!", "?")) or len(names) < 2:
            return ""
        if not self._notices.begins(self._folded(blocks[index].span), "bylines"):
            return ""
        capitals = sum(name[0].isupper() for name in names[1:])
        dated = names[1][0].isupper() and any(char.isdigit() for char in words)
        named = names[-1][0].isalnum() and capitals * 2 >= len(names) - 1
        return "byline" if capitals and (named or dated) else ""

    def _standfirst(self, blocks: Sequence[Block], index: int, headline: int | None) -> bool:
        """Whether the first paragraph stands directly under the headline, or is set off by one markup style."""
        if headline is None or index < headline or index + 1 >= len(blocks):
            return False
        if len(self.words(blocks[index].span).split()) < 5:
            return False
        rest = [block for block in blocks[index + 1 :] if block.kind == TEXT]
        if blocks[index].marked:
            return bool(rest) and not rest[0].marked
        return blocks[index].attached and bool(rest) and not any(block.attached for block in rest)

    def _heads_the_body(self, blocks: Sequence[Block], index: int, headline: int | None) -> bool:
        """Whether a heading right under the headline is a sentence: the standfirst."""
        if headline is None or index != headline + 1 or index + 1 >= len(blocks):
            return False
        words = self.words(blocks[index].span)
        return blocks[index].marked and words.endswith((".", "…")) and len(words.split()) >= 8

    def _crosshead(self, blocks: Sequence[Block], index: int) -> bool:
        """Whether a short line without its full stop stands between longer paragraphs."""
        if index + 1 >= len(blocks) or blocks[index + 1].kind != TEXT:
            return False
        words = self.words(blocks[index].span)
        if len(words) > _CROSSHEAD_LETTERS or len(words.split()) > _CROSSHEAD_WORDS or ":" in words[:12]:
            return False
        if words.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS):
            return False
        if not words or not (words[0].isupper() or words[0].isdigit() or words[0] in "«“\"'‘"):
            return False
        below = self.words(blocks[index + 1].span)
        return len(below) > max(_CROSSHEAD_LETTERS, 2 * len(words))

    def _folded(self, span: Span) -> str:
        return folded(self._clean[span.start : min(span.end, span.start + 400)])
