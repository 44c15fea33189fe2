"""Errors of dates: a wrong weekday; the words that fill the templates about days."""

from __future__ import annotations

import datetime
import random
from collections.abc import Sequence

from factlint.document import Document, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.wording import day as written
from factlint.wording import weekday
from tests.measure.corpus import Article
from tests.measure.edits.date_words import ages, full_days, near_days, spans
from tests.measure.edits.planted import Edit, Injected, edited, in_body

_MONTHS_30 = {"fr": ("avril", "juin", "septembre", "novembre"), "en": ("April", "June", "September", "November")}
_MONTHS_31 = {"fr": ("mars", "mai", "juillet", "octobre"), "en": ("March", "May", "July", "October")}


def slots(document: Document, rng: random.Random) -> dict[str, str]:
    """Return the words of every template about dates: a day near the article's with its weekdays, and more."""
    lang = document.language
    published = document.date or datetime.date(2026, 3, 12)
    day = published + datetime.timedelta(rng.randint(-20, 20))
    names = [weekday(day + datetime.timedelta(offset), lang) for offset in (-1, 0, rng.randint(1, 5))]
    months = {"month30": rng.choice(_MONTHS_30[lang]), "month31": rng.choice(_MONTHS_31[lang]), "year": "2019"}
    near = near_days(published, lang, rng) | spans(published, lang, rng)
    return months | _day_slots(day, names, lang) | near | ages(published, rng) | full_days(published, lang, rng)


def _day_slots(day: datetime.date, names: Sequence[str], lang: str) -> dict[str, str]:
    before, right, wrong = names
    first, month = written(day, lang, year=False).split()
    return {
        "day": f"{first} {month}" if lang == "fr" else f"{month} {first}", "dayyear": str(day.year),
        "weekday": right, "weekday_wrong": wrong, "before": before,
        "Weekday": right.capitalize(), "Weekday_wrong": wrong.capitalize(),
    }  # fmt: skip


def wrong_weekday(article: Article, facts: Facts, rng: random.Random) -> Injected | None:
    """Change the weekday of a dated day near the article's date."""
    published = facts.document.date
    for date in facts(Date):
        near = published and date.start and abs((date.start - published).days) <= 90
        if date.weekday is None or date.day is None or not near or not in_body(facts, date.span):
            continue
        words = facts.document.raw(date.span).split()
        other = (date.weekday + rng.randint(1, 6)) % 7
        name = weekday(datetime.date(2024, 1, 1 + other), facts.language)
        if words[0].strip(",").lower() != weekday(datetime.date(2024, 1, 1 + date.weekday), facts.language).lower():
            continue
        name = name.capitalize() if words[0][0].isupper() else name
        end = date.span.start + len(words[0].strip(","))
        return edited("weekday-date-mismatch", article, Span(date.span.start, end), name)
    return None


EDITS: tuple[Edit, ...] = (wrong_weekday,)
