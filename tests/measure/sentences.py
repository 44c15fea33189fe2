"""Precision and recall on short labelled passages: `python -m tests.measure.sentences superlatives sources --show`.

A file `tests/measure/sentences/LANGUAGE/NAME.toml` holds `rules`, the passages where one of them should speak (`found`)
and those where all should keep silent (`passed`). Every passage was written for this measure, before the checks were
read. Strict rules are included.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from factlint import pack
from tests.measure import named
from tests.measure.labelled import findings

_HERE = Path(__file__).parent / "sentences"


def measure(language: str, name: str, show: bool = False) -> str:
    """Return the line of figures of one file, after the passages it was mistaken on when `show` is set."""
    labelled = tomllib.loads((_HERE / language / f"{name}.toml").read_text("utf-8"))
    known = pack.builtin().rules
    rules = [rule for rule in labelled["rules"] if rule in known]
    missed = [text for text in labelled["found"] if not _speaks(language, text, rules)]
    alarms = [text for text in labelled["passed"] if _speaks(language, text, rules)]
    told = len(labelled["found"]) - len(missed)
    lines = [f"  {kind}: {text}" for kind, texts in (("missed", missed), ("alarm", alarms)) for text in texts]
    precision = told / (told + len(alarms)) if told or alarms else 0.0
    recall = told / len(labelled["found"])
    figures = f"found {told}/{len(labelled['found'])}, alarms {len(alarms)}/{len(labelled['passed'])}"
    summary = f"{language} {name}: precision {precision:.2f}, recall {recall:.2f} ({figures})"
    return "\n".join([*(lines if show else ()), summary])


def _speaks(language: str, text: str, rules: Iterable[str]) -> bool:
    row: dict[str, Any] = {"lang": language, "title": "", "body": text}
    return bool(findings(row, *rules)[2])


if __name__ == "__main__":
    named.run(measure, __doc__)
