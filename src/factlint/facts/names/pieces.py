"""From a run of capitals to the names in it: what is no name is cut off, titles are set apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factlint.facts.names.people_apart import people_apart
from factlint.facts.names.runs import Run, capital, initial_letter
from factlint.facts.names.words import Reading, is_common, is_demonym, is_place
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_FRENCH_PARTICIPLES = ("é", "ée", "és", "ées", "ment", "ant")


class Piece(NamedTuple):
    """A name in tokens from `first` to before `after`, the title before it, and whether its capital is proof."""

    first: int
    after: int
    title: str = ""
    sure: bool = True


def pieces(read: Reading, run: Run) -> Iterator[Piece]:
    """Yield the names of a run, in order."""
    for first, after in _spoken_for(read, run.first, run.after):
        for begin, end in people_apart(read, first, after):
            yield from _titled(read, begin, end)


def _spoken_for(read: Reading, first: int, after: int) -> Iterator[tuple[int, int]]:
    """Cut off what a sentence or a title-case line capitalised anyway; yield the stretches that are left."""
    start = first
    index = first
    while index < after:
        token = read.tokens[index]
        if token.index in read.initial and capital(token) and not _speaks(read, index, after):
            if index > start:
                yield start, index
            start = index + 1
        index += 1
    if start < after:
        yield start, after


def _speaks(read: Reading, index: int, after: int) -> bool:
    """Whether a word that would have a capital anyway is (part of) a name."""
    token = read.tokens[index]
    follows = read.tokens[index + 1] if index + 1 < after else None
    if _paired(read, index) or _in_known(read, index, after):
        return True
    if token.low in read.words_of.openers or token.low in read.words_of.calendar:
        return False
    if is_place(read, token.low) or (token.low in read.words_of.civilities and follows is not None):
        return True
    if not token.text.istitle() and not _all_shout(read, token):
        return token.low not in read.words_of.acronyms
    seen = read.upper[token.low]
    if seen or read.lower[token.low]:
        return seen > read.lower[token.low] or (seen > 0 and follows is not None and capital(follows))
    return _unseen_speaks(read, token, follows)


def _in_known(read: Reading, index: int, after: int) -> bool:
    """Whether the word is in a phrase of the tables (South Korea, Man Utd), or begins a body "of" a place."""
    low = read.tokens[index].low
    follows = read.tokens[index + 1].low if index + 1 < len(read.tokens) else ""
    if low in read.words_of.heads and (follows in read.words_of.tails or (follows == "of" and index + 2 < after)):
        return True
    for size in (2, 3):
        for first in range(max(0, index - size + 1), index + 1):
            if first + size <= after and not low.startswith("the") and _known(read, first, first + size):
                return True
    return False


def _unseen_speaks(read: Reading, token: Token, follows: Token | None) -> bool:
    """Decide on a word of which the running text says nothing, by the shipped lists and its ending."""
    named = follows is not None and capital(follows)
    if fold(token.low) in read.lexicon.words("identities.renowned"):
        return True
    if fold(token.low) in read.words_of.first_names and (named or not is_common(read.words_of, token.low)):
        return True
    if is_common(read.words_of, token.low) or is_demonym(read, token.low) or _inflected_seen(read, token.low):
        return False
    if named and follows is not None and follows.index not in read.initial:
        return True
    endings = _FRENCH_PARTICIPLES if read.words_of.language == "fr" else ("ly",)
    return not token.low.endswith(endings)


def _inflected_seen(read: Reading, low: str) -> bool:
    """Whether the running text has the word in lower case with another ending."""
    stem = low.removesuffix("'s").rstrip("s")
    if len(stem) < 4:
        return False
    forms = (stem, stem + "s", stem + "es", stem + "ed", stem + "ing", stem + "e", stem + "d", stem + "er", stem + "r")
    return any(form in read.lower for form in forms)


def _paired(read: Reading, index: int) -> bool:
    """Whether the word and its neighbour in the run stand together with capitals elsewhere."""
    tokens = read.tokens
    low = tokens[index].low
    after = index + 1 < len(tokens) and (low, tokens[index + 1].low) in read.pairs
    return after or (index > 0 and (tokens[index - 1].low, low) in read.pairs and capital(tokens[index - 1]))


def _all_shout(read: Reading, token: Token) -> bool:
    """Whether a word in capitals is only shouted, as its whole line is."""
    return token.text.isupper() and len(token.text) > 4


def _titled(read: Reading, first: int, after: int) -> Iterator[Piece]:
    """Set titles and functions apart from the names of one stretch."""
    first, title = _after_titles(read, first, after)
    split = _inner_function(read, first, after)
    if split:
        yield from _clean(read, first, split[0], title)
        first, title = split[1], _printed(read, split[0], split[1])
    if not title:
        title = _title_before(read, first)
    yield from _clean(read, first, after, title)


def _after_titles(read: Reading, first: int, after: int) -> tuple[int, str]:
    """Skip the civilities, functions and portfolios that a stretch begins with."""
    words = read.words_of
    start = first
    while start + 1 < after:
        if read.tokens[start].low in words.civilities:
            start += 2 if read.tokens[start + 1].text == "." and start + 2 < after else 1
        elif _skippable(read, first, start):
            start += 1
        else:
            break
    if start == first or _known(read, first, after):
        return first, ""
    return start, _printed(read, first, start)


def _skippable(read: Reading, first: int, index: int) -> bool:
    """Whether a word stands before a name without being of it: a day, a function, a portfolio, a link."""
    words, low = read.words_of, read.tokens[index].low
    if low in words.calendar:
        return fold(read.tokens[index + 1].low) not in words.heads | words.generic
    if low in words.functions or (low in words.portfolios and _after_office(read, index)):
        return True
    return index > first and (low == "." or low in words.links)


def _after_office(read: Reading, index: int) -> bool:
    """Whether « ministre de l' » or the like stands before a portfolio."""
    back = index - 1
    passed = read.words_of.office_links | read.words_of.portfolios
    while back >= 0 and index - back < 9 and read.tokens[back].low in passed:
        back -= 1
    return 0 <= back < index - 1 and read.tokens[back].low in read.words_of.offices


