"""The notes in the margin of the page: one for each finding, or for findings that say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from string import Template

from msgspec import Struct

from factlint.document import Document, Part
from factlint.finding import Finding, Related
from factlint.render import words
from factlint.render.html_text import Place, clean, element, part_of_page, tag
from factlint.render.page_words import said
from factlint.render.repeats import grouped
from factlint.render.sentences import evidence, sentence, where
from factlint.report import FileReport

_MARKS_APART = re.compile("(?<=«) | (?=[»?!:;%])")


class Note(Struct, frozen=True):
    """One note: its number on the page, what it says, and its places. `sides` and `places` are in the same order."""

    number: int
    document: Document
    finding: Finding
    ui_lang: str
    sides: tuple[Related, ...]

    @property
    def severity(self) -> str:
        """The severity of its finding."""
        return self.finding.severity

    @property
    def group(self) -> str:
        """The group of its rule."""
        return self.finding.group

    @property
    def part(self) -> Part | None:
        """The part that the note stands beside; None where its place is not printed."""
        return self.document.part_at(self.finding.span.start)

    @property
    def places(self) -> list[Place]:
        """Its places in the text that can be marked."""
        return [
            Place(side.span, self.number, index, self.severity)
            for index, side in enumerate(self.sides)
            if self._printed(side)
        ]

    def _printed(self, side: Related) -> bool:
        return side.path is None and self.document.part_at(side.span.start) is not None

    def html(self) -> str:
        """Return the note as HTML."""
        finding, lang = self.finding, self.ui_lang
        return Template(part_of_page("note.html")).substitute(
            number=self.number, ui_lang=lang, severity=self.severity, group=escape(self.group),
            sign=words.MARKS[self.severity], severity_name=escape(words.SEVERITIES[lang][self.severity]),
            message=escape(clean(self._set(finding.message))), rule=escape(finding.rule),
            sides="\n".join(self._side(index, side) for index, side in enumerate(self.sides)),
            advice="\n".join(self._advice()),
        )  # fmt: skip

    def _set(self, text: str, *, close: bool = True) -> str:
        """Return our own words as print sets them: in French no mark stands alone at the end or the head of a line."""
        text = sentence(text) if close else words.printable(text)
        return _MARKS_APART.sub("\u00a0", text) if self.ui_lang == "fr" else text

    def _quoted(self, side: Related) -> str:
        """Return the words of a place; its quotation marks stay with them."""
        return re.sub(
            "^« | »$", lambda mark: mark[0].replace(" ", "\u00a0"), evidence(self.document, side, self.ui_lang)
        )

    def _side(self, index: int, side: Related) -> str:
        lang = self.ui_lang
        if side.path:
            name = f"{said('source', lang)}, {words.printable(side.path)}{words.colon(lang)}"
            return element("li", tag("span", name, class_="where") + " " + tag("bdi", words.printable(side.message)))
        label = tag("span", f"{where(self.document, side.span, lang)}{words.colon(lang)}", class_="where")
        said_there = f"{label} {tag('bdi', self._quoted(side), lang=self.document.language)}"
        if self._printed(side):
            said_there = element("a", said_there, href=f"#m{self.number}-{index}")
        role = " " + tag("span", f"({words.printable(side.message)})", class_="role") if side.message else ""
        return element("li", said_there + role)

    def _advice(self) -> Iterator[str]:
        finding, lang = self.finding, self.ui_lang
        for key, text in (("computation", finding.computation), ("question", finding.question)):
            if text:
                label = tag("span", f"{words.label(key, lang)}{words.colon(lang)}", class_="label")
                yield element("p", f"{label} {tag('bdi', self._set(text))}", class_=key)
        repairs = [tag("li", self._set(repair, close=False)) for repair in finding.repairs if repair]
        if repairs:
            yield tag("p", f"{words.label('repairs', lang)}{words.colon(lang)}", class_="label")
            yield element("ul", "".join(repairs), class_="ways")
        if finding.in_quote:
            yield tag("p", words.label("in_quote", lang), class_="lowered")


def notes_of(file: FileReport, first: int) -> list[Note]:
    """Return the notes of an article in the order of its text, numbered from `first`."""
    several = sorted(grouped(file.findings), key=lambda repeats: (_printed_at(file, repeats[0]), repeats[0].rule))
    return [
        Note(number, file.document, repeats[0], file.ui_lang, tuple(_sides(repeats)))
        for number, repeats in enumerate(several, first)
    ]


def _printed_at(file: FileReport, finding: Finding) -> tuple[bool, int]:
    part = file.document.part_at(finding.span.start)
    return part is not None and part.kind != "headline", finding.span.start


def _sides(repeats: list[Finding]) -> Iterator[Related]:
    first = repeats[0]
    yield Related(first.span)
    yield from (side for side in first.related if side.path or side.span != first.span)
    yield from (Related(other.span) for other in repeats[1:])
