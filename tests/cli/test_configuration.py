"""The configuration at work: which files are articles, settings for some of them, what is set where, a first file."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from factlint.config import ConfigError, load
from factlint.config.schema import schema
from factlint.pack import builtin
from tests.cli.running import CLEAN, FAULTY, Done, errors, factlint

BLANK = "placeholder-left-in"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder of articles, each with one certain fault, and files that are none."""
    for name in ("news/a.md", "opinion/b.md", "drafts/c.md", "notes.rst", "README.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(FAULTY, encoding="utf-8")
    return tmp_path


def configured(folder: Path, text: str) -> Path:
    (folder / "factlint.toml").write_text(text, encoding="utf-8")
    return folder


def checked(done: Done) -> dict[str, int]:
    """How many findings each article has."""
    assert done.returncode in {0, 1}, errors(done)
    return {file["path"]: len(file["findings"]) for file in json.loads(done.stdout)["files"]}


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("", {"news/a.md", "opinion/b.md", "drafts/c.md"}),
        ('exclude = ["drafts/"]', {"news/a.md", "opinion/b.md"}),
        ('exclude = ["b.md", "/drafts"]', {"news/a.md"}),
        ('include = ["news/**", "*.rst"]', {"news/a.md", "notes.rst"}),
        ('include = ["README.md"]', {"README.md"}),
        ('include = ["*.md"]\nexclude = ["README.md", "news"]', {"opinion/b.md", "drafts/c.md"}),
    ],
)
def test_include_and_exclude_say_which_files_of_a_folder_are_articles(
    desk: Path, text: str, articles: set[str]
) -> None:
    done = factlint("check", ".", "--format", "json", cwd=configured(desk, text))
    assert set(checked(done)) == articles


def test_globs_are_seen_from_the_folder_of_the_configuration(desk: Path) -> None:
    configured(desk, 'exclude = ["/news/a.md"]')
    assert checked(factlint("check", ".", "--format", "json", cwd=desk / "news")) == {}
    assert set(checked(factlint("check", "../opinion", "--format", "json", cwd=desk / "news"))) == {"../opinion/b.md"}


def test_a_named_file_is_read_unless_exclusion_is_forced(desk: Path) -> None:
    configured(desk, 'exclude = ["drafts/"]')
    named = ("drafts/c.md", "README.md", "news/a.md")
    assert set(checked(factlint("check", *named, "--format", "json", cwd=desk))) == set(named)
    forced = factlint("check", "--force-exclude", *named, "--format", "json", cwd=desk)
    assert set(checked(forced)) == {"news/a.md"}
    assert factlint("check", "--force-exclude", "README.md", cwd=desk).returncode == 0


def test_some_articles_have_settings_of_their_own(desk: Path) -> None:
    text = f"""
    [[per-file]]
    files = ["opinion/**"]
    rules.{BLANK}.severity = "note"

    [[per-file]]
    files = ["drafts/"]
    ignore = ["{BLANK}"]
    """
    done = factlint("check", ".", "--format", "json", cwd=configured(desk, text))
    found = {file["path"]: [one["severity"] for one in file["findings"]] for file in json.loads(done.stdout)["files"]}
    assert found == {"drafts/c.md": [], "news/a.md": ["error"], "opinion/b.md": ["note"]}


def test_the_command_line_wins_over_the_settings_of_some_articles(desk: Path) -> None:
    configured(desk, '[[per-file]]\nfiles = ["news/"]\nselect = ["dates"]\nignore = ["figures"]')
    assert checked(factlint("check", "news", "--format", "json", cwd=desk)) == {"news/a.md": 0}
    assert checked(factlint("check", "news", "--select", BLANK, "--format", "json", cwd=desk)) == {"news/a.md": 1}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[per-file]]\nignore = ['dates']", "[[per-file]] 1: files is missing"),
        ("[[per-file]]\nfiles = '*.md'\nignor = ['dates']", "no key is called 'ignor'; did you mean 'ignore'?"),
        ("[[per-file]]\nfiles = '*.md'\nfail-on = 'note'", "[[per-file]] 1: no key is called 'fail-on'"),
        ("[[per-file]]\nfiles = 3", "[[per-file]] 1: files: 3 should be a list of names"),
        ("[per-file]\nfiles = '*.md'", "per-file: should be one or several tables, [[per-file]]"),
        ("[[per-file]]\nfiles = '*.md'\nrules = 3", "rules: 3 should be a table, [rules]"),
        ("per-fil = 3", "no setting is called 'per-fil'; did you mean 'per-file'?"),
        ("include = [3]", "include: 3 should be a list of names"),
    ],
)
def test_settings_of_some_articles_that_cannot_be_used_are_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError) as refused:
        load(configured(tmp_path, text) / "factlint.toml")
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("factlint.toml", b"strict = \xff", "is not valid TOML"),
        ("factlint.toml", b"[[per-file]]\nfiles = 'news/'\nrules.nonsense.severity = 'note'", "called 'nonsense'"),
        ("other.toml", None, "cannot be read"),
    ],
)
def test_a_configuration_that_cannot_be_used_is_one_line_and_2(
    desk: Path, name: str, content: bytes | None, said: str
) -> None:
    path = desk / name
    path.mkdir() if content is None else path.write_bytes(content)
    done = factlint("check", "news", "--config", name, cwd=desk)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(errors(done)) == 1
    assert said in errors(done)[0]


def shown(done: Done) -> dict[str, tuple[Any, str]]:
    assert done.returncode == 0, errors(done)
    return {row["setting"]: (row["value"], Path(row["from"]).name) for row in json.loads(done.stdout)}


