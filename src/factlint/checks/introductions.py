"""Introductions: a person is named in full, with a function, before the surname stands alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any

from factlint.checks.lone_names import of_a_body, spoken_sentences, two_after, two_before
from factlint.checks.never_introduced import never_introduced
from factlint.checks.people import kinship
from factlint.document import BODY, Document, Span
from factlint.facts import Facts
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.names.person import Person
from factlint.facts.sentences import Sentence
from factlint.lexicon import fold
from factlint.rule import Hit, Side


def surname_first(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield a lone surname that speaks before the person is introduced, or never is, the introduction as its side.

    Option `names`: people whom every reader knows.
    """
    spoken = spoken_sentences(facts)
    known = {fold(name.split()[-1]) for name in options["names"]}
    yield from never_introduced(facts, spoken, known)
    people = facts(Person)
    bearers = _bearers(people)
    introduced = _introduced_later(facts, bearers)
    for person in people:
        first = person.entity.mentions[0]
        full = introduced.get(person.surname) if first.title and not person.first_name else None
        if full is not None and _speaks_alone(facts, person, first, spoken) and fold(first.words[0]) not in known:
            if full.span.start > first.span.start and not kinship(facts, bearers[person.surname]):
                yield Hit(first.span, (Side(full.span, "introduction"),))
            continue
        full = next((mention for mention in person.entity.mentions if len(mention.words) > 1), None)
        if full is None or first.title or fold(first.words[0]) in known or not _surname_of(first, full):
            continue
        if of_a_body(facts, first):
            continue
        sentence = facts.at(Sentence, first.span.start)
        if sentence is None or sentence.span.covers(full.span) or _continued(facts, first):
            continue
        speaks = person.entity.name in spoken.get(sentence.span, ()) or _has_said(facts, first)
        if speaks and facts.document.lies_in(first.span.start):
            yield Hit(first.span, (Side(full.span, "introduction"),))


def _introduced_later(facts: Facts, bearers: Mapping[str, Sequence[Person]]) -> dict[str, Name]:
    """Return the full mention of each surname that one person bears and that comes with a function or an age."""
    introduced: dict[str, Name] = {}
    for surname, people in bearers.items():
        full = [person for person in people if person.first_name]
        if len(full) == 1 and _is_introduced(facts, full[0]):
            introduced[surname] = full[0].entity.mentions[0]
    return introduced


def _is_introduced(facts: Facts, person: Person) -> bool:
    return bool(person.functions or person.ages) or _told_after_comma(facts, person.entity.mentions[0])


def _told_after_comma(facts: Facts, full: Name) -> bool:
    """Whether who the person is follows a comma: "Amory Marn, who chairs the board", "Amory Marn, a farmer"."""
    row = two_after(facts, full)
    articles = {"a", "an", "the", "un", "une", "le", "la", "l'"}
    return (
        len(row) == 2
        and row[0].text == ","
        and row[1].low in facts.lexicon.words("speech.grammar.relatives") | articles
    )


def _bearers(people: Sequence[Person]) -> dict[str, list[Person]]:
    """Return the people of each surname."""
    named: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        named[person.surname].append(person)
    return named


def _speaks_alone(facts: Facts, person: Person, first: Name, spoken: Mapping[Span, Set[str]]) -> bool:
    """Whether a civility and a surname speak in a sentence of the body: "Dr Marn said"."""
    sentence = facts.at(Sentence, first.span.start)
    if sentence is None or not facts.document.lies_in(first.span.start):
        return False
    return person.entity.name in spoken.get(sentence.span, ()) or _has_said(facts, first)


def _has_said(facts: Facts, lone: Name) -> bool:
    """Whether a verb of speech or thought stands right after a name, or before it in French, whatever is said.

    "Marn believes", « Marn a nié toute fraude », « s'est plainte Marn ».
    """
    words = facts.lexicon.words
    if _opens_the_body(facts, lone):
        return False  # a standfirst may name by the surname whom the lead introduces
    if _answers(facts, lone):
        return True
    after = [token.low for token in two_after(facts, lone)]
    if facts.lexicon.language == "en":
        return bool(after) and after[0] in words("speech.verbs") | words("speech.thought")
    told = words("speech.participles") | words("speech.thought_participles") | words("speech.reflexive")
    if after[:1] == ["a"]:
        return len(after) > 1 and after[1] in told
    before = [token.low for token in two_before(facts, lone)]
    turned = len(before) == 2 and before[0] in words("speech.auxiliaries") and before[1] in told
    return turned or (bool(before) and before[-1] in words("speech.finite"))


def _answers(facts: Facts, lone: Name) -> bool:
    """Whether the sentence opens by saying how the person spoke: "Asked about it, Marn", "In an email, Marn"."""
    sentence = facts.at(Sentence, lone.span.start)
    tokens = sentence.tokens(facts) if sentence is not None else ()
    before = [token for token in tokens if token.span.end <= lone.span.start]
    if len(before) < 2 or before[-1].text != "," or sum(token.text == "," for token in before) > 1:
        return False
    asked, by = facts.lexicon.words("roles.asked"), facts.lexicon.words("roles.spoken-by")
    return before[0].low in asked or any(token.low in by for token in before[1:4])


def _opens_the_body(facts: Facts, mention: Name) -> bool:
    """Whether a mention is the first thing of the first paragraph."""
    first = next((part for part in facts.document.parts if part.kind in BODY), None)
    return first is not None and mention.span.start <= first.span.start


def _surname_of(lone: Name, full: Name) -> bool:
    """Whether a mention is the bare last word of another that begins with a first name."""
    surname = len(lone.words) == 1 and fold(lone.words[0]) == fold(full.words[-1])
    return surname and not lone.words[0].isupper() and full.words[0][0].isupper()


def _continued(facts: Facts, lone: Name) -> bool:
    """Whether a lone word is the end of a longer name: "de" or a capital stands before it."""
    before = facts.document.clean[max(0, lone.span.start - 30) : lone.span.start].split()
    last = before[-1] if before else ""
    if last.endswith((",", ".", "”", "»", '"')):
        return False
    return last.lower() in facts.lexicon.words("identities.particles") or last[:1].isupper()


def absent_caption_names(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield people named in a caption whom the article names nowhere else."""
    for entity in facts(Entity):
        mentions = entity.mentions
        parts = {part.kind if (part := facts.document.part_at(mention.span.start)) else "" for mention in mentions}
        person = entity.kind == "person" and len(mentions[0].words) > 1
        if parts == {"caption"} and person and not _credited(facts.document, mentions[0]):
            yield Hit(mentions[0].span)


def _credited(document: Document, mention: Name) -> bool:
    """Whether a name in a caption is the photographer's: in brackets, after ©, before "/AFP", alone after a colon."""
    start, end = mention.span.start, mention.span.end
    before = document.clean[max(0, start - 3) : start].rstrip()[-1:]
    after = document.clean[end : end + 3].strip("\0*_. ")
    return before in {"(", "©", "/"} or after.startswith("/") or (before == ":" and not after.split("\n")[0])
