"""From a run of capitals to the names in it: what is no name is cut off, titles are set apart."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.facts.names.affixes import affixes
from factlint.facts.names.bodies import past_body, past_known
from factlint.facts.names.openers import speaks
from factlint.facts.names.people_apart import people_apart
from factlint.facts.names.runs import Run, capital, initial_letter, second_syllable
from factlint.facts.names.titles import after_titles, inner_function, known, printed, title_before
from factlint.facts.names.words import Reading, is_common, is_demonym, is_place
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_SEATS = frozenset({"d-", "i-", "r-"})
_LONGEST_SEAT = 9
"""The party and state of a member of Congress: R-NY, D-Mass."""
_SPOKEN = 4
"""Letters from which on an acronym is spoken as a word, and printed with one capital: Ehpad."""


class Piece(Struct, frozen=True):
    """A name in tokens from `first` to before `after`, the title before it, whether its capital is proof.

    `spelled` tells that the text gives an acronym for it, or its words if it is one; `kind` what it is of where
    quotation marks tell that.
    """

    first: int
    after: int
    title: str = ""
    sure: bool = True
    spelled: bool = False
    kind: str = ""


def pieces(read: Reading, run: Run) -> Iterator[Piece]:
    """Yield the names of a run, in order."""
    for first, after in _spoken_for(read, run.first, run.after):
        for start, stop in _compounds_apart(read, first, after):
            for begin, end in people_apart(read, start, stop):
                yield from _titled(read, begin, end)


def _compounds_apart(read: Reading, first: int, after: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch behind "Leeds-based", before "pro-Kerrow" and behind it where it is somebody known."""
    start = first
    for index in range(first, after):
        before, behind = affixes(read.lexicon, read.tokens[index])
        if before and index > start and read.tokens[index].text[0].islower():
            yield start, index
            start = index
        known_one = before and fold(read.tokens[index].low[before:]) in read.lexicon.words("identities.renowned")
        if behind or known_one:
            yield start, index + 1
            start = index + 1
    if start < after:
        yield start, after


def _spoken_for(read: Reading, first: int, after: int) -> Iterator[tuple[int, int]]:
    """Cut off what a sentence or a title-case line capitalised anyway; yield the stretches that are left."""
    start = first
    index = first
    while index < after:
        token = read.tokens[index]
        if token.index in read.initial and capital(token) and not speaks(read, index, after):
            if index > start:
                yield start, index
            start = index + 1
        index += 1
    if start < after:
        yield start, after


def _titled(read: Reading, first: int, after: int) -> Iterator[Piece]:
    """Set titles and functions apart from the names of one stretch."""
    first, title = after_titles(read, first, after)
    split = inner_function(read, first, after)
    if split:
        yield from _clean(read, first, split[0], title)
        first, title = split[1], printed(read, split[0], split[1])
    if not title:
        title = title_before(read, first)
    yield from _clean(read, first, after, title)


def _clean(read: Reading, first: int, after: int, title: str) -> Iterator[Piece]:
    """Trim link words at both ends, refuse what is no name, extend French bodies over their lower-case words."""
    tokens = read.tokens
    if after - first > 1 and _says_what_it_is(read, first) and not known(read, first, after):
        first += 1
    numbered = tokens[first].kind == "number" and past_known(read, first, after) > first
    while first < after and not numbered and not capital(tokens[first]) and not _begins_surname(read, first, after):
        first += 1
    while after > first and not capital(tokens[after - 1]) and not _ends_name(read, first, after):
        after -= 1
    if after - first > 1 and _ends_in_more(read, first, after):
        after -= 1
    if first >= after:
        return
    end = past_body(read, first, after, len(tokens))
    begun = end > after and _begins_a_body(read, first)
    if not begun and _no_name(read, first, after) and not _civil(read, first, after, title):
        return
    yield Piece(first, end, title, not _unsure(read, first, end))


def _says_what_it_is(read: Reading, first: int) -> bool:
    """Whether a name is led by an acronym of what it is the name of: « d'IA Llama 4 », « l'ONG Secours du Nord »."""
    return read.tokens[first].low in read.lexicon.words("names.kind-acronyms")


def _begins_a_body(read: Reading, first: int) -> bool:
    """Whether a noun of bodies has its own capital where it is also a word that opens sentences: « son Parti vert »."""
    low = read.tokens[first].low
    return low in read.words_of.heads and low in read.words_of.openers and first not in read.initial


