"""Plain text: blank lines separate the blocks; in one, every line is a paragraph unless the lines are wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factlint.document import Span, plain
from factlint.read.draft import TEXT, Block, Draft, holds_words
from factlint.read.lines import Line, lines, mask_addresses, trimmed

_ITEM = re.compile(r"[ \t]*(?:[-*•·‣▪●–—][ \t\u00a0]+|\d{1,2}[.)][ \t\u00a0]+(?=[^\W\d_]))")
_DASHED = re.compile(r"[ \t]*[-–—]{1,2} ?(?P<words>\S[^\r\n]{0,100}?) ?[-–—]{1,2}[ \t]*")
_ENDED = (".", "!", "?", "…", ":")
_WIDEST = 120
"""No mail program or editor wraps lines wider than this."""


def draft(text: str) -> Draft:
    """Return the blocks of a plain text."""
    chars = list(text)
    links = list(mask_addresses(chars, text, 0, len(text)))
    blocks: list[Block] = []
    groups = list(_groups(text))
    width = max((line.end - line.start for group in groups for line in group), default=0)
    for group in groups:
        blocks += _blocks(text, chars, group, width)
    clean = plain("".join(chars))
    return Draft(text, clean, [block for block in blocks if holds_words(clean, block)], first_line=True, links=links)


def _groups(text: str) -> Iterator[list[Line]]:
    """Yield the runs of lines between blank lines."""
    group: list[Line] = []
    for line in lines(text):
        if text[line.start : line.end].strip():
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _blocks(text: str, chars: list[str], group: Sequence[Line], width: int) -> Iterator[Block]:
    first = True
    for run in _runs(text, group, wrapped=_wrapped(text, group, width)):
        for line, following in pairwise(run):
            chars[line.end : following.start] = " " * (following.start - line.end)
        yield _block(text, Span(run[0].start, run[-1].end), attached=not first)
        first = False


def _runs(text: str, group: Sequence[Line], *, wrapped: bool) -> Iterator[list[Line]]:
    """Yield the lines that make one block: all of a wrapped paragraph, a list item with its further lines, else one."""
    run: list[Line] = []
    for line in group:
        if run and (not wrapped or _ITEM.match(text, line.start, line.end)):
            yield run
            run = []
        run.append(line)
    yield run


def _wrapped(text: str, group: Sequence[Line], width: int) -> bool:
    """Whether the line ends inside a group come from wrapping the file at `width`."""
    if len(group) < 2 or width > _WIDEST:
        return False
    running_on = sum(_runs_on(text, line, following, width) for line, following in pairwise(group))
    return running_on * 4 >= (len(group) - 1) * 3


def _runs_on(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the sentence runs on into the next line, or its first word had no room here."""
    said, rest = text[line.start : line.end].rstrip(), text[following.start : following.end].lstrip()
    if said.endswith(_ENDED):
        return False
    return rest[0].islower() or said.endswith(",") or len(said) + 1 + len(rest.split(None, 1)[0]) > width


def _block(text: str, span: Span, *, attached: bool) -> Block:
    start, end = span.start, span.end
    if match := _DASHED.fullmatch(text, start, end):
        return Block("crosshead", Span(*match.span("words")), attached)
    if match := _ITEM.match(text, start, end):
        return Block("list-item", trimmed(text, match.end(), end), attached)
    return Block(TEXT, trimmed(text, start, end), attached)
