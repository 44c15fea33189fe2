"""Validation of a sheet: unknown key, missing language, bad value, each refused with file, key and reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from factlint.document import BODY, HEAD
from factlint.lexicon import Lexicon
from factlint.measured import COUNTS, KEYS
from factlint.rule import CONFIDENCES, GROUPS, KINDS, LANGUAGES, SEVERITIES, Example, Rule, SheetError

_KEYS = frozenset(
    [
        *("summary", "why", "decides", "mistaken", "severity", "confidence", "measured", "strict", "since"),
        *("references", "aliases", "check", "yields-to", "options"),
        *("message", "question", "computation", "side", "repair", "example"),
        *KINDS,
    ]
)
_REQUIRED = ("summary", "severity", "confidence", "message", "example")
_TABLES = ("message", "question", "computation", "side", "options", *KINDS)
_LISTS = ("repair", "example", "references", "aliases", "yields-to")
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_CHECK = re.compile(r"[a-z_]\w*(?:\.[a-z_]\w*)*:[a-z_]\w*")
_PLACEHOLDER = re.compile(r"\{([a-z_]\w*)(?::([^{}]*))?\}")
_FORM = re.compile(r"(?:where|sum|weekday|day|short|[+]?(?:\.[0-9])?%?)")
_PARTS = HEAD | BODY | {"byline", "dateline", "crosshead", "caption", "notice"}
_FORBID_KEYS = frozenset({"phrases", "patterns", "parts", "quotes"})
_FORBID_VALUES = frozenset({"here", "words"})


def validated(rule_id: str, group: str, where: str, sheet: Mapping[str, Any]) -> Rule:
    """Return the rule, or raise SheetError with the file, the key and the reason."""
    _names(rule_id, group, where)
    _known_keys(where, sheet)
    _choices(where, sheet)
    for key in ("summary", "why", "decides", "mistaken"):
        if key in sheet:
            _both_languages(where, key, sheet[key])
    _templates(where, sheet)
    _measured(where, sheet.get("measured", {}))
    if "forbid" in sheet:
        _forbid(where, sheet)
    for number, example in enumerate(sheet["example"], 1):
        _example(where, f"example {number}", example, sheet.get("options", {}))
    return Rule(rule_id, group, where, sheet)


def check_words(rule: Rule, lexicons: Mapping[str, Lexicon]) -> None:
    """Raise SheetError when a phrase of the rule names a list that no lexicon has, or cannot be read."""
    from factlint.facts.phrases import Phrases

    for language, phrases in rule.sheet.get("forbid", {}).get("phrases", {}).items():
        for phrase in phrases:
            try:
                Phrases([phrase], lexicons[language])
            except (KeyError, ValueError) as error:
                raise SheetError(rule.where, "forbid.phrases", f"{phrase!r}: {error.args[0]}") from None


def check_unique(rules: Iterable[Rule]) -> None:
    """Raise SheetError when two rules share a name: an id is used once, over all groups and all aliases."""
    taken: dict[str, str] = dict.fromkeys(GROUPS, "the groups")
    for rule in rules:
        for key, name in [("file name", rule.id), *(("aliases", alias) for alias in rule.sheet.get("aliases", ()))]:
            if name in taken:
                raise SheetError(rule.where, key, f"{name!r} is already a name in {taken[name]}")
            taken[name] = rule.where


def placeholders(template: str) -> frozenset[str]:
    """Return the names that a template must be given."""
    return frozenset(name for name, _ in _PLACEHOLDER.findall(template))


def _names(rule_id: str, group: str, where: str) -> None:
    if not _ID.fullmatch(rule_id):
        raise SheetError(where, "file name", "a rule's name is lower-case words joined by hyphens")
    if group not in GROUPS:
        raise SheetError(where, "folder", f"no group is called {group!r}; the groups are {', '.join(GROUPS)}")


def _known_keys(where: str, sheet: Mapping[str, Any]) -> None:
    for key in sheet:
        if key not in _KEYS:
            raise SheetError(where, key, f"unknown key{_hint(key, _KEYS)}")
    for key in _REQUIRED:
        if not sheet.get(key):
            raise SheetError(where, key, "is missing")
    deciders = [key for key in ("check", *KINDS) if key in sheet]
    if len(deciders) != 1:
        raise SheetError(where, "check", f"exactly one of check, {', '.join(KINDS)} must say how it decides")


def _choices(where: str, sheet: Mapping[str, Any]) -> None:
    allowed: dict[str, Callable[[Any], bool]] = {
        **dict.fromkeys(_TABLES, lambda value: isinstance(value, Mapping)),
        **dict.fromkeys(_LISTS, lambda value: isinstance(value, list)),
        "severity": SEVERITIES.__contains__,
        "confidence": CONFIDENCES.__contains__,
        "strict": lambda value: isinstance(value, bool),
        "measured": lambda value: isinstance(value, Mapping),
        "since": _is_text,
        "check": lambda value: isinstance(value, str) and bool(_CHECK.fullmatch(value)),
    }
    for key, fits in allowed.items():
        if key in sheet and not fits(sheet[key]):
            raise SheetError(where, key, f"{sheet[key]!r} is not a value it can have")
    for key in ("aliases", "yields-to"):
        for name in sheet.get(key, ()):
            if not isinstance(name, str) or not _ID.fullmatch(name):
                raise SheetError(where, key, f"{name!r} is not a rule's name")
    if sheet["confidence"] != "low" and not sheet.get("measured"):
        raise SheetError(where, "measured", "a confidence above low needs the figure it rests on")


def _measured(where: str, measured: Mapping[str, Any]) -> None:
    for key, value in measured.items():
        if key not in KEYS:
            raise SheetError(where, f"measured.{key}", f"unknown key{_hint(key, KEYS)}")
        if key in {"note", "shown_anyway"}:
            _both_languages(where, f"measured.{key}", value)
        elif key == "planted":
            for lang in value:
                _counts(where, f"measured.planted.{lang}", value[lang], COUNTS[key])
        elif key in COUNTS:
            _counts(where, f"measured.{key}", value, COUNTS[key])


def _counts(where: str, key: str, counts: Any, names: frozenset[str]) -> None:
    whole = isinstance(counts, Mapping) and counts.keys() == names
    if not whole or not all(isinstance(value, int) and value >= 0 for value in counts.values()):
        raise SheetError(where, key, f"must give whole numbers for {', '.join(sorted(names))}")
    if counts.get("fair", 0) > counts.get("findings", 0) or counts.get("found", 0) > counts.get("of", 0):
        raise SheetError(where, key, "counts more than there are")


def _both_languages(where: str, key: str, wording: Any) -> None:
    if not isinstance(wording, Mapping):
        raise SheetError(where, key, "must be a table with fr and en")
    for lang in LANGUAGES:
        if not _is_text(wording.get(lang)):
            raise SheetError(where, key, f"the wording in {lang!r} is missing")


def _templates(where: str, sheet: Mapping[str, Any]) -> None:
    for key, wording in _wordings(where, sheet):
        _both_languages(where, key, wording)
        for lang in LANGUAGES:
            _template(where, f"{key}.{lang}", wording[lang])
        if placeholders(wording["fr"]) != placeholders(wording["en"]):
            raise SheetError(where, key, "the placeholders in fr and en are not the same")


def _template(where: str, key: str, template: str) -> None:
    rest = _PLACEHOLDER.sub("", template)
    if "{" in rest or "}" in rest:
        raise SheetError(where, key, "a placeholder is not of the form {name} or {name:form}")
    for name, form in _PLACEHOLDER.findall(template):
        if not _FORM.fullmatch(form):
            raise SheetError(where, key, f"{{{name}:{form}}}: no value can be written in the form {form!r}")


def _wordings(where: str, sheet: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key in ("message", "question"):
        if key in sheet:
            yield key, {lang: sheet[key].get(lang) for lang in LANGUAGES}
            yield from ((f"{key}.{name}", value) for name, value in sheet[key].items() if name not in LANGUAGES)
    if "computation" in sheet:
        yield "computation", sheet["computation"]
    for role, value in sheet.get("side", {}).items():
        if not _ID.fullmatch(role):
            raise SheetError(where, f"side.{role}", "a role is lower-case words joined by hyphens")
        yield f"side.{role}", value
    yield from ((f"repair {number}", value) for number, value in enumerate(sheet.get("repair", []), 1))


def _forbid(where: str, sheet: Mapping[str, Any]) -> None:
    spec = sheet["forbid"]
    for key in spec:
        if key not in _FORBID_KEYS:
            raise SheetError(where, f"forbid.{key}", f"unknown key{_hint(key, _FORBID_KEYS)}")
    for key in [key for key in ("phrases", "patterns") if key in spec] or ["phrases"]:
        _by_language(where, f"forbid.{key}", spec.get(key))
    for pattern in (pattern for lang in LANGUAGES for pattern in spec.get("patterns", {}).get(lang, ())):
        _pattern(where, pattern)
    for part in spec.get("parts", ()):
        if part not in _PARTS:
            raise SheetError(where, "forbid.parts", f"no part is called {part!r}{_hint(part, _PARTS)}")
    for key, wording in _wordings(where, sheet):
        unfilled = sorted(placeholders(wording["en"]) - _FORBID_VALUES)
        if unfilled:
            raise SheetError(where, key, f"nothing fills {{{unfilled[0]}}}; forbid gives {{here}} and {{words}}")


def _by_language(where: str, key: str, lists: Any) -> None:
    for lang in LANGUAGES:
        mine = lists.get(lang) if isinstance(lists, Mapping) else None
        if not mine or not isinstance(mine, list) or not all(map(_is_text, mine)):
            raise SheetError(where, key, f"the list in {lang!r} is missing")


def _pattern(where: str, pattern: str) -> None:
    import regex

    try:
        regex.compile(pattern)
    except regex.error as error:
        raise SheetError(where, "forbid.patterns", f"{pattern!r} is not a pattern: {error}") from None


def _example(where: str, key: str, example: Any, options: Mapping[str, Any]) -> None:
    known = set(Example.__struct_fields__)
    if not isinstance(example, Mapping):
        raise SheetError(where, key, "must be a table")
    for name in example:
        if name not in known:
            raise SheetError(where, key, f"unknown key {name!r}{_hint(name, known)}")
    if example.get("lang") not in LANGUAGES:
        raise SheetError(where, key, "lang must be fr or en")
    if not _is_text(example.get("text")):
        raise SheetError(where, key, "text is missing")
    if not isinstance(example.get("headline", ""), str):
        raise SheetError(where, key, "headline must be a text")
    if not isinstance(example.get("known_miss", False), bool):
        raise SheetError(where, key, "known_miss must be true or false")
    if "date" in example and not isinstance(example["date"], date):
        raise SheetError(where, key, "date must be a TOML date, as 2026-03-12")
    for name in example.get("options", {}):
        if name not in options:
            raise SheetError(where, key, f"the sheet has no option {name!r}{_hint(name, options)}")


def _hint(name: object, known: Iterable[str]) -> str:
    near = get_close_matches(str(name), list(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
