"""The galley on a terminal: tables by kind, or the article with its facts underlined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factlint.document import Document, Part, Span
from factlint.render import Screen, words
from factlint.render.console import drawn
from factlint.render.context import visible
from factlint.render.galley import Row, sections
from factlint.render.reading_words import LABELS


def drawn_galley(document: Document, found: Iterable[Row], by: str, lang: str, screen: Screen) -> str:
    """Return the facts as tables by kind, or under each part of the article, whose facts are bracketed."""
    found = list(found)
    drawings: list[RenderableType] = [Text(words.printable(document.path), "bold underline"), ""]
    for heading, part, members in sections(document, found, by, lang):
        drawings.append(Text(heading[:1].upper() + heading[1:], "bold"))
        if part is not None:
            drawings.append(Padding(_underlined(document, part, found), (0, 0, 0, 2)))
        drawings += [Padding(_table(members, lang, screen.width, by), (0, 0, 0, 2)), ""]
    return drawn(screen, *drawings[:-1])


def _table(members: Sequence[Row], lang: str, width: int, by: str) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    labels = [LABELS[lang][row.group] if by == "paragraph" else row.place for row in members]
    grid.add_column(width=max(map(len, labels), default=1), no_wrap=True)
    grid.add_column(width=(width - 2) * 2 // 5, no_wrap=True, overflow="ellipsis")
    grid.add_column(ratio=1)
    for row, label in zip(members, labels, strict=True):
        grid.add_row(Text(label, "dim"), Text(row.text, "bold"), row.reading)
    return grid


def _underlined(document: Document, part: Part, members: Sequence[Row]) -> Text:
    """Return the words of a part with its figures, dates and names in brackets (quotations have their own marks)."""
    text = Text()
    position = part.span.start
    for span in sorted({span for row in members for span in _marked(row)}):
        if span.start >= position and part.span.covers(span):
            text.append(visible(document, Span(position, span.start)))
            text.append("[", "dim").append(words.printable(document.words(span)), "underline").append("]", "dim")
            position = span.end
    return text.append(visible(document, Span(position, part.span.end)))


def _marked(row: Row) -> Iterator[Span]:
    if row.kind in {"figure", "date"}:
        yield row.span
    elif row.kind == "name":
        yield from (mention.span for mention in row.fact.mentions)
