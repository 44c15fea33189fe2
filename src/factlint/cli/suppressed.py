"""`factlint suppressions`: everything that accepts findings, where it stands, why, and whether it still does."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.cli.check import say_problems
from factlint.cli.desks import Desks
from factlint.cli.entries import fates
from factlint.cli.output import write_report
from factlint.cli.runs import checked, covers, prepared
from factlint.config.patterns import seen_from
from factlint.document import Suppression, by_place
from factlint.report import FileReport, Report

_STATES = ("unknown", "expired", "unused", "silent", "used")
"""What became of a name, the most urgent first. `silent`: its rule did not run, or nothing was there to judge it by."""


def run(paths: Sequence[str], given: Mapping[str, Any], form: str) -> int:
    """Print the list; return 2 when an article could not be checked, which is said. Raises ConfigError."""
    this = prepared(paths, given)
    report = checked(paths, this)
    whole = covers(paths, this) and not report.all_problems
    rows = [row for file in report.files for row in _of_article(file)]
    rows += _of_configuration(this.desks, report, whole=whole)
    say_problems(report, this.chosen)
    if form == "json":
        write_report(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", None, form=form)
    else:
        write_report("".join(f"{_line(row)}\n" for row in rows), None, form="concise")
    return 2 if report.all_problems else 0


def _of_article(file: FileReport) -> Iterator[dict[str, Any]]:
    document = file.document
    for one in (one for _, several in by_place(document.suppressions) for one in several):
        line, column = document.line_column(one.span.start)
        yield {
            "path": document.path, "line": line, "column": column, "kind": one.kind, "rules": list(one.rules),
            "text": one.text or None, "file": None, "reason": one.reason or None,
            "until": one.until.isoformat() if one.until else None, "state": _state(one), "names": dict(one.fates),
        }  # fmt: skip


def _of_configuration(desks: Desks, report: Report, *, whole: bool) -> Iterator[dict[str, Any]]:
    for entry, fate in fates(desks, report.files, whole=whole):
        yield {
            "path": seen_from(".", entry.origin), "line": None, "column": None, "kind": "entry",
            "rules": [entry.rule] if entry.rule else [], "text": entry.text, "file": entry.file or None,
            "reason": entry.reason, "until": entry.until.isoformat() if entry.until else None, "state": fate,
            "names": {entry.rule: fate},
        }  # fmt: skip


def _state(one: Suppression) -> str:
    """Return what became of the whole: of several names the most urgent, but used where any of them is."""
    found = set(one.fates.values())
    if one.kind == "unread":
        return "unknown"
    return "used" if "used" in found else next(state for state in _STATES if state in found)


def _line(row: Mapping[str, Any]) -> str:
    place = ":".join(str(part) for part in (row["path"], row["line"], row["column"]) if part)
    said = [f"{row['kind']}[{', '.join(row['rules'])}]"]
    said += [f"“{row['text']}”"] if row["text"] else []
    said += [f"in {row['file']}"] if row["file"] else []
    said += [f"until {row['until']}"] if row["until"] else []
    idle = [name for name, fate in row["names"].items() if name and fate != row["state"]]
    state = row["state"] + (f" (not {', '.join(idle)})" if idle and row["state"] == "used" else "")
    said += [f"– {row['reason']}"] if row["reason"] else []
    return f"{place}: {state}: {' '.join(' '.join(said).split())}"
