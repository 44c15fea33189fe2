"""`factlint check`: exit codes, what goes where, what is chosen, and every way it can be called wrongly."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from tests.cli.running import CLEAN, FAULTY, errors, factlint


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with one faulty and one clean article, and a configuration with two rules."""
    (tmp_path / "factlint.toml").write_text("select = ['placeholder-left-in', 'impossible-date']", encoding="utf-8")
    (tmp_path / "faulty.txt").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["clean.txt"], 0),
        (["faulty.txt"], 1),
        (["faulty.txt", "--fail-on", "never"], 0),
        (["faulty.txt", "--exit-zero"], 0),
        (["faulty.txt", "--ignore", "placeholder-left-in"], 0),
        (["faulty.txt", "--ignore=structure,dates"], 0),
        (["faulty.txt", "--select", "dates"], 0),
        (["faulty.txt", "--select", "dates", "--extend-select", "structure"], 1),
        (["missing.txt"], 2),
        (["faulty.txt", "missing.txt", "--exit-zero"], 2),
    ],
)
def test_the_exit_code_says_what_was_found(desk: Path, arguments: list[str], code: int) -> None:
    for form in ("terminal", "concise", "json"):
        done = factlint("check", *arguments, "--format", form, cwd=desk)
        assert done.returncode == code, done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], "PATH"),
        (["check", "a.txt", "--formt", "json"], "--format"),
        (["check", "a.txt", "--format", "jsn"], "did you mean 'json'?"),
        (["check", "a.txt", "--fail-on", "errors"], "did you mean 'error'?"),
        (["check", "a.txt", "--date", "12/03/2026"], "write it as 2026-03-12"),
        (["check", "a.txt", "--date", "2026-02-30"], "is not a day"),
        (["check", "a.txt", "--select", "placeholder-left"], "did you mean 'placeholder-left-in'?"),
        (["check", "a.txt", "--ignore", "strukture"], "did you mean 'structure'?"),
        (["check", "a.txt", "--config", "none.toml"], "none.toml: cannot be read"),
        (["check", "missing.txt"], "missing.txt: "),
        (["chekc", "a.txt"], "check"),
        (["rule", "placeholder-left"], "did you mean 'placeholder-left-in'?"),
        (["rule"], "--all"),
        (["facts", "missing.txt"], "missing.txt: "),
        (["test", "missing"], "missing: "),
    ],
)
def test_a_wrong_call_is_one_line_that_says_what_to_do_and_2(desk: Path, arguments: list[str], said: str) -> None:
    done = factlint(*arguments, cwd=desk)
    assert done.returncode == 2
    assert len(errors(done)) == 1
    assert errors(done)[0].startswith("factlint: ")
    assert said in errors(done)[0]


