"""`factlint facts FILE`: every fact that is read in an article."""

from __future__ import annotations

from pathlib import Path

from factlint.cli.articles import read_article
from factlint.cli.output import notice, screen, write_report
from factlint.config import Settings
from factlint.facts import Facts
from factlint.pack import lexicon
from factlint.read import OtherLanguageError, UnreadableError


def show_facts(  # noqa: PLR0913  one keyword for each option of the command
    path: str, *, by: str, form: str, lang: str | None, ui_lang: str | None, output: str | None = None
) -> int:
    """Print the facts of one article, or write them to a file; return 2 when it cannot be read or written."""
    from factlint.render.galley import galley

    if path != "-" and Path(path).is_dir():
        notice(f"{path}: is a folder: name one article")
        return 2
    try:
        document = read_article(path, Settings(lang=lang))
    except (UnreadableError, OtherLanguageError) as error:
        notice(f"{path}: {error}")
        return 2
    facts = Facts(document, lexicon(document.language))
    answer = ui_lang or document.language
    text = galley(facts, form=form, by=by, lang=answer, screen=screen(output=output))
    try:
        write_report(text, output, form=form)
    except BrokenPipeError:
        raise
    except OSError as error:
        notice(f"{output}: cannot be written: {error.strerror}")
        return 2
    return 0
