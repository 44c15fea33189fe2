"""Front matter: YAML between `---` lines or TOML between `+++` at the start of a file, with the place of each value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from factlint.document import FILLER, Span
from factlint.read import front_matter_toml
from factlint.read.draft import Field
from factlint.read.errors import UnreadableError
from factlint.read.lines import mask, trimmed

_OPENING = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_CLOSING = re.compile(r"(?:\A|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")
_KEY = re.compile(r"\s*[\w-]+[ \t]*:(?:\s|\Z)")
_SIMPLE = re.compile(
    r"""(?P<key>[A-Za-z][\w-]*):(?:[ ]+(?:"(?P<double>[^"\\]*)"|'(?P<single>[^']*)'"""
    r"""|(?P<plain>[^\s\[\]{}&*!|>'"%@`#,?:~=<-].*)))?[ \t]*"""
)
_NOT_PLAIN = re.compile(r":(?:\s|\Z)|\s#|[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 64 * 1024
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*+")
_INDICATOR = re.compile(r"[|>][-+\d]*[ \t]*(?:#.*)?(?:\r\n|\r|\n)[ \t]*")
_BREAK = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(?:\r\n|[\r\n])[ \t]*|.)", re.DOTALL)


class Place(Struct, frozen=True):
    """Where the fields stand, where the body begins after them, and whether they are TOML."""

    fields: Span
    body: int
    toml: bool = False


def find(text: str) -> Place | None:
    """Return the place of the front matter, None where there is none. Raises UnreadableError where it is not closed."""
    opening = _OPENING.match(text)
    toml = front_matter_toml.OPENING.match(text) if not opening else None
    if toml:
        closing = front_matter_toml.CLOSING.search(text, toml.end())
        if not closing:
            raise UnreadableError("line 1: the front matter is not closed: put a line +++ after it")
        return Place(Span(toml.end(), closing.start()), closing.end(), toml=True)
    if not opening:
        return None
    closing = _CLOSING.search(text, opening.end())
    if closing:
        return Place(Span(opening.end(), closing.start()), closing.end())
    if _KEY.match(text, opening.end()):
        raise UnreadableError("line 1: the front matter is not closed: put a line --- after it")
    return None


def fields(text: str, chars: list[str], place: Place) -> dict[str, Field]:
    """Return the fields by name in lower case, and mask all of the front matter but their values.

    A list of scalars is one field, its items joined by commas. Raises UnreadableError where it is neither.
    """
    found = None if place.toml else _simple(text, place.fields)
    plain_yaml = found is not None
    if found is None:
        found = dict((front_matter_toml.composed if place.toml else _composed)(text, place.fields))
    mask(chars, 0, place.body)
    for field in found.values():
        chars[field.span.start : field.span.end] = text[field.span.start : field.span.end]
        if not plain_yaml:
            _decode(text, chars, field.span)
    return found


def _simple(text: str, span: Span) -> dict[str, Field] | None:
    """Read lines of `key: value`, which need no YAML library; None where there is anything else."""
    found: dict[str, Field] = {}
    position = span.start
    for line in text[span.start : span.end].splitlines(keepends=True):
        match = _SIMPLE.fullmatch(line.rstrip("\r\n"))
        group = match.lastgroup if match else None
        if match is None or group is None or not _is_simple(match) or match["key"].lower() in found:
            return None
        value = trimmed(text, position + match.start(group), position + match.end(group)) if group != "key" else None
        if value:
            found[match["key"].lower()] = Field(text[value.start : value.end], value)
        position += len(line)
    return found


def _is_simple(match: re.Match[str]) -> bool:
    return match.lastgroup != "plain" or not _NOT_PLAIN.search(match["plain"])


def _composed(text: str, span: Span) -> Iterator[tuple[str, Field]]:
    for key, value in nodes(text, span):
        if value.id == "scalar":
            place = content(text, value, span.start)
            yield key, Field(value.value, place)
        elif value.id == "sequence" and value.value and all(item.id == "scalar" for item in value.value):
            first, last = value.value[0], value.value[-1]
            place = Span(content(text, first, span.start).start, content(text, last, span.start).end)
            yield key, Field(", ".join(item.value for item in value.value), place)


def nodes(text: str, span: Span) -> Iterator[tuple[str, Any]]:
    """Yield the top-level keys and their nodes, anchors never expanded."""
    import yaml

    if span.end - span.start > _LONGEST:
        raise UnreadableError("line 1: the front matter is too long: keep it under 64 kB")
    try:
        root = yaml.compose(text[span.start : span.end], Loader=yaml.SafeLoader)
    except RecursionError:
        raise UnreadableError("line 1: the front matter is nested too deeply") from None
    except yaml.YAMLError as error:
        raise UnreadableError(_reason(error)) from None
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        raise UnreadableError("line 1: the front matter holds no fields: write `title: …`, one field a line")
    for key, value in root.value:
        if key.id == "scalar":
            yield key.value.lower(), value


def _reason(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 2 if mark else 1
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is no YAML"
    hint = "put a value that holds a colon between quotation marks"
    return f"line {line}: the front matter cannot be read ({problem}): {hint}"


def content(text: str, node: Any, shift: int) -> Span:
    """Return the place of a scalar's own characters, without quotation marks or block indicator."""
    start, end = node.start_mark.index + shift, node.end_mark.index + shift
    if named := _PROPERTIES.match(text, start, end):
        start = named.end()
    if node.style in {"'", '"'}:
        return Span(start + 1, end - 1)
    if node.style in {"|", ">"} and (indicator := _INDICATOR.match(text, start, end)):
        start = indicator.end()
    return trimmed(text, start, end)


def _decode(text: str, chars: list[str], span: Span) -> None:
    """Write what the value's line ends and escapes stand for into the clean text, of the same length."""
    opening = text[span.start - 1] if span.start else ""
    for match in _BREAK.finditer(text, span.start, span.end):
        chars[match.start() : match.end()] = " ".ljust(len(match.group()), FILLER)
    if opening == "'":
        for match in re.finditer("''", text[span.start : span.end]):
            chars[span.start + match.start()] = FILLER
    if opening == '"':
        for match in _ESCAPE.finditer(text, span.start, span.end):
            chars[match.start() : match.end()] = _unescaped(match.group()[1:]).rjust(len(match.group()), FILLER)


def _unescaped(escape: str) -> str:
    if escape[0] in "xuU" and len(escape) > 1:
        code = int(escape[1:], 16)
        return chr(code) if code < 0x110000 else FILLER
    if escape[0] in "\r\n":
        return FILLER
    return escape if escape in {'"', "\\", "/", "'"} else " "
