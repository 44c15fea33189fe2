"""The confidence that figures earn, and how they are told."""

from __future__ import annotations

from typing import Any

import pytest

from factlint.measured import described, earned

PLANTED = {"of": 60, "found": 54, "wordings": 12}
WELL: dict[str, Any] = {"planted": {"fr": PLANTED, "en": PLANTED}, "twins": 0}


def clean(findings: int, fair: int) -> dict[str, Any]:
    return {"clean": {"articles": 3128, "findings": findings, "fair": fair}}


@pytest.mark.parametrize(
    ("figures", "confidence"),
    [
        ({}, "low"),
        (WELL, "low"),  # nobody looked at published articles
        (clean(0, 0), "low"),
        (clean(0, 0) | WELL, "medium"),
        (clean(0, 0) | WELL | {"exact": True}, "high"),
        (clean(1, 0) | WELL, "low"),
        (clean(0, 0) | WELL | {"twins": 1}, "low"),
        (clean(0, 0) | {"planted": {"fr": PLANTED, "en": PLANTED | {"found": 53}}, "twins": 0}, "low"),
        (clean(0, 0) | {"planted": {"fr": PLANTED}, "twins": 0}, "low"),
        (clean(7, 7), "low"),
        (clean(8, 7), "medium"),
        (clean(8, 6), "low"),
        (clean(20, 19), "high"),
        (clean(20, 18), "medium"),
        (clean(19, 19), "medium"),
        (clean(9, 9) | WELL | {"exact": True}, "high"),
    ],
)
def test_what_was_measured_decides_the_confidence(figures: dict[str, Any], confidence: str) -> None:
    assert earned(figures) == confidence


def test_the_figures_are_told_in_both_languages() -> None:
    figures = clean(8, 7) | WELL | {"note": {"fr": "Lu deux fois.", "en": "Read twice."}}
    assert described(figures, "en") == (
        "8 finding(s) on 3128 published articles, all read: 7 fair. Planted errors: 54 of 60 found in French "
        "(12 wordings), 54 of 60 found in English (12 wordings). 0 finding(s) on their repaired twins. Read twice."
    )
    assert described(figures, "fr").startswith("8 signalement(s) sur 3128 articles publiés, tous lus : 7 fondé(s).")
