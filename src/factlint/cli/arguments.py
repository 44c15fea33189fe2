"""Reads an ordinary `check` call without typer. Whatever is unusual or wrong is left to typer, errors included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from factlint.config import Option, options

Parsed = tuple[list[str], dict[str, Any]]


def parse(arguments: Iterable[str]) -> Parsed | None:
    """Return the paths and what was given for each option, or None when typer must read the call."""
    flags = _flags()
    rest = iter(arguments)
    paths: list[str] = []
    given: dict[str, Any] = {}
    for argument in rest:
        if argument == "-" or not argument.startswith("-"):
            paths.append(argument)
            continue
        flag, equals, text = argument.partition("=")
        if flag not in flags:
            return None
        name, option = flags[flag]
        value = _value(option, text if equals else None, rest)
        if value is None:
            return None
        given[name] = given.get(name, ()) + value if option.kind == "many" else value
    return (paths, given) if paths else None


def _flags() -> dict[str, tuple[str, Option]]:
    flags = {}
    for name, option in options().items():
        flags["--" + name.replace("_", "-")] = (name, option)
        if option.short:
            flags[option.short] = (name, option)
    return flags


def _value(option: Option, text: str | None, rest: Iterator[str]) -> Any:
    """Return the value given for an option; None when it is missing or not one."""
    if option.kind == "flag":
        return True if text is None else None
    text = next(rest, None) if text is None else text
    if text is None:
        return None
    try:
        return option.from_text(text)
    except ValueError:
        return None
