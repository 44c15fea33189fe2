"""The configuration file: where it is looked for, what it says, and what wins over it.

A configuration is `factlint.toml`, or the table `[tool.factlint]` of a `pyproject.toml`: the nearest one upwards
from the folder that holds the articles. One run has one configuration, and the command line wins over it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from factlint.config.errors import ConfigError
from factlint.config.reading import TABLES, option, table
from factlint.config.settings import Settings, in_file

FILE_NAME = "factlint.toml"


def settings(paths: Iterable[str], given: Mapping[str, Any]) -> Settings:
    """Return the settings of a run: defaults, then the configuration file, then what the command line gave.

    Raises ConfigError when the file cannot be used.
    """
    given = {**given, "given": frozenset(given)}
    if given.get("isolated"):
        return Settings(**given)
    named = given.get("config")
    found = Path(named) if named else nearest_file(start_folder(paths))
    if not found:
        return Settings(**given)
    return Settings(**{**load(found), **given, "origin": str(found)})


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
        if project.is_file() and _speaks_of_us(project):
            return project
    return None


def _speaks_of_us(project: Path) -> bool:
    try:
        return b"tool.factlint" in project.read_bytes()
    except OSError:  # not ours to complain of
        return False


def load(path: Path) -> dict[str, Any]:
    """Return what a configuration file sets, by name in Python. Raises ConfigError with file, key and reason."""
    import tomllib

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except IsADirectoryError:
        raise ConfigError(f"{path}: is a folder; name the file in it, {path / FILE_NAME}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: is not UTF-8 (byte {error.start + 1}): save it as UTF-8") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: is not valid TOML: {error}") from None
    if path.name == "pyproject.toml":
        tool = table.get("tool")
        table = tool.get("factlint", {}) if isinstance(tool, dict) else {}
        if not isinstance(table, dict):
            raise ConfigError(f"{path}: tool.factlint: {table!r} should be a table, [tool.factlint]")
    return dict(_setting(path, key, value) for key, value in table.items())


def _setting(path: Path, key: str, value: Any) -> tuple[str, Any]:
    if key == "accept":
        from factlint.acceptance import entries

        return key, entries(path, value)
    if key == "files":
        from factlint.config.per_file import file_settings

        return key, file_settings(path, value)
    if key in TABLES:
        return key, table(f"{path}", key, value)
    name, chosen = option(f"{path}", key, value, in_file())
    if key == "packs":
        return name, tuple(_seen_from(path, pack) if "/" in pack else pack for pack in chosen)
    return name, _seen_from(path, chosen) if key == "baseline" else chosen


def _seen_from(path: Path, name: str) -> str:
    return os.path.join(path.parent, name)  # noqa: PTH118  (a Path would lose the ./ that says it is a folder)
