"""The day of publication as a file prints it: in a field, in the file's name, in a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from factlint.lexicon import Lexicon, fold

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_NAME = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?=[-_ .]|$)")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?(?: of)? ([^\W\d_]{3,10})\.?,? (\d{4})(?!\d)")
_MONTH_DAY = re.compile(r"([^\W\d_]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)")


def printed_date(text: str, lexicons: Iterable[Lexicon], language: str) -> date | None:
    """Return the first complete date of a short clean text, None when there is none.

    Raises ValueError for a date that is no day (31 April), or could be two: `03/04/2026` is the 3 April in French,
    and in English it depends on the country.
    """
    if match := _ISO.search(text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _SLASHED.search(text):
        return _slashed(int(match[1]), int(match[2]), int(match[3]), language)
    return _in_words(text, lexicons)


def _slashed(first: int, second: int, year: int, language: str) -> date:
    if language == "en" and first != second and first <= 12 and second <= 12:
        raise ValueError("day and month could change places")
    return date(year, first, second) if second > 12 else date(year, second, first)


def _in_words(text: str, lexicons: Iterable[Lexicon]) -> date | None:
    months: dict[str, int] = {}
    for lexicon in lexicons:
        months |= {**lexicon.table("dates.months"), **lexicon.table("dates.months-short")}
    for pattern, day, month in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        for match in pattern.finditer(text):
            number = months.get(match[month].lower()) or months.get(fold(match[month]))
            if number:
                return date(int(match[3]), number, int(match[day]))
    return None


_ELSEWHERE = ["fr", "en", "de", "es", "it", "nl", "pt"]


def date_elsewhere(text: str) -> date | None:
    """Return the complete date that a field holds in another form or language (`12. März 2026`), None when it is none.

    The field has delimited it, so dateparser may resolve it; it is imported only here.
    """
    from dateparser.date import DateDataParser

    settings = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "RETURN_AS_TIMEZONE_AWARE": False}
    found = DateDataParser(languages=_ELSEWHERE, settings=settings).get_date_data(text.strip()).date_obj
    return found.date() if found is not None and re.search("[^\\W\\d_]{3}", text) else None


def date_in_name(name: str) -> date | None:
    """Return the date that a file's name begins with (`2024-03-14-slug.md`), None where there is none."""
    match = _NAME.match(name)
    if not match:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
