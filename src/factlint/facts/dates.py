"""Dates: what the text says of the calendar, at the precision it is written, with the weekday kept apart."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from factlint.document import Span
from factlint.facts.base import Facts


@dataclass(frozen=True, slots=True)
class Date:
    """One date mention.

    `span` holds the whole expression, weekday included; `weekday` (0 Monday … 6 Sunday) is what the text claims,
    never derived. `year`, `month`, `day` are what is printed (None where it is not). `precision` is day, week, month,
    quarter, semester, season, year, decade, century. `start` and `end` (inclusive) are the days it stands for, resolved
    against the article's date where the text leaves out a part; None when it cannot be known or is ambiguous.
    `relative` marks "hier", "last Friday", "il y a trois ans". `impossible` marks a day that no calendar has
    ("31 juin"). `ambiguous` marks 5/3/24 and the like.
    """

    span: Span
    precision: str
    weekday: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    start: datetime.date | None = None
    end: datetime.date | None = None
    relative: bool = False
    impossible: bool = False
    ambiguous: bool = False

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Date]:
        """Read every date of every part, in order; dates never overlap and never cross a line break."""
        return iter(())
