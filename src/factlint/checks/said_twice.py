"""Checks of what is quoted twice: in other words, or with another speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from factlint.checks.word_changes import Place, matters, places
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import SPOKEN, Quote
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.lexicon import fold
from factlint.rule import Hit, Side

_SEED = 2
"""Words in a row that two quotations must share to be compared."""
_EARLIER = 4
"""Earlier quotations at most that one is compared with for the same words in a row."""
_FEWEST = 4
"""Words that must be the same in both, at least."""
_CHANGED = 4
"""Words at most that differ, where they do so in several places."""
_CUTS = frozenset("[](){}…")
_PERSONAL = frozenset({"", "person", "pronoun"})
"""Kinds of source that one person can be."""


class Saying(Struct, frozen=True):
    """One quotation of the body: its words and their folded forms, its speaker as resolved, who is named beside it."""

    number: int
    quote: Quote
    words: tuple[Token, ...]
    forms: tuple[str, ...]
    speaker: str
    kind: str
    inherited: bool
    beside: frozenset[str]
    """The names of the people in its sentence."""
    owner: str = ""
    """The person whose words the writer calls it: "Benning's words on Monday"."""


def repeated_differently(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield each quotation that an earlier one of the same speaker gives with one or two other words in one place.

    Options: `words` that the shorter of the two must have; `alike`, the share of them that must be the same.
    """
    least, alike = int(options["words"]), float(options["alike"])
    for later, earlier, at in _pairs(facts, least):
        if later.quote.continues or _side_by_side(facts, later, earlier) or not _one_speaker(facts, later, earlier):
            continue
        change = _change(facts, later, earlier, at, alike)
        if change is not None and not _reworded(facts, later, earlier):
            here, there = (_span(saying.words, place) for saying, place in zip((later, earlier), change, strict=True))
            yield Hit(here, (Side(there, "first"),), {"there": there})


