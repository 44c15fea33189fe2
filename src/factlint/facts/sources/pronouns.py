"""Whom a pronoun stands for: the last fitting person, where that is clear."""

from __future__ import annotations

from factlint.document import Part, Span
from factlint.facts.base import Facts
from factlint.facts.names.name import Name
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sources.gender import fits
from factlint.facts.sources.kinds import entity_of, mentions_of
from factlint.facts.tokens import Token

_BACK = 800
"""Characters at most between a pronoun and the name that it stands for."""

_NO_PERSON = frozenset({"organisation", "place", "work"})


def stands_for(facts: Facts, pronoun: Span, part: Part | None, spoke: str) -> str:
    """Return who a pronoun stands for: the only person named before it in its part, else who spoke last.

    A person who is told to be of the other sex is left out. Empty for a pronoun of no single person, and where several
    are named and none of them spoke.
    """
    low = facts.document.clean[pronoun.start : pronoun.end].lower()
    words = facts.lexicon.words
    if low not in words("speech.persons") or low in words("speech.first_person"):
        return ""
    if any(name.kind in _NO_PERSON for name in mentions_of(facts, spoke)):
        spoke = ""
    people, others = _named_before(facts, pronoun, part)
    fitting = [name for name, mentions in people.items() if fits(facts, low, mentions)]
    rivals = [name for name, mentions in others.items() if fits(facts, low, mentions)]
    if len(fitting) == 1 and not rivals:
        return fitting[0]
    if fitting:
        return spoke if spoke in fitting or spoke in rivals else ""
    if spoke:
        return spoke if fits(facts, low, mentions_of(facts, spoke)) else ""
    return rivals[0] if len(rivals) == 1 else ""


def subject_name(facts: Facts, pronoun: Span, subject: Span) -> str:
    """Return the name that the pronoun's sentence begins with as its subject: `Ludlam hopes for more, she said`."""
    low = facts.document.clean[pronoun.start : pronoun.end].lower()
    words = facts.lexicon.words
    named = [name for name in facts.within(Name, subject)[:1] if name.span.start == subject.start]
    person = low in words("speech.persons") and low not in words("speech.first_person")
    if not (named and person) or named[0].kind not in {"", "person"} or _joined(facts, named[0]):
        return ""
    entity = entity_of(facts, named[0])
    mentions = entity.mentions if entity else (named[0],)
    return (entity.name if entity else " ".join(named[0].words)) if fits(facts, low, mentions) else ""


def _joined(facts: Facts, name: Name) -> bool:
    """Whether a name goes on in a longer phrase: `Ludlam and Lee`, `Marchais et les siens`."""
    following = facts.at(Token, name.span.end + 1)
    return following is not None and following.low in facts.lexicon.words("speech.grammar.linking")


_Named = dict[str, tuple[Name, ...]]


def _named_before(facts: Facts, pronoun: Span, part: Part | None) -> tuple[_Named, _Named]:
    """Return who is named outside quotations in the part before a pronoun, each with all mentions.

    First the people, then names of two words or more that nothing tells to be a person's or anything else.
    """
    people: _Named = {}
    others: _Named = {}
    if part is None or not part.span.covers(pronoun):
        return people, others
    for name in facts.within(Name, Span(max(part.span.start, pronoun.start - _BACK), pronoun.start)):
        if name.may_be_person and not in_quotes(facts, name.span):
            entity = entity_of(facts, name)
            found = people if name.kind == "person" or (entity and entity.kind == "person") else others
            found[entity.name if entity else " ".join(name.words)] = entity.mentions if entity else (name,)
    return people, others
