"""The `[[accept]]` entries after a run: those that accept nothing any more, or are over, are told where they stand.

They are findings of the configuration file, beside those of the articles. An entry is unused only where the run could
know: the one article that it names was checked, or the whole folder of the configuration was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from msgspec.structs import replace

from factlint.acceptance import Acceptance
from factlint.accepting.decide import Decided
from factlint.accepting.settle import OWN_GROUP
from factlint.checker import check_document
from factlint.cli.desks import Desks, suppression
from factlint.config.patterns import seen_from
from factlint.document import FILLER, Document, Span
from factlint.pack import lexicon
from factlint.report import FileReport, Threshold, file_report
from factlint.rule import Rule

_HEADER = re.compile(
    r"^[ \t]*(?P<header>\[\[[ \t]*(?:tool[ \t]*\.[ \t]*factlint[ \t]*\.[ \t]*)?accept[ \t]*\]\])", re.MULTILINE
)


def fates(desks: Desks, files: Sequence[FileReport], *, whole: bool) -> list[tuple[Acceptance, str]]:
    """Return each entry with what became of it: used, unused, expired or silent (nobody can say).

    `whole` says that every article below the configuration was checked.
    """
    seen: dict[Acceptance, list[str]] = {entry: [] for entry in desks.acceptances}
    for file in files:
        for entry, one in zip(desks.speaking_of(file.document.path), file.entries, strict=False):
            seen[entry] += one.fates.values()
    return [(entry, _fate(entry, seen[entry], desks, whole=whole)) for entry in desks.acceptances]


def _fate(entry: Acceptance, seen: list[str], desks: Desks, *, whole: bool) -> str:
    if entry.ended(desks.today):
        return "expired"
    if "used" in seen:
        return "used"
    known = whole or (entry.is_one_file and seen)
    return "unused" if known and set(seen) <= {"unused"} else "silent"


def configuration_reports(
    desks: Desks, files: Sequence[FileReport], run: tuple[Iterable[Rule], Threshold, str | None], *, whole: bool
) -> Iterator[FileReport]:
    """Yield a report on each configuration of which an entry has something to say.

    `run` holds the rules, what is shown and the language of the report.
    """
    rules, threshold, ui_lang = run
    lang = ui_lang or next((file.ui_lang for file in files if file.document.language), "en")
    own = [rule for rule in rules if rule.group == OWN_GROUP]
    for origin, judged in groupby(fates(desks, files, whole=whole), key=lambda row: row[0].origin):
        document = _document(origin, dict(judged), lang)
        checked = check_document(document, own, lexicon(lang), lang)
        report = file_report(Decided(document, checked, checked.findings), threshold, lang)
        if report.findings:
            yield replace(report, is_article=False)


def _document(origin: str, judged: Mapping[Acceptance, str], lang: str) -> Document:
    """Return a configuration as a document without text of its own, its entries at their places."""
    text = Path(origin).read_bytes().decode("utf-8-sig")
    places = [Span(match.start("header"), match.end()) for match in _HEADER.finditer(text)]
    suppressions = []
    for entry, fate in judged.items():
        span = places[entry.number - 1] if entry.number <= len(places) else Span(0, len(text))
        suppressions.append(replace(suppression(entry, span), fates={entry.rule: fate}))
    shown = seen_from(".", origin)
    return Document(text, FILLER * len(text), (), lang, path=shown, suppressions=tuple(suppressions))
