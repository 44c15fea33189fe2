"""A word of guilt for somebody whom the article says no court has judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.document import BODY, Span
from factlint.facts import Facts
from factlint.facts.names.name import Name
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.lexicon import fold
from factlint.rule import Hit, Side

_PARTS = BODY | {"headline", "standfirst", "caption"}
_NEAR = 2
"""Words around the word of guilt that may take it back ("the alleged killer", « le meurtrier présumé »)."""


def guilt_before_verdict(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first word of guilt put on a person of whom the article says that the case is not judged."""
    tokens = facts(Token)
    guilty = facts.lexicon.words("verdicts.guilty")
    for token in tokens:
        if token.low not in guilty or not _in_text(facts, token.span) or _taken_back(facts, tokens, token.index):
            continue
        name = _named(facts, tokens, token.index) or _only_suspect(facts, tokens, token.index)
        pending = None if name is None else _first(facts, "verdicts.pending", _about(facts, name, further=1))
        if name is not None and pending is not None and _first(facts, "verdicts.settled", _about(facts, name)) is None:
            yield Hit(token.span, (Side(pending, "pending"),), {"word": token.span, "name": name.span})
            return


def _only_suspect(facts: Facts, tokens: Sequence[Token], index: int) -> Name | None:
    """Return the one person whose case the article says is pending, where "the burglar" can only be that person.

    Nobody, where the word has a complement ("the killer of …"), a rival ("or"), a source, or where the article has a
    second suspect, a verdict, or somebody who is still sought.
    """
    words = facts.lexicon.words
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    if not _article(facts, tokens, index) or after in words("verdicts.complements"):
        return None
    if any(said.content.covers(tokens[index].span) for said in facts(Attribution)):
        return None
    sentences = facts(Sentence)
    if _first(facts, "verdicts.settled", sentences) or _first(facts, "verdicts.unknown", sentences):
        return None
    pending = listed("verdicts.pending", facts.lexicon)
    suspects: dict[str, Name] = {}
    for sentence in sentences:
        if sentence.span.start < tokens[index].span.start and next(pending.find(sentence.tokens(facts)), None):
            people = [name for name in facts.within(Name, sentence.span) if name.kind == "person"]
            suspects |= {fold(name.words[-1]): name for name in people}
    return next(iter(suspects.values())) if len(suspects) == 1 else None


def _article(facts: Facts, tokens: Sequence[Token], index: int) -> bool:
    """Whether a definite article stands right before a word."""
    return index > 0 and tokens[index - 1].low in facts.lexicon.words("verdicts.definite")


def _about(facts: Facts, person: Name, further: int = 0) -> Sequence[Sentence]:
    """Return the sentences that mention a person's surname, each with so many after it."""
    surname = fold(person.words[-1])
    sentences = facts(Sentence)
    places: set[int] = set()
    for name in facts(Name):
        if fold(name.words[-1]) == surname:
            place, after = facts.places(Sentence, Span(0, name.span.end))
            places.update(range(max(place, after - 1), min(after + further, len(sentences))))
    return [sentences[place] for place in sorted(places)]


def _first(facts: Facts, name: str, sentences: Sequence[Sentence]) -> Span | None:
    """Return the first phrase of a list of the lexicon that stands in some sentences."""
    phrases = listed(name, facts.lexicon)
    found = (match.span for sentence in sentences for match in phrases.find(sentence.tokens(facts)))
    return next(found, None)


def _in_text(facts: Facts, span: Span) -> bool:
    return facts.document.lies_in(span.start, _PARTS) and not in_quotes(facts, span)


def _taken_back(facts: Facts, tokens: Sequence[Token], index: int) -> bool:
    """Whether a word beside says that it is alleged, denied or said of somebody unknown."""
    careful = facts.lexicon.words("verdicts.careful")
    return any(token.low in careful for token in tokens[max(0, index - _NEAR) : index + _NEAR + 1])


def _named(facts: Facts, tokens: Sequence[Token], index: int) -> Name | None:
    """Return the person whom the word names: right after it, or before it with a comma between."""
    whole = facts.at(Name, tokens[index].span.start)
    if whole is not None and whole.span.start == tokens[index].span.start and len(whole.words) > _NEAR:
        return whole  # "Burglar Ray Tomkin" at the head of a sentence
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and after.gap == " ":
        name = facts.at(Name, after.span.start)
        if name is not None and name.kind == "person" and name.span.start == after.span.start:
            return name
    if after is not None and after.text == "," and index + 2 < len(tokens):
        name = facts.at(Name, tokens[index + 2].span.start)
        if name is not None and name.kind == "person" and _article(facts, tokens, index):
            return name  # "the killer, Ray Tomkin, lived …"
    first = index
    articles = facts.lexicon.words("verdicts.articles")
    while first > 0 and tokens[first - 1].low in articles:
        first -= 1
    if first == index or first < 2 or tokens[first - 1].text != ",":
        return None
    name = facts.at(Name, tokens[first - 2].span.start)
    return name if name is not None and name.kind == "person" else None
