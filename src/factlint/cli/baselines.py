"""`factlint baseline write|prune|show`: the findings that were there when a newsroom began."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from factlint.accepting.baseline import FILE_NAME, Entry, dumps, entries
from factlint.cli.check import say_problems
from factlint.cli.desks import Desks, read_baseline
from factlint.cli.output import notice, write_report
from factlint.cli.replacing import replace_file
from factlint.cli.runs import Run, checked, run_of
from factlint.config import ConfigError, settings
from factlint.config.patterns import seen_from
from factlint.report import FileReport, Report

ACTIONS = ("write", "prune", "show")


def run(action: str, paths: Sequence[str], given: Mapping[str, Any], *, update: bool, form: str) -> int:
    """Do one of the three; return the exit code: 2 when an article could not be checked, which is said.

    Raises ConfigError where the baseline cannot be read or written, and for `write` where there is one already.
    """
    chosen = settings([path for path in paths if path != "-"], given)
    name = chosen.baseline or FILE_NAME
    if action == "show":
        return _show(name, form)
    this = run_of(replace(chosen, baseline=None, since=None))
    if action == "prune":
        return _prune(name, paths, this)
    return _write(name, paths, this, update=update)


def _write(name: str, paths: Iterable[str], this: Run, *, update: bool) -> int:
    """Write what is found now; what an earlier baseline holds of articles outside this run stays."""
    exists = Path(name).exists()
    if exists and not update:
        raise ConfigError(f"{name}: exists already: --update replaces it, `factlint baseline prune` only takes out")
    held = read_baseline(name) if exists else ()
    report = checked(paths, this)
    here = dict(_named(name, report))
    kept = [entry for entry in held if entry.path not in here and _exists(name, entry)]
    new = [entry for path, file in here.items() for entry in entries(path, file.document, file.findings)]
    _replace(name, [*kept, *new])
    say_problems(report, this.chosen)
    notice(f"{name}: {_counted([*kept, *new])}. Use it with --baseline, or `baseline = …` in factlint.toml")
    return 2 if report.all_problems else 0


def _prune(name: str, paths: Iterable[str], this: Run) -> int:
    """Take out what is no longer found, and what stood in articles that are gone; nothing is added."""
    held = read_baseline(name)
    report = checked(paths, this)
    here = dict(_named(name, report))
    gone = set(_gone(held, here, this.desks.names))
    gone |= {entry for entry in held if entry.path not in here and not _exists(name, entry)}
    kept = [entry for entry in held if entry not in gone]
    if gone:
        _replace(name, kept)
    say_problems(report, this.chosen)
    notice(f"{name}: {len(gone)} taken out; {_counted(kept)}")
    return 2 if report.all_problems else 0


def _show(name: str, form: str) -> int:
    """Print what the baseline holds."""
    held = sorted(read_baseline(name))
    if form == "json":
        rows = [
            {"path": entry.path, "rule": entry.rule, "fingerprint": entry.fingerprint, "evidence": entry.evidence}
            for entry in held
        ]
        write_report(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", None, form=form)
    else:
        lines = [f"{entry.path}: {entry.rule}: {' / '.join(entry.evidence)}" for entry in held]
        write_report("".join(" ".join(line.split()) + "\n" for line in lines), None, form="concise")
    return 0


def stale(desks: Desks, files: Iterable[FileReport]) -> list[Entry]:
    """Return what the run's baseline holds of these articles and is not found in them any more."""
    return list(_gone(desks.held, {desks.name(file.document.path): file for file in files}, desks.names))


def _gone(held: Iterable[Entry], files: Mapping[str, FileReport], known: Iterable[str]) -> Iterator[Entry]:
    """Yield the entries whose article was checked, by a rule that could find them or that there is no more."""
    names = set(known)
    for entry in held:
        file = files.get(entry.path)
        if file is None or not file.document.language or entry.key in file.met:
            continue
        if entry.rule in file.judged or entry.rule not in names:
            yield entry


def _named(name: str, report: Report) -> Iterator[tuple[str, FileReport]]:
    """Yield the articles of a run by their paths seen from the baseline's folder."""
    return ((seen_from(Path(name).parent, file.document.path), file) for file in report.articles)


def _exists(name: str, entry: Entry) -> bool:
    return (Path(name).parent / entry.path).exists()


def _replace(name: str, listed: Iterable[Entry]) -> None:
    try:
        replace_file(Path(name), dumps(listed).encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise ConfigError(f"{name}: cannot be written: {error.strerror}; nothing was changed") from None


def _counted(listed: Iterable[Entry]) -> str:
    single = {(entry.path, entry.key) for entry in listed}
    findings, articles = len(single), len({path for path, _ in single})
    return f"holds {findings} finding{'s' * (findings != 1)} of {articles} article{'s' * (articles != 1)}"
