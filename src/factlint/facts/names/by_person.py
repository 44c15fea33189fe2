"""What tells a person: a civility, a function, an age, a relative, a first name, and the shape of two unknown words."""

from __future__ import annotations

from functools import partial

from factlint.facts.names.candidate import Candidate
from factlint.facts.names.function_phrases import phrase
from factlint.facts.names.function_words import function_words
from factlint.facts.names.pieces import Piece
from factlint.facts.names.words import Reading, demonym, is_common
from factlint.lexicon import fold

_ARTICLES = frozenset({"the", "die", "der", "das", "el", "los", "las", "il", "les"})
_AFTER_A_FUNCTION = frozenset({",", ".", ")", ";", "»", "”", '"', "who", "whose", "qui", "dont"})
_NOT_SURNAMES = ("tion", "sion", "ment", "ship", "ness", "ism", "ity", "ics", "ence")


def by_civility(one: Candidate) -> str | None:
    """Return person behind a civility: « Mme Marn », "Mr Marn"."""
    title = fold(one.piece.title.partition(" ")[0].strip("."))
    return "person" if title and title in one.read.words_of.civilities else None


def by_kin(one: Candidate) -> str | None:
    """Return person for one word behind a relative: "their daughter, Chelsea", « sa femme Anna »."""
    if len(one.printed) > 1 or not one.printed[0].istitle():
        return None
    relative = one.low(one.piece.first - 2) if one.before == "," else one.before
    return "person" if relative in one.read.lexicon.words("roles.relatives") else None


def by_function(one: Candidate) -> str | None:
    """Return person behind a function: « le maire Marn », "Governor Marn"."""
    words = function_words(one.read.lexicon)
    told = any(words.head_of(word) for word in one.piece.title.lower().split())
    return "person" if told and not one.is_short_form else None


def by_person_words(one: Candidate) -> str | None:
    """Return person by a first name, a renowned surname, an age or a function that follows, an initial."""
    lists, lows = one.lists, one.lows
    if len(lows) == 1:
        first_name = lows[0].partition("-")[0] in lists.first_names and one.before != "the" and one.piece.sure
        known = lows[0] in lists.renowned or (first_name and not is_common(one.read.words_of, one.printed[0].lower()))
        told = known or _functioned(one) or _of_a_people(one) or _aged(one.read, one.piece)
        return "person" if told else None
    if lows[0] in lists.east_surnames and one.before not in lists.determiners:
        return "person"
    if lows[0].partition("-")[0] in lists.first_names or lows[0] in lists.first_names:
        return "person"
    return "person" if _aged(one.read, one.piece) or _functioned(one) or _initialled(one) else None


def _of_a_people(one: Candidate) -> bool:
    """Whether a French function and a people stand before one word: « l'empereur japonais Naroka »."""
    earlier = one.low(one.piece.first - 2)
    if one.lists.english or earlier in one.read.lexicon.words("settings.also-bodies"):
        return False
    functioned = earlier in one.read.words_of.functions
    return functioned and one.piece.sure and demonym(one.read.lexicon, one.before) != ""


def _initialled(one: Candidate) -> bool:
    """Whether an initial speaks for a person, and is no country ("U.S. Court") or short form ("Mt. Kerrow")."""
    first = one.lows[0].replace(".", "")
    known = first in one.read.lexicon.words("places.countries") or first in one.read.words_of.abbreviations
    return not known and _initial_inside(one.printed)


def _initial_inside(printed: tuple[str, ...]) -> bool:
    """Whether an initial stands between, before or after names: John R. Bolton, J.K. Marlowe, Ramzi A."""
    initials = [len(word.replace(".", "")) <= 2 and (len(word) == 1 or "." in word) for word in printed]
    if len(printed) == 2 and len(printed[1]) == 1 and printed[0].istitle():
        return printed[1].isupper()
    return len(printed) > 1 and any(initials[:-1]) and printed[0][0].isupper() and printed[-1].isalpha()


