"""Sourcing: evidence without an owner, sayings of nobody, articles of 150 words without anybody."""

from __future__ import annotations

import pytest

from factlint.checks import sources, studies, vague_sources
from tests.facts.quoting import facts_of

STUDIES = [
    ("fr", "Une étude montre que les accidents doublent.", ["Une étude"]),
    ("fr", "Selon une étude, les accidents doublent.", ["une étude"]),
    ("fr", "De récentes études montrent que les accidents doublent.", ["De récentes études"]),
    ("fr", "Une étude de l'institut Garmont montre que les accidents doublent.", []),
    ("fr", "Une étude parue dans la revue Rivages montre que les accidents doublent.", []),
    ("fr", "La mairie lancera une étude sur les accidents.", []),
    ("fr", "Le pilote a passé des tests de conduite.", []),
    ("fr", "La voiture a déçu lors de tests de performance.", ["lors de tests de performance"]),
    ("en", "A study shows that accidents have doubled.", ["A study"]),
    ("en", "According to a recent report, accidents have doubled.", ["a recent report"]),
    ("en", "Studies show that accidents have doubled.", ["Studies"]),
    ("en", "A study by Brevan University shows that accidents have doubled.", []),
    ("en", "A study published in Nature shows that accidents have doubled.", []),
    ("en", "The council will order a study of accidents.", []),
    ("en", "The driver passed a test and went home.", []),
    ("en", "The car fell behind in benchmark tests.", ["in benchmark tests"]),
]
VAGUE = [
    ("fr", "Selon certains experts, la digue cédera.", 1),
    ("fr", "Certains estiment que la digue cédera.", 1),
    ("fr", "Il se dit que la digue cédera.", 1),
    ("fr", "Selon l'ingénieure Odile Garmont, la digue cédera.", 0),
    ("fr", "La digue a deux siècles et plusieurs vannes.", 0),
    ("en", "Experts say the wall will fail.", 1),
    ("en", "Critics argue that the wall will fail.", 1),
    ("en", "It is widely believed that the wall will fail.", 1),
    ("en", "Some believe that the wall will fail.", 1),
    ("en", "Engineer Ann Lee says the wall will fail.", 0),
    ("en", "The wall has two gates and several locks.", 0),
]


@pytest.mark.parametrize(("language", "text", "expected"), STUDIES)
def test_studies_without_an_owner(language: str, text: str, expected: list[str]) -> None:
    """Evidence called upon is found unless somebody stands behind it."""
    facts = facts_of(text, language)
    assert [facts.document.raw(hit.span) for hit in studies.unnamed(facts, {"sentences": 2})] == expected


@pytest.mark.parametrize(("language", "text", "count"), VAGUE)
def test_vague_sources(language: str, text: str, count: int) -> None:
    """A saying credited to nobody in particular is found once."""
    assert len(list(vague_sources.vague(facts_of(text, language), {"vague-sources": []}))) == count


@pytest.mark.parametrize(
    ("ending", "variant"),
    [
        ("Corvus announced a plan for its plants.", ""),
        ("Nothing is known of the plan.", "nobody"),
        ('"We shall catch up," said Ann Lee.', None),
        ("Corvus announced a plan, according to the Brevan Gazette.", None),
        ("On 12 March 2026 Corvus announced a plan for its plants.", None),
    ],
)
def test_an_article_without_a_source(ending: str, variant: str | None) -> None:
    """An article is found when nobody stands behind it, or only its own subject without a date."""
    facts = facts_of("Corvus has a hard year.\n" + "The market moves fast and rivals do not wait. " * 18 + ending, "en")
    hits = list(sources.none_cited(facts, {"words": 150, "announcements": 1, "genre_words": 5}))
    assert [hit.variant for hit in hits] == ([] if variant is None else [variant])
