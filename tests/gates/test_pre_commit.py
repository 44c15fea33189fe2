"""The hooks as a newsroom gets them: pre-commit clones the project, builds it, installs it, and stops a commit."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
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


Verdicts = dict[str, tuple[str, str]]
"""The verdict and the output of each hook, by its name."""


def tried(project: Path, folder: Path, articles: Mapping[str, str]) -> Verdicts:
    """Run `pre-commit try-repo` with every hook on a repository of these articles."""
    content = repository(folder / "une rédaction", articles)
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(project), "--all-files", "--color", "never"],
        cwd=content, capture_output=True, check=False, encoding="utf-8",
        env=environment(PRE_COMMIT_HOME=str(folder / "home")),
    )  # fmt: skip
    if "connection broken by" in done.stdout:
        pytest.skip("needs a package registry: pre-commit installs what factlint needs")
    parts = re.split(r"^(factlint[^.\n]*)\.+(Passed|Failed|\(no files to check\)Skipped)$", done.stdout, flags=re.M)
    assert len(parts) > 1, done.stdout + done.stderr
    hooks = zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
    return {name: (verdict, output) for name, verdict, output in hooks}


@pytest.fixture(scope="module")
def both(project: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Verdicts]:
    """What the hooks say to a commit with a warning and to one with an error. Each run installs anew: both at once."""
    folders = [tmp_path_factory.mktemp("warning"), tmp_path_factory.mktemp("error")]
    with ThreadPoolExecutor() as pool:
        return list(pool.map(tried, (project, project), folders, (WITH_A_WARNING, WITH_AN_ERROR)))


WITH_A_WARNING = {"à la une/Le phare – côté mer.md": CLEAN, "fair.md": WARNING}
ACCENTED = "à la une/Une foire, d'été.md"
WITH_AN_ERROR = {ACCENTED: ERROR, "notes.py": "# TK\n", "photo.md.jpg": "TK"}


def test_a_clean_article_passes_and_a_warning_stops_only_the_second_hook(both: list[Verdicts]) -> None:
    assert {name: verdict for name, (verdict, _) in both[0].items()} == {
        "factlint": "Passed",
        "factlint (warnings fail)": "Failed",
    }
    for _, output in both[0].values():
        assert "“opened opened”: the word stands there twice in a row." in output
        assert "2 articles: 1 to check. 1 article without remarks." in output


def test_an_article_that_does_not_agree_fails_and_the_report_is_shown(both: list[Verdicts]) -> None:
    assert len(both[1]) == 2
    for verdict, output in both[1].values():
        assert verdict == "Failed"
        assert "- exit code: 1" in output
        assert ACCENTED in output
        assert "20 March 2026 is a Friday" in output
        assert "  1 to fix.\n" in output
