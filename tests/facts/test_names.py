"""Names in sentences written for the purpose: which words are a name, and which are not."""

from __future__ import annotations

from itertools import pairwise

import pytest

from factlint import pack
from factlint.document import Document, Part, Span, plain
from factlint.facts import Facts
from factlint.facts.names.name import Name

FRENCH = {
    "Son modèle d'IA Corvo 4 a déçu l'ONG Secours du Nord.": ["Corvo 4", "Secours du Nord"],
    "L'annonce a paru à Vauhaven sur la page Corvo M. Azar l'a lue.": ["Vauhaven", "Corvo", "Azar"],
    "Le maire de Brévaux, Paul Kerdrel, a reçu Anne Morel mardi.": ["Brévaux", "Paul Kerdrel", "Anne Morel"],
    "Selon Emmanuel Sabourin, la France ne cédera pas.": ["Emmanuel Sabourin", "France"],
    "M. Kerdrel et Mme Morel ont signé à Nantes.": ["Kerdrel", "Morel", "Nantes"],
    "L'Insee et la Banque de France révisent leurs chiffres.": ["Insee", "Banque de France"],
    "La Commission européenne répond au Parlement européen.": ["Commission européenne", "Parlement européen"],
    "Le ministre de l'Économie, Jean Vasseur, était à Lille.": ["Jean Vasseur", "Lille"],
    "Le ministre de l'Intérieur Jean Vasseur quitte Lille.": ["Jean Vasseur", "Lille"],
    "Ursula von der Heyden a rencontré Dominique de Villers.": ["Ursula von der Heyden", "Dominique de Villers"],
    "Interrogée par Ouest-France, la CGT dément.": ["Ouest-France", "CGT"],
    "Contactée, la société Morvan SA n'a pas répondu.": ["Morvan SA"],
    "En mars, le président a parlé. Lundi, il se taira.": [],
    "Le PDG et la DRH parlent d'IA à la TV.": [],
    "Les Français et les Italiens votent dimanche.": [],
    "Le secrétaire général parle anglais.": [],
    "Il a lu Le Monde dans le train pour Vierzon.": ["Le Monde", "Vierzon"],
    "Stellantis supprimera 300 postes à Sochaux.": ["Stellantis", "Sochaux"],
    "Élue en 2014, Claire Fontanel préside l'Association des maires.": ["Claire Fontanel", "Association des maires"],
    "Le footballeur Karim Bellou quitte le Stade de Reims.": ["Karim Bellou", "Stade de Reims"],
    "Force ouvrière et la CFDT signeront.": ["Force ouvrière", "CFDT"],
    "Dans la Drôme, Jean-Pierre Mercadier attend la pluie.": ["Drôme", "Jean-Pierre Mercadier"],
    "Xavier Bertin, 52 ans, vit à Saint-Étienne.": ["Xavier Bertin", "Saint-Étienne"],
    "Le modèle Orion 4 de Meridia bat Orion 3.": ["Orion 4", "Meridia", "Orion 3"],
    "J. K. Marchand publie chez Lormont & Fils.": ["J. K. Marchand", "Lormont & Fils"],
    "Aux États-Unis, la Maison Blanche se tait.": ["États-Unis", "Maison Blanche"],
    "À l'Élysée, on attend Giorgia Meloni.": ["Élysée", "Giorgia Meloni"],
    "« Nous partons », a dit Léa Tournier. Après Rouen, elle ira à Caen.": ["Léa Tournier", "Rouen", "Caen"],
    "Le docteur Hugo Lambertin dirige le CHU de Grenoble.": ["Hugo Lambertin", "CHU de Grenoble"],
    "Pourquoi Airbus hésite. Comment Boeing répond.": ["Airbus", "Boeing"],
    "L'avocat de Karim Bellou, Me Rémi Castan, fera appel.": ["Karim Bellou", "Rémi Castan"],
    "Il a quitté TotalEnergies pour OpenAI.": ["TotalEnergies", "OpenAI"],
    "Les pompiers ont évacué le quartier. Personne n'a été blessé.": [],
    "Quand Israël et l'Iran négocient, Washington écoute.": ["Israël", "Iran", "Washington"],
    "Le roi Charles III et la reine Camilla sont à Bordeaux.": ["Charles III", "Camilla", "Bordeaux"],
    "D'après l'Agence France-Presse, Moscou a cédé.": ["Agence France-Presse", "Moscou"],
    "LFI Anne Morel.": ["LFI", "Anne Morel"],
    "Né à Dakar, Ousmane Diarra vit à Montreuil.": ["Dakar", "Ousmane Diarra", "Montreuil"],
    "La Haute Autorité de santé et l'Organisation mondiale de la santé.": [
        "Haute Autorité de santé",
        "Organisation mondiale de la santé",
    ],
    "Le Sénat vote. L'Assemblée nationale suivra.": ["Sénat", "Assemblée nationale"],
    "Bruno Le Maistre et Marine Le Goff, de Quimper.": ["Bruno Le Maistre", "Marine Le Goff", "Quimper"],
    "Mohamed ben Youssef et Carlos da Silva.": ["Mohamed ben Youssef", "Carlos da Silva"],
    "Val-d'Isère et L'Isle-Adam accueillent Sciences Po.": ["Val-d'Isère", "L'Isle-Adam", "Sciences Po"],
    "Le patron de L'Oréal est à New York.": ["L'Oréal", "New York"],
    "Ensuite, Sophie Arnoux est montée. Finalement, Sophie a gagné.": ["Sophie Arnoux", "Sophie"],
    "La ville de Sète fête Georges Brassac.": ["Sète", "Georges Brassac"],
    "Le Royaume-Uni et l'Union européenne signent à Bruxelles.": ["Royaume-Uni", "Union européenne", "Bruxelles"],
}

