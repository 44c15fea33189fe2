"""The report as an editor reads it: each finding with both places, the sum, the question and the ways out.

Made for 80 columns, with or without colour, and for pasting into an e-mail: brackets mark the evidence, words and
marks say the severity, and file, line and column come last and small.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from factlint.render import words
from factlint.render.blocks import block, grouped, label_width
from factlint.report import FileReport, Report
from factlint.rule import SEVERITIES
from factlint.wording import quoted


def render(report: Report, *, width: int = 80, colour: bool = False, quiet: bool = False) -> str:
    """Return the report, `width` columns wide at most. `quiet` leaves out everything but the findings."""
    console = Console(
        file=StringIO(), width=width, force_terminal=colour, color_system="standard" if colour else None,
        no_color=not colour, highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    with console.capture() as captured:
        for file in report.files:
            if file.findings or (not quiet and len(report.files) == 1):
                console.print(_article(file, width, quiet=quiet))
        if not quiet:
            console.print(_closing(report))
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


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
    if document.headline:
        headline = words.printable(document.words(document.headline.span))
        room = width - len(document.path) - 6
        if room >= 20:
            shown = headline if len(headline) <= room else headline[: room - 2].rpartition(" ")[0] + " …"
            title.append("  ", "not underline").append(quoted(shown, file.ui_lang), "not bold not underline")
    return title


def _remark(note: str, lang: str) -> RenderableType:
    return Padding(Text(f"{words.label('remark', lang)}{' :' if lang == 'fr' else ':'} {note}", "dim"), (0, 0, 0, 2))


def _closing(report: Report) -> RenderableType:
    """Return the last lines: what was found, read, hidden, accepted and left out, and where to go from here."""
    lang = _language(report)
    lines = [" ".join(_sentences(report, lang))]
    rows: list[RenderableType] = [Text(line) for line in lines]
    hint = _hint(report, lang)
    return Padding(Group(*rows, *([Text(hint, "dim")] if hint else [])), (0, 0, 0, 2))


def _sentences(report: Report, lang: str) -> Iterator[str]:
    files = len(report.files)
    found = {severity: report.count(severity) for severity in SEVERITIES}
    found = {severity: count for severity, count in found.items() if count}
    if files > 1:
        yield f"{words.counted(files, 'articles', lang)}{' :' if lang == 'fr' else ':'}"
    yield f"{words.counts(found, lang)}." if found else words.label("nothing", lang)
    if files > 1 and (clean := sum(not file.findings and bool(file.document.language) for file in report.files)):
        yield f"{words.counted(clean, 'clean', lang)}."
    read = words.counts(words.total([file.read for file in report.files]), lang)
    if read:
        yield f"{words.label('read', lang)} {read}."
    yield from (f"{words.counted(count, key, lang)}." for key, count in _left_out(report) if count)


def _left_out(report: Report) -> Iterator[tuple[str, int]]:
    yield "hidden", sum(file.hidden for file in report.files)
    yield "suppressed", sum(file.suppressed for file in report.files)
    yield "skipped", sum(not file.document.language for file in report.files)
    yield "failed", sum(problem.kind == "rule-failed" for problem in report.all_problems)
    yield "unread", sum(problem.path is not None for problem in report.problems)


def _hint(report: Report, lang: str) -> str:
    first = next((file for file in report.files if file.findings), None)
    if first is None:
        return ""
    rule = first.findings[0].rule
    hint = f"{words.label('explain', lang)} factlint rule {rule}"
    if not first.document.path.endswith((".md", ".html", ".markdown", ".htm")):
        return hint
    return f"{hint}\n{words.label('accept', lang)} <!-- factlint: ignore[{rule}] {words.label('reason', lang)} -->"


def _language(report: Report) -> str:
    languages = Counter(file.ui_lang for file in report.files if file.ui_lang)
    return languages.most_common(1)[0][0] if languages else "en"
