"""The day that a dateline gives, and openings that are no dateline."""

from __future__ import annotations

import datetime

import pytest

from factlint.facts.dateline import dateline_date
from tests.facts.dating import facts

DAY = datetime.date(2026, 3, 12)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "12 mars 2026. - La digue a cédé."),
        ("fr", "NANTES, le 12 mars 2026 (Agence) – La digue a cédé.".replace(" (Agence)", "")),
        ("fr", "Nantes, jeudi 12 mars 2026 — La digue a cédé."),
        ("en", "LEEDS, March 12, 2026 — The dyke broke."),
        ("en", "LEEDS, England, 12 March 2026 - The dyke broke."),
    ],
)
def test_a_dateline_gives_its_day(language: str, text: str) -> None:
    assert dateline_date(facts(text, language, None)) == DAY


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La digue a cédé le 12 mars 2026 au matin - le maire l'avait dit."),
        ("fr", "12 mars. - La digue a cédé."),
        ("fr", "Mars 2026 - La digue a cédé."),
        ("en", "On March 12, 2026, the dyke broke - again."),
        ("en", "The dyke broke."),
    ],
)
def test_an_opening_without_a_dash_after_a_full_day_is_no_dateline(language: str, text: str) -> None:
    assert dateline_date(facts(text, language, None)) is None
