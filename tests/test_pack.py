"""Rules are named by id, alias or group, and what is shown is one finding for each mistake."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from factlint import pack
from factlint.accepting.decide import Decided
from factlint.checker import Checked
from factlint.document import Document, Part, Span
from factlint.finding import Finding
from factlint.report import Threshold, file_report
from tests.test_sheet_errors import TOML, write


@pytest.fixture
def rules(tmp_path: Path) -> pack.Pack:
    write(tmp_path, "wording/empty-promise.toml", TOML.format(alias='"old-promise"'))
    write(tmp_path, "wording/hollow-praise.toml", TOML.format(alias=""))
    write(tmp_path, "structure/cliffhanger.toml", TOML.format(alias=""))
    return pack.load(tmp_path)


@pytest.mark.parametrize(
    ("select", "ignore", "chosen"),
    [
        ([], [], ["cliffhanger", "empty-promise", "hollow-praise"]),
        (["wording"], [], ["empty-promise", "hollow-praise"]),
        (["old-promise"], [], ["empty-promise"]),
        (["wording"], ["empty-promise"], ["hollow-praise"]),
        ([], ["wording"], ["cliffhanger"]),
        (["cliffhanger"], ["structure"], []),
    ],
)
def test_rules_are_chosen_by_id_alias_or_group(
    select: list[str], ignore: list[str], chosen: list[str], rules: pack.Pack
) -> None:
    assert list(rules.choose(select, ignore).rules) == chosen


def test_an_unknown_name_is_answered_with_the_nearest(rules: pack.Pack) -> None:
    with pytest.raises(pack.UnknownRuleError, match="'hollow-prase': did you mean 'hollow-praise'"):
        rules.named("hollow-prase")
    with pytest.raises(pack.UnknownRuleError, match="`factlint rules` lists them"):
        rules.named("zzz")


DOCUMENT = Document("x" * 100, "x" * 100, (Part("paragraph", Span(0, 100), 1),), "en")


def decided(findings: tuple[Finding, ...]) -> Decided:
    return Decided(DOCUMENT, Checked(findings, (), {}), findings)


def finding(rule: str, start: int, end: int, **more: str) -> Finding:
    made = Finding(rule, "dates", "error", "high", strict=False, span=Span(start, end), message="m")
    return replace(made, **more)


@pytest.mark.parametrize(
    ("weekday", "impossible", "kept"),
    [
        ((10, 20), [(12, 18)], 1),
        ((10, 20), [(0, 11)], 1),
        ((10, 20), [(0, 50), (1, 2)], 1),
        ((10, 20), [(20, 30), (0, 10)], 3),
        ((10, 20), [], 1),
    ],
)
def test_a_finding_yields_to_a_more_telling_one_in_its_place(
    weekday: tuple[int, int], impossible: list[tuple[int, int]], kept: int
) -> None:
    weaker = replace(finding("weekday-date-mismatch", *weekday), yields_to=("impossible-date", "stale-year"))
    stronger = [finding("impossible-date", *place) for place in impossible]
    shown = file_report(decided((weaker, *stronger)), Threshold(), "en").findings
    assert set(stronger) <= set(shown)
    assert (weaker in shown) == (kept > len(stronger))


def test_what_is_hidden_is_counted() -> None:
    findings = (finding("a", 0, 1), finding("b", 2, 3, confidence="low"), finding("c", 4, 5, confidence="medium"))
    report = file_report(decided(findings), Threshold(), "en")
    assert ([item.rule for item in report.findings], report.hidden) == (["a", "c"], 1)
    assert len(file_report(decided(findings), Threshold(strict=True), "en").findings) == 3
