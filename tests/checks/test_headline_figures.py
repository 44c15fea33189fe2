"""Figures of the headline against the body: in no form there, in another value there, given to somebody else there."""

from __future__ import annotations

import pytest

from tests.checks.wordings import document, found, hits, missed

ABSENT, CONFLICT, RECIPIENT = "headline-number-not-in-body", "headline-number-conflict", "amount-recipient-conflict"

CONFLICTS = {
    "fr": [
        ("Incendie à Vauhaven : {a} blessés", "L'incendie de Vauhaven a fait {b} blessés dans la nuit."),
        ("Vauhaven : {a} morts dans un incendie", "L'incendie de Vauhaven a causé la mort de {b} personnes."),
        ("Lutheo supprime {a} postes", "Lutheo a annoncé la suppression de {b} postes mardi."),
        ("Lutheo va supprimer {a} emplois", "La direction de Lutheo veut supprimer {b} emplois d'ici l'été."),
        ("{a} salariés de Lutheo en grève", "La grève de Lutheo a réuni {b} salariés, selon la direction."),
        ("Vauhaven accueille {a} élèves de plus", "L'école de Vauhaven accueille {b} élèves depuis lundi."),
        ("Collision à Vauhaven : {a} blessés", "Dans la collision de Vauhaven, {b} personnes ont été blessées."),
        ("Vauhaven : {a} logements détruits", "La crue a détruit {b} logements à Vauhaven."),
        ("La halle de Vauhaven coûtera {a} millions d'euros", "La halle de Vauhaven doit coûter {b} millions d'euros."),
        ("Lutheo lève {a} millions d'euros", "La société Lutheo a levé {b} millions d'euros pour sa levée de fonds."),
        ("Vauhaven plante {a} arbres", "La ville de Vauhaven plante {b} arbres cet hiver."),
        ("{a} manifestants à Vauhaven", "La marche de Vauhaven a réuni {b} manifestants."),
    ],
    "en": [
        ("Fire at Ellery: {a} injured", "The fire at Ellery left {b} people injured overnight."),
        ("Crash near Ellery: {a} dead", "The crash near Ellery killed {b} people overnight."),
        ("Lutheo cuts {a} jobs", "Lutheo told staff on Tuesday that {b} jobs would go at the Lutheo plant."),
        ("Lutheo to axe {a} jobs", "The board of Lutheo wants to cut {b} jobs by summer."),
        ("{a} workers on strike at Lutheo", "The strike at Lutheo drew {b} workers, the company said."),
        ("Ellery school takes in {a} pupils", "The Ellery school has taken in {b} pupils since Monday."),
        ("{a} hurt in Ellery coach crash", "The coach crash hurt {b} people near Ellery."),
        ("Ellery flood destroys {a} homes", "The flood destroyed {b} homes in Ellery."),
        ("Ellery hall to cost ${a} million", "The new hall in Ellery will cost ${b} million."),
        ("Lutheo raises ${a} million", "Start-up Lutheo has raised ${b} million, it said, as Lutheo raises its bet."),
        ("Ellery plants {a} trees", "The town of Ellery plants {b} trees this winter."),
        ("{a} protesters march in Ellery", "The march in Ellery drew {b} protesters."),
    ],
}
PAIRS = [(23, 21), (412, 421), (66, 76), (38, 35), (145, 154)]


