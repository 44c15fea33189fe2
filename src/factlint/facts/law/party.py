"""The people whom the law is after, each with all that the article says of them before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.law.person_nouns import is_person_noun
from factlint.facts.law.standing import Standing
from factlint.facts.law.subject import Subject
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_WINDOW = 9
"""Words around a mention that may say what somebody is: "the gallery owner Achilles Dupar"."""
_BESIDE = 3
"""Words beside a name that tell who somebody is: "his lawyer, Ann Lee"."""


class Party(Struct, frozen=True):
    """One person, or several told as one: `name` is the fullest form printed, "" for somebody without a name.

    `span` is where the law first comes to them, `mentions` where they are named, `standings` all that is said of them.
    `only` is whether the article has no other party, so that "he", "the driver" and "the conviction" are of this one.
    """

    span: Span
    name: str
    mentions: tuple[Name, ...]
    standings: tuple[Standing, ...]
    several: bool = False
    only: bool = False

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Party]:
        """Read the parties in the order in which the law comes to them."""
        standings = facts(Standing)
        named = _named(facts, standings) or _only_named(facts, standings)
        found = [cls(told[0].span, entity.name, entity.mentions, tuple(told)) for entity, told in named]
        found += [_unnamed_party(told) for told in _unnamed(standings)]
        found = found or _only_described(facts, standings)
        if len(found) == 2 and len(named) == 1 and _may_be_one(found[0], found[1]):
            both = tuple(sorted((*found[0].standings, *found[1].standings), key=lambda one: one.span))
            found = [cls(both[0].span, found[0].name, found[0].mentions, both)]
        if len(found) == 1:
            found = [_with_anaphors(facts, found[0])]
        return iter(sorted(found, key=lambda party: party.span))

    @property
    def called(self) -> Span | str:
        """How a message calls the party: by the first mention, or by the phrase that introduces it."""
        if self.mentions:
            return self.name
        subject = self.standings[0].subject
        return self.span if subject is None else subject.span


def _named(facts: Facts, told: Iterable[Standing]) -> list[tuple[Entity, list[Standing]]]:
    owners = {name.span: entity for entity in facts(Entity) for name in entity.mentions}
    entities: dict[Span, Entity] = {}
    found: dict[Span, list[Standing]] = defaultdict(list)
    for standing in told:
        subject = standing.subject
        entity = owners.get(subject.name.span) if subject is not None and subject.name is not None else None
        if entity is not None:
            entities[entity.span] = entity
            found[entity.span].append(standing)
    return [(entities[span], standings) for span, standings in found.items()]


def _only_named(facts: Facts, told: Iterable[Standing]) -> list[tuple[Entity, list[Standing]]]:
    """Return the one person of whom a pronoun or a noun can tell, where no name and no new phrase does."""
    if any(standing.subject is not None and standing.subject.kind == "new" for standing in told):
        return []
    anaphor = next((one for one in told if one.subject is not None and one.subject.kind in {"pronoun", "noun"}), None)
    people = _people(facts)
    if anaphor is None or len(people) != 1 or people[0].span.start > anaphor.span.start:
        return []
    return [(people[0], [anaphor])] if _may_be_after(facts, people[0]) else []


def _only_described(facts: Facts, told: Iterable[Standing]) -> list[Party]:
    """Return the one person whom the article calls by a noun alone, "the judo coach", where it names only a victim."""
    nouns = [(one, _head(facts, one.subject)) for one in told]
    described = [(one, head) for one, head in nouns if head]
    named = any(_may_be_after(facts, person) for person in _people(facts))
    if named or len({head for _, head in described}) != 1:
        return []
    return [_unnamed_party([one for one, _ in described])]


def _head(facts: Facts, subject: Subject | None) -> str:
    """Return the noun of people behind the article of a phrase, "" where there is none."""
    head = "" if subject is None or subject.kind != "noun" else next(iter(subject.words[1:]), "")
    return head if is_person_noun(head, facts.lexicon) else ""


def _people(facts: Facts) -> list[Entity]:
    return [entity for entity in facts(Entity) if any(_is_told(facts, name) for name in entity.mentions)]


def _may_be_after(facts: Facts, person: Entity) -> bool:
    """Whether the law may be after somebody: no "body of Ann Lee", no "lawyer Ann Lee" and no « Me Anne Lee »."""
    links, outsiders = (facts.lexicon.words(f"statuses.grammar.{name}") for name in ("datives", "outsiders"))
    for name in person.mentions:
        first = facts.place_at(Token, name.span.start)
        before = [token.low for token in facts(Token)[max(0, first - _BESIDE) : first]]
        after = [token.low for token in facts(Token)[first + 1 : first + len(name.words) + _BESIDE]]
        if not outsiders.isdisjoint([*before, *after]):
            return False
        if name is person.mentions[0] and before and before[-1] in links:
            return False
    return True


def _unnamed(told: Iterable[Standing]) -> list[list[Standing]]:
    """Return what is said of each person who is introduced without a name, by the place of the phrase."""
    found: dict[int, list[Standing]] = defaultdict(list)
    for standing in told:
        if standing.subject is not None and standing.subject.kind == "new":
            found[standing.subject.span.start].append(standing)
    return list(found.values())


def _unnamed_party(told: Sequence[Standing]) -> Party:
    several = any(one.subject is not None and one.subject.several for one in told)
    return Party(told[0].span, "", (), tuple(told), several)


def _may_be_one(named: Party, unnamed: Party) -> bool:
    """Whether "a man of 37" may be the person who is named only later."""
    return not unnamed.several and unnamed.span.start < named.mentions[0].span.start


def _with_anaphors(facts: Facts, party: Party) -> Party:
    """Return a party with what is said of it by a pronoun, a noun or no word at all."""
    words = descriptions(facts, party)
    more = [
        standing for standing in facts(Standing)
        if standing not in party.standings and refers(facts, party, words, standing.subject, standing.sentence)
    ]
    told = tuple(sorted((*party.standings, *more), key=lambda one: one.span))
    return replace(party, standings=told, only=True)


def descriptions(facts: Facts, party: Party) -> frozenset[str]:
    """Return the words that stand beside a party's name or introduce it: "gallery", "owner"."""
    found = {word for standing in party.standings if standing.subject for word in standing.subject.words}
    for name in party.mentions:
        sentence = facts.at(Sentence, name.span.start)
        if sentence is not None:
            tokens = sentence.tokens(facts)
            place = next((i for i, token in enumerate(tokens) if token.span.start >= name.span.start), 0)
            near = tokens[max(0, place - _WINDOW) : place + len(name.words) + _WINDOW]
            found |= {token.low for token in near if token.kind == "word" and not token.capitalised}
    return frozenset(found)


