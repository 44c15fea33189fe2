"""Blanks left for a fact to come, and notices about something that the article does not hold."""

from __future__ import annotations

import pytest

from tests.checks.wordings import found, rule

BLANKS = [
    ("fr", "La maire, [nom], ouvre la halle.", "[nom]"),
    ("fr", "La maire, [NOM ET PRÉNOM], ouvre la halle.", "[NOM ET PRÉNOM]"),
    ("fr", "Le coût sera de TK euros.", "TK"),
    ("fr", "Les travaux dureront dix mois [à vérifier].", "[à vérifier]"),
    ("fr", "Les travaux dureront dix mois (à vérifier).", "(à vérifier)"),
    ("fr", "La subvention s'élève à XXX euros.", "XXX"),
    ("fr", "Rendez-vous le XX mars à la mairie.", "XX"),
    ("fr", "L'usine emploie ?? personnes.", "??"),
    ("fr", "L'usine emploie XX % de femmes.", "XX"),
    ("fr", "Lorem ipsum dolor sit amet.", "Lorem ipsum"),
    ("fr", "[CITATION À VENIR]", "[CITATION À VENIR]"),
    ("fr", "Le préfet [À COMPLÉTER] viendra.", "[À COMPLÉTER]"),
    ("fr", "Le préfet, À VÉRIFIER, viendra.", "À VÉRIFIER"),
    ("fr", "Il est né à [ville TK].", "[ville TK]"),
    ("fr", "Le vote est acquis par XX voix.", "XX"),
    ("fr", "Le maire a [âge ?] ans.", "[âge ?]"),
    ("fr", "TKTK : réaction du préfet.", "TKTK"),
    ("fr", "Le budget atteint [montant].", "[montant]"),
    ("en", "The mayor, [name], opens the hall.", "[name]"),
    ("en", "The mayor, [FIRST NAME], opens the hall.", "[FIRST NAME]"),
    ("en", "The cost is TK.", "TK"),
    ("en", "Work will last ten months [check].", "[check]"),
    ("en", "Work will last ten months (to be confirmed).", "(to be confirmed)"),
    ("en", "The grant amounts to $XXX.", "XXX"),
    ("en", "Join us on March XX at the hall.", "XX"),
    ("en", "The plant employs ?? people.", "??"),
    ("en", "The plant employs XX% of the town.", "XX"),
    ("en", "Lorem ipsum dolor sit amet.", "Lorem ipsum"),
    ("en", "[INSERT QUOTE]", "[INSERT QUOTE]"),
    ("en", "The company [TO COME] when reached.", "[TO COME]"),
    ("en", "The hall opens in May, TO BE CONFIRMED, at noon.", "TO BE CONFIRMED"),
    ("en", "He was born in [city TK].", "[city TK]"),
    ("en", "The plan passed by XX votes.", "XX"),
    ("en", "The mayor is [age?] years old.", "[age?]"),
    ("en", "TKTK: add reaction.", "TKTK"),
    ("en", "The budget is [amount].", "[amount]"),
]

NO_BLANKS = [
    ("fr", "Les travaux dureront dix mois [sic]."),
    ("fr", "« J'ai prévenu [nom] hier », dit-elle."),
    ("fr", "Le XXe siècle commence à l'usine."),
    ("fr", "Elle porte du XXL."),
    ("fr", "Le film « XXX » repasse."),
    ("fr", "Vraiment ?? Personne n'a répondu."),
    ("fr", "Voir [le programme](https://exemple.test)."),
    ("fr", "Le nom du maire (date de naissance inconnue) circule."),
    ("fr", "La date est à vérifier sur place."),
    ("fr", "Le pape Jean XX n'a pas existé."),
    ("en", "Work will last ten months [sic]."),
    ("en", '"I told [name] yesterday," she said.'),
    ("en", "The new TK Maxx opens."),
    ("en", "Author J. TK Smith reads."),
    ("en", "Super Bowl XX was played then."),
    ("en", "The film, rated XXX, is back."),
    ("en", "Really?? Nobody answered."),
    ("en", "The [name](https://example.test) was kept."),
    ("en", "The date has to be confirmed by the mayor."),
    ("en", "She wears a size XX coat."),
]

