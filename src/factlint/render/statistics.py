"""`--statistics`: how often each rule found something, instead of the findings themselves."""

from __future__ import annotations

import json
from collections import Counter

from factlint.report import Report
from factlint.rule import SEVERITIES

Count = tuple[str, str, str, int, int]


def counts(report: Report) -> list[Count]:
    """Return rule, group, severity, number of findings and of articles, the most frequent first."""
    found: Counter[tuple[str, str, str]] = Counter()
    articles: Counter[tuple[str, str, str]] = Counter()
    for file in report.files:
        here = [(finding.rule, finding.group, finding.severity) for finding in file.findings]
        found.update(here)
        articles.update(set(here))
    rows = [(*key, number, articles[key]) for key, number in found.items()]
    return sorted(rows, key=lambda row: (-row[3], row[0], SEVERITIES.index(row[2])))


def text(report: Report) -> str:
    """Return one line for each rule and severity: count, severity, name. Nothing where nothing was found."""
    rows = counts(report)
    width = max((len(str(row[3])) for row in rows), default=0)
    return "".join(f"{number:>{width}}  {severity:<7}  {rule}\n" for rule, _, severity, number, _ in rows)


def as_json(report: Report) -> str:
    """Return the counts as a JSON list."""
    names = ("rule", "group", "severity", "count", "files")
    rows = [dict(zip(names, row, strict=True)) for row in counts(report)]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
