"""The forms that programs read: JSON by its schema, and the frozen line of `concise`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
from msgspec.structs import replace

from factlint.render import concise
from factlint.render import json as as_json
from factlint.report import Report
from tests.render.reports import FR, english, french, report

SCHEMA = json.loads((Path(__file__).parent / "report.schema.json").read_text(encoding="utf-8"))


def rendered(whole: Report) -> dict[str, Any]:
    """The JSON report, once it fits the schema."""
    found: dict[str, Any] = json.loads(as_json.render(whole))
    jsonschema.validate(found, SCHEMA)
    return found


def test_a_report_fits_the_schema_and_counts_what_it_holds() -> None:
    found = rendered(report(english(), replace(french(), read=dict.fromkeys(("figures", "dates", "names", "quotes")))))
    assert found["summary"] == {"files": 2, "errors": 2, "warnings": 1, "notes": 3, "suppressed": 1, "hidden": 2}
    assert found["problems"] == [
        {"kind": "unreadable", "path": "c.txt", "message": "is empty: there is nothing to check"}
    ]
    assert found["files"][0]["problems"] == [
        {"kind": "rule-failed", "rule": "x", "message": "the rule x failed (KeyError: 'y')"}
    ]


def test_a_place_is_the_raw_slice_of_the_file() -> None:
    found = rendered(Report((french(),)))["files"][0]
    assert found["headline"] == "Un budget de 15 milliards pour l’hôpital public"
    side = found["findings"][0]["related"][0]["span"]
    assert side == {
        "start": FR.index("14,3 milliards d"), "end": FR.index("14,3 milliards d") + len("14,3 milliards d’euros"),
        "line": 5, "column": 30, "end_line": 5, "end_column": 52,
        "text": "14,3 milliards d’euros", "part": "paragraph 2",
    }  # fmt: skip
    for finding in found["findings"]:
        for span in [finding["span"], *(related["span"] for related in finding["related"])]:
            assert FR[span["start"] : span["end"]] == span["text"]


def test_empty_repairs_and_questions_are_not_shown() -> None:
    headline, rise, *_ = rendered(Report((french(),)))["files"][0]["findings"]
    assert rise["repairs"] == ["« +18 % »", "revoir 12,1"]
    assert headline["computation"] is None
    assert rendered(Report((english(),)))["files"][0]["findings"][0]["question"] == ""


def test_what_is_not_in_the_file_has_no_place() -> None:
    found = rendered(Report((english("Mayor opens 3 schools"),)))["files"][0]
    assert found["headline"] == "Mayor opens 3 schools"
    assert found["findings"][0]["span"] is None
    assert found["findings"][0]["related"][0]["span"]["text"] == "two schools"


def test_concise_is_one_frozen_line_for_each_finding() -> None:
    assert concise.render(Report((french(), english()))).splitlines() == [
        "articles/budget.md:1:14: error headline-number-conflict: "
        "Le titre dit « 15 milliards », le paragraphe 2 « 14,3 milliards d’euros ». (5:30)",
        "articles/budget.md:7:45: error percent-change-mismatch: "
        "De 12,1 à 14,3, la hausse n’est pas de « +15 % ». (7:4 / 7:11)",
        "articles/budget.md:7:77: note vague-source: « certains experts » : personne n’est nommé.",
        "articles/budget.md:9:1: note vague-source: « Plusieurs observateurs » : personne n’est nommé.",
        "articles/budget.md:9:53: note vague-source: « des spécialistes » : personne n’est nommé.",
        "b.txt:1:1: warning headline-number-conflict: The two do not agree (3:18)",
    ]


def test_concise_names_the_file_alone_where_there_is_no_place() -> None:
    line = concise.render(Report((english("Mayor opens 3 schools"),)))
    assert line == "b.txt: warning headline-number-conflict: The two do not agree (1:18)\n"


def test_a_clean_run_is_empty_in_concise() -> None:
    assert concise.render(Report((replace(english(), findings=()),))) == ""
