"""Quotation marks and how they pair: which signs open and close, which are only apostrophes, inches or feet.

Marks are paired within one part of the article, each style by itself (straight and curly double marks are one
style: they are often mixed), so that a mark forgotten in one paragraph costs nothing in the next. Straight marks
open or close by what stands on either side of them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from msgspec import Struct

from factlint.document import FILLER, Document, Part, Span

_MARK = re.compile(r"[«»“”„\"‘'‹›+`](?:(?<=')'|(?<=`)`|(?<!`))")
_STYLES = {
    "«": "guillemets", "»": "guillemets", "‹": "guillemets-single", "›": "guillemets-single",
    "“": "double", "”": "double", "„": "double", '"': "double", "‘": "curly-single", "’": "curly-single",
    "''": "straight-pair", "``": "straight-pair", "'": "straight-single", "+": "plus",
}  # fmt: skip
_OPENING = frozenset("«“„‘‹") | {"``"}
_CLOSING = frozenset("»”’›")
_LEANING = frozenset({"straight-single", "curly-single", "plus"})
"""Styles whose sign has another use: they count only as a pair."""
_BEFORE_OPENING = frozenset(" \n\r([{-–—/:«“‘\"'>,;…") | {""}
_ELIDED = frozenset({"n", "em", "til", "till", "tis", "twas", "cause", "round", "bout", "cos", "kay", "ere"})
_SENTENCE_END = frozenset(".!?…”»\"'")


class Mark(Struct, frozen=True):
    """One quotation mark: its place, its style, and whether it can open, close, or both."""

    start: int
    end: int
    style: str
    opens: bool
    closes: bool


class Pair(Struct, frozen=True):
    """An opening mark and its closing one (None where there is none). `fresh` when it begins a sentence or a line."""

    opening: Mark
    closing: Mark | None
    fresh: bool


def pairs(document: Document, part: Part) -> tuple[list[Pair], list[Mark]]:
    """Return the outermost pairs of a part in order, and the closing marks that close nothing."""
    by_style: dict[str, list[Mark]] = {}
    for mark in _marks(document, part):
        by_style.setdefault(mark.style, []).append(mark)
    found: list[tuple[Mark, Mark | None]] = []
    stray: list[Mark] = []
    for style, marks in by_style.items():
        matched, unmatched, closing = _match(_without_possessives(document, marks))
        found += matched
        if style not in _LEANING or style == "curly-single":
            found += [(mark, None) for mark in unmatched]
        if style not in _LEANING:
            stray += closing
    found, stray = _of_two_styles(found, stray)
    opened = [Pair(*pair, fresh=_fresh(document, part, pair[0])) for pair in found]
    return list(_outermost(opened)), sorted(stray, key=lambda mark: mark.start)


def _marks(document: Document, part: Part) -> Iterator[Mark]:
    clean, raw = document.clean, document.text
    for match in _MARK.finditer(clean, part.span.start, part.span.end):
        start, end = match.span()
        if match.group() == "'" and _inside_word(clean, start, part):
            continue
        before, after = _neighbour(clean, start, -1, part), _neighbour(clean, end, 1, part)
        sign = raw[start:end] if raw[start:end] in _STYLES else match.group()
        mark = _mark(sign, Span(start, end), before, after, clean)
        if mark.opens or mark.closes:
            yield mark


def _inside_word(clean: str, index: int, part: Part) -> bool:
    """Whether a letter or digit touches a sign on both sides: the apostrophe of « l'eau »."""
    inside = part.span.start < index < part.span.end - 1
    return inside and clean[index - 1].isalnum() and clean[index + 1].isalnum()


def _neighbour(clean: str, index: int, step: int, part: Part) -> str:
    """Return the character before (`step` -1) or at (`step` 1) this place, fillers skipped; empty at the edge."""
    index = index - 1 if step < 0 else index
    steps = 0
    while part.span.start <= index < part.span.end and clean[index] == FILLER and steps < 64:
        index, steps = index + step, steps + 1
    return clean[index] if part.span.start <= index < part.span.end else ""


