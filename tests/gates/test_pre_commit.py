"""The hooks as a newsroom gets them: pre-commit clones the project, builds it, installs it, and stops a commit."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.gates.articles import CLEAN, ERROR, WARNING
from tests.gates.repositories import environment, git, repository


@pytest.fixture(scope="module")
def project(checkout: Path) -> Path:
    """The checkout, where pre-commit can clone it."""
    if shutil.which("git") is None:
        pytest.skip("needs git: pre-commit clones the project")
    try:
        git("rev-parse", "--verify", "HEAD", cwd=checkout)
    except subprocess.CalledProcessError:
        pytest.skip("needs the project's git history: pre-commit installs a hook from a commit")
    return checkout


def tried(project: Path, folder: Path, articles: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Run `pre-commit try-repo` on a repository of these articles; return verdict and output of each hook."""
    content = repository(folder / "une rédaction", articles)
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(project), "--all-files", "--color", "never"],
        cwd=content, capture_output=True, check=False, encoding="utf-8",
        env=environment(PRE_COMMIT_HOME=str(folder / "home"), PIP_RETRIES="1", PIP_NO_COMPILE="1"),
    )  # fmt: skip
    if "connection broken by" in done.stdout:
        pytest.skip("needs a package registry: pre-commit installs what factlint needs")
    parts = re.split(r"^(factlint[^.\n]*)\.+(Passed|Failed|\(no files to check\)Skipped)$", done.stdout, flags=re.M)
    assert len(parts) > 1, done.stdout + done.stderr
    results = zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
    return {name: (verdict, output) for name, verdict, output in results}


def test_a_clean_article_passes_and_a_warning_stops_only_the_second_hook(project: Path, tmp_path: Path) -> None:
    hooks = tried(project, tmp_path, {"à la une/Le phare – côté mer.md": CLEAN, "fair.md": WARNING})
    assert {name: verdict for name, (verdict, _) in hooks.items()} == {
        "factlint": "Passed",
        "factlint (warnings fail)": "Failed",
    }
    for _, output in hooks.values():
        assert "“opened opened”: the word stands there twice in a row." in output
        assert "2 articles: 1 to check. 1 article without remarks." in output


def test_an_article_that_does_not_agree_fails_and_the_report_is_shown(project: Path, tmp_path: Path) -> None:
    path = "à la une/Une foire, d'été.md"
    hooks = tried(project, tmp_path, {path: ERROR, "notes.py": "# TK\n", "photo.md.jpg": "TK"})
    for verdict, output in hooks.values():
        assert verdict == "Failed"
        assert "- exit code: 1" in output
        assert path in output
        assert "20 March 2026 is a Friday" in output
        assert "  1 to fix.\n" in output