NOTICES = [
    ("fr", "La note attribuée est subjective.", "rating", "L'appareil obtient 7/10."),
    ("fr", "Cette note attribuée n'engage que l'auteur.", "rating", "Verdict : trois étoiles."),
    ("fr", "Sur la photo ci-dessus, le pont.", "image", "Légende : le pont en ruine."),
    ("fr", "Voir la carte de la zone.", "image", "Crédit : archives du pont."),
    ("fr", "Le graphique ci-dessous le montre.", "image", "Légende : la courbe."),
    ("fr", "Voir le tableau.", "table", "Tableau : les horaires."),
    ("fr", "Le tableau ci-dessous le montre.", "table", "Tableau 1 les horaires."),
    ("fr", "Cliquez ici pour le programme.", "link", "Programme : https://exemple.test"),
    ("fr", "Inscription en cliquant sur ce lien.", "link", "Lien : www.exemple.test"),
    ("fr", "Regardez la vidéo du pont.", "video", "Vidéo : le pont."),
    ("fr", "Lire l'encadré sur le pont.", "box", "Encadré : le pont."),
    ("fr", "Écoutez ci-dessous le maire.", "audio", "Podcast : le maire."),
    ("en", "The rating given is subjective.", "rating", "The device scores 7/10."),
    ("en", "This score awarded is the author's.", "rating", "Verdict: three stars."),
    ("en", "The photo above shows the bridge.", "image", "Caption: the ruined bridge."),
    ("en", "See map of the area.", "image", "Credit: bridge archive."),
    ("en", "The chart below shows it.", "image", "Caption: the curve."),
    ("en", "See the table.", "table", "Table: the times."),
    ("en", "The table below shows it.", "table", "Table 1 the times."),
    ("en", "Click here for the programme.", "link", "Programme: https://example.test"),
    ("en", "To join, follow this link.", "link", "Link: www.example.test"),
    ("en", "Watch the video of the bridge.", "video", "Video: the bridge."),
    ("en", "See box on the bridge.", "box", "Box: the bridge."),
    ("en", "Listen below to the mayor.", "audio", "Podcast: the mayor."),
]


@pytest.mark.parametrize(("language", "text", "words"), BLANKS)
def test_a_blank_is_found(language: str, text: str, words: str) -> None:
    assert found("placeholder-left-in", language, text) == [words]


@pytest.mark.parametrize(("language", "text"), NO_BLANKS)
def test_what_only_looks_like_a_blank_is_left_alone(language: str, text: str) -> None:
    assert found("placeholder-left-in", language, text) == []


@pytest.mark.parametrize(("language", "notice", "need", "thing"), NOTICES)
def test_a_notice_is_found_only_where_the_thing_is_missing(language: str, notice: str, need: str, thing: str) -> None:
    assert len(found("orphan-boilerplate", language, notice)) == 1
    assert found("orphan-boilerplate", language, f"{notice}\n{thing}") == []
    assert need in {*rule("orphan-boilerplate").sheet["message"], "video", "audio", "box"}


def test_markup_counts_as_the_thing_itself() -> None:
    assert found("orphan-boilerplate", "en", "The photo above shows it. ![bridge](bridge.jpg)") == []
    assert found("orphan-boilerplate", "fr", "Cliquez ici : <a href='/x'>programme</a>") == []


CARRIERS = {
    "fr": [
        "Le dossier de la halle, {}, a été remis mardi.",
        "Selon la mairie, {} sera connu avant l'été.",
        "Les riverains attendent {} depuis deux ans.",
        "À Vauhaven, le chantier de {} a repris.",
        "Le conseil a voté {} sans débat.",
    ],
    "en": [
        "The file on the hall, {}, was handed in on Tuesday.",
        "The town says {} will be known by summer.",
        "Neighbours have waited for {} for two years.",
        "In Ellery, work on {} has resumed.",
        "The council approved {} without debate.",
    ],
}
FILLINGS = {
    "fr": [
        ("[nom]", "Paul Durand"),
        ("[à vérifier]", "[sic]"),
        ("[montant]", "ce montant"),
        ("[date]", "cette date"),
        ("TKTK", "le projet"),
        ("[ville TK]", "la ville"),
        ("XX millions", "20 millions"),
        ("[chiffre ?]", "le chiffre"),
        ("?? euros", "300 euros"),
        ("lorem ipsum", "le latin"),
        ("(à compléter)", "(à pied)"),
        ("[CITATION À VENIR]", "[elle]"),
    ],
    "en": [
        ("[name]", "Paul Reed"),
        ("[check]", "[sic]"),
        ("[amount]", "this amount"),
        ("[date]", "this date"),
        ("TKTK", "the project"),
        ("[city TK]", "the city"),
        ("XX million", "20 million"),
        ("[figure?]", "the figure"),
        ("?? dollars", "300 dollars"),
        ("lorem ipsum", "the Latin"),
        ("(to be confirmed)", "(on foot)"),
        ("[QUOTE TO COME]", "[she]"),
    ],
}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_planted_blanks_are_found_and_their_completed_twins_are_silent(language: str) -> None:
    pairs = [
        (carrier.format(bad), carrier.format(good))
        for carrier in CARRIERS[language]
        for bad, good in FILLINGS[language]
    ]
    assert len(pairs) >= 60
    assert [bad for bad, _ in pairs if not found("placeholder-left-in", language, bad)] == []
    assert [good for _, good in pairs if found("placeholder-left-in", language, good)] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_planted_notices_are_found_among_other_paragraphs(language: str) -> None:
    notices = [(notice, thing) for lang, notice, _, thing in NOTICES if lang == language]
    others = [carrier.format(FILLINGS[language][0][1]) for carrier in CARRIERS[language]]
    pairs = [(f"{other}\n{notice}", f"{thing}\n{other}\n{notice}") for other in others for notice, thing in notices]
    assert len(pairs) >= 60
    assert [bad for bad, _ in pairs if len(found("orphan-boilerplate", language, bad)) != 1] == []
    assert [good for _, good in pairs if found("orphan-boilerplate", language, good)] == []
