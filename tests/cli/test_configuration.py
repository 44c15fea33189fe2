"""`factlint config`, `factlint init`, and configurations that cannot be used: one clear line, and 2."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import yaml

from factlint.cli.beginning import CONFIGURATION
from tests.cli.running import CLEAN, FAULTY, errors, factlint


def shown(folder: Path, *arguments: str) -> dict[str, tuple[object, object, object]]:
    done = factlint("config", "show", *arguments, "--format", "json", cwd=folder)
    assert (done.returncode, errors(done)) == (0, [])
    return {row["name"]: (row["value"], row["source"], row["line"]) for row in json.loads(done.stdout)}


def test_config_show_says_where_each_value_comes_from(tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text(
        '# the desk\nfail-on = "warning"\nignore = [\n  "names",\n]\n\n[lists]\nnames = ["A. B."]\n\n'
        '[rules.doubled-word]\nseverity = "note"\n\n[[files]]\npaths = "archive/"\nstrict = true\n',
        encoding="utf-8",
    )
    rows = shown(tmp_path, "archive/a.md", "--confidence", "low")
    assert rows["fail-on"] == ("warning", "file", 2)
    assert rows["ignore"] == (["names"], "file", 3)
    assert rows["confidence"] == ("low", "command line", None)
    assert rows["select"] == ([], "default", None)
    assert rows["lists.names"] == (["A. B."], "file", 8)
    assert rows["rules.doubled-word.severity"] == ("note", "file", 11)
    assert rows["files 1: strict"] == (True, "file", 13)
    assert "files 1: strict" not in shown(tmp_path, "a.md")
    printed = factlint("config", "show", cwd=tmp_path).stdout.decode()
    assert 'fail-on = "warning"' in printed
    assert "# factlint.toml:2" in printed


def test_config_show_refuses_what_check_refuses(tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text("[rules.doubled-wrd]\nseverity = 'note'\n", encoding="utf-8")
    done = factlint("config", "show", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "did you mean 'doubled-word'?" in errors(done)[0]


def test_init_writes_what_can_be_used_and_never_over_anything(tmp_path: Path) -> None:
    first = factlint("init", "--pre-commit", cwd=tmp_path)
    assert (first.returncode, first.stdout) == (0, b"")
    assert (tmp_path / "factlint.toml").read_text(encoding="utf-8") == CONFIGURATION
    entry = yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for repository in entry["repos"] for hook in repository["hooks"]] == ["factlint"]
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    assert factlint("check", ".", cwd=tmp_path).returncode == 0
    (tmp_path / "factlint.toml").write_text("strict = true\n", encoding="utf-8")
    again = factlint("init", cwd=tmp_path)
    assert again.returncode == 2
    assert errors(again) == ["factlint: factlint.toml: is there already, and stays as it is"]
    assert (tmp_path / "factlint.toml").read_text(encoding="utf-8") == "strict = true\n"
    assert b"- id: factlint" in again.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == [".pre-commit-config.yaml", "a.txt", "factlint.toml"]


def test_every_commented_line_of_init_can_be_used_too(tmp_path: Path) -> None:
    lines = [line.removeprefix("# ") if " = " in line or "[" in line else line for line in CONFIGURATION.splitlines()]
    text = "\n".join(line for line in lines if "packs" not in line)
    (tmp_path / "factlint.toml").write_text(text + "\n", encoding="utf-8")
    rows = shown(tmp_path, "archive/a.md")
    assert rows["exclude"][:2] == (["drafts/"], "file")
    assert rows["files 1: ignore"][0] == ["stale-year"]


def test_init_where_nothing_may_be_written_is_one_line(tmp_path: Path) -> None:
    done = factlint("init", "none", cwd=tmp_path)
    assert (done.returncode, errors(done)) == (
        2, ["factlint: none: is no folder; name the one that holds the articles"],
    )  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_init_in_a_folder_that_is_read_only(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    done = factlint("init", cwd=tmp_path)
    tmp_path.chmod(0o700)
    assert (done.returncode, len(errors(done))) == (2, 1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("factlint.toml", b'lang = "\xe9"', "is not UTF-8 (byte 9): save it as UTF-8"),
        ("factlint.toml", b"a = " + b"[" * 5000, "is not valid TOML"),
        ("factlint.toml", b"\0", "is not valid TOML"),
        ("pyproject.toml", b"tool.factlint = 3", "tool.factlint: 3 should be a table"),
        ("pyproject.toml", b"[tool.factlint]\nstrict = 1", "strict: 1 should be true or false"),
        (
            "factlint.toml",
            'packs = "./é\\nà"'.encode(),
            "there is no such folder",
        ),
    ],
)
def test_a_configuration_that_cannot_be_used_is_one_line(name: str, content: bytes, said: str, tmp_path: Path) -> None:
    folder = tmp_path / "été à\nla plage"
    folder.mkdir()
    (folder / name).write_bytes(content)
    (folder / "un deux\ntrois é.txt").write_text(CLEAN, encoding="utf-8")
    done = factlint("check", ".", cwd=folder)
    assert done.returncode == 2
    assert len(errors(done)) == 1
    assert said in errors(done)[0]


@pytest.mark.parametrize(("path", "said"), [(".", "is a folder; name the file in it"), ("none.toml", "cannot be read")])
def test_a_configuration_that_is_no_file_is_one_line(path: str, said: str, tmp_path: Path) -> None:
    done = factlint("check", ".", "--config", path, cwd=tmp_path)
    assert (done.returncode, len(errors(done))) == (2, 1)
    assert said in errors(done)[0]


FORMS = ["terminal", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "html"]


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_every_form_can_be_written_on_an_old_console(encoding: str, tmp_path: Path) -> None:
    text = FAULTY.replace("The mayor", "Le “maire” Łukasz – œuvre à 14 € …")
    (tmp_path / "été à\nla plage.txt").write_text(text, encoding="utf-8")
    for form in FORMS:
        done = factlint(
            "check",
            ".",
            "--lang",
            "en",
            "--select",
            "structure",
            "--format",
            form,
            cwd=tmp_path,
            PYTHONIOENCODING=encoding,
            PYTHONUTF8="0",
        )
        assert (done.returncode, done.stderr) == (1, b""), form
        printed = done.stdout.decode(encoding)
        assert "placeholder-left-in" in printed or "TK" in printed
        if form in {"json", "sarif", "gitlab", "rdjson"}:
            assert json.loads(printed)
        if form == "json":
            assert json.loads(printed)["files"][0]["headline"].startswith("Le “maire” Łukasz – œuvre à 14 €")
        if form == "concise":
            assert all(" placeholder-left-in: " in line for line in printed.splitlines()), printed
