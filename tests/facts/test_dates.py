"""Dates as newspapers print them, with the value expected; what looks like a date and is none."""

from __future__ import annotations

import pytest

from tests.facts.dating import dates

DAYS_FR = [
    ("mardi 10 mars 2026", "Tue 2026-03-10"),
    ("le mardi 10 mars", "Tue 2026-03-10"),
    ("mercredi 10 mars 2026", "Wed 2026-03-10"),
    ("ce jeudi 12 mars", "Thu 2026-03-12"),
    ("lundi soir 9 mars", "Mon 2026-03-09"),
    ("le 1er avril", "2026-04-01"),
    ("le premier mai", "2026-05-01"),
    ("le 1er janvier 1980", "1980-01-01"),
    ("le 14 juillet 1789", "1789-07-14"),
    ("le 3 sept. 2024", "2024-09-03"),
    ("le 28 févr. 2025", "2025-02-28"),
    ("le 2 AOÛT 2024", "2024-08-02"),
    ("le 2 aout 2024", "2024-08-02"),
    ("Samedi 7 Mars 2026", "Sat 2026-03-07"),
    ("du 3 au 12 mars", "2026-03-03/2026-03-12"),
    ("entre le 3 et le 7 juillet 2024", "2024-07-03/2024-07-07"),
    ("dans la nuit du 5 au 6 mars", "2026-03-05/2026-03-06"),
    ("les 5-6 mars", "2026-03-05/2026-03-06"),
    ("le 12/05/2023", "2023-05-12"),
    ("le 05.03.2024", "2024-03-05"),
    ("le 5-3-2024", "2024-03-05"),
    ("le 5/3/24", "2024-03-05"),
    ("mardi 10/03", "Tue 2026-03-10"),
    ("mardi 10/03/2026", "Tue 2026-03-10"),
    ("2024-03-05", "2024-03-05"),
    ("le 23 novembre de 1987", "1987-11-23"),
    ("le 5 mars, un jeudi", "Thu 2026-03-05"),
    ("le 20 décembre", "2025-12-20"),
    ("le 12 juin dernier", "2025-06-12"),
    ("le 1er avril prochain", "2026-04-01"),
    ("le 29 février 2024", "2024-02-29"),
    ("le 29 février 2026", "impossible"),
    ("le 31 juin", "impossible"),
    ("le 32 mars", "impossible"),
    ("mardi 31 avril", "Tue impossible"),
    ("le 11-Septembre", "?"),
    ("le 11-Septembre 2001", "2001-09-11"),
    ("samedi 14", "Sat 2026-03-14"),
]

DAYS_EN = [
    ("Tuesday, March 10, 2026", "Tue 2026-03-10"),
    ("Tuesday March 10", "Tue 2026-03-10"),
    ("Wednesday, March 10, 2026", "Wed 2026-03-10"),
    ("Tuesday 10 March", "Tue 2026-03-10"),
    ("Tues. 10 March", "Tue 2026-03-10"),
    ("on Oct. 30", "2025-10-30"),
    ("on Sept. 11, 2001", "2001-09-11"),
    ("on 3 October 1990", "1990-10-03"),
    ("on 3rd October 1990", "1990-10-03"),
    ("the 21st of June, 2023", "2023-06-21"),
    ("the Fourth of July", "2026-07-04"),
    ("March 28", "2026-03-28"),
    ("March 28th", "2026-03-28"),
    ("MARCH 28, 2024", "2024-03-28"),
    ("March 5-7, 2024", "2024-03-05/2024-03-07"),
    ("March 5 to 7", "2026-03-05/2026-03-07"),
    ("3-7 July 2024", "2024-07-03/2024-07-07"),
    ("12/25/2023", "2023-12-25"),
    ("05-Aug-2024", "2024-08-05"),
    ("23/Sep/2024", "2024-09-23"),
    ("2024/Sep/23", "2024-09-23"),
    ("2024-sep-1", "2024-09-01"),
    ("Sep-23-2024", "2024-09-23"),
    ("Apr-2", "2026-04-02"),
    ("Apr2", "2026-04-02"),
    ("Dec31, 1994", "1994-12-31"),
    ("28 June in 2020", "2020-06-28"),
    ("15 April of 87", "1987-04-15"),
    ("twenty second of June 2017", "2017-06-22"),
    ("03/18/44", "1944-03-18"),
    ("25/12/2023", "2023-12-25"),
    ("5/5/2024", "2024-05-05"),
    ("5/3/24", "ambiguous"),
    ("05/03/2024", "ambiguous"),
    ("2024-03-05T10:00:00Z", "2024-03-05"),
    ("9/11", "?"),
    ("March 5, a Thursday", "Thu 2026-03-05"),
    ("Friday the 13th", "Fri 2026-03-13"),
    ("February 29, 2026", "impossible"),
    ("April 31", "impossible"),
    ("31st of June", "impossible"),
    ("Tuesday, April 31", "Tue impossible"),
    ("28 june", "2026-06-28"),
    ("Dec. 20", "2025-12-20"),
]

