"""What a name is of: a person, an organisation, a place, a work, by the words in it and around it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from factlint.facts.names.beside_places import by_place_beside
from factlint.facts.names.candidate import Candidate
from factlint.facts.names.function_phrases import phrase
from factlint.facts.names.function_words import function_words
from factlint.facts.names.kind_words import kind_words
from factlint.facts.names.noun_before import noun_before
from factlint.facts.names.pieces import Piece
from factlint.facts.names.settings import by_setting
from factlint.facts.names.words import Reading, demonym, is_common, table_key
from factlint.facts.names.works import by_make, by_title
from factlint.lexicon import fold

_ARTICLES = frozenset({"the", "die", "der", "das", "el", "los", "las", "il", "les"})
_FULL_ARTICLES = {
    "au": "le", "du": "le", "aux": "les", "des": "les", "l'": "l", "la": "la", "le": "le", "les": "les", "the": "the",
}  # fmt: skip
"""The article in the name of a body by what stands before it: « au Parisien » is Le Parisien, « l'Obs » L'Obs."""
_AFTER_A_FUNCTION = frozenset({",", ".", ")", ";", "»", "”", '"', "who", "whose", "qui", "dont"})
_NOT_SURNAMES = ("tion", "sion", "ment", "ship", "ness", "ism", "ity", "ics", "ence")
_PAIRS = {"«": "»", "“": "”", '"': '"', "'": "'", "‘": "’"}


def kind_of(read: Reading, piece: Piece) -> tuple[str, bool]:
    """Return person, organisation, place, work or "" for one piece, and whether that is only a guess.

    It is the answer of the first step that has one; the last steps guess, by the words around it and by the shape.
    """
    if piece.kind:
        return piece.kind, False
    printed = read.words(piece.first, piece.after)
    lows = [fold(word) for word in printed]
    key = table_key(" ".join(lows)).replace(".", "")
    one = Candidate(read, piece, printed, lows, key, kind_words(read.lexicon))
    for step in _STEPS:
        found = step(one)
        if found is not None:
            return found, step in _GUESSES
    return "", True


def _by_civility(one: Candidate) -> str | None:
    title = fold(one.piece.title.partition(" ")[0].strip("."))
    return "person" if title and title in one.read.words_of.civilities else None


def _by_domain(one: Candidate) -> str | None:
    """Return organisation for the name of a site: Kerrow.com."""
    if one.low(one.piece.after) != ".":
        return None
    tail = one.read.tokens[one.piece.after : one.piece.after + 2]
    site = len(tail) == 2 and tail[0].gap == tail[1].gap == ""
    return "organisation" if site and tail[1].text in one.read.lexicon.words("identities.domains") else None


def _by_kin(one: Candidate) -> str | None:
    """Return person for one word behind a relative: "their daughter, Chelsea", « sa femme Anna »."""
    if len(one.printed) > 1 or not one.printed[0].istitle():
        return None
    relative = one.low(one.piece.first - 2) if one.before == "," else one.before
    return "person" if relative in one.read.lexicon.words("roles.relatives") else None


def _by_tables(one: Candidate) -> str | None:
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


def _by_number(one: Candidate) -> str | None:
    """Return work for a product: iPhone 15, A380, Llama 4, not for « la chaîne Onde 3 »."""
    first = one.lows[0]
    digits = one.printed[-1][-1].isdecimal()
    if digits and one.low(one.piece.after) in one.read.lexicon.words("settings.after-bodies"):
        return "organisation"
    if _by_noun_before(one) == "organisation":
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


def _by_title(one: Candidate) -> str | None:
    words = function_words(one.read.lexicon)
    told = any(words.head_of(word) for word in one.piece.title.lower().split())
    return "person" if told and not _short_form(one.printed) else None


def _by_event(one: Candidate) -> str | None:
    """Return no kind for an event, an award, a law: "the Kerrow Cup", « la Coupe de Kerrow »."""
    events = one.read.lexicon.words("names.event-heads")
    head = one.printed[-1 if one.lists.english else 0].lower()
    return "" if len(one.lows) > 1 and head in events and not one.piece.spelled else None


def _by_named_after(one: Candidate) -> str | None:
    """Return the kind of what is named after somebody: « le lycée Victor Marn », « la rue Anne Marn »."""
    noun = noun_before(one)
    if one.lists.english or noun not in one.read.lexicon.words("names.named-after"):
        return None
    return "place" if noun in one.lists.place_nouns else "organisation"


def _by_words_inside(one: Candidate) -> str | None:
    words, lists, lows = one.read.words_of, one.lists, one.lows
    if one.piece.spelled or _short_form(one.printed):
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
    """Whether a name is that of a body in a country, of a part of a known one, of a team: "Kerrow France", "BBC Radio
    Marn", "Boston Kerrows".
    """  # noqa: D205
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
    if lows[0] in lists.place_heads or (lists.english and lows[-1] in lists.place_heads and not surname):
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


def _by_work_around(one: Candidate) -> str | None:
    """Return work for what stands alone in quotation marks, or right after « le film », "the song"."""
    first, after, tokens = one.piece.first, one.piece.after, one.read.tokens
    if one.low(after) in one.read.lexicon.words("settings.after-products") or _in_apposition(one):
        return "work"
    if noun_before(one) in one.lists.work_nouns or _told_as_work(one):
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


def _by_person_words(one: Candidate) -> str | None:
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


def _by_noun_before(one: Candidate) -> str | None:
    lists, noun = one.lists, noun_before(one)
    if noun in lists.body_nouns:
        return "organisation"
    if noun in lists.place_nouns:
        return "place"
    of = one.before in {"de", "d'", "of"}
    return "place" if of and one.low(one.piece.first - 2) in lists.place_nouns else None


def _by_speech(one: Candidate) -> str | None:
    """Return person for one word after a French verb of speech: « confie Pariba »; bodies have an article there."""
    if one.lists.english or len(one.lows) > 1 or one.piece.title:
        return None
    return "person" if one.before in one.lists.speech and one.printed[0].istitle() else None


def _by_bearer(one: Candidate) -> str | None:
    """Return person for the lone name that something bears: « le rapport Marn », "the Marn inquiry"."""
    beside = one.low(one.piece.after) if one.lists.english else one.before
    alone = len(one.lows) == 1 and one.printed[0].istitle() and one.piece.sure
    return "person" if alone and beside in one.read.lexicon.words("names.named-by-people") else None


def _by_shape(one: Candidate) -> str | None:
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


def _short_form(printed: tuple[str, ...]) -> bool:
    """Whether a name is written as acronyms are: a body even after a function (« le délégué CGT »)."""
    letters = printed[0].replace(".", "")
    return len(printed) == 1 and letters.isupper() and not letters[-1].isdecimal() and 2 <= len(letters) <= 6


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


_STEPS: tuple[Callable[[Candidate], str | None], ...] = (
    _by_civility, _by_domain, _by_kin, _by_tables, by_make, _by_number, _by_title, _by_work_around,
    _by_named_after, _by_event, _by_words_inside, _by_person_words, _by_noun_before, by_place_beside, by_setting,
    by_title, _by_speech, _by_bearer, _by_shape,
)  # fmt: skip
_GUESSES = frozenset({by_setting, by_title, _by_speech, _by_bearer, _by_shape})
