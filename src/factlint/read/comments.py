"""Comments and scripts in Markdown, masked; `directives` reads what the comments say to factlint."""

from __future__ import annotations

import re

from factlint.document import Span
from factlint.read.lines import mask

_FENCE_OR_HIDDEN = re.compile(
    r"(?:(?:\A|(?<=[\r\n]))[ \t>]*(?P<fence>`{3,}(?=[^`\r\n]*(?:[\r\n]|\Z))|~{3,}))|(?P<comment><!--)"
    r"|(?:(?:\A|(?<=[\r\n]))[ \t]*<(?P<hidden>script|style|pre|iframe|svg|textarea)\b)",
    re.IGNORECASE,
)


def mask_comments(text: str, chars: list[str], start: int) -> list[Span]:
    """Mask comments and scripts from `start` on, but not inside fenced code; return the places of the comments."""
    found: list[Span] = []
    unclosed: set[str] = set()
    position = start
    while match := _FENCE_OR_HIDDEN.search(text, position):
        position = match.end()
        if match["fence"]:
            position = _fence_end(text, match["fence"], position)
            continue
        closing = "-->" if match["comment"] else f"</{match['hidden'].lower()}>"
        end = -1 if closing in unclosed else text.find(closing, position)
        if end < 0:
            unclosed.add(closing)
            continue
        position = end + len(closing)
        mask(chars, match.start(match.lastgroup or 0) - (0 if match["comment"] else 1), position)
        if match["comment"]:
            found.append(Span(match.start("comment"), position))
    return found


def _fence_end(text: str, fence: str, position: int) -> int:
    closing = re.compile(rf"[\r\n][ \t>]*{re.escape(fence)}{re.escape(fence[0])}*[ \t]*(?=[\r\n]|\Z)")
    end = closing.search(text, position)
    return end.end() if end else len(text)
