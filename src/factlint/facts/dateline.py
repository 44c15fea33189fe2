"""The date that an article gives above or before its first sentence: `LYON, March 12, 2026 —`, `22 juin 2012. -`."""

from __future__ import annotations

import datetime

from factlint.document import BODY, Part
from factlint.facts.base import Facts
from factlint.facts.dates import Date
from factlint.facts.tokens import Token

_DASHES = frozenset("-–—")
_FIRST_WORDS = 12
"""A dateline is over after so many words, numbers and marks."""


def dateline_date(facts: Facts) -> datetime.date | None:
    """Return the full day printed in the dateline, or None where there is no dateline or no full day in it."""
    for part in facts.document.parts:
        if part.kind == "dateline":
            return _first_day(facts, part)
    body = next((part for part in facts.document.parts if part.kind in BODY), None)
    return _day_before_dash(facts, body) if body is not None else None


def _first_day(facts: Facts, part: Part) -> datetime.date | None:
    return next((date.start for date in facts.within(Date, part.span) if _is_full(date)), None)


def _day_before_dash(facts: Facts, part: Part) -> datetime.date | None:
    """Return the day that a dash parts from the first sentence of the body, at its very beginning."""
    opening = facts.within(Token, part.span)[:_FIRST_WORDS]
    dates = [date for date in facts.within(Date, part.span) if _is_full(date)]
    if not dates or not opening or dates[0].span.end > opening[-1].span.end:
        return None
    after = [token for token in opening if token.span.start >= dates[0].span.end]
    dash = next((place for place, token in enumerate(after) if token.text in _DASHES), None)
    stops = dash is not None and all(token.kind == "mark" for token in after[:dash])
    return dates[0].start if stops else None


def _is_full(date: Date) -> bool:
    return date.year is not None and date.day is not None and date.start == date.end
