"""What a format hands over: the text, its clean twin, its blocks, and the metadata that the file holds."""

from __future__ import annotations

from msgspec import Struct, field

from factlint.document import FILLER, Span, Suppression

TEXT = "text"
"""The kind of a block whose words still have to say what it is."""
_CROSSHEAD_LENGTH = 80
"""Characters at most of a bold block, its marks with it, that is a crosshead."""


class Block(Struct, frozen=True):
    """One block of the file, before it is known what part of the article it is.

    `kind` is a kind of `Part`, or TEXT for what could be a paragraph, or `heading` for the first level of
    headings. `attached` says that no blank line stands before it, `marked` that the whole of it is set off by
    one markup style (all bold, all italic) or that it is a heading below the first level.
    """

    kind: str
    span: Span
    attached: bool = False
    marked: bool = False


def holds_words(clean: str, block: Block) -> bool:
    """Whether anything is left of a block without its markup."""
    return bool(clean[block.span.start : block.span.end].replace(FILLER, "").strip())


def is_crosshead(words: str, marks: str = "") -> bool:
    """Whether a block that is bold all through is a crosshead: short, and not closed as a sentence or a lead-in is.

    `marks` are the marks of the markup that stand after its words.
    """
    return len(words) <= _CROSSHEAD_LENGTH and not words.removesuffix(marks).endswith((".", "…", ":"))


class Field(Struct, frozen=True):
    """One field of the metadata: its text as printed, and the place of the value in the file."""

    text: str
    span: Span


class Draft(Struct):
    """A file on its way to becoming a Document. `clean` has the length of `text`.

    `first_line` says that in this format the first line is the headline, where no heading is.
    `notes` holds the names of remarks, from the table `language.notes` of the lexicon, with their values; `pages`
    where each printed page begins.
    """

    text: str
    clean: str
    blocks: list[Block]
    first_line: bool = False
    fields: dict[str, Field] = field(default_factory=dict)
    links: list[Span] = field(default_factory=list)
    suppressions: list[Suppression] = field(default_factory=list)
    notes: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    pages: tuple[int, ...] = ()
