"""Plain text: which block is which part, and what stands in the clean text."""

from __future__ import annotations

import textwrap

import pytest

from factlint.read import OtherLanguageError, parse
from tests.read.helpers import ENGLISH, FRENCH, shape

LAST = "La séance a duré trois heures et le vote des conseillers est attendu pour le mois de mai, selon la mairie."


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("Cet article reflète l’avis de son auteur et n’engage que lui.", "notice"),
        ("Publié le 12 mars 2026 à 9 h 30", "notice"),
        ("Mise à jour : 14 heures", "notice"),
        ("Lire aussi : le budget de la ville", "notice"),
        ("© Studio Brumaire", "notice"),
        ("Tous droits réservés.", "notice"),
        ("Par Léa Morinval", "byline"),
        ("Par Léa Morinval et Oscar Tilleul", "byline"),
        ("Par Léa Morinval, publié le 3 mars 2026", "byline"),
        ("Photo : Oscar Tilleul", "caption"),
        ("Légende : le pont vu du quai", "caption"),
        ("- Un vote serré -", "crosshead"),
        ("Un vote serré", "crosshead"),
        ("Et maintenant ?", "crosshead"),
        ("Chapô : Le projet coûtera deux fois plus que prévu.", "standfirst"),
        # near misses: running text that only looks like it
        ("Cet article de la loi a été adopté par les députés.", "paragraph"),
        ("Publiée au Journal officiel, la loi entre en vigueur lundi.", "paragraph"),
        ("Par ailleurs, le maire a démissionné.", "paragraph"),
        ("Photo à la main, le maire a longuement expliqué le projet aux habitants du quartier.", "paragraph"),
        ("Source de revenus pour la ville, le port emploie cent personnes.", "paragraph"),
        ("Un vote serré.", "paragraph"),
    ],
)
def test_french_blocks_are_what_they_are(block: str, kind: str) -> None:
    document = parse(f"Le titre\n\n{block}\n\n{FRENCH}\n\n{LAST}\n", "a.txt")
    assert document.parts[1].kind == kind


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("This article was updated to correct a name.", "notice"),
        ("Published on 12 March 2026", "notice"),
        ("Updated: 9 a.m.", "notice"),
        ("Read more: what the town pays for", "notice"),
        ("By Nora Pellworth", "byline"),
        ("By NORA PELLWORTH and Tom Askew", "byline"),
        ("Photo: Tom Askew", "caption"),
        ("A close vote", "crosshead"),
        ("Published in 1987, the report is still read by every engineer in the county.", "paragraph"),
        ("By Friday, the river had gone down.", "paragraph"),
        ("Updated plans for the bridge were shown to the council.", "paragraph"),
        ("Sources close to the mayor said that the vote was lost.", "paragraph"),
    ],
)
def test_english_blocks_are_what_they_are(block: str, kind: str) -> None:
    document = parse(f"The headline\n\n{block}\n\n{ENGLISH}\n\n{ENGLISH}\n", "a.txt")
    assert document.parts[1].kind == kind


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("LYON, 12 mars 2026 — ", "LYON, 12 mars 2026 —"),
        ("PARIS (AFP) - ", "PARIS (AFP) -"),
        ("Nantes (AFP) – ", "Nantes (AFP) –"),
        ("SAINT-ÉTIENNE - ", "SAINT-ÉTIENNE -"),
        ("DES MOINES, Iowa, Aug. 10 (UPI) — ", "DES MOINES, Iowa, Aug. 10 (UPI) —"),
        ("4 juillet 2026. - ", "4 juillet 2026. -"),
        ("Le maire – élu en mars – ", None),
        ("Jean-Paul Martin - un ancien maçon - ", None),
        ("Élu maire (PS) en 2020 - ", None),
    ],
)
def test_a_dateline_is_a_part_of_its_own(opening: str, dateline: str | None) -> None:
    document = parse(f"Le titre\n\n{opening}{FRENCH}\n", "a.txt", language="fr")
    found = [document.words(part.span) for part in document.of_kind("dateline")]
    assert found == ([dateline] if dateline else [])
    assert document.words(document.body[0].span) == (FRENCH if dateline else opening + FRENCH)


def test_the_dateline_gives_the_day_of_publication() -> None:
    assert str(parse(f"Titre\n\nLYON, 12 mars 2026 — {FRENCH}", "a.txt").date) == "2026-03-12"


@pytest.mark.parametrize("opening", ["12 mars. - ", "Mars 2026 - ", "La digue a cédé le 12 mars 2026 au matin - "])
def test_an_opening_without_a_full_day_before_its_dash_gives_no_day(opening: str) -> None:
    assert parse(f"Le titre\n\n{opening}{FRENCH}\n", "a.txt", language="fr").date is None


