"""Lines of a text, whatever ends them, and what is masked everywhere: web addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factlint.document import FILLER, Span

LINE = re.compile(r"([^\r\n\u2028\u2029]*)(\r\n|[\r\n\u2028\u2029]|\Z)")
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\0\"«»]+", re.IGNORECASE)
_BARE = r"(?<![\w.@/-])[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){0,3}\.[a-z]{2,6}/"
_ANY_ADDRESS = re.compile(rf"(?:https?://|www\.|{_BARE})[^\s<>\0\"«»]+", re.IGNORECASE)
"""Also one without its scheme, "pic.example.com/a1b2"; what is tried at each place is bounded, so it is linear."""
_CLOSERS = ".,;:!?'’)]”"


class Line(Struct, frozen=True):
    """One line: where its text starts and ends, and where the next line starts."""

    start: int
    end: int
    after: int


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of a text; the last one may be empty."""
    for match in LINE.finditer(text):
        yield Line(match.start(), match.end(1), match.end())
        if match.end() == len(text):
            return


def trimmed(clean: str | list[str], start: int, end: int, blank: str = " \t\r\n\u00a0\ufeff\0") -> Span:
    """Return the span without what is blank at both ends; empty when all of it is."""
    while start < end and clean[start] in blank:
        start += 1
    while end > start and clean[end - 1] in blank:
        end -= 1
    return Span(start, end)


def mask_addresses(chars: list[str], text: str, start: int, end: int) -> Iterator[Span]:
    """Mask web addresses, whose figures are no facts, and yield their places."""
    address = _ANY_ADDRESS if text.find("/", start, end) >= 0 else ADDRESS
    for match in address.finditer(text, start, end):
        stop = match.end()
        while stop > match.start() and text[stop - 1] in _CLOSERS:
            stop -= 1
        mask(chars, match.start(), stop)
        yield Span(match.start(), stop)


def mask(chars: list[str], start: int, end: int) -> None:
    """Turn this range into fillers."""
    chars[start:end] = FILLER * (end - start)
