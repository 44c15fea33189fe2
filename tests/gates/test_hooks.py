"""The commands of `.pre-commit-hooks.yaml`, run as pre-commit runs them: the files of a commit as arguments."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest


def entries(checkout: Path) -> list[str]:
    hooks = (checkout / ".pre-commit-hooks.yaml").read_text("utf-8")
    return re.findall(r"^  entry: factlint (.+)$", hooks, re.MULTILINE)


def code(entry: str, *articles: Path) -> int:
    command = [sys.executable, "-m", "factlint", *shlex.split(entry), *map(str, articles)]
    return subprocess.run(command, capture_output=True, check=False).returncode


@pytest.mark.parametrize("number", [0, 1])
def test_a_hook_stops_the_article_that_does_not_agree(checkout: Path, number: int) -> None:
    entry = entries(checkout)[number]
    assert code(entry, checkout / "samples" / "brackwell.en.md") == 1
    assert code(entry, checkout / "samples" / "brackwell-repaired.en.md") == 0


def test_only_the_second_hook_stops_a_warning(checkout: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.md"
    article.write_text("# Fair opens\n\nThe fair opened opened on Monday, Mayor Ann Reed said.\n", encoding="utf-8")
    assert [code(entry, article) for entry in entries(checkout)] == [0, 1]
