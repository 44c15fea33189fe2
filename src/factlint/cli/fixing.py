"""`--fix` and `--diff`: comments that accept nothing any more taken out of the articles, or shown as a diff."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

from msgspec.structs import replace

from factlint.accepting.fix import same_article, without_unused
from factlint.checker import Problem
from factlint.cli.output import notice
from factlint.cli.replacing import replace_file
from factlint.cli.runs import Run
from factlint.config import Settings
from factlint.document import Document
from factlint.report import FileReport, Report

_ROUNDS = 10
"""A comment that disables goes first, then the one that enables what is disabled no more: two rounds, as a rule."""


class NotFixedError(ValueError):
    """A file that could not be changed, and why, in one line; it is as it was."""


def fixed(report: Report, this: Run) -> tuple[Report, str]:
    """Take the unused comments out of every article, unless only the difference is wanted; return both.

    The report is the one on the changed articles. An article that cannot be written is a problem of the report.
    """
    files, problems, changes = [], list(report.problems), []
    for file in report.files:
        after = _cleaned(file, this)
        if after is not file and this.chosen.diff:
            changes.append(difference(file.document, after.document))
        elif after is not file:
            try:
                rewrite(file.document, after.document)
                _say_fixed(file, after, this.chosen)
            except NotFixedError as error:
                problems.append(Problem("unwritable", str(error), path=file.document.path))
                after = file
        files.append(file if this.chosen.diff else after)
    return Report(tuple(files), tuple(problems)), "".join(changes)


def _say_fixed(before: FileReport, after: FileReport, chosen: Settings) -> None:
    gone = len({one.span for one in before.document.suppressions}) - len(
        {one.span for one in after.document.suppressions}
    )
    if not chosen.quiet:
        comments = "names were" if not gone else "1 comment was" if gone == 1 else f"{gone} comments were"
        notice(f"{before.document.path}: {comments} taken out: unused")


def _cleaned(file: FileReport, this: Run) -> FileReport:
    """Return the report on the article without its unused comments; the same report where nothing can go.

    A change that would print another article is not made.
    """
    first = file
    for _ in range(_ROUNDS):
        text = without_unused(file.document)
        if text == file.document.text[: file.document.file_end]:
            break
        after = this.report(_read_again(text, first.document, this.chosen))
        if not same_article(first.document, after.document):
            notice(f"{first.document.path}: an unused comment stays: without it the article would read differently")
            break
        file = after
    return file


def _read_again(text: str, first: Document, chosen: Settings) -> Document:
    """Return another text of an article as a document: its path, and the remarks made when it was read."""
    from factlint.read import parse

    document = parse(text, first.path, language=first.language, published=chosen.date, headline=chosen.headline)
    return replace(document, path=first.path, notes=first.notes)


def difference(before: Document, after: Document) -> str:
    """Return the change of one file as a unified diff; empty where there is none."""
    old, new = (_lines(document.text[: document.file_end]) for document in (before, after))
    rows = unified_diff(old, new, before.path, before.path)
    return "".join(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows)


def rewrite(before: Document, after: Document) -> None:
    """Write a changed article: same encoding, same byte-order mark, same line ends, in one step.

    Raises NotFixedError, the file as it was, where it cannot be written or is not the one that was checked any more.
    """
    from factlint.read import text_of
    from factlint.read.decode import encoded_like

    path = Path(before.path)
    try:
        data = path.read_bytes()
        if text_of(data, before.path) != before.text[: before.file_end]:
            raise NotFixedError("has changed since it was read: run it again; nothing was changed")
        replace_file(path, encoded_like(after.text[: after.file_end], data))
    except OSError as error:
        raise NotFixedError(f"cannot be written: {error.strerror}; nothing was changed") from None


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *([lines[-1]] if lines[-1] else [])]
