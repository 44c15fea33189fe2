"""A decision that the headline tells as taken, and the body as open: "No decision has been made"."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.checks.content_words import stems
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_LEAD = 6
"""That nothing is decided yet is told in the first so many sentences of the body."""
_SHARED = 2
"""So many content words of the headline stand in the sentences up to there."""


def undecided(facts: Facts, asserted: Sequence[Token]) -> tuple[Span, Span] | None:
    """Return the verb of decision of a headline and the place where the body says that it is open, or None.

    `asserted` are the words that the headline states without a hedge.
    """
    deciding = facts.lexicon.words("headline_certainty.deciding")
    verb = next((token for token in asserted if token.low in deciding), None)
    headline = facts.document.headline
    if verb is None or headline is None:
        return None
    open_yet = listed("headline_certainty.undecided", facts.lexicon)
    told: list[Token] = []
    for sentence in facts.of_body(Sentence)[:_LEAD]:
        tokens = sentence.tokens(facts)
        told += tokens
        match = next(open_yet.find(tokens), None)
        if match is not None and not in_quotes(facts, match.span):
            shared = stems(facts.within(Token, headline.span), facts.lexicon) & stems(told, facts.lexicon)
            return (verb.span, match.span) if len(shared) >= _SHARED else None
    return None