def _aged(read: Reading, piece: Piece) -> bool:
    """Whether an age follows: « , 45 ans », ", 31,"."""
    tail = read.tokens[piece.after : piece.after + 3]
    if len(tail) < 3 or tail[0].text != "," or tail[1].kind != "number" or not tail[1].text.isdigit():
        return False
    return len(tail[1].text) == 2 and tail[2].low in {"ans", ",", "."}


def _functioned(one: Candidate) -> bool:
    """Whether a function that no body has follows a comma: « , directrice de l'usine »."""
    tokens, after = one.read.tokens, one.piece.after
    if after + 1 >= len(tokens) or tokens[after].text != "," or one.before in one.lists.determiners:
        return False
    words = function_words(one.read.lexicon)
    found = phrase(tokens, after + 1, min(len(tokens), after + 24), words)
    if found is None or found.function in words.of_bodies or tokens[after + 1].low in words.definite:
        return False
    return found.after >= len(tokens) or tokens[found.after].low in _AFTER_A_FUNCTION


def by_speech(one: Candidate) -> str | None:
    """Return person for one word after a French verb of speech: « confie Pariba »; bodies have an article there."""
    if one.lists.english or len(one.lows) > 1 or one.piece.title:
        return None
    return "person" if one.before in one.lists.speech and one.printed[0].istitle() else None


def by_bearer(one: Candidate) -> str | None:
    """Return person for the lone name that something bears: « le rapport Marn », "the Marn inquiry"."""
    beside = one.low(one.piece.after) if one.lists.english else one.before
    alone = len(one.lows) == 1 and one.printed[0].istitle() and one.piece.sure
    return "person" if alone and beside in one.read.lexicon.words("names.named-by-people") else None


def by_shape(one: Candidate) -> str | None:
    """Return person for two or three words of which nothing else is known and that no article introduces."""
    if len(one.lows) == 1:
        return "organisation" if _camel(one.printed[0]) else None
    introduced = one.before in one.lists.determiners or one.before in one.lists.not_people
    if len(one.lows) > 3 or not one.piece.sure or introduced:
        return None
    begins = _begins_a_person(one.lows[0], one)
    return "person" if begins and not any(map(partial(_dull, one), one.printed, one.lows)) else None


def _begins_a_person(low: str, one: Candidate) -> bool:
    """Whether a first word is no article, people, city or body; the last one is then no acronym and no common noun."""
    lexicon, last = one.read.lexicon, one.printed[-1]
    kinds = ("places.countries",) if _known_alone(one) else ("places.cities", "places.countries")
    places = lexicon.either(*kinds)
    region = low.replace("-", " ") in one.lists.regions and low not in one.lists.first_names
    if low in _ARTICLES or low in places or region or low in one.lists.organisations:
        return False
    acronym = last.isupper() and len(last) < 4
    return not acronym and not one.lows[-1].endswith(_NOT_SURNAMES) and not demonym(lexicon, low)


def _known_alone(one: Candidate) -> bool:
    """Whether the last word stands without the first one elsewhere, as a surname does: "Kobe Marn", then "Marn"."""
    upper = one.read.upper
    return upper[one.printed[-1].lower()] > upper[one.printed[0].lower()]


def _dull(one: Candidate, word: str, low: str) -> bool:
    """Whether a word speaks against a person: an everyday one, a kind of body, a number, an acronym before the last."""
    letters = word.replace("-", "").replace("'", "").replace(".", "").isalpha()
    acronym = word.isupper() and len(word) > 1 and word != one.printed[-1]
    made = word.partition("-")[2] in one.read.lexicon.words("names.made-of-places")
    return not letters or acronym or made or low in one.lists.generic or is_common(one.read.words_of, word.lower())


def _camel(word: str) -> bool:
    """Whether a word has a capital inside, as companies have: TotalEnergies, but no McAllister, Haute-Marne, O'Hara."""
    inside = any(letter.isupper() for letter in word[2:]) and any(letter.islower() for letter in word)
    return inside and word.isalpha() and not word.startswith(("Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz"))