ENGLISH = {
    "Paul Kershaw met Anne Dalby in Leeds on Tuesday.": ["Paul Kershaw", "Anne Dalby", "Leeds"],
    "According to Mr. Kershaw, the United States will not sign.": ["Kershaw", "United States"],
    "Prime Minister Hugh Barlow met President Lena Ortiz.": ["Hugh Barlow", "Lena Ortiz"],
    "The Bank of England and the Office for National Statistics disagree.": [
        "Bank of England",
        "Office for National Statistics",
    ],
    "Novalis Inc. said the U.S. would appeal.": ["Novalis Inc", "U.S."],
    "The CEO and the MP spoke of AI on TV.": [],
    "French and Italian voters go to the polls in May.": [],
    "On Monday the minister spoke. In April she will not.": [],
    "Meanwhile, Tesco cut prices. However, Aldi did not.": ["Tesco", "Aldi"],
    "Chief executive Mike Thornbury left Brightwater.": ["Mike Thornbury", "Brightwater"],
    "Arkansas Governor Ann Fielding backed Senator Tom Reyes.": ["Arkansas", "Ann Fielding", "Tom Reyes"],
    "A bill signed by Republican Arkansas Gov. Ann Fielding is late.": ["Republican Arkansas", "Ann Fielding"],
    "Treasury Secretary Scott Bellamy told Fox Business.": ["Scott Bellamy", "Fox Business"],
    "Ursula von der Heyden and Bashar al-Masri met in Doha.": ["Ursula von der Heyden", "Bashar al-Masri", "Doha"],
    "J.K. Marlowe and George W. Halloran wrote it.": ["J.K. Marlowe", "George W. Halloran"],
    "Johnson & Pryce bought eBay shares.": ["Johnson & Pryce", "eBay"],
    "The White House and the Kremlin were silent.": ["White House", "Kremlin"],
    "Tottenham beat Chelsea at Wembley.": ["Tottenham", "Chelsea", "Wembley"],
    "Why Boeing waits. How Airbus answers.": ["Boeing", "Airbus"],
    "Researchers at the University of Oxford and DeepMind agree.": ["University of Oxford", "DeepMind"],
    "“We are leaving,” said Ruth Calloway. After York, she goes to Hull.": ["Ruth Calloway", "York", "Hull"],
    "Firefighters cleared the street. Nobody was hurt.": [],
    "Judge Lewis Kaplan heard Caroline Ellis, 29.": ["Lewis Kaplan", "Caroline Ellis"],
    "The NHS and the BBC share a building in Cardiff.": ["NHS", "BBC", "Cardiff"],
    "Model Orion 4 by Meridia beats Orion 3.": ["Orion 4", "Meridia", "Orion 3"],
    "South Korea and North Korea met in Geneva.": ["South Korea", "North Korea", "Geneva"],
    "Shares in Sydney fell. Elsewhere, Tokyo rose.": ["Sydney", "Tokyo"],
    "Dr. Amara Okafor works at St Thomas Hospital.": ["Amara Okafor", "St Thomas Hospital"],
    "Sinn Féin and Labour will meet Kate Osborne.": ["Sinn Féin", "Labour", "Kate Osborne"],
    "Ms Dalby, a lawyer, is from Cork.": ["Dalby", "Cork"],
    "The European Union sued Google and OpenAI.": ["European Union", "Google", "OpenAI"],
    "Patrick O'Hara and Sean McAllister quit.": ["Patrick O'Hara", "Sean McAllister"],
    "Sir Nigel Ashcombe sold Ashcombe Foods plc.": ["Nigel Ashcombe", "Ashcombe Foods"],
    "In Paris, Leïla Benani won the race.": ["Paris", "Leïla Benani"],
    "Kenya's president flew to Nairobi with Tesla's engineers.": ["Kenya", "Nairobi", "Tesla"],
    "New York and Los Angeles bid for the Olympic Games.": ["New York", "Los Angeles", "Olympic Games"],
    "She read The Guardian on the train to Swindon.": ["The Guardian", "Swindon"],
    "The Red Cross opened shelters in Crete.": ["Red Cross", "Crete"],
    "Maria Kourkou, 68, lost her home near Athens.": ["Maria Kourkou", "Athens"],
    "Several ministers resigned. Some returned. Most did not.": [],
    "House Speaker Dan Pruitt and Mayor Rosa Lund spoke.": ["Dan Pruitt", "Rosa Lund"],
    "Manchester United face Real Madrid in Turin.": ["Manchester United", "Real Madrid", "Turin"],
    "Iran and Iraq signed; Niger and Nigeria did not.": ["Iran", "Iraq", "Niger", "Nigeria"],
    "Sam Bankford-Reed sued FTZ in Manhattan.": ["Sam Bankford-Reed", "FTZ", "Manhattan"],
    "Xi Jintao and Narendra Mehta met in Busan.": ["Xi Jintao", "Narendra Mehta", "Busan"],
    "The Wall Street Journal and Reuters agree.": ["Wall Street Journal", "Reuters"],
}

