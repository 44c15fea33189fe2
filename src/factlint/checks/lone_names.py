"""What stands beside a name that is printed alone: who speaks in its sentence, and whether it is a body's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.names.name import Name
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token

_NOUN_AND_VERB = 40
"""How far beside a name a noun and its verb are looked for, in characters."""


def spoken_sentences(facts: Facts) -> dict[Span, set[str]]:
    """Return the speakers of every sentence, by their fullest names."""
    speakers: dict[Span, set[str]] = defaultdict(set)
    for attribution in facts(Attribution):
        place = attribution.source or attribution.cue
        sentence = facts.at(Sentence, place.start)
        if attribution.speaker and sentence is not None:
            speakers[sentence.span].add(attribution.speaker)
    return speakers


def of_a_body(facts: Facts, lone: Name) -> bool:
    """Whether a noun between the name and the verb says that a body speaks: "the Marn campaign said"."""
    row = two_after(facts, lone)
    if facts.lexicon.language != "en" or len(row) < 2 or row[0].kind != "word" or row[0].low.endswith("ly"):
        return False
    verbs = facts.lexicon.words("speech.verbs")
    return row[0].low not in verbs | facts.lexicon.words("speech.grammar.finite") and row[1].low in verbs


def two_after(facts: Facts, name: Name) -> Sequence[Token]:
    """Return the two words or marks that follow a name."""
    return facts.within(Token, Span(name.span.end, name.span.end + _NOUN_AND_VERB))[:2]


def two_before(facts: Facts, name: Name) -> Sequence[Token]:
    """Return the two words or marks that stand before a name."""
    return facts.within(Token, Span(max(0, name.span.start - _NOUN_AND_VERB), name.span.start))[-2:]
