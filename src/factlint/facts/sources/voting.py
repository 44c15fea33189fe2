"""Votes to come: a survey that gives a candidate a score, how people would vote though no poll is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token

_CREDITED = 4
"""Words at most between "credits" and the candidate."""
_SHARES = frozenset({"percent", "fraction"})
_PERSONAL = frozenset({"person", "pronoun"})


def electoral_survey(facts: Facts, sentence: Sentence) -> Span | None:
    """Return where a sentence of the running text names a survey of opinion: a score, a vote to come, who is for it."""
    tokens = sentence.tokens(facts)
    if not facts.document.lies_in(sentence.span.start) or says(facts, "unserious", tokens):
        return None
    match = next(listed("polls.surveys", facts.lexicon).find(tokens), None)
    if match is None or in_quotes(facts, match.span):
        return None
    after = tokens[match.after :]
    votes = next(_intentions(facts, tokens), None) is not None and _of_ballots(facts, tokens)
    return match.span if votes or _credits(facts, after) or _measures_opinion(facts, sentence) else None


def intended(facts: Facts, sentence: Sentence) -> Span | None:
    """Return where a sentence of the running text tells, in the writer's own words, how people would vote."""
    tokens = sentence.tokens(facts)
    if not facts.document.lies_in(sentence.span.start) or sentence.is_endless or not _of_ballots(facts, tokens):
        return None
    if any(token.low in facts.lexicon.words("polls.not_intentions") for token in tokens):
        return None
    said = facts.within(Attribution, sentence.span)
    if says(facts, "unserious", tokens) or any(_is_opinion(facts, found) for found in said):
        return None
    return min((span for span in _intentions(facts, tokens) if not in_quotes(facts, span)), default=None)


def _measures_opinion(facts: Facts, sentence: Sentence) -> bool:
    """Whether a sentence gives the share of those who are for somebody or something: "support stands at 51%".

    What is for whom may stand in the sentence before, where a pronoun goes on from it: "It stands at 51%".
    """
    if not any(figure.kind == "percent" for figure in facts.within(Figure, sentence.span)):
        return False
    tokens, place = sentence.tokens(facts), facts.place_at(Sentence, sentence.span.start)
    if tokens[0].low in facts.lexicon.words("polls.going_on") and place:
        tokens = [*facts(Sentence)[place - 1].tokens(facts), *tokens]
    return says(facts, "opinions", tokens)


def _intentions(facts: Facts, tokens: Sequence[Token]) -> Iterator[Span]:
    """Yield the words for a vote to come: "voting intentions", a verb that says what would be if people voted today."""
    for name in ("intentions", "prepared"):
        yield from (match.span for match in listed(f"polls.{name}", facts.lexicon).find(tokens))
    words, endings = facts.lexicon.words, tuple(facts.lexicon.get("polls.conditional_endings"))
    for token, verb in pairwise([*tokens, tokens[-1]]):
        if token.low in words("polls.would") and verb.low not in words("polls.no_intentions"):
            yield token.span.join(verb.span)
        elif token.low.endswith(endings) and token.low not in words("polls.no_intentions"):
            yield token.span


def says(facts: Facts, name: str, tokens: Sequence[Token]) -> bool:
    """Whether some words hold a phrase of one of the lists of polls."""
    return next(listed(f"polls.{name}", facts.lexicon).find(tokens), None) is not None


def _of_ballots(facts: Facts, tokens: Sequence[Token]) -> bool:
    return any(token.low in facts.lexicon.words("polls.ballots") for token in tokens)


def _is_opinion(facts: Facts, found: Attribution) -> bool:
    """Whether it is somebody's guess: "the senator says he would win", not "19% of voters say they would back her"."""
    if found.kind not in _PERSONAL or found.inherited or found.source is None:
        return False
    return not any(figure.kind in _SHARES for figure in facts.within(Figure, found.source))


def _credits(facts: Facts, tokens: Sequence[Token]) -> bool:
    """Whether a name stands right after a verb that gives it a score: "credits John Privett with 48%"."""
    matches = listed("polls.crediting", facts.lexicon).find(tokens)
    return any(token.capitalised for match in matches for token in tokens[match.after : match.after + _CREDITED])
