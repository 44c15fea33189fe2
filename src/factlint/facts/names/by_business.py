"""A body of one unknown word by the business it does: "Kerrow announced 200 job cuts", « le titre Kerrow perd »."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from factlint.facts.names.candidate import Candidate
from factlint.facts.names.words import is_common
from factlint.lexicon import Lexicon

_REACH = 9
"""Words at most between a verb and what it is done to: "posted its third pre-tax loss in a row"."""
_STOPS = frozenset('.,;:!?()«»“”"')
_SHARE = frozenset({"titre", "action", "l'action"})


class _Business(Struct, frozen=True):
    """The lists of `business.toml`: what a body does and to what, the words between, the moves of a share."""

    deeds: frozenset[str]
    things: frozenset[str]
    auxiliaries: frozenset[str]
    moves: frozenset[str]
    buys: frozenset[str]


@lru_cache(maxsize=4)
def _business(lexicon: Lexicon) -> _Business:
    """Return the lists of a language, read once."""
    words = lexicon.words
    return _Business(
        words("business.deeds"), words("business.things"), words("business.auxiliaries"), words("business.moves"),
        words("business.buys"),
    )  # fmt: skip


def by_share(one: Candidate) -> str | None:
    """Return organisation for what is quoted on an exchange: « le titre Kerrow perd 4 % »; elsewhere it is a work."""
    quoted = one.before in _SHARE and one.low(one.piece.after) in _business(one.read.lexicon).moves
    return "organisation" if quoted else None


def by_business(one: Candidate) -> str | None:
    """Return organisation for one unknown word that cuts jobs, posts a loss, is bought by or buys one."""
    if len(one.printed) > 1 or one.piece.title or is_common(one.read.words_of, one.lows[0]):
        return None
    lists = _business(one.read.lexicon)
    if one.before in {"by", "par"} and one.low(one.piece.first - 2) in lists.buys:
        return "organisation"
    at = one.piece.after
    while one.low(at) in lists.auxiliaries:
        at += 1
    if one.low(at) not in lists.deeds:
        return None
    for place in range(at + 1, at + 1 + _REACH):
        low = one.low(place)
        if low in lists.things:
            return "organisation"
        if not low or low in _STOPS:
            return None
    return None
