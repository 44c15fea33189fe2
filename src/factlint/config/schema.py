"""The JSON Schema of `factlint.toml`, made from the options and the sheets: what an editor completes and marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from factlint.config.option import Option
from factlint.config.per_file import known
from factlint.config.settings import Settings, in_file
from factlint.pack import PAIRS
from factlint.rule import SEVERITIES, Rule

_TEXT = {"type": "string", "pattern": r"\S"}
_NAMES = {"type": "array", "items": _TEXT}
_PAIRS = {"type": "array", "items": {**_NAMES, "minItems": 2}}
_PATTERN = {"type": "string", "pattern": r"^\s*[^\s#]"}


def schema(rules: Iterable[Rule]) -> dict[str, Any]:
    """Return the schema (draft 2020-12). With `packs` it also takes rules and lists that only the packs know."""
    ours = list(rules)
    lists = {
        name: _value(name, default) for rule in ours for name, default in rule.options.items() if _is_list(default)
    }
    scalars = {name: _value(name, value) for rule in ours for name, value in rule.options.items() if name not in lists}
    own_lists = _closed({**scalars, **dict(sorted(lists.items()))})
    own_rules = _closed({name: _rule(having) for name, having in _by_name(ours).items()})
    defaults = Settings()
    options = {key: _option(option, getattr(defaults, key.replace("-", "_"))) for key, option in in_file().items()}
    tables = {"lists": {"type": "object"}, "rules": {"type": "object", "additionalProperties": {"type": "object"}}}
    only_ours = {"properties": {"lists": {"$ref": "#/$defs/lists"}, "rules": {"$ref": "#/$defs/rules"}}}
    files = _closed({**{key: _option(option) for key, option in known().items()}, **tables}, "paths")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factlint.toml",
        **_closed({**options, **tables, "files": _array(files), "accept": _array(_accept())}),
        "if": {"not": {"required": ["packs"]}},
        "then": {"properties": {**only_ours["properties"], "files": {"items": only_ours}}},
        "$defs": {"lists": own_lists, "rules": own_rules},
    }


def _closed(properties: Mapping[str, Any], *required: str) -> dict[str, Any]:
    needed = {"required": list(required)} if required else {}
    return {"type": "object", "properties": dict(properties), "additionalProperties": False, **needed}


def _array(items: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": dict(items)}


def _option(option: Option, default: Any = None) -> dict[str, Any]:
    return {"description": option.help, **_kind(option), **({} if default in {None, ()} else {"default": default})}


def _kind(option: Option) -> dict[str, Any]:
    if option.kind == "flag":
        return {"type": "boolean"}
    if option.kind == "choice":
        return {"enum": list(option.choices)}
    if option.kind == "many":
        one = _PATTERN if option.metavar == "PATTERN" else {"type": "string"}
        return {"anyOf": [one, {"type": "array", "items": one}]}
    return {"type": "string"}


def _accept() -> dict[str, Any]:
    day = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    return _closed({**dict.fromkeys(("text", "reason", "rule", "file"), _TEXT), "until": day}, "text", "reason")


def _by_name(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    """Return the rules that each name of a rule, an alias or a group stands for."""
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        for name in (rule.id, rule.group, *rule.sheet.get("aliases", ())):
            found.setdefault(name, []).append(rule)
    return dict(sorted(found.items()))


def _rule(rules: list[Rule]) -> dict[str, Any]:
    """Return what may be set of one rule; of a group only what every rule of it has."""
    options = dict(rules[0].options)
    for rule in rules[1:]:
        options = {name: value for name, value in options.items() if name in rule.options}
    summary = {"description": rules[0].summary("en")} if len(rules) == 1 else {}
    values = {name: {**_value(name, default), "default": default} for name, default in options.items()}
    return {**summary, **_closed({"severity": {"enum": list(SEVERITIES)}, **values})}


def _is_list(default: Any) -> bool:
    return isinstance(default, list)


def _value(name: str, default: Any) -> dict[str, Any]:
    if name in PAIRS:
        return _PAIRS
    if _is_list(default):
        return _NAMES
    kinds: dict[type, str] = {bool: "boolean", int: "integer", float: "number", str: "string"}
    return {"type": kinds[type(default)]}
