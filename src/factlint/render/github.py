"""Workflow commands: GitHub shows each finding beside its line. Columns are code points.

GitHub shows ten annotations for a step, so the most severe come first and the last line says how many more there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factlint.document import Document
from factlint.finding import Finding
from factlint.render.places import address, anchor, in_order, region
from factlint.render.sentences import told
from factlint.report import Report

SHOWN = 10
_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report) -> str:
    """Return one command for each finding and each problem; nothing at all when there is none."""
    lines = list(_commands(report))
    if len(lines) > SHOWN:
        lines.append(f"factlint: {len(lines)} annotations, of which GitHub shows {SHOWN}; this log holds them all")
    return "".join(f"{line}\n" for line in lines)


def _commands(report: Report) -> Iterator[str]:
    for problem in report.problems:
        place = {"file": address(problem.path)} if problem.path else {}
        yield _command("error", {"title": "factlint", **place}, problem.message)
    for file in report.files:
        for problem in file.problems:
            yield _command("error", {"title": "factlint", "file": address(file.document.path)}, problem.message)
    for file, finding in in_order(report):
        message = told(file.document, finding, file.ui_lang)
        yield _command(_LEVELS[finding.severity], _properties(file.document, finding), message)


def _properties(document: Document, finding: Finding) -> dict[str, object]:
    properties: dict[str, object] = {"title": f"factlint {finding.rule}", "file": address(document.path)}
    span = anchor(document, finding)
    if span is None:
        return properties
    where = region(document, span)
    return properties | {
        "line": where.line, "col": where.column, "endLine": where.end_line, "endColumn": where.end_column,
    }  # fmt: skip


def _command(level: str, properties: Mapping[str, object], message: str) -> str:
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{level} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
