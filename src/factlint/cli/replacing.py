"""Replacing a file in one step: it is the old one or the new one, whole, whatever happens on the way."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Write the new contents beside the file, then put them in its place, with its permissions and owner.

    A link stays a link: the file it leads to is replaced. Raises OSError, the file untouched, where the folder or the
    file may not be written or the disk is full.
    """
    path = path.resolve()
    before = path.stat() if path.exists() else None
    if before and not os.access(path, os.W_OK):
        raise PermissionError(13, "Permission denied", str(path))
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".part", dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.chmod(stat.S_IMODE(before.st_mode) if before else 0o666 & ~_umask())
        if before and hasattr(os, "chown"):
            with contextlib.suppress(OSError):  # who may not give a file away keeps it
                os.chown(unfinished, before.st_uid, before.st_gid)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _umask() -> int:
    """Return what new files are not permitted, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
