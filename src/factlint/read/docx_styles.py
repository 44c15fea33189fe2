"""What a paragraph style of a Word file makes of its paragraphs, in whatever language Word was."""

from __future__ import annotations

from msgspec import Struct, field

from factlint.read.docx_package import Attributes, parse_xml

TITLE = "title"
"""The kind of the style Title: the headline, and then no heading is one."""

_KINDS = {
    "title": TITLE, "titre": TITLE, "subtitle": "standfirst", "sous-titre": "standfirst", "caption": "caption",
    "légende": "caption", "quote": "block-quote", "intense quote": "block-quote", "citation": "block-quote",
    "block text": "block-quote", "list paragraph": "list-item", "list bullet": "list-item", "list number": "list-item",
    "heading 1": "heading", "titre 1": "heading", "byline": "byline", "standfirst": "standfirst", "chapo": "standfirst",
    "chapô": "standfirst", "headline": TITLE, "header": "notice", "footer": "notice",
}  # fmt: skip


class Style(Struct):
    """One paragraph style: its kind ("" for running text) and whether all of its words are bold or italic."""

    kind: str = ""
    bold: bool = False
    italic: bool = False


class _Raw(Struct):
    name: str = ""
    based_on: str = ""
    style: Style = field(default_factory=Style)


def is_on(attributes: Attributes) -> bool:
    """Whether a switch such as bold is on: it is, unless its value says no."""
    return attributes.get("val", "true") not in {"0", "false", "off", "none"}


def kind_of(name: str) -> str:
    """Return the kind that a style's name stands for. Word keeps the English name whatever its own language is."""
    name = name.lower().strip()
    if name in _KINDS:
        return _KINDS[name]
    return "crosshead" if name.startswith(("heading ", "titre ")) and name[-1:].isdigit() else ""


def read_styles(data: bytes, name: str) -> dict[str, Style]:
    """Return the paragraph styles by their ids, each with what it takes over from the style it is based on."""
    found: dict[str, _Raw] = {}
    current: list[_Raw] = []

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "style" and attributes.get("type", "paragraph") == "paragraph":
            current[:] = [found.setdefault(attributes.get("styleId", ""), _Raw())]
        elif current and tag == "name":
            current[0].name = attributes.get("val", "")
        elif current and tag == "basedOn":
            current[0].based_on = attributes.get("val", "")
        elif current and tag == "b":
            current[0].style.bold = is_on(attributes)
        elif current and tag == "i":
            current[0].style.italic = is_on(attributes)

    def end(tag: str) -> None:
        if tag == "style":
            current.clear()

    parse_xml(data, name, start, end)
    return {style: _resolved(style, found) for style in found}


def _resolved(style: str, found: dict[str, _Raw]) -> Style:
    """Follow the chain of styles, at most a few steps, until one says what it is."""
    own = found[style].style
    for _ in range(10):
        raw = found.get(style)
        if raw is None:
            break
        kind = kind_of(raw.name)
        if kind:
            return Style(kind, own.bold, own.italic)
        style = raw.based_on
    return own