def _ends_in_more(read: Reading, first: int, after: int) -> bool:
    """Whether a known name ends before a last function or day: "Ford CEO", "told Twitter Thursday"."""
    last = read.tokens[after - 1]
    if last.low not in read.words_of.functions | read.words_of.calendar:
        return False
    body = after - first == 2 and fold(read.tokens[first].low) in read.words_of.known_bodies
    return body or known(read, first, after - 1) or (last.text.isupper() and last.low in read.words_of.functions)


def _civil(read: Reading, first: int, after: int, title: str) -> bool:
    """Whether a civility makes a surname of one word that is no name elsewhere: « M. Ma », "Mr. May"."""
    token = read.tokens[first]
    alone = after - first == 1 and token.text.istitle() and token.low not in read.words_of.functions
    return alone and fold(title.strip(".")) in read.words_of.civilities


def _begins_surname(read: Reading, first: int, after: int) -> bool:
    return read.tokens[first].low in read.words_of.particles and first + 1 < after


def _ends_name(read: Reading, first: int, after: int) -> bool:
    last = read.tokens[after - 1]
    if last.text == ".":
        return after - first >= 2 and initial_letter(read.tokens[after - 2])
    return last.kind == "number" or (after - first > 1 and second_syllable(read, last))


def _no_name(read: Reading, first: int, after: int) -> bool:
    """Whether nothing but roles, days, common acronyms or the name of a people is left."""
    words = read.words_of
    tokens = [token for token in read.tokens[first:after] if token.kind == "word"]
    if first + 1 < after and read.tokens[first + 1].text == "&":
        return printed(read, first, after).lower() in words.acronyms
    if known(read, first, after):
        return all(token.low in words.calendar for token in tokens)
    if len(tokens) == 2 and is_demonym(read, " ".join(token.low for token in tokens)):
        return True
    if len(tokens) == 1 and (_surname_seen(read, tokens[0]) or _contracted(read, first)):
        return False
    return all(token.low in words.dull or _dull_acronym(read, token) or _of_a_people(read, token) for token in tokens)


def _surname_seen(read: Reading, token: Token) -> bool:
    """Whether a word that tells a function stands behind a first name elsewhere: "Paul Singer"."""
    if token.low not in read.words_of.functions or not token.text.istitle():
        return False
    return any(low == token.low and fold(before) in read.words_of.first_names for before, low in read.pairs)


def _contracted(read: Reading, first: int) -> bool:
    """Whether a French body has lost its article to a preposition: « au Parisien », « du Monde »."""
    before = read.tokens[first - 1].low if first else ""
    return before in {"au", "du"} and f"le {fold(read.tokens[first].low)}" in read.lexicon.words(
        "identities.organisations"
    )


def _of_a_people(read: Reading, token: Token) -> bool:
    """Whether a word is the name of a people, and no first name: « Romain s'avance », « les Romains »."""
    if not is_demonym(read, token.low):
        return False
    words, before = read.words_of, read.tokens[token.index - 1]
    bare = token.index in read.initial or before.kind != "word"
    bare = bare or before.low in words.verbs or before.low in words.openers
    bare = bare and before.low not in words.determiners
    return not (bare and fold(token.low) in read.words_of.first_names)


def _dull_acronym(read: Reading, token: Token) -> bool:
    """Whether a short form is a common noun (AI, PCs), or a capitalised line shouts an everyday word."""
    low, acronyms = token.low, read.words_of.acronyms
    if read.words_of.language == "en" and low[:2] in _SEATS and len(low) < _LONGEST_SEAT:
        return True
    noun = low in acronyms and len(low) >= _SPOKEN and low not in read.words_of.known_bodies
    if token.text.istitle() and len(low) > 1 and not noun and low not in {"covid", "covid-19"}:
        return False
    shouted = token.text.isupper() and len(low) > 2 and is_common(read.words_of, low)
    return low in acronyms or (low.endswith("s") and low[:-1] in acronyms) or shouted


def _unsure(read: Reading, first: int, after: int) -> bool:
    """Whether only a capital that stands there anyway speaks for the name."""
    tokens = [token for token in read.tokens[first:after] if token.kind == "word"]
    if any(token.index not in read.initial and capital(token) for token in tokens):
        return False
    return not any(read.upper[token.low] or is_place(read, token.low) for token in tokens)
