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
    ("fr", "Les trois quarts des truites ont disparu depuis vingt ans.", [("share", "trois quarts des truites")]),
    ("fr", "Un trajet sur huit se fait à vélo.", [("share", "Un trajet sur huit")]),
    ("fr", "La vacance commerciale atteint 19,4 %.", [("rate", "19,4 %")]),
    ("fr", "Les vols de vélos ont augmenté de 45 % depuis 2019.", [("trend", "45 %")]),
    ("fr", "Quelque 4 300 logements ont quitté le marché en deux ans.", [("lost", "4 300 logements")]),
    ("fr", "Le loyer moyen d'un studio atteint 612 euros.", [("average", "612 euros")]),
    ("fr", "Chaque année, 3 000 tonnes de filets finissent en mer.", [("yearly", "3 000 tonnes de filets")]),
    ("fr", "On dénombre 11 millions de chats dans le pays.", [("number", "11 millions de chats")]),
    ("fr", "En 1906, la mine employait un habitant sur trois.", []),
    ("fr", "La moitié des élèves de la classe jouent d'un instrument.", []),
    ("fr", "Les ventes ont augmenté de 45 % depuis 2019.", []),
    ("en", "Half of all households are cold.", [("share", "Half of all households")]),
    ("en", "Falls cost the economy £2bn every year.", [("worth", "£2bn")]),
    ("en", "Smoking kills 75,000 people a year.", [("toll", "75,000 people")]),
    ("en", "Some 3 million people suffer from asthma.", [("number", "3 million people")]),
    ("en", "The unemployment rate stands at 9%.", [("rate", "9%")]),
    ("en", "Three-quarters of its trout have disappeared in twenty years.", [("share", "Three-quarters of its trout")]),
    ("en", "One trip in eight is made by bike.", [("share", "One trip in eight")]),
    ("en", "Shop vacancy has reached 19.4%.", [("rate", "19.4%")]),
    ("en", "Bicycle thefts have risen 45% since 2019.", [("trend", "45%")]),
    ("en", "Some 4,300 homes have left the market in two years.", [("lost", "4,300 homes")]),
    ("en", "The average rent has reached $1,120.", [("average", "$1,120")]),
    ("en", "There are 11 million cats in the country.", [("number", "11 million cats")]),
    ("en", "The firm has lost half of its customers in three years.", []),
    ("en", "The side have won 70% of their matches.", []),
    ("en", "Sales have risen 45% since 2019.", []),
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
        ("fr", "La maire, Anne Morel, dit que le lac monte.", {"said", "hint"}),
        ("fr", "Le lac monte, d'après les chiffres officiels.", {"said", "word", "hint"}),
        ("fr", "Le lac monte.", set()),
        ("en", "“The lake is rising,” Ann Lee said.", {"said", "quoted", "hint"}),
        ("en", "The lake is rising.", set()),
    ],
)
def test_what_a_statement_rests_on(language: str, text: str, kinds: set[str]) -> None:
    assert {backing.kind for backing in facts_of(text, language)(Backing)} == kinds
