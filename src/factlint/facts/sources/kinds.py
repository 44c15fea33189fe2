"""What kind of source a noun phrase is, and who it is: the person behind a surname, a title or a pronoun."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.sources.clauses import Unit, Words
from factlint.facts.tokens import Token

_PRONOUNS = ("pronouns", "demonstratives", "objects")
_NEXT = 12
"""Characters at most between a function and the name that follows it."""
_NOUNS = ("anonymous", "documents", "people", "organisations", "groups")
_KINDS = {"documents": "document", "people": "person", "organisations": "organisation", "groups": "group"}


class Source(Struct, frozen=True):
    """A source as read: its place, its kind (see `Attribution.kind`), and its fullest name where known."""

    span: Span | None = None
    kind: str = ""
    speaker: str = ""


def source_of(facts: Facts, words: Words, units: Sequence[Unit], span: Span) -> Source:
    """Return the source that a noun phrase stands for."""
    if len(units) == 1 and any(units[0].low in words[f"speech.{name}"] for name in _PRONOUNS):
        return Source(span, "pronoun")
    noun = _noun(units, words)
    if noun == "people":
        return Source(span, "person", _named_beside(facts, words, span) or _named_next(facts, span))
    name = _name(facts, span)
    kind = _kind_of_name(units, name, noun, words)
    if name is not None and kind:
        return Source(span, kind, fullest_name(facts, name))
    capitals = [unit.text for unit in units if unit.capitalised and unit.low not in words["speech.grammar.determiners"]]
    printed = facts.within(Name, span)
    whose = bool(noun) and bool(printed) and _is_owner(facts(Token), facts.within(Token, printed[0].span), words)
    if noun and not (noun == "groups" and len(capitals) > 1):
        speaker = " ".join(capitals) if noun == "organisations" else ""
        return Source(span, _KINDS.get(noun, noun), speaker)
    if capitals:
        speaker = fullest_name(facts, printed[0]) if printed and not whose else ""
        return Source(span, _capital_kind(capitals), speaker)
    return Source(span, "person")


def _named_beside(facts: Facts, words: Words, span: Span) -> str:
    """Return the person named right after a function, not what the function is of: `la ministre Lise Nau`."""
    tokens = facts(Token)
    found = [name for name in facts.within(Name, span) if not _is_owner(tokens, facts.within(Token, name.span), words)]
    people = [name for name in found if name.kind == "person"]
    people += [name for name in found if not name.kind and (words.french or name.span.end == span.end)]
    return fullest_name(facts, people[0]) if people else ""


def _kind_of_name(units: Sequence[Unit], name: Name | None, noun: str, words: Words) -> str:
    """Return what kind of source a name is, "" for none; a country or city that speaks is its government."""
    if name is None:
        return ""
    hidden = noun in {"anonymous", "groups"} or (noun == "documents" and name.kind != "person")
    if name.kind in {"person", "organisation"} and not hidden:
        return name.kind
    outside = [unit for unit in units if not name.span.covers(unit.span)]
    alone = all(unit.low in words["speech.grammar.determiners"] for unit in outside)
    return "organisation" if name.kind == "place" and not noun and alone else ""


def _is_owner(tokens: Sequence[Token], name: Sequence[Token], words: Words) -> bool:
    """Whether a name says whose, or of what, somebody is: `la cousine d'Anne`, `Ann Lee's lawyer`."""
    if not name:  # it begins inside a word with a hyphen: "ex-Labour"
        return False
    before = tokens[name[0].index - 1].low if name[0].index else ""
    after = tokens[name[-1].index + 1].low if name[-1].index + 1 < len(tokens) else ""
    joined = before in words["speech.grammar.prepositions"] or before in words["speech.grammar.determiners"]
    return joined or after in {"'s", "’s"} or name[-1].low == "'s"


def _named_next(facts: Facts, span: Span) -> str:
    """Return the name that a function is followed by: `son avocate, Me Anne Morel`; "" where there is none."""
    found = facts.within(Name, Span(span.end, span.end + _NEXT))
    if not found or found[0].kind not in {"person", ""}:
        return ""
    between = facts.within(Token, Span(span.end, found[0].span.start))
    civilities = facts.lexicon.words("roles.civilities")
    apposed = between[:1] and between[0].text == ","
    return fullest_name(facts, found[0]) if apposed and all(t.low in {*civilities, "."} for t in between[1:]) else ""


def is_topic(facts: Facts, words: Words, units: Sequence[Unit], span: Span) -> bool:
    """Whether a headline's words before a colon are what it is about, not who speaks: `Football : « … »`."""
    found = facts.within(Name, span)
    if any(name.kind in {"person", "organisation"} for name in found) or _noun(units, words):
        return False
    joined = any(unit.low in words["speech.grammar.prepositions"] for unit in units)
    return not found or joined or any(name.kind for name in found)


def _noun(units: Sequence[Unit], words: Words) -> str:
    """Return the list that the telling noun of a phrase is in, empty for none.

    In French that is the first one, in English the last one before a preposition (`the council leader of Brevan`).
    """
    prepositions = words["speech.grammar.prepositions"]
    ends = (number for number, unit in enumerate(units) if unit.low in prepositions)
    head = units[: next(ends, len(units))]
    if not words.french:
        units = tuple(reversed(head)) or units
    elif any(unit.word and unit.low not in words["speech.grammar.determiners"] for unit in head):
        units = head
    for unit in units:
        for kind in _NOUNS:
            if unit.low in words[f"sources.{kind}"]:
                return kind
    return ""


def _name(facts: Facts, span: Span) -> Name | None:
    found = [name for name in facts.within(Name, span) if name.kind]
    people = [name for name in found if name.kind == "person"]
    return people[0] if people else found[0] if found else None


def fullest_name(facts: Facts, name: Name) -> str:
    """Return the fullest form of a name in the article."""
    entity = entity_of(facts, name)
    return entity.name if entity else " ".join(name.words)


def entity_of(facts: Facts, name: Name) -> Entity | None:
    """Return whose mention a name is."""
    return facts.once(_owners).get(name.span)


def mentions_of(facts: Facts, speaker: str) -> tuple[Name, ...]:
    """Return every mention of whom a fullest name belongs to, none where nobody is called so."""
    return facts.once(_mentions).get(speaker, ())


def _owners(facts: Facts) -> Mapping[Span, Entity]:
    return {name.span: entity for entity in facts(Entity) for name in entity.mentions}


def _mentions(facts: Facts) -> Mapping[str, tuple[Name, ...]]:
    return {entity.name: entity.mentions for entity in facts(Entity)}


def _capital_kind(capitals: list[str]) -> str:
    return "organisation" if all(word.isupper() and len(word) > 1 for word in capitals) else "person"
