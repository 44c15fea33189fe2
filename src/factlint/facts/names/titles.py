"""Civilities, functions and portfolios before a name: what is set apart from it, and what is part of a known name."""

from __future__ import annotations

from functools import lru_cache

from factlint.facts.names.runs import capital
from factlint.facts.names.words import Reading, table_key
from factlint.lexicon import fold

_CIVILITIES = frozenset({"m", "mm", "mme", "mmes", "mlle", "mlles"})
"""What stands before a person only; a doctor's or a bishop's may be within the name of a street or a body."""


def after_titles(read: Reading, first: int, after: int) -> tuple[int, str]:
    """Skip the civilities, functions and portfolios that a stretch begins with."""
    words = read.words_of
    start = first
    while start + 1 < after:
        if read.tokens[start].low in words.civilities and read.tokens[start].text != "m":
            start += 2 if read.tokens[start + 1].text == "." and start + 2 < after else 1
        elif _skippable(read, first, start):
            start += 1
        else:
            break
    rest = read.tokens[start].low
    if start == first or known(read, first, after) or (start + 1 == after and rest in words.heads):
        return first, ""
    return start, printed(read, first, start)


def _skippable(read: Reading, first: int, index: int) -> bool:
    """Whether a word stands before a name without being of it: a day, a function, a portfolio, a link."""
    words, low = read.words_of, read.tokens[index].low
    if low in words.calendar:
        if low in words.first_names and capital(read.tokens[index + 1]):
            return False
        follows = fold(read.tokens[index + 1].low)
        return follows not in words.heads and follows not in words.generic
    if low in words.functions or (low in words.portfolios and _after_office(read, index)):
        return True
    if words.language == "en" and low in words.modifiers and _after_secretary(read, index):
        return True
    linked = low in words.links and low not in words.strong_particles and read.tokens[index].text == low
    return index > first and (low == "." or linked)


def _after_secretary(read: Reading, index: int) -> bool:
    """Whether "Secretary of" stands before the words of an office: "Secretary of [Homeland Security] Ann Lee"."""
    back = index - 1
    while back > 0 and index - back < 4 and read.tokens[back].low in read.words_of.modifiers:
        back -= 1
    return back > 0 and read.tokens[back].low == "of" and read.tokens[back - 1].low in read.words_of.functions


def _after_office(read: Reading, index: int) -> bool:
    """Whether « ministre de l' » or the like stands before a portfolio, « ministre démissionnaire de l' » too."""
    back = index - 1
    passed = read.lexicon.either("names.office-links", "names.portfolios")
    while back >= 0 and index - back < 9 and read.tokens[back].low in passed:
        back -= 1
    offices = [token.low in read.words_of.offices for token in read.tokens[max(0, back - 1) : back + 1]]
    return back < index - 1 and any(offices)


def inner_function(read: Reading, first: int, after: int) -> tuple[int, int] | None:
    """Find a function inside an English run: where it begins, where the person does.

    "Arkansas Governor Ann Lee", or shortened: "Republican Arkansas Gov. Ann Lee".
    """
    words = read.words_of
    if known(read, first, after):
        return None
    if words.language != "en":
        return _inner_civility(read, first, after)
    for index in range(after - 2, first, -1):
        if read.tokens[index].text == "." and index > first + 1 and read.tokens[index - 1].low in words.civilities:
            return index - 1, index + 1
        function = read.tokens[index].low in words.functions and read.tokens[index + 1].low not in words.abbreviations
        if function and fold(read.tokens[after - 1].low) not in words.heads:
            start = index
            wider = read.lexicon.either("roles.functions", "roles.modifiers")
            while start > first and read.tokens[start - 1].low in wider:
                start -= 1
            return start, index + 1
    return None


def _inner_civility(read: Reading, first: int, after: int) -> tuple[int, int] | None:
    """Find "M." or "Mme" behind another name, « à Paris M. Azar »; after a first name "M." is an initial."""
    for index in range(first + 1, after - 1):
        low = read.tokens[index].low
        if low in _CIVILITIES and read.tokens[index - 1].low not in read.words_of.first_names:
            dotted = read.tokens[index + 1].text == "."
            return (index, index + 1 + dotted) if index + 1 + dotted < after else None
    return None


def title_before(read: Reading, first: int) -> str:
    """Return the civility or function printed in lower case right before a name."""
    index = first - 1
    words = read.words_of
    dotted = index > 0 and read.tokens[index].text == "." and read.tokens[index].gap == ""
    if dotted and read.tokens[index - 1].low not in words.civilities | read.lexicon.words("sentences.abbreviations"):
        return ""
    index -= dotted
    if index < 0 or read.tokens[first].gap == "\n" or read.tokens[index].kind != "word":
        return ""
    low = read.tokens[index].low
    if (low not in words.functions and low not in words.civilities) or _is_unit(read, index):
        return ""
    start = index
    while start > 0 and _modifies(read, start - 1) and read.tokens[start].gap == " ":
        start -= 1
    return printed(read, start, first)


def _modifies(read: Reading, index: int) -> bool:
    low = read.tokens[index].low
    return low in read.words_of.modifiers and low != "the"


def _is_unit(read: Reading, index: int) -> bool:
    """Whether what looks like a civility is the unit of a figure: « 3 m », « 30 mm »."""
    return read.tokens[index].text in {"m", "mm"}


def printed(read: Reading, first: int, after: int) -> str:
    """Return the words from one token to before another, with single spaces."""
    return " ".join(read.words(first, after))


def known(read: Reading, first: int, after: int) -> bool:
    """Whether the whole stretch is a name of the tables (General Motors, White House)."""
    if read.tokens[first].kind == "mark":
        return False
    words = read.words_of
    key = _table_key(read.words(first, after))
    return key in words.known or (after - first > 1 and key in words.known_bodies)


@lru_cache(maxsize=8192)
def _table_key(printed: tuple[str, ...]) -> str:
    return table_key(" ".join(printed)).replace(".", "")