def test_a_file_that_cannot_be_read_stops_no_other(desk: Path) -> None:
    (desk / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (desk / "empty.txt").write_bytes(b"")
    done = factlint("check", "missing.txt", "binary.txt", "empty.txt", "faulty.txt", "--format", "json", cwd=desk)
    report = json.loads(done.stdout)
    assert done.returncode == 2
    assert [file["path"] for file in report["files"]] == ["faulty.txt"]
    assert [problem["path"] for problem in report["problems"]] == ["binary.txt", "empty.txt", "missing.txt"]
    assert {problem["kind"] for problem in report["problems"]} == {"unreadable"}
    assert len(errors(done)) == 3


def test_the_order_of_the_files_changes_no_byte(desk: Path) -> None:
    names = [f"{number}.txt" for number in range(8)]
    for name in names:
        (desk / name).write_text(FAULTY if int(name[0]) % 2 else CLEAN, encoding="utf-8")
    shuffled = random.Random(3).sample(names, len(names))
    for form in ("terminal", "concise", "json"):
        ordered = factlint("check", *names, "--format", form, cwd=desk)
        assert ordered.stdout == factlint("check", *shuffled, "--format", form, cwd=desk).stdout


def test_findings_go_to_standard_output_and_nothing_else_does(desk: Path) -> None:
    done = factlint("check", "faulty.txt", "missing.txt", "--format", "concise", cwd=desk)
    assert re.fullmatch(r"faulty\.txt:3:97: error placeholder-left-in: \S.*\n", done.stdout.decode())
    assert errors(done) == ["factlint: missing.txt: does not exist: check the name"]


def test_quiet_says_nothing_of_clean_copy(desk: Path) -> None:
    assert factlint("check", "clean.txt", "-q", cwd=desk).stdout == b""
    assert b"Nothing to report." in factlint("check", "clean.txt", cwd=desk).stdout


def test_an_article_comes_by_standard_input_and_its_name_says_the_format(desk: Path) -> None:
    text = f"---\ntitle: The school\n---\n\n{FAULTY}".encode()
    done = factlint("check", "-", "--stdin-filename", "desk/a.md", "--format", "json", cwd=desk, text=text)
    file = json.loads(done.stdout)["files"][0]
    assert (file["path"], file["headline"]) == ("desk/a.md", "The school")


def test_the_report_is_written_to_a_file_whole_or_not_at_all(desk: Path) -> None:
    done = factlint("check", "faulty.txt", "--format", "json", "--output", "report.json", cwd=desk)
    assert (done.returncode, done.stdout) == (1, b"")
    assert json.loads((desk / "report.json").read_text(encoding="utf-8"))["summary"]["errors"] == 1
    assert sorted(path.name for path in desk.iterdir()) == ["clean.txt", "factlint.toml", "faulty.txt", "report.json"]


def test_a_report_that_cannot_be_written_is_one_line_and_2(desk: Path) -> None:
    done = factlint("check", "clean.txt", "--output", "none/report.txt", cwd=desk)
    assert done.returncode == 2
    assert errors(done) == ["factlint: none/report.txt: cannot be written: No such file or directory"]


def test_a_text_in_another_language_is_set_aside_and_counted(desk: Path) -> None:
    german = "Der Rat hat entschieden\n\n" + "Der Rat der Stadt hat am Abend über den Haushalt entschieden. " * 6
    (desk / "rat.txt").write_text(german, encoding="utf-8")
    done = factlint("check", "rat.txt", "clean.txt", cwd=desk)
    assert done.returncode == 0
    assert "1 article set aside (other language)" in " ".join(done.stdout.decode().split())
    assert errors(done) == ["factlint: 1 text was set aside: in neither French nor English"]
    report = json.loads(factlint("check", "rat.txt", "--format", "json", cwd=desk).stdout)
    assert report["files"][0]["language"] is None
    assert report["files"][0]["notes"]


def test_a_folder_stands_for_the_articles_in_it(desk: Path) -> None:
    (desk / "README.md").write_text(FAULTY, encoding="utf-8")
    done = factlint("check", ".", "faulty.txt", "--format", "json", cwd=desk)
    assert [file["path"] for file in json.loads(done.stdout)["files"]] == ["clean.txt", "faulty.txt"]


def test_a_folder_without_an_article_is_said_and_no_failure(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = factlint("check", "empty", cwd=tmp_path)
    assert (done.returncode, done.stdout.strip()) == (0, b"")
    assert errors(done)[0].startswith("factlint: empty: holds no article")


def test_a_rule_that_is_hidden_by_default_is_shown_when_it_is_named(desk: Path) -> None:
    text = "The vote\n\nThe council will vote on the budget on April 31, and the mayor said that it is ready.\n"
    (desk / "vote.txt").write_text(text, encoding="utf-8")
    for arguments in (["--select", "impossible-date"], ["--extend-select", "dates"], ["--strict"]):
        assert b"impossible-date" in factlint("check", "vote.txt", "--isolated", *arguments, cwd=desk).stdout


def test_the_report_speaks_the_language_asked_for(desk: Path) -> None:
    assert "À corriger".encode() in factlint("check", "faulty.txt", "--ui-lang", "fr", cwd=desk).stdout


@pytest.mark.parametrize("form", ["terminal", "concise"])
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_a_terminal_that_cannot_show_a_character_gets_a_plain_one(desk: Path, encoding: str, form: str) -> None:
    body = "L’école a coûté 3 M€ — « œuvre » de la mairie, 北京 — et le maire l’a ouverte le TK."
    text = f"Le maire a ouvert l’école\n\n{body}\n"
    (desk / "ecole.txt").write_text(text, encoding="utf-8")
    done = factlint(
        "check", "ecole.txt", "--format", form, "--lang", "fr",
        cwd=desk, PYTHONUTF8="0", PYTHONIOENCODING=encoding,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    shown = done.stdout.decode(encoding)
    assert "TK" in shown
    assert "\\u" not in shown


def test_json_keeps_every_character_on_a_pipe_that_cannot_show_it(desk: Path) -> None:
    text = "L’école 🏫 «\u00a0TK\u00a0»\n\nLe maire a ouvert l’école et la mairie le TK.\n"
    (desk / "ecole.txt").write_text(text, encoding="utf-8")
    call = ("check", "ecole.txt", "--format", "json", "--lang", "fr")
    plain = factlint(*call, cwd=desk, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert json.loads(plain.stdout.decode("ascii")) == json.loads(factlint(*call, cwd=desk).stdout)


@pytest.mark.parametrize(
    ("arguments", "environment", "coloured"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_is_a_choice(desk: Path, arguments: list[str], environment: dict[str, str], coloured: bool) -> None:
    done = factlint("check", "faulty.txt", *arguments, cwd=desk, **environment)
    assert (b"\x1b[" in done.stdout) == coloured


def test_a_control_character_of_the_article_never_reaches_the_terminal(desk: Path) -> None:
    (desk / "evil.txt").write_text(FAULTY.replace("hill", "hill\x1b[2J\x07\u202e"), encoding="utf-8")
    for form in ("terminal", "concise"):
        shown = factlint("check", "evil.txt", "--format", form, cwd=desk).stdout.decode()
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)
