"""The forms that other tools read: their fields by their specifications, their units of columns, their limits."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from msgspec.structs import replace

from factlint.checker import Problem
from factlint.document import Document, Part, Span, plain
from factlint.finding import Related
from factlint.pack import builtin
from factlint.render import github, gitlab, jsonl, junit, markdown, rdjson, sarif, statistics
from factlint.render import json as as_json
from factlint.render.places import region, utf8
from factlint.report import FileReport, Report
from tests.render.reports import FR, english, finding, french, report, span

SCHEMAS = json.loads((Path(__file__).parent / "exchange.schema.json").read_text(encoding="utf-8"))

TRICKY = "👩‍🚀 titre\r\n\r\nE\u0301te\u0301\t«\u00a0🎉\u00a0» : 15\u202f000 €,\r\nsoit 14\u00a0000 €.\r\n"
"""Emoji of several code points, combining accents, a tab, no-break spaces, CRLF."""


def sarif_of(whole: Report) -> str:
    return sarif.render(whole, builtin())


RENDERERS: dict[str, Callable[[Report], str]] = {
    "jsonl": jsonl.render, "sarif": sarif_of, "github": github.render, "gitlab": gitlab.render,
    "junit": junit.render, "rdjson": rdjson.render, "markdown": markdown.render, "statistics": statistics.text,
}  # fmt: skip


def valid(name: str, text: str) -> Any:
    """The value of a JSON form, once it fits what its specification says."""
    value = json.loads(text)
    jsonschema.validate(value, {"$ref": f"#/$defs/{name}", "$defs": SCHEMAS["$defs"]})
    return value


def tricky(message: str = "Les deux ne concordent pas", path: str = "a.md") -> Report:
    """The report on an article whose lines count differently in every unit."""
    parts = (Part("headline", Span(0, TRICKY.index("\r"))), Part("paragraph", Span(TRICKY.index("E"), len(TRICKY)), 1))
    article = Document(TRICKY, plain(TRICKY), parts, "fr", path=path)
    related = (Related(span(TRICKY, "14\u00a0000 €"), "l’autre"),)
    found = finding("number-conflict", "error", span(TRICKY, "15\u202f000 €"), message, related=related)
    return Report((FileReport(article, "fr", (found,)),))


def cut(text: str, where: dict[str, int], encode: Callable[[str], bytes] | None = None) -> str:
    """What a reader of a form cuts out of the file, by line and column."""
    line = text.split("\n")[where["line"] - 1]
    if encode:
        return encode(line)[where["column"] - 1 : where["end_column"] - 1].decode()
    return line[where["column"] - 1 : where["end_column"] - 1]


def test_columns_count_code_points_or_bytes() -> None:
    article, place = tricky().files[0].document, span(TRICKY, "15\u202f000 €")
    in_points, in_bytes = region(article, place), region(article, place, utf8)
    assert in_points.line == in_bytes.line == 3
    assert in_points.column < in_bytes.column
    fields = ("line", "column", "end_column")
    assert cut(TRICKY, {name: getattr(in_points, name) for name in fields}) == "15\u202f000 €"
    assert cut(TRICKY, {name: getattr(in_bytes, name) for name in fields}, str.encode) == "15\u202f000 €"


def test_every_form_cuts_the_same_evidence_out_of_the_file() -> None:
    whole = tricky()
    row = valid("gitlab", gitlab.render(whole))[0]["location"]["positions"]
    begin = {"line": row["begin"]["line"], "column": row["begin"]["column"], "end_column": row["end"]["column"]}
    assert cut(TRICKY, begin) == "15\u202f000 €"
    result = valid("sarif", sarif_of(whole))["runs"][0]["results"][0]
    for location, evidence in (
        (result["locations"][0], "14\u00a0000 €"),
        (result["relatedLocations"][0], "15\u202f000 €"),
    ):
        where = location["physicalLocation"]["region"]
        named = {"line": where["startLine"], "column": where["startColumn"], "end_column": where["endColumn"]}
        assert cut(TRICKY, named) == where["snippet"]["text"] == evidence
    diagnostic = valid("rdjson", rdjson.render(whole))["diagnostics"][0]
    for location, evidence in (
        (diagnostic["location"], "15\u202f000 €"), (diagnostic["relatedLocations"][0]["location"], "14\u00a0000 €"),
    ):  # fmt: skip
        start, end = location["range"]["start"], location["range"]["end"]
        assert cut(TRICKY, {**start, "end_column": end["column"]}, str.encode) == evidence
    case = ET.fromstring(junit.render(whole)).find("testsuite/testcase")
    assert case is not None
    assert TRICKY.split("\n")[int(case.attrib["line"]) - 1][int(case.attrib["column"]) - 1 :].startswith("15")
    (line,) = github.render(whole).splitlines()
    assert f"line={case.attrib['line']},col={case.attrib['column']},endLine=3," in line


@pytest.mark.parametrize("name", ["sarif", "gitlab", "rdjson"])
def test_json_forms_fit_their_specification(name: str) -> None:
    for whole in (report(english(), french()), report(english("Mayor opens 3 schools")), report(), Report()):
        valid(name, RENDERERS[name](whole))


@pytest.mark.parametrize("name", RENDERERS)
def test_the_same_report_is_the_same_bytes(name: str) -> None:
    whole = report(english(), french(), *tricky().files)
    assert RENDERERS[name](whole) == RENDERERS[name](report(english(), french(), *tricky().files))
    assert RENDERERS[name](whole).encode() != b""


def test_jsonl_says_what_json_says() -> None:
    whole = report(english(), french())
    lines = [json.loads(line) for line in jsonl.render(whole).splitlines()]
    expected = json.loads(as_json.render(whole))
    assert [line.pop("type") for line in lines] == ["file", "file", "problem", "summary"]
    assert lines[:2] == expected["files"]
    assert lines[2:3] == expected["problems"]
    assert lines[3] == {"version": 1, "tool": expected["tool"], **expected["summary"]}


def test_sarif_links_the_other_side_and_numbers_it() -> None:
    result = valid("sarif", sarif_of(Report((french(),))))["runs"][0]["results"][0]
    assert "[Titre](1)\u00a0: « 15 milliards »." in result["message"]["text"]
    assert [location["id"] for location in result["relatedLocations"]] == [1]
    assert result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "14,3 milliards d’euros"


def test_no_bracket_of_an_article_makes_a_link_in_sarif() -> None:
    whole = tricky("Le texte dit « [ici](1) » et [là](https://x.example)")
    text = valid("sarif", sarif_of(whole))["runs"][0]["results"][0]["message"]["text"]
    assert re.findall(r"\]\((.*?)\)", text) == ["1"]


def test_sarif_addresses_are_relative_and_escaped() -> None:
    log = valid("sarif", sarif_of(tricky(path="./à lire/a b#1%.md")))
    location = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "%C3%A0%20lire/a%20b%231%25.md"}


def test_sarif_says_what_could_not_be_checked() -> None:
    invocation = valid("sarif", sarif_of(report(english())))["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert len(invocation["toolExecutionNotifications"]) == 2


@pytest.mark.parametrize(("name", "field"), [("gitlab", None), ("sarif", "primaryLocationLineHash")])
def test_fingerprints_are_unique_and_survive_edits_above(name: str, field: str | None) -> None:
    def keys(whole: Report) -> list[str]:
        value = valid(name, RENDERERS[name](whole))
        if field is None:
            return [row["fingerprint"] for row in value]
        return [row["partialFingerprints"][field] for row in value["runs"][0]["results"]]

    file = french()
    twice = replace(file, findings=(*file.findings, file.findings[0]))
    found = keys(Report((twice,)))
    assert len(set(found)) == len(found) == 6
    lower = replace(file.document, text="\n\n" + FR, clean="\n\n" + file.document.clean, file_end=-1)
    moved = [
        replace(item, span=Span(item.span.start + 2, item.span.end + 2),
                related=tuple(Related(Span(side.span.start + 2, side.span.end + 2)) for side in item.related))
        for item in file.findings
    ]  # fmt: skip
    assert keys(Report((replace(file, document=lower, findings=tuple(moved)),))) == keys(Report((file,)))


def test_github_escapes_what_would_end_a_command_or_a_property() -> None:
    whole = tricky("50 % :: a,b\r\n::error::", path="a,b:c\n%.md")
    (line,) = github.render(whole).splitlines()
    properties, _, data = line.removeprefix("::error ").partition("::")
    assert "file=a%2Cb%3Ac%0A%25.md," in properties
    assert data.startswith("50 %25 :: a,b ::error::")


def test_github_puts_errors_first_and_says_how_many_it_cannot_show() -> None:
    file = french()
    many = replace(file, findings=file.findings[2:] * 4 + file.findings[:1])
    lines = github.render(Report((many,))).splitlines()
    assert lines[0].startswith("::error ")
    assert all(line.startswith("::notice ") for line in lines[1:-1])
    assert lines[-1] == "factlint: 13 annotations, of which GitHub shows 10; this log holds them all"
    assert github.render(Report((replace(file, findings=()),))) == ""


def test_gitlab_knows_three_severities() -> None:
    rows = valid("gitlab", gitlab.render(report(english(), french())))
    assert [row["severity"] for row in rows] == ["major", "major", "minor", "info", "info", "info"]


def test_junit_counts_and_a_clean_article_is_a_passed_case() -> None:
    clean = replace(english(), findings=(), problems=())
    root = ET.fromstring(junit.render(report(clean, french())))
    assert root.attrib == {"name": "factlint", "tests": "7", "failures": "5", "errors": "1"}
    for suite in root:
        assert set(suite.attrib) == {"name", "tests", "failures", "errors", "skipped"}
        assert len(suite) == int(suite.attrib["tests"]) > 0
        for case in suite:
            assert {"name", "classname"} <= set(case.attrib) <= {"name", "classname", "line", "column"}
            assert {child.tag for child in case} <= {"failure", "error"}
            assert all(set(child.attrib) == {"type", "message"} for child in case)
    first = root.find("testsuite[@name='b.txt']")
    assert first is not None
    assert first.attrib["failures"] == "0"
    assert [case.attrib["name"] for case in first] == ["factlint"]


def test_junit_stays_xml_whatever_the_article_holds() -> None:
    whole = tricky("]]> & <b> \x00\x1b \ud800 \uffff", path="<a>&\x01.md")
    root = ET.fromstring(junit.render(whole))
    assert root[0].attrib["name"] == "<a>&\ufffd.md"
    assert "]]> & <b>" in root[0][0][0].attrib["message"]


def test_the_desk_note_is_a_list_to_tick_without_names_of_rules() -> None:
    note = markdown.render(report(english(), french()))
    body, _, closing = note.partition("## Un budget")[2].partition("<sub>")
    assert "articles/budget.md" in body
    assert body.count("- [ ] ") == 3
    assert body.index("### À corriger") < body.index("### Pour info")
    assert "  - Paragraphe 2\u00a0: « 14,3 milliards d’euros » (le montant du texte)\n" in body
    assert "  - De même, 2 autres endroits\u00a0: paragraphe 4\n" in body
    assert "headline-number-conflict" not in body
    assert "headline-number-conflict" in closing
    assert "c.txt: is empty" in closing


def test_the_desk_note_of_clean_copy_says_what_was_read() -> None:
    clean = replace(english(), findings=(), problems=())
    assert markdown.render(Report((clean,))) == "“Mayor opens 3 schools”: Nothing to report. Read: 2 figures.\n"


def test_no_words_of_an_article_are_markup_in_the_desk_note() -> None:
    note = markdown.render(tricky("<img src=x> [a](b) # *c* `d`"))
    assert "<img" not in note.replace("\\<img", "")
    assert "\\[a\\](b)" in note
    assert "\\*c\\* \\`d\\`" in note


@pytest.mark.parametrize("text", ["@maire", "@org/desk", "#12", "GH-12", "!12"])
def test_the_desk_note_calls_nobody_and_refers_to_no_issue(text: str) -> None:
    note = markdown.render(tricky(f"Écrire à {text} ou à desk@example.org"))
    assert text not in note.replace("\\", "")
    assert text in note.replace("\\", "").replace("\u2060", "")
    assert "desk@example.org" in note


def test_the_name_of_a_rule_in_sarif_is_not_its_id() -> None:
    rules = valid("sarif", sarif_of(Report((french(),))))["runs"][0]["tool"]["driver"]["rules"]
    assert ("headline-number-conflict", "HeadlineNumberConflict") in [(rule["id"], rule["name"]) for rule in rules]
    assert all(rule["id"] != rule["name"] for rule in rules)


def test_statistics_count_rules_and_articles() -> None:
    whole = report(english(), french(), french())
    assert statistics.text(whole).splitlines() == [
        "6  note     vague-source", "2  error    headline-number-conflict", "2  error    percent-change-mismatch",
        "1  warning  headline-number-conflict",
    ]  # fmt: skip
    assert json.loads(statistics.as_json(whole))[0] == {
        "rule": "vague-source", "group": "figures", "severity": "note", "count": 6, "files": 2
    }  # fmt: skip


def test_a_problem_without_a_file_is_told_in_every_form() -> None:
    whole = Report((), (Problem("internal", "the folder is gone"),))
    for name in ("jsonl", "sarif", "github", "junit", "markdown"):
        assert "the folder is gone" in RENDERERS[name](whole)
