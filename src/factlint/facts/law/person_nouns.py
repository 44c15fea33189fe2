"""Whether a noun is of a person: "plasterer", « infirmière »; not "letter", « dossier »."""

from __future__ import annotations

from functools import lru_cache

from factlint.lexicon import Lexicon

_SHORTEST = 5
_LISTS = (
    "statuses.grammar.nouns", "statuses.grammar.trades", "sources.people", "figures.ages.persons",
    "figures.ages.one_person", "roles.functions", "roles.kin",
)  # fmt: skip


@lru_cache(maxsize=4096)
def is_person_noun(low: str, lexicon: Lexicon) -> bool:
    """Whether a word, in any number or compound, is a listed noun of people or ends as they do, and is no thing."""
    parts = low.split("-")
    forms = {low, low.removesuffix("s"), parts[0], parts[-1]}
    if forms & lexicon.words("statuses.grammar.things"):
        return False
    if forms & lexicon.either(*_LISTS):
        return True
    endings = tuple(lexicon.words("statuses.grammar.people"))
    return len(low) >= _SHORTEST and any(form.endswith(endings) for form in forms)
