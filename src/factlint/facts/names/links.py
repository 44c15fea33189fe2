"""Whether the small words between two capitals hold them in one name: « Banque de France », "Bank of England"."""

from __future__ import annotations

from factlint.facts.names.words import Reading, is_common, is_place
from factlint.lexicon import fold

_TIES = frozenset({"of", "for", "on"})


def hold_together(read: Reading, first: int, at: int, end: int) -> bool:
    """Whether the words from `at` to before `end` make one name of the run from `first` and the capital at `end`."""
    lists, link = read.words_of, read.tokens[at].low
    if link in lists.strong_particles:
        return True
    printed = _without_functions(read, [token.low for token in read.tokens[first:at] if token.kind == "word"])
    left = [fold(low) for low in printed]
    if link in lists.inner_articles or link == "on":
        return link == "on" and left[-1] in lists.heads and read.tokens[end].low not in lists.calendar
    if any(word in lists.heads or word in lists.generic for word in [*left, *printed]):
        return left[-1] != "republique" or read.tokens[end].low not in read.lexicon.words("places.cities")
    if lists.language == "en":
        return _english(read, left, link)
    place = printed[-1] in read.lexicon.words("names.place-heads") or _part_of_the_world(read, left[-1], end)
    return place or _of_a_person(read, left, end)


def _without_functions(read: Reading, lows: list[str]) -> list[str]:
    """Leave out the civility or functions that stand before the names of somebody: "President Ann Lee", "Ms Lee"."""
    start = 0
    if len(lows) > 1 and lows[0] in read.words_of.civilities:
        return lows[1:]
    while len(lows) - start > 2 and lows[start] in read.words_of.functions:
        start += 1
    return lows[start:] if fold(lows[start]) in read.words_of.first_names else lows


def _part_of_the_world(read: Reading, low: str, end: int) -> bool:
    """Whether a direction follows a continent or country: « Asie du Sud », « Afrique de l'Ouest »."""
    whole = is_place(read, low) or low in read.lexicon.words("identities.regions")
    return whole and read.tokens[end].low in read.lexicon.words("names.directions")


def _of_a_person(read: Reading, left: list[str], end: int) -> bool:
    """Whether a first name and a surname with its particle are held together: « Anne de Morvan »."""
    named = left[0] in read.words_of.first_names and not is_place(read, read.tokens[end].low)
    return named and not _of_a_body(read, left, end)


def _of_a_body(read: Reading, left: list[str], end: int) -> bool:
    """Whether a body follows somebody with a surname: « Dan Morel de Brighton Securities »."""
    low = fold(read.tokens[end].low)
    follows = fold(read.tokens[end + 1].low) if end + 1 < len(read.tokens) else ""
    bodies = read.lexicon.words("identities.organisations")
    tail = follows in read.words_of.generic or follows in read.lexicon.words("names.body-tails")
    return len(left) > 1 and (low in bodies or tail)


def _english(read: Reading, left: list[str], link: str) -> bool:
    """Decide for words that name no kind of body: "Duke of York" but "Ann Lee of Leeds", "Kimiko de Vries"."""
    lists = read.words_of
    named = any(word in lists.first_names for word in left[:-1])
    if link == "for" or (named and link in _TIES):
        return False
    if link != "of":
        return named or left[0] in lists.first_names or (len(left) == 1 and not is_common(lists, left[0]))
    if len(left) > 1 and not any(is_common(lists, word) for word in left):
        return False
    if left[-1] in lists.functions or left[-1] in lists.calendar:
        return False
    return left[0] not in lists.first_names
