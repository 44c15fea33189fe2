"""A weekday against its date, days and hours that do not exist: planted in many wordings, and the repaired twins."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest

from factlint.checks import dates as checks
from factlint.wording import day, weekday
from tests.facts.dating import PUBLISHED, facts

_NEAR = [PUBLISHED + datetime.timedelta(days=off) for off in (-80, -33, -6, -1, 0, 5, 47, 90)]

WEEKDAY_FR = [
    "Le conseil se réunit {date}.",
    "Le conseil s'est réuni le {date} à Nantes.",
    "Ce {date}, la digue a cédé.",
    "{date}, la digue a cédé.",
    "La digue, rompue {date}, sera refaite.",
    "Rendez-vous {date} à 18 heures.",
    "L'audience du {date} est reportée.",
    "Le pont rouvre au public dès {date}.",
    "« La réunion aura lieu {date} », dit-elle.",
    "Dans la nuit de {date}, trois arbres sont tombés.",
    "Les inscriptions courent jusqu'au {date} inclus.",
    "L'accident s'est produit {date}, peu après midi.",
]
WEEKDAY_EN = [
    "The council meets on {date}.",
    "The council met {date} in Leeds.",
    "On {date}, the dyke broke.",
    "{date}, the dyke broke.",
    "The dyke, which broke on {date}, will be rebuilt.",
    "Doors open at 6 p.m. on {date}.",
    "The hearing of {date} has been put off.",
    "The bridge reopens from {date} on.",
    "“The meeting is on {date},” she said.",
    "Three trees fell in the night of {date}.",
    "Applications are open until {date}.",
    "The crash happened {date}, just after noon.",
]
WEEKDAY = [("fr", text) for text in WEEKDAY_FR] + [("en", text) for text in WEEKDAY_EN]


def found(text: str, language: str, published: datetime.date | None = PUBLISHED) -> list[str]:
    """Return the words that the weekday check finds."""
    hits = checks.weekday(facts(text, language, published), {"within": 92})
    return [text[hit.span.start : hit.span.end] for hit in hits]


def written(one: datetime.date, named: datetime.date, language: str, *, year: bool) -> Iterator[str]:
    """Yield the ways a day is printed after the weekday of `named`."""
    name = weekday(named, language)
    yield f"{name} {day(one, language, year=year)}"
    if language == "en":
        month = day(one, language, year=False).split()[1]
        yield f"{name}, {month} {one.day}, {one.year}" if year else f"{name}, {month} {one.day}"


@pytest.mark.parametrize(("language", "wording"), WEEKDAY)
@pytest.mark.parametrize("year", [False, True], ids=["no year", "year"])
def test_a_wrong_weekday_is_found_and_the_right_one_is_not(language: str, wording: str, year: bool) -> None:
    for one in _NEAR:
        for shift in (1, 3, 5):
            for wrong in written(one, one + datetime.timedelta(days=shift), language, year=year):
                assert found(wording.format(date=wrong), language) == [wrong]
        for right in written(one, one, language, year=year):
            assert found(wording.format(date=right), language) == []


SILENT = [
    ("fr", "Le festival revient samedi 11 juillet.", "beyond 92 days"),
    ("en", "The festival returns on Saturday, 12 July.", "beyond 92 days"),
    ("fr", "La crue de 2015 a tout emporté. La digue a cédé le samedi 10 janvier.", "a year told in the paragraph"),
    ("en", "The 2015 flood took everything. The dyke broke on Saturday, January 10.", "a year told in the paragraph"),
    ("fr", "En 1984, il disparaît.\nIl est retrouvé le dimanche 8 janvier.", "a year told before, an old day"),
    ("en", "In 1984 he vanished.\nHe was found on Sunday, January 8.", "a year told before, an old day"),
    ("fr", "Rendez-vous mardi.\n12 mars : fermé.", "two lines"),
    ("en", "See you Tuesday.\nMarch 12: closed.", "two lines"),
]


@pytest.mark.parametrize(("language", "text", "why"), SILENT)
def test_it_stays_silent_where_another_day_may_be_meant(language: str, text: str, why: str) -> None:
    assert found(text, language) == [], why


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "Le conseil vote mardi 12 mars."), ("en", "The vote is on Tuesday, March 12.")]
)
def test_without_a_publication_date_only_a_printed_year_counts(language: str, text: str) -> None:
    assert found(text, language, None) == []
    assert (
        len(found(text.replace(".", " 2026.") if language == "fr" else text.replace(".", ", 2026."), language, None))
        == 1
    )


def test_last_years_calendar_is_found_though_last_year_is_told() -> None:
    assert found("En 2025, il gelait. Le conseil vote mercredi 12 mars.", "fr") == ["mercredi 12 mars"]


def test_the_repairs_are_the_weekday_of_the_day_the_nearest_day_and_a_neighbouring_month() -> None:
    (hit,) = checks.weekday(facts("La passerelle rouvre jeudi 13 mars.", "fr"), {"within": 92})
    assert hit.values["real"] == datetime.date(2026, 3, 13)
    assert hit.values["near"] == datetime.date(2026, 3, 12)
    assert "moved" not in hit.values
    (hit,) = checks.weekday(facts("La passerelle rouvre lundi 13 mars.", "fr"), {"within": 92})
    assert hit.values["moved"] == datetime.date(2026, 4, 13)


IMPOSSIBLE = [
    (
        "fr",
        "Le dépôt ferme le {}.",
        ["31 juin", "32 mars", "30 février", "31 avril 2026", "29 février 2026", "mardi 31 juin"],
    ),
    ("fr", "Ouvert jusqu'au {} inclus.", ["31 juin", "31 septembre", "30 février 2024", "31/06/2026"]),
    ("fr", "Le concert débute à {} précises.", ["25 h 30", "18h75", "13:75", "26h15", "14 pm"]),
    (
        "en",
        "The depot closes on {}.",
        ["April 31", "31 June", "February 30", "Feb. 29, 2026", "31st of June", "March 32"],
    ),
    ("en", "Open until {} at the latest.", ["September 31", "June 31st", "30 February 2024", "Tuesday, April 31"]),
    ("en", "The concert starts at {} sharp.", ["13:75", "14 pm", "13:30 p.m.", "9:65", "15 p.m."]),
]
POSSIBLE = [
    (
        "fr",
        "Ouvert du 31 mai au 30 juin, 24h/24, à 24 h 00 et à 23 h 59 ; 35 h par semaine, 25 h 30 de vol.",
    ),
    ("fr", "Le 31 mars 2026, à 0 h 15, 98 % des 31 maires ; mai 68 ; une course de 26 h 15."),
    (
        "en",
        "Open from May 31 to June 30, 24/7, at 24:00 and at 11:59 p.m.; Psalm 119:105; a lap of 1:75.",
    ),
    ("en", "On March 14 PM Harlow Reed left; on the 31st of May at 12 pm 98% of 31 May voters stayed."),
]


@pytest.mark.parametrize(("language", "wording", "times"), IMPOSSIBLE)
def test_a_day_or_an_hour_that_does_not_exist_is_found(language: str, wording: str, times: list[str]) -> None:
    for time in times:
        text = wording.format(time)
        hits = [text[hit.span.start : hit.span.end] for hit in checks.impossible(facts(text, language), {})]
        assert hits == [time], text


@pytest.mark.parametrize(("language", "text"), POSSIBLE)
def test_what_exists_is_no_finding(language: str, text: str) -> None:
    assert list(checks.impossible(facts(text, language), {})) == []