def refers(facts: Facts, party: Party, words: frozenset[str], subject: Subject | None, sentence: Span) -> bool:
    """Whether a phrase of a sentence can only mean the one party of the article."""
    others = _others(facts, party, sentence)
    if subject is None:
        return not others
    if subject.kind == "noun":
        return subject.several == party.several and _can_mean(facts, party, words, subject)
    if subject.kind != "pronoun" or subject.several != party.several:
        return False
    part = facts.document.part_at(sentence.start)
    before = Span(part.span.start if part else sentence.start, subject.span.start)
    rivals = _others(facts, party, before)
    own = [name for name in facts.within(Name, before) if name in party.mentions]
    return not rivals or (bool(own) and own[-1].span.start > rivals[-1].span.start)


def _can_mean(facts: Facts, party: Party, words: frozenset[str], subject: Subject) -> bool:
    """Whether a noun is known to be the party's, or is of a person while nobody else is named before it."""
    known = words | facts.lexicon.words("statuses.grammar.nouns")
    if any(word in known for word in subject.words[1:3]):
        return True
    person = len(subject.words) > 1 and is_person_noun(subject.words[1], facts.lexicon)
    return person and not _others(facts, party, Span(0, subject.span.start))


def _others(facts: Facts, party: Party, span: Span) -> list[Name]:
    """Return the people named in a stretch who are not the party."""
    return [name for name in facts.within(Name, span) if name not in party.mentions and _is_told(facts, name)]


def _is_told(facts: Facts, name: Name) -> bool:
    """Whether a name is a person's, and of the writer's own words."""
    return name.may_be_person and not in_quotes(facts, name.span)
