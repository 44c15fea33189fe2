"""Dates as newspapers print them, with the value expected by hand; what looks like a date and is none.

The rows stand in `tables/dates_{fr,en}.txt`; the small article of a row was published on Thursday 2026-03-12.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.facts.dating import dates

TABLES = Path(__file__).parent / "tables"


def rows(language: str) -> list[tuple[str, list[str]]]:
    """Return every row of a table: a text (with its line breaks), then each date in it as `words = value`."""
    found = []
    for line in (TABLES / f"dates_{language}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, _, expected = line.partition("|")
            values = [each.strip() for each in expected.split(";") if each.strip()]
            found.append((text.strip().replace("\\n", "\n"), values))
    return found


@pytest.mark.parametrize(
    ("language", "text", "expected"), [(language, *row) for language in ("fr", "en") for row in rows(language)]
)
def test_every_date_of_a_row_is_read_and_no_other(language: str, text: str, expected: list[str]) -> None:
    assert [f"{words} = {value}" for words, value in dates(text, language)] == expected


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_tables_are_large_enough(language: str) -> None:
    """At least 120 strings with a date in each language, and no row twice."""
    texts = [text for text, _ in rows(language)]
    assert len(texts) == len(set(texts))
    assert sum(bool(expected) for _, expected in rows(language)) >= 120


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "le 5 mars, mardi, hier"), ("en", "on March 5, Tuesday and yesterday")]
)
def test_without_a_publication_date_an_open_date_stays_open(language: str, text: str) -> None:
    assert [value.split()[-1] for _, value in dates(text, language, None)] == ["?", "?", "?"]
