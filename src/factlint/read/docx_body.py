"""The paragraphs of a Word file as they will print: insertions in, deletions, hidden words and comments out."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from factlint.document import Span
from factlint.read.docx_package import Attributes, parse_xml
from factlint.read.docx_styles import Style, is_on

LINE_END = "\u2028"
"""A line end inside a paragraph. (A new line in the text is a new paragraph.)"""

_DROPPED = frozenset({"del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "sectPr", "object"})
"""Elements that print nothing. `Fallback` says again, for old programs, what stands beside it."""
_SIGNS = {"tab": "\t", "br": LINE_END, "cr": LINE_END, "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


class Paragraph(Struct):
    """One paragraph: its printed text, its style, and what is known of its words.

    `links` are offsets into `text`. `bold` and `italic` say that all of its words are.
    """

    text: str = ""
    style: str = ""
    listed: bool = False
    in_table: bool = False
    merged: bool = False
    bold: bool = True
    italic: bool = True
    links: list[Span] = field(default_factory=list)


class _Run(Struct):
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool = False


def read_body(data: bytes, name: str, styles: Mapping[str, Style]) -> list[Paragraph]:
    """Return the paragraphs of one part of the package (the document, its footnotes), in the order of the file.

    A paragraph in a text box follows the one that the box stands in.
    """
    reader = _Reader(styles)
    parse_xml(data, name, reader.start, reader.end, reader.words)
    return reader.paragraphs


class _Reader:
    def __init__(self, styles: Mapping[str, Style]) -> None:
        self.paragraphs: list[Paragraph] = []
        self._styles = styles
        self._path: list[str] = []
        self._open: list[Paragraph] = []
        self._texts: list[list[str]] = []
        self._lengths: list[int] = []
        self._run = _Run()
        self._dropped = 0
        self._tables = 0
        self._field_codes: list[bool] = []
        self._links: list[int] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        parent = self._path[-1] if self._path else ""
        self._path.append(tag)
        # In the properties of a paragraph or row, `del` and `ins` speak of the mark itself, and hold nothing.
        if tag in _DROPPED and not parent.endswith("Pr"):
            self._dropped += 1
        if self._dropped:
            return
        if tag == "p":
            self._begin()
        elif tag == "tbl":
            self._tables += 1
        elif self._open and "pPr" in self._path[-4:]:
            self._paragraph_property(tag, parent, attributes)
        elif self._open:
            self._inside(tag, attributes)

    def end(self, tag: str) -> None:
        self._path.pop()
        parent = self._path[-1] if self._path else ""
        if self._dropped:
            self._dropped -= tag in _DROPPED and not parent.endswith("Pr")
        elif tag == "p" and self._open:
            self._close()
        elif tag == "tbl":
            self._tables -= 1
        elif tag == "hyperlink" and self._links and self._open:
            begun, here = self._links.pop(), self._lengths[-1]
            if begun < here:
                self._open[-1].links.append(Span(begun, here))

    def words(self, text: str) -> None:
        if self._path and self._path[-1] == "t" and not self._dropped:
            self._say(text)

    # -- paragraphs

    def _begin(self) -> None:
        paragraph = Paragraph(in_table=self._tables > 0)
        self.paragraphs.append(paragraph)
        self._open.append(paragraph)
        self._texts.append([])
        self._lengths.append(0)

    def _close(self) -> None:
        paragraph = self._open.pop()
        paragraph.text = "".join(self._texts.pop())
        self._lengths.pop()
        if not paragraph.text.strip():
            paragraph.bold = paragraph.italic = False

    def _paragraph_property(self, tag: str, parent: str, attributes: Attributes) -> None:
        paragraph = self._open[-1]
        if tag == "pStyle":
            paragraph.style = attributes.get("val", "")
        elif tag == "numPr":
            paragraph.listed = True
        elif tag == "numId" and attributes.get("val") == "0":
            paragraph.listed = False
        elif tag in {"del", "moveFrom"} and parent == "rPr":
            paragraph.merged = True

    # -- runs

    def _inside(self, tag: str, attributes: Attributes) -> None:
        if tag == "r":
            self._run = _Run()
        elif tag in {"b", "i"}:
            setattr(self._run, {"b": "bold", "i": "italic"}[tag], is_on(attributes))
        elif tag in {"vanish", "webHidden"}:
            self._run.hidden = is_on(attributes)
        elif tag == "fldChar":
            self._field(attributes.get("fldCharType", ""))
        elif tag == "hyperlink":
            self._links.append(self._lengths[-1])
        elif tag in _SIGNS and "pPr" not in self._path and "tabs" not in self._path:
            paged = tag == "br" and attributes.get("type") in {"page", "column"}
            self._say(" " if paged else _SIGNS[tag])
        elif tag == "sym":
            self._symbol(attributes.get("char", ""))

    def _field(self, kind: str) -> None:
        """Step through a field: its code prints nothing, its result does."""
        if kind == "begin":
            self._field_codes.append(True)
        elif kind == "separate" and self._field_codes:
            self._field_codes[-1] = False
        elif kind == "end" and self._field_codes:
            self._field_codes.pop()

    def _symbol(self, code: str) -> None:
        try:
            number = int(code, 16)
        except ValueError:
            return
        self._say(chr(number) if 0x20 < number < 0xD800 else " ")

    def _say(self, text: str) -> None:
        if not self._open or self._run.hidden or (self._field_codes and self._field_codes[-1]):
            return
        paragraph = self._open[-1]
        self._texts[-1].append(text.replace("\r", " ").replace("\n", " "))
        self._lengths[-1] += len(text)
        if text.strip():
            style = self._styles.get(paragraph.style, Style())
            paragraph.bold &= style.bold if self._run.bold is None else self._run.bold
            paragraph.italic &= style.italic if self._run.italic is None else self._run.italic
