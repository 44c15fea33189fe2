"""factlint reads a news article and says which of its facts do not agree, and which nobody is named for.

For programs: `report = factlint.check(text)`, then `report.files[0].findings`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime

    from factlint.document import Document, Span
    from factlint.finding import Finding
    from factlint.report import Report

__version__ = "0.1.0.dev0"
__all__ = ["Document", "Finding", "Report", "Span", "__version__", "check"]

_HOMES = {"Document": "document", "Span": "document", "Finding": "finding", "Report": "report"}


def check(
    text: str,
    *,
    name: str = "article.txt",
    headline: str | None = None,
    date: datetime.date | None = None,
    **settings: Any,
) -> Report:
    """Check one article and return the report on it.

    The ending of `name` says the format; `headline` and `date` are those that the text does not hold. `settings` are
    options of the command line: `lang` and `ui_lang` (`fr` or `en`; by default the text's), and what chooses:
    `select`, `ignore`, `extend_select` (names of rules or groups), `strict`, `confidence`, `packs`. A pack that
    cannot be used is a problem of the report.

    Raises factlint.read.UnreadableError for front matter that cannot be read, factlint.read.OtherLanguageError for a
    text in neither language, factlint.pack.UnknownRuleError for a name that is no rule.
    """
    from factlint import read
    from factlint.accepting.desk import Desk
    from factlint.accepting.settle import names_of
    from factlint.checker import Problem
    from factlint.config import Settings
    from factlint.pack import builtin
    from factlint.packs import with_packs
    from factlint.report import Report, report_on, selection

    chosen = Settings(**settings)
    document = read.parse(text, name, language=chosen.lang, published=date, headline=headline)
    known, broken = with_packs(builtin(), chosen.packs)
    rules, threshold = selection(known, chosen)
    problems = tuple(Problem("pack", one.reason, path=one.name) for one in broken)
    return Report((report_on(document, rules, threshold, chosen.ui_lang, Desk(names_of(known))),), problems)


def __getattr__(name: str) -> Any:
    """Import a public class when it is first asked for: importing factlint costs nothing."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(f"factlint.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'factlint' has no attribute {name!r}")
