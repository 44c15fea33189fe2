"""One run over articles: what it goes by, and what was found. `check`, `baseline` and `suppressions` share it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from factlint.checker import Problem
from factlint.cli.articles import found, read_article, with_progress
from factlint.cli.choices import Choices
from factlint.cli.desks import Desks
from factlint.cli.output import notice
from factlint.config import Settings, settings
from factlint.document import Document
from factlint.pack import Pack, builtin
from factlint.report import FileReport, Report, Threshold, report_on


class Run(NamedTuple):
    """What one run goes by: the options, the rules that are applied, what is shown, what was decided before."""

    chosen: Settings
    rules: Pack
    threshold: Threshold
    desks: Desks
    choices: Choices
    broken: tuple[Problem, ...] = ()

    def report(self, document: Document) -> FileReport:
        """Check one article and report on it, with its own settings."""
        own = self.choices.of(document.path)
        return report_on(document, own.rules, own.threshold, own.settings.ui_lang, self.desks.of(document))


def prepared(paths: Sequence[str], given: Mapping[str, Any]) -> Run:
    """Return the run that options and configuration ask for. Raises ConfigError and UnknownRuleError."""
    return run_of(settings([path for path in paths if path != "-"], given))


def run_of(chosen: Settings) -> Run:
    """Return the run that settings ask for. Raises ConfigError and UnknownRuleError."""
    known, broken = builtin(), []
    if chosen.packs:
        from factlint.packs import with_packs

        known, unused = with_packs(known, chosen.packs)
        broken = [Problem("pack", one.reason, path=one.name) for one in unused]
    choices = Choices(chosen, known)
    return Run(*choices.common, Desks(chosen, known), choices, tuple(broken))


def checked(paths: Iterable[str], this: Run) -> Report:
    """Read and check every article, in the order of their paths; what cannot be read is a problem of the report."""
    from factlint.read import OtherLanguageError, UnreadableError

    articles, problems = found(paths, this.chosen)
    problems += this.broken
    files: list[FileReport] = []
    untouched = 0
    for path in with_progress(articles):
        try:
            document = read_article(path, this.choices.of(_name(path, this.chosen)).settings)
        except UnreadableError as error:
            problems.append(Problem("unreadable", str(error), path=path))
        except OtherLanguageError as error:
            files.append(_set_aside(path, str(error), this.chosen))
        else:
            if this.desks.touches(document):
                files.append(this.report(document))
            else:
                untouched += 1
    if untouched and not this.chosen.quiet:
        number = "1 article has" if untouched == 1 else f"{untouched} articles have"
        notice(f"{number} not changed since {this.chosen.since}")
    return Report(tuple(files), tuple(sorted(problems, key=lambda problem: problem.path or "")))


def with_configuration(report: Report, paths: Iterable[str], this: Run) -> Report:
    """Return the report with what is to be said about the configuration's entries, last."""
    if not this.desks.acceptances or this.chosen.since is not None:
        return report
    from factlint.cli.entries import configuration_reports

    whole = covers(paths, this) and not report.all_problems
    going_by = (this.rules, this.threshold, this.chosen.ui_lang)
    about = configuration_reports(this.desks, report.files, going_by, whole=whole)
    return replace(report, files=(*report.files, *about))


def covers(paths: Iterable[str], this: Run) -> bool:
    """Whether one of the paths is the folder of the configuration, or one above it: then all its articles were read."""
    origins = [Path(entry.origin).resolve().parent for entry in this.desks.acceptances]
    folders = [Path(path).resolve() for path in paths if path != "-" and Path(path).is_dir()]
    return all(any(origin.is_relative_to(folder) for folder in folders) for origin in origins)


def _name(path: str, chosen: Settings) -> str:
    return chosen.stdin_filename or path if path == "-" else path


def _set_aside(path: str, reason: str, chosen: Settings) -> FileReport:
    """Return the report on a text in another language: nothing was read in it, and a note says why."""
    document = Document(text="", clean="", parts=(), language="", path=path, notes=(reason,))
    return FileReport(document, chosen.ui_lang or "en")
