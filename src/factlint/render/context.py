"""Evidence inside its sentence, cut to one line at whole words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factlint.document import FILLER, Document, Span
from factlint.render.words import printable

_REACH = 400
_SENTENCE_END = re.compile(r"(?<=\w\w\w)[.!?…][»”\"]?\s+(?=[A-ZÀ-Ý«“\"])")


@dataclass(frozen=True, slots=True)
class Context:
    """What stands before the evidence, the evidence, and what follows, as a reader sees them."""

    before: str
    evidence: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}[{self.evidence}]{self.after}"


def context(document: Document, span: Span, width: int) -> Context:
    """Return the evidence in the sentence around it, within `width` columns with its brackets.

    What does not fit is cut at whole words and replaced by `…`; evidence longer than a line loses its middle.
    """
    part = document.part_at(span.start)
    room = part.span if part else Span(span.start, span.end)
    start, end = max(room.start, span.start - _REACH), min(max(room.end, span.end), span.end + _REACH)
    before = _visible(document, Span(start, span.start)).lstrip()
    after = _visible(document, Span(span.end, end)).rstrip()
    evidence = _without_middle(_visible(document, span).strip(), width - 2)
    begins = [match.end() for match in _SENTENCE_END.finditer(before)]
    before = before[begins[-1] :] if begins else before
    ending = _SENTENCE_END.search(after)
    after = after[: ending.start() + 1] if ending else after
    free = width - 2 - len(evidence)
    left = min(len(before), max(free // 2, free - len(after)))
    return Context(_last_words(before, left), evidence, _first_words(after, free - min(left, len(before))))


def _visible(document: Document, span: Span) -> str:
    pairs = zip(document.clean[span.start : span.end], document.text[span.start : span.end], strict=True)
    text = "".join(raw for plain, raw in pairs if plain != FILLER)
    inner = printable(text)
    opening = " " if text[:1].isspace() else ""
    closing = " " if text[-1:].isspace() and inner else ""
    return opening + inner + closing


def _last_words(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    cut = text[len(text) - max(width - 2, 0) :] if width > 2 else ""
    _, space, rest = cut.partition(" ")
    return f"… {rest}" if space else "… " if text.endswith(" ") else "…"


def _first_words(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    cut = text[: max(width - 2, 0)]
    rest, space, _ = cut.rpartition(" ")
    return f"{rest} …" if space else " …" if text.startswith(" ") else "…"


def _without_middle(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    half = (width - 3) // 2
    head, tail = text[:half].rpartition(" ")[0] or text[:half], text[-half:].partition(" ")[2] or text[-half:]
    return f"{head} … {tail}"
