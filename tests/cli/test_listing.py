"""`rules`, `rule`, `facts` and `test`: what they show, in both languages and for programs."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from factlint import pack
from tests.cli.running import errors, factlint

ARTICLE = """\
Le musée ouvre 3 salles

Le musée de la ville a ouvert trois salles le lundi 9 mars 2026, a annoncé Claire Vuillermet.

« Nous avons attendu ces salles pendant dix ans », a dit la directrice du musée, qui parle de 12 400 visiteurs.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with one article full of facts."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_the_table_lists_every_rule_by_group(desk: Path) -> None:
    shown = factlint("rules", "--ui-lang", "en", cwd=desk).stdout.decode()
    rules = list(pack.builtin())
    assert all(rule.id in shown for rule in rules)
    assert [line for line in shown.splitlines() if line in {rule.group for rule in rules}] == sorted(
        {rule.group for rule in rules}
    )


def test_the_rules_for_programs_say_what_the_sheets_say(desk: Path) -> None:
    rows = {row["name"]: row for row in json.loads(factlint("rules", "--format", "json", cwd=desk).stdout)}
    assert rows.keys() == pack.builtin().rules.keys()
    row = rows["placeholder-left-in"]
    assert (row["group"], row["severity"], set(row["summary"])) == ("structure", "error", {"fr", "en"})
    assert row["default"] is (row["confidence"] != "low" and not row["strict"])
    every = json.loads(factlint("rule", "--all", "--format", "json", cwd=desk).stdout)
    assert [row["name"] for row in every] == list(rows)


@pytest.mark.parametrize(("language", "heading"), [("fr", "Ce qu'elle cherche"), ("en", "What it looks for")])
def test_a_page_explains_a_rule_in_the_language_asked_for(desk: Path, language: str, heading: str) -> None:
    shown = factlint("rule", "placeholder-left-in", "--ui-lang", language, cwd=desk).stdout.decode()
    assert heading in shown
    assert pack.builtin().rules["placeholder-left-in"].summary(language)[:40] in shown
    assert "<!-- factlint: ignore[placeholder-left-in]" in shown


@pytest.mark.parametrize(("locale", "heading"), [("fr_FR.UTF-8", "Règle"), ("en_GB.UTF-8", "Rule"), ("C", "Rule")])
def test_the_language_of_an_answer_is_that_of_the_reader(desk: Path, locale: str, heading: str) -> None:
    assert factlint("rules", cwd=desk, LC_ALL=locale).stdout.decode().split()[0] == heading


def test_the_facts_of_an_article_are_shown_with_their_places(desk: Path) -> None:
    shown = factlint("facts", "a.txt", cwd=desk).stdout.decode()
    assert "12 400" in shown
    assert "lundi 9 mars 2026" in shown
    assert "paragraphe 2" in shown


def test_the_galley_shows_the_article_with_its_facts_in_brackets(desk: Path) -> None:
    shown = " ".join(factlint("facts", "a.txt", "--by", "paragraph", cwd=desk).stdout.decode().split())
    assert "le [lundi 9 mars 2026], a annoncé" in shown


def test_the_facts_for_programs_stand_where_they_say(desk: Path) -> None:
    found = json.loads(factlint("facts", "a.txt", "--format", "json", cwd=desk).stdout)
    assert (found["version"], found["language"]) == (1, "fr")
    assert found["facts"]
    for fact in found["facts"]:
        assert ARTICLE[fact["start"] : fact["end"]] == fact["text"]
    day = next(fact for fact in found["facts"] if fact["kind"] == "date")
    assert (day["value"]["start"], day["value"]["weekday"]) == ("2026-03-09", 0)
    rows = list(csv.DictReader(factlint("facts", "a.txt", "--format", "csv", cwd=desk).stdout.decode().splitlines()))
    assert [(row["kind"], int(row["start"])) for row in rows] == [
        (fact["kind"], fact["start"]) for fact in found["facts"]
    ]


def test_the_facts_as_a_checklist(desk: Path) -> None:
    shown = factlint("facts", "a.txt", "--format", "markdown", cwd=desk).stdout.decode()
    assert "- [ ] **lundi 9 mars 2026** (paragraphe 1)" in shown


SHEET = """\
severity = "note"
confidence = "low"
summary = {{ fr = "Un mot à éviter.", en = "A word to avoid." }}
message = {{ fr = "« {{here}} »", en = "“{{here}}”" }}
forbid = {{ phrases = {{ fr = ["grosso modo"], en = ["sort of"] }} }}
example = [
  {{ lang = "fr", text = "Il y en a [[grosso modo]] dix." }},
  {{ lang = "fr", text = "Il y en a {fr} dix." }},
  {{ lang = "en", text = "There are [[sort of]] ten." }},
  {{ lang = "en", text = "There are ten of this sort." }},
]
"""


@pytest.mark.parametrize(
    ("word", "code", "said"),
    [
        ("un grosso de", 0, "1 rule, 4 examples: all hold."),
        ("grosso modo", 1, "wording/word.toml: example 2: found 'grosso modo' at 10, marked nothing"),
    ],
)
def test_the_examples_of_a_folder_of_rules_are_run(desk: Path, word: str, code: int, said: str) -> None:
    (desk / "pack" / "wording").mkdir(parents=True)
    (desk / "pack" / "wording" / "word.toml").write_text(SHEET.format(fr=word), encoding="utf-8")
    done = factlint("test", "pack", cwd=desk)
    assert done.returncode == code, done.stderr.decode()
    assert said in done.stdout.decode()


def test_a_sheet_that_cannot_be_used_is_one_line_and_2(desk: Path) -> None:
    (desk / "pack" / "wording").mkdir(parents=True)
    (desk / "pack" / "wording" / "word.toml").write_text("sumary = 1", encoding="utf-8")
    done = factlint("test", "pack", cwd=desk)
    assert done.returncode == 2
    assert len(errors(done)) == 1
    assert "wording/word.toml" in errors(done)[0]
