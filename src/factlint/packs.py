"""The packs that a configuration or the command line names: folders of sheets, and installed distributions.

A folder is data: its sheets may use the declarative kinds and our own checks, and no other code. An installed
distribution registers a package under the entry-point group `factlint.packs`; its sheets stand in the folder `rules/`
of that package, and they may name checks of it. A pack that cannot be used is a problem of the run; the rest runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from factlint import compiled
from factlint.config import ConfigError
from factlint.config.files import is_folder
from factlint.lexicon import Lexicon
from factlint.pack import Added, Pack, builtin
from factlint.rule import LANGUAGES, Rule, SheetError

GROUP = "factlint.packs"
_OURS = "factlint.checks."


class PackError(ConfigError):
    """A pack that cannot be used: which one, why, and what to do."""


def added(names: Iterable[str]) -> Added:
    """Return our rules with those of these packs; each pack is loaded for itself, and what it lacks is told."""
    ours = builtin()
    rules, problems = dict(ours.rules), []
    tables: dict[str, dict[str, Any]] = {language: {} for language in LANGUAGES}
    for name in dict.fromkeys(names):
        try:
            brought, words = _loaded(name)
            _refuse_twins(name, brought, rules)
        except (PackError, SheetError) as error:
            problems.append(f"pack {name}: {error}; its rules were not applied")
            continue
        rules |= {rule.id: rule for rule in brought}
        for language in LANGUAGES:
            tables[language] |= words[language]
    return Added(Pack(rules, ours.folder), tuple(problems), {name: words for name, words in tables.items() if words})


def _loaded(name: str) -> tuple[list[Rule], dict[str, dict[str, Any]]]:
    folder = Path(name) if is_folder(name) else _installed(name)
    if not folder.is_dir():
        raise PackError("is not a folder; give the folder that holds the groups of rules")
    words = _words_of(folder)
    rules = in_folder(folder)
    if not rules:
        raise PackError("holds no rule; a rule is a file GROUP/NAME.toml")
    for rule in rules:
        _refuse_code(rule, data_only=is_folder(name))
    return rules, words


def in_folder(folder: Path) -> list[Rule]:
    """Return the rules of a folder, read with its own words and ours. Raises PackError and SheetError."""
    return compiled.read_rules(folder, lexicons_of(folder), ours=False)


def lexicons_of(folder: Path) -> dict[str, Lexicon]:
    """Return our words of each language with those of a folder. Raises PackError and SheetError."""
    words = _words_of(folder)
    return {language: Lexicon(language, {**compiled.load(language), **words[language]}) for language in LANGUAGES}


def _words_of(folder: Path) -> dict[str, dict[str, Any]]:
    words = {language: compiled.read_lexicon(folder, language) for language in LANGUAGES}
    for language in LANGUAGES:
        twins = sorted(words[language].keys() & compiled.load(language).keys())
        if twins:
            raise PackError(f"lexicon/{language}/{twins[0]}.toml: our own lexicon has that name; rename the file")
    return words


def _installed(name: str) -> Path:
    from importlib import import_module
    from importlib.metadata import entry_points

    found = list(entry_points(group=GROUP, name=name))
    if not found:
        raise PackError(f"no installed pack is called so; a folder is written with a slash, as ./{name}")
    try:
        module = import_module(found[0].value.partition(":")[0])
    except Exception as error:  # whatever somebody else's package does when it is imported
        raise PackError(f"cannot be imported ({type(error).__name__}: {error})".replace("\n", " ")) from None
    if not module.__file__:
        raise PackError("is not a package with a folder of its own")
    return Path(module.__file__).parent / "rules"


def _refuse_code(rule: Rule, *, data_only: bool) -> None:
    """Raise SheetError for a check that cannot be used: code beside a folder's data, or a function that is missing."""
    if rule.check is None:
        return
    if data_only and not rule.check.startswith(_OURS):
        raise SheetError(rule.where, "check", "a folder is data only; code comes with an installed pack")
    from factlint.checker import check_function

    try:
        check_function(rule.check)
    except Exception as error:  # whatever somebody else's module does when it is imported
        reason = f"{rule.check} cannot be used ({type(error).__name__}: {error})".replace("\n", " ")
        raise SheetError(rule.where, "check", reason) from None


def _refuse_twins(name: str, brought: Iterable[Rule], rules: Mapping[str, Rule]) -> None:
    for rule in brought:
        if rule.id in rules:
            raise PackError(f"{rule.where}: a rule is called {rule.id!r} already; rename the file")
