"""The check that compares "no one was injured" with a count of the injured of the same event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from factlint.checks.counted_thing import canonical, fate_stems
from factlint.checks.retold import Telling, counts, names_of, sentences_over
from factlint.checks.same_thing import stems_of, stems_of_words
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.nouns import singular
from factlint.facts.phrases import listed
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon, fold
from factlint.rule import Hit, Side

_REACH = 8
"""How many words after "no one" or "no" may tell of what there was none."""
_STOPS = frozenset(".;:!?(),")
_NEAR = 6
"""So many sentences after the denial the story is still of the same event."""


class Denial(Struct, frozen=True):
    """A statement that there was none of a thing, with the stems of the content words of its sentence."""

    span: Span
    things: frozenset[str]
    context: frozenset[str]
    names: frozenset[str]
    sentence: Span


def none_some(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield counts of a thing of which another sentence on the same event says that there was none."""
    denials = list(_denials(facts))
    if not denials:
        return
    said: set[Span] = set()
    for telling in counts(facts, least=1):
        if _before_that(facts, telling):
            continue
        for denial in denials:
            if denial.span not in said and _contradicts(facts, telling, denial):
                said.add(denial.span)
                values = {"none": denial.span, "some": telling.figure.span}
                yield Hit(telling.figure.span, (Side(denial.span),), values)


def _before_that(facts: Facts, telling: Telling) -> bool:
    """Whether the sentence goes back to an earlier event, or on to another: its verb or its words say so."""
    earlier = facts.lexicon.words("none_some.earlier")
    return any(token.low in earlier for token in facts.within(Token, telling.sentence))


def _contradicts(facts: Facts, telling: Telling, denial: Denial) -> bool:
    if not {telling.thing, telling.fate} & denial.things or telling.figure.past or telling.sentence == denial.sentence:
        return False
    shared = (telling.context & denial.context) - _empty_stems(facts.lexicon)
    foreign = bool(telling.names) and bool(denial.names) and not telling.names & denial.names
    return len(shared) > foreign or _goes_on(facts, telling, denial)


@lru_cache(maxsize=4)
def _empty_stems(lexicon: Lexicon) -> frozenset[str]:
    return stems_of_words(lexicon.words("content_words.empty"))


def _goes_on(facts: Facts, telling: Telling, denial: Denial) -> bool:
    """Whether a count stands close after the denial and has no day, name or "other" of its own: it is of one event."""
    if telling.apart or telling.dates or telling.names - denial.names - _speakers(facts, telling.sentence):
        return False
    follows = denial.sentence < telling.sentence
    return follows and sentences_over(facts, denial.sentence, telling.sentence) <= _NEAR + 1


def _speakers(facts: Facts, sentence: Span) -> frozenset[str]:
    """Return the folded words of those who are named for what a sentence says."""
    told = [item for item in facts.within(Attribution, sentence) if item.source is not None]
    named = (fold(f"{item.speaker} {facts.document.words(item.source)}") for item in told if item.source is not None)
    return frozenset(word for words in named for word in words.split())


def _denials(facts: Facts) -> Iterator[Denial]:
    """Yield the statements of the running text that there was none of something that articles count."""
    for sentence in facts(Sentence):
        if not facts.document.lies_in(sentence.span.start):
            continue
        tokens = sentence.tokens(facts)
        words = {token.low for token in tokens}
        if not words & facts.lexicon.words("none_some.nones") or words & facts.lexicon.words("none_some.other-times"):
            continue
        yield from _in_sentence(facts, sentence.span, tokens)


def _in_sentence(facts: Facts, span: Span, tokens: Sequence[Token]) -> Iterator[Denial]:
    nones = listed("none_some.phrases", facts.lexicon)
    only_after = facts.lexicon.words("none_some.only-after-verb")
    for match in nones.find(tokens):
        after_verb = _verb_before(facts, tokens, match.first)
        if after_verb is None and facts.document.clean[match.span.start : match.span.end].lower() in only_after:
            continue
        things, last = after_verb or _things(facts, tokens, match.after)
        if things:
            context = stems_of(facts, tokens) - fate_stems(facts)
            yield Denial(match.span.join(tokens[last].span), things, context, names_of(facts, span), span)
            return


def _verb_before(facts: Facts, tokens: Sequence[Token], first: int) -> tuple[frozenset[str], int] | None:
    """Return what became of no one where the verb stands before: "the crash killed no one"."""
    nobody = facts.lexicon.words("none_some.nobody")
    if first == 0 or tokens[first].low not in nobody:
        return None
    thing = facts.lexicon.table("none_some.things").get(fold(tokens[first - 1].low))
    return (frozenset(thing.split()), first) if thing else None


def _things(facts: Facts, tokens: Sequence[Token], first: int) -> tuple[frozenset[str], int]:
    """Return of what there was none, by the first words after the denial that tell it, and the place of the last."""
    table = facts.lexicon.table("none_some.things")
    found: list[str] = []
    last = first
    for place in range(first, min(first + _REACH, len(tokens))):
        token = tokens[place]
        if token.text in _STOPS or facts.at(Date, token.span.start) is not None:
            break
        thing = table.get(fold(token.low)) or _counted(facts, token)
        if thing:
            found += thing.split()
            last = place
            if not _or_follows(facts, tokens, place):
                break
    return frozenset(found), last


def _counted(facts: Facts, token: Token) -> str:
    """Return the thing of a noun that articles count under several names, "" for another word."""
    heads = facts.lexicon.table("figure_conflicts.heads")
    one = singular(token.low, facts.lexicon)
    return canonical(facts, one) if one in heads else ""


def _or_follows(facts: Facts, tokens: Sequence[Token], place: int) -> bool:
    following = tokens[place + 1].low if place + 1 < len(tokens) else ""
    return following in facts.lexicon.words("none_some.or")
