"""What the front matter accepts: `factlint: {ignore: [RULE], accept: ["15 milliards"]}`, in YAML or TOML.

`ignore` names rules or groups for the whole article; `accept` quotes words, and what rests on them is accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.document import EVERYWHERE, Span, Suppression
from factlint.read.front_matter import Place, content, nodes
from factlint.read.lines import trimmed

_KEYS = ("ignore", "accept")
_MENTION = re.compile(r"^[ \t]*\[?[ \t]*[\"']?factlint\b", re.MULTILINE)
Listed = Iterator[tuple[str, str, Span]]


def suppressions(text: str, place: Place | None) -> list[Suppression]:
    """Return one suppression for each name and each quotation, at its own place.

    What is no list of words, or stands under another key, is one that is not understood (`unread`).
    """
    mention = _MENTION.search(text, *place.fields) if place else None
    if place is None or mention is None:
        return []
    listed = _toml(text, place.fields, mention) if place.toml else _yaml(text, place.fields)
    return [_suppression(key, value, span) for key, value, span in listed if span.start < span.end]


def _suppression(key: str, value: str, span: Span) -> Suppression:
    if key == "ignore":
        return Suppression("front-matter", (value,), EVERYWHERE, "", span, (span,))
    if key == "accept":
        return Suppression("accept", (), EVERYWHERE, "", span, text=value)
    from difflib import get_close_matches

    near = get_close_matches(key.lower(), _KEYS, 1)
    return Suppression("unread", (), Span(span.end, span.end), "", span, nearest={"": near[0]} if near else {})


def _yaml(text: str, fields: Span) -> Listed:
    for key, value in nodes(text, fields):
        if key != "factlint":
            continue
        if value.id != "mapping":
            start, end = (mark.index + fields.start for mark in (value.start_mark, value.end_mark))
            yield "", "", trimmed(text, start, end)
            continue
        for name, several in value.value:
            yield from _yaml_list(text, fields.start, name, several)


def _yaml_list(text: str, shift: int, name: Any, several: Any) -> Listed:
    items = several.value if several.id == "sequence" else [several]
    known = name.id == "scalar" and name.value in _KEYS
    if not known or any(item.id != "scalar" or not item.value.strip() for item in items):
        yield str(name.value) if name.id == "scalar" and not known else "", "", content(text, name, shift)
        return
    for item in items:
        yield name.value, item.value, content(text, item, shift)


def _toml(text: str, fields: Span, mention: re.Match[str]) -> Listed:
    """Read the values with the library; it knows no places, so each is looked for after its key."""
    import tomllib

    table = tomllib.loads(text[fields.start : fields.end].replace("\r\n", "\n").replace("\r", "\n")).get("factlint")
    here = Span(mention.start() + len(mention.group()) - len("factlint"), mention.end())
    if not isinstance(table, dict):
        if table is not None:
            yield "", "", here
        return
    for key, value in table.items():
        items = value if isinstance(value, list) else [value]
        named = re.compile(rf"(?<![\w-]){re.escape(key)}[\"']?[ \t]*=").search(text, here.end, fields.end)
        at = Span(named.start(), named.start() + len(key)) if named else here
        if key not in _KEYS or not all(isinstance(item, str) and item.strip() for item in items):
            yield key if key not in _KEYS else "", "", at
            continue
        position = at.end
        for item in items:
            found = text.find(item, position, fields.end)
            place = Span(found, found + len(item)) if found >= 0 else at
            yield key, item, place
            position = place.end if found >= 0 else position
