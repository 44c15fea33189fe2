"""The form of the report that was asked for: its renderer is imported then, and no other."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from factlint.cli.output import screen
from factlint.config import Settings
from factlint.report import Report
from factlint.rule import Rule


def rendered(report: Report, chosen: Settings, rules: Iterable[Rule]) -> str:
    """Return the report as text; `rules` are those of the run."""
    if chosen.statistics:
        from factlint.render import statistics

        return statistics.as_json(report) if chosen.format == "json" else statistics.text(report)
    if chosen.format == "terminal":
        from factlint.render import terminal

        return terminal.render(report, screen(chosen.color, chosen.output), quiet=chosen.quiet)
    if chosen.format == "sarif":
        from factlint.render import sarif

        return sarif.render(report, rules, suppressed=chosen.show_suppressed)
    text: str = import_module(f"factlint.render.{chosen.format}").render(report)
    return text
