"""The lexicons hold words that can be met in a text, each once; both languages have the same files."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factlint import compiled
from factlint.document import plain
from factlint.rule import LANGUAGES

FOLDER = compiled.rules_folder() / "lexicon"
FILES = sorted(FOLDER.glob("*/*.toml"))


def lists(value: Any, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words in a lexicon, and the keys of every table, with its dotted name."""
    if isinstance(value, dict):
        yield name, list(value)
        for key, inner in value.items():
            yield from lists(inner, f"{name}.{key}".strip("."))
    elif isinstance(value, list) and all(isinstance(word, str) for word in value):
        yield name, value
    elif isinstance(value, str) and "\n" in value:
        yield name, value.split()


@pytest.fixture(params=FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def words(request: pytest.FixtureRequest) -> list[tuple[str, list[str]]]:
    path: Path = request.param
    return list(lists(compiled.read_toml(path, path.name)))


def test_no_word_stands_twice_in_a_list(words: list[tuple[str, list[str]]]) -> None:
    for name, listed in words:
        assert sorted(listed) == sorted(set(listed)), f"{name}: {sorted({w for w in listed if listed.count(w) > 1})}"


def test_words_are_written_as_the_reader_of_the_text_sees_them(words: list[tuple[str, list[str]]]) -> None:
    """Typographic apostrophes and spaces of a text are made plain first: a curly one here would never match."""
    for name, listed in words:
        for word in listed:
            assert word, f"{name}: an empty word"
            assert word == " ".join(word.split()), f"{name}: spaces in {word!r}"
            assert word == plain(unicodedata.normalize("NFC", word)), f"{name}: {word!r} cannot be met in a text"


def test_every_language_has_the_same_files() -> None:
    files = {language: {path.name for path in FILES if path.parent.name == language} for language in LANGUAGES}
    assert files["fr"] == files["en"]


def test_no_file_hides_one_of_the_same_name_that_all_languages_share() -> None:
    shared = {path.name for path in FILES if path.parent.name == "shared"}
    assert not shared & {path.name for path in FILES if path.parent.name != "shared"}
