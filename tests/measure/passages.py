"""Recall and false alarms on short articles, one planted error each: `python -m tests.measure.passages first --show`.

A file `tests/measure/passages/LANGUAGE/NAME.toml` holds passages: the `rule` that should speak, `headline`,
`standfirst` and `date` where the article has them, `options` for the rule, and the `body`. `[wrong|right]` marks the
error; the same article with the right words is its repaired twin, where the rule, and whatever the groups show by
default, must keep silent. Every passage was written before the checks were read.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from factlint import pack
from factlint.checker import check_document
from factlint.document import Document
from factlint.finding import Finding
from factlint.read import parse
from tests.measure import named
from tests.measure.corpus import as_markdown

_HERE = Path(__file__).parent / "passages"
_GROUPS = ("headline", "figures", "dates", "names")
_CHOICE = re.compile(r"\[([^|\]]*)\|([^|\]]*)\]")


@dataclass(frozen=True)
class Answer:
    """What was said of one passage: whether its rule found the error, who else did, and the alarms on its twin."""

    rule: str
    found: bool
    others: tuple[str, ...]
    alarms: tuple[str, ...]
    headline: str


def answers(language: str, name: str) -> Iterator[Answer]:
    """Yield the answer to each passage of a file."""
    labelled = tomllib.loads((_HERE / language / f"{name}.toml").read_text("utf-8"))
    for passage in labelled["passage"]:
        bad, good = ([*_findings(passage, language, side)] for side in (1, 2))
        told = {finding.rule for finding in bad}
        shown = {finding.rule for finding in bad if _shown(finding)}
        alarms = {finding.rule for finding in good if finding.rule == passage["rule"] or _shown(finding)}
        others = tuple(sorted(shown - {passage["rule"]}))
        yield Answer(passage["rule"], passage["rule"] in told, others, tuple(sorted(alarms)), passage["headline"])


def _findings(passage: Mapping[str, Any], language: str, side: int) -> tuple[Finding, ...]:
    """Return what the four groups say of the faulty reading (side 1) or the repaired one (side 2), strict included."""
    row: dict[str, Any] = {
        key: _CHOICE.sub(rf"\{side}", text) for key, text in passage.items() if isinstance(text, str)
    }
    row |= {"lang": language, "date": passage["date"].isoformat() if "date" in passage else None}
    document: Document = parse(as_markdown(row), "passage.md")
    options = {passage["rule"]: passage.get("options", {})}
    rules = [
        replace(rule, sheet={**rule.sheet, "options": {**rule.options, **options.get(rule.id, {})}})
        for rule in pack.builtin().choose(_GROUPS)
    ]
    checked = check_document(document, rules, pack.lexicon(language), language)
    if checked.problems:
        raise RuntimeError(checked.problems[0].message)
    return checked.findings


def _shown(finding: Finding) -> bool:
    """Tell whether a default run shows the finding."""
    return finding.confidence != "low" and not finding.strict


def measure(language: str, name: str, show: bool = False) -> str:
    """Return the line of figures of one file, after what was missed and the false alarms when `show` is set."""
    given = [*answers(language, name)]
    lines = []
    for answer in given:
        if not answer.found:
            lines.append(f"  missed {answer.rule}: {answer.headline}  {' '.join(answer.others)}".rstrip())
        if answer.alarms:
            lines.append(f"  alarm  {answer.rule}: {answer.headline}  {' '.join(answer.alarms)}")
    count: Counter[str] = Counter()
    for answer in given:
        count["found"] += answer.found
        count["any"] += answer.found or bool(answer.others)
        count["alarms"] += bool(answer.alarms)
    summary = (
        f"{language} {name}: found {count['found']}/{len(given)} by its rule, {count['any']} by any; "
        f"alarms on {count['alarms']} twins"
    )
    return "\n".join([*(lines if show else ()), summary])


if __name__ == "__main__":
    named.run(measure, __doc__)
