"""One finding, or one repeated finding, as a block of the terminal report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factlint.document import Document, Span
from factlint.finding import Finding, Related
from factlint.render import words
from factlint.render.concise import position
from factlint.render.context import context
from factlint.wording import place

_COLOURS = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_INDENT = 2
_GAP = 2
_MOST_PLACES = 4

Row = tuple[Text, Text]


def grouped(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Join the repeats: findings of one rule and severity that rest on one place and ask the same."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        alone = finding.related or finding.computation
        repeats = (finding.rule, finding.severity, finding.question, finding.repairs, finding.in_quote)
        groups.setdefault(id(finding) if alone else repeats, []).append(finding)
    return list(groups.values())


def label_width(document: Document, findings: Iterable[Finding], lang: str) -> int:
    """Return the width of the left column, so that all blocks of an article stand in line."""
    labels = [words.label(key, lang) for key in ("computation", "question", "repairs")]
    for finding in findings:
        spans = [finding.span, *(related.span for related in finding.related if not related.path)]
        labels += [place(document, span, lang) for span in spans]
    headings = [f"x {word}" for word in words.SEVERITIES[lang].values()]
    return max(*(len(label) + 2 for label in labels), *map(len, headings))


def block(document: Document, repeats: Sequence[Finding], lang: str, width: int, left: int) -> RenderableType:
    """Return the block of one group of repeats, `width` columns wide, with a left column of `left`."""
    right = width - _INDENT - left - _GAP
    grid = Table.grid(padding=(0, _GAP, 0, 0))
    grid.add_column(width=left, no_wrap=True)
    grid.add_column(width=right)
    first = repeats[0]
    for label, content in (_heading(first, lang), *_places(document, repeats, lang, right), *_advice(first, lang)):
        grid.add_row(label, content)
    return Group(Padding(grid, (0, 0, 0, _INDENT)), _address(document, repeats, width))


def _heading(finding: Finding, lang: str) -> Row:
    severity = f"{words.MARKS[finding.severity]} {words.SEVERITIES[lang][finding.severity]}"
    return Text(severity, _COLOURS[finding.severity]), Text(words.printable(finding.message), "bold")


def _places(document: Document, repeats: Sequence[Finding], lang: str, width: int) -> Iterator[Row]:
    first, *others = repeats
    yield _row(place(document, first.span, lang), _evidence(document, first.span, width))
    for related in first.related:
        yield _side(document, related, lang, width)
    if others:
        count = words.counted(len(others), "places", lang)
        yield _row("", Text(f"{words.label('likewise', lang)} {count}{_colon(lang)}", "dim"))
    for other in others[:_MOST_PLACES]:
        yield _row(place(document, other.span, lang), _evidence(document, other.span, width))
    if len(others) > _MOST_PLACES:
        yield _row("…", Text(", ".join(place(document, other.span, lang) for other in others[_MOST_PLACES:]), "dim"))


def _side(document: Document, related: Related, lang: str, width: int) -> Row:
    if related.path:
        return _row(PurePath(related.path).name, Text(words.printable(related.message)))
    label = f"  ({words.printable(related.message)})" if related.message else ""
    if len(label) > width // 2:
        label = ""
    evidence = _evidence(document, related.span, width - len(label))
    return _row(place(document, related.span, lang), evidence.append(label, "dim"))


def _evidence(document: Document, span: Span, width: int) -> Text:
    found = context(document, span, width)
    text = Text(no_wrap=True, overflow="ellipsis")
    text.append(found.before).append("[", "dim").append(found.evidence, "bold").append("]", "dim")
    return text.append(found.after)


def _advice(finding: Finding, lang: str) -> Iterator[Row]:
    if finding.computation:
        yield _row(words.label("computation", lang), Text(words.printable(finding.computation)))
    if finding.question:
        yield _row(words.label("question", lang), Text(words.printable(finding.question)))
    for number, repair in enumerate(filter(None, finding.repairs)):
        yield _row("" if number else words.label("repairs", lang), Text("– " + words.printable(repair)))
    if finding.in_quote:
        yield _row("", Text(words.label("in_quote", lang), "dim"))


def _row(label: str, content: Text) -> Row:
    return Text(f"  {label}", "dim"), content


def _colon(lang: str) -> str:
    return " :" if lang == "fr" else ":"


def _address(document: Document, repeats: Sequence[Finding], width: int) -> Text:
    """Return the small last line: the rule, and where to click."""
    spans = [finding.span for finding in repeats]
    spans += [related.span for related in repeats[0].related if not related.path]
    places = list(dict.fromkeys(filter(None, (position(document, span) for span in spans))))
    shown = " / ".join(places[: _MOST_PLACES + 1]) + (" …" if len(places) > _MOST_PLACES + 1 else "")
    name = PurePath(document.path).name
    address = ":".join(part for part in (name, shown) if part)
    return Text("  ".join(filter(None, (repeats[0].rule, address))), "dim", justify="right")
