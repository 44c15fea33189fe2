"""headline-name-not-in-body: what it is silent about, and the sides it shows."""

from __future__ import annotations

import pytest

from factlint import pack
from factlint.checks.headline import name_not_in_body
from factlint.document import Document, Part, Span, plain
from factlint.facts import Facts

FILLING = {
    "fr": "Les discussions ont repris lundi entre la direction et les salariés, sans résultat pour le moment.",
    "en": "Talks resumed on Monday between managers and staff, without any result so far, officials said.",
}


def missing(language: str, headline: str, body: str, minimum: int = 10) -> list[tuple[str, tuple[str, ...]]]:
    """Return the names found missing from the body, each with the texts of its other sides."""
    body = f"{body} {FILLING[language]}"
    text = f"{headline}\n{body}"
    parts = (Part("headline", Span(0, len(headline))), Part("paragraph", Span(len(headline) + 1, len(text)), 1))
    facts = Facts(Document(text, plain(text), parts, language), pack.lexicon(language))
    found = name_not_in_body(facts, {"minimum-words": minimum, "aliases": []})
    return [
        (text[hit.span.start : hit.span.end], tuple(text[s.span.start : s.span.end] for s in hit.sides))
        for hit in found
    ]


@pytest.mark.parametrize(
    ("language", "headline", "body", "expected"),
    [
        ("fr", "Brévaux rachète Morvan", "L'entreprise Brévaux a racheté son concurrent.", ["Morvan"]),
        ("fr", "À Quimper, Paul Kerdrel renonce", "Le maire, Paul Kerdrel, renonce.", ["Quimper"]),
        ("fr", "Kerdrel renonce à Quimper", "Le maire de Quimper, Paul Kerdrel, renonce.", []),
        ("fr", "L'Italie renonce", "Les autorités italiennes ont renoncé.", []),
        ("fr", "Londres renonce", "Le gouvernement britannique a renoncé.", []),
        ("fr", "La BCE renonce", "La Banque centrale européenne a renoncé.", []),
        ("fr", "L'IA et la TV changent", "Deux techniques changent.", []),
        ("fr", "Italie : deux blessés", "Deux personnes ont été blessées à Milan.", []),
        ("fr", "Refus de vente : une amende", "Une amende a été infligée.", []),
        ("en", "Brightwater buys Calder Foods", "The firm Brightwater bought a rival.", ["Calder Foods"]),
        ("en", "Anne Dalby quits in Leeds", "The mayor, Anne Dalby, quits.", ["Leeds"]),
        ("en", "Dalby quits Leeds", "Anne Dalby, mayor of Leeds, quits.", []),
        ("en", "US drops tariff on wine", "An American tariff on wine is gone.", []),
        ("en", "Beijing drops tariff on wine", "A Chinese tariff on wine is gone.", []),
        ("en", "WHO drops rule on wine", "The World Health Organization dropped it.", []),
        ("en", "Tonight's Debate Gets a New Format", "Two tables will be used.", []),
        ("en", "Politics | Dalby quits | Courier", "Anne Dalby, the mayor, quits.", []),
    ],
)
def test_names_missing_from_the_body(language: str, headline: str, body: str, expected: list[str]) -> None:
    assert [name for name, _ in missing(language, headline, body)] == expected


def test_the_sentences_with_the_same_amount_are_the_other_sides() -> None:
    found = missing(
        "fr",
        "Brévaux met 15 milliards d'euros dans Morvan",
        "Brévaux a des projets. Le groupe mettra 15 milliards d'euros dans ses bureaux.",
    )
    assert found == [("Morvan", ("Le groupe mettra 15 milliards d'euros dans ses bureaux.",))]


def test_a_short_body_is_not_held_to_its_headline() -> None:
    assert missing("en", "Brightwater buys Calder Foods", "The firm bought a rival.", minimum=80) == []
