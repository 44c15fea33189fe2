"""Evidence inside its sentence, cut to one line at whole words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from factlint.document import FILLER, Document, Span
from factlint.render.words import printable

_REACH = 400
_END = re.compile(r"[.!?…](?:\s?[»”\"])?\s+(?=[A-ZÀ-Ý«“\"])")
_SENTENCE_END = re.compile(rf"(?<=\w\w\w){_END.pattern}")  # "M. Dupont" is no end


class Context(Struct, frozen=True):
    """Words before the evidence, the evidence (several pieces, with what stands between them), words after."""

    before: str
    middle: tuple[str, ...]
    after: str

    def __str__(self) -> str:
        pieces = (f"[{piece}]" if index % 2 == 0 else piece for index, piece in enumerate(self.middle))
        return self.before + "".join(pieces) + self.after


def context(document: Document, spans: Sequence[Span], width: int) -> Context | None:
    """Return the evidence in the sentence around it, within `width` columns with its brackets.

    What does not fit is cut at whole words and replaced by `…`. `spans` are in order and do not overlap; several that
    do not fit on one line together give None, and one that is longer than a line loses its middle.
    """
    room = _room(document, spans)
    edges = [room.start, *(edge for span in spans for edge in (span.start, span.end)), room.end]
    first, *middle, last = (visible(document, Span(start, end)) for start, end in pairwise(edges))
    middle[::2] = [piece or printable(document.shown(span)) for piece, span in zip(middle[::2], spans, strict=True)]
    free = width - sum(map(len, middle)) - 2 * len(spans)
    if free < 0:
        if len(spans) > 1:
            return None
        middle = [_without_middle(middle[0].strip(), width - 2)]
        free = width - 2 - len(middle[0])
    before, after = _sentence(first.lstrip(), "".join(middle), last.rstrip())
    left = min(len(before), max(free // 2, free - len(after)))
    return Context(_last_words(before, left), tuple(middle), _first_words(after, free - left))


def _room(document: Document, spans: Sequence[Span]) -> Span:
    part = document.part_at(spans[0].start)
    start, end = spans[0].start, spans[-1].end
    if part is None:
        return Span(start, end)
    return Span(max(part.span.start, start - _REACH), max(end, min(part.span.end, end + _REACH)))


def _sentence(before: str, middle: str, after: str) -> tuple[str, str]:
    """Leave out the sentences before and after the one that holds the evidence."""
    joined = before + middle + after
    begins = [match.end() for match in _SENTENCE_END.finditer(joined, 0, len(before) + 1) if match.end() <= len(before)]
    stop = len(before) + len(middle)
    ending = _END.match(joined, stop) or _SENTENCE_END.search(joined, stop)
    return before[begins[-1] if begins else 0 :], joined[stop : ending and ending.end()].rstrip()


def visible(document: Document, span: Span) -> str:
    """Return a slice as a reader sees it, with single spaces, also at its two ends where it has some."""
    pairs = zip(document.clean[span.start : span.end], document.text[span.start : span.end], strict=True)
    text = "".join(raw for plain, raw in pairs if plain != FILLER)
    inner = printable(text)
    opening = " " if text[:1].isspace() else ""
    closing = " " if text[-1:].isspace() and inner else ""
    return opening + inner + closing


def _last_words(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    start = max(len(text) - width + 2, 0)
    space = text.find(" ", max(start - 1, 0)) if width > 2 else -1
    if space >= 0:
        return f"… {text[space + 1 :]}"
    return "… " if text.endswith(" ") and width > 1 else "…"[:width]


def _first_words(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    space = text.rfind(" ", 0, width - 1) if width > 2 else -1
    if space >= 0:
        return f"{text[:space]} …"
    return " …" if text.startswith(" ") and width > 1 else "…"[:width]


def _without_middle(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    half = (width - 3) // 2
    head = text[:half].rpartition(" ")[0] or text[:half]
    tail = text[-half:].partition(" ")[2] or text[-half:]
    return f"{head} … {tail}"
