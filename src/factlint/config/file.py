"""The configuration file: where it is looked for, what it says, and what wins over it.

A configuration is `factlint.toml`, or the table `[tool.factlint]` of a `pyproject.toml`: the nearest one upwards
from the folder that holds the articles. One run has one configuration, and the command line wins over it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from factlint.config.errors import ConfigError, nearest
from factlint.config.settings import Settings, options

FILE_NAME = "factlint.toml"
_TABLES = ("lists", "rules")


def settings(paths: Iterable[str], given: Mapping[str, Any]) -> Settings:
    """Return the settings of a run: defaults, then the configuration file, then what the command line gave.

    Raises ConfigError when the file cannot be used.
    """
    if given.get("isolated"):
        return Settings(**given)
    named = given.get("config")
    found = Path(named) if named else nearest_file(start_folder(paths))
    return Settings(**{**(load(found) if found else {}), **given})


def start_folder(paths: Iterable[str]) -> Path:
    """Return the folder that holds all the paths, whatever their order; the current one for standard input."""
    places = [Path(path).absolute() for path in paths]
    folders = [place if place.is_dir() else place.parent for place in places]
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:  # on two drives
        return Path.cwd()


def nearest_file(folder: Path) -> Path | None:
    """Return the nearest configuration file in a folder or above it."""
    for place in (folder, *folder.parents):
        if (place / FILE_NAME).is_file():
            return place / FILE_NAME
        project = place / "pyproject.toml"
        if project.is_file() and b"tool.factlint" in project.read_bytes():
            return project
    return None


def load(path: Path) -> dict[str, Any]:
    """Return what a configuration file sets, by name in Python. Raises ConfigError with file, key and reason."""
    import tomllib

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise ConfigError(f"{path}: is not valid TOML: {error}") from None
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("factlint", {})
    return dict(_setting(path, key, value) for key, value in table.items())


def _setting(path: Path, key: str, value: Any) -> tuple[str, Any]:
    known = {name.replace("_", "-"): option for name, option in options().items() if option.in_file}
    if key == "accept":
        from factlint.acceptance import entries

        return key, entries(path, value)
    if key in _TABLES:
        return key, _table(path, key, value)
    if key not in known:
        raise ConfigError(f"{path}: no setting is called {key!r}{nearest(key, [*known, *_TABLES, 'accept'])}")
    try:
        chosen = known[key].from_toml(value)
        return key.replace("-", "_"), str(path.parent / chosen) if key == "baseline" else chosen
    except ValueError as error:
        raise ConfigError(f"{path}: {key}: {error}") from None


def _table(path: Path, key: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ConfigError(f"{path}: {key}: {value!r} should be a table, [{key}]")
    if key == "rules":
        for name, table in value.items():
            _table(path, f"rules.{name}", table)
    return value
