"""Front matter in TOML, between `+++` lines: the fields at its top level, each at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.document import Span
from factlint.read.draft import Field
from factlint.read.errors import UnreadableError

OPENING = re.compile(r"\+\+\+[ \t]*(?:\r\n|\r|\n)(?=[ \t\r\n]*(?:[\w.-]+[ \t]*=|\[|#|\+\+\+))")
CLOSING = re.compile(r"(?:\A|(?<=[\r\n]))\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)")
_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_PAIR = re.compile(
    r"^[ \t]*(?P<key>[\w-]+)[ \t]*=[ \t]*"
    r"(?:\"(?P<double>(?:[^\"\\\r\n]|\\.)*+)\"|'(?P<single>[^'\r\n]*)'|\[(?P<list>[^\[\]]*+)\]|(?P<bare>[^\s\"'\[\]{}#]+))",
    re.MULTILINE,
)
_ITEM = re.compile(r"\"((?:[^\"\\\r\n]|\\.)*+)\"|'([^'\r\n]*)'")


def composed(text: str, span: Span) -> Iterator[tuple[str, Field]]:
    """Yield the names and fields; a list of strings is one field. Raises UnreadableError where it is no TOML."""
    import tomllib

    source = text[span.start : span.end].replace("\r\n", "\n").replace("\r", "\n")
    try:
        tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        where = re.search(r"line (\d+)", str(error))
        line = int(where[1]) + 1 if where else 1
        reason = "line {}: the front matter between +++ cannot be read as TOML: put every value between quotation marks"
        raise UnreadableError(reason.format(line)) from None
    table = _TABLE.search(text, *span)
    for match in _PAIR.finditer(text, span.start, table.start() if table else span.end):
        group = match.lastgroup or "bare"
        if group == "list":
            items = list(_ITEM.finditer(text, *match.span("list")))
            if items:
                words = ", ".join(item[item.lastindex or 1] for item in items)
                place = Span(items[0].start(items[0].lastindex or 1), items[-1].end(items[-1].lastindex or 1))
                yield match["key"].lower(), Field(words, place)
        elif match[group].strip():
            yield match["key"].lower(), Field(match[group], Span(*match.span(group)))
