"""Quotations by every kind of mark: what they hold, what they are, and the signs that only look like marks."""

from __future__ import annotations

from itertools import pairwise

import pytest

from factlint.document import Span
from factlint.facts.quotes.quote import Quote, in_quotes
from tests.facts.quoting import facts_of, quotes

FRENCH = [
    ("« Nous partons demain matin », a dit Odile Garmont.", ["speech: Nous partons demain matin"]),
    ("Odile Garmont a dit : « Nous partons demain matin. »", ["speech: Nous partons demain matin."]),
    ("La préfète juge la digue « dangereuse ».", ["partial: dangereuse"]),
    ("La préfète a parlé d'une digue « vieille et fragile ».", ["scare: vieille et fragile"]),
    ("Le film « Les Eaux noires » sort mercredi.", ["title: Les Eaux noires"]),
    ("Son roman « Marée basse » a été primé.", ["title: Marée basse"]),
    ("L'opération « Rivage propre » commence lundi.", ["title: Rivage propre"]),
    ("Il vend des légumes « oubliés » sur la place.", ["scare: oubliés"]),
    ('"Nous partons demain matin", a dit Odile Garmont.', ["speech: Nous partons demain matin"]),
    ("“Nous partons demain matin”, a dit Odile Garmont.", ["speech: Nous partons demain matin"]),
    ("« Il m'a dit “jamais” et il est parti », raconte-t-elle.", ["speech: Il m'a dit “jamais” et il est parti"]),
    ('"Il m\'a dit +jamais+ et il est parti", raconte-t-elle.', ["speech: Il m'a dit +jamais+ et il est parti"]),
    (
        "« Nous partons, a-t-elle dit, et nous ne reviendrons pas. »",
        ["speech: Nous partons, a-t-elle dit, et nous ne reviendrons pas."],
    ),
    ("L'aqueduc mesure 6'2\" selon le plan.", []),
    (
        'Le maire a répété qu\'il "ne vendrait pas" la halle et qu\'il "n\'en démordrait pas".',
        ["partial: ne vendrait pas", "partial: n'en démordrait pas"],
    ),
    ("« Nous partons demain matin.", ["speech: Nous partons demain matin.…"]),
    ("« Nous partons.\n« Nous ne reviendrons pas. »", ["speech: Nous partons.", "+speech: Nous ne reviendrons pas."]),
    (
        '"Nous partons demain matin.\n"Nous ne reviendrons pas", a dit Odile Garmont.',
        ["speech: Nous partons demain matin.", "+speech: Nous ne reviendrons pas"],
    ),
    ("Nous partons », a dit Odile Garmont.", []),
    ("L'eau monte aujourd'hui, s'inquiète l'adjoint.", []),
    ("Il a crié : « Au secours ! »", ["speech: Au secours !"]),
    ("« Pourquoi ? » demande la préfète.", ["speech: Pourquoi ?"]),
    ("Le collectif « Sauvons la halle » manifeste.", ["title: Sauvons la halle"]),
    ("Elle se dit « très inquiète pour la suite ».", ["partial: très inquiète pour la suite"]),
    ("« On attend. On verra bien », souffle un riverain.", ["speech: On attend. On verra bien"]),
    ("Le mot « crue » fait peur.", ["scare: crue"]),
    ("La série «Marais» et le livre «Dunes» se vendent bien.", ["title: Marais", "title: Dunes"]),
    ("Les « gilets bleus » ont défilé.", ["scare: gilets bleus"]),
    ("« Ici, on vit avec l'eau »", ["speech: Ici, on vit avec l'eau"]),
    ('Il répond " non " à tout.', ["partial: non"]),
    ("(« Rien n'est décidé », assure la mairie.)", ["speech: Rien n'est décidé"]),
    ("Le +Pont d'or+ a coulé.", ["title: Pont d'or"]),
    ('Un écran de 15" et un autre de 17" ont brûlé.', []),
]

