"""What bounds a superlative: a place, a trade, a time, a kind, or a clause ("the worst the region has known")."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.facts import Facts
from factlint.facts.names.name import Name
from factlint.facts.names.words import demonym
from factlint.facts.phrases import listed
from factlint.facts.tokens import Token

REACH = 9
"""How many words a superlative may be from its scope, and a clause that bounds it long."""
_BETWEEN = 2
"""How many words may describe what bounds it ("in modern British history")."""
_STOPS = frozenset(".,;!")
_ENDING = ("superlatives.closing", "superlatives.possessives", "sources.definite")
"""What cannot stand between the beginning of a scope and its noun."""


def scope_at(facts: Facts, tokens: Sequence[Token], index: int, name: str, *, near: bool) -> int | None:
    """Return the index after the scope that begins here, by a list of set scopes or, for `scopes`, by its form.

    With `near` a capital alone makes what follows "in" a place.
    """
    listed_scope = listed(f"superlatives.{name}", facts.lexicon).at(tokens, index)
    if listed_scope is not None:
        return _with_name(tokens, listed_scope.after)
    formed = None
    if name == "scopes":
        formed = bounded_by_noun(facts, tokens, index) or bounded_by_name(facts, tokens, index, near=near)
        formed = formed or _bounded_by_people(facts, tokens, index)
    return formed or relative_at(facts, tokens, index)


def bounded_by_noun(facts: Facts, tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after "in the [whole] region", « de toute la profession », "of her generation", or None."""
    words = facts.lexicon.words
    opening = listed("superlatives.scope_openings", facts.lexicon).at(tokens, index)
    if opening is None:
        return None
    for place in range(opening.after, min(opening.after + _BETWEEN + 1, len(tokens))):
        token = tokens[place]
        if token.low in words("superlatives.scope_nouns"):
            return place + 1 if not _owns(facts, tokens, place + 1) else None
        if token.kind != "word" or any(token.low in words(name) for name in _ENDING):
            return None
    return None


def _owns(facts: Facts, tokens: Sequence[Token], index: int) -> bool:
    """Whether what would bound it is somebody who has something: "in the region's largest hall"."""
    return index < len(tokens) and tokens[index].low in facts.lexicon.words("superlatives.possessives")


def bounded_by_name(facts: Facts, tokens: Sequence[Token], index: int, *, near: bool) -> int | None:
    """Return the index after "in" and the name of a place ("in Fleet Street"), of no day or month, or None."""
    before = listed("superlatives.before_names", facts.lexicon).at(tokens, index)
    if before is None or before.after >= len(tokens) or not tokens[before.after].capitalised:
        return None
    words, first, after = facts.lexicon.words, tokens[before.after], _with_name(tokens, before.after)
    if first.low in words("dates.months") or first.low in words("dates.weekdays"):
        return None
    if _owns(facts, tokens, after):
        return None
    name = facts.at(Name, first.span.start)
    closed = after == len(tokens) or tokens[after].text in _STOPS or tokens[after].low in words("superlatives.closing")
    is_place = name is not None and name.kind == "place" and (closed or tokens[before.after - 1].low != "the")
    return after if is_place or (near and closed and facts.language == "en") else None


def _bounded_by_people(facts: Facts, tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after an adjective of a people that follows its noun (« la plus grande banque bretonne »)."""
    low = tokens[index].low
    after_noun = facts.language == "fr" and index > 1 and tokens[index].text.islower()
    return index + 1 if after_noun and demonym(facts.lexicon, low) else None


def relative_at(facts: Facts, tokens: Sequence[Token], start: int) -> int | None:
    """Return the index after a clause that bounds the superlative ("the worst [the region has known]"), or None."""
    if tokens[start].low not in facts.lexicon.words("superlatives.relatives"):
        return None
    ends = listed("superlatives.relative_ends", facts.lexicon)
    for index in range(start + 1, min(start + REACH, len(tokens))):
        if tokens[index].kind == "mark":
            return None
        end = ends.at(tokens, index)
        if end is not None:
            return end.after
    return None


def _with_name(tokens: Sequence[Token], after: int) -> int:
    """Return the index after the capitalised words that complete a scope ("of the history [of Norway]")."""
    while after < len(tokens) and tokens[after].capitalised and tokens[after].gap == " ":
        after += 1
    return after
