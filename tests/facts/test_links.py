"""Links: where they stand, what they point to, and the sentence that they are a source of."""

from __future__ import annotations

import pytest

from factlint import pack
from factlint.facts import Facts
from factlint.facts.sources.link import Link, linked
from factlint.read import parse


def _facts(text: str, name: str = "article.md") -> Facts:
    document = parse(text, name, language="en")
    return Facts(document, pack.lexicon("en"))


@pytest.mark.parametrize(
    ("text", "words", "address"),
    [
        ("The bridge [closes on Monday](https://brevan.example/bridge), they say.", "closes on Monday", "https://brevan.example/bridge"),
        ("The bridge [closes](<https://brevan.example/a b>) soon.", "closes", "https://brevan.example/a"),
        ("The <a href='https://brevan.example/map'>map</a> hangs there.", "map", "https://brevan.example/map"),
        ("The plan is at https://brevan.example/plan today.", "https://brevan.example/plan", "https://brevan.example/plan"),
    ],
)  # fmt: skip
def test_a_link_has_its_words_and_its_address(text: str, words: str, address: str) -> None:
    facts = _facts(f"# Brevan\n\n{text}\n")
    (link,) = facts(Link)
    assert facts.document.raw(link.words) == words
    assert link.address == address


def test_a_link_is_a_source_of_its_own_sentence_only() -> None:
    facts = _facts("# Brevan\n\nThe bridge [closes](https://brevan.example). The school stays open.\n")
    (link,) = facts(Link)
    assert link.sentence is not None
    assert "bridge" in facts.document.words(link.sentence)
    places = [facts.document.text.index(word) for word in ("bridge", "school")]
    spans = [type(link.span)(place, place + len("bridge")) for place in places]
    assert [linked(facts, span) for span in spans] == [True, False]


def test_a_text_without_links_has_none() -> None:
    facts = _facts("# Brevan\n\nThe bridge closes on Monday.\n")
    assert not facts(Link)
    assert not linked(facts, facts.document.parts[-1].span)


def test_an_address_as_the_words_of_a_link_is_no_second_link() -> None:
    facts = _facts("# Brevan\n\nSee [https://brevan.example/plan](https://brevan.example/map) today.\n")
    (link,) = facts(Link)
    assert link.address == "https://brevan.example/map"
