"""The list of the rules as Markdown: the page `docs/rules.md`."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from factlint.render.rule_page import shown_by_default
from factlint.rule import Rule

_HEAD = """\
# The rules

Made from the sheets in `rules/` by `factlint rules --format markdown`; a test keeps it fresh. `factlint rule NAME`
tells the rest of each, in French or English: why it matters, examples, when it is mistaken, what was measured.

An *error* cannot be right as it stands, or must not go out; a *warning* asks for a second look; a *note* is advice.
Confidence is measured: *high* is right 95 times in 100, *medium* 85, *low* is not measured, or less. A run shows
high and medium; `--strict` shows everything.
"""


def markdown(rules: Iterable[Rule]) -> str:
    """Return the page: one table for each group, one row for each rule, in the order given."""
    tables = [_table(group, members) for group, members in groupby(rules, key=lambda rule: rule.group)]
    return "\n".join([_HEAD, *tables])


def _table(group: str, rules: Iterable[Rule]) -> str:
    rows = [
        f"## {group}\n",
        "| rule | severity | confidence | shown | looks for | ce qu'elle cherche |",
        "|---|---|---|---|---|---|",
    ]
    rows += [_row(rule) for rule in rules]
    return "\n".join(rows) + "\n"


def _row(rule: Rule) -> str:
    shown = "yes" if shown_by_default(rule) else "with `--strict`"
    summaries = [rule.summary(lang).replace("|", "\\|") for lang in ("en", "fr")]
    return "| " + " | ".join([f"`{rule.id}`", rule.severity, rule.confidence, shown, *summaries]) + " |"
