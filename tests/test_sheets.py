"""Every rule's sheet does what it says: its examples are its tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint import compiled, examples, pack
from factlint.checker import check_function
from factlint.lexicon import Lexicon
from factlint.measured import earned
from factlint.rule import CONFIDENCES, GROUPS, Rule
from factlint.sheet import check_unique, validated

ASKED_FOR = {
    "no-source-cited", "unsupported-superlative",
    "headline-name-not-in-body", "headline-number-not-in-body", "headline-unrelated-to-body",
    "amount-recipient-conflict",
    "blanket-suppression", "expired-suppression", "unknown-suppression", "unused-suppression",
}  # fmt: skip
"""What the tool was asked for by name is shown even where its figures fall short, and its page says so."""

RULES = compiled.rules_folder()
SHEETS = sorted(RULES.glob("*/*.toml"))


def rule_of(path: Path) -> Rule:
    where = path.relative_to(RULES).as_posix()
    return validated(path.stem, path.parent.name, where, compiled.read_toml(path, where))


@pytest.fixture(params=SHEETS, ids=lambda path: path.stem)
def rule(request: pytest.FixtureRequest) -> Rule:
    return rule_of(request.param)


def test_the_examples_hold_exactly(rule: Rule, lexicons: dict[str, Lexicon]) -> None:
    assert [f"{failure.example}: {failure.reason}" for failure in examples.failures(rule, lexicons)] == []


def test_the_check_exists_and_says_what_it_does(rule: Rule) -> None:
    if rule.check:
        assert check_function(rule.check).__doc__, f"{rule.check} has no docstring"


def test_the_page_of_the_rule_says_why_and_when_it_is_mistaken(rule: Rule) -> None:
    for language in ("fr", "en"):
        assert rule.text("why", language)
        assert rule.text("mistaken", language)
        assert not rule.summary(language).endswith(" ")


def test_the_confidence_is_the_one_that_its_figures_earn(rule: Rule) -> None:
    figures = rule.sheet.get("measured", {})
    if "shown_anyway" in figures:
        assert rule.id in ASKED_FOR
        assert rule.confidence == "medium"
        assert earned(figures) == "low"
    else:
        assert rule.confidence == earned(figures)


def test_the_wording_is_for_a_newsroom(rule: Rule) -> None:
    shown = [rule.sheet["message"], rule.sheet.get("question", {}), rule.sheet.get("repair", []), rule.sheet["summary"]]
    words = str(shown).lower()
    for never in ("violation", "regex", "lint ", " span", "token", "incorrect", "erroné"):
        assert never not in words


def test_ids_and_aliases_are_used_once() -> None:
    check_unique(rule_of(path) for path in SHEETS)


def test_a_rule_yields_to_rules_that_exist() -> None:
    ids = {path.stem for path in SHEETS}
    for path in SHEETS:
        assert ids.issuperset(rule_of(path).yields_to)


def test_the_pack_holds_every_sheet_in_the_order_of_groups_and_names() -> None:
    loaded = list(pack.load(RULES))
    assert [rule.id for rule in loaded] == [path.stem for path in SHEETS]
    assert [(rule.id, rule.group) for rule in pack.builtin()] == [(rule.id, rule.group) for rule in loaded]


def test_the_compiled_rules_are_the_sheets_without_their_documentation() -> None:
    for compact, full in zip(pack.builtin(), pack.load(RULES), strict=True):
        assert compact.severity == full.severity
        assert compact.options == full.options
        assert compact.sheet["message"] == full.sheet["message"]
        assert "example" not in compact.sheet


def test_there_are_rules_and_each_is_in_a_known_group() -> None:
    assert SHEETS
    assert {path.parent.name for path in SHEETS} <= set(GROUPS)
    assert {rule_of(path).confidence for path in SHEETS} <= set(CONFIDENCES)
