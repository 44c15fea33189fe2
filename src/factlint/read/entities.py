"""Character references (`&eacute;`, `&#8217;`), written into the clean text as the characters that they stand for."""

from __future__ import annotations

import re

from factlint.document import FILLER

ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def decoded_entity(reference: str) -> str | None:
    """Return what a reference stands for, filled up to its own length; None when it stands for nothing."""
    from html import unescape

    decoded = unescape(reference)
    if decoded == reference or len(decoded) > len(reference):
        return None
    return (" " if decoded.isspace() else decoded).ljust(len(reference), FILLER)


def decode_entities(chars: list[str], text: str, start: int, end: int) -> None:
    """Write what the references of a range of `text` stand for into `chars`."""
    for match in ENTITY.finditer(text, start, end):
        decoded = decoded_entity(match.group())
        if decoded is not None:
            chars[match.start() : match.end()] = decoded
