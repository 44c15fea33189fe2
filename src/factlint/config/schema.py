"""The JSON Schema of a configuration, made from the options and from the options of the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from factlint.config.files import file_options
from factlint.config.options import Option, Settings
from factlint.config.per_file import KEYS
from factlint.rule import SEVERITIES, Rule

ADDRESS = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": "string", "minLength": 1}
_NAMES = {"type": "array", "items": {"type": "string"}}


def schema(rules: Iterable[Rule]) -> dict[str, Any]:
    """Return the schema of `factlint.toml` for these rules."""
    rules = list(rules)
    properties = {key: _option(key, option) for key, option in file_options().items()}
    properties |= {
        "lists": _object(_lists(rules), "The newsroom's own lists, for every rule that has one of that name."),
        "rules": _object({rule.id: _rule(rule) for rule in rules}, "Severity and options of single rules."),
        "accept": {"type": "array", "items": _accept(), "description": "Findings that are right as they are."},
        "per-file": {"type": "array", "items": _per_file(rules), "description": "Other settings for some articles."},
    }
    return {"$schema": ADDRESS, "title": "factlint.toml", **_object(properties)}


def _object(properties: Mapping[str, Any], description: str = "", required: Iterable[str] = ()) -> dict[str, Any]:
    found: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": dict(properties)}
    if description:
        found["description"] = description
    if required:
        found["required"] = list(required)
    return found


def _option(key: str, option: Option) -> dict[str, Any]:
    default = getattr(Settings(), key.replace("-", "_"))
    shown = {"description": option.help} | ({} if default is None else {"default": _plain(default)})
    if option.kind == "flag":
        return {"type": "boolean", **shown}
    if option.kind == "many":
        return {"anyOf": [_NAMES, {"type": "string"}], **shown}
    return {"type": "string", **({"enum": list(option.choices)} if option.choices else {}), **shown}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _lists(rules: Iterable[Rule]) -> dict[str, Any]:
    return {name: _like(value) for rule in rules for name, value in rule.options.items()}


def _rule(rule: Rule) -> dict[str, Any]:
    options = {name: _like(value) for name, value in rule.options.items()}
    return _object({"severity": {"enum": list(SEVERITIES)}, **options})


def _like(value: Any) -> dict[str, Any]:
    """Return the schema of a value of the same type as an option's default."""
    if isinstance(value, bool):
        return {"type": "boolean"}
    if isinstance(value, (int, float)):
        return {"type": "integer" if isinstance(value, int) else "number"}
    if isinstance(value, list):
        return {"type": "array"}
    return {"type": "object" if isinstance(value, Mapping) else "string"}


def _accept() -> dict[str, Any]:
    day = {"type": "string", "description": "The last day on which it accepts, as 2026-03-12."}
    return _object({**dict.fromkeys(("text", "reason", "rule", "file"), _TEXT), "until": day}, "", ("text", "reason"))


def _per_file(rules: Iterable[Rule]) -> dict[str, Any]:
    rules, known = list(rules), file_options()
    inside = {key: _option(key, known[key]) for key in KEYS}
    tables = {"lists": _object(_lists(rules)), "rules": _object({rule.id: _rule(rule) for rule in rules})}
    return _object({"files": {"anyOf": [_NAMES, {"type": "string"}]}, **inside, **tables}, "", ("files",))
