"""Tenses, stale years, ages, events, time without an anchor: what is found, what stays silent, at its edges."""

from __future__ import annotations

import datetime

import pytest

from factlint.checks import birth_years, event_dates, stale_years, tenses, unanchored
from tests.facts.dating import PUBLISHED, facts

TENSE = {"within": 366}
STALE = {"within": 92, "near": 21}
EVENT = {"within": 6}
JANUARY = datetime.date(2026, 1, 15)


@pytest.mark.parametrize(("day", "spoken"), [(9, True), (10, True), (11, False), (12, False), (13, False)])
def test_a_future_verb_may_be_one_day_late(day: int, spoken: bool) -> None:
    text = f"Le procès s'ouvrira le {day} mars 2026."
    assert bool(list(tenses.tense_date(facts(text, "fr"), TENSE))) == spoken


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le procès devait se tenir le 3 mars 2026. Le vote a été reporté au 6 avril 2026."),
        ("fr", "Né en 1810, il publiera son livre le 3 mars 1834."),
        ("fr", "La mairie a annoncé que le marché ouvre le 6 avril 2026."),
        ("fr", "La halle a ouvert les inscriptions pour le tournoi du 6 avril 2026."),
        ("en", "The vote was to be held on March 3, 2026, and was postponed to April 6, 2026."),
        ("en", "The newly elected council meets on April 6, 2026."),
        ("en", "They said the fair would open on March 3, 2026."),
        ("en", "The market will open on April 6."),
    ],
)
def test_plans_and_history_are_no_mistake_of_tense(language: str, text: str) -> None:
    assert list(tenses.tense_date(facts(text, language), TENSE)) == []


@pytest.mark.parametrize(
    ("language", "published", "text", "spoken"),
    [
        ("fr", JANUARY, "Le conseil s'est réuni lundi 12 janvier 2025.", True),
        ("fr", JANUARY, "Le conseil s'est réuni dimanche 12 janvier 2025.", False),
        ("fr", JANUARY, "Le conseil s'était réuni le 12 janvier 2025.", False),
        ("fr", JANUARY, "Un an après, jour pour jour, le 12 janvier 2025 reste dans les mémoires.", False),
        ("fr", JANUARY, "Le conseil s'est réuni le 28 décembre 2025.", False),
        ("en", PUBLISHED, "The council met on March 10, 2025.", False),
        ("en", PUBLISHED, "The council will meet on March 20, 2025.", True),
        ("en", JANUARY, "No train has run since January 9, 2025.", False),
    ],
)
def test_last_year_is_stale_only_where_something_says_so(
    language: str, published: datetime.date, text: str, spoken: bool
) -> None:
    assert bool(list(stale_years.stale_year(facts(text, language, published), STALE))) == spoken


@pytest.mark.parametrize("age", range(69, 75))
def test_two_ages_are_possible_in_a_year(age: int) -> None:
    text = f"Yvonne Larkell, {age}, who was born in 1954, runs a shop."
    assert bool(list(birth_years.age_birth_year(facts(text, "en"), {}))) == (age not in {71, 72})


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Née en 1954, Yvonne Lardenois a ouvert sa boutique à 20 ans."),
        ("fr", "Née en 1954, elle avait 62 ans en 2016 quand elle a vendu."),
        ("fr", "Yvonne Lardenois, née en 1954, vit avec sa fille Solange Tervieux, 40 ans."),
        ("en", "Gaspard Lemoy, who was born in 1915, died in 2007 at the age of 91."),
        ("en", "Born in 1954, Yvonne Larkell was 20 when she opened her shop."),
    ],
)
def test_an_age_of_another_time_or_person_is_left_alone(language: str, text: str) -> None:
    assert list(birth_years.age_birth_year(facts(text, language), {})) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'attentat du 13 novembre et l'attentat du 14 juillet sont jugés à part."),
        ("fr", "Le match du 14 mai est perdu. Le match retour du 16 mai sera rude."),
        ("fr", "Le procès en appel du 14 mai vient après le procès civil du 12 mai."),
        ("en", "The May 14 vote was first; the vote on June 20 is next."),
        ("en", "The trial was moved from May 14. The trial on May 16 is open to all. A trial on May 14 is not."),
    ],
)
def test_two_events_may_have_two_days(language: str, text: str) -> None:
    assert list(event_dates.event_date(facts(text, language), EVENT)) == []


def test_one_note_for_an_article_without_any_date_and_none_with_one() -> None:
    (hit,) = unanchored.without_anchor(facts("Le conseil s'est réuni hier.\nIl siégera demain.", "fr", None), {})
    assert (hit.variant, len(hit.sides)) == ("several", 1)
    assert list(unanchored.without_anchor(facts("Le conseil s'est réuni hier, le 11 mars 2026.", "fr", None), {})) == []
    assert list(unanchored.without_anchor(facts("Le conseil s'est réuni hier.", "fr"), {})) == []


def test_a_vague_time_is_noted_once_for_each_paragraph() -> None:
    text = "The council met recently. It will meet again soon.\nThe hall will close shortly."
    hits = [text[hit.span.start : hit.span.end] for hit in unanchored.vague_time(facts(text, "en"), {})]
    assert hits == ["recently", "shortly"]
