"""Quotations, their kind and their speaker, from tables of sentences written by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.facts.quoting import said

TABLES = Path(__file__).parent / "tables"
LANGUAGES = ("fr", "en")
ENOUGH = 80


def rows(language: str) -> Iterator[tuple[str, list[str]]]:
    """Every row of a table: the text, `~ ` before it where it is not read right yet, and what is expected."""
    for line in (TABLES / f"quotes_{language}.txt").read_text(encoding="utf-8").splitlines():
        text, bar, expected = line.partition(" |")
        if bar and not line.startswith("# text "):
            yield text.replace(" ¶ ", "\n"), [each.strip() for each in expected.split(" ; ") if each.strip()]


@pytest.mark.parametrize(("language", "text", "expected"), [(lang, *row) for lang in LANGUAGES for row in rows(lang)])
def test_each_saying_has_its_words_its_kind_and_its_source(language: str, text: str, expected: list[str]) -> None:
    if text.startswith("~ "):
        assert said(text.removeprefix("~ "), language) != expected, "read right now: take the mark away"
    else:
        assert said(text, language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_are_large_enough(language: str) -> None:
    assert len(list(rows(language))) >= ENOUGH
