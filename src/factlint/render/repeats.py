"""Findings that say the same of several places are told once."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.finding import Finding


def grouped(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Join the repeats: findings of one rule and severity that rest on one place and ask the same."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        alone = finding.related or finding.computation
        repeats = (finding.rule, finding.severity, finding.question, finding.repairs, finding.in_quote)
        groups.setdefault(id(finding) if alone else repeats, []).append(finding)
    return list(groups.values())
