"""Figures read from hand-made sentences: place, value, kind, unit, bound, what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factlint.document import Document, Part, Span, plain
from factlint.facts.base import Facts
from factlint.facts.figures.figure import Figure
from factlint.lexicon import Lexicon

TABLES = Path(__file__).parent / "tables"


def figures(text: str, lexicon: Lexicon) -> tuple[Figure, ...]:
    """Read the figures of one paragraph."""
    document = Document(text, plain(text), (Part("paragraph", Span(0, len(text)), 1),), lexicon.language)
    return Facts(document, lexicon)(Figure)


def rows() -> Iterator[tuple[str, str, str]]:
    """Every line of the tables: language, text, what is expected."""
    for language in ("fr", "en"):
        for line in (TABLES / f"figures_{language}.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, _, expected = line.partition("|")
                yield language, text.strip(), expected.strip()


def stated(figure: Figure, text: str, wanted: str) -> str:
    """Return the figure in the words of the table, with no more features than `wanted` states."""
    features = {
        "unit": "unit:" + "/".join(sorted(figure.units)),
        "bound": "bound:" + figure.bound,
        "head": "head:" + figure.head,
        "ends": "ends:" + "..".join(f"{end:.6g}" for end in figure.ends),
        "past": "past" if figure.past else "not past",
        "up": figure.change,
        "down": figure.change,
    }
    quoted = text[figure.span.start : figure.span.end]
    names = [word.partition(":")[0] for word in wanted.partition(" = ")[2].split()[2:]]
    parts = [f"{quoted} = {figure.value:.12g} {figure.kind}", *(features[name] for name in names if name in features)]
    return " ".join(parts)


def normal(wanted: str) -> str:
    """Return an expectation with its numbers written as `stated` writes them."""
    quoted, _, rest = wanted.partition(" = ")
    value, *words = rest.split()
    shown = [_ends(word) if word.startswith("ends:") else word for word in words]
    return " ".join([f"{quoted} = {float(value):.12g}", *shown])


def _ends(word: str) -> str:
    return "ends:" + "..".join(f"{float(end):.6g}" for end in word.removeprefix("ends:").split(".."))


def rounded(line: str) -> str:
    """Thirds are written with six decimals in the table."""
    quoted, _, rest = line.partition(" = ")
    value, *words = rest.split()
    return " ".join([f"{quoted} = {round(float(value), 6):.12g}", *words])


@pytest.mark.parametrize(("language", "text", "expected"), list(rows()))
def test_the_figures_of_a_sentence(language: str, text: str, expected: str, lexicons: dict[str, Lexicon]) -> None:
    wanted = [part.strip() for part in expected.split(" ; ")] if expected else []
    found = figures(text, lexicons[language])
    shown = [rounded(stated(figure, text, want)) for figure, want in zip(found, wanted, strict=False)]
    shown += [text[figure.span.start : figure.span.end] for figure in found[len(wanted) :]]
    assert shown == [rounded(normal(want)) for want in wanted]


def test_the_tables_are_large_enough() -> None:
    """At least 150 strings, both languages alike."""
    count = {"fr": 0, "en": 0}
    for language, _, _ in rows():
        count[language] += 1
    assert min(count.values()) >= 150


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("412 salariés", 412, 412),
        ("14,3 milliards d'euros", 14.25e9, 14.35e9),
        ("15 milliards d'euros", 14.5e9, 15.5e9),
        ("entre 10 et 15 salariés", 10, 15),
        ("20 %", 19.5, 20.5),
        ("plus de 300 salariés", 300, float("inf")),
        ("moins de 300 salariés", 0, 300),
        ("environ 300 salariés", 270, 330),
    ],
)
def test_the_interval_of_the_printed_digits(text: str, low: float, high: float, lexicons: dict[str, Lexicon]) -> None:
    (figure,) = figures(text, lexicons["fr"])
    assert (figure.low, figure.high) == pytest.approx((low, high))


def test_a_rounded_figure_agrees_with_the_exact_one(lexicons: dict[str, Lexicon]) -> None:
    (rounded_figure,) = figures("15 milliards d'euros", lexicons["fr"])
    (exact,) = figures("14,7 milliards d'euros", lexicons["fr"])
    (other,) = figures("14,3 milliards d'euros", lexicons["fr"])
    assert rounded_figure.agrees(exact)
    assert not rounded_figure.agrees(other)


@pytest.mark.parametrize(
    ("text", "language", "conditional"),
    [
        ("Le chantier aurait coûté 3 millions d'euros.", "fr", True),
        ("Le chantier a coûté 3 millions d'euros.", "fr", False),
        ("Il serait parti, avec 3 millions d'euros.", "fr", False),
        ("The bridge would cost $3 million.", "en", True),
        ("The bridge cost $3 million.", "en", False),
        ("He left in May 3,000 dollars poorer.", "en", False),
    ],
)
def test_a_figure_told_in_the_conditional(
    text: str, language: str, conditional: bool, lexicons: dict[str, Lexicon]
) -> None:
    assert figures(text, lexicons[language])[-1].conditional is conditional


def test_a_phrasal_verb_is_no_change(lexicons: dict[str, Lexicon]) -> None:
    (figure,) = figures("The council set up four shelters.", lexicons["en"])
    assert not figure.change
