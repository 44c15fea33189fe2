"""What is shown of what was found: accepted → threshold → one mistake, one finding → baseline → change → sort.

Each step counts what it takes away.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import accumulate

from msgspec import Struct, field

from factlint.accepting.decide import Decided, decide
from factlint.accepting.desk import Desk, Key, key, touched
from factlint.accepting.settle import OWN_GROUP, Accepted, names_of
from factlint.checker import Problem, check_document
from factlint.config import Settings
from factlint.document import Document, Span, Suppression
from factlint.finding import Finding
from factlint.pack import Pack, lexicon_of
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
    """The report on one article: what is shown, what was hidden or accepted, what was read.

    `known` findings are held by the baseline, `untouched` ones lie outside the change (None without one). `accepted`
    are the suppressed ones with their reasons; `entries` those of the configuration with what became of them here;
    `met` is every finding that was not accepted, shown or not, and `judged` the rules that could find something.
    """

    document: Document
    ui_lang: str
    findings: tuple[Finding, ...] = ()
    hidden: int = 0
    suppressed: int = 0
    read: Mapping[str, int | None] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    known: int | None = None
    untouched: int | None = None
    accepted: tuple[Accepted, ...] = ()
    entries: tuple[Suppression, ...] = ()
    met: frozenset[Key] = frozenset()
    judged: frozenset[str] = frozenset()
    is_article: bool = True

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
    def articles(self) -> tuple[FileReport, ...]:
        """The reports on articles: without the one on the configuration, where its entries have something to say."""
        return tuple(file for file in self.files if file.is_article)

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


def report_on(
    document: Document, rules: Iterable[Rule], threshold: Threshold, ui_lang: str | None, desk: Desk | None = None
) -> FileReport:
    """Check one article and report on it, in `ui_lang` or its own language. Raises nothing a rule raises."""
    lang = ui_lang or document.language
    applied = list(rules)
    desk = desk or Desk(names_of(applied))
    ordinary = [rule for rule in applied if rule.group != OWN_GROUP]
    checked = check_document(document, ordinary, lexicon_of(rules, document.language), lang)
    return file_report(decide(document, checked, applied, lang, desk), threshold, lang, desk)


def file_report(decided: Decided, threshold: Threshold, ui_lang: str, desk: Desk | None = None) -> FileReport:
    """Decide what is shown of what was found in one document and not accepted."""
    document, kept, desk = decided.document, decided.kept, desk or Desk()
    shown = [finding for finding in kept if threshold.shows(finding)]
    answered = [one.finding for one in decided.accepted]
    single = _one_finding_per_mistake(shown, answered)
    told = set(map(id, _one_finding_per_mistake([one for one in answered if threshold.shows(one)], shown)))
    accepted = tuple(one for one in decided.accepted if id(one.finding) in told)
    new = [finding for finding in single if desk.known is None or key(finding) not in desk.known]
    touching = new if desk.changed is None else touched(document, new, desk.changed)
    return FileReport(
        document=document,
        ui_lang=ui_lang,
        findings=tuple(sorted(touching, key=_by_severity_and_place)),
        hidden=len(kept) - len(shown),
        suppressed=len(accepted),
        known=None if desk.known is None else len(single) - len(new),
        untouched=None if desk.changed is None else len(new) - len(touching),
        read=decided.checked.read,
        problems=decided.checked.problems,
        accepted=accepted,
        entries=decided.entries,
        met=frozenset(map(key, kept)),
        judged=decided.judged,
    )


def _one_finding_per_mistake(findings: list[Finding], besides: list[Finding]) -> list[Finding]:
    """Drop what yields to another finding in the same place, in linear time however many there are.

    `besides` are others that it may yield to: who accepted a finding has answered those that say it less well.
    """
    stronger = {rule for finding in findings for rule in finding.yields_to}
    others = [other for other in (*findings, *besides) if other.rule in stronger]
    places = {rule: _Places(other.span for other in others if other.rule == rule) for rule in stronger}
    return [finding for finding in findings if not any(places[rule].meet(finding.span) for rule in finding.yields_to)]


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
