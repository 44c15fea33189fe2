"""One key of a configuration: its value, or a ConfigError that says where, which key and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factlint.config.errors import ConfigError, nearest
from factlint.config.option import Option

TABLES = ("lists", "rules")
_ARRAYS = ("files", "accept")


def option(where: str, key: str, value: Any, known: Mapping[str, Option]) -> tuple[str, Any]:
    """Return the name in Python and the value of an option. Raises ConfigError."""
    if key not in known:
        raise ConfigError(f"{where}: no setting is called {key!r}{nearest(key, [*known, *TABLES, *_ARRAYS])}")
    try:
        return key.replace("-", "_"), known[key].from_toml(value)
    except ValueError as error:
        raise ConfigError(f"{where}: {key}: {error}") from None


def table(where: str, key: str, value: Any) -> Mapping[str, Any]:
    """Return `[lists]`, or `[rules]` with a table for each rule. Raises ConfigError."""
    if not isinstance(value, Mapping):
        raise ConfigError(f"{where}: {key}: {value!r} should be a table, [{key}]")
    if key == "rules":
        for name, own in value.items():
            table(where, f"rules.{name}", own)
    return value
