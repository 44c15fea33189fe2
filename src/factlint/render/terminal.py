"""The report as an editor reads it: each finding with both places, the sum, the question and the ways out.

Made for 80 columns, with or without colour, and for pasting into an e-mail: brackets mark the evidence, words and
marks say the severity, and file, line and column come last and small.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from factlint.render import Screen, accept, words
from factlint.render.blocks import block, label_width
from factlint.render.console import drawn
from factlint.render.repeats import grouped
from factlint.render.sentences import headline
from factlint.report import FileReport, Report
from factlint.rule import SEVERITIES
from factlint.wording import quoted, shortened


def render(report: Report, screen: Screen, *, quiet: bool = False) -> str:
    """Return the report, no wider than the screen. `quiet` leaves out everything but the findings."""
    rows: list[RenderableType] = [
        _article(file, screen.width, quiet=quiet)
        for file in report.files
        if file.findings or (not quiet and len(report.files) == 1)
    ]
    if report.files and not quiet:
        rows.append(_closing(report))
    return drawn(screen, *rows)


def _article(file: FileReport, width: int, *, quiet: bool) -> RenderableType:
    document, lang = file.document, file.ui_lang
    rows: list[RenderableType] = [_title(file, width)]
    if not quiet:
        rows += [_remark(note, lang) for note in document.notes]
    left = label_width(document, file.findings, lang)
    for repeats in grouped(file.findings):
        rows += ["", block(document, repeats, lang, width, left)]
    return Group(*rows, "")


def _title(file: FileReport, width: int) -> Text:
    document = file.document
    title = Text(words.printable(document.path), "bold underline", no_wrap=True, overflow="ellipsis")
    said, room = headline(document), width - len(document.path) - 6
    if said and room >= 20:
        shown = quoted(shortened(said, room), file.ui_lang)
        title.append("  ", "not underline").append(shown, "not bold not underline")
    return title


def _remark(note: str, lang: str) -> RenderableType:
    remark = f"{words.label('remark', lang)}{words.colon(lang)} {words.printable(note)}"
    return Padding(Text(remark, "dim"), (0, 0, 0, 2))


def _closing(report: Report) -> RenderableType:
    """Return the last lines: what was found, read, hidden, accepted and left out, and where to go from here."""
    lang = _language(report)
    lines = [Text(line) for line in (_found(report, lang), _read(report, lang)) if line]
    return Padding(Group(*lines, *(Text(line, "dim") for line in _hints(report, lang))), (0, 0, 0, 2))


def _found(report: Report, lang: str) -> str:
    files = len(report.articles)
    found = {severity: report.count(severity) for severity in SEVERITIES}
    sentence = words.counts({key: count for key, count in found.items() if count}, lang)
    sentence = f"{sentence}." if sentence else words.label("nothing", lang) if files else ""
    if files == 1:
        return sentence
    clean = sum(not file.findings and bool(file.document.language) for file in report.articles)
    quiet = f" {words.counted(clean, 'clean', lang)}." if clean and clean < files else ""
    return f"{words.counted(files, 'articles', lang)}{words.colon(lang)} {sentence}{quiet}"


def _read(report: Report, lang: str) -> str:
    read = words.counts(words.total([file.read for file in report.files]), lang)
    left = ", ".join(words.counted(count, key, lang) for key, count in _left_out(report) if count)
    first = f"{words.label('read', lang)} {read}." if read else ""
    return f"{first} {left[:1].upper()}{left[1:]}.".strip() if left else first


def _left_out(report: Report) -> Iterator[tuple[str, int]]:
    yield "hidden", sum(file.hidden for file in report.files)
    yield "suppressed", sum(file.suppressed for file in report.files)
    yield "known", sum(file.known or 0 for file in report.files)
    yield "untouched", sum(file.untouched or 0 for file in report.files)
    yield "skipped", sum(not file.document.language for file in report.files)
    yield "failed", sum(problem.kind == "rule-failed" for problem in report.all_problems)
    yield "unread", sum(problem.path is not None for problem in report.problems)


def _hints(report: Report, lang: str) -> Iterator[str]:
    first = next((file for file in report.files if file.findings), None)
    if first is None:
        return
    rule = first.findings[0].rule
    yield f"{words.label('explain', lang)} factlint rule {rule}"
    yield from accept.hint(report, lang)


def _language(report: Report) -> str:
    languages = Counter(file.ui_lang for file in report.files if file.ui_lang)
    return languages.most_common(1)[0][0] if languages else "en"
