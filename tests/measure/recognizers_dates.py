"""Absolute dates of a published test list for parsers: `python -m tests.measure.recognizers_dates [--show]`.

The list (Recognizers-Text, MIT) was made for talking to a calendar, so many of its cases are what people type, not
what a newspaper prints. Counted are the days that it gives with their month; each reason to leave out one that is not
read is a predicate below, and is printed with its count. `--show` prints what was missed and what was left out.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from factlint import pack
from factlint.document import Document, Part, Span, plain
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from tests.measure.corpus import rows

_DAY = re.compile(r'"[Tt]imex": "((?:\d{4}|XXXX)-\d\d-\d\d)"')
_TYPES = {"date", "datetimeV2.date"}
_RELATIVE = re.compile(
    r"\b(?:next|last|this|from|after|before|ago|easter|black|cyber|saint|weeks?|months?|years?|days?|tomorrow|yesterday"
    r"|prochain|dernier|semaines?|mois|demain|hier|jours?|annees)\b",
    re.IGNORECASE,
)
_EN_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_FR_MONTH = r"(?:janv?|f[ée]vr?|mars|avr|mai|juin|juil|ao[uû]t|sep|oct|nov|d[ée]c)[a-zé]*"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"


@dataclass(frozen=True)
class Case:
    """A text, the day expected in it (`2016-11-07`, `XXXX-11-07`) and its place."""

    text: str
    language: str
    said: str
    span: Span
    day: str
    reference: date | None

    def matches(self, pattern: str) -> bool:
        """Whether the whole expression as it is written matches."""
        return re.fullmatch(pattern, self.said, re.IGNORECASE) is not None


def _in_a_file_name(case: Case) -> bool:
    around = case.text[max(0, case.span.start - 1) : case.span.start] + case.text[case.span.end : case.span.end + 1]
    return any(mark in "-_/" for mark in around)


def _moved(case: Case) -> bool:
    return case.text[case.span.start : case.span.end].strip().lower() != case.said.strip().lower()


def _uncapitalised(case: Case) -> bool:
    """Whether an English month or weekday stands in lower case, as in a typed message."""
    printed = case.text[case.span.start : case.span.end]
    return case.language == "en" and re.search(rf"\b(?:{_EN_MONTH}|{_WEEKDAY})\b|\b[a-z]{{3}}\d", printed) is not None


def _spelled_out(case: Case) -> bool:
    return re.search(r"\b(?:seventeen|eighteen|nineteen)\b", case.said) is not None


def _out_of_order(case: Case) -> bool:
    return case.matches(r"[a-zé]+-\d{4}-\d+|\d+-\d{4}-[a-zé]+|\d{4}/\d+/[a-zé]+")


def _score(case: Case) -> bool:
    """Whether it is a weekday and two numbers as of a score or a time: `Friday 7-6`, `Friday 7.6`."""
    return case.matches(rf"{_WEEKDAY} \d{{1,2}}[.-]\d{{1,2}}")


def _english_order(case: Case) -> bool:
    return case.language == "fr" and case.matches(rf"{_FR_MONTH}[-/. ]+\d{{1,2}}\b.*")


OUT_OF_SCOPE: dict[str, Callable[[Case], bool]] = {
    "part of a file name or an address": _in_a_file_name,
    "the list's own place is not where the words stand": _moved,
    "the year between day and month, or the day before the month after it": _out_of_order,
    "French with the month first, as English has it": _english_order,
    "English month or weekday without its capital": _uncapitalised,
    "a year in words": _spelled_out,
    "a weekday and two numbers, in print a score or a time": _score,
}
"""Why a case is left out: what no newspaper prints, whether or not it is read."""


def cases() -> Iterator[Case]:
    """Yield every absolute day of the list."""
    for row in rows("recognizers"):
        if row["kind"] == "DateTime" and row["lang"] in {"en", "fr"}:
            yield from cases_of(row)


def cases_of(row: dict[str, Any]) -> Iterator[Case]:
    """Yield the absolute days of one row of the list."""
    for result in row["results"]:
        timex = _DAY.search(str(result.get("value")).replace("'", '"'))
        said = result["text"]
        if result.get("type") not in _TYPES or timex is None or not _is_absolute(said):
            continue
        reference = date.fromisoformat(row["reference"][:10]) if row.get("reference") else None
        span = Span(result["start"], result["end"])
        yield Case(row["input"], row["lang"], said, span, timex[1], reference)


def _is_absolute(said: str) -> bool:
    named = re.search(r"[a-zéû]{3}", said, re.IGNORECASE) or re.search(r"\d[/.-]\d+[/.-]\d", said)
    return re.search(r"\d", said) is not None and named is not None and not _RELATIVE.search(said)


def right(case: Case) -> bool:
    """Whether a date is read there that is that day; one read as ambiguous is right to be."""
    document = Document(
        case.text, plain(case.text), (Part("paragraph", Span(0, len(case.text)), 1),), case.language, case.reference
    )
    found = Facts(document, pack.lexicon(case.language))(Date)
    touching = [one for one in found if one.span.overlaps(case.span)]
    return any(one.ambiguous or one.impossible or _is_day(one, case.day) for one in touching)


def _is_day(found: Date, day: str) -> bool:
    if day[:4] != "XXXX":
        return str(found.start) == day
    return found.month is not None and found.day is not None and f"{found.month:02}-{found.day:02}" == day[5:]


def reason(case: Case) -> str:
    """Return why a case is out of scope, "" when it is not."""
    return next((name for name, holds in OUT_OF_SCOPE.items() if holds(case)), "")


def _share(count: Counter[bool]) -> str:
    return f"{count[True]} of {count.total()} right ({count[True] / count.total():.3f})"


def main() -> None:
    """Print the share of days that are right, by language, and what was left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print the cases missed and left out")
    show = parser.parse_args().show
    counted: dict[str, Counter[bool]] = defaultdict(Counter)
    everything: dict[str, Counter[bool]] = defaultdict(Counter)
    reasons: Counter[str] = Counter()
    for case in cases():
        why, found = reason(case), right(case)
        everything[case.language][found] += 1
        if found or not why:
            counted[case.language][found] += 1
        if not found:
            reasons[f"{case.language} {why}"] += bool(why)
        if show and not found:
            print(f"{why or 'MISSED'}: {case.text!r} [{case.said}] {case.day}")
    for language, count in sorted(counted.items()):
        print(f"{language} absolute days: {_share(count)}; with those left out: {_share(everything[language])}")
    for left_out, number in sorted(reasons.items()):
        if number:
            print(f"  left out: {number:3} {left_out}")


if __name__ == "__main__":
    main()
