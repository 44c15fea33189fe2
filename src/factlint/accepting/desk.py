"""What is known about one article before it is checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct, field

from factlint.accepting.quoting import spans
from factlint.document import Document, Suppression
from factlint.finding import Finding

Key = tuple[str, str]
"""A finding as a baseline knows it: its rule and its fingerprint."""
Names = Mapping[str, frozenset[str]]
"""Every name of a rule, an alias or a group, with the rules that it stands for."""


class Desk(Struct, frozen=True):
    """What was decided beforehand about one article.

    `names` are all the names that a suppression may give, with the rules they stand for; `entries` those of the
    configuration that speak of the article; `known` what the baseline holds of it, None without a baseline;
    `changed` the lines of the article (from 1) that the change touches, None where all of it counts; `today` decides
    whether an end date is over, None for never.
    """

    names: Names = field(default_factory=dict)
    entries: tuple[Suppression, ...] = ()
    known: frozenset[Key] | None = None
    changed: frozenset[int] | None = None
    today: date | None = None


def key(finding: Finding) -> Key:
    """Return what stays of a finding while the article changes around it."""
    return finding.rule, finding.fingerprint


def touched(document: Document, findings: Iterable[Finding], changed: frozenset[int]) -> list[Finding]:
    """Return the findings of which any evidence stands on a changed line."""
    return [finding for finding in findings if _lines(document, finding) & changed]


def _lines(document: Document, finding: Finding) -> set[int]:
    """Return the lines that the evidence stands on. What is not in the file was given with this very run: line 0."""
    lines: set[int] = set()
    for span in spans(finding):
        if span.end <= document.file_end:
            first, last = (document.line_column(offset)[0] for offset in span)
            lines.update(range(first, last + 1))
    return lines
