"""Something done for longer than it was begun: `Elected in 2005, she has led the town for 30 years`."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.checks.elapsed_words import ElapsedWords
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.dates.lengths import Length
from factlint.facts.dates.stretches import Stretch
from factlint.facts.phrases import listed
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

_BEGUN_BEFORE = 6
"""How many words may stand between the verb of a beginning and its year: `joined the force in`."""
_VERB_BEFORE = 7
"""How many words may stand between what somebody does and for how long: `has led the town for`."""
_ROLE_WORDS = 3
"""How many words may open a sentence before the years of a post: `Mayor of Leeds from`."""
_CLAUSE = 7
"""How many words and marks may stand between those years and a length: `, he ran the club for`."""
_MOST_BETWEEN = 16
"""How many words may stand between the year and the length."""


def longer_than_begun(facts: Facts, words: ElapsedWords, length: Length, told: Date, role: str) -> bool:
    """Whether a length tells how long somebody has done what began in a year, both in one sentence.

    `role` is what stands before the length: `for`, `plain`, ...
    """
    tokens = facts(Token)
    begin, end = facts.places(Token, told.span)
    if not 0 < length.first - end <= _MOST_BETWEEN or told.precision != "year":
        return False
    between = [token.low for token in tokens[end : length.first]]
    if words.other_time & set(between):
        return False
    if not any(token.low in words.begun for token in tokens[max(0, begin - _BEGUN_BEFORE) : begin]):
        return False
    near = set(between[-_VERB_BEFORE:])
    if role == "for":
        return bool(words.tenures & near)
    return role == "plain" and bool(words.served & near) and bool(words.has & near)


def closes(tokens: Sequence[Token], places: tuple[int, int], sentence: Sentence) -> bool:
    """Whether a year, set off by a comma, ends its sentence: `… que l'usine a fermé, en 1995`."""
    begin, end = places
    last = sentence.after - end <= 1
    return last and begin - sentence.first > 1 and tokens[begin - 2].text == ","


def told_of_the_post(tokens: Sequence[Token], lexicon: Lexicon, stretch: Stretch, length: Length, floor: int) -> bool:
    """Whether a length after the stretch that opens its sentence is that of the post.

    So in `Mayor from 1995 to 2008, he spent 13 years at the head of the town`; `floor` is the sentence's first token.
    """
    if stretch.first - floor > _ROLE_WORDS or not _held(tokens, lexicon, stretch, length):
        return False
    if length.after >= len(tokens):
        return False
    return listed("spans.in-post", lexicon).at(tokens, length.after) is not None


def told_within(tokens: Sequence[Token], lexicon: Lexicon, stretch: Stretch, length: Length, floor: int) -> bool:
    """Whether a length is told of something inside the stretch that opens its sentence: `From … to …, he lived for`."""
    return stretch.first == floor and _held(tokens, lexicon, stretch, length)


def _held(tokens: Sequence[Token], lexicon: Lexicon, stretch: Stretch, length: Length) -> bool:
    """Whether one short clause with a verb of holding a post, or living somewhere, stands between the two."""
    between = tokens[stretch.after : length.first]
    if not 1 < len(between) <= _CLAUSE or any(token.kind != "word" for token in between[1:]):
        return False
    if between[0].kind != "word" and between[0].text != ",":
        return False
    return any(token.low in lexicon.words("spans.held") for token in between)
