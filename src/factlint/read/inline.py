"""Markdown inside a block: emphasis, links, images, code, HTML and entities, masked in place."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable

from msgspec import Struct, field

from factlint.document import FILLER, Span
from factlint.read.entities import ENTITY, decoded_entity
from factlint.read.lines import ADDRESS, mask_addresses

_SPECIAL = re.compile(r"\\|`+|<|&|!?\[|\]|[*_~]+|https?://|www\.", re.IGNORECASE)
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:[\s/][^<>]*)?>|<[!?][^<>]*>")
_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")
_DESTINATION = re.compile(
    r"\([ \t\r\n\0]*(?:<[^<>\r\n]{0,2000}>|[^\s()<\0][^\s()\0]{0,2000}(?:\([^\s()\0]{0,200}\)[^\s()\0]{0,200}){0,8})?"
    r"(?:[ \t\r\n\0]+(?:\"[^\"]{0,1000}\"|'[^']{0,1000}'|\([^()]{0,1000}\)))?[ \t\r\n\0]*\)"
)
_LABEL = re.compile(r"\[([^\[\]]{0,999})\]")
_FOOTNOTE = re.compile(r"\[\^[^\s\[\]]{1,100}\]")
_ANCHOR = 1000
"""Characters at most between the tags of an HTML anchor."""
_CLOSERS = ".,;:!?'’)]”*_~"


class _Bracket(Struct, frozen=True):
    start: int
    image: bool


class Inline(Struct):
    """What stands inside one block: its links, its images (with the place of their words), and the clean text."""

    chars: list[str]
    links: list[Span] = field(default_factory=list)
    images: list[Span] = field(default_factory=list)


def label(text: str) -> str:
    """Return the label of a link as its definition and its use compare it."""
    return " ".join(text.lower().split())


def read_inline(text: str, labels: Iterable[str]) -> Inline:
    """Mask the markup inside a block. Offsets of the result are into `text`, and `chars` has its length."""
    found = _Reader(text, frozenset(labels)).read() if _SPECIAL.search(text) else Inline(list(text))
    if "/" in text:  # also the addresses that begin with no scheme, in what is left unmasked
        found.links = sorted([*found.links, *mask_addresses(found.chars, "".join(found.chars), 0, len(text))])
    return found


class _Reader:
    def __init__(self, text: str, labels: frozenset[str]) -> None:
        self._text = text
        self._labels = labels
        self._out = Inline(list(text))
        self._brackets: list[_Bracket] = []
        self._openers: dict[str, list[list[int]]] = {"*": [], "_": [], "~": []}
        self._ticks: dict[int, deque[int]] = {}

    def read(self) -> Inline:
        text = self._text
        for match in re.finditer("`+", text):
            self._ticks.setdefault(len(match.group()), deque()).append(match.start())
        position = 0
        while special := _SPECIAL.search(text, position):
            position = self._special(special)
        return self._out

    def _special(self, match: re.Match[str]) -> int:
        """Read one special character or run; return where to go on."""
        start, mark = match.start(), match.group()
        simple = {"\\": self._escape, "<": self._html, "&": self._entity, "]": self._close}
        if mark[0] in simple:
            return simple[mark[0]](start)
        if mark[0] == "`":
            return self._code(start, len(mark))
        if mark[0] in "![":
            return self._open(start, mark)
        return self._emphasis(start, mark) if mark[0] in "*_~" else self._address(start)

    def _mask(self, start: int, end: int) -> int:
        self._out.chars[start:end] = FILLER * (end - start)
        return end

    def _escape(self, start: int) -> int:
        if self._text[start + 1 : start + 2] in _PUNCTUATION and start + 1 < len(self._text):
            self._mask(start, start + 1)
            return start + 2
        return start + 1

    def _code(self, start: int, size: int) -> int:
        runs = self._ticks.get(size, deque())
        while runs and runs[0] <= start:
            runs.popleft()
        return self._mask(start, runs[0] + size) if runs else start + size

    def _html(self, start: int) -> int:
        if match := _AUTOLINK.match(self._text, start):
            self._out.links.append(Span(*match.span()))
            return self._mask(*match.span())
        if match := _TAG.match(self._text, start):
            self._mask(*match.span())
            name = (match["name"] or "").lower()
            if name == "br":
                self._out.chars[start] = "\n"
            elif name == "a" and self._text[start + 1] != "/" and "href" in match.group().lower():
                self._anchor(match)
            return match.end()
        return start + 1

    def _anchor(self, match: re.Match[str]) -> None:
        """Keep the link of an HTML anchor, where it is closed within reach."""
        end = self._text.find("</a>", match.end(), match.end() + _ANCHOR)
        if end >= 0:
            self._out.links.append(Span(match.start(), end + 4))

    def _entity(self, start: int) -> int:
        match = ENTITY.match(self._text, start)
        if not match:
            return start + 1
        decoded = decoded_entity(match.group())
        if decoded is not None:
            self._out.chars[start : match.end()] = decoded
        return match.end()

    def _open(self, start: int, mark: str) -> int:
        if match := _FOOTNOTE.match(self._text, start + len(mark) - 1):
            return self._mask(*match.span())
        self._brackets.append(_Bracket(start, mark[0] == "!"))
        return start + len(mark)

    def _close(self, start: int) -> int:
        if not self._brackets:
            return start + 1
        bracket = self._brackets.pop()
        end = self._link_end(bracket, start)
        if end is None:
            return start + 1
        words = bracket.start + 1 + bracket.image
        self._mask(bracket.start, words)
        self._mask(start, end)
        if bracket.image:
            self._out.images.append(Span(bracket.start, end))
            return end
        while self._out.links and self._out.links[-1].start >= bracket.start:
            self._out.links.pop()  # an address as the words of a link is no second one
        self._out.links.append(Span(bracket.start, end))
        return end

    def _link_end(self, bracket: _Bracket, start: int) -> int | None:
        """Return where the link ends whose words end at `start`; None when the brackets are only brackets."""
        if match := _DESTINATION.match(self._text, start + 1):
            return match.end()
        if not self._labels:
            return None
        words = self._text[bracket.start + 1 + bracket.image : min(start, bracket.start + 1000)]
        match = _LABEL.match(self._text, start + 1)
        if match and label(match[1] or words) in self._labels:
            return match.end()
        return start + 1 if label(words) in self._labels else None

    def _address(self, start: int) -> int:
        match = ADDRESS.match(self._text, start)
        if not match:
            return start + 4
        end = match.end()
        if self._brackets and (closing := self._text.find("](", start, end)) >= 0:
            end = closing  # the address is the words of a link
        while end > start and self._text[end - 1] in _CLOSERS:
            end -= 1
        self._out.links.append(Span(start, end))
        return self._mask(start, end)

    def _emphasis(self, start: int, mark: str) -> int:
        """Pair runs of `*`, `_` and `~~`, and mask the pairs."""
        kind = mark[0]
        size = len(mark) - len(mark.lstrip(kind))
        end = start + size
        before = self._text[start - 1] if start else " "
        after = self._text[end] if end < len(self._text) else " "
        opens, closes = _flanking(before, after, kind)
        left, first = size, start
        if closes and (kind != "~" or size == 2):
            left, first = self._close_emphasis(kind, start, size)
        if opens and left and (kind != "~" or size == 2):
            self._openers[kind].append([first, left])
        return end

    def _close_emphasis(self, kind: str, start: int, size: int) -> tuple[int, int]:
        """Mask what this run closes; return how many of its characters are left, and where they begin."""
        openers = self._openers[kind]
        left = size
        while left and openers:
            opener = openers[-1]
            used = min(2, left, opener[1])
            begin = opener[0] + opener[1] - used
            here = start + size - left
            self._mask(begin, begin + used)
            self._mask(here, here + used)
            if kind == "~":
                self._mask(begin, here)
            left -= used
            opener[1] -= used
            if not opener[1]:
                openers.pop()
            self._drop_after(begin, kind)
        return left, start + size - left

    def _drop_after(self, begin: int, kind: str) -> None:
        """Forget the openers of other marks inside a closed pair: they pair with nothing outside it."""
        for other, openers in self._openers.items():
            while other != kind and openers and openers[-1][0] > begin:
                openers.pop()


def _flanking(before: str, after: str, kind: str) -> tuple[bool, bool]:
    """Whether a run between these characters may open and may close emphasis, as CommonMark says."""
    space_before, space_after = before.isspace() or before == FILLER, after.isspace() or after == FILLER
    mark_before, mark_after = _is_mark(before), _is_mark(after)
    left = not space_after and (not mark_after or space_before or mark_before)
    right = not space_before and (not mark_before or space_after or mark_after)
    if kind == "_":
        return left and (not right or mark_before), right and (not left or mark_after)
    return left, right


def _is_mark(char: str) -> bool:
    import unicodedata

    return char in _PUNCTUATION or unicodedata.category(char)[0] in "PS"
