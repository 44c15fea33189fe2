"""The parts of the documentation that are made, not written. `python -m tests.docs` makes them anew.

In README.md and docs/*.md, a comment `<!-- output of: COMMAND -->` stands above a block of what that command
prints. `docs/rules.md` is made as a whole from the sheets, and so is the JSON Schema of factlint.toml.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RULES = ROOT / "docs" / "rules.md"
SCHEMA = ROOT / "src" / "factlint" / "config" / "factlint.schema.json"
_BLOCK = re.compile(
    r"(<!-- output of: (?P<command>factlint [^\n]*?) -->\n```\w*\n).*?(?=^```$)", re.DOTALL | re.MULTILINE
)


def pages() -> list[Path]:
    """Every page that may hold made blocks."""
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted({RULES, *(ROOT / "docs").glob("*.md")})]


def printed(command: str) -> str:
    """Return what a command prints in the checkout, 80 columns wide and without colour."""
    program, *arguments = shlex.split(command)
    assert program == "factlint"
    done = subprocess.run(
        [sys.executable, "-m", "factlint", *arguments],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "80", "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode in {0, 1}, done.stderr.decode()
    return done.stdout.decode()


def fresh(path: Path) -> str:
    """Return a page as it should be now."""
    if path == RULES:
        return printed("factlint rules --format markdown")
    text = path.read_text(encoding="utf-8")
    return _BLOCK.sub(lambda match: match.group(1) + printed(match["command"]).strip("\n") + "\n", text)


def main() -> None:
    """Write every page anew."""
    for path in pages():
        path.write_text(fresh(path), encoding="utf-8")
    SCHEMA.write_text(printed("factlint config schema"), encoding="utf-8")


if __name__ == "__main__":
    main()
