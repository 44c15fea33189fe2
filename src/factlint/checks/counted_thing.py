"""What a figure counts: one word for the thing, the words that narrow it, the fate that it tells of people."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_STEM = 5
_REACH = 6
"""How far from "people" the word may stand that tells what became of them."""
_STOPS = frozenset(".;:()!?")
_NARROWING = 2
_MANY = 1e6
"""From here on French puts "de" between a number and its noun: "2 millions de foyers"."""


class Phrase(Struct, frozen=True):
    """A figure with its noun: tokens from `first` to before `after`, the figure's own up to `number_after`.

    `thing` is "" where nothing is counted; `modifiers` are the stems of the words that narrow it; `total` is true
    where the noun before the figure says that it is all of them ("a crew of 19"), `part` where the words after it
    say that it is not ("11 of the 13"); `fate` is what the nearest word tells of it ("dead"), whatever the thing.
    """

    thing: str
    first: int
    number_after: int
    after: int
    modifiers: frozenset[str] = frozenset()
    total: bool = False
    part: bool = False
    fate: str = ""


def phrase_of(facts: Facts, tokens: Sequence[Token], figure: Figure) -> Phrase:
    """Return the phrase of a count in the tokens of its sentence."""
    first = _place(tokens, figure.span.start)
    number_after = _place(tokens, figure.span.end - 1) + 1
    after = number_after if figure.head_span is None else _place(tokens, figure.head_span.end - 1) + 1
    whole = _whole_before(facts, tokens, first)
    if _members_of_a_whole(facts, tokens, figure, after):
        whole = str(facts.lexicon.table("figure_conflicts.wholes")[fold(tokens[after].low)])
        return Phrase(whole, first, number_after, after + 1, total=True)
    if not figure.head or figure.head in facts.lexicon.words("figure_conflicts.collective"):
        if figure.head and after < len(tokens):
            whole, after = whole or canonical(facts, fold(tokens[after].low)), after + 1
        return Phrase(whole, first, number_after, after, total=bool(whole))
    if figure.head in facts.lexicon.words("figure_conflicts.never") and figure.value < _MANY:
        return Phrase("", first, number_after, after)
    fate, how = _fate(facts, tokens, first, after)
    people = bool(fate) and figure.head in facts.lexicon.words("figure_conflicts.people")
    thing, extra = (fate, how) if people else (canonical(facts, figure.head), frozenset())
    narrowing = _narrowing(facts, tokens, number_after, after, thing) | extra
    part = tokens[number_after : number_after + 1]
    of = bool(part) and part[0].low in facts.lexicon.words("figure_conflicts.of") and figure.value < _MANY
    return Phrase(thing, first, number_after, after, narrowing, bool(whole), of, fate)


def stems(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the beginnings of the words of three letters and more."""
    return frozenset(fold(token.low)[:_STEM] for token in tokens if token.kind == "word" and len(token.low) > 2)


def fate_stems(facts: Facts) -> frozenset[str]:
    """Return the stems of the words that tell what became of people: they say nothing of the event."""
    table = facts.lexicon.table("figure_conflicts.fates")
    return frozenset(word[:_STEM] for words in table.values() for word in words)


def _place(tokens: Sequence[Token], offset: int) -> int:
    return next((index for index, token in enumerate(tokens) if token.span.end > offset), len(tokens))


def canonical(facts: Facts, head: str) -> str:
    """Return the one word for all that are counted like this folded, singular noun."""
    heads, synonyms = facts.lexicon.table("figure_conflicts.heads"), facts.lexicon.table("figure_conflicts.synonyms")
    found: str = heads.get(head) or synonyms.get(head, head)
    return found


def _whole_before(facts: Facts, tokens: Sequence[Token], first: int) -> str:
    """Return the thing of "a crew of 19", "un effectif de 320", "" where no such noun stands before."""
    wholes = facts.lexicon.table("figure_conflicts.wholes")
    for place in range(first - 2, max(first - 4, -1), -1):
        found = wholes.get(fold(tokens[place].low))
        if found and tokens[first - 1].low in facts.lexicon.words("figure_conflicts.of"):
            return str(found)
    return ""


def _members_of_a_whole(facts: Facts, tokens: Sequence[Token], figure: Figure, after: int) -> bool:
    """Whether a figure counts those who make up a body, before its name: "the 16-member crew"."""
    if figure.head not in facts.lexicon.words("figure_conflicts.members") or after >= len(tokens):
        return False
    return fold(tokens[after].low) in facts.lexicon.table("figure_conflicts.wholes")


def _fate(facts: Facts, tokens: Sequence[Token], first: int, after: int) -> tuple[str, frozenset[str]]:
    """Return what the nearest word tells of people: dead, hurt, employed; never across a mark or another number."""
    fates = {word: fate for fate, words in facts.lexicon.table("figure_conflicts.fates").items() for word in words}
    best, found, how = _REACH + 1, "", frozenset[str]()
    for places in (range(after, min(after + _REACH, len(tokens))), range(first - 1, max(first - 1 - _REACH, -1), -1)):
        for steps, place in enumerate(places):
            token = tokens[place]
            if token.kind == "number" or token.text in _STOPS:
                break
            fate = fates.get(fold(token.low))
            if fate and steps < best:
                between = tokens[after:place] if place >= after else ()
                best, found = steps, fate
                how = stems([each for each in between if each.low.endswith(("ly", "ment"))])
    return found, how


def _narrowing(facts: Facts, tokens: Sequence[Token], number_after: int, after: int, thing: str) -> frozenset[str]:
    """Return the stems of the adjectives and the complement of the counted noun."""
    inside = tokens[number_after : max(number_after, after - 1)] if facts.language == "en" else ()
    found = [*inside, *_adjectives(facts, tokens, after), *_complement(facts, tokens, after)]
    small = facts.lexicon.words("figure_conflicts.small")
    kept = [token for token in found if token.kind == "word" and token.low not in small]
    return stems([token for token in kept if canonical(facts, _one(fold(token.low))) != thing])


def _one(word: str) -> str:
    return word.removesuffix("s")


def _adjectives(facts: Facts, tokens: Sequence[Token], after: int) -> Sequence[Token]:
    """Return the French adjectives after a plural noun: they end in -s or -x, as verbs never do."""
    if facts.language != "fr":
        return ()
    end = after
    while end < min(after + _NARROWING, len(tokens)) and _adjective(facts, tokens[end]):
        end += 1
    return tokens[after:end]


def _adjective(facts: Facts, token: Token) -> bool:
    small = facts.lexicon.words("figure_conflicts.small")
    return token.kind == "word" and token.low not in small and token.low.endswith(("s", "x"))


def _complement(facts: Facts, tokens: Sequence[Token], after: int) -> Sequence[Token]:
    """Return the noun that a preposition ties to the counted one: "421 salariés de l'usine"."""
    place = after
    while place < len(tokens) and _adjective(facts, tokens[place]) and facts.language == "fr":
        place += 1
    if place >= len(tokens) or tokens[place].low not in facts.lexicon.words("figure_conflicts.links"):
        return ()
    small = facts.lexicon.words("figure_conflicts.small")
    place += 1
    while place < len(tokens) and tokens[place].low in small:
        place += 1
    if place < len(tokens) and facts.at(Date, tokens[place].span.start) is not None:
        return ()
    return tokens[place : place + 1]
