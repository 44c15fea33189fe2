"""The GitLab template: its commands, run as a runner does, leave the reports that it names and the right exit code."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from tests.gates.articles import CLEAN, ERROR, WARNING
from tests.gates.repositories import commit, environment, git, program, repository

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash, as every runner has")


def run(checkout: Path, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the commands of the job in a folder, each only after the one before it went well."""
    template = checkout / "docs" / "gates" / "factlint.gitlab-ci.yml"
    job = yaml.safe_load(template.read_text(encoding="utf-8"))["factlint"]
    programs = folder.parent / "programs"
    program(programs / "factlint", "-m", "factlint")
    base = environment(**job["variables"] | variables)
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])],
        cwd=folder, capture_output=True, check=False, encoding="utf-8",
        env={**base, "PATH": f"{programs}:{base['PATH']}"},
    )  # fmt: skip


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "contenu"
    folder.mkdir()
    for name, text in (("phare.md", CLEAN), ("fair.md", WARNING), ("été.md", ERROR)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_merge_request_gets_its_reports_and_fails(checkout: Path, articles: Path) -> None:
    done = run(checkout, articles)
    assert (done.returncode, done.stderr) == (1, "")
    assert "20 March 2026 is a Friday" in done.stdout
    quality = json.loads((articles / "factlint-codequality.json").read_text(encoding="utf-8"))
    assert {(entry["check_name"], entry["severity"]) for entry in quality} == {
        ("weekday-date-mismatch", "major"),
        ("doubled-word", "minor"),
    }
    assert len(ElementTree.parse(articles / "factlint-junit.xml").findall(".//testsuite")) == 3
    assert "- [ ] **" in (articles / "factlint-note.md").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git, as every runner has")
def test_a_merge_request_is_checked_from_where_it_began(checkout: Path, tmp_path: Path) -> None:
    content = repository(tmp_path / "contenu", {"été.md": ERROR})
    base = git("rev-parse", "HEAD", cwd=content).strip()
    commit(content, {"fair.md": WARNING})
    done = run(checkout, content, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert done.returncode == 0
    assert set(done.stderr.splitlines()) == {f"factlint: 1 article has not changed since {base}"}
    assert "“opened opened”" in done.stdout
    assert "20 March 2026" not in done.stdout


def test_its_variables_say_what_is_checked_and_what_counts(checkout: Path, articles: Path) -> None:
    assert run(checkout, articles, FACTLINT_FOLDER="fair.md").returncode == 0
    assert run(checkout, articles, FACTLINT_FOLDER="fair.md", FACTLINT_FAIL_ON="warning").returncode == 1
    assert run(checkout, articles, FACTLINT_FOLDER="$(touch caught)").returncode == 2
    assert not (articles / "caught").exists()
