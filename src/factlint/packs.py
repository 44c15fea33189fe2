"""Packs of a newsroom or of others: a folder (data only), or an installed distribution; used only when named.

`./house` is a folder, GROUP/NAME.toml and lexicon/LANGUAGE/NAME.toml in it; a name without `/` is an entry point of the
group `factlint.packs`, which names the Python package whose folder holds the same. Each is loaded apart: one that
cannot be used is told, and the rest runs. The check of a sheet in a folder is one of ours; no folder runs code.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from factlint import compiled
from factlint.config.errors import nearest
from factlint.pack import Pack, with_tables
from factlint.rule import LANGUAGES, Rule, SheetError
from factlint.sheet import check_unique

GROUP = "factlint.packs"


class PackError(ValueError):
    """A pack that cannot be used, and why, in one line."""


class Broken(Struct, frozen=True):
    """A pack that was named and could not be used."""

    name: str
    reason: str


class _Loaded(Struct, frozen=True):
    rules: list[Rule]
    tables: Mapping[str, Mapping[str, Any]]


def with_packs(ours: Pack, names: Iterable[str]) -> tuple[Pack, tuple[Broken, ...]]:
    """Return our rules with those of the packs, and the packs that could not be used. Raises nothing for those."""
    rules, broken = list(ours), []
    tables: dict[str, dict[str, Any]] = {language: {} for language in LANGUAGES}
    for name in dict.fromkeys(names):
        try:
            loaded = _loaded(name, ours)
            check_unique([*rules, *loaded.rules])
            _add_tables(tables, loaded.tables)
        except (Exception, SystemExit) as error:  # whatever a pack does, the others are applied
            known = isinstance(error, (PackError, SheetError))
            reason = str(error) if known else f"{type(error).__name__}: {error}"
            broken.append(Broken(name, f"this pack cannot be used: {' '.join(reason.split())}"))
        else:
            rules += loaded.rules
    lexicons = {language: with_tables(language, more) for language, more in tables.items() if more}
    merged = {rule.id: rule for rule in sorted(rules, key=lambda rule: (rule.group, rule.id))}
    return replace(ours, rules=merged, lexicons=lexicons, incomplete=bool(broken)), tuple(broken)


def is_folder(name: str) -> bool:
    """Whether the name of a pack is that of a folder."""
    return "/" in name or "\\" in name


def _loaded(name: str, ours: Pack) -> _Loaded:
    folder = Path(name) if is_folder(name) else _installed(name)
    if not folder.is_dir():
        raise PackError("there is no such folder")
    tables = {language: compiled.read_lexicon(folder, language) for language in LANGUAGES}
    rules = compiled.read_rules(folder, {language: with_tables(language, more) for language, more in tables.items()})
    if not rules and not any(tables.values()):
        raise PackError("holds no rule; a rule is a file GROUP/NAME.toml")
    known = {rule.check for rule in ours if rule.check}
    for rule in rules:
        if rule.check and rule.check not in known:
            _foreign_check(rule, rule.check, known, data_only=is_folder(name))
    return _Loaded(rules, tables)


def _foreign_check(rule: Rule, check: str, known: Iterable[str], *, data_only: bool) -> None:
    """Refuse a check that is none of ours in a folder; import that of an installed pack, which may run code."""
    if data_only:
        reason = f"{check!r} is no check of factlint{nearest(check, known)}; a folder is data only, and runs no code"
        raise SheetError(rule.where, "check", reason)
    module, _, function = check.partition(":")
    if not callable(getattr(import_module(module), function, None)):
        raise SheetError(rule.where, "check", f"{module} has no function {function!r}")


def _installed(name: str) -> Path:
    """Return the folder of an installed pack, without running any of its code."""
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    found = {entry.module for entry in entry_points(group=GROUP, name=name)}
    if not found:
        hint = nearest(name, {entry.name for entry in entry_points(group=GROUP)})
        raise PackError(f"no installed pack is called {name!r}{hint}; a folder is written with a /: './{name}'")
    if len(found) > 1:
        raise PackError(f"several installed packs are called {name!r}: {', '.join(sorted(found))}")
    spec = find_spec(found.pop())
    places = list(spec.submodule_search_locations or ()) if spec else []
    if not places:
        raise PackError("its entry point should name a package, whose folder holds the sheets")
    return Path(places[0])


def _add_tables(tables: Mapping[str, dict[str, Any]], more: Mapping[str, Mapping[str, Any]]) -> None:
    for language, own in more.items():
        taken = compiled.load(language).keys() | tables[language].keys()
        for name in own:
            if name in taken:
                raise PackError(f"lexicon/{language}/{name}.toml: there is a list of this name already; choose another")
    for language, own in more.items():
        tables[language].update(own)
