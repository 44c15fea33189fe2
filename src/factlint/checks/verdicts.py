"""A word of guilt for somebody whom the article says no court has judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.checks.deeds import deeds_told
from factlint.checks.suspects import COURT, pending, sole_suspect, taken_from, undecided
from factlint.document import BODY, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.law.party import Party
from factlint.facts.law.standing import Standing
from factlint.facts.names.name import Name
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import fold
from factlint.rule import Hit, Side, Value

_PARTS = BODY | {"headline", "standfirst", "caption"}
_NEAR = 2
"""Words around the word of guilt that may take it back ("the alleged killer", « le meurtrier présumé »)."""


def guilt_before_verdict(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first word of guilt put on a person of whom the article says that the case is not judged."""
    tokens = facts(Token)
    guilty = facts.lexicon.either("verdicts.guilty", "verdicts.guilty-several")
    for token in tokens:
        if token.low not in guilty or not _in_text(facts, token.span) or _taken_back(facts, tokens, token.index):
            continue
        own = _own_stage(facts, token)
        if own is not None:
            yield Hit(token.span, (Side(own, "pending"),), {"word": token.span}, variant="own")
            return
        name = _named(facts, tokens, token.index)
        found = _of_name(facts, name) if name is not None else _of_nobody(facts, tokens, token)
        if found is not None:
            stage, whom = found
            yield Hit(token.span, (Side(stage, "pending"),), {"word": token.span, "name": whom})
            return
    for span, party, stage in deeds_told(facts):
        values = {"word": span, "name": party.called}
        yield Hit(span, (Side(stage, "pending"),), values, variant="deed")
        return


_Found = tuple[Span, Value]


def _of_name(facts: Facts, name: Name) -> _Found | None:
    """Return what says that a person's case is not judged: about the name, or about the one suspect without a name."""
    if _first(facts, "verdicts.settled", _about(facts, name)) is not None:
        return None
    stage = _first(facts, "verdicts.pending", _about(facts, name, further=1))
    if stage is not None:
        return stage, name.span
    for party in facts(Party):
        if name in party.mentions:
            told = pending(party)
            return (told, name.span) if told is not None else None
    sole = sole_suspect(facts)
    told = pending(sole) if sole is not None and not sole.name else None
    return (told, name.span) if told is not None else None


def _of_nobody(facts: Facts, tokens: Sequence[Token], token: Token) -> _Found | None:
    """Return the same for "the burglar", where that can only be the one suspect of whom the article has told before.

    Nobody, where the word has a complement ("the killer of …"), a rival ("or"), a source, or tells whom a witness saw.
    """
    index, words = token.index, facts.lexicon.words
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    article = _article(facts, tokens, index)
    if article is None or after in words("verdicts.complements") or (after and tokens[index + 1].capitalised):
        return None
    if tokens[article - 1].low in words("verdicts.encounters") or taken_from(facts, token.span):
        return None
    if _flees(facts, tokens, index + 1) or _introduced(facts, tokens, token):
        return None
    party = sole_suspect(facts)
    if party is None or party.several != (token.low in words("verdicts.guilty-several")):
        return None
    told = pending(party, before=token.span.start)
    return (told, party.called) if told is not None and not _hurt(facts, party, token) else None


def _hurt(facts: Facts, party: Party, token: Token) -> bool:
    """Whether the word may be of somebody whom the suspect hurt: "he is charged with manslaughter; the robber died"."""
    words = facts.lexicon.words
    if token.low not in words("verdicts.hurt"):
        return False
    near = [facts.at(Sentence, place) for place in (token.span.start, *(one.span.start for one in party.standings))]
    return _first(facts, "verdicts.violence", [sentence for sentence in near if sentence is not None]) is not None


def _own_stage(facts: Facts, token: Token) -> Span | None:
    """Return the stage before a verdict that is told of the word itself: "the killer of the jeweller was remanded"."""
    if not undecided(facts) or token.low in facts.lexicon.words("verdicts.witnessed") or taken_from(facts, token.span):
        return None
    told = (one for one in facts(Standing) if _is_headed(facts, one, token) and not _is_of_a_year(facts, one.sentence))
    return next((one.span for one in told if one.status in COURT and not one.earlier), None)


def _is_of_a_year(facts: Facts, sentence: Span) -> bool:
    """Whether a sentence tells a story of some year: "the thief was arrested in 1913"."""
    return any(date.year is not None for date in facts.within(Date, sentence))


def _is_headed(facts: Facts, standing: Standing, token: Token) -> bool:
    """Whether a word is the noun of a state's subject, no comma between: "the young arsonist was charged"."""
    subject = standing.subject
    if subject is None or subject.kind != "noun" or not subject.span.covers(token.span):
        return False
    between = facts.document.clean[subject.span.end : standing.span.start]
    return token.low in subject.words[1 : 1 + _NEAR] and "," not in between


def _flees(facts: Facts, tokens: Sequence[Token], place: int) -> bool:
    """Whether it is told there how whoever did it got away."""
    return place < len(tokens) and listed("verdicts.flights", facts.lexicon).at(tokens, place) is not None


def _introduced(facts: Facts, tokens: Sequence[Token], token: Token) -> bool:
    """Whether the word stands earlier behind an indefinite article: a burglar of whom the article has told already."""
    indefinite = facts.lexicon.words("statuses.grammar.indefinite")
    same = (index for index in range(1, token.index) if tokens[index].low == token.low)
    before = [[near.low for near in tokens[max(0, index - _NEAR) : index]] for index in same]
    return any(not indefinite.isdisjoint(near) for near in before)


def _article(facts: Facts, tokens: Sequence[Token], index: int) -> int | None:
    """Return the place of the definite article before a word, over an adjective or two: "the young arsonist"."""
    for place in range(index - 1, max(-1, index - 2 - _NEAR), -1):
        low = tokens[place].low
        if low in facts.lexicon.words("verdicts.definite"):
            return place
        if tokens[place].kind != "word" or tokens[place].capitalised or low in facts.lexicon.words("verdicts.links"):
            return None
    return None


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
    ahead = careful | facts.lexicon.words("verdicts.careful-before")
    before, after = tokens[max(0, index - _NEAR) : index], tokens[index + 1 : index + _NEAR + 1]
    return any(token.low in ahead for token in before) or any(token.low in careful for token in after)


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
    article = _article(facts, tokens, index)
    if after is not None and after.text == "," and index + 2 < len(tokens):
        name = facts.at(Name, tokens[index + 2].span.start)
        if name is not None and (name.kind == "person" or len(name.words) > 1) and article is not None:
            return name  # "the killer, Ray Tomkin, lived …"
    first = index if article is None else article
    articles = facts.lexicon.words("verdicts.articles")
    while first > 0 and tokens[first - 1].low in articles:
        first -= 1
    if first == index or first < 2 or tokens[first - 1].text != ",":
        return None
    name = facts.at(Name, tokens[first - 2].span.start)
    return name if name is not None and name.kind == "person" else None
