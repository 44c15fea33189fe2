"""The blocks of text of an HTML page, each with what stands around it; none of them is chosen or masked yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from factlint.document import Span
from factlint.read import html_names as names
from factlint.read.draft import TEXT
from factlint.read.errors import UnreadableError
from factlint.read.html_tokens import CLOSE, COMMENT, OPEN, RAW, Token, attributes, tokens
from factlint.read.html_tokens import TEXT as WORDS

BREAK, QUOTE_OPEN, QUOTE_CLOSE = "break", "quote-open", "quote-close"
"""Pieces of a block that are no words: a line end that the author forced, and the quotation marks of `<q>`."""


_DEEPEST = 5000
"""Browsers give up at a tenth of it; pages whose end tags are forgotten come to some hundred."""


class Around(Struct, frozen=True):
    """What an element says about the text inside it, with what the elements around it say.

    `aside` is 2 in what is certainly no article, 1 where a class says so. `article` numbers the innermost `<article>`,
    0 outside any. The flags of inline markup say that it holds links, bold or italic words, a time, or nothing printed.
    """

    kind: str = TEXT
    aside: int = 0
    article: int = 0
    main: bool = False
    header: bool = False
    paragraph: bool = False
    linked: bool = False
    bold: bool = False
    italic: bool = False
    timed: bool = False
    unprinted: bool = False


class Piece(Struct, frozen=True):
    """A run of text inside a block, or one of the pieces that are no words."""

    kind: str
    span: Span
    around: Around


class HtmlBlock(Struct, frozen=True):
    """The pieces between two block boundaries, at least one of them with words, and what stands around them."""

    around: Around
    pieces: list[Piece]

    def letters(self, text: str) -> int:
        """Return how many characters that are no space the block holds outside links."""
        runs = (piece for piece in self.pieces if piece.kind == WORDS and not piece.around.linked)
        return sum(len("".join(text[piece.span.start : piece.span.end].split())) for piece in runs)

    def all_of(self, text: str, flag: str) -> bool:
        """Whether every word of the block stands inside markup that sets this flag of `Around`."""
        runs = (piece for piece in self.pieces if piece.kind == WORDS and text[slice(*piece.span)].strip())
        return all(getattr(piece.around, flag) for piece in runs)


class Page(Struct):
    """A page cut into its blocks, with what else it says: comments, links, and the tags that hold metadata."""

    blocks: list[HtmlBlock] = field(default_factory=list)
    comments: list[Span] = field(default_factory=list)
    links: list[Span] = field(default_factory=list)
    metadata: list[Token] = field(default_factory=list)
    """The `meta` and `time` tags, and the content of `title` and of scripts."""


def read_page(text: str, start: int) -> Page:
    """Cut a page into blocks. Time and memory are linear in the text, whatever it holds."""
    return _Reader(text).read(tokens(text, start))


class _Element(Struct, frozen=True):
    name: str
    around: Around
    start: int


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._page = Page()
        self._stack: list[_Element] = []
        self._open: Counter[str] = Counter()
        self._pieces: list[Piece] = []
        self._articles = 0

    def read(self, cut: Iterator[Token]) -> Page:
        for token in cut:
            if token.kind == OPEN:
                self._opened(token)
            elif token.kind == CLOSE:
                self._closed(token)
            elif token.kind == COMMENT:
                self._page.comments.append(token.span)
            elif token.kind == RAW:
                self._page.metadata.append(token)
            elif not self._around.unprinted:
                self._pieces.append(Piece(WORDS, token.span, self._around))
        self._flush()
        return self._page

    @property
    def _around(self) -> Around:
        return self._stack[-1].around if self._stack else Around()

    # -- tags

    def _opened(self, token: Token) -> None:
        name = token.name
        if name in {"meta", "time"}:
            self._page.metadata.append(token)
        if name in names.BLOCKS:
            self._flush()
            self._close_implied(name)
        if name == "br":
            self._break(token)
        if name == "q":
            self._pieces.append(Piece(QUOTE_OPEN, token.span, self._around))
        if name in names.VOID:
            return
        if len(self._stack) >= _DEEPEST:
            raise UnreadableError(f"nests its elements more than {_DEEPEST} deep: save the article's text as .txt")
        self._stack.append(_Element(name, self._inside(token), token.span.start))
        self._open[name] += 1

    def _close_implied(self, name: str) -> None:
        """Close the paragraph or list item that this element ends without an end tag."""
        while self._stack and (self._stack[-1].name == "p" or (name == self._stack[-1].name in {"li", "dt", "dd"})):
            self._pop()

    def _closed(self, token: Token) -> None:
        name = token.name
        if name in names.BLOCKS:
            self._flush()
        if name == "q":
            self._pieces.append(Piece(QUOTE_CLOSE, token.span, self._around))
        if not self._open[name]:
            return
        while self._stack:
            element = self._pop()
            if element.name == name:
                if name == "a" and not element.around.aside:
                    self._page.links.append(Span(element.start, token.span.end))
                return

    def _pop(self) -> _Element:
        element = self._stack.pop()
        self._open[element.name] -= 1
        return element

    def _break(self, token: Token) -> None:
        """Note a forced line end; two of them in a row end the block."""
        for piece in reversed(self._pieces):
            if piece.kind == BREAK:
                self._flush()
                return
            if self._text[piece.span.start : piece.span.end].strip():
                break
        self._pieces.append(Piece(BREAK, token.span, self._around))

    def _flush(self) -> None:
        """End the open block, if it holds words."""
        pieces, self._pieces = self._pieces, []
        holds = any(piece.kind == WORDS and self._text[slice(*piece.span)].strip() for piece in pieces)
        if holds:
            self._page.blocks.append(HtmlBlock(self._around, pieces))

    # -- what an element says about the text inside it

    def _inside(self, token: Token) -> Around:
        name, outer = token.name, self._around
        if outer.aside == 2:
            return outer
        if name not in names.BLOCKS and name not in names.ASIDE:
            return self._inline(token, outer)
        values = {key: self._text[slice(*span)] for key, span in attributes(self._text, token).items()}
        classes = f"{values.get('class', '')} {values.get('id', '')}".split()[:20]
        kind = names.KINDS.get(name) or names.kind_by_class(classes) or outer.kind
        if name == "article":
            self._articles += 1
        return replace(
            outer,
            kind=kind,
            aside=max(outer.aside, self._aside(name, values, classes, outer)),
            article=self._articles if name == "article" else outer.article,
            main=outer.main or name == "main" or values.get("role") == "main",
            header=outer.header or name == "header",
            paragraph=name == "p",
        )

    def _aside(self, name: str, values: dict[str, str], classes: list[str], outer: Around) -> int:
        if name in {"html", "body", "main", "article"}:
            return 0
        if name == "footer" and outer.kind == "block-quote":
            return 0
        if name in names.ASIDE or "hidden" in values or values.get("aria-hidden") == "true":
            return 2
        return names.stands_aside(values.get("role", ""), classes, values.get("style", ""))

    def _inline(self, token: Token, outer: Around) -> Around:
        name = token.name
        if name in {"b", "strong"}:
            return replace(outer, bold=True)
        if name in {"i", "em"}:
            return replace(outer, italic=True)
        if name in {"a", "time"}:
            return replace(outer, linked=outer.linked or name == "a", timed=outer.timed or name == "time")
        if name in names.UNPRINTED or (name == "sup" and self._is_reference(token)):
            return replace(outer, unprinted=True)
        if name == "span":
            return self._span(token, outer)
        return outer

    def _span(self, token: Token, outer: Around) -> Around:
        if token.attributes.start == token.attributes.end:
            return outer
        values = {key: self._text[slice(*span)] for key, span in attributes(self._text, token).items()}
        hidden = "hidden" in values or "display:none" in values.get("style", "").replace(" ", "").lower()
        return replace(outer, unprinted=True) if hidden else outer

    def _is_reference(self, token: Token) -> bool:
        """Whether a raised text is the number of a note: a link to a place on the page."""
        return '="#' in self._text[token.span.end : token.span.end + 200].partition("</sup")[0]
