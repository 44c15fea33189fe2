"""The one person whose case an article says is not judged, so that "the burglar" can be nobody else."""

from __future__ import annotations

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.law.party import Party
from factlint.facts.phrases import listed
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution

AWAITED = frozenset({"suspected", "charged", "held", "free", "sent", "awaiting", "witness", "uncharged"})
"""The stages before a verdict."""
COURT = frozenset({"charged", "held", "free", "sent", "awaiting"})
"""Those that the police or a court has decided on."""


def pending(party: Party, before: int | None = None) -> Span | None:
    """Return the first words that say that a party's case is not judged, told before a place of the text.

    None where any word says that it is judged, given up or confessed.
    """
    if any(standing.status not in AWAITED for standing in party.standings):
        return None
    told = (standing.span for standing in party.standings if before is None or standing.span.end <= before)
    return next(told, None)


def sole_suspect(facts: Facts) -> Party | None:
    """Return the only party of an article that knows of no verdict, no confession and nobody who is still sought."""
    return facts.once(_sole_suspect)


def _sole_suspect(facts: Facts) -> Party | None:
    parties = facts(Party)
    return parties[0] if len(parties) == 1 and undecided(facts) else None


def undecided(facts: Facts) -> bool:
    """Whether an article knows of no verdict, no confession and nobody who is still sought; nor is it of a play."""
    return facts.once(_undecided)


def _undecided(facts: Facts) -> bool:
    return not _says(facts, "verdicts.settled") and not _says(facts, "verdicts.unknown")


def _says(facts: Facts, name: str) -> bool:
    """Whether a phrase of a list stands anywhere in the article."""
    phrases = listed(name, facts.lexicon)
    return any(next(phrases.find(sentence.tokens(facts)), None) is not None for sentence in facts(Sentence))


def taken_from(facts: Facts, span: Span) -> bool:
    """Whether somebody else is named, in the same sentence, as the source of what a place says."""
    sentence = facts.at(Sentence, span.start)
    where = span if sentence is None else sentence.span
    return any(
        not said.quoted and said.span.overlaps(where) and (said.source is None or not said.source.overlaps(span))
        for said in facts(Attribution)
    )
