"""The GitHub Action: what its steps do, print and hand on, and that no input is ever run."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.gates.action import Action
from tests.gates.articles import CLEAN, ERROR, WARNING
from tests.gates.repositories import commit, git, repository

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or shutil.which("bash") is None, reason="needs git and bash, as every runner has"
)
ACCENTED = "à la une/Une foire, d'été.md"
HOSTILE = (
    "$(touch caught) `touch caught` ; touch caught; \" && touch caught # ' ; touch caught ' ${PATHS@P} | touch caught",
    "x\ntouch caught\n",
    "*",
)


@pytest.fixture
def action(checkout: Path, tmp_path: Path) -> Action:
    content = repository(tmp_path / "content", {"clean.md": CLEAN, "fair.md": WARNING, ACCENTED: ERROR})
    return Action(checkout / "action.yml", content, tmp_path / "runner")


def test_findings_are_annotations_and_the_exit_code_says_that_there_are_errors(action: Action) -> None:
    job = action.run("check")
    assert (job.code, job.errors) == (1, "")
    assert job.outputs == {"findings": "2", "errors": "1"}
    assert f"::error title=factlint weekday-date-mismatch,file={ACCENTED.replace(',', '%2C')},line=3," in job.printed
    assert "::warning title=factlint doubled-word,file=fair.md,line=3," in job.printed


def test_the_summary_of_the_job_is_the_desk_note(action: Action) -> None:
    summary = action.run("check").summary
    assert "## Fair opens on Monday" in summary
    assert "- [ ] **“Thursday, 20 March 2026”: 20 March 2026 is a Friday.**" in summary
    assert "`clean.md`" in summary


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"paths": "clean.md"}, 0),
        ({"paths": "fair.md"}, 0),
        ({"paths": "fair.md", "fail_on": "warning"}, 1),
        ({"fail_on": "never"}, 0),
        ({"args": "--exit-zero --ignore dates"}, 0),
        ({"paths": "no such file.md"}, 2),
        ({"fail_on": "disaster"}, 2),
        ({"args": "--no-such-option"}, 2),
    ],
)
def test_the_exit_code_is_that_of_factlint(action: Action, inputs: dict[str, str], code: int) -> None:
    assert action.run("check", **inputs).code == code


def test_paths_stand_one_on_each_line_with_their_blanks_and_accents(action: Action) -> None:
    job = action.run("check", paths=f"\n{ACCENTED}\r\nclean.md\n")
    assert job.outputs == {"findings": "1", "errors": "1"}


def test_a_configuration_is_used(action: Action, tmp_path: Path) -> None:
    settings = 'ignore = ["dates"]\nfail-on = "warning"\n'
    (tmp_path / "content" / "our settings.toml").write_text(settings, encoding="utf-8")
    job = action.run("check", config="our settings.toml")
    assert (job.code, job.outputs) == (1, {"findings": "1", "errors": "0"})


def test_strict_is_an_option_only_when_true(action: Action) -> None:
    action.run("check", strict="false")
    assert "--strict" not in action.calls.read_text().splitlines()
    action.run("check", strict="true")
    assert "--strict" in action.calls.read_text().splitlines()


def test_a_sarif_file_is_written_only_when_asked_for(action: Action, tmp_path: Path) -> None:
    assert "sarif" not in action.run("check").outputs
    job = action.run("check", sarif_file="notes sarif.json")
    assert (job.code, job.outputs["sarif"]) == (1, "notes sarif.json")
    log = json.loads((tmp_path / "content" / "notes sarif.json").read_text(encoding="utf-8"))
    assert sorted(result["ruleId"] for result in log["runs"][0]["results"]) == ["doubled-word", "weekday-date-mismatch"]


def test_a_sarif_file_that_cannot_be_written_is_said(action: Action) -> None:
    job = action.run("check", sarif_file="no such folder/log.sarif")
    assert job.code == 2
    assert "no such folder/log.sarif" in job.errors
    assert "sarif" not in job.outputs


def test_no_line_of_an_article_is_a_command_to_the_runner(action: Action) -> None:
    job = action.run("check", format="concise")
    first, *_, last = job.printed.splitlines()
    assert (token := re.fullmatch(r"::stop-commands::([0-9a-f]{32})", first))
    assert last == f"::{token[1]}::"
    assert "fair.md:3:10: warning doubled-word" in job.printed


# -- what changed in a pull request


def test_a_pull_request_is_checked_from_where_it_began(action: Action, tmp_path: Path) -> None:
    base = git("rev-parse", "HEAD", cwd=tmp_path / "content").strip()
    commit(tmp_path / "content", {"new.md": ERROR})
    job = action.run("check", base=base, sarif_file="log.sarif")
    assert (job.code, job.errors) == (1, f"factlint: 3 articles have not changed since {base}\n")
    assert job.outputs == {"findings": "1", "errors": "1", "sarif": "log.sarif"}
    assert "file=new.md" in job.printed
    assert ACCENTED.replace(",", "%2C") not in job.printed
    assert ACCENTED not in job.summary
    assert action.calls.read_text().splitlines().count(f"--since={base}") == 4


def test_without_a_pull_request_everything_is_checked(action: Action) -> None:
    action.run("check")
    assert "--since" not in action.calls.read_text()


@pytest.mark.parametrize("since", ["0" * 40, "--help", "$(touch caught)", "; touch caught"])
def test_a_base_that_is_not_here_is_said_with_what_to_do(action: Action, tmp_path: Path, since: str) -> None:
    job = action.run("check", since=since)
    assert job.code == 2
    assert job.errors == (
        f"factlint: since: no commit {since} here; check out with fetch-depth: 0, or set since to an empty text\n"
    )
    assert not action.calls.exists()
    assert not (tmp_path / "content" / "caught").exists()


# -- inputs are never run


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["paths", "config", "fail_on", "format", "args"])
def test_no_input_is_run(action: Action, tmp_path: Path, name: str, text: str) -> None:
    assert action.run("check", **{name: text}).code == 2
    assert not (tmp_path / "content" / "caught").exists()


@pytest.mark.parametrize("name", ["paths", "config", "fail_on", "format"])
def test_no_input_but_args_is_an_option(action: Action, tmp_path: Path, name: str) -> None:
    assert action.run("check", **{name: "--output=caught"}).code == 2
    assert not (tmp_path / "content" / "caught").exists()


@pytest.mark.parametrize("text", HOSTILE)
def test_the_name_of_the_sarif_file_is_only_a_name(action: Action, tmp_path: Path, text: str) -> None:
    job = action.run("check", sarif_file=text)
    assert not (tmp_path / "content" / "caught").exists()
    if job.outputs.get("sarif"):
        assert (tmp_path / "content" / text).is_file()
    else:
        assert job.code == 2


def test_no_script_holds_an_expression(action: Action) -> None:
    """GitHub fills expressions into a script before the shell reads it: an input there would be code."""
    steps = action.declared["runs"]["steps"]
    assert [step["id"] for step in steps if "${{" in step["run"]] == []


# -- the install step


@pytest.mark.parametrize("version", ["$(touch caught)", "1.0; touch caught", "-r list.txt", "1.0 --pre", "1\n2"])
def test_a_version_that_is_none_is_refused(action: Action, tmp_path: Path, version: str) -> None:
    job = action.run("install", version=version)
    assert (job.code, job.errors) == (2, "factlint: version is not one such as 1.2.0\n")
    assert not (tmp_path / "content" / "caught").exists()


def test_what_is_installed_is_the_project_that_the_action_belongs_to(action: Action) -> None:
    installed = action.run("install")
    if "connection broken by" in installed.errors + installed.printed:
        pytest.skip("needs a package registry: pip installs what factlint needs")
    assert installed.code == 0, installed.errors
    action.use(installed.outputs["programs"])
    job = action.run("check")
    assert (job.code, job.outputs) == (1, {"findings": "2", "errors": "1"})
    assert not action.calls.exists()
