"""Where a finding stands, in the units that each form counts in, and what stays of it over the years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import PurePath

from msgspec import Struct

from factlint.document import Document, Span
from factlint.finding import Finding, Related
from factlint.report import FileReport, Report
from factlint.rule import SEVERITIES


class Region(Struct, frozen=True):
    """A range of a file: lines and columns from 1, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


TOP = Region(1, 1, 1, 1)
"""Stands for a finding about something that is in no file, such as a headline given on the command line."""


def points(text: str) -> int:
    """Count code points."""
    return len(text)


def utf8(text: str) -> int:
    """Count the bytes that the text takes in a file."""
    return len(text.encode("utf-8", "surrogatepass"))


def region(document: Document, span: Span, count: Callable[[str], int] = points) -> Region:
    """Return the range of a span of the file, its columns counted in the unit of `count`."""
    line, column = document.line_column(span.start)
    end_line, end_column = document.line_column(span.end)
    if count is not points:
        column = 1 + count(document.text[span.start - column + 1 : span.start])
        end_column = 1 + count(document.text[span.end - end_column + 1 : span.end])
    return Region(line, column, end_line, end_column)


def sides(document: Document, finding: Finding) -> list[Related]:
    """Return every place of a finding that is in the file, its own first, each once."""
    places = [Related(finding.span), *(side for side in finding.related if side.path is None)]
    return list({side.span: side for side in places if side.span.end <= document.file_end}.values())


def anchor(document: Document, finding: Finding) -> Span | None:
    """Return the first place of a finding that is in the file: where a click should lead. None where there is none."""
    return next((side.span for side in sides(document, finding)), None)


def address(path: str) -> str:
    """Return a path as machines write it: with `/`, without `./`."""
    return PurePath(path).as_posix()


def in_order(report: Report) -> Iterator[tuple[FileReport, Finding]]:
    """Yield all findings, the most severe first: some readers show only the first ones."""
    for severity in SEVERITIES:
        for file in report.files:
            yield from ((file, finding) for finding in file.findings if finding.severity == severity)


class Keys:
    """A key for each finding of a run that survives edits elsewhere; equal findings of a file are numbered."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str]] = Counter()

    def __call__(self, path: str, finding: Finding) -> str:
        """Return the next key of this finding in this file: 64 hexadecimal digits."""
        same = (path, finding.fingerprint or f"{finding.rule}\n{finding.message}")
        self._seen[same] += 1
        return sha256("\n".join((*same, str(self._seen[same]))).encode("utf-8", "surrogatepass")).hexdigest()