def test_a_first_line_that_reads_as_a_paragraph_is_no_headline() -> None:
    document = parse(f"{FRENCH}\n\n{LAST}", "a.txt")
    assert [part.kind for part in document.parts] == ["paragraph", "paragraph"]
    assert len(document.notes) == 1


@pytest.mark.parametrize(
    "headline",
    [
        "« On continue... »",
        "Budget : 3 millions",
        "VIDÉO. Le pont s’ouvre",
        "Source d’eau polluée à Brée",
        "The Mayor Will Not Run Again. Not Yet, at Least.",
    ],
)
def test_these_first_lines_are_headlines(headline: str) -> None:
    document = parse(f"{headline}\n\n{FRENCH}\n", "a.txt")
    assert shape(document)[0] == ("headline", headline)


def test_a_line_right_under_the_headline_is_the_standfirst_where_blank_lines_part_the_rest() -> None:
    under = "Le projet coûtera deux fois plus cher que prévu"
    assert parse(f"Titre\n{under}\n\n{FRENCH}\n\n{LAST}", "a.txt").parts[1].kind == "standfirst"
    assert parse(f"Titre\n{LAST}\n{FRENCH}\n{LAST}", "a.txt").parts[1].kind == "paragraph"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_one_paragraph_with_spaces_for_line_ends(end: str) -> None:
    wrapped = textwrap.wrap(FRENCH, 60)
    text = end.join(["Le titre", "", *wrapped, "", *wrapped])
    document = parse(text, "a.txt")
    assert shape(document) == [("headline", "Le titre"), ("paragraph 1", FRENCH), ("paragraph 2", FRENCH)]
    span = document.body[0].span
    assert document.raw(span) == end.join(wrapped)
    assert document.clean[span.start : span.end] == (" " * len(end)).join(wrapped)


def test_lines_that_end_their_sentences_are_paragraphs_of_their_own() -> None:
    document = parse(f"Titre\n\n{FRENCH}\n{LAST}\n", "a.txt")
    assert [name for name, _ in shape(document)] == ["headline", "paragraph 1", "paragraph 2"]


def test_list_items_are_counted_for_themselves() -> None:
    document = parse(f"Titre\n\n{FRENCH}\n\n- le pont\n- la route\n1. L’école\n\n{LAST}", "a.txt")
    assert shape(document)[2:] == [
        ("list-item 1", "le pont"),
        ("list-item 2", "la route"),
        ("list-item 3", "L’école"),
        ("paragraph 2", LAST),
    ]


def test_a_headline_given_stands_after_the_text_and_the_one_printed_is_left_out() -> None:
    text = f"Le pont coûtera cher\n\n{FRENCH}"
    document = parse(text, "a.txt", headline="Le pont\u00a0coûtera cher")
    assert document.file_end == len(text)
    assert document.headline is not None
    assert document.headline.span.start == len(text) + 1
    assert [part.kind for part in document.parts] == ["paragraph", "headline"]


def test_web_addresses_hold_no_facts() -> None:
    document = parse(f"Titre\n\n{FRENCH} Voir https://exemple.test/2026/03/14.", "a.txt")
    assert [document.raw(link) for link in document.links] == ["https://exemple.test/2026/03/14"]
    assert "2026" not in document.clean


@pytest.mark.parametrize(
    "text",
    [
        "El alcalde de la ciudad presentó el proyecto a los vecinos, que llenaron la sala para escuchar y preguntar.",
        "Der Bürgermeister stellte den Bürgern das Vorhaben vor, und viele von ihnen waren nicht damit einverstanden.",
        "Il sindaco della città ha presentato il progetto agli abitanti, che per la maggior parte non sono convinti.",
        "De burgemeester van de stad heeft het plan aan de bewoners laten zien, maar niet iedereen was het ermee eens.",
        "Мэр города представил проект жителям, и многие из них пришли в зал, чтобы задать вопросы.",
    ],
)
def test_another_language_is_told_apart(text: str) -> None:
    with pytest.raises(OtherLanguageError):
        parse(f"2026\n\n{text}", "a.txt")


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (ENGLISH, "en")])
def test_the_body_says_the_language(text: str, language: str) -> None:
    assert parse(f"Titre\n\n{text}", "a.txt").language == language


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.rst"])
def test_an_address_without_its_scheme_holds_no_facts(name: str) -> None:
    text = "Un titre\n\nVoir pic.example.com/PwK0 (exemple.fr/2024/03), noté 3.5/10, à 110 km/h, M./Mme Durand.\n"
    read = parse(text, name, language="fr")
    assert [text[link.start : link.end] for link in read.links] == ["pic.example.com/PwK0", "exemple.fr/2024/03"]
    assert "3.5/10, à 110 km/h, M./Mme Durand" in read.clean
