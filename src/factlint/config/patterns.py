"""Patterns of paths, written as in `.gitignore`: `drafts/`, `*.bak.md`, `/2024/**/wire-*.txt`, `!keep.md`."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def fitting(patterns: tuple[str, ...], name: str) -> bool:
    """Whether the patterns mean this path, which is seen from their folder and written with `/`."""
    return bool(patterns) and not _outside(name) and bool(_spec(patterns).check_file(name).include)


def usable(pattern: str) -> bool:
    """Whether a pattern can be read and can match something."""
    if not pattern.strip() or pattern.lstrip().startswith("#"):
        return False
    try:
        _spec((pattern,))
    except ValueError:
        return False
    return True


def seen_from(folder: str | Path, path: str) -> str:
    """Return a path seen from a folder; the whole path where no way leads there (another drive)."""
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:
        return Path(path).absolute().as_posix()


def _outside(name: str) -> bool:
    return name.startswith("../") or name in {".", ".."} or Path(name).is_absolute()


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
