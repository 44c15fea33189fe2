"""The report for a reader, at 80 columns without colour: as it is pasted into an e-mail."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from factlint.render import Screen
from factlint.render.terminal import render
from factlint.report import Report
from tests.render.reports import english, french, report

FRENCH = """\
articles/budget.md  « Un budget de 15 milliards pour l’hôpital public »

  x À corriger    Le titre dit « 15 milliards », le paragraphe 2 « 14,3
                  milliards d’euros ».
    titre         Un budget de [15 milliards] pour l’hôpital public
    paragraphe 2  … a obtenu [14,3 milliards d’euros], soit davantage …
                  (le montant du texte)
    À vérifier    Lequel est le bon ?
                  Baissé d'un niveau : ce sont des propos cités.
                                 headline-number-conflict  budget.md:1:14 / 5:30

  x À corriger    De 12,1 à 14,3, la hausse n’est pas de « +15 % ».
    paragraphe 3  De [12,1] à [14,3 milliards], l’enveloppe gagne [+15 %] en …
    Calcul        (14,3 − 12,1) / 12,1 = +18,2 % (entre 17,3 et 19,1 avec les
                  arrondis)
    À vérifier    Lequel des trois est à revoir ?
    Pistes        « +18 % » ou revoir 12,1
                            percent-change-mismatch  budget.md:7:45 / 7:4 / 7:11

  i Pour info     « certains experts » : personne n’est nommé.
    paragraphe 3  … gagne +15 % en un an, un record selon [certains experts].
                  De même, 2 autres endroits :
    paragraphe 4  [Plusieurs observateurs] doutent de ce calendrier, et des …
    paragraphe 4  … ce calendrier, et [des spécialistes] le disent irréaliste.
    À vérifier    Qui ?
                                       vague-source  budget.md:7:77 / 9:1 / 9:53

  2 à corriger, 3 pour info.
  Lu : 5 chiffres, 1 date, 1 nom. 2 masqués (--strict), 1 accepté.
  Expliquer : factlint rule headline-number-conflict
  Accepter : <!-- factlint: ignore[headline-number-conflict] raison -->
"""


def test_a_french_article() -> None:
    assert render(Report((french(),)), Screen()) == FRENCH


ENGLISH = """\
b.txt  “Mayor opens 3 schools”

  ! To check     The two do not agree
    headline     [Mayor opens 3 schools]
    paragraph 1  The mayor opened [two schools] on Monday.
                                      headline-number-conflict  b.txt:1:1 / 3:18

  1 to check.
  Read: 2 figures. 1 rule failed.
  Explain: factlint rule headline-number-conflict
  Accept, in factlint.toml:
    [[accept]]
    file = "b.txt"
    rule = "headline-number-conflict"
    text = "Mayor opens 3 schools"
    reason = "reason"
"""


def test_an_english_article_with_its_failed_rule() -> None:
    assert render(Report((english(),)), Screen()) == ENGLISH


def test_several_articles_end_with_one_count() -> None:
    clean = replace(english(), findings=(), problems=(), ui_lang="fr")
    shown = render(report(french(), clean, clean), Screen())
    assert shown.splitlines()[-5:] == [
        "  3 articles\u00a0: 2 à corriger, 3 pour info. 2 articles sans remarque.",
        "  Lu : 9 chiffres, 1 date, 1 nom. 2 masqués (--strict), 1 accepté, 1 fichier non",
        "  lu.",
        "  Expliquer : factlint rule headline-number-conflict",
        "  Accepter : <!-- factlint: ignore[headline-number-conflict] raison -->",
    ]


@pytest.mark.parametrize("width", [20, 40, 80, 100, 160])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_the_screen(width: int, colour: bool) -> None:
    from rich.text import Text

    shown = render(report(french(), english()), Screen(width, colour))
    assert all(len(Text.from_ansi(line)) <= width for line in shown.splitlines())


def test_colour_changes_no_word() -> None:
    from rich.text import Text

    coloured = render(Report((french(),)), Screen(80, True))
    assert [line.rstrip() for line in Text.from_ansi(coloured).plain.splitlines()] == FRENCH.splitlines()


def test_quiet_shows_only_findings() -> None:
    noted = replace(french(), document=replace(french().document, notes=("sans date",)))
    shown = render(Report((noted,)), Screen(), quiet=True)
    assert "sans date" not in shown
    assert "Lu :" not in shown
    assert "percent-change-mismatch" in shown
    assert render(Report((replace(noted, findings=()),)), Screen(), quiet=True) == ""


def test_a_headline_that_is_not_in_the_file_has_no_line() -> None:
    shown = render(Report((english("Mayor opens 3 schools"),)), Screen())
    assert "    headline     [Mayor opens 3 schools]" in shown.splitlines()
    assert "headline-number-conflict  b.txt:1:18" in shown


def test_an_empty_run_shows_nothing_but_does_not_fail() -> None:
    assert render(Report(), Screen()).strip() == ""
