"""The dateline: `LYON, 12 mars 2026 —`, `PARIS (AFP) -`, `4 July 2012. -` at the start of the first paragraph."""

from __future__ import annotations

import re

from factlint.document import Span

_DASH = re.compile(r"(?:\s|(?<=[)\w.]))(?:--|[—–])\s*|\s-\s+|(?<=\))\s?[-:]\s+")
_PIECE = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*\.?|\d+(?:er|st|nd|rd|th)?|[(),./]|[^\s\0]")
_FARTHEST = 90
_MOST_PIECES = 16


def dateline_end(clean: str, span: Span) -> int:
    """Return the offset where the text after the dateline begins, or the block's start when it has none."""
    match = _DASH.search(clean, span.start, min(span.end, span.start + _FARTHEST))
    if not match or match.end() >= span.end:
        return span.start
    head = _PIECE.findall(clean, span.start, match.start())
    return match.end() if 0 < len(head) <= _MOST_PIECES and _is_dateline(head) else span.start


def _is_dateline(pieces: list[str]) -> bool:
    """Whether these are a place in capitals, or with an agency in brackets, or a date; and nothing else."""
    outside, agency = _without_brackets(pieces)
    words = [piece.rstrip(".") for piece in outside if piece[0].isalpha()]
    figures = [piece for piece in outside if piece[0].isdigit()]
    if any(not piece[0].isalnum() and piece not in {",", ".", "/"} for piece in outside):
        return False
    if not words:
        return agency
    first = words[0]
    capitals = len(first) > 1 and first.isupper()
    others = all(_belongs(outside, index) for index in range(len(outside)))
    if capitals or agency:
        return others and len(words) <= 8
    return len(figures) == 2 and len(words) <= 3 and not outside[-1].isalpha() and _year(figures)


def _belongs(pieces: list[str], index: int) -> bool:
    """Whether a piece is no word in lower case, or one beside a figure (`le 12 mars`)."""
    if not pieces[index][0].islower():
        return True
    beside = [*pieces[max(0, index - 1) : index], *pieces[index + 1 : index + 2]]
    return any(piece[0].isdigit() for piece in beside)


def _without_brackets(pieces: list[str]) -> tuple[list[str], bool]:
    """Return the pieces outside brackets, and whether a bracket holds an agency (`AFP`, `Reuters`)."""
    outside: list[str] = []
    inside: list[str] = []
    opened = False
    for piece in pieces:
        if piece in "()":
            opened = piece == "("
        else:
            (inside if opened else outside).append(piece)
    return outside, bool(inside) and len(inside) <= 3 and all(piece[0].isupper() or piece in ",/." for piece in inside)


def _year(figures: list[str]) -> bool:
    return any(len(figure) == 4 and figure[:2] in {"19", "20"} for figure in figures)
