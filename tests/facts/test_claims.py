"""Figures that claim something of the world, and what a statement can rest on."""

from __future__ import annotations

import pytest

from factlint.facts.figures.claim import Claim
from factlint.facts.sources.backing import Backing
from tests.facts.quoting import facts_of

CLAIMS = [
    ("fr", "18 % des jeunes fument.", [("share", "18 % des jeunes")]),
    ("fr", "Deux Français sur trois fument.", [("share", "Deux Français sur trois")]),
    ("fr", "Le tabac tue 75 000 personnes par an.", [("toll", "75 000 personnes")]),
    ("fr", "Le marché pèse 3 milliards d'euros.", [("worth", "3 milliards d'euros")]),
    ("fr", "Trois millions de Français souffrent de diabète.", [("number", "Trois millions de Français")]),
    ("fr", "Le taux de pauvreté atteint 14,5 %.", [("rate", "14,5 %")]),
    ("fr", "Chaque année, 220 000 femmes sont victimes de violences.", [("toll", "220 000 femmes")]),
    ("fr", "Le naufrage a fait 40 morts.", []),
    ("fr", "Le loyer augmente de 3 %.", []),
    ("fr", "18 % des jeunes fument-ils ?", []),
    ("fr", "« 18 % des jeunes fument », dit-elle.", []),
    ("fr", "18 % des jeunes auront un vélo d'ici 2030.", []),
    ("en", "Half of all households are cold.", [("share", "Half of all households")]),
    ("en", "Falls cost the economy £2bn every year.", [("worth", "£2bn")]),
    ("en", "Smoking kills 75,000 people a year.", [("toll", "75,000 people")]),
    ("en", "Some 3 million people suffer from asthma.", [("number", "3 million people")]),
    ("en", "The unemployment rate stands at 9%.", [("rate", "9%")]),
    ("en", "Shares rose by 3%.", []),
    ("en", "He would give 18% of teens a bicycle.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), CLAIMS)
def test_figures_that_claim(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    facts = facts_of(text, language)
    assert [(claim.kind, facts.document.raw(claim.span)) for claim in facts(Claim)] == expected


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("fr", "La maire, Anne Morel, dit que le lac monte.", {"said", "word"}),
        ("fr", "Le lac monte, d'après les chiffres officiels.", {"said", "word"}),
        ("fr", "Le lac monte.", set()),
        ("en", "“The lake is rising,” Ann Lee said.", {"said", "quoted", "word"}),
        ("en", "The lake is rising.", set()),
    ],
)
def test_what_a_statement_rests_on(language: str, text: str, kinds: set[str]) -> None:
    assert {backing.kind for backing in facts_of(text, language)(Backing)} == kinds
