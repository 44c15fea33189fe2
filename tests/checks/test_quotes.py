"""Quotations that nobody is named for: what the layout explains, what it does not."""

from __future__ import annotations

import pytest

from factlint.checks import quotes
from tests.facts.quoting import facts_of

_ALONE = (
    "La digue a cédé à minuit.\n« On ne pouvait pas savoir que la crue viendrait. »\nLes travaux dureront tout l'été."
)


def found(text: str, language: str, words: int = 6) -> list[str]:
    """Return the quotations that the check yields."""
    facts = facts_of(text, language)
    return [facts.document.raw(hit.span) for hit in quotes.without_speaker(facts, {"words": words})]


def test_a_quotation_alone_is_found() -> None:
    """A paragraph that is only a quotation, among paragraphs where nobody speaks."""
    assert found(_ALONE, "fr") == ["« On ne pouvait pas savoir que la crue viendrait. »"]


def test_a_short_quotation_is_left_alone() -> None:
    """Fewer words than the option says."""
    assert found(_ALONE, "fr", words=20) == []


@pytest.mark.parametrize(
    "text",
    [
        _ALONE.replace("savoir que", "savoir, a soufflé Odile Garmont, que"),
        _ALONE.replace("La digue a cédé à minuit.", "La préfète Odile Garmont l'a dit à minuit."),
        _ALONE.replace("La digue a cédé à minuit.", "Une pancarte flotte sur la digue :"),
        "— Qui a vu la digue ?\n— Moi.\n— Et alors ?\n« On ne pouvait pas savoir que la crue viendrait. »",
    ],
)
def test_a_speaker_beside_it_is_enough(text: str) -> None:
    """An aside, a verb of speech or a colon just before, or a dialogue, says who speaks."""
    assert found(text, "fr") == []
