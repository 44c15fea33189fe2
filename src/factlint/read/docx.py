"""Word files. Their text is made here: one line for each paragraph, as it will print; footnotes stand at the end.

So in a place `line:column` the line is the paragraph as Word counts it, empty ones included. Python's own zip and XML
readers serve, because no library for Word files says where a word stands or leaves tracked changes as they will print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from posixpath import dirname, join, normpath

from factlint.document import Span, plain
from factlint.read.docx_body import LINE_END, Paragraph, read_body
from factlint.read.docx_package import Attributes, Package, parse_xml
from factlint.read.docx_styles import TITLE, Style, kind_of, read_styles
from factlint.read.draft import TEXT, Block, Draft, holds_words, is_crosshead
from factlint.read.errors import UnreadableError
from factlint.read.lines import mask_addresses, trimmed

_RELATIONS = "_rels/.rels"
_MAIN = "word/document.xml"
_DASHED = re.compile(r"[-–—]{1,2} ?(?P<words>[^\r\n]{1,80}\S) ?[-–—]{1,2}")
_BULLET = re.compile(r"(?:[-*•·‣▪●–—][ \t\u00a0]+)(?=\S)")


def draft(data: bytes) -> Draft:
    """Return the paragraphs of a Word file. Raises UnreadableError for what is no Word file or holds no text."""
    package = Package(data)
    main = _main(package)
    styles = _styles(package, join(dirname(main), "styles.xml"))
    paragraphs = list(_joined(read_body(package.read(main), main, styles)))
    for notes in ("footnotes.xml", "endnotes.xml"):
        name = join(dirname(main), notes)
        if package.holds(name):
            paragraphs += [note for note in read_body(package.read(name), name, styles) if note.text.strip()]
    if not any(paragraph.text.strip() for paragraph in paragraphs):
        raise UnreadableError("is empty: there is nothing to check")
    return _draft(paragraphs, styles)


def _main(package: Package) -> str:
    """Return the name of the part that holds the text; some programs do not call it `word/document.xml`."""
    found = [_MAIN]

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
            found.append(normpath(attributes.get("Target", "").lstrip("/")))

    if package.holds(_RELATIONS):
        parse_xml(package.read(_RELATIONS), _RELATIONS, start, lambda _tag: None)
    return found[-1]


def _styles(package: Package, name: str) -> dict[str, Style]:
    return read_styles(package.read(name), name) if package.holds(name) else {}


def _joined(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs, one whose end is deleted together with the next."""
    texts: list[str] = []
    begun: list[Paragraph] = []
    for paragraph in paragraphs:
        shift = sum(map(len, texts))
        begun.append(paragraph)
        texts.append(paragraph.text)
        for index, link in enumerate(paragraph.links):
            paragraph.links[index] = Span(link.start + shift, link.end + shift)
        if not paragraph.merged:
            yield _one(begun, texts)
            texts, begun = [], []
    if begun:
        yield _one(begun, texts)


def _one(paragraphs: Sequence[Paragraph], texts: Sequence[str]) -> Paragraph:
    """Return the paragraph that remains of several; its properties are those of the last, as in Word."""
    last = paragraphs[-1]
    if len(paragraphs) > 1:
        last.text = "".join(texts)
        last.links = [link for paragraph in paragraphs for link in paragraph.links]
        worded = [paragraph for paragraph in paragraphs if paragraph.bold or paragraph.text]
        last.bold, last.italic = all(one.bold for one in worded), all(one.italic for one in worded)
    return last


def _draft(paragraphs: Sequence[Paragraph], styles: dict[str, Style]) -> Draft:
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    chars = list(text)
    links = list(mask_addresses(chars, text, 0, len(text)))
    kinds = [_kind(paragraph, styles) for paragraph in paragraphs]
    headline = _headline(paragraphs, kinds)
    blocks: list[Block] = []
    start = 0
    for paragraph, kind in zip(paragraphs, kinds, strict=True):
        if paragraph.text.strip():
            span = trimmed(text, start, start + len(paragraph.text))
            named = _named(kind, headline)
            first = not headline and not blocks and named == TEXT
            blocks.append(Block(TEXT, span) if first else _block(paragraph, named, text, span))
            links += [Span(start + link.start, start + link.end) for link in paragraph.links]
        start += len(paragraph.text) + 1
    clean = plain("".join(chars).replace(LINE_END, "\n"))
    kept = [block for block in blocks if holds_words(clean, block)]
    return Draft(text, clean, kept, first_line=not headline, links=sorted(set(links)))


def _kind(paragraph: Paragraph, styles: dict[str, Style]) -> str:
    kind = styles[paragraph.style].kind if paragraph.style in styles else kind_of(paragraph.style)
    if kind:
        return kind
    return "list-item" if paragraph.listed or paragraph.in_table else TEXT


def _headline(paragraphs: Sequence[Paragraph], kinds: Sequence[str]) -> str:
    """Return the kind of paragraph that is the headline, "" where no style names one: then the first line may be it.

    The style Title is one. So is Heading 1, unless several of them stand below a first line of another style.
    """
    if TITLE in kinds:
        return TITLE
    first = next(kind for paragraph, kind in zip(paragraphs, kinds, strict=True) if paragraph.text.strip())
    return "heading" if first == "heading" or kinds.count("heading") == 1 else ""


def _named(kind: str, headline: str) -> str:
    """Return the kind of block for the kind of a style; a heading that is not the headline is a crosshead."""
    if kind in {TITLE, "heading"}:
        return "heading" if kind == headline else "crosshead"
    return kind


def _block(paragraph: Paragraph, kind: str, text: str, span: Span) -> Block:
    if kind != TEXT:
        return Block(kind, span, marked=kind == "crosshead")
    if match := _DASHED.fullmatch(text, *span):
        return Block("crosshead", Span(*match.span("words")))
    if match := _BULLET.match(text, *span):
        return Block("list-item", Span(match.end(), span.end))
    words = text[span.start : span.end]
    if paragraph.bold and is_crosshead(words):
        return Block("crosshead", span)
    return Block(TEXT, span, marked=paragraph.bold or paragraph.italic)
