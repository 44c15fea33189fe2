"""Whether a figure of the body is another value of the very thing that a headline or standfirst gives."""

from __future__ import annotations

from functools import lru_cache

from factlint.checks.content_words import content_words
from factlint.checks.figure_fit import value_of
from factlint.checks.lead import in_lead
from factlint.checks.same_thing import beside, context, near, same_head, set_apart, stems_of
from factlint.checks.slips import digits, swapped
from factlint.document import HEAD
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

CONTRADICTED = frozenset({"count", "money", "percent", "measure", "duration"})
_CLOSE, _FAR = 2.0, 3.0
"""Figures farther apart than this ratio are more likely of different things, unless their sentences are much alike."""
_ALIKE = 2
_SAME_WORDS, _SAME_SHARE = 3, 0.6
"""So many words, and such a share of the shorter sentence's, must be in both for a bare figure to be told again."""
_GIVEN = 3
"""Within so many words of a number of years, prison is what they are spent in."""
_TELLING_DIGITS = 2
"""More digits than these, in another order, are no chance."""


def rivals(facts: Facts, figure: Figure, other: Figure) -> bool:
    """Whether `other`, in the body, is another value of what `figure` counts at the head of the article."""
    if figure.kind not in CONTRADICTED or other.past or other.ends or not _apart(figure, other):
        return False
    shared = context(facts, figure) & _told_of(facts, figure, other)
    if set_apart(facts, other, figure):
        return False
    if _slipped(facts, figure, other, len(shared)):
        return True
    return _close(figure, other, len(shared)) and _one_thing(facts, figure, other, len(shared))


def _told_of(facts: Facts, figure: Figure, other: Figure) -> frozenset[str]:
    """Return the words that tell of which event a figure of the body is: of its paragraph for a count in the lead."""
    counted_alike = figure.kind == "count" and in_lead(facts, other.span) and same_head(facts, figure, other)
    part = facts.document.part_at(other.span.start) if counted_alike else None
    return context(facts, other) if part is None else stems_of(facts, facts.within(Token, part.span))


def told_again(facts: Facts, figure: Figure, other: Figure) -> bool:
    """Whether two sentences tell one thing in nearly the same words, with another figure and no other noun for it."""
    if figure.kind not in CONTRADICTED | {"age"} or other.past or other.ends or not _apart(figure, other):
        return False
    if figure.head and other.head and not same_head(facts, figure, other):
        return False
    one, two = context(facts, figure), context(facts, other)
    shared = len(one & two)
    alike = shared >= _SAME_WORDS and shared >= _SAME_SHARE * min(len(one), len(two))
    return alike and _close(figure, other, shared) and not set_apart(facts, other, figure)


def _slipped(facts: Facts, figure: Figure, other: Figure, shared: int) -> bool:
    """Whether the body's first paragraphs print the digits of the headline's figure in another order."""
    if not swapped(figure, other) or not in_lead(facts, other.span) or not excuses(facts, figure, other):
        return False
    return shared > 0 or len(digits(figure)) > _TELLING_DIGITS


def _one_thing(facts: Facts, figure: Figure, other: Figure, shared: int) -> bool:
    """Whether the nouns, the words beside them and those of their sentences make two figures tell one thing."""
    if figure.kind == "count" and not (same_head(facts, figure, other) or _told_beside(facts, figure, other)):
        return False
    if figure.kind == "duration":
        return bool(_telling(facts, figure) & _telling(facts, other)) or of_one_sentence(facts, figure, other)
    if beside(facts, figure) & beside(facts, other) or _of_a_toll(facts, other):
        return True
    return shared >= (1 if figure.kind == "count" else 2) or _sole_toll(facts, figure, other)


def _sole_toll(facts: Facts, figure: Figure, other: Figure) -> bool:
    """Whether a body counts those whom one fate befell only once, in its lead, and the headline otherwise."""
    fates = facts.lexicon.table("figure_conflicts.heads")
    if figure.kind != "count" or figure.head not in fates or not in_lead(facts, other.span):
        return False
    same = [each for each in facts.of_body(Figure) if each.kind == "count" and same_head(facts, figure, each)]
    return {each.value for each in same} == {other.value}


def _of_a_toll(facts: Facts, other: Figure) -> bool:
    """Whether a count of the body says that it is the toll: « porte à six le nombre de morts », "the death toll"."""
    tolls = facts.lexicon.words("headline_figures.tolls")
    return other.kind == "count" and sum(token.low in tolls for token in near(facts, other)) > 1


def of_one_sentence(facts: Facts, figure: Figure, other: Figure) -> bool:
    """Whether both are the years that a court gave: the head of the article speaks of prison, and the words there."""
    prison, since = facts.lexicon.words("headline_figures.prison"), facts.lexicon.words("spans.since")
    head = [token for part in facts.document.of_kind(*HEAD) for token in facts.within(Token, part.span)]
    first, _ = facts.places(Token, figure.span)
    if facts(Token)[first - 1].low in since or not any(token.low in prison for token in head):
        return False
    first, after = facts.places(Token, other.span)
    before, beside = facts(Token)[max(0, first - _GIVEN) : first], facts(Token)[first : after + _GIVEN]
    sentenced = facts.lexicon.words("headline_figures.sentenced")
    return any(token.low in prison for token in (*before, *beside)) or any(token.low in sentenced for token in before)


def _apart(figure: Figure, other: Figure) -> bool:
    """Whether two figures of one kind and unit cannot both hold of one thing."""
    units = not (figure.units and other.units) or bool(figure.units & other.units)
    return figure.kind == other.kind and units and (other.low > figure.high or figure.low > other.high)


def excuses(facts: Facts, figure: Figure, other: Figure) -> bool:
    """Whether a figure of the body that has the headline's value may be the headline's: not of quite another noun."""
    if figure.kind != "count" or other.kind != "count" or not figure.head or not other.head:
        return True
    loose = _loose(facts.lexicon)
    return same_head(facts, figure, other) or (figure.head in loose and other.head in loose)


@lru_cache(maxsize=8)
def _loose(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns that may stand for each other: people, and what happens to them."""
    groups: list[list[str]] = lexicon.get("headline_figures.same_heads")
    return lexicon.words("headline_figures.people").union(*groups)


def _close(figure: Figure, other: Figure, shared: int) -> bool:
    low, high = sorted((abs(value_of(figure)), abs(value_of(other))))
    near_enough = low > 0 and high < (_FAR if shared >= _ALIKE else _CLOSE) * low
    return near_enough or (shared > _ALIKE and swapped(figure, other))


def _telling(facts: Facts, figure: Figure) -> frozenset[str]:
    """Return the stems of the words close to a figure that say what it is of ("four years in prison")."""
    tokens = [token for token in near(facts, figure) if not figure.span.covers(token.span)]
    return frozenset(word.stem for word in content_words(tokens, facts.lexicon) if word.weight == 1)


def _told_beside(facts: Facts, figure: Figure, other: Figure) -> bool:
    """Whether a headline's bare number ("320 evacuated") is told of people in the body by the same word."""
    if figure.head:
        return False
    words = {word.stem for word in content_words(near(facts, figure), facts.lexicon)}
    about = {word.stem for word in content_words(near(facts, other), facts.lexicon)}
    people = other.head in facts.lexicon.words("headline_figures.people")
    return bool(words & about) if people else any(other.head.startswith(word[:5]) for word in words if len(word) > 3)