LARGER_FR = [
    ("en 2019", "2019"),
    ("depuis 2012", "2012"),
    ("fin 2024", "2024"),
    ("l'année 2023", "2023"),
    ("la loi de 1881", "1881"),
    ("l'ouvrage (2019)", "2019"),
    ("les saisons 2019-2021", "2019/2021"),
    ("l'exercice 2024/2025", "2024/2025"),
    ("le Mondial 2018", "2018"),
    ("mars 2026", "2026-03"),
    ("Mars 2026", "2026-03"),
    ("Mai 68", "1968-05"),
    ("mi-mars 2024", "2024-03"),
    ("le 1er avril 78", "1978-04-01"),
    ("1 Jan", "2026-01-01"),
    ("le 23/Sep/2024", "2024-09-23"),
    ("début février", "2026-02"),
    ("depuis septembre", "2025-09"),
    ("en juin dernier", "2025-06"),
    ("au premier trimestre 2023", "2023-Q1"),
    ("au 3e trimestre de 2023", "2023-Q3"),
    ("T3 2024", "2024-Q3"),
    ("au second semestre 2025", "2025-07-01/2025-12-31"),
    ("au printemps 2026", "2026-03-01/2026-05-31"),
    ("l'été dernier", "2025-06-01/2025-08-31"),
    ("l'hiver 2024-2025", "2024-12-01/2025-02-28"),
    ("l'hiver 2024", "ambiguous"),
    ("les années 1990", "1990s"),
    ("les années 90", "1990s"),
    ("les années soixante", "1960s"),
    ("au XIXe siècle", "1801-01-01/1900-12-31"),
    ("au 19e siècle", "1801-01-01/1900-12-31"),
]

LARGER_EN = [
    ("in 2019", "2019"),
    ("since 2012", "2012"),
    ("late 2024", "2024"),
    ("the 2016 election", "2016"),
    ("the Act of 1933 was", "1933"),
    ("the book (2019)", "2019"),
    ("the 2019-2021 seasons", "2019/2021"),
    ("2016's finest film", "2016"),
    ("March 2026", "2026-03"),
    ("Oct. 2016", "2016-10"),
    ("mid-March", "2026-03"),
    ("early February", "2026-02"),
    ("since September", "2025-09"),
    ("in May", "2026-05"),
    ("last June", "2025-06"),
    ("the first quarter of 2023", "2023-Q1"),
    ("Q3 2024", "2024-Q3"),
    ("the first half of 2025", "2025-01-01/2025-06-30"),
    ("summer 2026", "2026-06-01/2026-08-31"),
    ("the summer of 2024", "2024-06-01/2024-08-31"),
    ("last summer", "2025-06-01/2025-08-31"),
    ("this fall", "2026-09-01/2026-11-30"),
    ("the 1990s", "1990s"),
    ("mid-1990s", "1990s"),
    ("the '60s", "1960s"),
    ("the nineties", "1990s"),
    ("the 19th century", "1801-01-01/1900-12-31"),
    ("a 19th-century house", "1801-01-01/1900-12-31"),
]

RELATIVE_FR = [
    ("hier", "2026-03-11"),
    ("Avant-hier", "2026-03-10"),
    ("aujourd'hui", "2026-03-12"),
    ("demain", "2026-03-13"),
    ("ce soir", "2026-03-12"),
    ("mardi", "Tue 2026-03-10"),
    ("jeudi", "Thu 2026-03-12"),
    ("Le procès s'ouvrira mardi", "Tue 2026-03-17"),
    ("Le syndicat manifesterait samedi", "Sat 2026-03-14"),
    ("Le maire serait parti samedi", "Sat 2026-03-07"),
    ("jeudi dernier", "Thu 2026-03-05"),
    ("lundi prochain", "Mon 2026-03-16"),
    ("la semaine dernière", "2026-03-02/2026-03-08"),
    ("cette semaine", "2026-03-09/2026-03-15"),
    ("le mois prochain", "2026-04"),
    ("l'an dernier", "2025"),
    ("cette année", "2026"),
    ("ce week-end", "2026-03-14/2026-03-15"),
    ("il y a trois ans", "2023"),
    ("il y a plus de vingt ans", "2006"),
    ("il y a une dizaine de jours", "2026-03-02"),
    ("il y a quelques jours", "?"),
    ("voilà deux mois", "2026-01"),
    ("dans dix jours", "2026-03-22"),
]

