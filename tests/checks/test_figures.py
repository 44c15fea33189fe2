"""The arithmetic of the text: percentages of change and sums of parts, as planted and as repaired."""

from __future__ import annotations

import pytest

from tests.checks.wordings import document, found, hits, missed, printed

CHANGE, SUM = "percent-change-mismatch", "parts-do-not-sum"

CHANGES = {
    "fr": [
        "Le nombre d'adhérents est passé de {a} à {b}, soit une hausse de {p} %.",
        "La production a bondi de {a} à {b} tonnes, soit +{p} %.",
        "Les recettes ont grimpé de {a} à {b} euros, en hausse de {p} %.",
        "Le budget augmente de {p} %, passant de {a} à {b} euros.",
        "Les plaintes ont progressé de {p} %, de {a} à {b}.",
        "Le club compte {b} licenciés contre {a} l'an dernier, soit une hausse de {p} %.",
        "La halle a reçu {b} visiteurs, contre {a} un an plus tôt (+{p} %).",
        "De {a} dossiers, le service est passé à {b}, une augmentation de {p} %.",
        "Les ventes sont montées de {a} à {b} unités, une progression de {p} %.",
        "L'effectif a crû de {p} %, de {a} à {b} salariés.",
        "Le prix est passé de {a} euros à {b} euros, ce qui représente une hausse de {p} %.",
        "Les dons atteignent {b} euros, en hausse de {p} % par rapport aux {a} euros de l'an passé.",
        "Les inscriptions sont passées de {a} à {b} : {p} % de plus.",
    ],
    "en": [
        "Membership rose from {a} to {b}, an increase of {p} percent.",
        "Output jumped from {a} to {b} tonnes, up {p}%.",
        "Revenue climbed {p}% to {b} euros from {a} euros.",
        "The budget grew by {p} percent, from {a} to {b}.",
        "Complaints went up {p}%, from {a} to {b}.",
        "The club has {b} members, up {p}% from {a} last year.",
        "Attendance reached {b}, compared with {a} a year earlier, a rise of {p} percent.",
        "Sales increased from {a} to {b} units, a gain of {p}%.",
        "The workforce expanded from {a} to {b}, or {p} percent.",
        "The average price rose from ${a} to ${b}, which is a {p}% increase.",
        "Donations totalled ${b}, a {p}% increase from ${a}.",
        "Thefts have risen from {a} to {b} — a {p} per cent jump.",
        "Visits went from {a} to {b}, {p} percent more.",
    ],
}
VALUES = [(120, 150), (1210, 1573), (840, 1176), (4300, 4945), (66, 99)]

SUMS = {
    "fr": [
        "Le conseil compte {t} élus : {x} de gauche, {y} du centre et {z} de droite.",
        "L'accident a fait {t} blessés : {x} hommes, {y} femmes et {z} enfants.",
        "La flotte compte {t} véhicules ({x} bus, {y} tramways et {z} fourgons).",
        "L'école accueille {t} élèves : {x} en maternelle, {y} en primaire et {z} en accueil du soir.",
        "Au total, {t} pompiers sont venus : {x} de la ville, {y} du canton et {z} des communes voisines.",
        "L'entreprise supprimera {t} postes : {x} à l'usine, {y} au siège et {z} dans les agences.",
        "L'équipe a gagné {t} médailles — {x} en or, {y} en argent et {z} en bronze.",
        "Le jury a reçu {t} dossiers : {x} de photographie, {y} de peinture et {z} de sculpture.",
        "La police a procédé à {t} interpellations : {x} vendredi, {y} samedi et {z} dimanche.",
        "Les {t} logements se répartissent ainsi : {x} sociaux, {y} à vendre et {z} à louer.",
        "La liste réunit {t} candidats, {x} femmes, {y} hommes et {z} mineurs.",
        "Le scrutin a réuni {t} voix : {x} pour la halle, {y} pour le pont et {z} pour le stade.",
    ],
    "en": [
        "The council has {t} members: {x} Greens, {y} Liberals and {z} independents.",
        "The crash injured {t} people: {x} men, {y} women and {z} children.",
        "The fleet has {t} vehicles ({x} buses, {y} trams and {z} vans).",
        "The school has {t} pupils: {x} infants, {y} juniors and {z} boarders.",
        "In all, {t} firefighters were sent: {x} from the city, {y} from the county and {z} from nearby towns.",
        "The company will cut {t} jobs: {x} at the plant, {y} at headquarters and {z} in branches.",
        "The team won {t} medals — {x} gold, {y} silver and {z} bronze.",
        "The jury received {t} entries: {x} photographs, {y} paintings and {z} sculptures.",
        "The dead numbered {t}: {x} men, {y} women and {z} children.",
        "The list has {t} candidates, {x} women, {y} men and {z} teenagers.",
        "The {t} homes are split as follows: {x} social, {y} for sale and {z} for rent.",
        "The poll drew {t} votes: {x} for the hall, {y} for the bridge and {z} for the stadium.",
    ],
}
PARTS = [(43, 31, 24), (12, 9, 7), (51, 18, 22), (7, 5, 6), (33, 14, 26)]


def change_texts(language: str, slip: int) -> list[tuple[str, str]]:
    """Return every wording with every pair of values, its percentage off by `slip`."""
    return [
        ("", wording.format(a=printed(a, language), b=printed(b, language), p=round(100 * (b - a) / a) + slip))
        for wording in CHANGES[language]
        for a, b in VALUES
    ]


