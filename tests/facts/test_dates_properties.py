"""What holds for every date: written out it reads back, a prefix only shifts it, all spaces are the same."""

from __future__ import annotations

import datetime
import random

import pytest

from factlint.facts.dates.date import Date
from factlint.wording import day, weekday
from tests.facts.dating import dates, facts

_DRAW = random.Random(11)
DAYS = [datetime.date(1900, 1, 1) + datetime.timedelta(days=_DRAW.randrange(60000)) for _ in range(200)]
TEXTS = [
    ("fr", "Il viendra mardi 10 mars 2026, du 3 au 7 juillet, puis en 2019 et il y a trois ans."),
    ("en", "He came on Tuesday, March 10, 2026, stayed from 3 to 7 July, since 2019 and three years ago."),
]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_date_written_out_reads_back(language: str) -> None:
    for one in DAYS:
        text = f"{weekday(one, language)} {day(one, language)}"
        (found,) = facts(text, language)(Date)
        assert (found.start, found.end, found.weekday) == (one, one, one.weekday()), text
        assert (found.span.start, found.span.end) == (0, len(text))


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_a_prefix_only_shifts_the_spans(language: str, text: str) -> None:
    prefix = "Bonjour. Bonjour.\n"
    before = list(facts(text, language)(Date))
    after = list(facts(prefix + text, language)(Date))
    assert [(one.span.start + len(prefix), one.span.end + len(prefix)) for one in before] == [
        (one.span.start, one.span.end) for one in after
    ]
    assert [(one.start, one.end, one.weekday) for one in before] == [(one.start, one.end, one.weekday) for one in after]


@pytest.mark.parametrize(("language", "text"), TEXTS)
@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009"])
def test_every_kind_of_space_is_a_space(language: str, text: str, space: str) -> None:
    plainly = [value for _, value in dates(text, language)]
    assert [value for _, value in dates(text.replace(" ", space), language)] == plainly


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "1" * 20000,
        "12 " * 20000,
        "du 3 au " * 5000,
        "mardi " * 10000,
        "mars 2024-" * 5000,
        "1/2/" * 10000,
        "il y a plus de " * 5000,
        "ago " * 20000,
        "\ud800 12 mars \udfff 2024 \x07",
        "٣ mars ٢٠٢٤ ² mars",
        "12 mars 0000 99999999999999 mars",
        "il y a 9999 siècles, 9999 centuries ago, dans 9999 ans",
    ],
    ids=lambda text: text[:12].encode("ascii", "replace").decode(),
)
def test_hostile_text_is_read_without_complaint(language: str, text: str) -> None:
    read = facts(text, language)(Date)
    ends = [0, *(one.span.end for one in read)]
    assert all(one.span.start >= end for one, end in zip(read, ends, strict=False))


@pytest.mark.parametrize("published", [datetime.date(1, 1, 1), datetime.date(9999, 12, 31)])
def test_the_ends_of_the_calendar_are_no_error(published: datetime.date) -> None:
    french = (
        "hier, demain, il y a dix ans, la semaine dernière, le mois prochain, l'été dernier, mardi et le 3 mars, en mai"
    )
    english = "last week, next month, next year, last summer, Tuesday, next Friday and March 3, in May, Friday the 13th"
    assert len(facts(french, "fr", published)(Date)) == 9
    assert len(facts(english, "en", published)(Date)) == 9
