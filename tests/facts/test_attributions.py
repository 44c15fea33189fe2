"""Attributions as newspapers print them: who is behind what is said, and what only looks like an attribution."""

from __future__ import annotations

import pytest

from factlint.facts.sources.attribution import Attribution
from tests.facts.quoting import facts_of, sources

FRENCH = [
    ("« Nous partons », a dit Odile Garmont.", ["person: Odile Garmont"]),
    ("« Nous partons », a déclaré la préfète Odile Garmont.", ["person: la préfète Odile Garmont"]),
    ("« Nous partons », a-t-elle dit.", ["pronoun: elle"]),
    ("« Nous partons », explique Odile Garmont, préfète du Vastel.", ["person: Odile Garmont"]),
    ("Odile Garmont a affirmé : « Nous partons. »", ["person: Odile Garmont"]),
    ("Odile Garmont, préfète du Vastel, a affirmé que la digue tiendrait.", ["person: Odile Garmont"]),
    ("Selon Odile Garmont, la digue tiendra.", ["person: Odile Garmont"]),
    ("La digue tiendra, selon la préfecture.", ["organisation: la préfecture"]),
    ("D'après le rapport de la Cour, la digue a coûté deux millions.", ["document: le rapport de la Cour"]),
    ("Pour Odile Garmont, la digue tiendra dix ans.", ["person: Odile Garmont"]),
    ("« Nous partons », a indiqué le ministère des Ports.", ["organisation: le ministère des Ports"]),
    ("« Nous partons », a indiqué à l'AFP Odile Garmont.", ["person: Odile Garmont"]),
    ("« Nous partons », a confié vendredi à la presse son avocat, Me Paul Verdin.", ["person: son avocat"]),
    ("« Nous partons », affirme une source proche du dossier.", ["anonymous: une source proche du dossier"]),
    ("La digue cédera, selon des experts.", ["group: des experts"]),
    ("Certains experts estiment que la digue cédera.", ["group: Certains experts"]),
    ("« Nous partons, a dit Odile Garmont, et vite. »", ["person: Odile Garmont"]),
    ("« Nous partons, explique la préfète, et vite. »", ["person: la préfète"]),
    ("Le groupe Corvus a annoncé la fermeture de l'usine.", ["organisation: Le groupe Corvus"]),
    ("La police a indiqué que deux personnes étaient blessées.", ["organisation: La police"]),
    (
        "« Nous partons », a dit Odile Garmont. « Nous ne reviendrons pas. »",
        ["person: Odile Garmont", "person: Odile Garmont"],
    ),
    ("Odile Garmont a pris la parole. « Nous partons », a-t-elle dit.", ["pronoun: elle = Odile Garmont"]),
    ("« Nous partons », s'est exclamée Odile Garmont.", ["person: Odile Garmont"]),
    ("« Nous partons », se réjouit Paul Verdin.", ["person: Paul Verdin"]),
    ("Le procureur assure que « rien n'est joué ».", ["person: Le procureur"]),
    ("L'étude indique que la digue est usée.", ["document: L'étude"]),
    ("« Rien n'est joué », dit-il.", ["pronoun: il"]),
    ("Comme l'a expliqué Odile Garmont, la digue est usée.", []),
    ("A en croire Paul Verdin, la digue est usée.", ["person: Paul Verdin"]),
    ("Odile Garmont estime que la digue est usée.", ["person: Odile Garmont"]),
    ("« On attend », souffle un riverain.", ["person: un riverain"]),
    ("« Pourquoi ? » demande Odile Garmont.", ["person: Odile Garmont"]),
    ("Odile Garmont s'est dite « très inquiète ».", ["person: Odile Garmont"]),
    ("Les habitants disent que l'eau monte.", ["group: Les habitants"]),
    ("« La digue est usée », note le rapport.", ["document: le rapport"]),
    ("Le parquet a démenti : « Personne n'est entendu. »", ["organisation: Le parquet"]),
    ("Le ministre, interrogé lundi, a répondu que la digue tiendrait.", ["person: Le ministre"]),
    ("« Nous partons », ont-ils répété.", ["pronoun: ils"]),
    ("Le maire annonce un vote. L'opposition proteste.", ["person: Le maire"]),
    ("Le chantier s'annonce long et le temps se dégrade.", []),
    ("La digue mesure dix mètres.", []),
    ("Le rapport est une critique du projet.", []),
    ("« Nous partons », lance Paul Verdin, 45 ans, pêcheur.", ["person: Paul Verdin"]),
    ("Paul Verdin :\n« Nous partons demain matin. »", ["person: Paul Verdin"]),
    ("Interrogée par nos soins, Odile Garmont a refusé de commenter.", []),
    ("Le président de la région, Paul Verdin, a promis que l'eau reviendrait.", ["person: Le président de la région"]),
]

