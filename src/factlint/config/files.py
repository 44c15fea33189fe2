"""A configuration file: `factlint.toml`, or the table `[tool.factlint]` of a `pyproject.toml`.

The nearest one upwards from the folder that holds the articles is used. One run has one configuration, and the command
line wins over it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from factlint.config.options import ConfigError, Option, Settings, nearest, options

FILE_NAME = "factlint.toml"
TABLES = ("lists", "rules")
ENTRIES = ("accept", "per-file")


def settings(paths: Iterable[str], given: Mapping[str, Any]) -> Settings:
    """Return the settings of a run: defaults, then the configuration file, then what the command line gave.

    Raises ConfigError when the file cannot be used.
    """
    typed = frozenset(given)
    found = None if given.get("isolated") else file_of(paths, given.get("config"))
    if found is None:
        return Settings(**given, typed=typed)
    return Settings(**{**load(found), **given}, origin=str(found), typed=typed)


def file_of(paths: Iterable[str], named: str | None = None) -> Path | None:
    """Return the configuration file that a run over these paths goes by: the one that is named, or the nearest."""
    return Path(named) if named else nearest_file(start_folder(paths))


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
    if key == "accept":
        from factlint.acceptance import entries

        return key, entries(path, value)
    if key == "per-file":
        from factlint.config.per_file import entries as per_file

        return "per_file", per_file(path, value)
    if key in TABLES:
        return key, table(path, key, value)
    known = file_options()
    if key not in known:
        raise ConfigError(f"{path}: no setting is called {key!r}{nearest(key, [*known, *TABLES, *ENTRIES])}")
    try:
        chosen = known[key].from_toml(value)
    except ValueError as error:
        raise ConfigError(f"{path}: {key}: {error}") from None
    return key.replace("-", "_"), _from_its_folder(path, key, chosen)


def _from_its_folder(path: Path, key: str, chosen: Any) -> Any:
    """Return a value with the paths in it seen from the configuration's folder."""
    if key == "baseline":
        return str(path.parent / chosen)
    if key == "packs":
        return tuple(str(path.parent / name) if is_folder(name) else name for name in chosen)
    return chosen


def is_folder(pack: str) -> bool:
    """Whether a pack is named as a folder ("./house", "rules/house"), not by the name of an installed one."""
    return "/" in pack or "\\" in pack or pack.startswith(".")


def file_options() -> Mapping[str, Option]:
    """Return the options that a file may set, by their names there (`fail-on`)."""
    return {name.replace("_", "-"): option for name, option in options().items() if option.in_file}


def table(path: Path, key: str, value: Any) -> Mapping[str, Any]:
    """Return a table of the file; `[rules]` holds one for each rule. Raises ConfigError for anything else."""
    if not isinstance(value, Mapping):
        raise ConfigError(f"{path}: {key}: {value!r} should be a table, [{key}]")
    if key == "rules":
        for name, settings_of_rule in value.items():
            table(path, f"rules.{name}", settings_of_rule)
    return value
