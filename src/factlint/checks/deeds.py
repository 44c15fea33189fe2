"""A crime told in the plain past of somebody whom the article says no court has judged: "Delling stabbed the man"."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.suspects import pending, taken_from, undecided
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.law.party import Party, descriptions, refers
from factlint.facts.law.subject import Subject
from factlint.facts.law.subjects import Subjects
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence

_CURRENCIES = frozenset("£$€")


def deeds_told(facts: Facts) -> Iterator[tuple[Span, Party, Span]]:
    """Yield each verb that says of a suspect, in the writer's own voice, that he did it; the suspect; his stage."""
    suspects = [(party, stage) for party in facts(Party) if (stage := pending(party)) is not None]
    if not suspects or not undecided(facts):
        return
    for sentence in facts(Sentence):
        if not facts.document.lies_in(sentence.span.start) or sentence.is_endless:
            continue
        for span, subject in _deeds(facts, sentence):
            for party, stage in suspects:
                if _is(facts, party, subject, sentence.span):
                    yield span, party, stage


def _deeds(facts: Facts, sentence: Sentence) -> Iterator[tuple[Span, Subject]]:
    """Yield the verbs of a sentence that tell a crime with its object, and their subjects."""
    tokens = sentence.tokens(facts)
    words = facts.lexicon.words
    hedged = next(listed("verdicts.hedges", facts.lexicon).find(tokens), None) is not None
    if hedged or tokens[-1].text == "?" or taken_from(facts, sentence.span):
        return
    subjects = Subjects(facts, tokens)
    for match in listed("verdicts.deeds", facts.lexicon).find(tokens):
        small = subjects.small_before(match.first)
        passive = any(low in words("statuses.grammar.passives") for low in small)
        haves = words("statuses.grammar.haves")
        if passive or in_quotes(facts, match.span) or (haves and not any(low in haves for low in small)):
            continue
        subject = subjects.before(match.first)
        if subject is not None and _has_object(subjects, match.after):
            yield match.span, subject


def _has_object(subjects: Subjects, place: int) -> bool:
    """Whether an object follows, so that an English form in -ed is no participle."""
    if place >= len(subjects.tokens):
        return False
    token = subjects.tokens[place]
    listed_word = subjects.is_in(place, "definite", "indefinite", "several", "own", "objects")
    return listed_word or token.kind == "number" or token.capitalised or token.text in _CURRENCIES


def _is(facts: Facts, party: Party, subject: Subject, sentence: Span) -> bool:
    if subject.name is not None:
        return subject.name in party.mentions
    return party.only and refers(facts, party, descriptions(facts, party), subject, sentence)
