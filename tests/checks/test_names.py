"""name-spelled-two-ways: pairs that are one name, pairs that are two, counts and severity."""

from __future__ import annotations

import pytest

from factlint import pack
from factlint.checks.names import spelled_two_ways
from factlint.document import Document, Part, Span, plain
from factlint.facts import Facts
from factlint.rule import Hit

OPTIONS = {"minimum-letters": 6, "many-times": 3, "aliases": [], "distinct": []}


def hits(language: str, text: str) -> tuple[str, list[Hit]]:
    document = Document(text, plain(text), (Part("paragraph", Span(0, len(text)), 1),), language)
    return text, list(spelled_two_ways(Facts(document, pack.lexicon(language)), OPTIONS))


@pytest.mark.parametrize(
    ("language", "text", "pairs"),
    [
        ("fr", "Hier, Camille Ferrandon. Puis Camille Ferandon.", [("Camille Ferandon", "Camille Ferrandon")]),
        ("fr", "Hier, Olivier Vassen. Puis Oliver Vassen.", [("Oliver Vassen", "Olivier Vassen")]),
        ("fr", "Hier, Paul Boon. Puis Paul Bonn.", [("Paul Bonn", "Paul Boon")]),
        ("fr", "Hier, son père Gérard Lamy. Puis son fils Gérald Lamy.", []),
        ("fr", "Hier, François Delmas. Puis Francois Delmas et FRANÇOIS DELMAS.", []),
        ("fr", "Hier, la Marche des Lilas. Puis les Marches des Lilas.", []),
        ("fr", "Hier, la Slovénie. Puis les Slovènes.", []),
        ("fr", "Hier, la mort de George Flint. Puis la Géorgie.", []),
        ("fr", "Hier, le procureur Jean Ricard. Puis Richard Malo.", []),
        ("en", "First Jessica Thornbury, later Jessica Thornbruy.", [("Jessica Thornbruy", "Jessica Thornbury")]),
        ("en", "First in Kirkhaven, later in Kirkhavn.", [("Kirkhavn", "Kirkhaven")]),
        ("en", "First Peter Thompson, later Emma Thomson.", []),
        ("en", "First the Emmy Award, later the Emmy Awards.", []),
        ("en", "First Iran, later Iraq; first Austria, later Australia.", []),
        ("en", "First the Ashby Center, later the Ashby Centre.", []),
        ("en", "First Angela Dorrey, later Angela Dorey [sic].", []),
    ],
)
def test_pairs(language: str, text: str, pairs: list[tuple[str, str]]) -> None:
    text, found = hits(language, text)
    spans = [(hit.span, hit.sides[0].span) for hit in found]
    assert [(text[a.start : a.end], text[b.start : b.end]) for a, b in spans] == pairs


def test_the_rarer_form_is_found_and_counted() -> None:
    text, (hit,) = hits("en", "Later Ann Kolomsky, Ann Kolomsky and Ann Kolmosky, then Kolomsky.")
    assert text[hit.span.start : hit.span.end] == "Ann Kolmosky"
    assert hit.values == {"rare": 1, "usual": 3}


def test_a_swap_against_a_form_three_times_as_frequent_is_an_error() -> None:
    _, (often,) = hits("en", "Later Ann Kolomsky, Ann Kolomsky and Ann Kolmosky, then Kolomsky.")
    _, (once,) = hits("en", "Later Ann Kolomsky and Ann Kolmosky.")
    assert (often.severity, once.severity) == ("error", None)


def test_each_pair_is_found_once() -> None:
    _, found = hits("en", "Later Ann Kolomsky, Ann Kolmosky, Ann Kolmosky, Ann Kolomsky and Ann Kolmosky.")
    assert len(found) == 1