ENGLISH = [
    ('"We leave," said Ann Lee.', ["person: Ann Lee"]),
    ('"We leave," Ann Lee said.', ["person: Ann Lee"]),
    ('"We leave," said the mayor, Ann Lee.', ["person: the mayor"]),
    ('"We leave," she said.', ["pronoun: she"]),
    ('Ann Lee said: "We leave."', ["person: Ann Lee"]),
    ("Ann Lee, the mayor of Brevan, said the wall would hold.", ["person: Ann Lee"]),
    ('"We leave," Ann Lee, the mayor of Brevan, told reporters.', ["person: Ann Lee"]),
    ('"We leave," Paul Reed, 57, told the board.', ["person: Paul Reed"]),
    ("According to Ann Lee, the wall will hold.", ["person: Ann Lee"]),
    ("The wall will hold, according to the council.", ["organisation: the council"]),
    ('"We leave," said a spokesman for the port.', ["person: a spokesman for the port"]),
    ('"We leave," says a source close to the talks.', ["anonymous: a source close to the talks"]),
    ("Some experts say that the wall will fail.", ["group: Some experts"]),
    ("Critics argue that the wall will fail.", ["group: Critics"]),
    ("The company announced the closure of the plant.", ["organisation: The company"]),
    ("Police said two people were hurt.", ["organisation: Police"]),
    ('"We leave," Ann Lee said. "We shall not return."', ["person: Ann Lee", "person: Ann Lee"]),
    ('Ann Lee took the floor. "We leave," she said.', ["pronoun: she = Ann Lee"]),
    ('"Why?" Smith asked.', ["person: Smith"]),
    ("The report says that the wall is worn.", ["document: The report"]),
    ('Ann Lee called the wall "a danger".', ["person: Ann Lee"]),
    ("Ann Lee, who runs the port, said that the wall would hold.", ["person: Ann Lee"]),
    ('"We leave," she went on.', ["pronoun: she"]),
    ("Lee said on Monday that the wall would hold.", ["person: Lee"]),
    ("Lee has repeatedly denied that the wall is worn.", ["person: Lee"]),
    ('"We leave," opined Brevan\'s mayor.', ["person: Brevan's mayor"]),
    ('The mayor told the board that "nothing is settled".', ["person: The mayor"]),
    ('Lee praised the crew, adding: "They were brave."', ["person: Lee"]),
    ('Lee said it was too early but added, "We leave."', ["person: Lee", "person: Lee"]),
    ('As Ann Lee put it, "we leave."', ["person: Ann Lee"]),
    ('"We leave," shouted one of the dockers.', ["person: one of the dockers"]),
    ("The United States needs a new wall.", []),
    ("The report was late and the claim was lost.", []),
    ("A warning light came on.", []),
    ("The wall is ten metres high.", []),
    ('Ann Lee:\n"We leave tomorrow morning."', ["person: Ann Lee"]),
    ('"We leave," the dockers\' union said in a statement.', ["organisation: the dockers' union"]),
    ("Residents say the water is rising.", ["group: Residents"]),
    ('"We leave," Dr. Ann Lee said.', ["person: Dr. Ann Lee"]),
    ("Lee wrote that the wall would hold.", ["person: Lee"]),
    ("In a statement, Ann Lee said the wall would hold.", ["person: Ann Lee"]),
    ('"We leave," agreed Paul Reed, a docker.', ["person: Paul Reed"]),
    ("The ministry confirmed that two people were hurt.", ["organisation: The ministry"]),
    ("An inside source said the wall would fail.", ["anonymous: An inside source"]),
    ("Lee thinks that the wall will hold.", ["person: Lee"]),
    ("The study found that the wall is worn.", ["document: The study"]),
]

HOSTILE = [
    '“a" b ' * 4000,
    "said he " * 4000,
    "a dit, " * 4000,
    '"I am here," he said. ' * 1000,
    "Lee, " * 4000,
    "selon " * 4000,
]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french_sources(text: str, expected: list[str]) -> None:
    """Each saying has its source and the kind of it, and nothing else is one."""
    assert sources(text, "fr") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_sources(text: str, expected: list[str]) -> None:
    """Each saying has its source and the kind of it, and nothing else is one."""
    assert sources(text, "en") == expected


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    """Long rows of cues and commas raise nothing, and every place lies in the text."""
    for language in ("fr", "en"):
        for found in facts_of(text, language)(Attribution):
            assert 0 <= found.span.start < found.span.end <= len(text)
            assert found.span.covers(found.cue)


def test_the_content_of_a_quoted_attribution_is_the_quotation() -> None:
    """What is attributed in marks is the quotation with its marks; what is not, the clause."""
    text = '"We leave," said Ann Lee. Paul Reed said that the wall would hold.'
    facts = facts_of(text, "en")
    found = [(item.quoted, facts.document.words(item.content)) for item in facts(Attribution)]
    assert found == [(True, '"We leave,"'), (False, "that the wall would hold")]


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    """A second quotation in the paragraph, without words of its own, is the first speaker's."""
    facts = facts_of('"We leave," said Ann Lee. "We shall not return."', "en")
    assert [(item.speaker, item.inherited) for item in facts(Attribution)] == [("Ann Lee", False), ("Ann Lee", True)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An ex-Labour minister said the plan was dead."),
        ("fr", "Un ministre ex-LR a dit que le plan était mort."),
    ],
)
def test_a_name_that_begins_inside_a_word_is_read_over(language: str, text: str) -> None:
    assert len(facts_of(text, language)(Attribution)) == 1
