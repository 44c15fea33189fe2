"""From what was found in an article to what remains of it, and to what is said about the suppressions themselves."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from factlint.accepting.desk import Desk
from factlint.accepting.settle import OWN_GROUP, Accepted, ran, settle
from factlint.checker import Checked, check_document
from factlint.document import Document, Suppression
from factlint.finding import Finding
from factlint.pack import lexicon
from factlint.rule import Rule


class Decided(Struct, frozen=True):
    """One article with all that was found in it, after it is decided what is accepted."""

    document: Document
    checked: Checked
    kept: tuple[Finding, ...]
    accepted: tuple[Accepted, ...] = ()
    entries: tuple[Suppression, ...] = ()
    judged: frozenset[str] = frozenset()


def decide(document: Document, checked: Checked, rules: Iterable[Rule], lang: str, desk: Desk) -> Decided:
    """Decide what is accepted of what `rules` found, then let those about that look at what became of each."""
    applied = list(rules)
    own = [rule for rule in applied if rule.group == OWN_GROUP]
    here = ran(document, applied, (problem.rule or "" for problem in checked.problems))
    several = (*document.suppressions, *desk.entries)
    if not several:
        return Decided(document, checked, checked.findings, judged=here.judged)
    settled = settle(document, checked.findings, several, desk, here)
    before, count = document.suppressions, len(document.suppressions)
    document = replace(document, suppressions=settled.suppressions[:count])
    about = check_document(document, own, lexicon(document.language), lang)
    last = settle(document, about.findings, before, desk, here)
    problems = (*checked.problems, *about.problems)
    return Decided(
        document,
        replace(checked, problems=problems),
        (*settled.kept, *last.kept),
        (*settled.accepted, *last.accepted),
        settled.suppressions[count:],
        here.judged,
    )
