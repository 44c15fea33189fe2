"""The check for a headline that asserts what the body only reports as possible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from factlint.checks.content_words import bare, stems
from factlint.checks.headline_undecided import undecided
from factlint.document import BODY
from factlint.facts import Facts
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon, fold
from factlint.rule import Hit, Side

_SHORTEST = 3
_ENDING, _ROOT = 4, 5
"""Two forms of one verb differ by no more than so many letters at their end, after a root longer than so many."""
_CONDITIONAL = ("erait", "eraient", "irait", "iraient", "drait", "draient", "vrait", "vraient")
_UNFINISHED = ("er", "ir", "dre", "ttre", "é", "ée", "és", "ées")
"""Endings of French infinitives and participles."""
_FUTURE = ("rait", "raient", "ra", "ront")
_REPORTED = 12
"""A conditional so many words or fewer after « que » is the future of reported speech."""
LEAD = 5
"""What a headline says stands in the first so many sentences of its body."""


class Possible(Struct, frozen=True):
    """What the body says may happen: the verb, the words that make it only possible, its sentence."""

    verb: Token
    hedge: Token
    sentence: Sequence[Token]


def stronger_than_body(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield verbs that the headline asserts and that the body has only as possible, each time."""
    headline = facts.document.headline
    if headline is None or not facts.document.body:
        return
    asserted = _asserted(facts, facts.within(Token, headline.span))
    if not asserted:
        return
    possible = sorted(_possible(facts), key=lambda one: one.verb.index)
    sentences = facts.of_body(Sentence)
    lead = sentences[:LEAD][-1].span.end if sentences else 0
    about = stems(facts.within(Token, headline.span), facts.lexicon)
    for verb in asserted:
        others = about - stems([verb], facts.lexicon)
        same = [one for one in possible if _same_verb(facts, verb, one.verb)]
        hedged = [one for one in same if others & stems(one.sentence, facts.lexicon)]
        if not hedged or hedged[0].verb.span.start >= lead:
            continue
        places = {one.verb.index for one in hedged}
        telling = _telling(facts, sentences, others, lead)
        if not any(token.index not in places and _same_verb(facts, verb, token) for token in telling):
            spans = [one.hedge.span.join(one.verb.span) for one in hedged]
            sides = tuple(Side(span, "body") for span in spans[:4])
            yield Hit(verb.span, sides, {"headline": verb.span, "told": spans[0]})
            return
    open_yet = undecided(facts, asserted)
    if open_yet is not None:
        verb_span, told = open_yet
        yield Hit(verb_span, (Side(told, "body"),), {"headline": verb_span, "told": told})


def _telling(facts: Facts, sentences: Sequence[Sentence], others: frozenset[str], lead: int) -> Iterator[Token]:
    """Yield the words of the lead, and of the later sentences that share another word with the headline.

    A deed that is only named where something may follow from it ("closing both could save") tells nothing.
    """
    hedges = listed("headline_certainty.hedges", facts.lexicon)
    for sentence in sentences:
        tokens = sentence.tokens(facts)
        if sentence.span.start < lead or others & stems(tokens, facts.lexicon):
            hedged = any(True for _ in hedges.find(tokens))
            yield from (token for token in tokens if not (hedged and _is_noun(facts, tokens, token)))


def _asserted(facts: Facts, tokens: Sequence[Token]) -> list[Token]:
    """Return the words of a headline that hedges nothing and asks nothing."""
    hedges = listed("headline_certainty.hedges", facts.lexicon)
    doubtful = facts.lexicon.words("headline_certainty.doubtful")
    if any(True for _ in hedges.find(tokens)) or any(
        token.low in doubtful or token.text == "?" or _is_conditional(facts, token) for token in tokens
    ):
        return []
    small = facts.lexicon.words("content_words.empty")
    words = [token for token in tokens[1:] if token.kind == "word" and token.low not in small]
    words = [token for token in words if not _is_noun(facts, tokens, token)]
    return [token for token in words if not in_quotes(facts, token.span) and _stated(facts, tokens, token)]


def _is_noun(facts: Facts, tokens: Sequence[Token], token: Token) -> bool:
    """Whether an English form in "-ing" names a thing or a deed: "row over parking", "closing both could save"."""
    if facts.language != "en" or not token.low.endswith("ing"):
        return False
    place = token.index - tokens[0].index
    before = tokens[place - 1].low if place else ""
    return not before or before in facts.lexicon.words("headline_certainty.nouns_after")


def _stated(facts: Facts, tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word of a headline may be its verb: in French no infinitive (but « va fermer ») and no participle."""
    if facts.language != "fr":
        return True
    before = tokens[token.index - tokens[0].index - 1].low
    helped = before in facts.lexicon.words("headline_certainty.helping")
    return helped or not token.low.endswith(_UNFINISHED)


def _possible(facts: Facts) -> Iterator[Possible]:
    """Yield the verbs that a word of possibility governs in the body, and those in the conditional."""
    hedges = listed("headline_certainty.hedges", facts.lexicon)
    between = facts.lexicon.words("headline_certainty.between")
    for part in facts.document.of_kind(*BODY):
        for sentence in facts.within(Sentence, part.span):
            tokens = sentence.tokens(facts)
            for match in hedges.find(tokens):
                after = match.after
                while after < len(tokens) and (tokens[after].low in between or tokens[after].low.endswith("ly")):
                    after += 1
                if after < len(tokens) and tokens[after].kind == "word":
                    yield Possible(tokens[after], tokens[match.first], tokens)
            for place, token in enumerate(tokens):
                conditional = token.low.endswith(_CONDITIONAL) and _is_conditional(facts, token)
                if conditional and not _is_reported(tokens, place):
                    yield Possible(token, token, tokens)


def _is_reported(tokens: Sequence[Token], place: int) -> bool:
    return any(other.low in {"que", "qu'"} for other in tokens[max(0, place - _REPORTED) : place])


def _is_conditional(facts: Facts, token: Token) -> bool:
    return _has_conditional_ending(facts.lexicon, token.low)


def _has_conditional_ending(lexicon: Lexicon, low: str) -> bool:
    if lexicon.language != "fr" or not low.endswith(_CONDITIONAL):
        return False
    return low not in lexicon.words("headline_certainty.no_conditional")


def _same_verb(facts: Facts, one: Token, other: Token) -> bool:
    a, b = (_root(facts.lexicon, token.low) for token in (one, other))
    short, long = sorted((a, b), key=len)
    if len(short) < _SHORTEST:
        return False
    if long == short:
        return True
    if long.startswith(short) and long[len(short) :] in facts.lexicon.words("headline_certainty.endings"):
        return True
    return len(short) > _ROOT and len(long) - len(short) <= _ENDING and long[: len(short) - 1] == short[:-1]


def _looks_ahead(lexicon: Lexicon, low: str) -> bool:
    """Whether a French word has the form of a future or a conditional."""
    return _has_conditional_ending(lexicon, low) or low.endswith(("ra", "ront"))


@lru_cache(maxsize=4096)
def _root(lexicon: Lexicon, printed: str) -> str:
    """Return what the forms of a verb have in common, folded."""
    low = fold(printed)
    for ending in _FUTURE if lexicon.language == "fr" and _looks_ahead(lexicon, printed) else ():
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST:
            return low[: -len(ending)].rstrip("e")
    root = bare(low, lexicon)
    for ending in ("ing", "ed") if lexicon.language == "en" else ():
        root = root.removesuffix(ending) if len(root) >= _SHORTEST + len(ending) else root
    return root.rstrip("e") if len(root.rstrip("e")) >= _SHORTEST else root
