"""What a rule was measured to do (`[measured]` of its sheet): in words for its page, and the confidence it earns.

[measured]
on = 2026-11-25
clean = { articles = 3128, findings = 44, fair = 41 }     # published articles; every finding was read
labelled = { findings = 209, fair = 208 }                 # real errors known beforehand, and what else was flagged
planted.fr = { of = 65, found = 60, wordings = 13 }       # errors put into published articles
planted.en = { of = 65, found = 65, wordings = 13 }
twins = 0                                                 # findings on their repaired twins
exact = true                                              # arithmetic or the calendar leaves no room
note.fr = "…"                                             # what else an editor should know
note.en = "…"
shown_anyway.fr = "…"                                     # why it is shown below its measure
shown_anyway.en = "…"
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factlint.rule import LANGUAGES

KEYS = frozenset({"on", "clean", "labelled", "planted", "twins", "exact", "note", "shown_anyway"})
COUNTS: Mapping[str, frozenset[str]] = {
    "clean": frozenset({"articles", "findings", "fair"}),
    "labelled": frozenset({"findings", "fair"}),
    "planted": frozenset({"of", "found", "wordings"}),
}
HIGH, MEDIUM = 0.95, 0.85
"""The share of findings that are fair, from which a rule is of high or of medium confidence."""
_ENOUGH_READ = 8
"""Findings read, from which their share decides; a rarer rule is judged by planted errors."""
_ENOUGH_FOR_HIGH = 20
_PLANTED, _WORDINGS, _CAUGHT = 60, 12, 0.9
"""For each language: planted errors, the wordings they are planted in, and the share to be found."""

_SENTENCES = {
    "fr": {
        "clean": "{findings} signalement(s) sur {articles} articles publiés, tous lus : {fair} fondé(s).",
        "labelled": "{findings} signalement(s) sur des erreurs connues d'avance : {fair} fondé(s).",
        "planted": "Erreurs semées : {shares}.",
        "share": "{found} trouvées sur {of} en {lang} ({wordings} tournures)",
        "twins": "{twins} signalement(s) sur les versions réparées.",
        "on": "Mesuré le {on}.",
        "fr": "français", "en": "anglais",
    },
    "en": {
        "clean": "{findings} finding(s) on {articles} published articles, all read: {fair} fair.",
        "labelled": "{findings} finding(s) on errors known beforehand: {fair} fair.",
        "planted": "Planted errors: {shares}.",
        "share": "{found} of {of} found in {lang} ({wordings} wordings)",
        "twins": "{twins} finding(s) on their repaired twins.",
        "on": "Measured on {on}.",
        "fr": "French", "en": "English",
    },
}  # fmt: skip


def described(measured: Mapping[str, Any], lang: str) -> str:
    """Return the measurement in words, for the page of the rule."""
    terms = _SENTENCES[lang]
    said = [terms[key].format(**measured[key]) for key in ("clean", "labelled") if key in measured]
    if "planted" in measured:
        shares = [
            terms["share"].format(lang=terms[planted], **counts) for planted, counts in measured["planted"].items()
        ]
        said.append(terms["planted"].format(shares=", ".join(shares)))
    if "twins" in measured:
        said.append(terms["twins"].format(twins=measured["twins"]))
    said += [measured[key][lang] for key in ("note", "shown_anyway") if key in measured]
    if "on" in measured:
        said.append(terms["on"].format(on=measured["on"]))
    return " ".join(said)


def earned(measured: Mapping[str, Any]) -> str:
    """Return the confidence that the figures earn: by findings on published articles, or by planted errors.

    Read: `high` from 0.95 fair of at least 20, `medium` from 0.85 of at least 8. Planted, when fewer were read and none
    of them was unfair: `medium` from 60 errors in 12 wordings for each language, 0.9 of them found and no finding on
    a repaired twin; `high` where the sum or the calendar is exact. Else `low`. Labelled errors are told and do not
    count: they were chosen because they are errors.
    """
    clean = measured.get("clean", {"findings": 0, "fair": 0})
    findings, fair = clean["findings"], clean["fair"]
    if findings >= _ENOUGH_FOR_HIGH and fair >= HIGH * findings:
        return "high"
    if findings >= _ENOUGH_READ:
        exact = measured.get("exact", False) and fair == findings and _planted_well(measured)
        return "high" if exact else "medium" if fair >= MEDIUM * findings else "low"
    if fair < findings or "clean" not in measured or not _planted_well(measured):
        return "low"
    return "high" if measured.get("exact") else "medium"


def _planted_well(measured: Mapping[str, Any]) -> bool:
    planted = measured.get("planted", {})
    return measured.get("twins") == 0 and all(
        counts["of"] >= _PLANTED and counts["wordings"] >= _WORDINGS and counts["found"] >= _CAUGHT * counts["of"]
        for counts in (planted.get(lang, {"of": 0, "wordings": 0, "found": 0}) for lang in LANGUAGES)
    )
