"""The JSON report as lines: one for each article, then one for each problem of the run, then the summary.

A line holds what the JSON report holds for it, with `type` (file, problem or summary) before; the first keys of the
report (`version`, `tool`) stand in the summary.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from factlint.render.json import as_object
from factlint.report import Report


def render(report: Report) -> str:
    """Return the lines, each one JSON object."""
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in _lines(as_object(report)))


def _lines(whole: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from ({"type": "file", **file} for file in whole["files"])
    yield from ({"type": "problem", **problem} for problem in whole["problems"])
    yield {"type": "summary", "version": whole["version"], "tool": whole["tool"], **whole["summary"]}
