"""The verdicts on findings of default runs: of rules that exist, each judged, most of them fair."""

from __future__ import annotations

import pytest

from factlint import pack
from tests.measure.verdicts import PARTS, VERDICTS, language, part, read, table


def test_every_verdict_is_of_a_rule_that_exists_and_is_given() -> None:
    judged = read()
    rules = pack.builtin().rules
    assert judged
    assert all(row["rule"] in rules and row["verdict"] in VERDICTS - {""} for row in judged)
    assert all(0 <= row["span"][0] < row["span"][1] for row in judged)


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("name", PARTS)
def test_fifty_are_judged_and_most_are_fair(name: str, lang: str) -> None:
    mine = [row["verdict"] for row in read() if language(row["set"]) == lang and part(row["rule"]) == name]
    assert len(mine) == 50
    assert mine.count("fair") >= 42


def test_the_verdicts_are_counted_by_language_and_rule() -> None:
    row = {"set": "fr_web", "article": "1", "rule": "weekday-date-mismatch", "span": [0, 4], "verdict": "fair"}
    assert table([row]).splitlines() == [
        "fr  all contradictions               1 fair",
        "fr  weekday-date-mismatch            1 fair",
    ]
