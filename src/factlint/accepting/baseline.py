"""A baseline: the findings that were there when a newsroom began, so that only new ones are shown.

One finding is its rule, the article's path and its fingerprint; the evidence is there for whoever reads the file. The
file is JSON, sorted, one finding a line, so that a change of it reads well in a review.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from factlint.accepting.desk import Key, key
from factlint.accepting.quoting import evidence
from factlint.config import ConfigError
from factlint.document import Document
from factlint.finding import Finding
from factlint.wording import shortened

VERSION = 1
FILE_NAME = ".factlint-baseline.json"
_LONGEST = 80


class Entry(Struct, frozen=True, order=True):
    """One finding of a baseline. `path` is seen from the baseline's folder, with `/`."""

    path: str
    rule: str
    fingerprint: str
    evidence: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """What a finding is compared by."""
        return self.rule, self.fingerprint


def entries(path: str, document: Document, findings: Iterable[Finding]) -> Iterator[Entry]:
    """Yield the entry of each finding of an article."""
    for finding in findings:
        yield Entry(path, *key(finding), tuple(shortened(words, _LONGEST) for words in evidence(document, finding)))


def dumps(listed: Iterable[Entry]) -> str:
    """Return the file: sorted, each finding once, one a line."""
    single = {(entry.path, entry.key): entry for entry in sorted(listed)}
    rows = [json.dumps(_row(entry), ensure_ascii=False) for entry in single.values()]
    return f'{{"version": {VERSION}, "findings": [\n' + ",\n".join(rows) + ("\n" if rows else "") + "]}\n"


def loads(text: str, name: str) -> tuple[Entry, ...]:
    """Return the findings of a baseline. Raises ConfigError, in one line that says what to do, for what is none."""
    try:
        table: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        reason = str(error).partition(" (")[0] if isinstance(error, ValueError) else "nested too deeply"
        raise ConfigError(f"{name}: is no baseline ({reason}): restore it, or write it anew") from None
    version = table.get("version") if isinstance(table, dict) else None
    if version is None:
        raise ConfigError(f"{name}: is no baseline: write one with `factlint baseline write`")
    if version != VERSION or isinstance(version, bool):
        again = "write it anew with `factlint baseline write --update`"
        raise ConfigError(f"{name}: is a baseline of version {version}, and this factlint reads {VERSION}: {again}")
    rows = table.get("findings")
    if not isinstance(rows, list):
        raise ConfigError(f"{name}: findings: is missing: restore it, or write it anew")
    return tuple(_entry(name, number, row) for number, row in enumerate(rows, 1))


def _entry(name: str, number: int, row: Any) -> Entry:
    fields = row if isinstance(row, dict) else {}
    said = [fields.get(key) for key in ("path", "rule", "fingerprint")]
    quoted = fields.get("evidence", [])
    if not isinstance(quoted, list) or not all(isinstance(text, str) for text in (*said, *quoted)):
        raise ConfigError(f"{name}: finding {number} has no path, rule, fingerprint: restore it, or write it anew")
    path, rule, fingerprint = map(str, said)
    return Entry(path, rule, fingerprint, tuple(quoted))


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "rule": entry.rule, "path": entry.path, "fingerprint": entry.fingerprint, "evidence": list(entry.evidence),
    }  # fmt: skip
