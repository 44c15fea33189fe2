"""The desk note: a list to tick, for a job's summary, a pull request or a mail. No rule's name before the last line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factlint.document import Document
from factlint.finding import Finding, Related
from factlint.render import words
from factlint.render.page_words import said
from factlint.render.repeats import grouped
from factlint.render.sentences import evidence, headline, sentence, where
from factlint.render.tallies import tally
from factlint.report import FileReport, Report
from factlint.rule import SEVERITIES
from factlint.wording import place, quoted

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_REFERENCE = re.compile(r"(?<!\w)(?:@(?=\w)|[#!](?=\d)|GH-(?=\d))")
_JOINER = "\u2060"
"""Unseen in a mention or the number of an issue, so that a code host notifies nobody: a backslash would not stop it."""
_MOST_PLACES = 4


def render(report: Report) -> str:
    """Return the note: the articles with remarks, then in one line those without, then what could not be read."""
    blocks = [line for file in report.files if file.findings or file.problems for line in _article(file)]
    blocks += _clean(report)
    for problem in report.problems:
        blocks.append(f"- {_escaped(problem.path or 'factlint')}: {_escaped(problem.message)}\n")
    return "\n".join(blocks)


def _article(file: FileReport) -> Iterator[str]:
    document, lang = file.document, file.ui_lang
    yield f"## {_escaped(headline(document) or said('untitled', lang))}\n"
    yield f"{_code(document.path)}. {tally(file)}\n"
    for severity in SEVERITIES:
        findings = [finding for finding in file.findings if finding.severity == severity]
        if findings:
            yield f"### {words.SEVERITIES[lang][severity]}\n"
            yield "".join(_item(document, repeats, lang) for repeats in grouped(findings))
    for problem in file.problems:
        yield f"- {said('failed', lang)}{words.colon(lang)} {_escaped(problem.message)}\n"
    rules = sorted({finding.rule for finding in file.findings})
    if rules:
        yield f"<sub>{said('rules', lang)}{words.colon(lang)} {', '.join(rules)}</sub>\n"


def _item(document: Document, repeats: Sequence[Finding], lang: str) -> str:
    first, *others = repeats
    lines = [f"- [ ] **{_escaped(sentence(first.message))}**"]
    lines += [f"  - {line}" for line in _places(document, first, lang)]
    if others:
        names = dict.fromkeys(place(document, other.span, lang) for other in others)
        shown = ", ".join(list(names)[:_MOST_PLACES]) + (", …" if len(names) > _MOST_PLACES else "")
        count = words.counted(len(others), "places", lang)
        lines.append(f"  - {words.label('likewise', lang)} {count}{words.colon(lang)} {shown}")
    if first.computation:
        lines.append(
            f"  - {words.label('computation', lang)}{words.colon(lang)} {_escaped(sentence(first.computation))}"
        )
    if first.question:
        lines.append(f"  - **{words.label('question', lang)}{words.colon(lang)}** {_escaped(sentence(first.question))}")
    lines += _repairs(first.repairs, lang)
    if first.in_quote:
        lines.append(f"  - {words.label('in_quote', lang)}")
    return "".join(f"{line}\n" for line in lines)


def _places(document: Document, finding: Finding, lang: str) -> Iterator[str]:
    for side in (Related(finding.span), *finding.related):
        role = f" ({_escaped(words.printable(side.message))})" if side.message else ""
        if side.path:
            name = words.printable(side.path)
            yield f"{_escaped(name)}{words.colon(lang)} {_escaped(words.printable(side.message))}"
        else:
            said_there = _escaped(evidence(document, side, lang))
            yield f"{where(document, side.span, lang)}{words.colon(lang)} {said_there}{role}"


def _repairs(repairs: Iterable[str], lang: str) -> Iterator[str]:
    """Yield the ways out on one line; each on a line of its own where they are sentences."""
    listed = [_escaped(words.printable(repair)) for repair in repairs if repair]
    label = f"{words.label('repairs', lang)}{words.colon(lang)}"
    if any(repair.endswith(".") for repair in listed) and len(listed) > 1:
        yield f"  - {label}\n" + "\n".join(f"    - {repair}" for repair in listed)
    elif listed:
        yield f"  - {label} " + f" {words.label('or', lang)} ".join(listed)


def _clean(report: Report) -> Iterator[str]:
    """Yield one line for all the articles without remarks, so that silence is seen to have a meaning."""
    clean = [file for file in report.files if not file.findings and not file.problems]
    if not clean:
        return
    lang = clean[0].ui_lang
    if len(report.files) == 1:
        file = clean[0]
        title = headline(file.document) or file.document.path
        yield f"{_escaped(quoted(title, lang))}{words.colon(lang)} {words.label('nothing', lang)} {tally(file)}\n"
    else:
        listed = ", ".join(_code(file.document.path) for file in clean)
        yield f"{words.counted(len(clean), 'clean', lang)}{words.colon(lang)} {listed}\n"


def _code(text: str) -> str:
    """Return text as code, whatever backquotes it holds."""
    text = words.printable(text)
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _escaped(text: str) -> str:
    text = _REFERENCE.sub(lambda match: match.group() + _JOINER, text)
    return _MARKUP.sub(r"\\\1", text)
