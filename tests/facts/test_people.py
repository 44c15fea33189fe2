"""What the text tells of a person or an acronym beside it: functions, ages, years of birth, expansions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factlint.document import Document, Part, Span, plain
from factlint.facts.base import Facts
from factlint.facts.names.age import Age
from factlint.facts.names.apposition import Apposition
from factlint.facts.names.birth import Birth
from factlint.facts.names.expansion import Expansion
from factlint.facts.names.name import Name
from factlint.lexicon import Lexicon

TABLES = Path(__file__).parent / "tables"


def facts(text: str, lexicon: Lexicon, kind: str = "paragraph") -> Facts:
    """Read one block."""
    return Facts(Document(text, plain(text), (Part(kind, Span(0, len(text)), 1),), lexicon.language), lexicon)


def rows() -> Iterator[tuple[str, str, str]]:
    """Every line of the tables: language, text, what is expected."""
    for language in ("fr", "en"):
        for line in (TABLES / f"people_{language}.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, _, expected = line.partition("|")
                yield language, text.strip(), expected.strip()


def called(name: Name) -> str:
    return " ".join(name.words)


def told(read: Facts) -> list[str]:
    """Show every fact in the words of the table."""
    raw = read.document.raw
    shown = [
        f"{called(fact.name)}: {raw(fact.span)} = {fact.head} {fact.place} {fact.time}".strip()
        for fact in read(Apposition)
    ]
    shown += [f"{called(age.name)}: age {age.value} {age.time}".strip() for age in read(Age)]
    for birth in read(Birth):
        shown.append(f"{called(birth.name)}: born {birth.year}" + (f"-{birth.death}" if birth.death else ""))
    return shown + [f"{fact.short}: {raw(fact.words)}" for fact in read(Expansion)]


@pytest.mark.parametrize(("language", "text", "expected"), list(rows()))
def test_what_a_sentence_tells_of_people(language: str, text: str, expected: str, lexicons: dict[str, Lexicon]) -> None:
    wanted = [part.strip() for part in expected.split(" ; ")] if expected else []
    assert told(facts(text, lexicons[language])) == wanted


@pytest.mark.parametrize(("language", "text", "expected"), list(rows()))
def test_what_stands_before_only_shifts(language: str, text: str, expected: str, lexicons: dict[str, Lexicon]) -> None:
    prefix = "Rien. " if language == "fr" else "Nothing. "
    alone, shifted = facts(text, lexicons[language]), facts(prefix + text, lexicons[language])
    for kind in (Apposition, Age, Birth, Expansion):
        spans = [(fact.span.start + len(prefix), fact.span.end + len(prefix)) for fact in alone(kind)]
        assert [(fact.span.start, fact.span.end) for fact in shifted(kind)] == spans


@pytest.mark.parametrize(
    ("language", "text", "complement"),
    [
        ("fr", "Anne Morel, directrice de l'usine, a signé.", "de l'usine"),
        ("fr", "Le maire Paul Kerdrel a signé.", ""),
        ("en", "They met Ford CEO Jim Farlow.", "Ford"),
        ("en", "They met Ford's finance director, Jim Farlow.", "Ford"),
        ("en", "Ann Lee, director of the museum, left.", "of the museum"),
    ],
)
def test_the_complement_of_a_function(language: str, text: str, complement: str, lexicons: dict[str, Lexicon]) -> None:
    (fact,) = facts(text, lexicons[language])(Apposition)
    assert (text[fact.complement.start : fact.complement.end] if fact.complement else "") == complement


def test_captions_are_read_too(lexicons: dict[str, Lexicon]) -> None:
    read = facts("Anne Morel, directrice de l'usine, mardi à Lyon.", lexicons["fr"], "caption")
    assert [fact.head for fact in read(Apposition)] == ["directrice"]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", ["(A B) " * 2000, "Ann Lee, the " * 2000, "le maire de " * 2000 + "Paul Kerdrel,"])
def test_hostile_text_is_read_to_its_end(text: str, language: str, lexicons: dict[str, Lexicon]) -> None:
    read = facts(text, lexicons[language])
    for kind in (Apposition, Age, Birth, Expansion):
        assert all(fact.span.end <= len(text) for fact in read(kind))
