"""`factlint facts` as an editor uses it: what each line says, where it goes, and what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import factlint

ENGLISH = """\
---
title: Port to cut 104 jobs
date: 2026-03-14
lang: en
---

"We have no choice," said Marie Osgood, the chief executive, on Thursday. "I am sorry," she added.

The port lost at least $2.4 million in 2025, up from $1.2 million, according to the [annual report](https://port.example/r).

Osgood, 51, said the ferries would stay. The film "Low Tide" was shot at 21:30 near the "old" pier.
"""
FRENCH = """\
---
title: Le port supprime 104 postes
date: 2026-03-14
lang: fr
---

« Nous n'avons pas le choix », a dit Marie Osgood, la directrice, jeudi. « Je suis désolée », a-t-elle ajouté.

Le port a perdu au moins 2,4 millions d'euros en 2025, contre 1,2 million, selon [le rapport](https://port.example/r).
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with an article in each language, and what is none."""
    (tmp_path / "en.md").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "fr.md").write_text(FRENCH, encoding="utf-8")
    (tmp_path / "empty.md").write_text("", encoding="utf-8")
    (tmp_path / "bare.txt").write_text(
        "The ferry sank on Monday in a storm, and nobody on the pier had seen it come.", encoding="utf-8"
    )
    (tmp_path / "german.txt").write_text(
        "Der Hafen wird im nächsten Jahr geschlossen, und niemand weiß, was aus den Fähren werden soll. "
        "Die Stadt hat sich dazu bisher nicht geäußert, aber der Verein der Fischer ist sehr besorgt.",
        encoding="utf-8",
    )
    return tmp_path


def shown(*arguments: str, desk: Path) -> str:
    """Return the answer with its lines joined, every run of spaces one."""
    return " ".join(factlint("facts", *arguments, cwd=desk).stdout.decode().replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    "line",
    [
        "104 104 jobs",
        "$2.4 million at least 2.4 million USD",
        "$1.2 million 1.2 million USD (1.15 to 1.25), of another time",
        "Thursday Thursday 12 March 2026 (inferred)",
        "2025 2025",
        "Marie Osgood chief executive, 51 years old, 2 mentions, also Osgood",
        '"We have no choice," Marie Osgood (said)',
        '"I am sorry," she = Marie Osgood (added)',
        '"Low Tide" title',
        '"old" in marks, not speech',
        "21:30 21:30",
        "annual report https://port.example/r",
    ],
)
def test_every_fact_is_on_one_line_with_its_reading(line: str, desk: Path) -> None:
    assert line in shown("en.md", desk=desk)


@pytest.mark.parametrize(
    "line",
    [
        "104 104 postes",
        "2,4 millions d'euros au moins 2,4 millions EUR",
        "jeudi jeudi 12 mars 2026 (déduit)",
        "« Nous n'avons pas le choix » Marie Osgood (a dit)",
        "« Je suis désolée » elle = Marie Osgood (a-t-elle ajouté)",
        "le rapport https://port.example/r",
        "le rapport (selon), document",
    ],
)
def test_the_same_in_french(line: str, desk: Path) -> None:
    assert line in shown("fr.md", desk=desk)


def test_no_line_is_wider_than_the_terminal(desk: Path) -> None:
    for order in ("kind", "paragraph"):
        text = factlint("facts", "en.md", "--by", order, cwd=desk).stdout.decode()
        assert max(map(len, text.splitlines())) <= 80


def test_a_quotation_brings_its_attribution_with_it(desk: Path) -> None:
    found = json.loads(factlint("facts", "en.md", "--format", "json", cwd=desk).stdout)["facts"]
    quotes = [fact for fact in found if fact["kind"] == "quote"]
    assert [quote["attribution"]["speaker"] for quote in quotes[:2]] == ["Marie Osgood", "Marie Osgood"]
    assert quotes[2]["attribution"] is None
    assert not any(fact["value"]["quoted"] for fact in found if fact["kind"] == "attribution")


def test_the_checklist_can_be_written_to_a_file(desk: Path) -> None:
    done = factlint("facts", "fr.md", "--format", "markdown", "--by", "paragraph", "--output", "list.md", cwd=desk)
    assert (done.returncode, done.stdout) == (0, b"")
    assert "- [ ] **104** (chiffre): 104 postes" in (desk / "list.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "said"),
    [("empty.md", "empty"), (".", "folder"), ("none.md", "does not exist"), ("german.txt", "neither French")],
)
def test_what_cannot_be_read_is_one_line_and_2(path: str, said: str, desk: Path) -> None:
    done = factlint("facts", path, cwd=desk)
    assert (done.returncode, done.stdout) == (2, b"")
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 1
    assert said in lines[0]


def test_a_file_that_cannot_be_written_is_one_line_and_2(desk: Path) -> None:
    done = factlint("facts", "en.md", "--output", "no/such/folder.md", cwd=desk)
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1


def test_an_article_without_headline_is_read(desk: Path) -> None:
    assert "Monday" in shown("bare.txt", desk=desk)
