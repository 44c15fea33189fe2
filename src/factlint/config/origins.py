"""Where each value of a run's settings comes from: the command line, a line of the configuration, or the default."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from factlint.config.files import ENTRIES
from factlint.config.options import Settings, options

COMMAND_LINE, DEFAULT = "command line", "default"
_HEADER = re.compile(r"\s*\[(\[?)\s*([^\[\]#]+?)\s*\]?\]\s*(?:#.*)?\Z")
_KEY = re.compile(r"\s*([A-Za-z0-9_.\"'-]+)\s*=")


class Origin(Struct, frozen=True):
    """One setting by its name in a file, its value, and where it comes from: a word, or `path:line`."""

    name: str
    value: Any
    origin: str


def origins(chosen: Settings) -> list[Origin]:
    """Return every setting of a run with where it comes from, in the order of `factlint check --help`."""
    lines = _lines(Path(chosen.origin)) if chosen.origin else {}
    found = []
    for name in options():
        key = name.replace("_", "-")
        origin = COMMAND_LINE if name in chosen.typed else _place(chosen, lines, key)
        found.append(Origin(key, getattr(chosen, name), origin))
    return found + list(_tables(chosen, lines))


def _tables(chosen: Settings, lines: dict[str, int]) -> Iterator[Origin]:
    """Yield the values of the tables of the file: lists, rules, and the number of entries."""
    for name, value in chosen.lists.items():
        yield Origin(f"lists.{name}", value, _place(chosen, lines, f"lists.{name}"))
    for rule, own in chosen.rules.items():
        for name, value in own.items():
            yield Origin(f"rules.{rule}.{name}", value, _place(chosen, lines, f"rules.{rule}.{name}"))
    for name in ENTRIES:
        entries = getattr(chosen, name.replace("-", "_"))
        if entries:
            yield Origin(name, len(entries), _place(chosen, lines, name))


def _place(chosen: Settings, lines: dict[str, int], key: str) -> str:
    """Return the line that sets a key; the line of its table where the key itself has none of its own."""
    while key:
        if key in lines:
            return f"{chosen.origin}:{lines[key]}"
        key = key.rpartition(".")[0]
    return DEFAULT


def _lines(path: Path) -> dict[str, int]:
    """Return the first line of each key and table of a TOML file, by their names from the top of the configuration."""
    ahead = "tool.factlint" if path.name == "pyproject.toml" else ""
    table = ""
    found: dict[str, int] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header is not None:
            table = header[2].replace('"', "")
            name = table
        elif key is not None:
            name = f"{table}.{key[1]}" if table else key[1]
        else:
            continue
        inside = name.removeprefix(ahead).lstrip(".") if name.startswith(ahead) else ""
        if inside:
            found.setdefault(inside.replace('"', ""), number)
    return found
