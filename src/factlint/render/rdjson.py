"""reviewdog's format: columns are counted in bytes of UTF-8, ends are exclusive.

There are no suggestions: factlint never proposes a text to put in the place of a fact.
"""

from __future__ import annotations

import json
from typing import Any

from factlint.document import Document, Span
from factlint.finding import Finding
from factlint.render.places import Region, address, anchor, in_order, region, sides, utf8
from factlint.render.sentences import told
from factlint.report import Report
from factlint.rule import SEVERITIES

_LEVELS = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(report: Report) -> str:
    """Return one JSON object with a diagnostic for each finding, with a final newline."""
    worst = next((_LEVELS[severity] for severity in SEVERITIES if report.count(severity)), None)
    whole = {
        "source": {"name": "factlint"},
        **({"severity": worst} if worst else {}),
        "diagnostics": [_diagnostic(file.document, finding, file.ui_lang) for file, finding in in_order(report)],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(document: Document, finding: Finding, lang: str) -> dict[str, Any]:
    span = anchor(document, finding)
    others = [side for side in sides(document, finding) if side.span != span]
    related = [{"message": side.message, "location": _location(document, side.span)} for side in others]
    return {
        "message": told(document, finding, lang),
        "location": _location(document, span),
        "severity": _LEVELS[finding.severity],
        "code": {"value": finding.rule},
        **({"relatedLocations": related} if related else {}),
    }


def _location(document: Document, span: Span | None) -> dict[str, Any]:
    place = {"path": address(document.path)}
    return {**place, "range": _range(region(document, span, utf8))} if span else place


def _range(where: Region) -> dict[str, Any]:
    return {
        "start": {"line": where.line, "column": where.column},
        "end": {"line": where.end_line, "column": where.end_column},
    }
