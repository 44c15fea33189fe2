"""`[[accept]]` entries of a configuration: which articles they speak of, when they end, and what is told of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import FAULTY, Done, errors, factlint

TEXT = "TK"


def newsroom(folder: Path, entries: str, **articles: str) -> Path:
    """A folder with a configuration and articles; `__` in a name stands for a folder."""
    (folder / "factlint.toml").write_text(entries, encoding="utf-8")
    for name, text in (articles or {"a": FAULTY}).items():
        place = folder / f"{name.replace('__', '/')}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return folder


def entry(text: str = TEXT, **more: str) -> str:
    rows = {"text": text, "reason": "printed so", **more}
    return "".join(["[[accept]]\n", *(f"{key} = {json.dumps(value)}\n" for key, value in rows.items())])


def told(done: Done) -> list[tuple[str, str]]:
    report = json.loads(done.stdout)
    return [(file["path"], finding["rule"]) for file in report["files"] for finding in file["findings"]]


def check(folder: Path, *paths: str, **environment: str) -> Done:
    return factlint("check", *(paths or (".",)), "--format", "json", cwd=folder, **environment)


@pytest.mark.parametrize(
    "made",
    [
        entry(),
        entry(rule="placeholder-left-in"),
        entry(rule="structure"),
        entry(file="a.txt"),
        entry(file="./a.txt"),
        entry(file="*.txt"),
        entry(file="**/a.txt"),
        entry(until="2999-12-31"),
        "[[accept]]\ntext = 'TK'\nreason = 'so'\nuntil = 2999-12-31\n",
    ],
)
def test_an_entry_accepts_the_words_that_it_quotes(made: str, tmp_path: Path) -> None:
    done = check(newsroom(tmp_path, made))
    assert (done.returncode, told(done), errors(done)) == (0, [], [])
    assert json.loads(done.stdout)["summary"]["suppressed"] == 1


@pytest.mark.parametrize(
    "made", [entry("TKK"), entry(rule="doubled-word"), entry(file="b.txt"), entry(file="news/*.txt"), entry(file="a")]
)
def test_an_entry_that_accepts_nothing_is_told_at_its_place(made: str, tmp_path: Path) -> None:
    done = check(newsroom(tmp_path, f"# ours\n{made}"))
    assert told(done) == [("a.txt", "placeholder-left-in"), ("factlint.toml", "unused-suppression")]
    report = json.loads(done.stdout)
    assert report["summary"]["files"] == 1
    span = report["files"][-1]["findings"][0]["span"]
    assert (span["line"], span["text"]) == (2, "[[accept]]")


def test_a_file_is_seen_from_the_configuration_whatever_folder_one_stands_in(tmp_path: Path) -> None:
    newsroom(tmp_path, entry(file="news/fr/a.txt"), news__fr__a=FAULTY, news__en__a=FAULTY)
    done = check(tmp_path / "news" / "fr", "a.txt", "../en/a.txt")
    assert told(done) == [("../en/a.txt", "placeholder-left-in")]


def test_in_a_part_of_the_folder_only_an_entry_for_one_checked_article_can_be_unused(tmp_path: Path) -> None:
    newsroom(tmp_path, entry("XX", file="b.txt") + entry("XX", file="*.txt") + entry("XX"), a=FAULTY, b=FAULTY)
    assert [path for path, _ in told(check(tmp_path, "a.txt"))] == ["a.txt"]
    assert told(check(tmp_path, "b.txt"))[1:] == [("factlint.toml", "unused-suppression")]
    assert len(told(check(tmp_path))) == 5


def test_an_entry_of_a_rule_that_did_not_run_is_not_unused(tmp_path: Path) -> None:
    newsroom(tmp_path, entry("XX", rule="doubled-word"))
    assert told(factlint("check", ".", "--select", "dates,comments", "--format", "json", cwd=tmp_path)) == []


def test_a_folder_of_which_an_article_cannot_be_read_says_nothing_of_unused_entries(tmp_path: Path) -> None:
    newsroom(tmp_path, entry("XX"))
    (tmp_path / "b.txt").write_bytes(b"")
    assert [path for path, _ in told(check(tmp_path))] == ["a.txt"]


def test_after_its_last_day_an_entry_accepts_nothing_and_is_told(tmp_path: Path) -> None:
    newsroom(tmp_path, entry(until="2026-03-12"))
    assert told(check(tmp_path, SOURCE_DATE_EPOCH="1773352799")) == []  # 2026-03-12T21:59:59Z
    after = check(tmp_path, SOURCE_DATE_EPOCH="1773360000")
    assert told(after) == [("a.txt", "placeholder-left-in"), ("factlint.toml", "expired-suppression")]
    again = check(tmp_path, SOURCE_DATE_EPOCH="1773360000")
    assert again.stdout == after.stdout


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ("[[accept]]\nreason = 'so'\n", "[[accept]] 1: text is missing"),
        ("[[accept]]\ntext = 'TK'\n", "[[accept]] 1: reason is missing"),
        (entry() + "[[accept]]\ntext = 'TK'\nreason = ''\n", "[[accept]] 2: reason: '' should be a text"),
        (entry(files="a.txt"), "[[accept]] 1: no key is called 'files'; did you mean 'file'?"),
        (entry(until="31/12/2026"), "[[accept]] 1: until: '31/12/2026' is not a day; write it as 2026-03-12"),
        ("[[accept]]\ntext = 'TK'\nreason = 'so'\nuntil = 2026\n", "until: '2026' is not a day"),
        (
            entry(rule="doubled-words"),
            "[[accept]] 1: no rule or group is called 'doubled-words'; did you mean 'doubled-",
        ),
        ("accept = 'TK'\n", "accept: should be one or several tables, [[accept]]"),
        ("accept = ['TK']\n", "accept: should be one or several tables, [[accept]]"),
        ("acept = 1\n", "no setting is called 'acept'; did you mean 'accept'?"),
    ],
)
def test_an_entry_that_cannot_be_used_is_one_line_and_2(made: str, said: str, tmp_path: Path) -> None:
    done = check(newsroom(tmp_path, made))
    assert done.returncode == 2
    assert len(errors(done)) == 1
    assert said in errors(done)[0]


def test_a_day_that_is_none_is_one_line_and_2(tmp_path: Path) -> None:
    done = check(newsroom(tmp_path, entry(until="2026-03-12")), SOURCE_DATE_EPOCH="soon")
    assert (done.returncode, errors(done)) == (
        2, ["factlint: SOURCE_DATE_EPOCH: 'soon' is no number of seconds since 1970"],
    )  # fmt: skip


def test_what_the_terminal_says_to_paste_accepts_the_finding(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY, encoding="utf-8")
    lines = factlint("check", "a.txt", cwd=tmp_path).stdout.decode().splitlines()
    pasted = lines[next(index for index, line in enumerate(lines) if "[[accept]]" in line) :]
    newsroom(tmp_path, "\n".join(pasted))
    done = check(tmp_path)
    assert (done.returncode, told(done)) == (0, [])


@pytest.mark.parametrize(
    "form", ["terminal", "concise", "markdown", "html", "sarif", "junit", "gitlab", "rdjson", "github"]
)
def test_every_form_tells_what_is_said_of_the_configuration(form: str, tmp_path: Path) -> None:
    done = factlint("check", ".", "--format", form, cwd=newsroom(tmp_path, entry("XX")))
    assert done.returncode == 1
    assert b"XX" in done.stdout
    assert errors(done) == []


def test_accepted_findings_stand_in_sarif_with_their_reasons_where_asked_for(tmp_path: Path) -> None:
    newsroom(tmp_path, entry())
    (tmp_path / "b.md").write_text(f"# {FAULTY}\n<!-- factlint: file-ignore[structure] to come -->\n", encoding="utf-8")
    plain = json.loads(factlint("check", ".", "--format", "sarif", cwd=tmp_path).stdout)
    assert plain["runs"][0]["results"] == []
    (tmp_path / "factlint.toml").write_text(entry(file="a.txt"), encoding="utf-8")
    shown = json.loads(factlint("check", ".", "--format", "sarif", "--show-suppressed", cwd=tmp_path).stdout)
    assert [result["suppressions"] for result in shown["runs"][0]["results"]] == [
        [{"kind": "external", "justification": "printed so"}],
        [{"kind": "inSource", "justification": "to come"}],
    ]
