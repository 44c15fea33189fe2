"""The kind of a name by its own words: "Kerrow College", "Mount Kerrow", "the Kerrow Cup", "Kerrow France"."""

from __future__ import annotations

from itertools import pairwise

from factlint.facts.names.candidate import Candidate
from factlint.facts.names.words import demonym, is_common, table_key


def by_event(one: Candidate) -> str | None:
    """Return no kind for an event, an award, a law: "the Kerrow Cup", « la Coupe de Kerrow »."""
    events = one.read.lexicon.words("names.event-heads")
    head = one.printed[-1 if one.lists.english else 0].lower()
    return "" if len(one.lows) > 1 and head in events and not one.piece.spelled else None


def by_words_inside(one: Candidate) -> str | None:
    """Return the kind that one of its words tells: an acronym, a legal form, the noun of a body or of a place."""
    words, lists, lows = one.read.words_of, one.lists, one.lows
    if one.piece.spelled or one.is_short_form:
        return "organisation"
    if any(part in lists.place_parts for part in lows[-1].replace("'", "-").split("-")[1:-1]):
        return "place"
    if len(lows) == 1:
        first, _, second = lows[0].partition("-")
        return "organisation" if second and first in lists.organisations else None
    if lows[-1].replace(".", "") in words.legal or "&" in lows or lows[-1] in lists.body_tails or _branch(one):
        return "organisation"
    if any(link in {"for", "of"} and (low in words.heads or low in lists.body_tails) for low, link in pairwise(lows)):
        return "organisation"
    return _by_head(one) if lows[0] not in lists.first_names else _by_memory(one)


def _by_memory(one: Candidate) -> str | None:
    """Tell what bears somebody's name: "Ann Marn Foundation", "the Paul Marn College", "the Ann Marn Bridge"."""
    lists, lows = one.lists, one.lows
    named_after = len(lows) > 2 and lists.english and lows[-1] in one.read.lexicon.words("names.named-after")
    introduced = lists.english and one.before in lists.determiners
    head = _by_head(one) if named_after or introduced else None
    return head or ("" if named_after else None)


def _branch(one: Candidate) -> bool:
    """Whether a name is that of a body in a country, of a part of a known one, of a team.

    So "Kerrow France", "BBC Radio Marn", "Boston Kerrows".
    """
    lows, lexicon = one.lows, one.read.lexicon
    marks = lexicon.words("identities.club-marks")
    club = one.printed[0] in marks or one.printed[-1] in marks
    acronym = club or (lows[0] in one.lists.organisations and one.printed[0].isupper())
    if acronym or lows[0] == "u.s." or " ".join(one.key.split()[:2]) in one.lists.organisations or _seated(one):
        return True
    known_first = lows[0] in one.lists.first_names or lows[0] in one.lists.place_heads
    if lows[-1].endswith("s") and table_key(" ".join(lows[:-1])) in lexicon.words("places.cities"):
        return one.lists.english and lows[-1] not in one.lists.place_heads
    country = lows[-1] in lexicon.words("places.countries") and not demonym(lexicon, lows[-1])
    everyday = len(lows) == 2 and is_common(one.read.words_of, lows[0]) and not one.printed[-1].isupper()
    return country and not known_first and not everyday and lows[0] not in lexicon.words("names.directions")


def _seated(one: Candidate) -> bool:
    """Whether a French name ends with the city of a body: "Agro Kerrow Dijon"."""
    lows, lists = one.lows, one.lists
    city = not lists.english and lows[-1] in one.read.lexicon.words("places.cities")
    other = lows[0] in lists.first_names or lows[0] in lists.place_heads or lows[0] in one.read.words_of.heads
    return city and not other and not one.piece.title and one.key not in lists.regions


def _by_head(one: Candidate) -> str | None:
    """Tell a place or a body by its first or last word: "Mount Kerrow", "Kerrow College", « Banque de France »."""
    words, lists, lows = one.read.words_of, one.lists, one.lows
    surname = lows[-1] in one.read.lexicon.words("namesakes.surnames") and one.before not in lists.not_people
    east = lows[0] in lists.east_surnames and "-" in lows[1]  # Park Sung-hwan
    if (lows[0] in lists.place_heads and not east) or (lists.english and lows[-1] in lists.place_heads and not surname):
        return "place"
    if _part_of_a_place(one):
        return "place"
    begins = (lows[0] in words.heads or one.printed[0].lower() in words.heads) and lows[0] not in lists.east_surnames
    body = lows[-1] in words.heads or begins
    return "organisation" if body else None


def _part_of_a_place(one: Candidate) -> bool:
    """Whether a direction stands before or behind a known region: "West Lothian", « Asie du Sud »."""
    directions, lows = one.read.lexicon.words("names.directions"), one.lows
    if one.lists.english:
        return lows[0] in directions and " ".join(lows[1:]) in one.lists.regions
    return lows[-1].removeprefix("l'") in directions and lows[0] in one.lists.regions