RELATIVE_EN = [
    ("yesterday", "2026-03-11"),
    ("today", "2026-03-12"),
    ("tomorrow", "2026-03-13"),
    ("last night", "2026-03-11"),
    ("the day after tomorrow", "2026-03-14"),
    ("He said on Monday", "Mon 2026-03-09"),
    ("Voters will decide on Tuesday", "Tue 2026-03-17"),
    ("last Friday", "Fri 2026-03-06"),
    ("next Monday", "Mon 2026-03-16"),
    ("next Saturday", "Sat ambiguous"),
    ("last week", "2026-03-02/2026-03-08"),
    ("next month", "2026-04"),
    ("last year", "2025"),
    ("this weekend", "2026-03-14/2026-03-15"),
    ("two weeks ago", "2026-02-23/2026-03-01"),
    ("a year ago", "2025"),
    ("10 days ago", "2026-03-02"),
]

NONE_FR = [
    "le vol AF 2024",
    "Room 2019",
    "un samedi sur deux",
    "chaque mardi",
    "le samedi de 9 h à 12 h",
    "2019 personnes",
    "près de 2000 manifestants",
    "2024 euros",
    "Marseille a battu Lens 3-2",
    "24 h sur 24, 24/7",
    "La planète Mars est rouge",
    "Il a été 2 fois champion",
    "au 12, rue de la Paix",
    "il y a trois chats",
    "le Vendredi saint",
    "dans le Journal du dimanche",
    "la version 2.0.1",
    "un taux de 5,3 %",
    "entre 10 et 15 euros",
    "l'article 49-3",
]

NONE_EN = [
    "He may march on Washington",
    "The May government fell",
    "April Jones and June Smith",
    "a Boeing 737 and flight 2024",
    "Room 2019",
    "the Black Friday sales",
    "every Monday",
    "about 2000 protesters",
    "the 1500 metres",
    "$2019",
    "a 3-2 win",
    "open 24/7",
    "10.30 to 11.45",
    "March\n5",
    "on BBC Radio's Today programme",
    "a second chance",
    "the Sunday Times",
    "Twentieth Century Fox",
    "the last week of talks",
    "a price of 1.7",
    "a man in his mid-30s",
    "a May-born child",
]

READ = [
    ("fr", table) for table in (DAYS_FR, LARGER_FR, RELATIVE_FR)
] + [("en", table) for table in (DAYS_EN, LARGER_EN, RELATIVE_EN)]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "value"), [(language, *row) for language, table in READ for row in table])
def test_a_date_stands_for_these_days(language: str, text: str, value: str) -> None:
    assert [found for _, found in dates(text, language)] == [value]


@pytest.mark.parametrize("text", NONE_FR)
def test_no_date_in_french(text: str) -> None:
    assert dates(text, "fr") == []


@pytest.mark.parametrize("text", NONE_EN)
def test_no_date_in_english(text: str) -> None:
    assert dates(text, "en") == []


SEVERAL = [
    ("fr", "samedi 7 et dimanche 8 mars", [("samedi 7", "Sat 2026-03-07"), ("dimanche 8 mars", "Sun 2026-03-08")]),
    ("fr", "les 3, 4 et 5 mai", [("3", "2026-05-03"), ("4", "2026-05-04"), ("5 mai", "2026-05-05")]),
    ("fr", "du 28 mars au 3 avril 2024", [("28 mars", "2024-03-28"), ("3 avril 2024", "2024-04-03")]),
    ("fr", "du 28 décembre au 3 janvier 2024", [("28 décembre", "2023-12-28"), ("3 janvier 2024", "2024-01-03")]),
    ("fr", "entre avril et août 2014", [("avril", "2014-04"), ("août 2014", "2014-08")]),
    ("fr", "de 2019 à 2021", [("2019", "2019"), ("2021", "2021")]),
    ("fr", "en 2017, 2018 et 2019", [("2017", "2017"), ("2018", "2018"), ("2019", "2019")]),
    ("fr", "de jeudi à vendredi", [("jeudi", "Thu 2026-03-12"), ("vendredi", "Fri 2026-03-13")]),
    ("fr", "le 12\nmars", [("mars", "2026-03")]),
    ("en", "between July 3 and July 7, 2024", [("July 3", "2024-07-03"), ("July 7, 2024", "2024-07-07")]),
    ("en", "from 2019 to 2021", [("2019", "2019"), ("2021", "2021")]),
    ("fr", "de mars-avril 2024 à juin 2024", [("mars-avril 2024", "2024-03"), ("juin 2024", "2024-06")]),
    ("en", "at 11:30 December 5", [("December 5", "2025-12-05")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), SEVERAL)
def test_several_dates_share_what_is_printed_once(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert dates(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "le 5 mars, mardi, hier"), ("en", "on March 5, Tuesday and yesterday")]
)
def test_without_a_publication_date_an_open_date_stays_open(language: str, text: str) -> None:
    assert [value.split()[-1] for _, value in dates(text, language, None)] == ["?", "?", "?"]
