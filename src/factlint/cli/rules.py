"""`factlint rules` and `factlint rule NAME`: what is checked, from the sheets themselves."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

from factlint import pack
from factlint.cli.output import notice, screen, write_report
from factlint.compiled import rules_folder
from factlint.config import settings
from factlint.rule import Rule


def list_rules(form: str, ui_lang: str | None) -> int:
    """Print the table of the rules, all of them as JSON, or the page of the documentation that lists them."""
    from factlint.render import rule_page

    rules = list(_known())
    if form == "json":
        return _print_json(rules)
    if form == "markdown":
        from factlint.render.rule_list import markdown

        write_report(markdown(rules), None, form=form)
        return 0
    text = rule_page.table(rules, language(ui_lang), screen())
    write_report(text, None, form=form)
    return 0


def explain(name: str | None, form: str, ui_lang: str | None) -> int:
    """Print the page of one rule (of each rule of a group, of all with no name). Raises UnknownRuleError."""
    from factlint.render import rule_page

    known = _known()
    rules = known.named(name) if name else list(known)
    if form == "json":
        return _print_json(rules)
    pages = (rule_page.page(rule, language(ui_lang), screen()) for rule in rules)
    write_report("\n".join(pages), None, form=form)
    return 0


def _known() -> pack.Pack:
    """Return our rules, and those of the packs that the configuration of this folder names."""
    from factlint.packs import with_packs

    known, broken = with_packs(pack.load(rules_folder()), settings([], {}).packs)
    for one in broken:
        notice(f"{one.name}: {one.reason}")
    return known


def language(ui_lang: str | None) -> str:
    """Return the language to answer in: the one asked for, or the reader's own as the environment says it."""
    own = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    return ui_lang or ("fr" if own.lower().startswith("fr") else "en")


def _print_json(rules: Sequence[Rule]) -> int:
    from factlint.render import rule_page

    rows = [rule_page.as_object(rule) for rule in rules]
    write_report(json.dumps(rows, ensure_ascii=False, indent=2, default=str) + "\n", None, form="json")
    return 0
