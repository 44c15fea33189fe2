"""The kind of a name that the tables know, and of what its digits or its ending tell: a product, a site."""

from __future__ import annotations

from factlint.facts.names.by_nouns import by_noun_before
from factlint.facts.names.candidate import Candidate
from factlint.facts.names.words import demonym
from factlint.lexicon import fold

_FULL_ARTICLES = {
    "au": "le", "du": "le", "aux": "les", "des": "les", "l'": "l", "la": "la", "le": "le", "les": "les", "the": "the",
}  # fmt: skip
"""The article in the name of a body by what stands before it: « au Parisien » is Le Parisien, « l'Obs » L'Obs."""


def by_tables(one: Candidate) -> str | None:
    """Return the kind of a region, country, city, event or body of the tables."""
    lists, lexicon = one.lists, one.read.lexicon
    words = lexicon.words
    bare = one.key.removeprefix("the ").removeprefix("l ")
    if one.key in lists.regions or one.key in words("places.countries"):
        return "place"
    if bare in lists.events:
        return ""
    shortest = one.printed[0].istitle() and one.printed[0].isalpha() and len(one.key) < 4
    if _FULL_ARTICLES.get(one.before, "-") + " " + one.key in lists.organisations:
        return "organisation"
    bodies = lexicon.either("identities.organisations", "names.bodies")
    known = one.key in bodies or bare in bodies or one.key in words("identities.metonyms")
    if known and not shortest:
        return "" if len(one.lows) == 1 and demonym(lexicon, one.lows[0]) else "organisation"
    return "place" if one.key in words("places.cities") and not one.piece.title and not shortest else None


def by_domain(one: Candidate) -> str | None:
    """Return organisation for the name of a site: Kerrow.com."""
    if one.low(one.piece.after) != ".":
        return None
    tail = one.read.tokens[one.piece.after : one.piece.after + 2]
    site = len(tail) == 2 and tail[0].gap == tail[1].gap == ""
    return "organisation" if site and tail[1].text in one.read.lexicon.words("identities.domains") else None


def by_number(one: Candidate) -> str | None:
    """Return work for a product: iPhone 15, A380, Llama 4, not for « la chaîne Onde 3 »."""
    first = one.lows[0]
    digits = one.printed[-1][-1].isdecimal()
    if digits and one.low(one.piece.after) in one.read.lexicon.words("settings.after-bodies"):
        return "organisation"
    if by_noun_before(one) == "organisation":
        return None
    bare = one.key.removeprefix("l ").removeprefix("the ")
    if first in one.lists.products or one.key in one.lists.products or bare in one.lists.products:
        return "work"
    last = one.printed[-1]
    made = _is_model(last) or (fold(one.printed[0]) in one.read.words_of.makes and last[-1].isdecimal())
    numbered = last.isdecimal() and first not in one.lists.first_names and len(one.printed) > 1
    return "work" if made or numbered else None


def _is_model(word: str) -> bool:
    """Whether a word is a letter or two and a number: A380, F-16, PS4."""
    letters = word.rstrip("0123456789")
    return letters != word and letters.isascii() and 0 < len(letters.rstrip("-")) <= 2 and letters[0].isupper()
