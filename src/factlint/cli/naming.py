"""Paths as a configuration or a baseline names them: seen from its own folder, with `/`."""

from __future__ import annotations

import os
from pathlib import Path


def seen_from(folder: str | Path, path: str) -> str:
    """Return a path seen from a folder; the whole path where no way leads there (another drive)."""
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:
        return Path(path).absolute().as_posix()
