"""One person, two states before the law that exclude each other, with no order between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from typing import Any

from factlint.checks.offences import other_offence
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.law.party import Party
from factlint.facts.law.standing import Standing
from factlint.facts.phrases import listed
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_USUAL = frozenset({("charged", "convicted"), ("charged", "witness"), ("held", "witness")})
"""States that follow each other in most cases, so that one date explains both."""


def conflict(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first two states of one person that nothing puts in an order, once for each person.

    States that usually follow each other untold are a warning; the other pairs cannot both hold (an error).
    """
    for party in facts(Party):
        pairs = (pair for pair in combinations(party.standings, 2) if _conflict(facts, *pair))
        found = next(pairs, None)
        if found is not None:
            first, second = found
            values = {"name": party.called, "first": first.span, "second": second.span}
            usual = tuple(sorted((first.status, second.status))) in _USUAL
            yield Hit(second.span, (Side(first.span, "other"),), values, severity=None if usual else "error")


def _conflict(facts: Facts, first: Standing, second: Standing) -> bool:
    """Whether two states cannot hold at once, in sentences that tell no order, no dates and no other case."""
    one, other = sorted((first, second), key=lambda standing: standing.status)
    judge = _CONFLICTS.get((one.status, other.status))
    if judge is None or first.sentence == second.sentence or any(_ordered(facts, each) for each in (one, other)):
        return False
    return judge(facts, one, other)


def _followed(facts: Facts, charged: Standing, convicted: Standing) -> bool:
    """Whether a charge and a conviction are told of one name, with no date that would put one after the other."""
    if charged.form == "case" or convicted.form == "case" or _dates(facts, charged) or _dates(facts, convicted):
        return False
    named = [each.subject is not None and each.subject.name is not None for each in (charged, convicted)]
    return all(named) and _one_case(facts, charged, convicted)


def _more_than_witness(facts: Facts, other: Standing, witness: Standing) -> bool:
    """Whether a mere witness is told to be more, on no day of its own."""
    return not _dates(facts, other) and not witness.earlier and not other.earlier


def _said_not_to_be(facts: Facts, charged: Standing, uncharged: Standing) -> bool:
    """Whether somebody is told to be charged, not merely arrested, and also, with no word of which case, not to be."""
    formal = facts.lexicon.words("statuses.order.formal")
    said = [token.low for token in facts.within(Token, charged.span)]
    after = facts.within(Token, Span(uncharged.span.end, uncharged.sentence.end))
    bare = not after or after[0].kind == "mark" or facts.at(Date, after[0].span.start) is not None
    if not bare or formal.isdisjoint(said):
        return False
    return _one_case(facts, charged, uncharged) and not _distant(facts, charged)


def _judged_both_ways(facts: Facts, one: Standing, other: Standing) -> bool:
    """Whether somebody is told to be convicted, and cleared or not tried, and no dates put one after the other."""
    if not _one_case(facts, one, other) or _distant(facts, one) or _distant(facts, other):
        return False
    return not (_dates(facts, one) and _dates(facts, other)) or _same_day(facts, one, other)


def _still_to_come(facts: Facts, awaiting: Standing, over: Standing) -> bool:
    """Whether a trial is told to come though the case is over; the day of the trial says nothing."""
    return _one_case(facts, awaiting, over) and not _distant(facts, over)


def _sent_on_that_day(facts: Facts, over: Standing, sent: Standing) -> bool:
    """Whether somebody is told to be sent for trial on the very day on which the case ended."""
    return _one_case(facts, over, sent) and _same_day(facts, over, sent)


def _at_once(facts: Facts, free: Standing, held: Standing) -> bool:
    """Whether somebody is told to be held now, or since the very day of the release."""
    days = [_days(facts, _around(facts, one)) for one in (free, held)]
    return bool(days[0] & days[1]) or (held.present and not free.earlier and not _distant(facts, free))


_CONFLICTS: Mapping[tuple[str, str], Callable[[Facts, Standing, Standing], bool]] = {
    ("charged", "convicted"): _followed,
    ("charged", "uncharged"): _said_not_to_be,
    ("charged", "witness"): _more_than_witness,
    ("held", "witness"): _more_than_witness,
    ("awaiting", "witness"): _more_than_witness,
    ("convicted", "witness"): _more_than_witness,
    ("cleared", "convicted"): _judged_both_ways,
    ("convicted", "dropped"): _judged_both_ways,
    ("awaiting", "convicted"): _still_to_come,
    ("awaiting", "cleared"): _still_to_come,
    ("awaiting", "dropped"): _still_to_come,
    ("cleared", "sent"): _sent_on_that_day,
    ("dropped", "sent"): _sent_on_that_day,
    ("sent", "witness"): _more_than_witness,
    ("free", "held"): _at_once,
}
"""The pairs of states that one case cannot hold at once, each in alphabetical order, and what decides."""


def _one_case(facts: Facts, one: Standing, other: Standing) -> bool:
    """Whether two states may be of one case: of the same offence, and none as of before, unless on one day."""
    now = not _earlier(one) and not _earlier(other)
    return (now or _same_day(facts, one, other)) and not other_offence(facts, one, other)


def _earlier(standing: Standing) -> bool:
    """Whether a state is told as of before; what somebody does since his acquittal, he does acquitted."""
    since = standing.form == "case" and standing.status in {"cleared", "dropped"} and standing.since
    return standing.earlier and not since


def _dates(facts: Facts, standing: Standing) -> tuple[Date, ...]:
    return facts.within(Date, standing.sentence)


def _distant(facts: Facts, standing: Standing) -> bool:
    """Whether a state has a date that is no mere weekday or "yesterday"; one behind a later comma is none of it."""
    told = [date for date in _dates(facts, standing) if not _near(date)]
    return any("," not in facts.document.clean[standing.span.end : date.span.start] for date in told)


def _near(date: Date) -> bool:
    """Whether a date is a day of this week: "Monday", "yesterday"."""
    return date.year is None and (date.weekday is not None or (date.relative and date.precision == "day"))


def _same_day(facts: Facts, first: Standing, second: Standing) -> bool:
    """Whether two sentences name one day."""
    return bool(_days(facts, first.sentence) & _days(facts, second.sentence))


def _days(facts: Facts, span: Span) -> set[tuple[int | None, int | None, int | None]]:
    return {(date.weekday, date.month, date.day) for date in facts.within(Date, span)}


def _around(facts: Facts, standing: Standing) -> Span:
    """Return the sentence of a state; where that has no date, its paragraph up to there."""
    part = facts.document.part_at(standing.span.start)
    return standing.sentence if part is None or _dates(facts, standing) else part.span


def _ordered(facts: Facts, standing: Standing) -> bool:
    """Whether the sentence of a state says in what order it comes, or which of several cases it is of."""
    ordered = listed("statuses.order.anywhere", facts.lexicon)
    return next(ordered.find(facts.within(Token, standing.sentence)), None) is not None
