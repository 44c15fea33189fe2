"""GitLab's Code Quality report: a list of findings, each with a fingerprint of its own."""

from __future__ import annotations

import json
from typing import Any

from factlint.document import Document
from factlint.finding import Finding
from factlint.render.places import TOP, Keys, address, anchor, in_order, region
from factlint.render.sentences import told
from factlint.report import Report

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report) -> str:
    """Return a JSON list, with a final newline; an empty one where nothing was found."""
    keys = Keys()
    rows = [_row(file.document, finding, file.ui_lang, keys) for file, finding in in_order(report)]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _row(document: Document, finding: Finding, lang: str, keys: Keys) -> dict[str, Any]:
    span = anchor(document, finding)
    where = region(document, span) if span else TOP
    path = address(document.path)
    return {
        "description": told(document, finding, lang),
        "check_name": finding.rule,
        "fingerprint": keys(path, finding),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": path,
            "positions": {
                "begin": {"line": where.line, "column": where.column},
                "end": {"line": where.end_line, "column": where.end_column},
            },
        },
    }