def articles(language: str, *, repaired: bool) -> list[tuple[str, str]]:
    """Return every wording with every pair of values, or its repaired twin."""
    return [
        (headline.format(a=b if repaired else a), body.format(b=b))
        for headline, body in CONFLICTS[language]
        for a, b in PAIRS
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nine_in_ten_planted_conflicts_are_found(language: str) -> None:
    texts = articles(language, repaired=False)
    assert len(texts) >= 60
    assert len(missed(CONFLICT, language, texts)) <= len(texts) * 0.1, missed(CONFLICT, language, texts)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_repaired_headlines_are_silent(language: str) -> None:
    texts = articles(language, repaired=True)
    for rule in (CONFLICT, ABSENT):
        assert missed(rule, language, texts) == [body for _, body in texts]


GIVEN = [
    ("fr", "Lutheo supprime 1 200 postes", "Mille deux cents postes disparaîtront."),
    ("fr", "Lutheo supprime 1 200 postes", "Il s'agit de 1 187 postes."),
    ("fr", "Près de 15 milliards pour la halle", "La halle a reçu 14,6 milliards d'euros."),
    ("fr", "Plus de 100 blessés à Vauhaven", "On compte 112 blessés."),
    ("fr", "20 % des élèves absents", "Un élève sur cinq manquait."),
    ("fr", "Deux ans de prison pour le maire", "Il purgera 24 mois."),
    ("fr", "Halle : 8 choses à savoir", "La halle ouvre dimanche."),
    ("fr", "Vauhaven 2024 : la fête", "La fête commence."),
    ("fr", "Le n° #67 s'en va", "Le joueur s'en va."),
    ("fr", "Un mort à Vauhaven", "Le conducteur a péri."),
    ("fr", "Covid-19 : la halle ferme", "La halle ferme."),
    ("en", "Lutheo cuts 1,200 jobs", "Some 1,187 jobs will go."),
    ("en", "Lutheo Cuts 12K Jobs", "In all, 12,040 jobs will go."),
    ("en", "Nearly $15 billion for the hall", "The hall got $14.6 billion."),
    ("en", "Over 100 hurt at Ellery", "Officials counted 112 hurt."),
    ("en", "20% of pupils absent", "One in five pupils was missing."),
    ("en", "Two years in jail for mayor", "He will serve 24 months."),
    ("en", "8 things to know about the hall", "The hall opens on Sunday."),
    ("en", "Ellery 2024: the fair", "The fair begins."),
    ("en", "One dead at Ellery", "The driver died."),
    ("en", "12 dead at Ellery", "Twelve people died."),
    ("en", "52M uninsured under plan", "The plan leaves 52 million people uninsured."),
]


@pytest.mark.parametrize(("language", "headline", "body"), GIVEN)
def test_a_figure_that_the_body_gives_in_any_form_is_left_alone(language: str, headline: str, body: str) -> None:
    assert found(ABSENT, language, body, headline) == []
    assert found(CONFLICT, language, body, headline) == []


NOT_GIVEN = [
    ("fr", "Lutheo supprime 1 200 postes", "De nombreux postes disparaîtront.", "1 200", None),
    ("fr", "23 millions d'euros pour la halle", "La halle a un budget.", "23 millions d'euros", None),
    ("fr", "35 % des élèves absents", "Beaucoup d'élèves manquaient.", "35 %", None),
    ("fr", "Incendie : quatre blessés", "Plusieurs personnes sont soignées.", "quatre", "note"),
    ("fr", "Lutheo ferme après 12 ans", "La société baisse le rideau.", "12 ans", "note"),
    ("fr", "Incendie : 19 blessés", "Onze adultes et 8 enfants sont soignés.", "19", "note"),
    ("en", "Lutheo cuts 1,200 jobs", "Many jobs will go.", "1,200", None),
    ("en", "$23 million for the hall", "The hall has a budget.", "$23 million", None),
    ("en", "35% of pupils absent", "Many pupils were missing.", "35%", None),
    ("en", "Fire: four hurt", "Several people were treated.", "four", "note"),
    ("en", "Lutheo closes after 12 years", "The company is shutting its doors.", "12 years", "note"),
    ("en", "Fire: 19 hurt", "Eleven adults and 8 children were treated.", "19", "note"),
]


@pytest.mark.parametrize(("language", "headline", "body", "words", "severity"), NOT_GIVEN)
def test_a_figure_that_the_body_never_gives_is_found(
    language: str, headline: str, body: str, words: str, severity: str | None
) -> None:
    article = document(language, body, headline)
    assert [(article.raw(hit.span), hit.severity) for hit in hits(ABSENT, article)] == [(words, severity)]


def test_a_sum_of_two_figures_is_a_note_that_shows_them() -> None:
    article = document("en", "Eleven adults and 8 children were treated.", "Fire: 19 hurt")
    (hit,) = hits(ABSENT, article)
    assert hit.variant == "sum"
    assert [article.raw(side.span) for side in hit.sides] == ["Eleven", "8"]


LEFT_ALONE = [
    ("fr", "Incendie à Vauhaven : 23 blessés", "L'incendie de Vauhaven a fait des victimes, dont 21 blessés graves."),
    ("fr", "Incendie à Vauhaven : 23 blessés", "Un autre incendie, à Vauhaven, avait fait 21 blessés en 2019."),
    (
        "fr",
        "Incendie à Vauhaven : 23 blessés",
        "L'incendie a fait 21 blessés à Vauhaven selon la police, 27 blessés selon les secours.",
    ),
    ("fr", "Lutheo supprime 412 postes", "Lutheo supprime 40 postes à Vauhaven."),
    ("en", "Fire at Ellery: 23 injured", "The fire at Ellery hurt many, including 21 injured pupils."),
    ("en", "Fire at Ellery: 23 injured", "An earlier fire at Ellery left 21 injured in 2019."),
    ("en", "Fire at Ellery: 23 injured", "At Ellery police spoke of 21 injured in the fire, rescuers of 27 injured."),
    ("en", "Lutheo cuts 412 jobs", "Lutheo cuts 40 jobs in Ellery."),
]


@pytest.mark.parametrize(("language", "headline", "body"), LEFT_ALONE)
def test_a_part_another_time_or_two_counts_are_no_conflict(language: str, headline: str, body: str) -> None:
    assert found(CONFLICT, language, body, headline) == []


INVESTS = "Norvia investit 2 milliards dans Lutheo"
INVESTS_EN = "Norvia invests $2 billion in Lutheo"
RECIPIENTS = [
    ("fr", INVESTS, "Norvia annonce un investissement de 2 milliards d'euros dans son pôle mobile.", True),
    ("fr", INVESTS, "Norvia investit 2 milliards d'euros dans la jeune pousse Lutheo.", False),
    ("fr", INVESTS, "Norvia investit 2 milliards d'euros pour renforcer ses usines.", False),
    ("fr", INVESTS, "Norvia investit 2 milliards d'euros dans les prochaines années.", False),
    ("fr", INVESTS, "Norvia investit 3 milliards d'euros dans son pôle mobile.", False),
    ("fr", INVESTS, "L'investissement de 2 milliards d'euros dans la société Lutheo le montre.", False),
    ("fr", INVESTS, "Norvia écope d'une amende de 2 milliards d'euros pour la fuite.", False),
    ("en", INVESTS_EN, "Norvia announced an investment of $2 billion in its mobile unit.", True),
    ("en", INVESTS_EN, "Norvia will invest $2 billion in the start-up Lutheo.", False),
    ("en", INVESTS_EN, "Norvia will invest $2 billion to build plants.", False),
    ("en", INVESTS_EN, "Norvia will invest $2 billion in the coming years.", False),
    ("en", INVESTS_EN, "Norvia will invest $3 billion in its mobile unit.", False),
    ("en", INVESTS_EN, "Norvia was fined $2 billion for the leak.", False),
]

GIFTS = {
    "fr": [
        ("Norvia verse 3 millions d'euros à {a}", "Norvia a versé 3 millions d'euros à {b}."),
        ("Norvia donne 3 millions d'euros à {a}", "Le don de 3 millions d'euros à {b} réjouit le maire."),
        ("3 millions d'euros versés à {a}", "Norvia versera 3 millions d'euros à {b} avant l'été."),
        ("Norvia cède 3 millions d'euros à {a}", "La société cède 3 millions d'euros à {b}, dit-elle."),
        ("Norvia accorde 3 millions d'euros à {a}", "Norvia accorde la somme de 3 millions d'euros à {b}."),
        ("Norvia offre 3 millions d'euros à {a}", "La société offre 3 millions d'euros à {b}."),
        ("Un don de 3 millions d'euros pour {a}", "Ce don de 3 millions d'euros pour {b} est une surprise."),
        ("Norvia injecte 3 millions d'euros dans {a}", "Norvia injecte 3 millions d'euros dans {b}."),
        ("Norvia investit 3 millions d'euros dans {a}", "Son investissement de 3 millions d'euros dans {b} surprend."),
        ("Norvia mise 3 millions d'euros sur l'avenir et investit dans {a}", "Rien de plus que 3 millions d'euros."),
        ("Norvia débourse 3 millions d'euros pour {a}", "Norvia débourse 3 millions d'euros pour {b}."),
        ("Norvia rembourse 3 millions d'euros à {a}", "Norvia rembourse 3 millions d'euros à {b}."),
        ("Norvia consacre 3 millions d'euros à {a}", "La société consacre 3 millions d'euros à {b}."),
    ],
    "en": [
        ("Norvia pays $3 million to {a}", "Norvia has paid $3 million to {b}."),
        ("Norvia donates $3 million to {a}", "The donation of $3 million to {b} pleased the mayor."),
        ("Norvia gives $3 million to {a}", "The company gave $3 million to {b}."),
        ("Norvia awards $3 million to {a}", "An award of $3 million to {b} was announced."),
        ("Norvia pledges $3 million to {a}", "Its pledge of $3 million to {b} is a surprise."),
        ("Norvia grants $3 million to {a}", "A grant of $3 million to {b} comes first."),
        ("A $3 million gift to {a}", "The gift of $3 million to {b} is the largest so far."),
        ("Norvia injects $3 million into {a}", "Norvia will inject $3 million into {b}."),
        ("Norvia invests $3 million in {a}", "Its investment of $3 million in {b} was a surprise."),
        ("Norvia pours $3 million into {a}", "The company is pouring $3 million into {b}."),
        ("Norvia pays $3 million for {a}", "The company paid $3 million for {b}."),
        ("Norvia buys in: $3 million for {a}", "It bought in and spent $3 million for {b}."),
        ("Norvia allocates $3 million to {a}", "The board allocated $3 million to {b}."),
    ],
}
TAKERS = {
    "fr": list(
        zip(
            ("Hélion", "Lutheo", "Vauhaven", "Brannock", "Mirel"),
            ("la clinique", "l'école", "son usine", "la halle", "l'orchestre"),
            strict=True,
        )
    ),
    "en": list(
        zip(
            ("Helion", "Lutheo", "Ellery", "Brannock", "Mirel"),
            ("the clinic", "the school", "its plant", "the hall", "the band"),
            strict=True,
        )
    ),
}


def gifts(language: str, *, repaired: bool) -> list[tuple[str, str]]:
    """Return every wording with every pair of takers, or its repaired twin."""
    return [
        (headline.format(a=a), body.format(b=a if repaired else b))
        for headline, body in GIFTS[language]
        for a, b in TAKERS[language]
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nine_in_ten_planted_recipients_are_found(language: str) -> None:
    texts = gifts(language, repaired=False)
    assert len(texts) >= 60
    assert len(missed(RECIPIENT, language, texts)) <= len(texts) * 0.1, missed(RECIPIENT, language, texts)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_repaired_recipients_are_silent(language: str) -> None:
    texts = gifts(language, repaired=True)
    assert missed(RECIPIENT, language, texts) == [body for _, body in texts]


@pytest.mark.parametrize(("language", "headline", "body", "conflict"), RECIPIENTS)
def test_only_another_recipient_of_the_same_amount_is_found(
    language: str, headline: str, body: str, conflict: bool
) -> None:
    assert bool(found(RECIPIENT, language, body, headline)) is conflict
