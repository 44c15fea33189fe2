"""Near days, elapsed years, periods and their lengths: what is found, and what must stay silent, at its edges."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from factlint.checks import elapsed, near_days, stretches
from factlint.facts import Facts
from factlint.rule import Hit
from tests.facts.dating import PUBLISHED, facts

Check = Callable[[Facts, Mapping[str, Any]], Iterator[Hit]]


def found(check: Check, text: str, language: str, published: datetime.date | None = PUBLISHED) -> list[str]:
    """Return the words that a check finds in a small article of Thursday 12 March 2026."""
    return [text[hit.span.start : hit.span.end] for hit in check(facts(text, language, published), {})]


@pytest.mark.parametrize("years", range(25, 36))
def test_a_year_more_or_less_is_no_mistake(years: int) -> None:
    text = f"The mine closed {years} years ago, in 1996."
    assert bool(found(elapsed.elapsed_years, text, "en")) == (years not in {29, 30, 31})


@pytest.mark.parametrize(
    ("month", "spoken"),
    [
        (1, {29: False, 30: False, 31: True}),
        (6, {29: True, 30: False, 31: True}),
        (11, {29: True, 30: False, 31: False}),
    ],
)
def test_an_anniversary_is_exact_but_near_the_turn_of_the_year(month: int, spoken: dict[int, bool]) -> None:
    published = datetime.date(2026, month, 15)
    for years, expected in spoken.items():
        text = f"Le {years}e anniversaire du traité de 1996 est célébré."
        assert bool(found(elapsed.elapsed_years, text, "fr", published)) == expected, years


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il y a plus de vingt ans, en 1989, la digue cédait."),
        ("fr", "Il y a une trentaine d'années, en 1993, la digue cédait."),
        ("fr", "L'institution tricentenaire accumule les pertes depuis décembre 2019."),
        ("fr", "Elle a régné trente ans. En 1989, la digue cédait."),
        ("en", "More than 20 years ago, after the 1979 invasion, they fled."),
        ("en", "Three decades ago, in 1993, the dyke broke."),
        ("en", "In 2016, the 20th anniversary of the 1996 accord was marked."),
        ("en", "It had run for 20 years, from 1976 to 1996."),
    ],
)
def test_bounds_and_other_events_are_left_alone(language: str, text: str) -> None:
    assert found(elapsed.elapsed_years, text, language) == []


@pytest.mark.parametrize("days", range(7, 14))
def test_both_counts_of_days_are_accepted(days: int) -> None:
    text = f"Le festival se tient du 3 au 12 mars, soit {days} jours."
    assert bool(found(stretches.duration, text, "fr")) == (days not in {9, 10})


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les élus, désignés pour six ans, se réuniront du 3 au 5 juillet."),
        ("fr", "Pendant trois jours de débats, entre le 3 et le 12 mars, rien n'a bougé."),
        ("fr", "La salle ferme du 1er au 15 mars, soit quinze jours, puis du 3 au 10 avril, soit huit jours."),
        ("en", "Ten working days, from 2 to 13 March, are set aside."),
        ("en", "The two-week course, from 2 to 13 March, is full."),
    ],
)
def test_a_length_of_something_else_is_left_alone(language: str, text: str) -> None:
    assert found(stretches.duration, text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Du 28 décembre au 3 janvier, de novembre à mars, d'avril à mars 2026, du 1er avril au 31 mars 2026."),
        ("fr", "La loi n° 2019-1963 et le décret 2004-1343 s'appliquent."),
        ("en", "Rates rose between November 2025 and February; the month moved from May to April."),
        ("en", "The siege of 264-241 BC; the season 2018/19; from the 1950s to the 1980s."),
    ],
)
def test_what_only_looks_turned_is_left_alone(language: str, text: str) -> None:
    assert found(stretches.inverted, text, language) == []


def test_without_a_publication_date_near_days_and_years_ago_are_silent() -> None:
    assert found(near_days.relative_day, "The mayor resigned yesterday, Tuesday.", "en", None) == []
    assert found(elapsed.elapsed_years, "The mine closed 20 years ago, in 1996.", "en", None) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La piscine ferme aujourd'hui, vendredi et samedi."),
        ("fr", "Hier, mercredi, puis demain, vendredi 13 mars, et après-demain (14 mars)."),
        ("en", "“I resign today, Monday,” she said."),
        ("en", "The pool is shut tomorrow, Friday.\nTuesday: open."),
    ],
)
def test_lists_quotations_and_right_days_are_left_alone(language: str, text: str) -> None:
    assert found(near_days.relative_day, text, language) == []
