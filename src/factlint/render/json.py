"""The report as JSON, version 1: offsets are 0-based code points, lines and columns 1-based, ends exclusive."""

from __future__ import annotations

import json
from typing import Any

from factlint import __version__
from factlint.checker import Problem
from factlint.document import Document, Span
from factlint.finding import Finding, Related
from factlint.report import FileReport, Report

VERSION = 1


def render(report: Report) -> str:
    """Return the whole report as one JSON object, with a final newline."""
    return json.dumps(as_object(report), ensure_ascii=False, indent=2) + "\n"


def as_object(report: Report) -> dict[str, Any]:
    """Return the report as plain lists and dictionaries, in the order that the contract gives."""
    return {
        "version": VERSION,
        "tool": {"name": "factlint", "version": __version__},
        "files": [_file(file) for file in report.files],
        "problems": [_problem(problem) for problem in report.problems],
        "summary": {
            "files": len(report.articles),
            "errors": report.count("error"),
            "warnings": report.count("warning"),
            "notes": report.count("note"),
            "suppressed": sum(file.suppressed for file in report.files),
            "hidden": sum(file.hidden for file in report.files),
            **_left_out(report),
        },
    }


def _left_out(report: Report) -> dict[str, int]:
    """Return what a baseline and `--since` leave out, each told only where it was asked for."""
    known = [file.known for file in report.files if file.known is not None]
    untouched = [file.untouched for file in report.files if file.untouched is not None]
    counts = {"baseline": known, "unchanged": untouched}
    return {key: sum(several) for key, several in counts.items() if several}


def _file(file: FileReport) -> dict[str, Any]:
    document = file.document
    headline = document.headline
    return {
        "path": document.path,
        "language": document.language or None,
        "headline": document.words(headline.span) if headline else None,
        "date": document.date.isoformat() if document.date else None,
        "read": dict(file.read),
        "notes": list(document.notes),
        "problems": [_problem(problem) for problem in file.problems],
        "findings": [_finding(document, finding) for finding in file.findings],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    about = {"rule": problem.rule} if problem.rule else {"path": problem.path}
    return {"kind": problem.kind, **about, "message": problem.message}


def _finding(document: Document, finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "group": finding.group,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "question": finding.question,
        "computation": finding.computation,
        "repairs": [repair for repair in finding.repairs if repair],
        "in_quote": finding.in_quote,
        "fingerprint": finding.fingerprint,
        "span": _span(document, finding.span),
        "related": [_related(document, related) for related in finding.related],
    }


def _related(document: Document, related: Related) -> dict[str, Any]:
    return {"path": related.path, "span": _span(document, related.span), "message": related.message}


def _span(document: Document, span: Span) -> dict[str, Any] | None:
    if span.end > document.file_end:
        return None
    line, column = document.line_column(span.start)
    end_line, end_column = document.line_column(span.end)
    part = document.part_at(span.start)
    return {
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": document.raw(span),
        "part": part.name if part else None,
    }
