"""`factlint baseline`: old findings are set aside by what they say, and only new ones are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import FAULTY, Done, errors, factlint

NAME = ".factlint-baseline.json"
SECOND = FAULTY.replace("TK by", "XXX by")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with two articles that each have a finding, and a configuration that names the baseline."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "news" / "b.txt").write_text(FAULTY, encoding="utf-8")
    return tmp_path


def baseline(folder: Path, *arguments: str) -> Done:
    return factlint("baseline", *arguments, cwd=folder)


def told(done: Done) -> list[str]:
    return [file["path"] for file in json.loads(done.stdout)["files"] for _ in file["findings"]]


def check(folder: Path, *arguments: str) -> Done:
    return factlint("check", ".", "--baseline", NAME, "--format", "json", *arguments, cwd=folder)


def rows(folder: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((folder / NAME).read_text(encoding="utf-8"))["findings"]
    return found


def test_the_file_is_sorted_with_one_finding_a_line_and_both_sides(desk: Path) -> None:
    headline = "# Ferry firm to cut 140 jobs\n\nSaltmarch Line will cut 104 jobs here, the company said on Monday.\n"
    (desk / "c.md").write_text(headline, encoding="utf-8")
    assert baseline(desk, "write").returncode == 0
    lines = (desk / NAME).read_text(encoding="utf-8").splitlines()
    assert lines[0] == '{"version": 1, "findings": ['
    assert lines[-1] == "]}"
    assert [json.loads(line.rstrip(","))["path"] for line in lines[1:-1]] == ["c.md", "news/a.txt", "news/b.txt"]
    both = json.loads(lines[1].rstrip(","))
    assert list(both) == ["rule", "path", "fingerprint", "evidence"]
    assert (both["rule"], both["evidence"]) == ("headline-number-conflict", ["140", "104"])
    before = (desk / NAME).read_bytes()
    assert baseline(desk, "write", "--update", "news", ".").returncode == 0
    assert (desk / NAME).read_bytes() == before


def test_only_what_is_new_is_told_and_the_rest_counted(desk: Path) -> None:
    baseline(desk, "write")
    assert told(check(desk)) == []
    assert check(desk).returncode == 0
    assert json.loads(check(desk).stdout)["summary"]["baseline"] == 2
    (desk / "news" / "b.txt").write_text(f"{FAULTY}\n{SECOND}", encoding="utf-8")
    done = check(desk)
    assert (done.returncode, told(done)) == (1, ["news/b.txt"])
    said = factlint("check", "news/a.txt", "--baseline", NAME, cwd=desk).stdout.decode()
    assert "1 in the baseline." in said


def test_lines_that_move_change_nothing_but_one_error_for_another_is_seen(desk: Path) -> None:
    baseline(desk, "write")
    (desk / "news" / "a.txt").write_text(FAULTY.replace("\n\nThe new", "\n\nIt was late.\n\nThe new"), encoding="utf-8")
    (desk / "news" / "b.txt").write_text(SECOND, encoding="utf-8")
    assert told(check(desk)) == ["news/b.txt"]


def test_the_configuration_names_it_from_its_own_folder(desk: Path) -> None:
    baseline(desk, "write")
    (desk / "factlint.toml").write_text(f'baseline = "{NAME}"\n', encoding="utf-8")
    done = factlint("check", "a.txt", "b.txt", "--format", "json", cwd=desk / "news")
    assert (done.returncode, told(done)) == (0, [])
    assert factlint("check", str(desk / "news" / "a.txt"), "--format", "concise", cwd="/").returncode == 0
    shown = factlint("baseline", "show", cwd=desk / "news").stdout.decode()
    assert shown == "news/a.txt: placeholder-left-in: TK\nnews/b.txt: placeholder-left-in: TK\n"


def test_what_is_gone_is_said_and_fails_where_wanted(desk: Path) -> None:
    baseline(desk, "write")
    (desk / "news" / "a.txt").write_text(FAULTY.replace("TK", "May"), encoding="utf-8")
    done = check(desk)
    assert (done.returncode, errors(done)) == (
        0, [f"factlint: {NAME}: 1 finding is no longer there; `factlint baseline prune` takes them out"],
    )  # fmt: skip
    assert check(desk, "--no-stale").returncode == 1
    assert check(desk, "--quiet").stderr == b""
    part = factlint("check", "news/b.txt", "--baseline", NAME, "--no-stale", cwd=desk)
    assert part.returncode == 0
    assert check(desk, "--no-stale", "--select", "dates").returncode == 0
    assert check(desk, "--no-stale", "--confidence", "high").returncode == 1


def test_prune_only_takes_out(desk: Path) -> None:
    baseline(desk, "write")
    (desk / "news" / "a.txt").write_text(FAULTY.replace("TK", "May"), encoding="utf-8")
    (desk / "news" / "c.txt").write_text(FAULTY, encoding="utf-8")
    done = baseline(desk, "prune")
    assert errors(done) == [f"factlint: {NAME}: 1 taken out; holds 1 finding of 1 article"]
    assert [row["path"] for row in rows(desk)] == ["news/b.txt"]
    (desk / "news" / "b.txt").unlink()
    baseline(desk, "prune", "news/c.txt")
    assert rows(desk) == []


def test_prune_keeps_what_it_did_not_check(desk: Path) -> None:
    baseline(desk, "write")
    before = (desk / NAME).read_bytes()
    for path in ("a.txt", "b.txt"):
        (desk / "news" / path).write_text(FAULTY.replace("TK", "May"), encoding="utf-8")
    baseline(desk, "prune", "--select", "dates")
    assert (desk / NAME).read_bytes() == before
    (desk / "news" / "a.txt").write_bytes(b"")
    assert baseline(desk, "prune", "news/a.txt").returncode == 2
    assert (desk / NAME).read_bytes() == before


def test_write_refuses_one_that_is_there_and_update_keeps_other_articles(desk: Path) -> None:
    baseline(desk, "write", "news/a.txt")
    before = (desk / NAME).read_bytes()
    done = baseline(desk, "write", "news/b.txt")
    assert (done.returncode, (desk / NAME).read_bytes()) == (2, before)
    assert errors(done) == [
        f"factlint: {NAME}: exists already: --update replaces it, `factlint baseline prune` only takes out"
    ]
    baseline(desk, "write", "--update", "news/b.txt")
    assert [row["path"] for row in rows(desk)] == ["news/a.txt", "news/b.txt"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"version": 2, "findings": []}', "is a baseline of version 2, and this factlint reads 1"),
        ("[]", "is no baseline: write one with `factlint baseline write`"),
        ("{", "is no baseline (Expecting"),
        ("<<<<<<< HEAD\n", "is no baseline (Expecting value: line 1 column 1"),
        ('{"version": 1}', "findings: is missing"),
        ('{"version": 1, "findings": [{"rule": "x"}]}', "finding 1 has no path, rule, fingerprint"),
        ('{"version": 1, "findings": [7]}', "finding 1 has no path, rule, fingerprint"),
        ("[" * 100_000, "is no baseline"),
    ],
)
def test_a_baseline_that_cannot_be_used_is_one_line_and_2(content: str, said: str, desk: Path) -> None:
    (desk / NAME).write_text(content, encoding="utf-8")
    for done in (check(desk), baseline(desk, "prune"), baseline(desk, "show"), baseline(desk, "write", "--update")):
        assert done.returncode == 2
        assert len(errors(done)) == 1
        assert said in errors(done)[0]
    assert (desk / NAME).read_text(encoding="utf-8") == content


def test_one_that_is_missing_is_one_line_and_2(desk: Path) -> None:
    done = check(desk)
    assert (done.returncode, errors(done)) == (
        2, [f"factlint: {NAME}: does not exist: write it with `factlint baseline write`"],
    )  # fmt: skip
    assert baseline(desk, "prune").returncode == 2
    assert baseline(desk, "wrote").returncode == 2


def test_a_path_with_spaces_accents_and_a_line_end_is_kept(desk: Path) -> None:
    (desk / "l'été à\nvenir.txt").write_text(FAULTY, encoding="utf-8")
    baseline(desk, "write")
    assert "l'été à\nvenir.txt" in [row["path"] for row in rows(desk)]
    assert told(check(desk)) == []
    assert len(baseline(desk, "show").stdout.decode().splitlines()) == 3