def _inner_function(read: Reading, first: int, after: int) -> tuple[int, int] | None:
    """Find a function inside an English run ("Arkansas Governor Ann Lee"): where it begins, where the person does."""
    words = read.words_of
    if words.language != "en" or _known(read, first, after):
        return None
    for index in range(after - 2, first, -1):
        if read.tokens[index].low in words.functions and fold(read.tokens[after - 1].low) not in words.heads:
            start = index
            while start > first and read.tokens[start - 1].low in words.functions | words.modifiers:
                start -= 1
            return start, index + 1
    return None


def _title_before(read: Reading, first: int) -> str:
    """Return the civility or function printed in lower case right before a name."""
    index = first - 1
    words = read.words_of
    if index >= 0 and read.tokens[index].text == "." and read.tokens[index].gap == "":
        index -= 1
    if index < 0 or read.tokens[first].gap == "\n" or read.tokens[index].kind != "word":
        return ""
    low = read.tokens[index].low
    if low not in words.functions and low not in words.civilities:
        return ""
    start = index
    while start > 0 and read.tokens[start - 1].low in words.modifiers - {"the"} and read.tokens[start].gap == " ":
        start -= 1
    return _printed(read, start, first)


def _printed(read: Reading, first: int, after: int) -> str:
    return " ".join(read.words(first, after))


def _known(read: Reading, first: int, after: int) -> bool:
    """Whether the whole stretch is a name of the tables (General Motors, White House)."""
    key = fold(_printed(read, first, after)).replace("-", " ").replace("'", " ").replace(".", "")
    tables = ("identities.metonyms", "places.countries", "places.cities")
    return any(key in read.lexicon.table(table) for table in tables)


def _clean(read: Reading, first: int, after: int, title: str) -> Iterator[Piece]:
    """Trim link words at both ends, refuse what is no name, extend French bodies over their lower-case words."""
    tokens = read.tokens
    while first < after and not capital(tokens[first]) and not _begins_surname(read, first, after, title):
        first += 1
    while after > first and not capital(tokens[after - 1]) and not _ends_name(read, first, after):
        after -= 1
    if first >= after or _no_name(read, first, after):
        return
    after = _with_tail(read, first, after)
    yield Piece(first, after, title, not _unsure(read, first, after))


def _begins_surname(read: Reading, first: int, after: int, title: str) -> bool:
    return read.tokens[first].low in read.words_of.particles and first + 1 < after


def _ends_name(read: Reading, first: int, after: int) -> bool:
    last = read.tokens[after - 1]
    if last.text == ".":
        return after - first >= 2 and initial_letter(read.tokens[after - 2])
    return last.kind == "number"


def _no_name(read: Reading, first: int, after: int) -> bool:
    """Whether nothing but roles, days, common acronyms or the name of a people is left."""
    words = read.words_of
    tokens = [token for token in read.tokens[first:after] if token.kind == "word"]
    if _known(read, first, after):
        return all(token.low in words.calendar for token in tokens)
    return all(token.low in words.dull or _dull_acronym(read, token) or is_demonym(read, token.low) for token in tokens)


def _dull_acronym(read: Reading, token: Token) -> bool:
    """Whether a short form is a common noun (AI, PCs), or a capitalised line shouts an everyday word."""
    low, acronyms = token.low, read.words_of.acronyms
    if token.text.istitle() and len(low) > 1 and low not in {"covid", "covid-19", "internet"}:
        return False
    shouted = token.text.isupper() and len(low) > 2 and is_common(read.words_of, low)
    return low in acronyms or (low.endswith("s") and low[:-1] in acronyms) or shouted


def _with_tail(read: Reading, first: int, after: int) -> int:
    """Take in the lower-case words of a French body: « Commission européenne », « Force ouvrière »."""
    words = read.words_of
    if not words.tails or not {read.tokens[first].low, fold(read.tokens[first].low)} & words.heads:
        return after
    end = after
    while end < len(read.tokens) and end - after < 3 and read.tokens[end].low in words.tails:
        if read.tokens[end].gap != " ":
            break
        end += 1
    return end


def _unsure(read: Reading, first: int, after: int) -> bool:
    """Whether only a capital that stands there anyway speaks for the name."""
    tokens = [token for token in read.tokens[first:after] if token.kind == "word"]
    if any(token.index not in read.initial and capital(token) for token in tokens):
        return False
    return not any(read.upper[token.low] or is_place(read, token.low) for token in tokens)
