"""What `<!-- factlint: … -->` accepts, and where: the same in Markdown and in HTML."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from difflib import get_close_matches

from msgspec import Struct

from factlint.document import EVERYWHERE, Span, Suppression
from factlint.read.draft import Block
from factlint.read.lines import trimmed

VERBS = ("ignore", "disable", "enable", "file-ignore")
_ADDRESSED = re.compile(r"<!--\s*+factlint\s*+:\s*+", re.IGNORECASE)
_SAID = re.compile(r"(?P<verb>[\w-]*+)\s*+(?:\[(?P<names>[^\[\]]*+)\])?+", re.IGNORECASE)
_UNTIL = re.compile(r"(?:until|jusqu['’]au)[ \u00a0](?P<day>\d\S*)[\s:–—-]*", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]*>")
_LINE_ENDS = re.compile(r"[\r\n]")
_NEAR = 1000
"""So many characters before a comment say whether it stands alone on its line."""


class Directive(Struct, frozen=True):
    """One comment that speaks to factlint: its verb ("" where it is none), its names with their places, its reason."""

    verb: str
    names: tuple[tuple[str, Span], ...]
    reason: str
    span: Span
    until: date | None = None
    nearest: str = ""


def suppressions(text: str, comments: Sequence[Span], blocks: Sequence[Block]) -> list[Suppression]:
    """Return what the comments accept, each with the place that it covers, and those that say nothing known."""
    found: list[Suppression] = []
    disabled: list[tuple[str, Span, Directive]] = []
    for one in _directives(text, comments):
        if one.verb == "disable":
            disabled += [(name, place, one) for name, place in one.names or (("", one.span),)]
        elif one.verb == "enable":
            found += _enabled(one, disabled)
        else:
            found.append(_suppression(text, one, blocks))
    found += [_disabled(*closed, end=EVERYWHERE.end) for closed in disabled]
    return sorted(found, key=lambda suppression: (suppression.span, suppression.places))


def _directives(text: str, comments: Sequence[Span]) -> Iterator[Directive]:
    for span in comments:
        opening = _ADDRESSED.match(text, *span)
        closing = next((mark for mark in ("--!>", "-->") if text.endswith(mark, span.start, span.end)), "")
        if opening and closing:
            yield _directive(text, span, Span(opening.end(), max(opening.end(), span.end - len(closing))))


def _directive(text: str, span: Span, said: Span) -> Directive:
    match = _SAID.match(text, *said)
    verb = match["verb"].lower() if match else ""
    reason = text[match.end() if match else said.start : said.end].strip(" \t\r\n\u00a0:–—-")
    ends = _UNTIL.match(reason)
    until = _day(ends["day"]) if ends else None
    if verb not in VERBS or reason.startswith(("[", "]")) or (ends and until is None):
        near = get_close_matches(verb, VERBS, 1) if verb not in VERBS else []
        return Directive("", (), reason, span, nearest=near[0] if near else "")
    names = tuple(_names(text, Span(*match.span("names")))) if match and match["names"] is not None else ()
    return Directive(verb, names, " ".join(reason[ends.end() if ends else 0 :].split()), span, until)


def _day(text: str) -> date | None:
    """Return the day written as 2026-03-12, None for anything else."""
    try:
        return date.fromisoformat(text.rstrip(",;:.")) if text[4:5] == "-" else None
    except ValueError:
        return None


def _names(text: str, listed: Span) -> Iterator[tuple[str, Span]]:
    position = listed.start
    for piece in text[listed.start : listed.end].split(","):
        place = trimmed(text, position, position + len(piece))
        if place.start < place.end:
            yield text[place.start : place.end], place
        position += len(piece) + 1


def _suppression(text: str, one: Directive, blocks: Sequence[Block]) -> Suppression:
    kind = one.verb or "unread"
    scope = {"ignore": _covered, "file-ignore": lambda *_: EVERYWHERE}.get(kind, _nothing)(text, one.span, blocks)
    return Suppression(
        kind=kind,
        rules=tuple(name for name, _ in one.names),
        scope=scope,
        reason=one.reason,
        span=one.span,
        places=tuple(place for _, place in one.names),
        until=one.until,
        nearest={"": one.nearest} if one.nearest else {},
    )


def _enabled(one: Directive, disabled: list[tuple[str, Span, Directive]]) -> Iterator[Suppression]:
    """Close what this comment enables again; yield what was closed, and the names that had nothing to close."""
    wanted = {name for name, _ in one.names}
    closed = [row for row in disabled if not wanted or row[0] in wanted]
    disabled[:] = [row for row in disabled if row not in closed]
    yield from (_disabled(*row, end=one.span.start) for row in closed)
    idle = [(name, place) for name, place in one.names if all(name != row[0] for row in closed)]
    if idle or not closed:
        names, places = tuple(name for name, _ in idle), tuple(place for _, place in idle)
        yield Suppression("enable", names, _nothing("", one.span, ()), one.reason, one.span, places)


def _disabled(name: str, place: Span, one: Directive, *, end: int) -> Suppression:
    names, places = ((name,), (place,)) if name else ((), ())
    return Suppression("disable", names, Span(one.span.end, end), one.reason, one.span, places, until=one.until)


def _covered(text: str, comment: Span, blocks: Sequence[Block]) -> Span:
    """Return the block that a comment speaks of: the next one when it stands alone on its line, else its own."""
    own = bisect_right(blocks, comment.start, key=_start) - 1
    before = _LINE_ENDS.split(text[max(0, comment.start - _NEAR) : comment.start])[-1]
    if own >= 0 and (comment.end < blocks[own].span.end or _TAGS.sub("", before).strip(" \t>")):
        return blocks[own].span
    following = bisect_left(blocks, comment.end, key=_start)
    return blocks[following].span if following < len(blocks) else _nothing(text, comment, blocks)


def _nothing(_text: str, comment: Span, _blocks: Sequence[Block]) -> Span:
    return Span(comment.end, comment.end)


def _start(block: Block) -> int:
    return block.span.start
