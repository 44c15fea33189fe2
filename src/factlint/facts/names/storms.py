"""Storms that bear a first name: « l'ouragan Laura », then « Laura »."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from factlint.facts.names.shared_kinds import Told
from factlint.facts.names.words import Reading


def with_storms(read: Reading, told: Sequence[Told]) -> list[Told]:
    """Return what the mentions tell, the names of storms of no kind, wherever they stand."""
    storms = read.lexicon.words("names.storms")
    if storms.isdisjoint(read.lower):
        return list(told)
    named = {two.text for one, two in pairwise(read.tokens) if one.low in storms and two.capitalised}
    return [replace(each, kind="") if len(each.words) == 1 and each.words[0] in named else each for each in told]
