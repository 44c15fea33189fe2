"""The blocks of text of an HTML page, each with what stands around it; none of them is chosen or masked yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from factlint.document import Span
from factlint.read import html_names as names
from factlint.read.errors import UnreadableError
from factlint.read.html_around import Around, inside, is_desk_comment
from factlint.read.html_tokens import CLOSE, COMMENT, OPEN, RAW, Token, tokens
from factlint.read.html_tokens import TEXT as WORDS

BREAK, QUOTE_OPEN, QUOTE_CLOSE = "break", "quote-open", "quote-close"
"""Pieces of a block that are no words: a line end that the author forced, and the quotation marks of `<q>`."""


_NEVER = 2
_DEEPEST = 5000
"""Browsers give up at a tenth of it; pages whose end tags are forgotten come to some hundred."""


class Piece(Struct, frozen=True):
    """A run of text inside a block, or one of the pieces that are no words."""

    kind: str
    span: Span
    around: Around


class HtmlBlock(Struct, frozen=True):
    """The pieces between two block boundaries, at least one of them with words, and what stands around them."""

    around: Around
    pieces: list[Piece]

    @property
    def start(self) -> int:
        """Where the block begins."""
        return self.pieces[0].span.start

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
    """The `meta`, `time` and `abbr` tags, and the content of `title` and of scripts."""


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
        self._bullet = False

    def read(self, cut: Iterator[Token]) -> Page:
        for token in cut:
            if token.kind == OPEN:
                self._opened(token)
            elif token.kind == CLOSE:
                self._closed(token)
            elif token.kind == COMMENT:
                self._page.comments.append(token.span)
                self._bullet = self._begins_bullet(token)
            elif token.kind == RAW:
                self._page.metadata.append(token)
            elif self._around.aside < _NEVER and not self._around.unprinted and not self._bullet:
                self._pieces.append(Piece(WORDS, token.span, self._around))
        self._flush()
        return self._page

    @property
    def _around(self) -> Around:
        return self._stack[-1].around if self._stack else Around()

    # -- tags

    def _opened(self, token: Token) -> None:
        name = token.name
        if name == "meta" or (name in {"time", "abbr"} and not self._around.aside):
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
        if self._stack and is_desk_comment(self._text, token):
            self._stack[-1] = replace(self._stack[-1], around=replace(self._around, aside=2))
        around = inside(self._text, token, self._around, self._articles + 1)
        self._articles = max(self._articles, around.article)
        self._stack.append(_Element(name, around, token.span.start))
        self._open[name] += 1

    def _begins_bullet(self, token: Token) -> bool:
        """Whether the bullet of a list follows, which Word writes as text between two comments."""
        return self._text.startswith("<![if !supportLists", token.span.start)

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