ENGLISH = [
    (
        "He said: \"They called it 'over.' It is not.\n\"It has begun,\" he said.",
        ["speech: They called it 'over.' It is not.", "+speech: It has begun,"],
    ),
    ("It is “the best pier“ in the county, she said.", ["partial: the best pier"]),
    ('"We leave tomorrow morning," said Ann Lee.', ["speech: We leave tomorrow morning,"]),
    ('Ann Lee said: "We leave tomorrow morning."', ["speech: We leave tomorrow morning."]),
    ("“We leave tomorrow morning,” Ann Lee said.", ["speech: We leave tomorrow morning,"]),
    ("'We leave tomorrow morning,' Ann Lee said.", ["speech: We leave tomorrow morning,"]),
    ('The mayor called the wall "dangerous".', ["partial: dangerous"]),
    ("Critics called it a wall “of shame and of sand”.", ["partial: of shame and of sand"]),
    ('The film "Black Water" opens on Friday.', ["title: Black Water"]),
    ('His novel "Low Tide" won a prize.', ["title: Low Tide"]),
    ('He sells "forgotten" vegetables on the square.', ["scare: forgotten"]),
    ("\"He told me 'never' and left,\" she said.", ["speech: He told me 'never' and left,"]),
    ("“He told me ‘never’ and left,” she said.", ["speech: He told me ‘never’ and left,"]),
    ("''We leave tomorrow,'' Ann Lee said.", ["speech: We leave tomorrow,"]),
    ('He is 6\'2" tall and the board is 15" wide.', []),
    ("The dogs' toys and the boys' coats were lost.", []),
    ("Rock 'n' roll was big in the '90s, and they loved 'em all.", []),
    ("‘We love the dogs’ toys,’ Ann Lee said.", ["speech: We love the dogs’ toys,"]),
    ('"We leave tomorrow morning.', ["speech: We leave tomorrow morning.…"]),
    (
        '"We leave tomorrow.\n"We shall not return," Ann Lee said.',
        ["speech: We leave tomorrow.", "+speech: We shall not return,"],
    ),
    (
        "“We leave tomorrow.\n“We shall not return,” Ann Lee said.",
        ["speech: We leave tomorrow.", "+speech: We shall not return,"],
    ),
    ('We leave tomorrow," Ann Lee said.', []),
    ('"Why?" Smith asked.', ["speech: Why?"]),
    ('"We leave," she said, "and we shall not return."', ["speech: We leave,", "speech: and we shall not return."]),
    ('"We leave," she said. "We shall not return."', ["speech: We leave,", "speech: We shall not return."]),
    ('The mayor would not "sell the market" or "give in".', ["scare: sell the market", "scare: give in"]),
    ('“We leave," Ann Lee said.', ["speech: We leave,"]),
    ('The so-called "river men" marched.', ["scare: river men"]),
    ('Ann Lee said the town "will not sell". The wall stays.', ["partial: will not sell"]),
    ('It is "a shame", said Ann Lee.', ["partial: a shame"]),
    ('The word "flood" frightens people.', ["scare: flood"]),
    ("The play ‘Marsh’ is back.", ["title: Marsh"]),
    ('Ann Lee\'s answer was "no".', ["partial: no"]),
    ("“Stop!” he shouted.", ["speech: Stop!"]),
    ('("Nothing is decided," the council said.)', ["speech: Nothing is decided,"]),
    ("The show “Night Boats” returns.", ["title: Night Boats"]),
]

HOSTILE = ['"' * 3000, "« " * 3000, "'a " * 3000, "1" * 3000, "\0" * 3000, '\ud800"\udfff', "+a " * 3000, "” “ " * 3000]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french_quotations(text: str, expected: list[str]) -> None:
    """Each quotation has its words and its kind, and nothing else is one."""
    assert quotes(text, "fr") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_quotations(text: str, expected: list[str]) -> None:
    """Each quotation has its words and its kind, and nothing else is one."""
    assert quotes(text, "en") == expected


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_marks_are_read_in_order(text: str) -> None:
    """Whatever the marks, quotations come in order, inside the text, and none overlaps the next."""
    for language in ("fr", "en"):
        spans = [quote.span for quote in facts_of(text, language)(Quote)]
        assert spans == sorted(spans)
        assert all(first.end <= second.start for first, second in pairwise(spans))
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_a_prefix_only_shifts_quotations() -> None:
    """A paragraph put before the text moves the quotations and changes nothing else."""
    text = "« Nous partons », a dit Odile Garmont."
    before = [quote.span for quote in facts_of(text, "fr")(Quote)]
    after = [quote.span for quote in facts_of("La mer monte.\n" + text, "fr")(Quote)]
    assert after == [Span(span.start + 14, span.end + 14) for span in before]


def test_no_break_spaces_and_straight_marks_change_nothing() -> None:
    """French spacing and the shape of the marks do not decide what is quoted."""
    narrow = quotes("«\u202fNous partons demain\u202f», a dit Odile Garmont.", "fr")
    assert narrow == quotes('"Nous partons demain", a dit Odile Garmont.', "fr") == ["speech: Nous partons demain"]


def test_words_inside_speech_are_in_quotes_and_titles_are_not() -> None:
    """A place in somebody's words is in quotes; a place in a title, or outside, is not."""
    text = "Le film « Marée basse » sort. « Nous partons demain », a dit Odile Garmont."
    facts = facts_of(text, "fr")

    def inside(word: str) -> bool:
        start = text.index(word)
        return in_quotes(facts, Span(start, start + len(word)))

    assert inside("partons")
    assert not inside("Marée")
    assert not inside("Garmont")
