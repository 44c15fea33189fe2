"""The harness that runs a sheet's examples: it must notice everything that an example promises and does not hold."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from factlint import examples
from factlint.document import Span
from factlint.lexicon import Lexicon
from factlint.rule import Rule
from tests.test_sheet_errors import GOOD


def reasons(lexicons: dict[str, Lexicon], sheet: dict[str, Any]) -> list[str]:
    rule = Rule("empty-promise", "wording", "wording/empty-promise.toml", sheet)
    return [failure.reason for failure in examples.failures(rule, lexicons)]


def with_examples(*more: dict[str, Any]) -> dict[str, Any]:
    return copy.deepcopy(GOOD) | {"example": [*GOOD["example"], *more]}


@pytest.mark.parametrize(
    ("text", "clean", "found", "sides"),
    [
        ("no marks", "no marks", [], []),
        ("a [[b]] c", "a b c", [Span(2, 3)], []),
        ("[[a]] {{b}} [[c]]", "a b c", [Span(0, 1), Span(4, 5)], [Span(2, 3)]),
        ("[[a {{b}}]]", "a b", [Span(0, 3)], [Span(2, 3)]),
        (r"\[\[a\]\] \{b\}", "[[a]] {b}", [], []),
        (r"[\[nom\]]", "[[nom]]", [], []),
        ("[[[nom]]]", "[nom]", [Span(0, 4)], []),
        ("« é » [[€]]", "« é » €", [Span(6, 7)], []),
    ],
)
def test_marks_are_taken_out_and_kept_as_spans(text: str, clean: str, found: list[Span], sides: list[Span]) -> None:
    marked = examples.unmark(text)
    assert (marked.text, marked.found, marked.sides) == (clean, frozenset(found), frozenset(sides))


@pytest.mark.parametrize("text", ["[[a", "a]]", "{{a]]", "[[a}}", "[[a {{b]] c}}"])
def test_a_mark_that_is_not_closed_is_said(text: str) -> None:
    with pytest.raises(ValueError, match="a mark"):
        examples.unmark(text)


def test_a_good_sheet_has_no_failure(lexicons: dict[str, Lexicon]) -> None:
    assert reasons(lexicons, GOOD) == []


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"text": "Watch this space."}, "found 'Watch this space' at 0, marked nothing"),
        ({"text": "[[Watch]] this space."}, "found 'Watch this space' at 0, marked 'Watch' at 0"),
        ({"text": "[[Watch that space]]."}, "found nothing, marked 'Watch that space' at 0"),
        ({"text": "[[Watch this space]] {{now}}."}, "other side nothing, marked 'now' at 17"),
        ({"text": "[[Watch this space"}, "ValueError: a mark [[ is not closed"),
        ({"text": "[[Watch this space]].", "known_miss": True}, "the known miss is found now: make it an ordinary"),
        ({"text": "Watch that space.", "known_miss": True}, "a known miss marks what should be found one day"),
        ({"text": "Nothing at all here."}, "'Nothing at all here.' is no near miss"),
    ],
)
def test_an_example_that_does_not_hold_is_said_with_its_reason(
    more: dict[str, Any], reason: str, lexicons: dict[str, Lexicon]
) -> None:
    said = reasons(lexicons, with_examples({"lang": "en", **more}))
    assert len(said) == 1
    assert said[0].startswith(reason)


def test_a_known_miss_that_still_misses_is_silent(lexicons: dict[str, Lexicon]) -> None:
    miss = {"lang": "en", "text": "[[Keep an eye on this space]].", "known_miss": True}
    assert reasons(lexicons, with_examples(miss)) == []


@pytest.mark.parametrize(
    ("kept", "reason"),
    [
        (lambda example: "[[" in example["text"], "shows a near miss"),
        (lambda example: "[[" not in example["text"], "shows what is found"),
    ],
)
def test_each_language_needs_both_kinds_of_example(kept: Any, reason: str, lexicons: dict[str, Lexicon]) -> None:
    sheet = {**GOOD, "example": [example for example in GOOD["example"] if kept(example)]}
    assert reasons(lexicons, sheet) == [f"no example in 'en' {reason}", f"no example in 'fr' {reason}"]


def test_a_placeholder_that_the_check_does_not_fill_is_said(lexicons: dict[str, Lexicon]) -> None:
    sheet = {**GOOD, "message": {"fr": "{here} : {total}", "en": "{here}: {total}"}}
    assert reasons(lexicons, sheet)[0].startswith("wording/empty-promise.toml: ")
    assert "total" in reasons(lexicons, sheet)[0]
