"""What is shown of what was found: suppress → threshold → one mistake, one finding → sort. Each step counts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import accumulate

from msgspec import Struct, field

from factlint.checker import Checked, Problem, check_document
from factlint.config import Settings
from factlint.document import Document, Span
from factlint.finding import Finding
from factlint.pack import Pack, lexicon
from factlint.rule import CONFIDENCES, SEVERITIES, Rule


class Threshold(Struct, frozen=True):
    """What a run shows: confidence at or above `confidence`, and the rules in `named`; with `strict` everything."""

    confidence: str = "medium"
    strict: bool = False
    named: frozenset[str] = frozenset()

    def shows(self, finding: Finding) -> bool:
        """Whether this finding is shown."""
        if self.strict or finding.rule in self.named:
            return True
        enough = CONFIDENCES.index(finding.confidence) <= CONFIDENCES.index(self.confidence)
        return enough and not finding.strict


class FileReport(Struct, frozen=True):
    """The report on one article: what is shown, what was hidden or accepted, what was read."""

    document: Document
    ui_lang: str
    findings: tuple[Finding, ...] = ()
    hidden: int = 0
    suppressed: int = 0
    read: Mapping[str, int | None] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def count(self, severity: str) -> int:
        """How many findings of this severity are shown."""
        return sum(finding.severity == severity for finding in self.findings)


class Report(Struct, frozen=True):
    """The report of a run: one FileReport for each article, and the problems that belong to no article."""

    files: tuple[FileReport, ...] = ()
    problems: tuple[Problem, ...] = ()

    def count(self, severity: str) -> int:
        """How many findings of this severity are shown in all files."""
        return sum(file.count(severity) for file in self.files)

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """The problems of the run and of every file."""
        return (*self.problems, *(problem for file in self.files for problem in file.problems))

    def exit_code(self, fail_on: str) -> int:
        """0 nothing at or above `fail_on`, 1 something, 2 when a file or a rule could not be checked."""
        if self.all_problems:
            return 2
        if fail_on == "never":
            return 0
        reached = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
        return int(any(self.count(severity) for severity in reached))


def selection(pack: Pack, chosen: Settings) -> tuple[Pack, Threshold]:
    """Return the rules of the run and what is shown of them. Raises UnknownRuleError, ConfigError."""
    pack = pack.configured(chosen.lists, chosen.rules)
    extended = {rule.id for name in chosen.extend_select for rule in pack.named(name)}
    select = (*chosen.select, *extended) if chosen.select else ()
    by_name = {rule.id for name in chosen.select for rule in pack.named(name) if rule.group != name}
    threshold = Threshold(chosen.confidence, chosen.strict, frozenset(extended | by_name))
    return pack.choose(select, chosen.ignore), threshold


def report_on(document: Document, rules: Iterable[Rule], threshold: Threshold, ui_lang: str | None) -> FileReport:
    """Check one article and report on it, in `ui_lang` or its own language. Raises nothing a rule raises."""
    lang = ui_lang or document.language
    return file_report(document, check_document(document, rules, lexicon(document.language), lang), threshold, lang)


def file_report(document: Document, checked: Checked, threshold: Threshold, ui_lang: str) -> FileReport:
    """Decide what is shown of what was found in one document."""
    unsuppressed = _without_suppressed(document, checked.findings)
    shown = [finding for finding in unsuppressed if threshold.shows(finding)]
    single = _one_finding_per_mistake(shown)
    return FileReport(
        document=document,
        ui_lang=ui_lang,
        findings=tuple(sorted(single, key=_by_severity_and_place)),
        hidden=len(unsuppressed) - len(shown),
        suppressed=len(checked.findings) - len(unsuppressed),
        read=checked.read,
        problems=checked.problems,
    )


def _without_suppressed(document: Document, findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if not _suppressed(document, finding)]


def _suppressed(document: Document, finding: Finding) -> bool:
    places = [finding.span, *(related.span for related in finding.related)]
    return any(
        (not comment.rules or finding.rule in comment.rules or finding.group in comment.rules)
        and any(comment.scope.overlaps(place) for place in places)
        for comment in document.suppressions
    )


def _one_finding_per_mistake(findings: list[Finding]) -> list[Finding]:
    """Drop what yields to another finding in the same place, in linear time however many there are."""
    stronger = {rule for finding in findings for rule in finding.yields_to}
    places = {rule: _Places(other.span for other in findings if other.rule == rule) for rule in stronger}
    return [
        finding
        for finding in findings
        if not any(places[rule].meet(finding.span) for rule in finding.yields_to)
    ]


class _Places:
    """Spans by their start, each with how far it and those before it reach."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reaches = list(accumulate((span.end for span in ordered), max))

    def meet(self, span: Span) -> bool:
        """Whether one of them overlaps this span."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reaches[before - 1] > span.start


def _by_severity_and_place(finding: Finding) -> tuple[int, int, int, str]:
    return SEVERITIES.index(finding.severity), finding.span.start, finding.span.end, finding.rule
