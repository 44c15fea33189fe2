"""Names and identity in sentences made for the purpose: which words are a name, of what, and whose other form."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factlint.document import Document, Part, Span, plain
from factlint.facts.base import Facts
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.lexicon import Lexicon

TABLES = Path(__file__).parent / "tables"
_LETTERS = {"person": "p", "organisation": "o", "place": "l", "work": "w", "": "-"}


def facts(text: str, lexicon: Lexicon) -> Facts:
    """Read one paragraph."""
    return Facts(Document(text, plain(text), (Part("paragraph", Span(0, len(text)), 1),), lexicon.language), lexicon)


def rows() -> Iterator[tuple[str, str, str]]:
    """Every line of the tables: language, text, what is expected."""
    for language in ("fr", "en"):
        for line in (TABLES / f"names_{language}.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, _, expected = line.partition(" |")
                yield language, text, expected.strip()


def told(read: Facts) -> list[str]:
    """Show every mention in the words of the table."""
    whole = {name.span: entity.name for entity in read(Entity) for name in entity.mentions}
    shown = []
    for name in read(Name):
        printed = " ".join(name.words)
        other = whole[name.span] if whole[name.span] != printed else ""
        shown.append(f"{printed}:{_LETTERS[name.kind]}" + (f" > {other}" if other else ""))
    return shown


@pytest.mark.parametrize(("language", "text", "expected"), list(rows()))
def test_the_names_of_a_sentence(language: str, text: str, expected: str, lexicons: dict[str, Lexicon]) -> None:
    assert told(facts(text, lexicons[language])) == (expected.split(" ; ") if expected else [])


@pytest.mark.parametrize(("language", "text", "expected"), list(rows()))
def test_other_marks_and_spaces_change_nothing(
    language: str, text: str, expected: str, lexicons: dict[str, Lexicon]
) -> None:
    """Typographic apostrophes and hyphens, and no-break spaces, are as plain ones; a line before only shifts."""
    dressed = text.replace("'", "’").replace("-", "\u2010").replace(" ", "\u00a0")
    alone, other = facts(text, lexicons[language]), facts(dressed, lexicons[language])
    assert [name.span for name in other(Name)] == [name.span for name in alone(Name)]
    assert told(other) == told(alone)


def test_the_tables_are_large_enough() -> None:
    """At least 120 strings in each language."""
    count = {"fr": 0, "en": 0}
    for language, _, _ in rows():
        count[language] += 1
    assert min(count.values()) >= 120


@pytest.mark.parametrize("language", ["fr", "en"])
def test_ten_times_the_text_takes_no_more_than_ten_times_the_work(language: str, lexicons: dict[str, Lexicon]) -> None:
    """A quadratic step would take a hundred times as long; thirty leaves room for a busy machine."""
    text = " ".join(row for _, row, _ in rows())
    spent = []
    for times in (1, 10):
        read = facts(" ".join([text] * times), lexicons[language])
        start = time.process_time()
        read(Entity)
        spent.append(time.process_time() - start)
    assert spent[1] < 30 * spent[0] + 0.5
