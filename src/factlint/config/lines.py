"""Where a configuration says what: the line of each key."""

from __future__ import annotations

import re
from collections.abc import Mapping

_HEADER = re.compile(r"[ \t]*\[{1,2}[ \t]*([^\]]+?)[ \t]*\]{1,2}[ \t]*(?:#.*)?")
_KEY = re.compile(r"[ \t]*([\w.\"' -]+?)[ \t]*=")


def lines(text: str) -> Mapping[str, int]:
    """Return the line, from 1, of each key of a TOML text by its dotted name; the first of several.

    The keys of `[tool.factlint]` are named without it. A line inside a text of several lines may be taken for a key.
    """
    found: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        header, key = _HEADER.fullmatch(line), _KEY.match(line)
        if header:
            table = _bare(header[1])
            found.setdefault(_ours(table), number)
        elif key:
            found.setdefault(_ours(f"{table}.{_bare(key[1])}" if table else _bare(key[1])), number)
    return found


def _bare(name: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in name.split("."))


def _ours(name: str) -> str:
    return name.removeprefix("tool.factlint.")
