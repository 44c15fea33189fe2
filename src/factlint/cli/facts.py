"""`factlint facts FILE`: every fact that is read in an article."""

from __future__ import annotations

from factlint.cli.articles import read_article
from factlint.cli.output import notice, screen, write_report
from factlint.config import Settings
from factlint.facts import Facts
from factlint.pack import lexicon
from factlint.read import OtherLanguageError, UnreadableError


def show_facts(path: str, *, by: str, form: str, lang: str | None, ui_lang: str | None) -> int:
    """Print the facts of one article; return 2 when it cannot be read."""
    from factlint.render.galley import galley

    try:
        document = read_article(path, Settings(lang=lang))
    except (UnreadableError, OtherLanguageError) as error:
        notice(f"{path}: {error}")
        return 2
    facts = Facts(document, lexicon(document.language))
    answer = ui_lang or document.language
    text = galley(facts, form=form, by=by, lang=answer, screen=screen())
    write_report(text, None, form=form)
    return 0
