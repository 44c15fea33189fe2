"""The declarative kinds: what a sheet can say without code."""

from __future__ import annotations

from typing import Any

import pytest

from factlint import pack
from factlint.facts import Facts
from factlint.kinds import forbid
from factlint.read import parse
from factlint.rule import SheetError
from factlint.sheet import validated


def found(text: str, **spec: Any) -> list[str]:
    document = parse(text, "a.txt", language="en", has_headline=False)
    return [document.raw(hit.span) for hit in forbid(Facts(document, pack.lexicon("en")), spec)]


def sheet(**forbidden: Any) -> dict[str, Any]:
    both = {"fr": "x", "en": "x"}
    example = [{"lang": "en", "text": "[[x]]"}]
    return {
        "summary": both, "severity": "note", "confidence": "low", "message": both, "example": example,
        "forbid": forbidden,
    }  # fmt: skip


def test_phrases_and_patterns_are_both_found_in_the_order_of_the_text() -> None:
    text = "Ref. AB-1234 was lost. Only time will tell. Ref. CD-5678 too."
    assert found(text, phrases={"en": ["time will tell"]}, patterns={"en": [r"\b\p{Lu}{2}-\d{4}\b"]}) == [
        "AB-1234",
        "time will tell",
        "CD-5678",
    ]


def test_words_inside_a_quotation_count_only_when_the_sheet_says_so() -> None:
    text = "“Well, only time will tell, my friends,” said Ann Reed."
    assert found(text, phrases={"en": ["time will tell"]}) == []
    assert found(text, phrases={"en": ["time will tell"]}, quotes=True) == ["time will tell"]


def test_a_pattern_that_would_never_end_runs_out_of_time() -> None:
    with pytest.raises(TimeoutError):
        found("a" * 5000 + "!", patterns={"en": [r"(a|aa)+$"]})


def test_a_pattern_that_is_none_is_refused_with_its_reason() -> None:
    with pytest.raises(SheetError, match=r"wording/x.toml: forbid.patterns: '\(' is not a pattern: missing"):
        validated("x", "wording", "wording/x.toml", sheet(patterns={"fr": ["("], "en": ["x"]}))


def test_a_list_that_lacks_a_language_is_refused() -> None:
    with pytest.raises(SheetError, match=r"forbid.patterns: the list in 'fr' is missing"):
        validated("x", "wording", "wording/x.toml", sheet(patterns={"en": ["x"]}))
