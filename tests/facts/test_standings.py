"""Where a named person stands before the law, as each sentence tells it."""

from __future__ import annotations

import pytest

from factlint.facts.names.standing import Standing
from tests.facts.quoting import facts_of

TOLD = [
    ("fr", "Paul Aubin a été mis en examen pour fraude.", [("charged", "Paul Aubin")]),
    ("fr", "Paul Aubin, 41 ans, attend son procès.", [("awaiting", "Paul Aubin")]),
    ("fr", "Le tribunal a condamné Paul Aubin.", [("convicted", "Paul Aubin")]),
    ("fr", "Paul Aubin n'a pas été relaxé.", []),
    ("fr", "L'avocat de Paul Aubin a été relaxé.", []),
    ("fr", "Paul Aubin a-t-il été condamné à une peine ?", []),
    ("fr", "« Paul Aubin a été relaxé », dit-elle.", []),
    ("en", "Paul Aubin was charged with fraud.", [("charged", "Paul Aubin")]),
    ("en", "Paul Aubin, whose brother was acquitted, left.", []),
    ("en", "The jury acquitted Paul Aubin.", [("cleared", "Paul Aubin")]),
    ("en", "Paul Aubin would be convicted of theft.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_where_somebody_stands(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(standing.status, standing.person) for standing in facts_of(text, language)(Standing)] == expected
