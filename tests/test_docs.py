"""The documentation says what is: made parts are fresh, commands run, links lead somewhere, the tutorial works."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import docs

pytestmark = pytest.mark.usefixtures("checkout")

PAGES = [path for path in [*docs.pages(), docs.ROOT / "CHANGELOG.md"] if path.exists()]
README = docs.ROOT / "README.md"


def block(text: str, mark: str) -> str:
    """The code that stands under a comment."""
    found = re.search(rf"<!-- {mark} -->\n```\w*\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    assert found, f"no block is marked {mark!r}"
    return found[1]


def factlint(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "factlint", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, check=False, timeout=60, encoding="utf-8")


@pytest.mark.parametrize("page", docs.pages(), ids=lambda path: path.name)
def test_what_is_made_from_the_rules_and_the_samples_is_fresh(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == docs.fresh(page), "run: python -m tests.docs"


@pytest.mark.parametrize("mark", ["run a sample", "run the tests"])
def test_each_of_the_two_commands_is_one_line_that_sets_everything_up(mark: str) -> None:
    command = block(README.read_text(encoding="utf-8"), mark).strip()
    assert "\n" not in command
    assert command.startswith("python3 -m venv .venv && .venv/bin/pip install ")


def test_the_sample_of_the_readme_exists() -> None:
    command = block(README.read_text(encoding="utf-8"), "run a sample")
    assert (docs.ROOT / command.split()[-1]).is_file()


def test_a_rule_is_added_in_five_minutes(tmp_path: Path) -> None:
    """Literally: the sheet of the README in an empty folder, and the command that tests it."""
    sheet = tmp_path / "rules" / "wording" / "empty-promise.toml"
    sheet.parent.mkdir(parents=True)
    sheet.write_text(block(README.read_text(encoding="utf-8"), "a rule in five minutes"), encoding="utf-8")
    done = factlint("test", "rules", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 rules, 4 examples") or done.stdout.startswith("1 rule, 4 examples")


def test_the_rule_of_five_minutes_is_applied_as_a_pack(tmp_path: Path) -> None:
    """The same sheet in a folder of one's own, named by the configuration, finds what its example says."""
    sheet = tmp_path / "house" / "wording" / "empty-promise.toml"
    sheet.parent.mkdir(parents=True)
    sheet.write_text(block(README.read_text(encoding="utf-8"), "a rule in five minutes"), encoding="utf-8")
    (tmp_path / "factlint.toml").write_text(block(README.read_text(encoding="utf-8"), "a pack"), encoding="utf-8")
    article = "The bridge\n\nWill the bridge hold, the town asked. Only time will tell, the mayor said.\n"
    (tmp_path / "a.txt").write_text(article, encoding="utf-8")
    done = factlint("check", "a.txt", "--format", "concise", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "note empty-promise: “Only time will tell” tells the reader nothing." in done.stdout


def test_the_configuration_of_the_readme_is_one_that_can_be_used(tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text(block(README.read_text(encoding="utf-8"), "a configuration"), "utf-8")
    (tmp_path / "a.txt").write_text("A deal\n\nNieman Marcus sold 12 of its shops, the company said.\n", "utf-8")
    done = factlint("check", "a.txt", "--format", "concise", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "house-name-misspelling: “Nieman Marcus”: the house list writes “Neiman Marcus”." in done.stdout


def test_the_acceptance_of_the_readme_is_one_that_can_be_used(tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text(block(README.read_text(encoding="utf-8"), "an acceptance"), "utf-8")
    (tmp_path / "a.txt").write_text("A deal\n\nThe shops were sold in the town, the company said.\n", "utf-8")
    done = factlint("suppressions", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "entry[headline-number-conflict] “15 milliards” in 2026/budget*.docx until 2026-12-31" in done.stdout


def test_old_content_is_adopted_as_the_readme_says(tmp_path: Path) -> None:
    """The three commands, in their order, on a folder with one old error and then one new."""
    text = README.read_text(encoding="utf-8")
    commands = [line.partition("#")[0].split() for line in text.splitlines() if line.startswith("factlint ")]
    write, check, prune = (words[1:] for words in commands if "baseline" in " ".join(words))
    (tmp_path / "articles").mkdir()
    article = tmp_path / "articles" / "a.md"
    article.write_text("# Fair\n\nThe fair opened on TK, Ann Reed, the mayor, said.\n", "utf-8")
    assert factlint(*write, cwd=tmp_path).returncode == 0
    assert factlint(*check, cwd=tmp_path).returncode == 0
    article.write_text("# Fair\n\nThe fair opened on XXX, Ann Reed, the mayor, said.\n", "utf-8")
    assert factlint(*check, cwd=tmp_path).returncode == 1
    assert "1 taken out; holds 0 findings" in factlint(*prune, cwd=tmp_path).stderr


def test_the_settings_for_some_articles_can_be_used(tmp_path: Path) -> None:
    text = block(README.read_text(encoding="utf-8"), "settings for some articles")
    (tmp_path / "factlint.toml").write_text(text, encoding="utf-8")
    done = factlint("config", "show", "archive/a.md", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert 'files 1: ignore = ["stale-year"]' in done.stdout


def test_an_example_that_does_not_hold_fails_the_command(tmp_path: Path) -> None:
    sheet = tmp_path / "wording" / "empty-promise.toml"
    sheet.parent.mkdir(parents=True)
    text = block(README.read_text(encoding="utf-8"), "a rule in five minutes")
    sheet.write_text(text.replace("Will the bridge hold?", "[[Will]] the bridge hold?"), encoding="utf-8")
    done = factlint("test", ".", cwd=tmp_path)
    assert done.returncode == 1
    assert "empty-promise" in done.stdout + done.stderr


@pytest.mark.parametrize(
    "command", ["check", "facts", "rules", "rule", "suppressions", "baseline", "init", "config", "test"]
)
def test_the_commands_of_the_readme_exist(command: str, tmp_path: Path) -> None:
    assert f"`factlint {command}" in README.read_text(encoding="utf-8")
    assert factlint(command, "--help", cwd=tmp_path).returncode == 0


def test_the_rules_that_the_readme_names_exist() -> None:
    from factlint import pack

    text = README.read_text(encoding="utf-8")
    named = set(re.findall(r"ignore\[([a-z-]+)\]|factlint rule ([a-z-]+)", text))
    assert named
    assert {first or second for first, second in named} <= set(pack.builtin().rules)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_to_files_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:\s]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_no_page_names_the_machine_it_was_written_on(page: Path) -> None:
    assert not re.search(r"(?:/work|/tmp|/root|/home)\b", page.read_text(encoding="utf-8"))
