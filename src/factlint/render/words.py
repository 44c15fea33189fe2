"""What the report itself says, in French and English: severities, counts, labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

MARKS: Mapping[str, str] = {"error": "x", "warning": "!", "note": "i"}

SEVERITIES: Mapping[str, Mapping[str, str]] = {
    "fr": {"error": "À corriger", "warning": "À relire", "note": "Pour info"},
    "en": {"error": "To fix", "warning": "To check", "note": "Note"},
}

_LABELS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "computation": "Calcul",
        "question": "À vérifier",
        "repairs": "Pistes",
        "or": "ou",
        "in_quote": "Baissé d'un niveau : ce sont des propos cités.",
        "remark": "Remarque",
        "likewise": "De même,",
        "read": "Lu :",
        "nothing": "Rien à signaler.",
        "explain": "Expliquer :",
        "accept": "Accepter :",
        "accept_entry": "Accepter, dans factlint.toml :",
        "reason": "raison",
    },
    "en": {
        "computation": "The sum",
        "question": "Ask",
        "repairs": "Ways out",
        "or": "or",
        "in_quote": "Lowered by one level: these are quoted words.",
        "remark": "Remark",
        "likewise": "Likewise,",
        "read": "Read:",
        "nothing": "Nothing to report.",
        "explain": "Explain:",
        "accept": "Accept:",
        "accept_entry": "Accept, in factlint.toml:",
        "reason": "reason",
    },
}

_COUNTED: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "fr": {
        "figures": ("chiffre", "chiffres"),
        "dates": ("date", "dates"),
        "names": ("nom", "noms"),
        "quotes": ("citation", "citations"),
        "error": ("à corriger", "à corriger"),
        "warning": ("à relire", "à relire"),
        "note": ("pour info", "pour info"),
        "places": ("autre endroit", "autres endroits"),
        "articles": ("article", "articles"),
        "clean": ("article sans remarque", "articles sans remarque"),
        "skipped": ("article écarté (autre langue)", "articles écartés (autre langue)"),
        "hidden": ("masqué (--strict)", "masqués (--strict)"),
        "suppressed": ("accepté", "acceptés"),
        "known": ("déjà dans la référence", "déjà dans la référence"),
        "untouched": ("hors des lignes changées", "hors des lignes changées"),
        "unread": ("fichier non lu", "fichiers non lus"),
        "failed": ("règle en panne", "règles en panne"),
    },
    "en": {
        "figures": ("figure", "figures"),
        "dates": ("date", "dates"),
        "names": ("name", "names"),
        "quotes": ("quote", "quotes"),
        "error": ("to fix", "to fix"),
        "warning": ("to check", "to check"),
        "note": ("note", "notes"),
        "places": ("other place", "other places"),
        "articles": ("article", "articles"),
        "clean": ("article without remarks", "articles without remarks"),
        "skipped": ("article set aside (other language)", "articles set aside (other language)"),
        "hidden": ("hidden (--strict)", "hidden (--strict)"),
        "suppressed": ("accepted", "accepted"),
        "known": ("in the baseline", "in the baseline"),
        "untouched": ("outside the changed lines", "outside the changed lines"),
        "unread": ("file not read", "files not read"),
        "failed": ("rule failed", "rules failed"),
    },
}  # fmt: skip

_SPACES = re.compile("[ \\t\\r\\n\\u2028\\u2029]+")
_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def label(key: str, lang: str) -> str:
    """Return one of the report's own words."""
    return _LABELS[lang][key]


def colon(lang: str) -> str:
    """Return a colon as the language sets it after a word."""
    return "\u00a0:" if lang == "fr" else ":"


def counted(count: int, key: str, lang: str) -> str:
    """Return a count with its noun: `1 date`, `6 dates`, and in French `0 date`."""
    one, several = _COUNTED[lang][key]
    singular = count == 1 or (count == 0 and lang == "fr")
    return f"{count} {one if singular else several}"


def counts(numbers: Mapping[str, int | None], lang: str) -> str:
    """Return the counts that are known, joined by commas."""
    return ", ".join(counted(number, key, lang) for key, number in numbers.items() if number is not None)


def total(readings: Iterable[Mapping[str, int | None]]) -> dict[str, int | None]:
    """Add up what was read in several articles; None for a kind that was read in none."""
    added: dict[str, int | None] = {}
    for reading in readings:
        for key, number in reading.items():
            added[key] = added.get(key) if number is None else (added.get(key) or 0) + number
    return added


def printable(text: str) -> str:
    """Return text on one line, without the control characters that could play with a terminal.

    No-break spaces stay, so that `15 500` is not torn in two.
    """
    return " ".join(filter(None, _SPACES.split(text.translate(_CONTROLS))))
