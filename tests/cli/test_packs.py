"""Packs: a folder of sheets, which is data, and an installed distribution, which may bring code."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from textwrap import dedent

import pytest

from tests.cli.running import Done, errors, factlint

README = Path(__file__).parents[2] / "README.md"
ARTICLE = "The bridge\n\nThe bridge of Ellis is closed, the mayor said. Only time will tell when it opens.\n"
SHEET = """\
summary = {{ fr = "Un test.", en = "A test." }}
severity = "warning"
confidence = "high"
{check}
[message]
fr = "« {{here}} »."
en = "“{{here}}”."

[[example]]
lang = "en"
text = "{found}"

[[example]]
lang = "en"
text = "The bridge opens on Monday."
"""
FORBID = '[forbid.phrases]\nen = ["{phrase}"]\nfr = ["jamais vu"]\n'
PHRASE = SHEET.format(check=FORBID.format(phrase="only time will tell"), found="[[Only time will tell]].")


def pack(folder: Path, sheet: str = PHRASE, name: str = "wording/empty-promise.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(sheet, encoding="utf-8")
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def with_path(site: str) -> str:
    return os.pathsep.join(filter(None, (site, os.environ.get("PYTHONPATH"))))


def rules_found(done: Done) -> list[str]:
    assert done.returncode in {0, 1}, errors(done)
    return [finding["rule"] for finding in json.loads(done.stdout)["files"][0]["findings"]]


def test_a_folder_named_on_the_command_line_or_in_the_configuration_is_applied(desk: Path) -> None:
    pack(desk / "house")
    assert rules_found(factlint("check", "a.txt", "--format", "json", cwd=desk)) == []
    named = factlint("check", "a.txt", "--packs", "./house", "--format", "json", cwd=desk)
    assert rules_found(named) == ["empty-promise"]
    (desk / "factlint.toml").write_text('packs = ["./house"]\n', encoding="utf-8")
    assert rules_found(factlint("check", "a.txt", "--format", "json", cwd=desk)) == ["empty-promise"]
    ignored = factlint("check", "a.txt", "--ignore", "empty-promise", "--format", "json", cwd=desk)
    assert rules_found(ignored) == []


def test_a_folder_is_seen_from_the_configuration(desk: Path) -> None:
    pack(desk / "house")
    (desk / "factlint.toml").write_text('packs = ["./house"]\n[rules.empty-promise]\nseverity = "note"\n', "utf-8")
    (desk / "news").mkdir()
    (desk / "a.txt").rename(desk / "news/a.txt")
    done = factlint("check", "a.txt", "--format", "json", cwd=desk / "news")
    assert [one["severity"] for one in json.loads(done.stdout)["files"][0]["findings"]] == ["note"]


def test_a_pack_brings_words_of_its_own(desk: Path) -> None:
    sheet = SHEET.format(check=FORBID.format(phrase="@house.empty will tell"), found="Only [[time will tell]].")
    for language, word in (("en", "time"), ("fr", "temps")):
        place = desk / "house" / "lexicon" / language / "house.toml"
        place.parent.mkdir(parents=True)
        place.write_text(f'empty = ["{word}"]\n', encoding="utf-8")
    pack(desk / "house", sheet)
    done = factlint("check", "a.txt", "--packs", "./house", "--format", "json", cwd=desk)
    assert rules_found(done) == ["empty-promise"]
    said = factlint("test", "house", cwd=desk).stdout.decode()
    assert "found" not in said.replace("shows what is found", "")


def test_the_rule_of_the_readme_works_in_a_folder_of_ones_own(desk: Path) -> None:
    told = README.read_text(encoding="utf-8").partition("<!-- a rule in five minutes -->")[2]
    sheet = re.search(r"```toml\n(.*?)```", told, re.DOTALL)
    assert sheet is not None
    pack(desk / "house", sheet[1])
    assert factlint("test", "house", cwd=desk).returncode == 0
    done = factlint("check", "a.txt", "--packs", "./house", "--strict", "--format", "json", cwd=desk)
    assert "empty-promise" in rules_found(done)


CODE = SHEET.format(check='check = "evil:run"', found="The [[bridge]] opens.")


@pytest.mark.parametrize(
    ("sheet", "name", "said"),
    [
        (PHRASE.replace("severity", "severety"), "wording/a-rule.toml", "severety"),
        (PHRASE, "wording/stale-year.toml", "a rule is called 'stale-year' already"),
        ("summary = ", "wording/a-rule.toml", "is not valid TOML"),
        (CODE, "wording/a-rule.toml", "a folder is data only; code comes with an installed pack"),
        ("", "lexicon/en/speech.toml", "our own lexicon has that name"),
        ("", "notes.toml", "holds no rule"),
    ],
)
def test_a_pack_that_cannot_be_used_is_told_and_the_rest_runs(desk: Path, sheet: str, name: str, said: str) -> None:
    (desk / "evil.py").write_text("raise SystemExit('executed')\n", encoding="utf-8")
    pack(desk / "broken", sheet, name)
    pack(desk / "house")
    done = factlint("check", "a.txt", "--packs", "./broken,./house", "--format", "json", cwd=desk)
    report = json.loads(done.stdout)
    assert done.returncode == 2
    assert [finding["rule"] for finding in report["files"][0]["findings"]] == ["empty-promise"]
    assert [problem["kind"] for problem in report["problems"]] == ["pack-failed"]
    assert said in report["problems"][0]["message"]
    assert len(errors(done)) == 1


def test_a_folder_that_is_not_there_is_told(desk: Path) -> None:
    done = factlint("check", "a.txt", "--packs", "./nowhere", cwd=desk)
    assert (done.returncode, len(errors(done))) == (2, 1)


def test_a_pattern_that_never_ends_costs_its_rule_and_nothing_else(desk: Path) -> None:
    (desk / "a.txt").write_text(ARTICLE + "\n" + "a" * 4000 + "!\n", encoding="utf-8")
    endless = SHEET.format(check="[forbid.patterns]\nen = ['(a|aa|aaa)+$']\nfr = ['b']", found="[[aaa]]")
    pack(desk / "house", endless, "wording/endless.toml")
    pack(desk / "house")
    done = factlint("check", "a.txt", "--packs", "./house", "--format", "json", cwd=desk)
    file = json.loads(done.stdout)["files"][0]
    assert done.returncode == 2
    assert [problem["rule"] for problem in file["problems"]] == ["endless"]
    assert "empty-promise" in [finding["rule"] for finding in file["findings"]]


def installed(folder: Path, name: str = "sport", body: str = "") -> Path:
    """Lay a distribution out as an installer does: a package, and its metadata with the entry point."""
    package = folder / "factlint_sport"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(body, encoding="utf-8")
    (package / "checks.py").write_text(
        dedent(
            '''
            """Finds the word "bridge"."""
            from factlint.facts.tokens import Token
            from factlint.rule import Hit


            def bridges(facts, options):
                return [Hit(token.span) for token in facts(Token) if token.text == "bridge"][:1]
            '''
        ),
        encoding="utf-8",
    )
    sheet = SHEET.format(check='check = "factlint_sport.checks:bridges"', found="The [[bridge]] opens.")
    pack(package / "rules", sheet)
    about = folder / "factlint_sport-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: factlint-sport\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(f"[factlint.packs]\n{name} = factlint_sport\n", encoding="utf-8")
    return folder


def test_an_installed_pack_is_used_only_when_it_is_named_and_may_bring_code(desk: Path) -> None:
    site = str(installed(desk / "site"))
    plain = factlint("check", "a.txt", "--format", "json", cwd=desk, PYTHONPATH=with_path(site))
    assert rules_found(plain) == []
    named = factlint("check", "a.txt", "--packs", "sport", "--format", "json", cwd=desk, PYTHONPATH=with_path(site))
    assert rules_found(named) == ["empty-promise"]


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("handball", "", "no installed pack is called so"),
        ("sport", "raise RuntimeError('broken')", "cannot be imported (RuntimeError: broken)"),
    ],
)
def test_an_installed_pack_that_cannot_be_used_is_told_and_the_rest_runs(
    desk: Path, name: str, body: str, said: str
) -> None:
    site = str(installed(desk / "site", body=body))
    done = factlint("check", "a.txt", "--packs", name, "--format", "json", cwd=desk, PYTHONPATH=with_path(site))
    assert done.returncode == 2
    assert said in errors(done)[0]
    assert json.loads(done.stdout)["files"][0]["findings"] == []
