"""The words that fill the templates about dates: days near publication, spans of years and of days, right and wrong."""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping

from factlint.wording import day as written
from factlint.wording import weekday

_COUNTS = (12, 15, 20, 25, 30, 40, 60)
_NUMBERS = {
    "fr": dict(zip(_COUNTS, ("douze", "quinze", "vingt", "vingt-cinq", "trente", "quarante", "soixante"), strict=True)),
    "en": dict(zip(_COUNTS, ("twelve", "fifteen", "twenty", "twenty-five", "thirty", "forty", "sixty"), strict=True)),
}


def near_days(published: datetime.date, lang: str, rng: random.Random) -> dict[str, str]:
    """Return the days around publication by name and by date, each right and (with `w`) two or three days off."""
    found: dict[str, str] = {}
    for name, offset in (("byest", -2), ("yest", -1), ("tod", 0), ("tom", 1), ("atom", 2)):
        right = published + datetime.timedelta(offset)
        wrong = right + datetime.timedelta(rng.choice((-3, -2, 2, 3)))
        for suffix, day in (("", right), ("w", wrong)):
            joined = f"_{suffix}" if suffix else ""
            found[name + joined] = weekday(day, lang)
            found[name.capitalize() + joined] = weekday(day, lang).capitalize()
            found[f"{name}_d{suffix}"] = short(day, lang)
            comma = ", " if lang == "en" else " "
            found[f"{name}_full{suffix}"] = f"{weekday(day, lang)}{comma}{short(day, lang)}"
    return found


def spans(published: datetime.date, lang: str, rng: random.Random) -> dict[str, str]:
    """Return years and days that make periods, how long they last, and how long they do not."""
    n, wrong = rng.sample(sorted(_NUMBERS[lang]), 2)
    first = rng.randint(1950, 1990)
    length = rng.randint(6, 25)
    day, days, weeks = rng.randint(1, 5), rng.randint(5, 12), rng.randint(2, 3)
    return _elapsed(published.year, n, wrong, lang) | {
        "from": str(first), "until": str(first + length),
        "span": str(length), "span_w": str(length + rng.choice((3, 4, 5, 10))),
        "d1": str(day + 1), "d2": str(day + days), "dw2": str(day + 7 * weeks), "days": str(days),
        "days_w": str(days + rng.choice((3, 4, 6, 10))), "weeks": str(weeks), "weeks_w": str(weeks + 3),
        "pm": written(published, lang, year=False).split()[1],
    }  # fmt: skip


def ages(published: datetime.date, rng: random.Random) -> dict[str, str]:
    """Return years of birth and of death with the age that follows, and one that does not."""
    age, died = rng.randint(25, 80), published.year - rng.randint(2, 30)
    dage = rng.randint(50, 95)
    return {
        "by": str(published.year - age), "age": str(age), "age_w": str(age + rng.choice((-9, -4, 3, 5, 10))),
        "dby": str(died - dage), "dy": str(died), "dage": str(dage), "dage_w": str(dage + rng.choice((-9, -4, 3, 5))),
    }  # fmt: skip


def full_days(published: datetime.date, lang: str, rng: random.Random) -> dict[str, str]:
    """Return full dates before and after publication, days of this month and two near dates for one event."""
    past, future = (published + datetime.timedelta(sign * rng.randint(3, 70)) for sign in (-1, 1))
    one = published + datetime.timedelta(rng.randint(10, 50))
    two = one + datetime.timedelta(rng.choice((1, 2, 3)))
    soon, ago = (published + datetime.timedelta(sign * rng.randint(2, 10)) for sign in (1, -1))
    return {
        "past": full(past, lang), "future": full(future, lang), "ev1": short(one, lang), "ev2": short(two, lang),
        "jan_past": short(ago, lang), "jan_future": short(soon, lang), "jan_wd": weekday(soon, lang),
        "jan_pwd": weekday(ago, lang), "this_year": str(published.year), "last_year": str(published.year - 1),
    }  # fmt: skip


def short(day: datetime.date, lang: str) -> str:
    """Return a day without its year as news copy prints it: `12 mars`, `March 12`."""
    first, month = written(day, lang, year=False).split()
    return f"{first} {month}" if lang == "fr" else f"{month} {first}"


def full(day: datetime.date, lang: str) -> str:
    """Return a day with its year: `12 mars 2026`, `March 12, 2026`."""
    return f"{short(day, lang)}{' ' if lang == 'fr' else ', '}{day.year}"


def _elapsed(year: int, n: int, wrong: int, lang: str) -> Mapping[str, str]:
    words = _NUMBERS[lang]
    return {
        "since": str(year - n), "fy": str(year + n), "years": str(n), "years_w": str(wrong), "years_l": str(n + 12),
        "words": words[n], "words_w": words[wrong],
        "Words": words[n].capitalize(), "Words_w": words[wrong].capitalize(),
    }  # fmt: skip
