"""Where sentences end: `|` in each text marks the place between two."""

from __future__ import annotations

import re

import pytest

from factlint.facts.sentences import Sentence
from tests.facts.dating import facts

FRENCH = [
    "Mme Delorme a reçu M. Ortiz à Nantes.|Ils ont parlé.",
    "Le Dr. Aubry et le Pr. Lenoir signent.|Rien d'autre.",
    "Le cours a perdu 3,2 % à 14.20 euros.|Il remonte.",
    "« Nous partons. »|Elle a souri.",
    "« C'est fini ! » a-t-elle lancé.|La salle s'est vidée.",
    "« Oui. Non. Peut-être », répond-il.|Puis il sort.",
    "« Où ? » demande-t-il.",
    "Qui ?|Quoi ?|Où ?",
    "Elle hésite… et part.|Puis revient…|Sans un mot.",
    "Cf. p. 14 du rapport.|Le reste est secret.",
    "L'art. 12 al. 3 s'applique.|Personne ne le conteste.",
    "L'O.N.U. a réagi.|La mairie non.",
    "Il travaille à l'O.N.U. Elle aussi.".replace(". Elle", ".|Elle"),
    "Les vins, fromages, etc. sont taxés.|Pas le pain.",
    "Ils vendent des vins, fromages, etc.|Le pain est taxé.",
    "J. K. Morvan publie un roman.|Il paraît en mai.",
    "Rendez-vous à 14 h. 30 devant la gare.|Venez.",
    "Le 3 sept. 2024, tout a changé.|On le sait.",
    "Le site www.exemple.fr est fermé.|Merci.",
    "La version 2.0.1 est sortie.|Elle corrige tout.",
    "Le maire (qui n'a rien dit.) est parti.|Fin.",
    "La société Hop! va mal.|Elle licencie.",
    "Il a dit non.|– Pourquoi ?|– Je ne sais pas.",
    "Selon M. X. serait parti.",
    "Première ligne\n|deuxième ligne",
    "Le mur fait 12m.|Il est neuf.",
    'Il a "tout lu".|Puis "rien dit, ou presque".|Elle non plus.',
]

ENGLISH = [
    "Mr. Ortiz met Ms. Delaney in Leeds.|They talked.",
    "The U.S. economy grew.|The U.K. did not.",
    "He works for the F.B.I.|She does not.",
    '"We are ready," he said.|"It is time."',
    '"Stop!" she cried.|Nobody moved.',
    "“I'm out. Done. Finished,” he said.|Then he left.",
    "“We leave today.”|She smiled.",
    '"Why me?" he asked.',
    "Shares fell 2.3 percent to $18.31.|Analysts shrugged.",
    "They live in St. Louis, Mo., by the river.|They like it.",
    "On Oct. 30 the deal was signed.|On Nov. 1 it ended.",
    "Acme Inc. Chairman Lee Park left.|Acme Inc. said so.",
    "The firm is Acme Inc.|The rest is history.",
    "It happened at 5 p.m.|Police came at 6 a.m. Sunday.",
    "John F. Keene Jr. was there.|So was J. Edgar Hale.",
    "The vote was 5-4.|Gov. Reyes signed it.|Sen. Wood did not.",
    "He said (see p. 12.) that it was over.|Then he left.",
    "Visit www.example.com for more.|Thanks.",
    "They won vs. Leeds.|Then lost.",
    "She paused...|Then she spoke.",
    "Profit was £41m.|Sales rose too.",
    "The wall is 12ft.|Ivy covers it.",
    'The mark " was printed once, a "smart move".|He left it so.|They "agreed to go".|Nobody went.',
    "She weighed 60 kg.|He weighed 80 kg. at most.",
    "No. 10 declined to comment.|The answer was no.|Nobody knew why.",
    "Yahoo! is struggling.|It cut jobs.",
    "Prof. Lin's plan B failed.|It was late.",
    "First line\n|second line",
]

TABLE = [("fr", text) for text in FRENCH] + [("en", text) for text in ENGLISH]


def sentences(text: str, language: str) -> list[str]:
    return [text[one.span.start : one.span.end] for one in facts(text, language)(Sentence)]


@pytest.mark.parametrize(("language", "marked"), TABLE)
def test_sentences_end_where_a_reader_ends_them(language: str, marked: str) -> None:
    text = re.sub(r"(?<!\n)\|", " ", marked).replace("|", "")
    assert sentences(text, language) == [piece.strip() for piece in marked.split("|")]


@pytest.mark.parametrize(("language", "marked"), TABLE)
def test_every_token_belongs_to_one_sentence(language: str, marked: str) -> None:
    read = facts(marked.replace("|", " "), language)
    found = read(Sentence)
    assert [one.first for one in found[1:]] == [one.after for one in found[:-1]]
    assert sum(len(one.tokens(read)) for one in found) == found[-1].after


@pytest.mark.parametrize("text", ["." * 20000, '"' * 20000, "« a. B " * 5000, "M. " * 10000, "\ud800. A\x07. B"])
def test_hostile_text_is_split_without_complaint(text: str) -> None:
    assert sentences(text, "fr")
