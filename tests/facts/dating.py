"""Reading the dates of one small text, and showing each in a few characters, for tables of strings."""

from __future__ import annotations

import datetime
import re

from factlint import pack
from factlint.document import Document, Part, Span, plain
from factlint.facts import Facts
from factlint.facts.dates.date import Date

PUBLISHED = datetime.date(2026, 3, 12)
"""A Thursday."""

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def document(text: str, language: str, published: datetime.date | None = PUBLISHED) -> Document:
    """Return an article with one paragraph for each line."""
    lines = [match.span() for match in re.finditer(r"[^\n]+", text)]
    parts = tuple(Part("paragraph", Span(*line), number) for number, line in enumerate(lines, 1))
    return Document(text, plain(text), parts, language, published)


def facts(text: str, language: str, published: datetime.date | None = PUBLISHED) -> Facts:
    """Return the facts of a small article."""
    return Facts(document(text, language, published), pack.lexicon(language))


def dates(text: str, language: str, published: datetime.date | None = PUBLISHED) -> list[tuple[str, str]]:
    """Return the words of every date and what it stands for, in short."""
    return [(text[one.span.start : one.span.end], shown(one)) for one in facts(text, language, published)(Date)]


def shown(date: Date) -> str:
    """Return a date in short: `Tue 2026-03-10`, `2026-03`, `2026-Q1`, `1990s`, `impossible`, `ambiguous`, `?`."""
    weekday = "" if date.weekday is None else f"{_WEEKDAYS[date.weekday]} "
    if date.impossible or date.ambiguous:
        return weekday + ("impossible" if date.impossible else "ambiguous")
    return weekday + _days(date)


def _days(date: Date) -> str:
    start, end = date.start, date.end
    if start is None or end is None:
        return "?"
    if date.precision == "quarter":
        return f"{start.year}-Q{(start.month + 2) // 3}"
    if date.precision == "decade":
        return f"{start.year}s"
    if date.precision == "month":
        return start.isoformat()[:7]
    if date.precision == "year":
        return str(start.year) if start.year == end.year else f"{start.year}/{end.year}"
    return start.isoformat() if start == end else f"{start}/{end}"
