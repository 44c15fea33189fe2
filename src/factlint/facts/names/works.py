"""A guess at works and products by their form and whose they are: "The Long Shore", "Kerrow's Night Boats"."""

from __future__ import annotations

from factlint.facts.names.candidate import Candidate
from factlint.facts.names.words import demonym, is_common, is_place
from factlint.lexicon import fold


def by_make(one: Candidate) -> str | None:
    """Return work for the model of a maker of cars: "Ford Fusion", "two Saabs", no body ("Ford Foundation")."""
    brands, lows = one.read.lexicon.words("identities.brands"), one.lows
    if len(lows) == 1:
        return "work" if lows[0].removesuffix("s") in brands and lows[0] not in brands and one.piece.sure else None
    if lows[0] not in brands or one.piece.title or len(lows) > 3:
        return None
    bodies = one.read.lexicon.either("names.heads", "identities.generic", "names.body-tails", "identities.legal")
    other = lows[-1] in bodies or lows[1] in bodies or is_place(one.read, lows[1]) or lows[1] in one.lists.first_names
    return None if other else "work"


def by_title(one: Candidate) -> str | None:
    """Return work for what begins with "The" inside a sentence, what somebody has made, what was directed."""
    if one.piece.title or not one.piece.sure:
        return None
    follows = one.low(one.piece.after)
    told = one.low(one.piece.after + 1) if follows == "," else follows
    words = one.read.lexicon.words
    if told in words("settings.made-by") or one.before in words("settings.makes-works"):
        return "work"
    if one.before == "for" and one.low(one.piece.first - 2) in words("settings.awarded"):
        return "work"
    the = (
        one.printed[0] == "The"
        and len(one.printed) > 1
        and one.read.tokens[one.piece.first].index not in one.read.initial
    )
    return "work" if the or _owned(one) else None


def _owned(one: Candidate) -> bool:
    """Whether "'s" stands before everyday words with capitals, or any after a company: "Ann Lee's Night Boats"."""
    first = one.piece.first
    owner = one.read.tokens[first - 2] if first > 1 else None
    if one.before != "'s" or owner is None or not owner.text[0].isupper():
        return False
    low = fold(owner.low)
    if is_place(one.read, owner.low) or demonym(one.read.lexicon, owner.low) or low in one.read.words_of.calendar:
        return False
    common = any(is_common(one.read.words_of, word.lower()) for word in one.printed)
    return (common and len(one.printed) > 1) or (len(one.printed) == 1 and low in one.lists.organisations)
