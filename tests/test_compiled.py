"""The compiled rules: made at build time in a wheel, cached in a checkout, always the same as the sheets."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from factlint import compiled
from factlint.rule import LANGUAGES, SheetError
from tests.test_sheet_errors import TOML, write


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with one rule and a small lexicon, and a cache of its own."""
    rules = tmp_path / "rules"
    write(rules, "wording/empty-promise.toml", TOML.format(alias=""))
    for language in LANGUAGES:
        write(rules, f"lexicon/{language}/speech.toml", 'verbs = ["dire"]')
    write(rules, "lexicon/shared/codes.toml", 'currencies = ["EUR"]')
    monkeypatch.setattr(compiled, "rules_folder", lambda: rules)
    monkeypatch.setattr(compiled, "_PACKAGE", tmp_path / "no-such-package")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    return rules


def cached(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder.parent / "cache").rglob("*") if path.is_file())


def test_what_is_loaded_is_what_the_sheets_say() -> None:
    """On a wheel this compares the files that were built into it with its own rules folder."""
    fresh = compiled.compile_folder(compiled.rules_folder())
    assert {name: compiled.load(name) for name in fresh} == json.loads(json.dumps(fresh))


def test_the_first_load_fills_the_cache_and_leaves_nothing_half_written(folder: Path) -> None:
    assert [row["id"] for row in compiled.load("rules")] == ["empty-promise"]
    assert cached(folder) == ["rules.json"]
    compiled.load("fr")
    assert cached(folder) == ["fr.json", "rules.json"]


def test_a_bad_sheet_does_not_keep_a_lexicon_from_being_read(folder: Path) -> None:
    write(folder, "wording/bad.toml", "severity = [")
    assert compiled.load("fr")["speech"] == {"verbs": ["dire"]}


def test_shared_tables_are_in_every_language(folder: Path) -> None:
    assert compiled.load("en") == {"codes": {"currencies": ["EUR"]}, "speech": {"verbs": ["dire"]}}


def test_a_changed_a_new_and_a_removed_sheet_are_seen_at_the_next_load(folder: Path) -> None:
    compiled.load("rules")
    sheet = folder / "wording" / "empty-promise.toml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("says nothing", "promises nothing"), encoding="utf-8")
    assert compiled.load("rules")[0]["sheet"]["message"]["en"] == "{here} promises nothing."
    write(folder, "structure/cliffhanger.toml", TOML.format(alias=""))
    assert len(compiled.load("rules")) == 2
    sheet.unlink()
    assert [row["id"] for row in compiled.load("rules")] == ["cliffhanger"]
    assert cached(folder) == ["rules.json"]


@pytest.mark.parametrize("junk", ["", "{", "[1]", "7", '["old key", []]'])
def test_a_spoiled_cache_is_made_again(folder: Path, junk: str) -> None:
    compiled.load("rules")
    for path in (folder.parent / "cache").rglob("rules.json"):
        path.write_text(junk, encoding="utf-8")
    assert [row["id"] for row in compiled.load("rules")] == ["empty-promise"]


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", os.devnull)
    assert [row["id"] for row in compiled.load("rules")] == ["empty-promise"]


def test_documentation_is_not_loaded_at_every_start(folder: Path) -> None:
    assert not {"example", "why", "mistaken", "measured"} & set(compiled.load("rules")[0]["sheet"])


def test_a_bad_lexicon_is_refused_with_its_place(folder: Path) -> None:
    write(folder, "lexicon/fr/speech.toml", "verbs = [")
    with pytest.raises(SheetError, match=r"lexicon/fr/speech\.toml: file: is not valid TOML"):
        compiled.load("fr")
