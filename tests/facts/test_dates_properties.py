"""What holds for every date: written out it reads back, a prefix only shifts it, all spaces are the same."""

from __future__ import annotations

import datetime
import random
import sys

import pytest

from factlint.facts.dates.date import Date
from factlint.facts.dates.words import words_of
from factlint.facts.tokens import Token
from factlint.wording import day, weekday
from tests.facts.dating import dates, facts

_DRAW = random.Random(11)
DAYS = [datetime.date(1900, 1, 1) + datetime.timedelta(days=_DRAW.randrange(60000)) for _ in range(200)]
TEXTS = [
    ("fr", "Il viendra mardi 10 mars 2026, du 3 au 7 juillet, puis en 2019 et il y a trois ans."),
    ("en", "He came on Tuesday, March 10, 2026, stayed from 3 to 7 July, since 2019 and three years ago."),
    (
        "fr",
        "Ouvert en début de semaine, fermé le 1er avril prochain, au cours du week-end, aux XVIIe et XVIIIe siècles.",
    ),
    (
        "en",
        "It opened over the weekend, closed in July last year, the 1980s and 90s, the first half of the year.",
    ),
]
FORMS = {
    "fr": (
        "{weekday} {day} {month} {year}", "le {day} {month} {year}", "{weekday} {day} {month} {year} à 20 h",
        "le {day:02}/{number:02}/{year}", "le {day}.{number}.{year}", "{year}-{number:02}-{day:02}",
        "le {day} {short} {year}", "LE {day} {MONTH} {year}", "le {weekday} {day} {month} {year}, peu après midi",
        "du {day} {month} {year}",
    ),
    "en": (
        "{weekday}, {month} {day}, {year}", "{weekday} {day} {month} {year}", "{month} {day}, {year}",
        "{day} {month} {year}", "the {day}{th} of {month} {year}", "{month} {day}{th}, {year}",
        "{year}-{number:02}-{day:02}", "{short} {day}, {year}", "{day}-{Short}-{year}", "{MONTH} {day}, {year}",
        "on {weekday} the {day}{th} of {month}, {year}", "{day} {short} {year}",
    ),
}  # fmt: skip
"""How newspapers, lists and headlines write one day out; `{th}` is the English ending of the number."""


def names(one: datetime.date, language: str) -> dict[str, object]:
    """Return what a form may hold of a day: its number, its month in full and short, its weekday."""
    words = words_of(facts("", language).lexicon)
    month = next(name for name, number in words.months.items() if number == one.month)
    short = next((name for name, number in words.short_months.items() if number == one.month), month)
    title = str.title if language == "en" else str
    th = "th" if 11 <= one.day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(one.day % 10, "th")
    dotted = title(short) if short == month else f"{title(short)}."
    return {
        "day": one.day, "number": one.month, "year": one.year, "month": title(month), "MONTH": month.upper(), "th": th,
        "short": dotted, "Short": title(short), "weekday": title(weekday(one, language)),
    }  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_date_written_out_reads_back(language: str) -> None:
    for one in DAYS:
        text = f"{weekday(one, language)} {day(one, language)}"
        (found,) = facts(text, language)(Date)
        assert (found.start, found.end, found.weekday) == (one, one, one.weekday()), text
        assert (found.span.start, found.span.end) == (0, len(text))


@pytest.mark.parametrize(("language", "form"), [(language, form) for language in FORMS for form in FORMS[language]])
def test_every_form_of_a_day_reads_back(language: str, form: str) -> None:
    for one in DAYS:
        text = form.format(**names(one, language))
        (found,) = facts(text, language)(Date)
        assert (found.start, found.end, found.precision) == (one, one, "day"), text
        assert found.weekday in {None, one.weekday()}
        assert (found.weekday is None) == ("{weekday}" not in form)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_date_never_crosses_a_line_break(language: str) -> None:
    for one in DAYS[:50]:
        for form in FORMS[language]:
            text = form.format(**names(one, language)).replace(" ", "\n")
            assert not any("\n" in words for words, _ in dates(text, language)), text


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
        "en début de " * 5000,
        "and a half ago " * 5000,
        "May and March and " * 5000,
        "March 5, 6, " * 5000,
        "twenty twenty " * 5000,
        "over the weekend " * 5000,
        "XVIIe et " * 10000,
        "10 March of the year of " * 3000,
    ],
    ids=lambda text: text[:12].encode("ascii", "replace").decode(),
)
def test_hostile_text_is_read_without_complaint(language: str, text: str) -> None:
    read = facts(text, language)(Date)
    ends = [0, *(one.span.end for one in read)]
    assert all(one.span.start >= end for one, end in zip(read, ends, strict=False))


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_the_work_grows_with_the_text_and_no_faster(language: str, text: str) -> None:
    """Counted in calls of functions, not in time: a text eight times as long takes no more than nine times as many."""
    short, long = (_calls(text + " " * 2 + "\n", language, times) for times in (20, 160))
    assert long <= 9 * short


def _calls(text: str, language: str, times: int) -> int:
    """Return how many functions are called to read so many copies of a text."""
    article = facts(text * times, language)
    article(Token)
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        article(Date)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("published", [datetime.date(1, 1, 1), datetime.date(9999, 12, 31)])
def test_the_ends_of_the_calendar_are_no_error(published: datetime.date) -> None:
    french = (
        "hier, demain, il y a dix ans, la semaine dernière, le mois prochain, l'été dernier, mardi et le 3 mars, en mai"
    )
    english = "last week, next month, next year, last summer, Tuesday, next Friday and March 3, in May, Friday the 13th"
    assert len(facts(french, "fr", published)(Date)) == 9
    assert len(facts(english, "en", published)(Date)) == 9
