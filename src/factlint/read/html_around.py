"""What an element of an HTML page says about the text inside it, with what the elements around it say."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from factlint.read import html_names as names
from factlint.read.draft import TEXT
from factlint.read.html_tokens import Token, attributes

CELL = "cell"
"""The kind of text in a table: an item of a list, or a paragraph where a table is only the layout of a letter."""
_LONGEST_ANCHOR = 40


class Around(Struct, frozen=True):
    """What stands around a text.

    `aside` is 2 in what is certainly no article, 1 where a class says so. `article` numbers the outermost `<article>`,
    or the element that is marked as the body of one, 0 outside any. `titled` says that a class calls it the title.
    The flags of inline markup say that it holds links, bold or italic words, a time, or nothing printed.
    """

    kind: str = TEXT
    aside: int = 0
    article: int = 0
    main: bool = False
    header: bool = False
    paragraph: bool = False
    titled: bool = False
    linked: bool = False
    bold: bool = False
    italic: bool = False
    timed: bool = False
    unprinted: bool = False


def inside(text: str, token: Token, outer: Around, number: int) -> Around:
    """Return what stands around the text inside an element; `number` is that of the next article."""
    if outer.aside == 2:
        return outer
    name, values = token.name, _values(text, token)
    classes = f"{values.get('class', '')} {values.get('id', '')}".split()[:20]
    if name not in names.BLOCKS and name not in names.ASIDE:
        return _inline(text, token, outer, values, classes)
    body = "articlebody" in values.get("itemprop", "").lower().split()
    begins = body or (name == "article" and not outer.article)
    return replace(
        outer,
        kind=_kind(name, classes, outer),
        aside=max(outer.aside, _aside(name, values, classes, outer)),
        article=number if begins else outer.article,
        main=outer.main or name == "main" or values.get("role") == "main",
        header=outer.header or name == "header",
        paragraph=name == "p",
        titled=outer.titled or names.is_title(classes),
    )


def is_desk_comment(text: str, token: Token) -> bool:
    """Whether a link is the one by which a word processor leads from a comment back to the text."""
    return token.name == "a" and _values(text, token).get("href", "").startswith("#cmnt_ref")


def _values(text: str, token: Token) -> dict[str, str]:
    if token.attributes.start == token.attributes.end:
        return {}
    return {key: text[slice(*span)] for key, span in attributes(text, token).items()}


def _kind(name: str, classes: list[str], outer: Around) -> str:
    by_class = names.kind_by_class(classes)
    if name in names.HEADINGS:
        return by_class or (outer.kind if outer.kind in names.AROUND_HEADINGS else names.KINDS[name])
    if name in {"h1", "figcaption"}:
        return names.KINDS[name]
    return by_class or names.KINDS.get(name) or outer.kind


def _aside(name: str, values: dict[str, str], classes: list[str], outer: Around) -> int:
    if name in {"html", "body", "main"} or (name == "article" and not outer.article):
        return 0
    if name == "footer" and outer.kind == "block-quote":
        return 0
    if name in names.ASIDE or _is_hidden(values) or "mso-element:comment" in values.get("style", ""):
        return 2
    return names.stands_aside(values.get("role", ""), classes)


def _is_hidden(values: dict[str, str]) -> bool:
    unseen = "display:none" in values.get("style", "").replace(" ", "").lower()
    return unseen or "hidden" in values or values.get("aria-hidden") == "true"


def _inline(text: str, token: Token, outer: Around, values: dict[str, str], classes: list[str]) -> Around:
    name = token.name
    if name in names.UNPRINTED or _is_hidden(values) or names.is_unprinted(classes):
        return replace(outer, unprinted=True)
    if (name == "sup" and _is_reference(text, token)) or (name == "a" and _is_anchor(text, token, values)):
        return replace(outer, unprinted=True)
    if name in {"b", "strong"}:
        return replace(outer, bold=True)
    if name in {"i", "em"}:
        return replace(outer, italic=True)
    if name in {"a", "time"}:
        return replace(outer, linked=outer.linked or name == "a", timed=outer.timed or name == "time")
    return outer


def _is_reference(text: str, token: Token) -> bool:
    """Whether a raised text is the number of a note: a link to a place on the page."""
    within = text[token.span.end : token.span.end + 200].partition("</sup")[0]
    return '="#' in within or "=#" in within


def _is_anchor(text: str, token: Token, values: dict[str, str]) -> bool:
    """Whether a link is a sign without words that leads to a place on the page, such as the `#` beside a heading."""
    if not values.get("href", "").startswith("#"):
        return False
    within, end, _ = text[token.span.end : token.span.end + _LONGEST_ANCHOR].partition("</a")
    return bool(end) and "<" not in within and not any(char.isalpha() for char in _without_entities(within))


def _without_entities(text: str) -> str:
    from html import unescape

    return unescape(text)
