"""The kind of a name by the noun beside it: « le groupe Marn », « le lycée Victor Marn », "the song Night Boats"."""

from __future__ import annotations

from factlint.facts.names.candidate import Candidate

_PAIRS = {"«": "»", "“": "”", '"': '"', "'": "'", "‘": "’"}


def by_noun_before(one: Candidate) -> str | None:
    """Return organisation or place by the noun that the name stands behind: « le groupe Marn », "the town of Marn"."""
    lists, noun = one.lists, one.noun
    if noun in lists.body_nouns:
        return "organisation"
    if noun in lists.place_nouns:
        return "place"
    of = one.before in {"de", "d'", "of"}
    return "place" if of and one.low(one.piece.first - 2) in lists.place_nouns else None


def by_named_after(one: Candidate) -> str | None:
    """Return the kind of what is named after somebody: « le lycée Victor Marn », « la rue Anne Marn »."""
    noun = one.noun
    if one.lists.english or noun not in one.read.lexicon.words("names.named-after"):
        return None
    return "place" if noun in one.lists.place_nouns else "organisation"


def by_work_around(one: Candidate) -> str | None:
    """Return work for what stands alone in quotation marks, or right after « le film », "the song"."""
    first, after, tokens = one.piece.first, one.piece.after, one.read.tokens
    if one.low(after) in one.read.lexicon.words("settings.after-products") or _in_apposition(one):
        return "work"
    if one.noun in one.lists.work_nouns or _told_as_work(one):
        return "work"
    if first < 1 or after >= len(tokens) or _PAIRS.get(tokens[first - 1].text) != tokens[after].text:
        return None
    nickname = first > 1 and tokens[first - 2].capitalised and tokens[first - 2].gap != "\n"
    person = len(one.lows) > 1 and one.lows[0] in one.lists.first_names
    return None if nickname or person or one.lows[0] in one.lists.renowned else "work"


def _in_apposition(one: Candidate) -> bool:
    """Whether a name stands between commas behind the noun of a work: "in his new book, Night Boats, Ann Lee"."""
    closed = one.before == "," and one.low(one.piece.after) in {",", "."}
    return closed and not one.piece.title and one.low(one.piece.first - 2) in one.lists.work_nouns


def _told_as_work(one: Candidate) -> bool:
    """Whether a first name and a surname are the title of a story: "the film version of", « l'adaptation de »."""
    first, after, tokens = one.piece.first, one.piece.after, one.read.tokens
    owner = after < len(tokens) and tokens[after].low in {"'s", "'"}
    if first < 2 or owner or len(one.lows) < 2 or one.lows[0] not in one.lists.first_names:
        return False
    noun, link = tokens[first - 2].low, one.before
    return link in {"of", "in", "de", "d'", "dans"} and noun in one.read.lexicon.words("names.told-of-works")
