"""What a headline claims in words (a share, a direction, a certainty, a quotation) against small bodies."""

from __future__ import annotations

import pytest

from tests.checks.wordings import document, found, hits


@pytest.mark.parametrize(
    ("language", "headline", "body", "expected"),
    [
        ("en", "Half of pupils walk to school", "The study says 51 percent of pupils walk to school.", []),
        ("en", "Half of pupils walk to school", "The study says 61 percent of pupils walk to school.", ["Half of"]),
        ("en", "Most expensive pupils' meals", "Some 46 percent of pupils eat there.", []),
        ("en", "At most half of pupils walk", "Some 46 percent of pupils walk.", []),
        ("en", "Most pupils walk", "Some 46 percent of pupils walk, and 58 percent of pupils cycle.", []),
        ("fr", "Un élève sur trois marche", "Selon l'étude, 33 % des élèves marchent.", []),
        ("fr", "Un élève sur trois marche", "Selon l'étude, 52 % des élèves marchent.", ["Un élève sur trois"]),
        ("fr", "La majorité des sièges au centre", "Avec 46 % des sièges, le centre reste devant.", []),
    ],
)
def test_a_share_in_words_is_held_to_its_interval(language: str, headline: str, body: str, expected: list[str]) -> None:
    assert found("majority-claim-conflict", language, body, headline) == expected


@pytest.mark.parametrize(
    ("language", "headline", "body", "expected"),
    [
        ("en", "Rents climb in Ellery", "Rents in Ellery did not fall. Rents in Ellery climbed.", []),
        ("en", "Rents climb in Ellery", "Rents in Ellery could fall next year.", []),
        ("en", "Rents climb in Ellery", "In 2003, rents in Ellery fell.", []),
        ("en", "Rents climb in Ellery", "Rents fell in Ellery in May.", ["climb"]),
        ("fr", "Les loyers grimpent", "Les loyers ne baissent pas.", []),
        ("fr", "Les loyers grimpent", "Les prix du pain ont baissé.", []),
        ("fr", "Les loyers grimpent", "Les loyers ont baissé de 2 % en mai.", ["grimpent"]),
    ],
)
def test_a_direction_is_compared_with_that_of_the_same_thing(
    language: str, headline: str, body: str, expected: list[str]
) -> None:
    assert found("headline-direction-conflict", language, body, headline) == expected


@pytest.mark.parametrize(
    ("language", "headline", "body", "expected"),
    [
        ("fr", "Norvia vend ses ferries", "Norvia songe à vendre ses ferries vendredi.", ["vend"]),
        ("fr", "La Floride se prépare", "La Floride se préparait dimanche.", []),
        ("fr", "La campagne débutera lundi", "Le ministre a dit que la campagne débuterait lundi.", []),
        ("fr", "Il tente de tuer son voisin", "Il est accusé d'avoir tenté de tuer son voisin.", ["tente"]),
        ("en", "Bank moves offices", "The bank is thinking of moving its offices.", ["moves"]),
        ("en", "Bank keen to move offices", "The bank may move its offices.", []),
        ("en", "Bank moves offices", "The bank may move its offices. It moved its offices once before.", []),
    ],
)
def test_a_verb_is_only_possible_where_the_body_never_states_it(
    language: str, headline: str, body: str, expected: list[str]
) -> None:
    assert found("headline-stronger-than-body", language, body, headline) == expected


def test_a_quotation_like_nobodys_words_is_kept_for_strict_runs() -> None:
    article = document("en", "The drug may not be suitable for young children, he said.", 'Drug "not for children"')
    assert [hit.strict for hit in hits("headline-quote-not-verbatim", article)] == [True]
    article = document("en", 'He said: "The drug is not for infants at all."', 'Drug "is not for children at all"')
    assert [hit.strict for hit in hits("headline-quote-not-verbatim", article)] == [False]
