"""Validation of a sheet: unknown key, missing language, bad value, each refused with file, key and reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from difflib import get_close_matches
from typing import Any

from factlint.rule import CONFIDENCES, GROUPS, KINDS, LANGUAGES, SEVERITIES, Example, Rule, SheetError

_KEYS = frozenset(
    [
        *("summary", "why", "severity", "confidence", "measured", "strict", "since", "references", "aliases"),
        *("check", "options", "message", "question", "computation", "side", "repair", "mistaken", "example"),
        *KINDS,
    ]
)
_REQUIRED = ("summary", "severity", "confidence", "message", "example")
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_CHECK = re.compile(r"[a-z_]\w*(?:\.[a-z_]\w*)*:[a-z_]\w*")
_PLACEHOLDER = re.compile(r"\{([a-z_]\w*)(?::[^{}]*)?\}")


def validated(rule_id: str, group: str, where: str, sheet: Mapping[str, Any]) -> Rule:
    """Return the rule, or raise SheetError with the file, the key and the reason."""
    _names(rule_id, group, where)
    _known_keys(where, sheet)
    _choices(where, sheet)
    for key in ("summary", "why", "mistaken"):
        if key in sheet:
            _both_languages(where, key, sheet[key])
    _templates(where, sheet)
    for number, example in enumerate(sheet["example"], 1):
        _example(where, f"example {number}", example)
    return Rule(rule_id, group, where, sheet)


def placeholders(template: str) -> frozenset[str]:
    """Return the names that a template must be given."""
    return frozenset(_PLACEHOLDER.findall(template))


def _names(rule_id: str, group: str, where: str) -> None:
    if not _ID.fullmatch(rule_id):
        raise SheetError(where, "file name", "a rule's name is lower-case words joined by hyphens")
    if group not in GROUPS:
        raise SheetError(where, "folder", f"no group is called {group!r}; the groups are {', '.join(GROUPS)}")


def _known_keys(where: str, sheet: Mapping[str, Any]) -> None:
    for key in sheet:
        if key not in _KEYS:
            near = get_close_matches(key, _KEYS, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise SheetError(where, key, f"unknown key{hint}")
    for key in _REQUIRED:
        if not sheet.get(key):
            raise SheetError(where, key, "is missing")
    deciders = [key for key in ("check", *KINDS) if key in sheet]
    if len(deciders) != 1:
        raise SheetError(where, "check", f"exactly one of check, {', '.join(KINDS)} must say how it decides")


def _choices(where: str, sheet: Mapping[str, Any]) -> None:
    allowed: dict[str, Callable[[Any], bool]] = {
        "severity": SEVERITIES.__contains__,
        "confidence": CONFIDENCES.__contains__,
        "strict": lambda value: isinstance(value, bool),
        "check": lambda value: isinstance(value, str) and bool(_CHECK.fullmatch(value)),
        "options": lambda value: isinstance(value, Mapping),
        "aliases": lambda value: isinstance(value, list) and all(_ID.fullmatch(alias) for alias in value),
        "references": lambda value: isinstance(value, list),
    }
    for key, fits in allowed.items():
        if key in sheet and not fits(sheet[key]):
            raise SheetError(where, key, f"{sheet[key]!r} is not a value it can have")
    if sheet["confidence"] != "low" and not sheet.get("measured"):
        raise SheetError(where, "measured", "a confidence above low needs the figure it rests on")


def _both_languages(where: str, key: str, wording: Any) -> None:
    if not isinstance(wording, Mapping):
        raise SheetError(where, key, "must be a table with fr and en")
    for lang in LANGUAGES:
        if not isinstance(wording.get(lang), str) or not wording[lang].strip():
            raise SheetError(where, key, f"the wording in {lang!r} is missing")


def _templates(where: str, sheet: Mapping[str, Any]) -> None:
    for key, wording in _wordings(sheet):
        _both_languages(where, key, wording)
        for lang in LANGUAGES:
            if "{" in _PLACEHOLDER.sub("", wording[lang]):
                raise SheetError(where, key, f"a placeholder in {lang!r} is not of the form {{name}} or {{name:form}}")
        if placeholders(wording["fr"]) != placeholders(wording["en"]):
            raise SheetError(where, key, "the placeholders in fr and en are not the same")


def _wordings(sheet: Mapping[str, Any]) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for key in ("message", "question"):
        if key in sheet:
            found.append((key, {lang: sheet[key].get(lang) for lang in LANGUAGES}))
            found += [(f"{key}.{name}", value) for name, value in sheet[key].items() if name not in LANGUAGES]
    if "computation" in sheet:
        found.append(("computation", sheet["computation"]))
    found += [(f"side.{role}", value) for role, value in sheet.get("side", {}).items()]
    found += [(f"repair {number}", value) for number, value in enumerate(sheet.get("repair", []), 1)]
    return found


def _example(where: str, key: str, example: Any) -> None:
    known = {item.name for item in fields(Example)}
    if not isinstance(example, Mapping):
        raise SheetError(where, key, "must be a table")
    for name in example:
        if name not in known:
            raise SheetError(where, key, f"unknown key {name!r}")
    if example.get("lang") not in LANGUAGES:
        raise SheetError(where, key, "lang must be fr or en")
    if not isinstance(example.get("text"), str) or not example["text"].strip():
        raise SheetError(where, key, "text is missing")
    if "date" in example and not isinstance(example["date"], date):
        raise SheetError(where, key, "date must be a TOML date, as 2026-03-12")
