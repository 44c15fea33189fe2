"""Superlatives: absolute or scoped ones that nothing supports are found, every other one is left alone."""

from __future__ import annotations

import pytest

from tests.checks.wordings import found

RULE = "unsupported-superlative"

UNSUPPORTED = [
    ("fr", "Le parc est le plus grand d'Europe.", "le plus grand d'Europe"),
    ("fr", "Le parc abrite la plus vieille horloge de France.", "la plus vieille horloge de France"),
    ("fr", "C'est le tunnel le plus long du monde.", "le plus long du monde"),
    ("fr", "La coopérative est le premier producteur mondial de safran.", "le premier producteur mondial"),
    ("fr", "C'est une première mondiale pour la filière.", "une première mondiale"),
    ("fr", "La vallée traverse une sécheresse sans précédent.", "sans précédent"),
    ("fr", "L'atelier est le seul au monde à fabriquer ces anches.", "le seul au monde"),
    (
        "fr",
        "Le laboratoire possède le microscope le plus puissant jamais construit.",
        "le plus puissant jamais construit",
    ),
    ("fr", "La crue est la plus meurtrière de l'histoire.", "la plus meurtrière de l'histoire"),
    ("fr", "La traversée est du jamais vu.", "du jamais vu"),
    ("fr", "Ce moulin est unique au monde.", "unique au monde"),
    ("fr", "La commune a le meilleur boulanger du pays.", "le meilleur boulanger du pays"),
    ("fr", "Vauhaven, plus grand port du pays, se repose.", "plus grand port du pays"),
    ("fr", "Il s'agit de la pire récolte de tous les temps.", "la pire récolte de tous les temps"),
    ("fr", "La récolte est la plus faible de son histoire.", "la plus faible de son histoire"),
    ("fr", "La foire est la moins chère d'Europe.", "la moins chère d'Europe"),
    ("fr", "La tour est la plus haute jamais bâtie.", "la plus haute jamais bâtie"),
    ("fr", "L'usine est la plus propre de la planète.", "la plus propre de la planète"),
    ("fr", "Elle dirige la plus ancienne chorale du continent.", "la plus ancienne chorale du continent"),
    ("fr", "Le lac porte la première éolienne flottante au monde.", "la première éolienne flottante au monde"),
    ("en", "The park is the largest in Europe.", "the largest in Europe"),
    ("en", "The village has the oldest clock in England.", "the oldest clock in England"),
    ("en", "The tunnel is the longest in the world.", "the longest in the world"),
    ("en", "The cooperative is the world's biggest producer of saffron.", "the world's biggest producer"),
    ("en", "It is a world first for the hemp industry.", "a world first"),
    ("en", "The valley is going through an unprecedented drought.", "unprecedented"),
    ("en", "The workshop is the only one in the world that makes these reeds.", "the only one in the world"),
    ("en", "The laboratory has the most powerful microscope ever built.", "the most powerful microscope ever built"),
    ("en", "It was the deadliest flood in history.", "the deadliest flood in history"),
    ("en", "The first-ever crossing took a night.", "The first-ever"),
    ("en", "The town has the best baker in the country.", "the best baker in the country"),
    ("en", "The fair is larger than any other in the valley.", "larger than any other"),
    ("en", "It is the worst harvest of all time.", "the worst harvest of all time"),
    ("en", "The tower is the tallest ever built.", "the tallest ever built"),
    ("en", "She runs the nation's oldest choir.", "the nation's oldest choir"),
    ("en", "The plant is the cleanest on the planet.", "the cleanest on the planet"),
    ("en", "The lake carries the first floating turbine in the world.", "the first floating turbine in the world"),
    ("en", "It is the most expensive bridge in Scotland.", "the most expensive bridge in Scotland"),
    ("en", "The reeds are of unparalleled quality.", "unparalleled"),
    ("en", "The orchard is the least polluted in Europe.", "the least polluted in Europe"),
]

