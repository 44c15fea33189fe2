"""The one safe change to an article: taking out comments that accept nothing any more, and single names of them.

Only what the run found unused goes. Front matter and configuration are left to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from factlint.document import Document, Span, Suppression, by_place, unused_names

_COMMENTS = frozenset({"ignore", "disable", "enable", "file-ignore"})
_BLANK = " \t\u00a0"
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_LINE_END = re.compile(r"\r\n|\r|\n")


def without_unused(document: Document) -> str:
    """Return the file's text without its unused comments and names; the same text where there is none."""
    text = document.text[: document.file_end]
    pieces: list[str] = []
    position = 0
    is_page = PurePath(document.path).suffix.lower() in _PAGES
    for cut, instead in sorted(_cuts(text, document.suppressions, is_page=is_page)):
        pieces += [text[position : max(position, cut.start)], instead]
        position = max(position, cut.end)
    return "".join([*pieces, text[position:]])


def same_article(one: Document, other: Document) -> bool:
    """Whether two texts print the same article: the same parts with the same words, on the same day."""
    return _printed(one) == _printed(other)


def _printed(document: Document) -> tuple[object, ...]:
    parts = tuple((part.name, document.words(part.span)) for part in document.parts)
    return parts, document.date, document.language, tuple(document.raw(link) for link in document.links)


def _cuts(text: str, suppressions: Iterable[Suppression], *, is_page: bool) -> Iterator[tuple[Span, str]]:
    """Yield what to take out, and what stands there then: nothing, or the names that a list keeps."""
    whole: list[Span] = []
    for span, several in by_place(one for one in suppressions if one.kind in _COMMENTS):
        idle, is_whole = unused_names(several)
        if is_whole:
            side_by_side = whole and not text[whole[-1].end : span.start].strip(_BLANK)
            whole[-1:] = [whole[-1].join(span)] if side_by_side else [*whole[-1:], span]
        elif idle:
            listed = {place: name for one in several for name, place in zip(one.rules, one.places, strict=True)}
            gone = {one.places[one.rules.index(name)] for one, name in idle}
            kept = [name for place, name in sorted(listed.items()) if place not in gone]
            yield Span(min(listed).start, max(listed).end), ", ".join(kept)
    yield from (_comment(text, span, is_page=is_page) for span in whole)


def _comment(text: str, span: Span, *, is_page: bool) -> tuple[Span, str]:
    """Return what to take out for a whole comment: its line where it stands alone, else it and the blanks before it."""
    start, end = span
    while start and text[start - 1] in _BLANK:
        start -= 1
    while end < len(text) and text[end] in _BLANK:
        end += 1
    begins, ends = not start or text[start - 1] in "\r\n", end == len(text) or text[end] in "\r\n"
    if begins and ends:
        return _line(text, Span(start, end), is_page=is_page)
    if ends:
        return Span(start, end), ""
    return (Span(span.start, end), "") if start < span.start or begins else (span, "")


def _line(text: str, line: Span, *, is_page: bool) -> tuple[Span, str]:
    """Return the line of a comment with one of the blank lines around it.

    In Markdown an empty line stays between two full ones, because the comment kept their paragraphs apart.
    """
    after = _LINE_END.match(text, line.end)
    if after is None:
        return line, ""
    before_is_blank = _is_blank_before(text, line.start)
    following = _LINE_END.match(text, after.end())
    if before_is_blank:
        return Span(line.start, following.end() if following else after.end()), ""
    if is_page or following or after.end() == len(text):
        return Span(line.start, after.end()), ""
    return line, ""


def _is_blank_before(text: str, start: int) -> bool:
    """Whether nothing, or a blank line, stands before the line that begins here."""
    lines = _LINE_END.split(text[max(0, start - 1000) : start])
    return start == 0 or (len(lines) > 1 and not lines[-2].strip())
