"""Which findings are accepted, by what and why; and what became of everything in the article that accepts some."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from factlint.accepting.desk import Desk, Names
from factlint.accepting.quoting import Evidence, normalised, spans
from factlint.accepting.scopes import Row, Scopes
from factlint.document import Document, Span, Suppression
from factlint.finding import Finding
from factlint.rule import Rule

OWN_GROUP = "comments"
"""The rules that look at what accepts. They are judged last, and only what names them accepts their findings."""
_MOST_UNKNOWN = 50
"""Unknown names of an article for which the nearest known one is looked for: it is slow work."""
ENTRY = "entry"
"""The kind of a suppression that stands in the configuration, not in the article."""
_NEEDS = {"dates": "date", "headline": "headline"}
"""Groups that stay silent in an article without a date or a headline: there, what accepts them is not judged."""


class Accepted(Struct, frozen=True):
    """A finding that is not shown, and what accepts it: `in_source` says that this stands in the article."""

    finding: Finding
    reason: str
    in_source: bool = True


class Settled(Struct, frozen=True):
    """The findings that remain, those accepted, and the suppressions with what became of them, in their order."""

    kept: tuple[Finding, ...]
    accepted: tuple[Accepted, ...]
    suppressions: tuple[Suppression, ...]


def names_of(rules: Iterable[Rule]) -> Names:
    """Return every name of a rule or group, with the rules that it stands for."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for rule in rules:
        for name in (rule.id, rule.group, *rule.sheet.get("aliases", ())):
            names[name].add(rule.id)
    return {name: frozenset(ids) for name, ids in names.items()}


class Ran(Struct, frozen=True):
    """The rules that were applied to an article without failing, and those of them that could find something there."""

    applied: frozenset[str]
    judged: frozenset[str]


def ran(document: Document, rules: Iterable[Rule], failed: Iterable[str]) -> Ran:
    """Return which rules of this run can say of a suppression that nothing needs it."""
    applied = {rule.id: rule.group for rule in rules}
    for rule in failed:
        applied.pop(rule, None)
    having = {"date": document.date is not None, "headline": document.headline is not None}
    lacking = {group for group, need in _NEEDS.items() if not having[need]}
    return Ran(frozenset(applied), frozenset(rule for rule, group in applied.items() if group not in lacking))


def settle(
    document: Document,
    findings: Sequence[Finding],
    suppressions: Sequence[Suppression],
    desk: Desk,
    ran: Ran,
) -> Settled:
    """Decide what is accepted.

    A finding is accepted on any of its places, and by everything that covers one of them.
    """
    over = {index for index, one in enumerate(suppressions) if _is_over(one, desk.today)}
    by_rule = _by_rule(suppressions, desk.names, over)
    texts = {index: normalised(one.text) for index, one in enumerate(suppressions) if one.text}
    used: set[Row] = set()
    kept: list[Finding] = []
    accepted: list[Accepted] = []
    for finding in findings:
        by = _accepting(document, finding, by_rule, texts)
        used.update(by)
        if by:
            first = suppressions[by[0][0]]
            accepted.append(Accepted(finding, first.reason, first.kind != ENTRY))
        else:
            kept.append(finding)
    fates = [_fates(one, index, index in over, used, desk.names, ran) for index, one in enumerate(suppressions)]
    return Settled(tuple(kept), tuple(accepted), tuple(_judged(suppressions, fates, desk.names)))


def _is_over(one: Suppression, today: date | None) -> bool:
    return one.until is not None and today is not None and one.until < today


def _by_rule(suppressions: Iterable[Suppression], names: Names, over: Set[int]) -> Mapping[str, Scopes]:
    """Return, for each rule, what names it, and by which name; under "" what names none."""
    rows: defaultdict[str, list[tuple[Span, Row]]] = defaultdict(list)
    for index, one in enumerate(suppressions):
        if one.kind in {"unread", "enable"} or index in over:
            continue
        for name in one.rules or ("",):
            for rule in names.get(name, ()) if name else ("",):
                rows[rule].append((one.scope, (index, name)))
    return {rule: Scopes(listed) for rule, listed in rows.items()}


def _accepting(
    document: Document, finding: Finding, by_rule: Mapping[str, Scopes], texts: Mapping[int, str]
) -> list[Row]:
    """Return what accepts a finding. What speaks of suppressions themselves has to be named."""
    wanted = [finding.rule] if finding.group == OWN_GROUP else [finding.rule, ""]
    rows = sorted(row for name in wanted if name in by_rule for row in by_rule[name].meeting(spans(finding)))
    asked = {index: texts[index] for index, _ in rows if index in texts}
    if not asked:
        return rows
    quoted = Evidence(document, finding).quoted_by(asked)
    return [row for row in rows if row[0] not in texts or row[0] in quoted]


def _fates(  # noqa: PLR0913, PLR0917  what a name depends on
    one: Suppression, index: int, over: bool, used: Set[Row], names: Names, ran: Ran
) -> dict[str, str]:
    """Return what became of each name of a suppression."""
    listed = one.rules or ("",)
    if one.kind == "unread":
        return {}
    if over:
        return dict.fromkeys(listed, "expired")
    return {name: "used" if (index, name) in used else _unneeded(one, name, names, ran) for name in listed}


def _judged(
    suppressions: Iterable[Suppression], fates: Sequence[Mapping[str, str]], names: Names
) -> Iterator[Suppression]:
    """Yield the suppressions with their fates, and the known name next to each unknown one."""
    from difflib import get_close_matches

    unknown = dict.fromkeys(name for several in fates for name, fate in several.items() if fate == "unknown")
    near = {name: get_close_matches(name, names, 1) for name in islice(unknown, _MOST_UNKNOWN)}
    for one, several in zip(suppressions, fates, strict=True):
        nearest = {name: near[name][0] for name in several if near.get(name)}
        yield replace(one, fates=several, nearest={**one.nearest, **nearest})


def _unneeded(one: Suppression, name: str, names: Names, ran: Ran) -> str:
    """Return the fate of a name that accepted nothing: it is unused only if all its rules were judged here.

    What quotes words is judged by all that were applied: most of what is quoted needs neither date nor headline, and
    `--fix` leaves it alone.
    """
    if name and name not in names:
        return "unknown"
    if one.kind == "enable":
        return "unused"
    known = names[name] if name else frozenset[str]().union(*names.values())
    own = names.get(OWN_GROUP, frozenset())
    enough = ran.applied if one.text else ran.judged
    return "unused" if known - own and known - own <= enough else "silent"
