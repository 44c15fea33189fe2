"""One line for each finding, `path:line:column: severity rule: message`: for terminals, logs and other tools."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.document import Document, Span
from factlint.finding import Finding
from factlint.render.words import printable
from factlint.report import Report


def render(report: Report) -> str:
    """Return the findings of every file, one line each; nothing at all when there is none."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for file in report.files:
        for finding in file.findings:
            yield _line(file.document, finding)


def _line(document: Document, finding: Finding) -> str:
    place = ":".join(part for part in (printable(document.path), position(document, finding.span)) if part)
    others = " / ".join(position(document, related.span) for related in finding.related if related.path is None)
    message = printable(finding.message)
    return f"{place}: {finding.severity} {finding.rule}: {message}" + (f" ({others})" if others else "")


def position(document: Document, span: Span) -> str:
    """Return `line:column`, or nothing for what is not in the file."""
    if span.end > document.file_end:
        return ""
    return "{}:{}".format(*document.line_column(span.start))
