"""A pack: a folder of sheets and lexicons. Ours loads compiled; its sheets in full only for docs and tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from factlint import compiled
from factlint.config import ConfigError, nearest
from factlint.lexicon import Lexicon
from factlint.rule import LANGUAGES, SEVERITIES, Rule

PAIRS = ("aliases", "distinct")
"""The lists that hold lists: names that are one, and names that are several."""


class UnknownRuleError(ValueError):
    """A name that is neither a rule nor a group; the message names the nearest one."""


class Pack(Struct, frozen=True):
    """Rules by id, in the order of group and name, and the folder that they came from.

    `lexicons` are those of the languages where packs add tables to ours; `incomplete` says that a pack could not be
    loaded, so that a name nobody knows may be one of its rules.
    """

    rules: Mapping[str, Rule]
    folder: Path
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    incomplete: bool = False

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules.values())

    def named(self, name: str) -> list[Rule]:
        """Return the rules that a name stands for: a rule's id or alias, or a whole group.

        Raises UnknownRuleError, with the nearest name, for anything else.
        """
        found = [rule for rule in self if name in (rule.id, rule.group) or name in rule.sheet.get("aliases", ())]
        if not found and not self.incomplete:
            from difflib import get_close_matches

            known = sorted({rule.id for rule in self} | {rule.group for rule in self})
            near = get_close_matches(name, known, 1)
            hint = f"did you mean {near[0]!r}?" if near else "`factlint rules` lists them"
            raise UnknownRuleError(f"no rule or group is called {name!r}: {hint}")
        return found

    def choose(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Pack:
        """Return the pack with only the selected rules (all, when none is named), less the ignored ones."""
        wanted = {rule.id for name in select for rule in self.named(name)} or set(self.rules)
        unwanted = {rule.id for name in ignore for rule in self.named(name)}
        kept = {rule.id: rule for rule in self if rule.id in wanted - unwanted}
        return replace(self, rules=kept)

    def configured(self, lists: Mapping[str, Any], rules: Mapping[str, Mapping[str, Any]]) -> Pack:
        """Return the pack with a newsroom's lists and settings: `[lists]` and `[rules.NAME]` of a configuration.

        A list goes to every rule that has an option of its name. Raises UnknownRuleError for a name that is no rule,
        ConfigError for a list, an option, a severity or a value that a rule cannot have.
        """
        if not lists and not rules:
            return self
        known = {name for rule in self for name in rule.options}
        for name in lists:
            if name not in known and not self.incomplete:
                raise ConfigError(f"lists: no rule has a list called {name!r}{nearest(name, known)}")
        own = {rule.id: settings for name, settings in rules.items() for rule in self.named(name)}
        changed = {rule.id: _configured(rule, lists, own.get(rule.id, {})) for rule in self}
        return replace(self, rules=changed)


def _configured(rule: Rule, lists: Mapping[str, Any], own: Mapping[str, Any]) -> Rule:
    """Return a rule with other options, and another severity where one is given."""
    options = dict(rule.options)
    given = {name: value for name, value in lists.items() if name in options} | dict(own)
    severity = given.pop("severity", rule.severity)
    if severity not in SEVERITIES:
        raise ConfigError(f"rules.{rule.id}: severity: {severity!r} is none of {', '.join(SEVERITIES)}")
    for name, value in given.items():
        if name not in options:
            raise ConfigError(f"rules.{rule.id}: no option is called {name!r}{nearest(name, [*options, 'severity'])}")
        wanted = _unlike(name, value, options[name])
        if wanted:
            where = f"rules.{rule.id}: {name}" if name in own else f"lists: {name}"
            raise ConfigError(f"{where}: {value!r} should be {wanted}")
        options[name] = value
    return replace(rule, sheet={**rule.sheet, "severity": severity, "options": options})


def _unlike(name: str, value: Any, default: Any) -> str:
    """Return what the value of an option should be, empty where it is that."""
    if name in PAIRS:
        good = isinstance(value, list) and all(isinstance(one, list) and len(one) > 1 and _names(one) for one in value)
        return "" if good else 'a list of lists of names, as [["Gérard Martin", "Gérald Martin"]]'
    if isinstance(default, list):
        return "" if isinstance(value, list) and _names(value) else 'a list of names, as ["Camille Ferrandon"]'
    if isinstance(default, float) and type(value) is int:
        return ""
    return "" if type(value) is type(default) else f"like {default!r}"


def _names(value: list[Any]) -> bool:
    return all(isinstance(one, str) and one.strip() for one in value)


def builtin() -> Pack:
    """Return our own rules, fast: without examples and documentation."""
    rows = compiled.load("rules")
    return Pack({row["id"]: Rule(**row) for row in rows}, compiled.rules_folder())


def load(folder: Path) -> Pack:
    """Read every sheet of a folder in full, and its lexicon over ours.

    Raises SheetError for the first file that cannot be used.
    """
    lexicons = {language: with_tables(language, compiled.read_lexicon(folder, language)) for language in LANGUAGES}
    rules = compiled.read_rules(folder, lexicons)
    return Pack({rule.id: rule for rule in rules}, folder, lexicons)


def lexicon_of(rules: Iterable[Rule], language: str) -> Lexicon:
    """Return the lexicon that rules are applied with: that of their pack, or ours."""
    return (rules.lexicons.get(language) if isinstance(rules, Pack) else None) or lexicon(language)


def with_tables(language: str, tables: Mapping[str, Any]) -> Lexicon:
    """Return our own lexicon of a language with more tables; itself without any."""
    return Lexicon(language, {**compiled.load(language), **tables}) if tables else lexicon(language)


@cache
def languages() -> Mapping[str, Lexicon]:
    """Return what tells the languages apart: of each lexicon only the table `language`."""
    return {language: Lexicon(language, tables) for language, tables in compiled.load("languages").items()}


@cache
def lexicon(language: str) -> Lexicon:
    """Return our own lexicon of a language (`fr` or `en`)."""
    return Lexicon(language, compiled.load(language))
