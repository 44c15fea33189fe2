"""`factlint check`: read each article, check it, render one report, exit with what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factlint.checker import Problem
from factlint.cli import REPORT_TO
from factlint.cli.articles import found, read_article, with_progress
from factlint.cli.forms import rendered
from factlint.cli.output import notice, write_report
from factlint.config import Settings, settings
from factlint.document import Document
from factlint.pack import Pack, builtin
from factlint.report import FileReport, Report, Threshold, report_on, selection


def run(paths: Sequence[str], given: Mapping[str, Any]) -> int:
    """Check the articles and write the report; return the exit code.

    `given` holds the options of the command line by name. Raises ConfigError and UnknownRuleError for settings
    that cannot be used; a file that cannot be read is a problem of the report and stops nothing.
    """
    chosen = settings([path for path in paths if path != "-"], given)
    rules, threshold = selection(builtin(), chosen)
    report = checked(paths, chosen, rules, threshold)
    _say_problems(report, chosen)
    try:
        write_report(rendered(report, chosen, rules), chosen.output, form=chosen.format)
    except BrokenPipeError:
        raise
    except OSError as error:
        notice(f"{chosen.output}: cannot be written: {error.strerror}")
        return 2
    code = report.exit_code(chosen.fail_on)
    return 0 if code == 1 and chosen.exit_zero else code


def _say_problems(report: Report, chosen: Settings) -> None:
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


def checked(paths: Iterable[str], chosen: Settings, rules: Pack, threshold: Threshold) -> Report:
    """Read and check every article, in the order of their paths."""
    from factlint.read import OtherLanguageError, UnreadableError

    articles, problems = found(paths)
    files: list[FileReport] = []
    for path in with_progress(articles):
        try:
            document = read_article(path, chosen)
        except UnreadableError as error:
            problems.append(Problem("unreadable", str(error), path=path))
        except OtherLanguageError as error:
            files.append(_set_aside(path, str(error), chosen))
        else:
            files.append(report_on(document, rules, threshold, chosen.ui_lang))
    return Report(tuple(files), tuple(sorted(problems, key=lambda problem: problem.path or "")))


def _set_aside(path: str, reason: str, chosen: Settings) -> FileReport:
    """Return the report on a text in another language: nothing was read in it, and a note says why."""
    document = Document(text="", clean="", parts=(), language="", path=path, notes=(reason,))
    return FileReport(document, chosen.ui_lang or "en")
