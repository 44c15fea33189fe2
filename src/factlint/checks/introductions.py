"""Introductions: a person is named in full, with a function, before the surname stands alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from factlint.document import BODY, Document, Span
from factlint.facts import Facts
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.names.person import Person
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.lexicon import fold
from factlint.rule import Hit, Side


def surname_first(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield a lone surname that speaks before the person is introduced, the introduction as its side.

    Option `names`: people whom every reader knows.
    """
    spoken = _spoken_sentences(facts)
    known = {fold(name.split()[-1]) for name in options["names"]}
    for person in facts(Person):
        first = person.entity.mentions[0]
        full = next((mention for mention in person.entity.mentions if len(mention.words) > 1), None)
        if full is None or first.title or fold(first.words[0]) in known or not _surname_of(first, full):
            continue
        sentence = facts.at(Sentence, first.span.start)
        if sentence is None or sentence.span.covers(full.span) or _continued(facts, first):
            continue
        if person.entity.name in spoken.get(sentence.span, ()) and _in_body(facts, first):
            yield Hit(first.span, (Side(full.span, "introduction"),))


def _spoken_sentences(facts: Facts) -> dict[Span, set[str]]:
    """Return the speakers of every sentence, by their fullest names."""
    speakers: dict[Span, set[str]] = defaultdict(set)
    for attribution in facts(Attribution):
        place = attribution.source or attribution.cue
        sentence = facts.at(Sentence, place.start)
        if attribution.speaker and sentence is not None:
            speakers[sentence.span].add(attribution.speaker)
    return speakers


def _surname_of(lone: Name, full: Name) -> bool:
    """Whether a mention is the bare last word of another that begins with a first name."""
    surname = len(lone.words) == 1 and fold(lone.words[0]) == fold(full.words[-1])
    return surname and not lone.words[0].isupper() and full.words[0][0].isupper()


def _continued(facts: Facts, lone: Name) -> bool:
    """Whether a lone word is the end of a longer name: "de" or a capital stands before it."""
    before = facts.document.clean[max(0, lone.span.start - 30) : lone.span.start].split()
    last = before[-1] if before else ""
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


def _in_body(facts: Facts, mention: Name) -> bool:
    part = facts.document.part_at(mention.span.start)
    return part is not None and part.kind in BODY