def two_speakers(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield each quotation that stands earlier word for word with another speaker. Option `words`: its shortest."""
    first: dict[tuple[str, ...], Saying] = {}
    for saying in facts.once(sayings):
        named = saying.kind == "person" and bool(saying.speaker) and not saying.inherited
        if not named or len(saying.forms) < int(options["words"]):
            continue
        earlier = first.setdefault(saying.forms, saying)
        if earlier is not saying and not _one_name(saying.speaker, earlier.speaker):
            values = {"one": earlier.speaker, "other": saying.speaker}
            yield Hit(saying.quote.span, (Side(earlier.quote.span, "first"),), values)


def sayings(facts: Facts) -> Sequence[Saying]:
    """Return the quotations of the body that are somebody's words, in order, with their speakers."""
    told = {found.content: found for found in facts(Attribution) if found.quoted}
    people = {name.span: entity.name for entity in facts(Entity) if entity.kind == "person" for name in entity.mentions}
    starts = sorted(people)
    found: list[Saying] = []
    for quote in facts(Quote):
        if quote.kind not in SPOKEN or not facts.document.lies_in(quote.span.start):
            continue
        inside = facts.within(Token, quote.inner)
        words = tuple(token for token in inside if token.kind != "mark")
        if not words or any(token.text in _CUTS for token in inside):
            continue
        source = told.get(quote.span)
        forms = tuple(fold(token.low) for token in words)
        speaker, kind, inherited = (source.speaker, source.kind, source.inherited) if source else ("", "", False)
        beside = _beside(facts, quote, people, starts)
        answering = source is not None and source.source is not None and source.source.end <= quote.span.start
        owner = "" if answering else _owner(facts, quote, people)
        found.append(Saying(len(found), quote, words, forms, speaker, kind, inherited, beside, owner))
    return found


def _beside(facts: Facts, quote: Quote, people: Mapping[Span, str], starts: Sequence[Span]) -> frozenset[str]:
    sentence = facts.at(Sentence, quote.span.start)
    if sentence is None:
        return frozenset()
    first = bisect_left(starts, sentence.span)
    after = bisect_left(starts, Span(sentence.span.end, sentence.span.end))
    return frozenset(people[span] for span in starts[first:after] if not quote.span.covers(span))


def _owner(facts: Facts, quote: Quote, people: Mapping[Span, str]) -> str:
    """Return the person before a quotation in its sentence whose words, letter or promise it is called, "" for none."""
    sentence = facts.at(Sentence, quote.span.start)
    if sentence is None:
        return ""
    before = [token for token in sentence.tokens(facts) if token.span.end <= quote.span.start]
    for match in listed("speech.owning", facts.lexicon).find(before):
        near = before[max(0, match.first - 1) : match.after + 1]
        name = next((name for token in near if (name := facts.at(Name, token.span.start)) is not None), None)
        if name is not None and name.span in people:
            return people[name.span]
    return ""


def _pairs(facts: Facts, least: int) -> Iterator[tuple[Saying, Saying, tuple[int, int]]]:
    """Yield two quotations that share words in a row, and where those begin in each; each pair once."""
    seen: dict[tuple[str, ...], list[tuple[Saying, int]]] = defaultdict(list)
    for saying in facts.once(sayings):
        if len(saying.forms) < least:
            continue
        met: set[int] = set()
        seeds = [saying.forms[at : at + _SEED] for at in range(len(saying.forms) - _SEED + 1)]
        for at, seed in enumerate(seeds):
            for earlier, place in seen[seed][-_EARLIER:]:
                if earlier.number not in met and earlier.number != saying.number:
                    met.add(earlier.number)
                    yield saying, earlier, (at, place)
        for at, seed in enumerate(seeds):
            seen[seed].append((saying, at))


def _side_by_side(facts: Facts, later: Saying, earlier: Saying) -> bool:
    """Whether one sentence holds both: it sets them against each other."""
    sentence = facts.at(Sentence, later.quote.span.start)
    return sentence is not None and sentence.span.start <= earlier.quote.span.start


def _reworded(facts: Facts, later: Saying, earlier: Saying) -> bool:
    """Whether the writer says that the words are others on purpose: "he changed his tune", "she corrected herself"."""
    sentences = facts(Sentence)
    place = facts.place_at(Sentence, later.quote.span.start)
    near = [token for sentence in sentences[max(0, place - 1) : place + 1] for token in sentence.tokens(facts)]
    told = [t for t in near if t.span.start > earlier.quote.span.end and not later.quote.span.covers(t.span)]
    return next(listed("speech.reworded", facts.lexicon).find(told), None) is not None


def _one_speaker(facts: Facts, one: Saying, other: Saying) -> bool:
    """Whether the same person is named for both: as the speaker, or in the sentence of the one without a speaker.

    Where the article names one person alone, words that no body or group says are his.
    """
    if one.owner and other.speaker and _one_name(one.owner, other.speaker):
        return True
    if one.speaker and other.speaker:
        return _one_name(one.speaker, other.speaker)
    known, open_ = (one, other) if one.speaker else (other, one)
    if known.speaker and any(_one_name(known.speaker, name) for name in open_.beside):
        return True
    return all(saying.kind in _PERSONAL for saying in (one, other)) and facts.once(_persons) == 1


def _persons(facts: Facts) -> int:
    return sum(entity.kind == "person" for entity in facts(Entity))


def _one_name(one: str, other: str) -> bool:
    """Whether two names are one, or one the end of the other."""
    first, second = fold(one).split(), fold(other).split()
    short, long = sorted((first, second), key=len)
    return bool(short) and long[-len(short) :] == short


def _change(
    facts: Facts, later: Saying, earlier: Saying, at: tuple[int, int], alike: float
) -> tuple[range, range] | None:
    """Return the words in which the two differ, if all else of the shorter one stands in the other in this order."""
    same, changed = places(later.forms, earlier.forms, at)
    short = min(len(later.forms), len(earlier.forms))
    if not changed or same < _FEWEST or same < alike * short or _only_added(changed) or _too_many(changed):
        return None
    few = same == _FEWEST
    if few and len(later.forms) != len(earlier.forms) and not changed[-1].followed:
        return None
    if not matters(facts, (later.words, earlier.words), changed, few=few):
        return None
    telling = [place for place in changed if matters(facts, (later.words, earlier.words), [place], few=few)]
    first, last = (telling or changed)[0], (telling or changed)[-1]
    return range(first.here.start, last.here.stop), range(first.there.start, last.there.stop)


def _too_many(changed: Sequence[Place]) -> bool:
    """Whether the two differ in several places and in more words than a slip of memory would change."""
    return len(changed) > 1 and max(sum(len(side) for side in sides) for sides in _sides(changed)) > _CHANGED


def _sides(changed: Sequence[Place]) -> tuple[list[range], list[range]]:
    return [place.here for place in changed], [place.there for place in changed]


def _only_added(changed: Sequence[Place]) -> bool:
    """Whether one of the two only says more, in no other words."""
    return not any(place.here and place.there for place in changed)


def _span(words: Sequence[Token], place: range) -> Span:
    return words[place.start].span.join(words[place.stop - 1].span)
