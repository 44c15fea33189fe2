"""Superlatives that deny all others: "no club has ever spent so much", « jamais la vallée n'avait vu »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.checks.superlative_scopes import bounded_by_name, bounded_by_noun
from factlint.facts import Facts
from factlint.facts.phrases import Phrases, listed
from factlint.facts.tokens import Token

Range = tuple[int, int]
_CLAUSE = 18
"""How many words a denial is followed for."""
_ASIDE = 9
"""How many words an aside between commas may be long."""


def denials(facts: Facts, tokens: Sequence[Token]) -> Iterator[Range]:
    """Yield the places of clauses that begin with "no other", "never", "nowhere" and measure all others by one."""
    forms = [(_list(facts, name), read) for name, read in _FORMS]
    for index in range(len(tokens)):
        if not _opens_clause(facts, tokens, index):
            continue
        for phrases, read in forms:
            opening = phrases.at(tokens, index)
            after = None if opening is None else read(facts, tokens, opening.after)
            if after is not None:
                yield index, after
                break


def _list(facts: Facts, name: str) -> Phrases:
    return listed(f"denials.{name}", facts.lexicon)


def _opens_clause(facts: Facts, tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 1] if index else None
    return before is None or before.kind == "mark" or before.low in facts.lexicon.words("denials.joining")


def _after_aside(tokens: Sequence[Token], start: int) -> int:
    """Return where the clause goes on: « Jamais, dans l'histoire du club, [une équipe] … »."""
    if start < len(tokens) and tokens[start].text == ",":
        closing = next((n for n in range(start + 1, min(start + _ASIDE, len(tokens))) if tokens[n].text == ","), start)
        return closing + 1
    return start


def _clause(tokens: Sequence[Token], start: int) -> Sequence[Token]:
    """Return the words from `start` to the end of the clause."""
    end = start
    while end < min(start + _CLAUSE, len(tokens)) and tokens[end].kind != "mark":
        end += 1
    return tokens[start:end]


def _denied(facts: Facts, tokens: Sequence[Token], start: int) -> int | None:
    """Return the index after a clause in which nobody "has ever … so much", or does more "in Europe"; else None."""
    start = _after_aside(tokens, start)
    clause = _clause(tokens, start)
    measures = facts.lexicon.words("denials.measures")
    endings = tuple(facts.lexicon.words("superlatives.comparative_endings"))
    measured = ever = scope = None
    for index, token in enumerate(clause):
        if token.low in measures or (endings and token.low.endswith(endings) and token.low not in _not_more(facts)):
            measured = measured or index + 1
        if token.low in facts.lexicon.words("denials.ever"):
            ever = ever or index + 1
        scope = scope or bounded_by_noun(facts, clause, index) or bounded_by_name(facts, clause, index, near=False)
    if measured is None or (ever is None and scope is None):
        return None
    return start + max(measured, ever or scope or 0)


def _not_more(facts: Facts) -> frozenset[str]:
    return facts.lexicon.words("denials.not_measures")


def _unheard_of(facts: Facts, tokens: Sequence[Token], start: int) -> int | None:
    """Return the index after a clause that tells what had never been, of no person: « [jamais] la vallée n'avait »."""
    words, start = facts.lexicon.words, _after_aside(tokens, start)
    clause = _clause(tokens, start)
    if not clause or clause[0].low in words("denials.persons"):
        return None
    for index, token in enumerate(clause):
        if token.low in words("denials.auxiliaries"):
            person = index + 1 < len(clause) and clause[index + 1].low in words("denials.persons")
            return None if person else start + index + 1
        if token.low in words("denials.no_clause"):
            return None
    return None


def _none_before(facts: Facts, tokens: Sequence[Token], start: int) -> int | None:
    """Return the index after "[no one before] her had", « [personne, avant] elle, n'avait », of no hour; else None."""
    words = facts.lexicon.words
    if start < len(tokens) and tokens[start].low in words("denials.hours"):
        return None
    for index in range(start, min(start + _CLAUSE, len(tokens))):
        if tokens[index].low in words("denials.pluperfect"):
            return index + 1
        if tokens[index].kind == "mark" and tokens[index].text != ",":
            return None
    return None


_FORMS = (("nobody", _denied), ("never", _unheard_of), ("none_before", _none_before))
