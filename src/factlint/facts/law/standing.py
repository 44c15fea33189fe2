"""Where a named person stands before the law, as each sentence tells it: charged, to be tried, convicted, cleared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

_STATUSES = ("charged", "awaiting", "convicted", "cleared")
_ACTIVE = {"convicts": "convicted", "clears": "cleared"}
"""What a court does to somebody, and what that person then is."""
_REACH = 14
"""Words at most between a person and what is said of him: "Paul Aubin, 41, a baker from Hull, was convicted"."""


class Standing(Struct, frozen=True):
    """One statement: `status` is charged, awaiting (still to be tried), convicted or cleared.

    `span` is the words that say so, `name` the mention and `person` the fullest name of whom they are said, and
    `sentence` the sentence they stand in. What is denied, supposed or quoted is none.
    """

    span: Span
    status: str
    person: str
    name: Span
    sentence: Span

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Standing]:
        """Read every statement of the running text, in order."""
        owners = {name.span: entity for entity in facts(Entity) for name in entity.mentions}
        for sentence in facts(Sentence):
            if not facts.document.lies_in(sentence.span.start) or sentence.is_endless:
                continue
            for span, status, name in sorted(_told(facts, sentence)):
                if name.span in owners and not in_quotes(facts, span):
                    yield cls(span, status, owners[name.span].name, name.span, sentence.span)


@lru_cache(maxsize=4)
def _openers(lexicon: Lexicon) -> frozenset[str]:
    """Return every word that a statement may begin with."""
    lists = (listed(f"statuses.{name}", lexicon) for name in (*_STATUSES, *_ACTIVE))
    return frozenset(word for phrases in lists for word in phrases.openers)


def _told(facts: Facts, sentence: Sentence) -> Iterator[tuple[Span, str, Name]]:
    """Yield the words of a sentence that tell a status, the status, and the person."""
    tokens = sentence.tokens(facts)
    if tokens[-1].text == "?" or _openers(facts.lexicon).isdisjoint([token.low for token in tokens]):
        return
    for status in _STATUSES:
        for match in listed(f"statuses.{status}", facts.lexicon).find(tokens):
            name = _subject(facts, tokens, match.first)
            if name is not None:
                yield match.span, status, name
    for active, status in _ACTIVE.items():
        for match in listed(f"statuses.{active}", facts.lexicon).find(tokens):
            named = facts.at(Name, tokens[match.after].span.start) if match.after < len(tokens) else None
            before = tokens[max(0, match.first - 2) : match.first]
            if named is not None and _is_person(named) and not _unsure(facts, before):
                yield match.span, status, named


def _subject(facts: Facts, tokens: Sequence[Token], first: int) -> Name | None:
    """Return the person named last before a place of a sentence, None where another one may be meant."""
    start = max(0, first - _REACH)
    for place in range(first - 1, start - 1, -1):
        name = facts.at(Name, tokens[place].span.start)
        if name is None or not _is_person(name) or name.span.start != tokens[place].span.start:
            continue
        owned = place > 0 and tokens[place - 1].low in facts.lexicon.words("statuses.owners")
        between = tokens[place + len(facts.within(Token, name.span)) : first]
        return None if owned or _unsure(facts, between) else name
    return None


def _is_person(name: Name) -> bool:
    return name.kind == "person" or (not name.kind and len(name.words) > 1)


def _unsure(facts: Facts, tokens: Sequence[Token]) -> bool:
    unsure = facts.lexicon.words("statuses.unsure")
    return any(token.low in unsure or token.text == ";" for token in tokens)
