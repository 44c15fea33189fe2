"""`factlint check`: read each article, check it, render one report, exit with what it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factlint.cli import REPORT_TO
from factlint.cli.forms import rendered
from factlint.cli.output import notice, write_report
from factlint.cli.runs import Run, checked, prepared, with_configuration
from factlint.config import ConfigError, Settings
from factlint.report import Report


def run(paths: Sequence[str], given: Mapping[str, Any]) -> int:
    """Check the articles and write the report; return the exit code.

    `given` holds the options of the command line by name. Raises ConfigError and UnknownRuleError for settings
    that cannot be used; a file that cannot be read is a problem of the report and stops nothing.
    """
    this = prepared(paths, given)
    chosen = this.chosen
    if chosen.fix and not chosen.diff and "-" in paths:
        raise ConfigError("--fix changes files: name one, or ask for --diff")
    report, difference = checked(paths, this), ""
    if chosen.fix or chosen.diff:
        from factlint.cli.fixing import fixed

        report, difference = fixed(report, this)
    report = with_configuration(report, paths, this)
    say_problems(report, chosen)
    if not written(difference if chosen.diff else rendered(report, chosen, this.choices.known), chosen):
        return 2
    code = report.exit_code("never" if chosen.diff else chosen.fail_on)
    code = max(code, int(bool(difference)), int(_say_stale(report, this) and chosen.no_stale))
    return 0 if code == 1 and chosen.exit_zero else code


def written(text: str, chosen: Settings) -> bool:
    """Write the report where it is wanted; say so and return False where that cannot be."""
    try:
        write_report(text, chosen.output, form=chosen.format)
    except BrokenPipeError:
        raise
    except OSError as error:
        notice(f"{chosen.output}: cannot be written: {error.strerror}")
        return False
    return True


def say_problems(report: Report, chosen: Settings) -> None:
    """Say on standard error, one line each, what was not checked."""
    for problem in report.problems:
        notice(f"{problem.path}: {problem.message}" if problem.path else problem.message)
    for file in report.files:
        for problem in file.problems:
            notice(f"{file.document.path}: {problem.message}; the others were applied. Please report it: {REPORT_TO}")
    aside = sum(not file.document.language for file in report.files)
    if aside and not chosen.quiet:
        texts = "1 text was" if aside == 1 else f"{aside} texts were"
        notice(f"{texts} set aside: in neither French nor English")


def _say_stale(report: Report, this: Run) -> bool:
    """Say on standard error what the baseline holds and this run did not find; return whether there is any."""
    if not this.desks.held:
        return False
    from factlint.cli.baselines import stale

    gone = stale(this.desks, report.articles)
    if gone and not this.chosen.quiet:
        entries = "1 finding is" if len(gone) == 1 else f"{len(gone)} findings are"
        notice(f"{this.chosen.baseline}: {entries} no longer there; `factlint baseline prune` takes them out")
    return bool(gone)
