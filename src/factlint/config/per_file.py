"""`[[files]]` entries of a configuration: other settings for the articles that match their paths.

[[files]]
paths = ["archive/", "*.wire.md"]   # written as in .gitignore, seen from the configuration's folder
ignore = ["stale-year"]
[files.rules.weekday-date-mismatch]
severity = "note"
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from factlint.config.errors import ConfigError
from factlint.config.option import Option
from factlint.config.patterns import fitting, seen_from
from factlint.config.reading import TABLES, option, table
from factlint.config.settings import Settings, in_file

_ADDED = ("ignore", "extend_select")
_REPLACED = ("select", "strict", "confidence", "lang", "ui_lang")
_PATHS = Option("many", "The articles that this is for.", "", metavar="PATTERN")
_KEYS = (*_ADDED, *_REPLACED)


class FileSettings(Struct, frozen=True):
    """One entry: its patterns, what it sets by name in Python, and `[files.lists]`, `[files.rules]`."""

    paths: tuple[str, ...]
    values: Mapping[str, Any]
    lists: Mapping[str, Any]
    rules: Mapping[str, Mapping[str, Any]]
    number: int


def matching(chosen: Settings, path: str) -> list[FileSettings]:
    """Return the entries that match an article's path, in their order."""
    name = seen_from(chosen.folder, path)
    return [entry for entry in chosen.files if fitting(entry.paths, name)]


def overlaid(chosen: Settings, entry: FileSettings) -> Settings:
    """Return settings with those of one entry over them.

    `ignore`, `extend-select`, lists and the settings of rules are added to the others; the rest takes their place,
    unless the command line gave it.
    """
    values = {name: value for name, value in entry.values.items() if name not in chosen.given}
    for name in _ADDED:
        values[name] = (*getattr(chosen, name), *entry.values.get(name, ()))
    rules = {name: {**chosen.rules.get(name, {}), **own} for name, own in entry.rules.items()}
    lists = {**chosen.lists, **entry.lists}
    return dataclasses.replace(chosen, **values, lists=lists, rules={**chosen.rules, **rules})


def file_settings(path: Path, value: Any) -> tuple[FileSettings, ...]:
    """Return the entries of a configuration file. Raises ConfigError with the file, the entry and the reason."""
    if not isinstance(value, list) or not all(isinstance(entry, Mapping) for entry in value):
        raise ConfigError(f"{path}: files: should be one or several tables, [[files]]")
    return tuple(_entry(f"{path}: [[files]] {number}", number, entry) for number, entry in enumerate(value, 1))


def known() -> dict[str, Option]:
    """Return what an entry may hold beside its tables."""
    return {"paths": _PATHS, **{key: in_file()[key] for key in (name.replace("_", "-") for name in _KEYS)}}


def _entry(where: str, number: int, entry: Mapping[str, Any]) -> FileSettings:
    tables = {key: table(where, key, entry.get(key, {})) for key in TABLES}
    values = dict(option(where, key, value, known()) for key, value in entry.items() if key not in TABLES)
    paths = values.pop("paths", ())
    if not paths:
        raise ConfigError(f"{where}: paths is missing: every entry says which articles it is for")
    return FileSettings(paths, values, tables["lists"], tables["rules"], number)
