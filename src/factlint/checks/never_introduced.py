"""Surnames that are quoted and stand alone each time: nobody learns who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from factlint.checks.lone_names import of_a_body
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.quotes.quote import Quote
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import fold
from factlint.rule import Hit

_BODY = "it"
"""How a sentence goes on about a body that speaks."""


def never_introduced(facts: Facts, spoken: Mapping[Span, Set[str]], known: Set[str]) -> Iterator[Hit]:
    """Yield the first mention of each surname that is quoted in its own words and never comes with a first name."""
    borne = {fold(name.words[-1]) for name in facts(Name) if not _alone(facts, name)}
    for entity in facts(Entity):
        first = entity.mentions[0]
        if len(entity.mentions) < 2 or fold(first.words[-1]) in borne | known or not _surname(facts, entity):
            continue
        speaks = facts.document.lies_in(first.span.start) and _quoted(facts, entity, spoken)
        if speaks and _bare(facts, first):
            yield Hit(first.span, values={"times": len(entity.mentions)}, variant="never")


def _alone(facts: Facts, name: Name) -> bool:
    """Whether a mention is one word, or one with particles."""
    particles = facts.lexicon.words("identities.particles")
    return all(fold(word) in particles for word in name.words[:-1])


def _surname(facts: Facts, entity: Entity) -> bool:
    """Whether an entity may be somebody who is nowhere more than a surname, and whom not every reader knows."""
    lexicon, first = facts.lexicon, entity.mentions[0]
    if entity.kind not in {"person", ""} or any(not _alone(facts, each) or each.title for each in entity.mentions):
        return False
    known = lexicon.either("identities.renowned", "identities.first-names", "identities.organisations")
    word = fold(first.words[-1])
    return word not in known and not first.words[-1].isupper() and not of_a_body(facts, first)


def _bare(facts: Facts, first: Name) -> bool:
    """Whether a name stands right beside the verb of speech and nothing tells who or what bears it.

    A function before it or after a comma does, a body before it (« le parquet de Morvaux »), "it" in the sentence.
    """
    at, after = facts.places(Token, first.span)
    tokens, sentence = facts(Token), facts.at(Sentence, first.span.start)
    if sentence is None or after + 1 >= sentence.after:
        return False
    english = facts.language == "en"
    verbs = facts.lexicon.words("speech.verbs" if english else "speech.finite")
    before = tokens[at - 1] if at > sentence.first else None
    turned = before is not None and (before.low in verbs or _according(tokens, at - 1))
    speaks = tokens[after].low in verbs and (before is None or before.kind == "mark")
    relatives = facts.lexicon.words("speech.grammar.relatives")
    closed = tokens[after].kind == "mark" and (tokens[after].text != "," or tokens[after + 1].low in relatives | {"en"})
    if not ((turned and closed) or (english and speaks)):
        return False
    return all(token.low != _BODY for token in sentence.tokens(facts))


def _according(tokens: Sequence[Token], at: int) -> bool:
    """Whether « selon », "according to" end here."""
    return tokens[at].low == "selon" or (tokens[at].low == "to" and tokens[at - 1].low == "according")


def _quoted(facts: Facts, entity: Entity, spoken: Mapping[Span, Set[str]]) -> bool:
    """Whether somebody speaks in the sentence of the first mention, and in a sentence with a direct quotation."""
    sentences = [facts.at(Sentence, mention.span.start) for mention in entity.mentions]
    told = [each for each in sentences if each is not None and entity.name in spoken.get(each.span, ())]
    return told[:1] == sentences[:1] and any(True for each in told for _ in facts.within(Quote, each.span))