def test_config_show_says_where_each_value_comes_from(desk: Path) -> None:
    text = 'fail-on = "warning"\n\n[lists]\nnames = ["Neiman Marcus"]\n\n[rules.stale-year]\nseverity = "note"\n'
    found = shown(factlint("config", "show", "--strict", "--format", "json", cwd=configured(desk, text)))
    assert found["strict"] == (True, "command line")
    assert found["fail-on"] == ("warning", "factlint.toml:1")
    assert found["lists.names"] == (["Neiman Marcus"], "factlint.toml:4")
    assert found["rules.stale-year.severity"] == ("note", "factlint.toml:7")
    assert found["confidence"] == ("medium", "default")


def test_config_show_finds_the_lines_of_a_project_file(desk: Path) -> None:
    (desk / "pyproject.toml").write_text("[project]\nname = 'a'\n[tool.factlint]\nstrict = true\n", encoding="utf-8")
    assert shown(factlint("config", "show", "--format", "json", cwd=desk))["strict"] == (True, "pyproject.toml:4")


def test_config_show_of_an_article_holds_what_is_set_for_it(desk: Path) -> None:
    configured(desk, '[[per-file]]\nfiles = ["news/"]\nignore = ["dates"]')
    assert shown(factlint("config", "show", "news/a.md", "--format", "json", cwd=desk))["ignore"][0] == ["dates"]
    assert shown(factlint("config", "show", "drafts/c.md", "--format", "json", cwd=desk))["ignore"][0] == []


def test_config_show_for_reading_comments_out_what_is_not_set(desk: Path) -> None:
    done = factlint("config", "show", cwd=configured(desk, "strict = true"))
    lines = done.stdout.decode().splitlines()
    assert next(line for line in lines if not line.startswith("# ")).startswith("strict = true    # ")
    assert '# confidence = "medium"' in lines


USABLE = (
    "strict = true\nselect = 'dates'\nignore = ['names']",
    "[lists]\nnames = ['Neiman Marcus']",
    "[rules.name-spelled-two-ways]\nseverity = 'note'\nmany-times = 5",
    "[[accept]]\ntext = 'a'\nreason = 'b'\nuntil = '2026-01-01'",
    "[[per-file]]\nfiles = 'a/'\nstrict = true\nrules.stale-year.severity = 'note'",
)
REFUSED = (
    "strickt = true", "strict = 'yes'", "fail-on = 'errors'", "lists = ['Ferrandon']",
    "[rules.nonsense]\nseverity = 'note'",
    "[rules.stale-year]\nseverity = 'fatal'",
    "[[accept]]\ntext = 'a'", "[[per-file]]\nignore = ['dates']",
)  # fmt: skip


@pytest.mark.parametrize(("text", "usable"), [*((t, True) for t in USABLE), *((t, False) for t in REFUSED)])
def test_the_schema_takes_what_the_reader_takes(tmp_path: Path, text: str, usable: bool) -> None:
    import tomllib

    takes = jsonschema.Draft202012Validator(schema(builtin())).is_valid(tomllib.loads(text))
    done = factlint("check", "-", cwd=configured(tmp_path, text), text=CLEAN.encode())
    assert (takes, done.returncode != 2) == (usable, usable)


def test_the_schema_is_printed(tmp_path: Path) -> None:
    printed = json.loads(factlint("config", "schema", cwd=tmp_path).stdout)
    jsonschema.Draft202012Validator.check_schema(printed)
    assert printed == json.loads(json.dumps(schema(builtin())))


def test_init_writes_a_first_configuration_that_changes_nothing(desk: Path) -> None:
    before = factlint("check", ".", "--format", "json", cwd=desk).stdout
    assert factlint("init", cwd=desk).returncode == 0
    assert factlint("check", ".", "--format", "json", cwd=desk).stdout == before
    assert "factlint check --force-exclude" in (desk / ".pre-commit-config.yaml").read_text(encoding="utf-8")


def test_the_examples_that_init_writes_can_be_used(desk: Path) -> None:
    factlint("init", cwd=desk)
    path = desk / "factlint.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    told = [line.removeprefix("# ") for line in lines if " = " in line or line.startswith(("[", "# ["))]
    path.write_text("\n".join(line for line in told if "baseline" not in line), encoding="utf-8")
    assert factlint("check", ".", cwd=desk).returncode == 0, path.read_text(encoding="utf-8")


def test_init_touches_nothing_that_exists(desk: Path) -> None:
    (desk / ".pre-commit-config.yaml").write_text("repos: []\n", encoding="utf-8")
    done = factlint("init", cwd=desk)
    assert (desk / ".pre-commit-config.yaml").read_text(encoding="utf-8") == "repos: []\n"
    assert "id: factlint" in done.stdout.decode()
    again = factlint("init", cwd=desk)
    assert (again.returncode, errors(again)) == (
        2, ["factlint: factlint.toml: exists already; `factlint config show` says what it sets"],
    )  # fmt: skip


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_init_in_a_folder_that_cannot_be_written_is_one_line_and_2(desk: Path) -> None:
    (desk / "news").chmod(0o500)
    done = factlint("init", "news", cwd=desk)
    assert (done.returncode, len(errors(done))) == (2, 1)


def test_init_somewhere_that_is_no_folder_is_one_line_and_2(desk: Path) -> None:
    done = factlint("init", "nowhere", cwd=desk)
    assert (done.returncode, len(errors(done))) == (2, 1)
