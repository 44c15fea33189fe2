"""Which kinds of article need no source."""

from __future__ import annotations

import pytest

from factlint.checks import sources
from tests.facts.quoting import facts_of

_OF_A_KIND = [
    (
        "en",
        "The striker scored from a corner after half-time. The keeper saved a header, and the substitute "
        "hit the crossbar.",
    ),
    (
        "en",
        "Rain and showers move east. Frost and fog follow, with gusts on the coast and mild temperatures "
        "inland.",
    ),
    (
        "en",
        "The plot creaks and the dialogue drags, but the cast is good. Its characters and soundtrack stay "
        "with you.",
    ),
    (
        "en",
        "Tickets are on sale at the venue. Doors open at noon. Booking is needed for the workshops; "
        "admission is by the gate.",
    ),
    (
        "en",
        "The jury gave the prize to a nominee of the second category. The winner left the ceremony with a "
        "trophy.",
    ),
    (
        "en",
        "Turnout was low. The candidates shared the votes, the seats changed hands and the majority held "
        "in the ward.",
    ),
    (
        "en",
        "She was born in Hull, studied law, married a baker and retired early. She died at home, survived "
        "by two sons.",
    ),
    (
        "en",
        "Our reporter stood in the yard for an hour. The gate never opened and the dogs never barked.",
    ),
    (
        "fr",
        "L'attaquant a marqué sur un corner avant la mi-temps. Le gardien a repoussé une tête, puis "
        "l'arbitre a sifflé penalty.",
    ),
    (
        "fr",
        "Pluies et averses gagnent l'est. Le brouillard et les gelées suivent, avec des rafales sur la "
        "côte.",
    ),
    (
        "fr",
        "L'intrigue grince, les dialogues traînent, mais le casting est bon. Les personnages et la "
        "bande-son restent en tête.",
    ),
    (
        "fr",
        "Les billets sont en vente au guichet. Ouverture à midi. Réservation conseillée pour les ateliers "
        "; entrée par la cour.",
    ),
    (
        "fr",
        "Le jury a remis le prix à un nommé de la seconde catégorie. La lauréate a quitté la cérémonie "
        "avec un trophée.",
    ),
    (
        "fr",
        "La participation a baissé. Les candidats se partagent les voix, les sièges changent et la "
        "majorité tient le canton.",
    ),
    (
        "fr",
        "Née à Lens, elle a grandi à Lille, fait des études de droit et pris sa retraite tôt. Elle est "
        "morte chez elle ; les obsèques ont eu lieu.",
    ),
    (
        "fr",
        "Notre reporter est resté une heure dans la cour. La grille est restée close et les chiens muets.",
    ),
]


@pytest.mark.parametrize(("language", "text"), _OF_A_KIND)
def test_an_article_of_a_kind_that_needs_no_source(language: str, text: str) -> None:
    """What everybody could see, or the desk saw itself."""
    facts = facts_of(text, language)
    options = {"words": 10, "announcements": 1, "genre_words": 5}
    assert list(sources.none_cited(facts, options)) == []

@pytest.mark.parametrize(("language", "text"), [each for each in _OF_A_KIND if "eporter" not in each[1]])
def test_its_words_are_what_tells_it(language: str, text: str) -> None:
    """With the words of its kind not counted, the same article is told."""
    options = {"words": 10, "announcements": 1, "genre_words": 99}
    assert list(sources.none_cited(facts_of(text, language), options))
