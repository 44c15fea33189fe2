"""The commands of `.pre-commit-hooks.yaml`, run as pre-commit runs them: the files of a commit as arguments."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ENTRIES = re.findall(r"^  entry: factlint (.+)$", (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"), re.MULTILINE)


def test_both_hooks_are_there() -> None:
    assert len(ENTRIES) == 2


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize(("sample", "code"), [("brackwell.en.md", 1), ("brackwell-repaired.en.md", 0)])
def test_a_hook_stops_the_article_that_does_not_agree(entry: str, sample: str, code: int) -> None:
    command = [sys.executable, "-m", "factlint", *shlex.split(entry), str(ROOT / "samples" / sample)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == code
