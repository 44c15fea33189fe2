"""`[[per-file]]`: other settings for some articles.

[[per-file]]
files = ["opinion/**"]            # globs, written as in .gitignore, seen from the configuration's folder
ignore = ["wording"]              # added to what is ignored for all
strict = true                     # select, extend-select, strict, confidence, lang: instead of the setting for all
rules.unnamed-study.severity = "note"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from msgspec import Struct

from factlint.config.files import file_options, table
from factlint.config.globs import matches, seen_from
from factlint.config.options import ConfigError, Settings, nearest

KEYS = ("select", "ignore", "extend-select", "strict", "confidence", "lang")
"""What can be set for some articles: what chooses rules and findings. What a whole run has is not among it."""
TABLES = ("lists", "rules")
_ADDED = frozenset({"ignore", "extend_select"})


class PerFile(Struct, frozen=True):
    """One entry: the globs of its articles, and what is set for them, by name in Python."""

    files: tuple[str, ...]
    values: Mapping[str, Any]


def entries(path: Path, value: Any) -> tuple[PerFile, ...]:
    """Return the entries of a configuration file. Raises ConfigError with the file, the entry and the reason."""
    if not isinstance(value, list) or not all(isinstance(entry, Mapping) for entry in value):
        raise ConfigError(f"{path}: per-file: should be one or several tables, [[per-file]]")
    return tuple(_entry(path, number, entry) for number, entry in enumerate(value, 1))


def _entry(path: Path, number: int, entry: Mapping[str, Any]) -> PerFile:
    where = f"{path}: [[per-file]] {number}"
    if "files" not in entry:
        raise ConfigError(f"{where}: files is missing: it says which articles, as files = [\"opinion/**\"]")
    values = dict(_value(path, where, key, value) for key, value in entry.items())
    return PerFile(values.pop("include"), values)


def _value(path: Path, where: str, key: str, value: Any) -> tuple[str, Any]:
    if key in TABLES:
        return key, table(path, f"per-file.{key}" if key == "lists" else key, value)
    known = file_options()
    option = known["include"] if key == "files" else known.get(key) if key in KEYS else None
    if option is None:
        raise ConfigError(f"{where}: no key is called {key!r}{nearest(key, ('files', *KEYS, *TABLES))}")
    try:
        return ("include" if key == "files" else key.replace("-", "_")), option.from_toml(value)
    except ValueError as error:
        raise ConfigError(f"{where}: {key}: {error}") from None


def settings_of(chosen: Settings, path: str) -> Settings:
    """Return the settings for one article: those of the run, with what the entries that speak of it set.

    A later entry wins over an earlier one, the command line over both; what is ignored adds up.
    """
    for entry in speaking_of(chosen, path):
        values = {name: value for name, value in entry.values.items() if name in _ADDED or name not in chosen.typed}
        for name in _ADDED & values.keys():
            values[name] = (*getattr(chosen, name), *values[name])
        if "lists" in values:
            values["lists"] = {**chosen.lists, **values["lists"]}
        if "rules" in values:
            both = {**chosen.rules, **values["rules"]}
            values["rules"] = {name: {**chosen.rules.get(name, {}), **both[name]} for name in both}
        chosen = replace(chosen, **values)
    return chosen


def speaking_of(chosen: Settings, path: str) -> tuple[PerFile, ...]:
    """Return the entries that speak of an article."""
    if not chosen.per_file or path == "-":
        return ()
    name = seen_from(Path(chosen.origin).parent, path)
    return tuple(entry for entry in chosen.per_file if matches(entry.files, name))
