"""The article as every later step sees it: its unchanged text and the parts it is made of.

All positions are code-point offsets into `Document.text`. `Document.clean` has exactly the same length:
there every markup character is a filler, and the typographic twins (no-break spaces, curly apostrophes,
odd hyphens) are their plain forms. So facts are read in `clean` and quoted from `text`, at the same offsets.
"""

from __future__ import annotations

import sys
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import force_setattr

FILLER = "\0"
"""Stands in `Document.clean` for a character that is markup, not text. No article may contain it."""

HEAD = frozenset({"headline", "standfirst"})
BODY = frozenset({"paragraph", "list-item", "block-quote"})

_TWINS = str.maketrans(
    {
        "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\t": " ",
        "\u2019": "'", "\u2018": "‘", "\u02bc": "'", "\u2010": "-", "\u2011": "-", "\u2212": "-",
        "\u00ad": FILLER, "\u200b": FILLER, "\u2060": FILLER, "\ufeff": FILLER,
    }
)  # fmt: skip


class Span(NamedTuple):
    """Half-open range of code points in `Document.text`."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def join(self, other: Span) -> Span:
        """Return the smallest span that covers both."""
        start, end = self
        other_start, other_end = other
        return Span(start if start < other_start else other_start, end if end > other_end else other_end)


EVERYWHERE = Span(0, sys.maxsize)
"""A scope that holds every place of a document, also a headline that was given apart."""


class Part(Struct, frozen=True):
    """One block of the article.

    `kind` is headline, standfirst, byline, dateline, crosshead, paragraph, list-item, block-quote, caption
    or notice. `number` counts the paragraphs from 1, and so the list items and the block quotes, each kind for
    itself (0 for every other part).
    """

    kind: str
    span: Span
    number: int = 0

    @property
    def name(self) -> str:
        """The part in one string: `headline`, `paragraph 4`."""
        return f"{self.kind} {self.number}" if self.number else self.kind


class Suppression(Struct, frozen=True):
    """One thing that accepts findings, or fails to: a comment, a line of the front matter, an entry of a configuration.

    `kind` is ignore, disable, file-ignore, enable (it closes nothing), front-matter, accept (bound to the words in
    `text`) or unread (not understood). `rules` are the names it gives, `places` where they stand; without any it
    accepts everything. It covers what lies in `scope`; `span` is where it stands itself. After a run `fates` says
    what became of each name ("" for one without names): used, unused, unknown, expired or silent (its rule did not
    run); `nearest` gives the known name that is close to an unknown one.
    """

    kind: str
    rules: tuple[str, ...]
    scope: Span
    reason: str
    span: Span
    places: tuple[Span, ...] = ()
    text: str = ""
    until: date | None = None
    fates: Mapping[str, str] = field(default_factory=dict)
    nearest: Mapping[str, str] = field(default_factory=dict)


def by_place(suppressions: Iterable[Suppression]) -> Iterator[tuple[Span, list[Suppression]]]:
    """Yield each comment or entry with what it says: a comment that disables two rules accepts in two stretches."""
    ordered = sorted(suppressions, key=lambda one: (one.span, one.places))
    for span, several in groupby(ordered, key=lambda one: one.span):
        yield span, list(several)


def unused_names(several: Sequence[Suppression]) -> tuple[list[tuple[Suppression, str]], bool]:
    """Return the names that accept nothing any more, and whether nothing else is left of what stands in one place."""
    fates = [(one, name, fate) for one in several for name, fate in one.fates.items()]
    idle = [(one, name) for one, name, fate in fates if fate == "unused"]
    return idle, bool(idle) and len(idle) == len(fates)


class Document(Struct, frozen=True, dict=True):
    """An article, ready to be read for facts.

    `text` is the file's own text, unchanged, followed where needed by what was given on the command line
    instead of in the file (a headline): everything from `file_end` on is not in the file.
    `clean` is `text` with markup blanked, of the same length. `fields` holds the metadata found
    (title, description, date, lang, author …), each as printed, and `places` where its value stands. `notes` are
    remarks for the report.
    """

    text: str
    clean: str
    parts: tuple[Part, ...]
    language: str
    date: date | None = None
    path: str = ""
    file_end: int = -1
    fields: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Span] = field(default_factory=dict)
    links: tuple[Span, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    notes: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    """Where each printed page begins; none where the file has no pages."""

    def __post_init__(self) -> None:
        if len(self.text) != len(self.clean):
            raise ValueError("clean text must have the length of the text")
        if self.file_end < 0:
            force_setattr(self, "file_end", len(self.text))

    @cached_property
    def _starts(self) -> list[int]:
        return [part.span.start for part in self.parts]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(i + 1 for i, char in enumerate(self.text) if char == "\n")]

    def part_at(self, offset: int) -> Part | None:
        """Return the part that holds this offset, or None between parts."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.parts[index].span.end:
            return None
        return self.parts[index]

    def lies_in(self, offset: int, kinds: Set[str] = BODY) -> bool:
        """Whether an offset lies in a part of one of these kinds: in the running text, unless others are given."""
        part = self.part_at(offset)
        return part is not None and part.kind in kinds

    def of_kind(self, *kinds: str) -> Iterator[Part]:
        """Yield the parts of these kinds, in order."""
        return (part for part in self.parts if part.kind in kinds)

    @property
    def headline(self) -> Part | None:
        """The headline, wherever it came from."""
        return next(self.of_kind("headline"), None)

    @cached_property
    def body(self) -> tuple[Part, ...]:
        """The running text: paragraphs, list items and block quotes."""
        return tuple(part for part in self.parts if part.kind in BODY)

    def raw(self, span: Span) -> str:
        """Return the evidence: the raw slice, markup included."""
        return self.text[span.start : span.end]

    def words(self, span: Span) -> str:
        """Return the slice as a reader sees it: no markup, single spaces, the article's own typography."""
        pairs = zip(self.clean[span.start : span.end], self.text[span.start : span.end], strict=True)
        return " ".join("".join(_shown(clean, raw) for clean, raw in pairs if clean != FILLER).split())

    def shown(self, span: Span) -> str:
        """Return `words`, or the raw slice on one line where all of it is markup: a comment is quoted as it stands."""
        return self.words(span) or " ".join(self.raw(span).split())

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column, in code points."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def page_line(self, offset: int) -> tuple[int, int] | None:
        """Return the 1-based page, and the line on that page; None where the file has no pages."""
        page = bisect_right(self.pages, offset)
        if not page or offset >= self.file_end:
            return None
        return page, self.line_column(offset)[0] - self.line_column(self.pages[page - 1])[0] + 1


def _shown(clean: str, raw: str) -> str:
    """Return the printed character where the clean one is only its plain twin, else what markup stands for."""
    return raw if raw == clean or raw.translate(_TWINS) == clean else clean


def plain(text: str) -> str:
    """Return `text` with typographic twins made plain, of exactly the same length.

    A letter followed by combining accents becomes the composed letter and fillers.
    """
    text = text.translate(_TWINS)
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    return "".join(_compose(text))


def _compose(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        composed = unicodedata.normalize("NFC", text[start:end])
        yield composed.ljust(end - start, FILLER) if len(composed) <= end - start else text[start:end]
        start = end
