"""The headline over another story: what it shares is weighed."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from factlint.checks.content_words import content_words, stem
from factlint.checks.headline_unrelated import Kinship, gap
from factlint.facts import Facts
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon
from factlint.read import parse


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("fr", "accelere", "acceleration"),
        ("fr", "incendie", "incendies"),
        ("en", "robbery", "robberies"),
        ("en", "investing", "investment"),
    ],
)
def test_words_of_one_family_share_their_stem(lexicons: dict[str, Lexicon], lang: str, one: str, other: str) -> None:
    assert stem(one, lexicons[lang]) == stem(other, lexicons[lang])


def test_an_everyday_word_weighs_less_and_an_empty_one_nothing(lexicons: dict[str, Lexicon]) -> None:
    facts = Facts(parse("The minister of granite.", "a.txt", language="en"), lexicons["en"])
    words = list(content_words(facts(Token), lexicons["en"]))
    assert [word.token.text for word in words] == ["minister", "granite"]
    assert words[0].weight < words[1].weight == 1


def test_names_that_only_the_headline_has_widen_the_gap() -> None:
    bare = Kinship(shared=1.0, weight=6.0, said=0, unsaid=0, length=200)
    assert gap(replace(bare, said=1)) < gap(bare) < gap(replace(bare, unsaid=1))
