"""Packs: a folder that is data only, an installed distribution, and one that cannot be used."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from tests.cli.running import CLEAN, Done, errors, factlint

SHEET = """\
summary = {{ fr = "Un mot creux.", en = "A hollow word." }}
severity = "error"
confidence = "low"
{decides}

[message]
fr = "« {{here}} » ne dit rien."
en = "“{{here}}” says nothing."

[[example]]
lang = "fr"
text = "Un projet [[ambitieux]] et long."

[[example]]
lang = "fr"
text = "Un projet d'ambition."

[[example]]
lang = "en"
text = "A [[purposeful]] plan."

[[example]]
lang = "en"
text = "A plan with a purpose."
"""
PHRASES = '[forbid.phrases]\nfr = ["ambitieux"]\nen = ["purposeful"]'
ARTICLE = CLEAN.replace("The new school", "The purposeful school")
PLUGIN = """\
from factlint.facts.tokens import Token
from factlint.rule import Hit


def hollow(facts, options):
    \"\"\"Every word of the list.\"\"\"
    words = facts.lexicon.words("hollow.words")
    return (Hit(token.span) for token in facts(Token) if facts.document.raw(token.span) in words)
"""


def sheet(folder: Path, name: str = "hollow-word", decides: str = PHRASES) -> Path:
    path = folder / "wording" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SHEET.format(decides=decides), encoding="utf-8")
    return path


def words(folder: Path) -> None:
    for language, listed in (("fr", "ambitieux"), ("en", "purposeful")):
        path = folder / "lexicon" / language / "hollow.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'words = ["{listed}"]\n', encoding="utf-8")


def installed(site: Path, *, check: str = "sport_pack.checks:hollow", code: str = PLUGIN) -> None:
    """Put a distribution into a folder of packages, as an installer leaves it."""
    package = site / "sport_pack"
    sheet(package, decides=f'check = "{check}"')
    words(package)
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "checks.py").write_text(code, encoding="utf-8")
    info = site / "factlint_sport-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: factlint-sport\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[factlint.packs]\nsport = sport_pack\n", encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def found(done: Done) -> list[str]:
    return [finding["rule"] for file in json.loads(done.stdout)["files"] for finding in file["findings"]]


def check(desk: Path, *arguments: str, **environment: str) -> Done:
    return factlint("check", "a.txt", "--strict", "--format", "json", *arguments, cwd=desk, **environment)


def with_site(site: Path) -> dict[str, str]:
    """The environment in which a folder of packages is one of Python's."""
    return {"PYTHONPATH": os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH", ""), str(site)]))}


def test_a_folder_is_used_when_the_configuration_or_the_call_names_it(desk: Path) -> None:
    sheet(desk / "house")
    assert found(check(desk)) == []
    assert found(check(desk, "--packs", "./house")) == ["hollow-word"]
    (desk / "factlint.toml").write_text('packs = ["./house"]\n[rules.hollow-word]\nseverity = "note"\n', "utf-8")
    done = factlint("check", "desk/a.txt", "--strict", "--format", "json", cwd=desk.parent)
    assert (done.returncode, found(done), errors(done)) == (0, ["hollow-word"], [])
    assert found(check(desk, "--ignore", "hollow-word")) == []
    assert "hollow-word" in factlint("rules", cwd=desk).stdout.decode()
    assert "A hollow word." in factlint("rule", "hollow-word", "--ui-lang", "en", cwd=desk).stdout.decode()


def test_an_installed_pack_is_used_only_when_it_is_named(desk: Path, tmp_path: Path) -> None:
    installed(tmp_path / "site")
    site = with_site(tmp_path / "site")
    assert found(check(desk, **site)) == []
    done = check(desk, "--packs", "sport", **site)
    assert (done.returncode, found(done), errors(done)) == (1, ["hollow-word"], [])


def test_what_stands_beside_the_articles_is_not_installed(desk: Path) -> None:
    installed(desk)
    done = check(desk, "--packs", "sport")
    assert (done.returncode, found(done)) == (2, [])
    assert errors(done) == [
        "factlint: sport: this pack cannot be used: no installed pack is called 'sport'; "
        "a folder is written with a /: './sport'"
    ]


@pytest.mark.parametrize(
    ("decides", "said"),
    [
        ('check = "house.checks:hollow"', r"a folder is data only, and runs no code"),
        ('check = "factlint.cli:main"', r"is no check of factlint"),
        ('check = "factlint.checks.dates:import_module"', r"is no check of factlint"),
        ("[forbid]\nphrases = 3", r"wording/hollow-word.toml: forbid.phrases"),
        ('[forbid.patterns]\nfr = ["("]\nen = ["a"]', r"is not a pattern"),
        ("severity = ", r"is not valid TOML"),
    ],
)
def test_a_folder_that_cannot_be_used_is_one_line_and_the_rest_runs(decides: str, said: str, desk: Path) -> None:
    sheet(desk / "broken", decides=decides)
    sheet(desk / "house", "empty-word")
    done = check(desk, "--packs", "./broken,./house")
    assert (done.returncode, found(done)) == (2, ["empty-word"])
    assert len(errors(done)) == 1
    assert errors(done)[0].startswith("factlint: ./broken: this pack cannot be used: ")
    assert re.search(said, errors(done)[0])
    assert [problem["kind"] for problem in json.loads(done.stdout)["problems"]] == ["pack"]


@pytest.mark.parametrize(
    ("name", "said"),
    [("./none", "there is no such folder"), ("./empty", "holds no rule"), ("./taken", "is already a name in")],
)
def test_a_folder_that_is_no_pack_says_why(name: str, said: str, desk: Path) -> None:
    (desk / "empty").mkdir()
    sheet(desk / "taken", "doubled-word")
    (desk / "factlint.toml").write_text("[rules.hollow-word]\nseverity = 'note'\n[lists]\nmottos = []\n", "utf-8")
    done = check(desk, "--packs", name)  # names that only the pack may know stop nothing
    assert (done.returncode, found(done)) == (2, [])
    assert [said in line for line in errors(done)] == [True]


@pytest.mark.parametrize(
    ("check_name", "code", "said"),
    [
        ("sport_pack.checks:none", PLUGIN, "sport_pack.checks has no function 'none'"),
        ("sport_pack.checks:hollow", "import nothing_of_this_name\n", "ModuleNotFoundError"),
        ("sport_pack.checks:hollow", "raise SystemExit(0)\n", "SystemExit"),
    ],
)
def test_an_installed_pack_that_fails_stops_nothing(
    check_name: str, code: str, said: str, desk: Path, tmp_path: Path
) -> None:
    installed(tmp_path / "site", check=check_name, code=code)
    (desk / "a.txt").write_text(ARTICLE.replace("by the mayor", "on TK by the mayor"), encoding="utf-8")
    done = check(desk, "--packs", "sport", **with_site(tmp_path / "site"))
    assert (done.returncode, found(done)) == (2, ["placeholder-left-in"])
    assert [said in line for line in errors(done)] == [True]


def test_a_pattern_that_never_ends_is_stopped_and_the_rest_runs(desk: Path) -> None:
    sheet(desk / "slow", decides='[forbid.patterns]\nfr = ["(a|aa)+$"]\nen = ["(?:o|oo|ooo)+x"]')
    (desk / "a.txt").write_text(ARTICLE.replace("purposeful", "o" * 60) + "\nOpen on TK.\n", encoding="utf-8")
    done = check(desk, "--packs", "./slow")
    assert (done.returncode, found(done)) == (2, ["placeholder-left-in"])
    assert len(errors(done)) == 1
    assert "the rule hollow-word failed (TimeoutError" in errors(done)[0]


def test_a_list_of_a_pack_cannot_take_the_place_of_ours(desk: Path) -> None:
    sheet(desk / "house")
    (desk / "house" / "lexicon" / "fr").mkdir(parents=True)
    (desk / "house" / "lexicon" / "fr" / "dates.toml").write_text("months = []\n", encoding="utf-8")
    done = check(desk, "--packs", "./house")
    assert done.returncode == 2
    assert "lexicon/fr/dates.toml: there is a list of this name already" in errors(done)[0]
