"""The singular of a noun: enough to see that "salariés" and "salarié", "jobs" and "job" are counted alike."""

from __future__ import annotations

from functools import lru_cache

from factlint.lexicon import Lexicon, fold

_ES = ("ses", "shes", "ches", "xes", "zes")
_KEPT = ("ss", "us", "is")


@lru_cache(maxsize=4096)
def singular(word: str, lexicon: Lexicon) -> str:
    """Return the folded singular of a noun. A word that is no plural comes back folded."""
    folded = fold(word)
    irregular = lexicon.table("nouns.irregular").get(folded)
    if irregular is not None:
        return str(irregular)
    if folded in lexicon.words("nouns.invariable") or len(folded) < 3:
        return folded
    return _french(folded) if lexicon.language == "fr" else _english(folded)


def is_plural(word: str, lexicon: Lexicon) -> bool:
    """Whether a noun may be a plural: its singular differs, or it has only one form."""
    folded = fold(word)
    return singular(word, lexicon) != folded or folded in lexicon.words("nouns.invariable")


def _french(word: str) -> str:
    if word.endswith(("eaux", "eux")):
        return word[:-1]
    if word.endswith("aux"):
        return word[:-3] + "al"
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def _english(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", *_ES[1:])):
        return word[:-2]
    if word.endswith("s") and not word.endswith(_KEPT):
        return word[:-1]
    return word
