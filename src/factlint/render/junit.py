"""JUnit's XML: one suite for each article, one failed case for each finding, and a passed one for clean copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from factlint.checker import Problem
from factlint.document import Document
from factlint.finding import Finding
from factlint.render.places import TOP, address, anchor, region
from factlint.render.sentences import told
from factlint.report import FileReport, Report

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """Return the XML document, in UTF-8, with a final newline."""
    root = ET.Element("testsuites", name="factlint")
    root.extend(_suite(file) for file in report.files)
    root.extend(_unread(problem) for problem in report.problems)
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, 0)) for suite in root)))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(file: FileReport) -> ET.Element:
    path = _xml(address(file.document.path))
    cases = [_case(path, file.document, finding, file.ui_lang) for finding in file.findings]
    cases += [_error(path, problem) for problem in file.problems]
    return _counted(path, cases or [ET.Element("testcase", name="factlint", classname=path)])


def _unread(problem: Problem) -> ET.Element:
    path = _xml(address(problem.path)) if problem.path else "factlint"
    return _counted(path, [_error(path, problem)])


def _counted(path: str, cases: list[ET.Element]) -> ET.Element:
    counts = {"tests": len(cases), "failures": _count(cases, "failure"), "errors": _count(cases, "error"), "skipped": 0}
    suite = ET.Element("testsuite", {"name": path, **{name: str(count) for name, count in counts.items()}})
    suite.extend(cases)
    return suite


def _count(cases: list[ET.Element], outcome: str) -> int:
    return sum(case.find(outcome) is not None for case in cases)


def _case(path: str, document: Document, finding: Finding, lang: str) -> ET.Element:
    span = anchor(document, finding)
    where = region(document, span) if span else TOP
    case = ET.Element(
        "testcase", name=f"factlint.{finding.rule}", classname=path, line=str(where.line), column=str(where.column)
    )
    failure = ET.SubElement(case, "failure", type=finding.severity, message=_xml(finding.message))
    failure.text = _xml("\n".join(_lines(path, where.line, where.column, told(document, finding, lang))))
    return case


def _lines(path: str, line: int, column: int, text: str) -> Iterator[str]:
    yield f"{path}:{line}:{column}"
    yield text


def _error(path: str, problem: Problem) -> ET.Element:
    case = ET.Element("testcase", name=f"factlint.{problem.rule or problem.kind}", classname=path)
    ET.SubElement(case, "error", type=problem.kind, message=_xml(problem.message))
    return case


def _xml(text: str) -> str:
    """Return text without the characters that no XML may hold."""
    return _NOT_XML.sub("\ufffd", text)
