"""Where somebody stands before the law, as each sentence tells it."""

from __future__ import annotations

import pytest

from factlint.facts.law.standing import Standing
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
    ("en", "The jury on Monday cleared the head of the clinic, Paul Aubin, of theft.", [("cleared", "Paul Aubin")]),
    ("en", "Freed on bail on Monday, Mr Aubin went home.", [("free", "Aubin")]),
    ("en", "A man of 37 was charged with murder.", [("charged", "A man of 37")]),
    ("en", "So far the only person charged over the crash is Paul Aubin.", [("charged", "Paul Aubin")]),
    ("en", "He has been convicted.", [("convicted", "He")]),
    ("en", "Paul Aubin's conviction shocked the town.", [("convicted", "Paul Aubin")]),
    ("en", "The conviction shocked the town.", [("convicted", "")]),
    ("en", "Prosecutors sought a conviction.", []),
    ("fr", "La cour l'a relaxé.", [("cleared", "l'")]),
    ("fr", "Écrouée depuis lundi, la notaire Anne Morel se tait.", [("held", "Anne Morel")]),
    ("fr", "La peine infligée lundi à l'entrepreneur Paul Aubin est lourde.", [("convicted", "Paul Aubin")]),
    ("fr", "En cas de condamnation, Paul Aubin partira.", []),
    ("en", "Paul Aubin would be convicted of theft.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_where_somebody_stands(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    facts = facts_of(text, language)
    told = [(one.status, facts.document.words(one.subject.span) if one.subject else "") for one in facts(Standing)]
    assert told == expected
