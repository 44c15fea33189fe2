"""Paths as a configuration names them: globs written as in `.gitignore`, seen from the configuration's folder."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathspec import PathSpec


def seen_from(folder: str | Path, path: str | Path) -> str:
    """Return a path seen from a folder, with `/`; the whole path where no way leads there (another drive)."""
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:
        return Path(path).absolute().as_posix()


def matches(globs: Iterable[str], name: str) -> bool:
    """Whether a path seen from the configuration's folder fits one of its globs; nothing outside that folder does."""
    return not name.startswith("../") and _spec(tuple(globs)).match_file(name)


@cache
def _spec(globs: tuple[str, ...]) -> PathSpec[Any]:
    from pathspec import PathSpec

    return PathSpec.from_lines("gitwildmatch", globs)
