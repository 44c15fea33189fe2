"""How a finding is accepted: by a comment where the file can hold one, else by an entry to paste."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePath

from factlint.accepting.settle import OWN_GROUP
from factlint.finding import Finding
from factlint.render import words
from factlint.report import FileReport, Report

_HOLD_COMMENTS = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx", ".html", ".htm", ".xhtml"})
_LONGEST = 40


def hint(report: Report, lang: str) -> Iterator[str]:
    """Yield the lines that accept the report's first finding; none where only comments themselves are told."""
    for file in report.articles:
        finding = next((one for one in file.findings if one.group != OWN_GROUP), None)
        if finding is not None:
            yield from _lines(file, finding, lang)
            return


def _lines(file: FileReport, finding: Finding, lang: str) -> Iterator[str]:
    path = PurePath(file.document.path)
    if path.suffix.lower() in _HOLD_COMMENTS:
        yield f"{words.label('accept', lang)} <!-- factlint: ignore[{finding.rule}] {words.label('reason', lang)} -->"
        return
    yield words.label("accept_entry", lang)
    yield "  [[accept]]"
    yield f"  file = {_quoted(f'**/{path.name}' if path.is_absolute() else path.as_posix())}"
    yield f"  rule = {_quoted(finding.rule)}"
    yield f"  text = {_quoted(_evidence(file, finding))}"
    yield f"  reason = {_quoted(words.label('reason', lang))}"


def _evidence(file: FileReport, finding: Finding) -> str:
    """Return the first words of the evidence: they are found in it again."""
    said = words.printable(file.document.shown(finding.span))
    return said if len(said) <= _LONGEST else said[:_LONGEST].rpartition(" ")[0] or said[:_LONGEST]


def _quoted(text: str) -> str:
    """Return text as TOML writes it, which for what is printed here is as JSON does."""
    return json.dumps(text, ensure_ascii=False)