LEFT_ALONE = [
    ("fr", "Le parc est l'un des plus grands d'Europe."),
    ("fr", "Le parc figure parmi les plus grands d'Europe."),
    ("fr", "Le parc est le plus grand d'Europe, selon l'office du tourisme."),
    ("fr", "Le parc est le plus grand d'Europe. Il couvre 312 hectares."),
    ("fr", "Le parc est le plus grand d'Europe avec 312 hectares."),
    ("fr", "« Le parc est le plus grand d'Europe », se félicite le maire."),
    ("fr", "Le parc est-il le plus grand d'Europe ?"),
    ("fr", "Le parc n'est pas le plus grand d'Europe."),
    ("fr", "Le parc est le deuxième plus grand d'Europe."),
    ("fr", "La commune veut construire le plus grand parc d'Europe."),
    ("fr", "Présenté comme le plus grand d'Europe, le parc ouvre."),
    ("fr", "La sécheresse n'est pas sans précédent."),
    ("fr", "Le plus souvent, la France gagne."),
    ("fr", "La France joue le premier match de la Coupe du monde."),
    ("fr", "Le premier ministre du pays a reculé."),
    ("fr", "La Première Guerre mondiale a détruit le village."),
    ("fr", "Il prépare le voyage dans le plus grand secret en France."),
    ("fr", "Le plus grand nombre de visiteurs vient en France."),
    ("fr", "C'est le plus grand parc de la commune."),
    ("fr", "Il a franchi le plus haut sommet du monde."),
    ("en", "The park is one of the largest in Europe."),
    ("en", "The park is among the largest in Europe."),
    ("en", "The park is the largest in Europe, according to the tourist board."),
    ("en", "The park is the largest in Europe. It covers 312 acres."),
    ("en", "The park is the largest in Europe at 312 acres."),
    ("en", '"The park is the largest in Europe," the mayor boasts.'),
    ("en", "Is the park the largest in Europe?"),
    ("en", "The park is not the largest in Europe."),
    ("en", "The park is the second largest in Europe."),
    ("en", "The town hopes to build the largest park in Europe."),
    ("en", "Billed as the largest in Europe, the park opens."),
    ("en", "The drought is not unprecedented."),
    ("en", "The world's poorest nations wait."),
    ("en", "They are the best-known rock albums of all time."),
    ("en", "She won her first ever prize."),
    ("en", "It is the toughest race she has ever run."),
    ("en", "For the most part Europe was dry."),
    ("en", "The park is the largest in the parish."),
    ("en", "They climbed the world's highest mountain."),
    ("en", "The most recent storm in Europe passed."),
]


@pytest.mark.parametrize(("language", "text", "words"), UNSUPPORTED)
def test_an_absolute_or_scoped_superlative_alone_is_found(language: str, text: str, words: str) -> None:
    assert found(RULE, language, text) == [words]


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_a_supported_or_weaker_superlative_is_left_alone(language: str, text: str) -> None:
    assert found(RULE, language, text) == []


@pytest.mark.parametrize(
    ("language", "headline", "body"),
    [
        ("fr", "Vauhaven ouvre le plus grand parc d'Europe", "Le plus grand parc d'Europe compte 312 hectares."),
        ("en", "Ellery opens the largest park in Europe", "The largest park in Europe covers 312 acres."),
    ],
)
def test_a_headline_superlative_that_the_body_supports_is_left_alone(language: str, headline: str, body: str) -> None:
    assert found(RULE, language, body, headline) == []


@pytest.mark.parametrize(
    ("language", "headline", "body", "words"),
    [
        (
            "fr",
            "Vauhaven ouvre le plus grand parc d'Europe",
            "La foule attendait au portail.",
            "le plus grand parc d'Europe",
        ),
        ("en", "Ellery opens the largest park in Europe", "A crowd waited at the gate.", "the largest park in Europe"),
    ],
)
def test_a_headline_superlative_that_the_body_never_tells_is_found(
    language: str, headline: str, body: str, words: str
) -> None:
    assert found(RULE, language, body, headline) == [words]