TITLE_CASE = {
    "Why Small Towns Are Losing Their Last Bookstores": [],
    "Supreme Court Rejects Bid to Block California Law": ["Supreme Court", "California"],
    "Trump and Xi Agree to Trade Truce in South Korea": ["Trump", "Xi", "South Korea"],
    "Wildfires Near Athens Destroy Dozens of Homes": ["Athens"],
    "Kate Osborne Wins Battle Over Hospital Beds": ["Kate Osborne"],
    "Airbus Names Paul Kershaw as Next CEO": ["Airbus", "Paul Kershaw"],
}


def names(text: str, language: str, kind: str = "paragraph") -> list[Name]:
    """Read the names of one block."""
    document = Document(text, plain(text), (Part(kind, Span(0, len(text)), 1),), language)
    return list(Facts(document, pack.lexicon(language))(Name))


def printed(found: list[Name]) -> list[str]:
    return [" ".join(name.words) for name in found]


@pytest.mark.parametrize(("text", "expected"), FRENCH.items())
def test_names_of_a_french_sentence(text: str, expected: list[str]) -> None:
    assert printed(names(text, "fr")) == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH.items())
def test_names_of_an_english_sentence(text: str, expected: list[str]) -> None:
    assert printed(names(text, "en")) == expected


@pytest.mark.parametrize(("text", "expected"), TITLE_CASE.items())
def test_names_of_a_title_case_headline(text: str, expected: list[str]) -> None:
    assert printed(names(text, "en", "headline")) == expected


@pytest.mark.parametrize(
    ("text", "language", "title", "kind"),
    [
        ("Hier, M. Kerdrel a signé.", "fr", "M.", "person"),
        ("Hier, la ministre Anne Morel a signé.", "fr", "ministre", "person"),
        ("Later President Lena Ortiz signed.", "en", "President", "person"),
        ("Later chief executive Ann Lee signed.", "en", "chief executive", "person"),
        ("Hier, la Banque de France a tranché.", "fr", "", "organisation"),
        ("They left for Leeds.", "en", "", "place"),
        ("Ils partent pour Londres.", "fr", "", "place"),
    ],
)
def test_title_and_kind(text: str, language: str, title: str, kind: str) -> None:
    (name,) = names(text, language)
    assert (name.title, name.kind) == (title, kind)


def test_a_name_is_unsure_where_only_the_sentence_gives_its_capital() -> None:
    assert not names("Barclane expects two cuts.", "en")[0].sure
    assert names("They say Barclane expects two cuts.", "en")[0].sure


def test_the_span_is_the_name_as_printed() -> None:
    text = "Hier,  M. Jean-Luc\u00a0Kerdrel est venu."
    (name,) = names(text, "fr")
    assert text[name.span.start : name.span.end] == "Jean-Luc\u00a0Kerdrel"


@pytest.mark.parametrize("text", ["A " * 3000, "U.S." * 3000, "Paris de " * 2000, "« “ " * 2000, "\ud800 Ab " * 500])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_hostile_text_is_read_to_its_end(text: str, language: str) -> None:
    found = names(text, language)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
