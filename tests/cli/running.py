"""Running the command as a process of its own, as an editor or a machine would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

Done = subprocess.CompletedProcess[bytes]

FAULTY = """\
The mayor opened the school

The new school stands on a hill above the town, and the work took three years. It was opened on TK by the mayor.

The people of the town were there, and they said that the road to the school is still not finished.
"""
"""One article with one certain fault: a place left blank."""

CLEAN = """\
The mayor opened the school

The new school stands on a hill above the town. It was opened by the mayor, who said that the road is not finished.
"""


def factlint(*arguments: str | Path, cwd: Path, text: bytes | None = None, **environment: str) -> Done:
    """Run `factlint` in a folder, with these environment variables over the ordinary ones."""
    base = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}}
    return subprocess.run(
        [sys.executable, "-m", "factlint", *map(str, arguments)],
        cwd=cwd, input=text, capture_output=True, check=False, timeout=60,
        env={**base, "PYTHONUTF8": "1", **environment},
    )  # fmt: skip


def errors(done: Done) -> list[str]:
    """The lines on standard error."""
    return done.stderr.decode().splitlines()
