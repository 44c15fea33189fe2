"""One finding, or one repeated finding, as a block of the terminal report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import PurePath
from textwrap import wrap

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factlint.document import Document, Span
from factlint.finding import Finding, Related
from factlint.render import words
from factlint.render.concise import position
from factlint.render.context import Context, context
from factlint.wording import place

_COLOURS = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_INDENT = 2
_GAP = 2
_MOST_PLACES = 4
_MOST_LINES = 3
_TORN = 12  # columns that a line may lose at its end when a word goes to the next

Row = tuple[Text, Text]


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
    places, advice = _places(document, repeats, lang, right), _advice(first, lang, right)
    for label, content in (_heading(first, lang, right), *places, *advice):
        grid.add_row(label, content)
    return Group(Padding(grid, (0, 0, 0, _INDENT)), _address(document, repeats, width))


def _heading(finding: Finding, lang: str, width: int) -> Row:
    severity = f"{words.MARKS[finding.severity]} {words.SEVERITIES[lang][finding.severity]}"
    return Text(severity, _COLOURS[finding.severity]), _wrapped(finding.message, width, "bold")


def _places(document: Document, repeats: Sequence[Finding], lang: str, width: int) -> Iterator[Row]:
    first, *others = repeats
    here = [Related(first.span), *(side for side in first.related if not side.path and side.span != first.span)]
    for sides in _by_part(document, here):
        yield from _part_rows(document, sides, lang, width)
    for source in (side for side in first.related if side.path):
        yield _row(PurePath(source.path or "").name, Text(words.printable(source.message)))
    if others:
        count = words.counted(len(others), "places", lang)
        yield _row("", Text(f"{words.label('likewise', lang)} {count}{words.colon(lang)}", "dim"))
    for other in others[:_MOST_PLACES]:
        yield from _part_rows(document, [Related(other.span)], lang, width)
    if len(others) > _MOST_PLACES:
        names = dict.fromkeys(place(document, other.span, lang) for other in others[_MOST_PLACES:])
        yield _row("…", Text(", ".join(names), "dim"))


def _by_part(document: Document, sides: Iterable[Related]) -> list[list[Related]]:
    """Join the sides that stand in one part of the article, in the order of the first of each."""
    parts: dict[object, list[Related]] = {}
    for side in sides:
        parts.setdefault(document.part_at(side.span.start) or side, []).append(side)
    return list(parts.values())


def _part_rows(document: Document, sides: Sequence[Related], lang: str, width: int) -> Iterator[Row]:
    """Show the sides of one part in one sentence with all brackets; one line for each where that is too long."""
    label = place(document, sides[0].span, lang)
    ordered = sorted(sides, key=lambda side: side.span)
    apart = all(one.span.end <= two.span.start for one, two in pairwise(ordered))
    role = words.printable(sides[0].message) if len(sides) == 1 else ""  # together, the sentence says it
    found = _context(document, [side.span for side in ordered], width) if apart else None
    if found is None and len(sides) > 1:
        for side in sides:
            yield from _part_rows(document, [side], lang, width)
    elif found is not None:
        yield from _with_role(label, _evidence(found), role, width)


def _context(document: Document, spans: Sequence[Span], width: int) -> Context | None:
    """Return the evidence on one line, or on a few when several pieces of it stand in one sentence."""
    lines = range(1, _MOST_LINES + 1 if len(spans) > 1 else 2)
    rooms = (width * count - _TORN * (count - 1) for count in lines)
    return next((found for room in rooms if (found := context(document, spans, room))), None)


def _with_role(label: str, evidence: Text, role: str, width: int) -> Iterator[Row]:
    """Say the role of a place behind it where there is room, else on the next line."""
    if role and len(evidence) + len(role) + 4 <= width:
        yield _row(label, evidence.append(f"  ({role})", "dim"))
        return
    yield _row(label, evidence)
    if role:
        yield _row("", Text(f"({role})", "dim"))


def _evidence(found: Context) -> Text:
    text = Text(found.before)
    for index, piece in enumerate(found.middle):
        if index % 2:
            text.append(piece)
        else:
            text.append("[", "dim").append(piece, "bold").append("]", "dim")
    return text.append(found.after)


def _advice(finding: Finding, lang: str, width: int) -> Iterator[Row]:
    if finding.computation:
        yield _row(words.label("computation", lang), _wrapped(finding.computation, width))
    if finding.question:
        yield _row(words.label("question", lang), _wrapped(finding.question, width))
    repairs = [words.printable(repair) for repair in finding.repairs if repair]
    together = f" {words.label('or', lang)} ".join(repairs)
    sentences = any(repair.endswith(".") for repair in repairs)
    lines = [f"– {repair}" for repair in repairs] if sentences or len(together) > width else [together]
    for number, line in enumerate(filter(None, lines)):
        yield _row("" if number else words.label("repairs", lang), _wrapped(line, width, hanging="  "))
    if finding.in_quote:
        yield _row("", Text(words.label("in_quote", lang), "dim"))


def _wrapped(text: str, width: int, style: str = "", hanging: str = "") -> Text:
    """Break text into lines at ordinary spaces only: a no-break space holds a number together."""
    lines = wrap(words.printable(text), width, subsequent_indent=hanging if text.startswith("–") else "")
    return Text("\n".join(lines), style)


def _row(label: str, content: Text) -> Row:
    return Text(f"  {label}", "dim"), content


def _address(document: Document, repeats: Sequence[Finding], width: int) -> Text:
    """Return the small last line: the rule, and where to click."""
    spans = [finding.span for finding in repeats]
    spans += [related.span for related in repeats[0].related if not related.path]
    places = list(dict.fromkeys(filter(None, (position(document, span) for span in spans))))
    shown = " / ".join(places[: _MOST_PLACES + 1]) + (" …" if len(places) > _MOST_PLACES + 1 else "")
    name = PurePath(document.path).name
    address = ":".join(part for part in (name, shown) if part)
    return Text("  ".join(filter(None, (repeats[0].rule, address))), "dim", justify="right")
