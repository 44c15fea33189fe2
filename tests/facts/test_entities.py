"""Identity: which written forms are one person, body or place, and which are not."""

from __future__ import annotations

import pytest

from factlint import pack
from factlint.document import Document, Part, Span, plain
from factlint.facts import Facts
from factlint.facts.names import aliases
from factlint.facts.names.entity import Entity
from factlint.facts.names.words import demonym

SAME = [
    ("Paul Kerdrel", "Kerdrel"),
    ("Paul Kerdrel", "M. Kerdrel"),
    ("Anne Dalby", "Ms. Dalby"),
    ("Lena Ortiz", "President Lena Ortiz"),
    ("Ursula von der Heyden", "von der Heyden"),
    ("Dominique de Villers", "Villers"),
    ("Zoé Lefèvre", "Zoe Lefevre"),
    ("Sam Bankford-Reed", "Bankford-Reed"),
    ("Jean-Luc Kerdrel", "Jean Luc Kerdrel"),
    ("Novalis Inc.", "Novalis"),
    ("Morvan SA", "Morvan"),
    ("Meridia N.V.", "Meridia"),
    ("Brightwater Holdings", "Brightwater"),
    ("Google DeepMind", "DeepMind"),
    ("Confédération générale du travail", "CGT"),
    ("Banque centrale européenne", "BCE"),
    ("European Central Bank", "BCE"),
    ("Office for National Statistics", "ONS"),
    ("Organisation mondiale de la santé", "World Health Organization"),
    ("Nations unies", "UN"),
    ("OTAN", "NATO"),
    ("Commission européenne", "European Commission"),
    ("Commission européenne", "Commission"),
    ("Croix-Rouge", "Red Cross"),
    ("U.S.", "US"),
    ("U.S.", "États-Unis"),
    ("United States", "Etats-Unis"),
    ("United Kingdom", "Grande-Bretagne"),
    ("Pays-Bas", "Netherlands"),
    ("South Korea", "Corée du Sud"),
    ("Londres", "London"),
    ("Pékin", "Beijing"),
    ("Genève", "Geneva"),
    ("Édimbourg", "Edinburgh"),
    ("Moscou", "Moscow"),
    ("French", "France"),
    ("françaises", "France"),
    ("américain", "États-Unis"),
    ("britannique", "UK"),
    ("Sud-Coréens", "South Korea"),
    ("l'Élysée", "palais de l'Élysée"),
    ("White House", "Maison Blanche"),
    ("Downing Street", "10 Downing Street"),
    ("L'Oréal", "L’Oréal"),
    ("Tories", "Conservatives"),
]

DIFFERENT = [
    ("Anne Morel", "Claire Morel"),
    ("Paul Kerdrel", "Paul Kerdrec"),
    ("Rachel Reeves", "Rachel Reeve"),
    ("Iran", "Irak"),
    ("Niger", "Nigeria"),
    ("Austria", "Australia"),
    ("Slovénie", "Slovaquie"),
    ("Llama 3", "Llama 4"),
    ("Orion", "Orion 4"),
    ("Air France", "France"),
    ("Radio France", "Air France"),
    ("New York Times", "New York"),
    ("Paris Saint-Germain", "Paris"),
    ("Bank of England", "Banque de France"),
    ("Bank of England", "England"),
    ("Wall Street", "Fleet Street"),
    ("North Korea", "South Korea"),
    ("Guinée", "Guyane"),
    ("Lyon", "Lille"),
    ("Scale AI", "Mistral AI"),
    ("Novo Nordisk", "Novo Holdings"),
    ("Emmanuel Sabourin", "Emmanuel"),
    ("Kate Osborne", "Kate O'Hara"),
    ("Congo", "Gongo"),
    ("Mali", "Malte"),
]

ARTICLES = {
    ("fr", "Hier, Paul Kerdrel a signé. M. Kerdrel part. Pour Kerdrel, c'est fini."): {"Paul Kerdrel": 3},
    ("fr", "Pour Anne Morel et Claire Morel. Ensuite Morel a parlé."): {"Anne Morel": 1, "Claire Morel": 2},
    ("fr", "Avec la Confédération générale du travail (CGT), puis la CGT."): {"Confédération générale du travail": 3},
    ("fr", "Avec les États-Unis puis les Etats-Unis et Washington."): {"États-Unis": 2, "Washington": 1},
    ("en", "Then Novalis Inc. sold. They say Novalis bought."): {"Novalis Inc": 2},
    ("en", "They met Ann Lee of Meridia. They saw Ms Lee and Lee's son."): {"Ann Lee": 3, "Meridia": 1},
    ("en", "In the U.S. and the United States, or in the US."): {"United States": 3},
}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_forms_of_one_thing(one: str, other: str, language: str) -> None:
    lexicon = pack.lexicon(language)
    assert aliases.same(one, other, lexicon)
    assert aliases.same(other, one, lexicon)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_things(one: str, other: str, language: str) -> None:
    lexicon = pack.lexicon(language)
    assert not aliases.same(one, other, lexicon)
    assert not aliases.same(other, one, lexicon)


@pytest.mark.parametrize(
    ("one", "other", "step"),
    [
        ("Zoé Lefèvre", "zoe lefevre", "same-words"),
        ("French", "France", "known"),
        ("Office for National Statistics", "ONS", "acronym"),
        ("Paul Kerdrel", "Kerdrel", "surname"),
        ("Meridia Foods", "Meridia", "short-form"),
    ],
)
def test_the_step_that_joins_two_forms_can_be_told(one: str, other: str, step: str) -> None:
    lexicon = pack.lexicon("en")
    assert aliases.step(aliases.key([one], lexicon), aliases.key([other], lexicon), lexicon) == step


@pytest.mark.parametrize(("article", "expected"), ARTICLES.items())
def test_mentions_are_joined_in_an_article(article: tuple[str, str], expected: dict[str, int]) -> None:
    language, text = article
    document = Document(text, plain(text), (Part("paragraph", Span(0, len(text)), 1),), language)
    entities = Facts(document, pack.lexicon(language))(Entity)
    assert {entity.name: len(entity.mentions) for entity in entities} == expected


@pytest.mark.parametrize(
    ("word", "place"),
    [("italiennes", "italy"), ("grecque", "greece"), ("franco-chinois", "china"), ("table", ""), ("Danish", "denmark")],
)
def test_a_demonym_stands_for_its_place(word: str, place: str) -> None:
    assert demonym(pack.lexicon("fr"), word) == place
