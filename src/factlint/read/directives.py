"""What `<!-- factlint: … -->` accepts, and where: the same in Markdown and in HTML."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

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
    disabled: defaultdict[str, list[tuple[Span, Directive]]] = defaultdict(list)
    for one in _directives(text, comments):
        if one.verb == "disable":
            for name, place in one.names or (("", one.span),):
                disabled[name].append((place, one))
        elif one.verb == "enable":
            found += _enabled(one, disabled)
        else:
            found.append(_suppression(text, one, blocks))
    found += [_disabled(name, row, EVERYWHERE.end) for name, rows in disabled.items() for row in rows]
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
        return Directive("", (), reason, span, nearest=_nearest(verb))
    names = tuple(_names(text, Span(*match.span("names")))) if match and match["names"] is not None else ()
    return Directive(verb, names, " ".join(reason[ends.end() if ends else 0 :].split()), span, until)


def _nearest(verb: str) -> str:
    """Return the verb that was meant by one that is none; empty where nobody can say, or it is one."""
    from difflib import get_close_matches

    near = get_close_matches(verb, VERBS, 1) if verb not in VERBS else []
    return near[0] if near else ""


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


def _enabled(one: Directive, disabled: dict[str, list[tuple[Span, Directive]]]) -> Iterator[Suppression]:
    """Close what this comment enables again; yield what was closed, and the names that had nothing to close."""
    wanted = [name for name, _ in one.names] or list(disabled)
    closed = {name: disabled.pop(name) for name in dict.fromkeys(wanted) if name in disabled}
    yield from (_disabled(name, row, one.span.start) for name, rows in closed.items() for row in rows)
    idle = [(name, place) for name, place in one.names if name not in closed]
    if idle or not closed:
        names, places = tuple(name for name, _ in idle), tuple(place for _, place in idle)
        yield Suppression("enable", names, _nothing("", one.span, ()), one.reason, one.span, places)


def _disabled(name: str, row: tuple[Span, Directive], end: int) -> Suppression:
    place, one = row
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
