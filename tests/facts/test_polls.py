"""Polls whose figures are told, and what the article says of how they were made."""

from __future__ import annotations

import pytest

from factlint.facts.sources.poll import Poll
from tests.facts.quoting import facts_of

WHOLE = {
    "fr": "Un sondage Verlot pour Onze, mené en ligne les 3 et 4 mars auprès de 1 004 électeurs, donne 54 % à Garmont.",
    "en": "A Verlot poll of 1,004 adults, conducted online on March 3-5, puts the list at 54%.",
}
GIVEN = [
    ("fr", WHOLE["fr"], {"institute", "sponsor", "dates", "sample", "method"}),
    ("fr", "Selon un sondage, 54 % des habitants sont contre.", set()),
    ("fr", "Un sondage paru lundi dans Les Annales donne 54 % à Garmont.", {"institute"}),
    ("en", WHOLE["en"], {"institute", "dates", "sample", "method"}),
    ("en", "A June poll puts the list at 54%.", set()),
    ("en", "Garmont leads in a poll with 54%.", set()),
    ("en", "A poll of 1,004 voters released on Monday by the firm Verlot puts it at 54%.", {"institute", "sample"}),
]


@pytest.mark.parametrize(("language", "text", "given"), GIVEN)
def test_what_is_told_of_a_poll(language: str, text: str, given: set[str]) -> None:
    (poll,) = facts_of(text, language)(Poll)
    assert set(poll.given) == given


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Selon un sondage, les habitants sont contre."),
        ("fr", "Les instituts de sondage attendaient 54 %."),
        ("fr", "« Un sondage nous donne 54 % », dit Anne Morel."),
        ("en", "An exit poll puts the list at 54%."),
        ("en", "Residents went to the polls: 54% voted."),
    ],
)
def test_what_is_no_poll_with_figures(language: str, text: str) -> None:
    assert facts_of(text, language)(Poll) == ()


@pytest.mark.parametrize(("headline", "news"), [("Garmont leads poll", True), ("The list is ready", False)])
def test_a_poll_in_the_headline_is_the_news(headline: str, news: bool) -> None:
    facts = facts_of(f"# {headline}\n\nThe list was shown.\n\nIt stands at 54% in a Verlot poll.\n", "en")
    assert [poll.news for poll in facts(Poll)] == [news]
