"""Comments in Markdown, masked, and what `<!-- factlint: … -->` accepts and where."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factlint.document import Span, Suppression
from factlint.read.draft import Block
from factlint.read.lines import mask

_FENCE_OR_HIDDEN = re.compile(
    r"(?:(?:\A|(?<=[\r\n]))[ \t>]*(?P<fence>`{3,}(?=[^`\r\n]*(?:[\r\n]|\Z))|~{3,}))|(?P<comment><!--)"
    r"|(?:(?:\A|(?<=[\r\n]))[ \t]*<(?P<hidden>script|style|pre|iframe|svg|textarea)\b)",
    re.IGNORECASE,
)
_DIRECTIVE = re.compile(
    r"<!--\s*factlint:\s*(?P<verb>[\w-]+)\s*(?:\[(?P<rules>[^\]]*)\])?\s*(?P<reason>.*?)\s*-->", re.DOTALL
)
_TAGS = re.compile(r"<[^<>]*>")
_LINE_ENDS = re.compile(r"[\r\n]")
_NEAR = 1000
"""So many characters before a comment say whether it stands alone on its line."""
_VERBS = {"ignore", "disable", "enable", "file-ignore"}


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


def directives(text: str, comments: Sequence[Span]) -> Iterator[tuple[re.Match[str], Span]]:
    """Yield the comments that speak to factlint."""
    for span in comments:
        match = _DIRECTIVE.fullmatch(text, span.start, span.end)
        if match:
            yield match, span


def suppressions(text: str, comments: Sequence[Span], blocks: Sequence[Block]) -> list[Suppression]:
    """Return what the comments accept, each with the place that it covers."""
    found: list[Suppression] = []
    disabled: list[tuple[str, str, Span]] = []
    for match, span in directives(text, comments):
        rules = _rules(match["rules"])
        if match["verb"] == "disable":
            disabled += [(rule, match["reason"], span) for rule in rules or ("",)]
        elif match["verb"] == "enable":
            closed = [one for one in disabled if not rules or one[0] in rules]
            disabled = [one for one in disabled if one not in closed]
            found += [_disabled(one, span.start) for one in closed]
        elif match["verb"] == "file-ignore":
            found.append(Suppression(rules, Span(0, len(text)), match["reason"], span))
        elif match["verb"] == "ignore":
            found.append(Suppression(rules, _covered(text, span, blocks), match["reason"], span))
    found += [_disabled(one, len(text)) for one in disabled]
    return sorted(found, key=lambda suppression: suppression.span)


def unknown(text: str, comments: Sequence[Span]) -> Iterator[dict[str, str]]:
    """Yield line and words of the comments that speak to factlint and say nothing known."""
    for match, span in directives(text, comments):
        if match["verb"] not in _VERBS:
            line = text.count("\n", 0, span.start) + 1
            yield {"line": str(line), "comment": " ".join(text[span.start + 4 : span.end - 3].split())[:60]}


def _disabled(one: tuple[str, str, Span], end: int) -> Suppression:
    rule, reason, span = one
    return Suppression((rule,) if rule else (), Span(span.end, end), reason, span)


def _rules(listed: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (listed or "").split(",") if name.strip())


def _covered(text: str, comment: Span, blocks: Sequence[Block]) -> Span:
    """Return the block that a comment speaks of: the next one when it stands alone on its line, else its own."""
    before = _LINE_ENDS.split(text[max(0, comment.start - _NEAR) : comment.start])[-1]
    if _TAGS.sub("", before).strip(" \t>"):
        own = bisect_right(blocks, comment.start, key=_start) - 1
        return blocks[own].span if own >= 0 else comment
    following = bisect_left(blocks, comment.end, key=_start)
    return blocks[following].span if following < len(blocks) else Span(comment.end, comment.end)


def _start(block: Block) -> int:
    return block.span.start
