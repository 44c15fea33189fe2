"""SARIF 2.1.0, as GitHub's code scanning reads it.

A finding stands at its later place, which is the one more often edited, and its other places are related locations
that the message links to. Columns are code points. Nothing here depends on where or when the run was made.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from factlint import __version__
from factlint.accepting.settle import Accepted
from factlint.document import Document, Span
from factlint.finding import Finding, Related
from factlint.render import words
from factlint.render.places import TOP, Keys, Region, address, in_order, region, sides
from factlint.render.sentences import advice, evidence, other, sentence, where
from factlint.report import Report
from factlint.rule import Rule
from factlint.wording import place

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LIMIT = 1024
_PROBLEM_SEVERITY = {"error": "error", "warning": "warning", "note": "recommendation"}


def render(report: Report, rules: Iterable[Rule], *, suppressed: bool = False) -> str:
    """Return the log as JSON, with a final newline. `rules` are those of the run; the log tells those that found.

    With `suppressed` the accepted findings follow the others, each with why it is accepted.
    """
    known = {rule.id: rule for rule in rules}
    accepted = [(file, one) for file in report.files for one in file.accepted] if suppressed else []
    rows = [*in_order(report), *((file, one.finding) for file, one in accepted)]
    found = sorted({finding.rule for _, finding in rows})
    languages = sorted({file.ui_lang for file in report.files if file.findings})
    lang = languages[0] if len(languages) == 1 else "en"
    index, keys = {name: number for number, name in enumerate(found)}, Keys()
    severities = {finding.rule: finding.severity for _, finding in reversed(rows)}
    run = {
        "tool": {"driver": {
            "name": "factlint",
            "semanticVersion": _semantic(__version__),
            "rules": [_rule(name, known.get(name), severities[name], lang) for name in found],
        }},
        "automationDetails": {"id": "factlint/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [
            *(_result(file.document, finding, file.ui_lang, index, keys) for file, finding in in_order(report)),
            *(
                {**_result(file.document, one.finding, file.ui_lang, index, keys), "suppressions": [_suppression(one)]}
                for file, one in accepted
            ),
        ],
    }  # fmt: skip
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _semantic(version: str) -> str:
    """Return a version of Python as semantic versioning writes it: `0.1.0-dev0`."""
    return version.replace(".dev", "-dev")


def _invocation(report: Report) -> dict[str, Any]:
    problems = [(problem, problem.path) for problem in report.problems]
    problems += [(problem, file.document.path) for file in report.files for problem in file.problems]
    notices = [
        {
            "level": "error",
            "message": {"text": words.printable(problem.message)},
            **({"locations": [{"physicalLocation": {"artifactLocation": _artifact(path)}}]} if path else {}),
        }
        for problem, path in problems
    ]
    return {"executionSuccessful": not notices, "toolExecutionNotifications": notices}


def _rule(name: str, rule: Rule | None, severity: str, lang: str) -> dict[str, Any]:
    summary = rule.summary(lang)[:_LIMIT] if rule else name
    return {
        "id": name,
        "name": "".join(word.capitalize() for word in name.split("-")),  # never the id itself, says the standard
        "shortDescription": {"text": summary},
        "fullDescription": {"text": summary},
        "help": {
            "text": f"{summary} {words.label('explain', lang)} factlint rule {name}",
            "markdown": f"{summary}\n\n{words.label('explain', lang)} `factlint rule {name}`",
        },
        "defaultConfiguration": {"level": rule.severity if rule else severity},
        "properties": {
            "precision": rule.confidence if rule else "medium",
            "problem.severity": _PROBLEM_SEVERITY[rule.severity if rule else severity],
            "tags": ["factlint", *([rule.group] if rule else [])],
        },
    }


def _result(document: Document, finding: Finding, lang: str, index: Mapping[str, int], keys: Keys) -> dict[str, Any]:
    places = sides(document, finding)
    here = max((side.span for side in places), default=None)
    others = [side for side in places if side.span != here]
    key = keys(address(document.path), finding)
    return {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": finding.severity,
        "message": {"text": _message(document, finding, others, lang)},
        "locations": [_location(document, here, lang)],
        "relatedLocations": [
            {"id": number, **_location(document, side.span, lang),
             "message": {"text": _safe(words.printable(side.message)) or place(document, side.span, lang)}}
            for number, side in enumerate(others, 1)
        ],
        "partialFingerprints": {"primaryLocationLineHash": f"{key[:16]}:1", "factlint/v1": finding.fingerprint or key},
        "properties": {"confidence": finding.confidence},
    }  # fmt: skip


def _suppression(accepted: Accepted) -> dict[str, str]:
    reason = {"justification": words.printable(accepted.reason)} if accepted.reason else {}
    return {"kind": "inSource" if accepted.in_source else "external", **reason}


def _message(document: Document, finding: Finding, others: list[Related], lang: str) -> str:
    """Return the text, with a link to each related location; no bracket of the article can make one."""
    links = [_link(document, side, number, lang) for number, side in enumerate(others, 1)]
    sources = [_safe(other(document, side, lang)) for side in finding.related if side.path]
    return " ".join([_safe(sentence(finding.message)), *links, *sources, *map(_safe, advice(finding, lang))])


def _link(document: Document, side: Related, number: int, lang: str) -> str:
    said = _safe(evidence(document, side, lang))
    return f"[{where(document, side.span, lang)}]({number}){words.colon(lang)} {said}."


def _safe(text: str) -> str:
    return text.replace("](", "] (")


def _location(document: Document, span: Span | None, lang: str) -> dict[str, Any]:
    where = region(document, span) if span else TOP
    physical = {"artifactLocation": _artifact(document.path), "region": _region(document, span, where)}
    logical = {"logicalLocations": [{"name": place(document, span, lang)}]} if span else {}
    return {"physicalLocation": physical, **logical}


def _region(document: Document, span: Span | None, where: Region) -> dict[str, Any]:
    snippet = {"snippet": {"text": document.raw(span)}} if span else {}
    return {
        "startLine": where.line, "startColumn": where.column,
        "endLine": where.end_line, "endColumn": where.end_column, **snippet,
    }  # fmt: skip


def _artifact(path: str) -> dict[str, str]:
    named = address(path)
    return {"uri": ("file://" if named.startswith("/") else "") + quote(named, errors="surrogateescape")}
