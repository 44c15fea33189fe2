"""Words and where they end, markup and entities included."""

from __future__ import annotations

import pytest

from factlint import check
from factlint.facts import Facts
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon
from factlint.read import parse


@pytest.mark.parametrize(
    ("written", "word"),
    [("Pap&#233;", "Papé"), ("R&eacute;my", "Rémy"), ("**Cond&eacute;**", "Condé"), ("caf&eacute;s", "cafés")],
)
def test_a_word_holds_its_entities_whole(written: str, word: str, lexicons: dict[str, Lexicon]) -> None:
    document = parse(f"---\ntitle: A win\n---\n\nIt was {written} who won.\n", "a.md", language="en")
    token = next(token for token in Facts(document, lexicons["en"])(Token) if token.text == word)
    assert document.raw(token.span) == written.strip("*")


def test_a_number_that_names_something_is_no_figure_read() -> None:
    text = "The maker sells 40 boats a year, and 12 of them are painted blue by the crew of the Airbus A380 team."
    file = check(f"Forty boats\n\n{text}", lang="en").files[0]
    assert file.read["figures"] == 3