def sum_texts(language: str, slip: int) -> list[tuple[str, str]]:
    """Return every wording with every list of parts, its total off by `slip`."""
    return [("", wording.format(t=x + y + z + slip, x=x, y=y, z=z)) for wording in SUMS[language] for x, y, z in PARTS]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("slip", [9, -6])
def test_nine_in_ten_planted_percentages_are_found(language: str, slip: int) -> None:
    texts = change_texts(language, slip)
    assert len(texts) >= 60
    assert len(missed(CHANGE, language, texts)) <= len(texts) * 0.1, missed(CHANGE, language, texts)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_repaired_percentages_are_silent(language: str) -> None:
    texts = change_texts(language, 0)
    assert missed(CHANGE, language, texts) == [body for _, body in texts]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("slip", [1, -1])
def test_nine_in_ten_planted_totals_are_found(language: str, slip: int) -> None:
    texts = sum_texts(language, slip)
    assert len(texts) >= 60
    assert len(missed(SUM, language, texts)) <= len(texts) * 0.1, missed(SUM, language, texts)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_repaired_totals_are_silent(language: str) -> None:
    texts = sum_texts(language, 0)
    assert missed(SUM, language, texts) == [body for _, body in texts]


@pytest.mark.parametrize(
    ("language", "text", "slip"),
    [
        ("fr", "Les permis sont passés de 67 à 2 064, soit +3 081 %.", "ratio"),
        ("fr", "Les ventes ont augmenté de 20 %, de 1 200 à 1 500 unités.", "base"),
        ("fr", "Les ventes sont passées de 1 500 à 1 200 unités, soit une hausse de 20 %.", "sign"),
        ("fr", "Les ventes sont passées de 1 200 à 1 500 unités, soit une hausse de 37 %.", ""),
        ("fr", "Le budget est passé de 12,1 à 14,3 millions d'euros, soit une hausse de 30 %.", "rounded"),
        ("en", "Permits rose from 67 to 2,064, up 3,081%.", "ratio"),
        ("en", "Sales rose from 1,200 to 1,500 units, up 20%.", "base"),
        ("en", "Sales went from 1,500 to 1,200 units, up 20%.", "sign"),
        ("en", "Sales rose from 1,200 to 1,500 units, up 37%.", ""),
        ("en", "The budget rose from $12.1 million to $14.3 million, up 30%.", "rounded"),
    ],
)
def test_the_slip_behind_a_percentage_is_named(language: str, text: str, slip: str) -> None:
    assert [hit.variant for hit in hits(CHANGE, document(language, text))] == [slip]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le budget est passé de 12,1 à 14,3 millions d'euros, soit une hausse de 18 %."),
        ("fr", "Les ventes sont passées de 1 200 à 1 500 unités, une hausse de 20 % à périmètre constant."),
        ("fr", "Les ventes sont passées de 1 200 à 1 500 unités, tandis que les plaintes ont reculé de 8 %."),
        ("fr", "Sur 1 500 visiteurs, contre 1 200 en mai, 60 % sont venus à pied."),
        ("fr", "La part des femmes est passée de 10 % à 15 %, soit une hausse de 5 %."),
        ("fr", "Une prime de 1 500 euros, puis de 500 euros, s'ajoute aux heures payées 50 % de plus."),
        ("fr", "Les ventes sont passées de 1 200 à 1 500 unités, soit une hausse de plus de 20 %."),
        ("en", "The budget rose from $12.1 million to $14.3 million, up 18%."),
        ("en", "Sales rose from 1,200 to 1,500 units, up 20% on a like-for-like basis."),
        ("en", "The firm earned $3.7bn, down from $3.8bn, while its turnover rose 4.5%."),
        ("en", "Of 1,500 visitors, against 1,200 in May, 60% came on foot."),
        ("en", "The share of women rose from 10% to 15%, up 5%."),
        ("en", "Sales rose from 1,200 to 1,500 units, up more than 20%."),
        ("en", "Pupils aged from 12 to 15 scored 20% higher."),
    ],
)
def test_a_percentage_of_something_else_is_left_alone(language: str, text: str) -> None:
    assert found(CHANGE, language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'accident a fait 12 blessés, dont 7 hommes et 4 femmes."),
        ("fr", "L'accident a fait 12 blessés : 7 hommes, 4 femmes et un enfant."),
        ("fr", "L'accident a fait 12 blessés, notamment 7 hommes et 6 femmes."),
        ("fr", "La société compte 50 salariés, 12 camions et 4 autocars."),
        ("fr", "Parmi les 290 élus, deux sont malades et neuf ont démissionné."),
        ("fr", "Environ 100 personnes sont venues : 58 adultes et 44 enfants."),
        ("fr", "Les quais ouverts sont les 1, 2, 4, 7 et 12."),
        ("fr", "Le match a attiré 3 000 personnes : 2 buts et 3 cartons."),
        ("en", "The crash left 12 hurt, including 7 men and 4 women."),
        ("en", "The crash left 12 hurt: 7 men, 4 women and a child."),
        ("en", "The crash left 12 hurt, notably 7 men and 6 women."),
        ("en", "The firm has 50 workers, 12 lorries and 4 coaches."),
        ("en", "Of the 290 members, two are ill and nine have resigned."),
        ("en", "About 100 people came: 58 adults and 44 children."),
        ("en", "The open lines are 1, 2, 5, 6 and 14."),
        ("en", "The match drew 3,000 people: 2 goals and 3 cards."),
    ],
)
def test_a_list_that_is_not_all_the_parts_is_left_alone(language: str, text: str) -> None:
    assert found(SUM, language, text) == []