def _mark(sign: str, span: Span, before: str, after: str, clean: str) -> Mark:
    start, end = span.start, span.end
    style = _STYLES[sign]
    glued = bool(after) and not after.isspace()
    opens = before in _BEFORE_OPENING and glued and after not in ",;.!?)»”"
    closes = bool(before) and not before.isspace() and not after.isalnum()
    if sign in _OPENING:
        misplaced = sign == "“" and closes and not glued  # typed in the place of the closing one
        return Mark(start, end, style, not misplaced and not _elision(sign, end, clean), misplaced)
    if sign in _CLOSING:
        return Mark(start, end, style, False, sign != "’" or closes)
    if style in _LEANING:
        opens = opens and (after.isalnum() or after in '"“«[') and not _elision(sign, end, clean)
        return Mark(start, end, style, opens, closes and not opens)
    if before == "=" or _inches(clean, start, before):
        return Mark(start, end, style, False, False)
    if opens != closes:
        return Mark(start, end, style, opens, closes)
    return Mark(start, end, style, True, True)


def _elision(sign: str, end: int, clean: str) -> bool:
    """Whether a single mark stands for letters left out: '90s, 'em, rock 'n' roll."""
    if sign not in "'‘":
        return False
    word = re.match(r"\w*", clean[end : end + 8])
    text = word.group().lower() if word else ""
    return text[:1].isdigit() or text in _ELIDED


def _inches(clean: str, start: int, before: str) -> bool:
    """Whether a straight mark after a digit is the inches of `6'2"`."""
    return before.isdigit() and bool(re.search(r"\d ?'\d{1,2}$", clean[max(0, start - 6) : start]))


def _without_possessives(document: Document, marks: list[Mark]) -> list[Mark]:
    """Drop the apostrophe of a plural (`the boys' toys`) where a better closing mark follows."""
    if marks[0].style not in {"straight-single", "curly-single"}:
        return marks
    kept: list[Mark] = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        plural = mark.closes and document.clean[mark.start - 1 : mark.start] in {"s", "x", "z"}
        if not (plural and following is not None and following.closes):
            kept.append(mark)
    return kept


def _match(marks: list[Mark]) -> tuple[list[tuple[Mark, Mark]], list[Mark], list[Mark]]:
    opened: list[Mark] = []
    matched: list[tuple[Mark, Mark]] = []
    stray: list[Mark] = []
    for mark in marks:
        if mark.opens and not (mark.closes and opened):
            opened.append(mark)
        elif opened:
            matched.append((opened.pop(), mark))
        else:
            stray.append(mark)
    return matched, opened, stray


def _of_two_styles(
    found: list[tuple[Mark, Mark | None]], stray: list[Mark]
) -> tuple[list[tuple[Mark, Mark | None]], list[Mark]]:
    """Close what nothing closes by the next mark that closes nothing, before anything else opens: `«We leave"`."""
    closing = sorted(stray, key=lambda mark: mark.start)
    kept: list[tuple[Mark, Mark | None]] = []
    after = len(closing)
    following = math.inf
    for opening, closed in sorted(found, key=lambda pair: pair[0].start, reverse=True):
        while after and closing[after - 1].start > opening.start:
            after -= 1
        other = closed is None and after < len(closing) and closing[after].start < following
        kept.append((opening, closing.pop(after) if other else closed))
        following = opening.start
    return kept[::-1], closing


def _outermost(found: list[Pair]) -> Iterator[Pair]:
    end = -1
    for pair in sorted(found, key=lambda pair: (pair.opening.start, pair.closing is None)):
        if pair.opening.start >= end:
            yield pair
            if pair.closing is not None:
                end = pair.closing.end


def _fresh(document: Document, part: Part, mark: Mark) -> bool:
    before = document.clean[max(part.span.start, mark.start - 40) : mark.start].replace(FILLER, "").rstrip()
    return not before or before[-1] in _SENTENCE_END
