"""Checks of what is quoted twice: in other words, or with another speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from factlint.checks.content_words import stem
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.names.entity import Entity
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
_CHANGED = 3
"""Words at most that stand in the place of others."""
_FEWEST = 4
"""Words that must be the same in both, at least."""
_STOPS = frozenset(".!?…;:")
_CUTS = frozenset("[](){}…")


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


class _Change(Struct, frozen=True):
    """The words of the later quotation and of the earlier one that stand in each other's place."""

    here: Span
    there: Span


def repeated_differently(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield each quotation that an earlier one of the same speaker gives with one or two other words in one place.

    Options: `words` that the shorter of the two must have; `alike`, the share of them that must be the same.
    """
    least, alike = int(options["words"]), float(options["alike"])
    for later, earlier, at in _pairs(facts, least):
        if later.quote.continues or _side_by_side(facts, later, earlier) or not _one_speaker(later, earlier):
            continue
        change = _change(facts, later, earlier, at, alike)
        if change is not None:
            yield Hit(change.here, (Side(change.there, "first"),), {"there": change.there})


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
        found.append(Saying(len(found), quote, words, forms, speaker, kind, inherited, beside))
    return found


def _beside(facts: Facts, quote: Quote, people: Mapping[Span, str], starts: Sequence[Span]) -> frozenset[str]:
    sentence = facts.at(Sentence, quote.span.start)
    if sentence is None:
        return frozenset()
    first = bisect_left(starts, sentence.span)
    after = bisect_left(starts, Span(sentence.span.end, sentence.span.end))
    return frozenset(people[span] for span in starts[first:after] if not quote.span.covers(span))


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


def _one_speaker(one: Saying, other: Saying) -> bool:
    """Whether the same person is named for both: as the speaker, or in the sentence of the one without a speaker."""
    if one.speaker and other.speaker:
        return _one_name(one.speaker, other.speaker)
    known, open_ = (one, other) if one.speaker else (other, one)
    return bool(known.speaker) and any(_one_name(known.speaker, name) for name in open_.beside)


def _one_name(one: str, other: str) -> bool:
    """Whether two names are one, or one the end of the other."""
    first, second = fold(one).split(), fold(other).split()
    short, long = sorted((first, second), key=len)
    return bool(short) and long[-len(short) :] == short


def _change(facts: Facts, later: Saying, earlier: Saying, at: tuple[int, int], alike: float) -> _Change | None:
    """Return the place where the two differ, if all else of the shorter one stands in the other in the same order."""
    a, b = later.forms, earlier.forms
    back = _run(a, b, at[0] - 1, at[1] - 1, -1)
    on = _run(a, b, *at, 1)
    gaps = [*_gaps(a, b, at[0] + on, at[1] + on, 1), *_gaps(a, b, at[0] - back - 1, at[1] - back - 1, -1)]
    for here, there, run in sorted(gaps, key=lambda gap: -gap[2]):
        same, short = back + on + run, min(len(a), len(b))
        changed = len(here) if len(a) <= len(b) else len(there)
        if same < _FEWEST or same < alike * short or same + changed != short:
            continue
        if same == _FEWEST and run == 0 and len(a) != len(b):
            continue
        if _matters(facts, later, earlier, here, there, few=same == _FEWEST):
            return _Change(_span(later.words, here), _span(earlier.words, there))
    return None


def _run(a: Sequence[str], b: Sequence[str], i: int, j: int, step: int) -> int:
    """Return how many words are the same from these places on, forwards or backwards."""
    count = 0
    while 0 <= i < len(a) and 0 <= j < len(b) and a[i] == b[j]:
        i, j, count = i + step, j + step, count + 1
    return count


def _gaps(a: Sequence[str], b: Sequence[str], i: int, j: int, step: int) -> Iterator[tuple[range, range, int]]:
    """Yield the words that may stand in each other's place from here on, and how many are the same beyond them.

    Nothing need follow where both quotations are at their end.
    """
    for m in range(1, _CHANGED + 1):
        for n in range(1, _CHANGED + 1):
            after, behind = i + m * step, j + n * step
            if not (-1 <= after <= len(a) and -1 <= behind <= len(b)):
                continue
            run = _run(a, b, after, behind, step)
            ended = after in {-1, len(a)} and behind in {-1, len(b)}
            if run or ended:
                yield _range(i, m, step), _range(j, n, step), run


def _range(start: int, size: int, step: int) -> range:
    return range(start, start + size) if step > 0 else range(start - size + 1, start + 1)


def _matters(  # noqa: PLR0913  two quotations, two places, two circumstances
    facts: Facts, later: Saying, earlier: Saying, here: range, there: range, *, few: bool
) -> bool:
    """Whether the words that differ say something: no small words, no other ending, nothing only added or spelled out.

    Where few words are the same, one word must stand in the place of one other.
    """
    forms = [{saying.forms[place] for place in places} for saying, places in ((later, here), (earlier, there))]
    if forms[0] <= forms[1] or forms[1] <= forms[0] or _crosses_stop(facts, later, here):
        return False
    if _crosses_stop(facts, earlier, there) or _spelled_out(later, earlier, here, there):
        return False
    loose = facts.lexicon.words("headline_words.loose")
    one, other = (
        {stem(saying.forms[place], facts.lexicon) for place in places if saying.words[place].low not in loose}
        for saying, places in ((later, here), (earlier, there))
    )
    if few:
        return len(one) == len(other) == 1 and one != other
    return bool(one ^ other)


def _crosses_stop(facts: Facts, saying: Saying, places: range) -> bool:
    """Whether a sentence ends between these words."""
    first, last = saying.words[places[0]], saying.words[places[-1]]
    return any(token.text in _STOPS for token in facts(Token)[first.index : last.index])


def _spelled_out(later: Saying, earlier: Saying, here: range, there: range) -> bool:
    """Whether a figure stands in the place of a word, which may be its name."""
    kinds = [{saying.words[place].kind for place in places} for saying, places in ((later, here), (earlier, there))]
    return ("number" in kinds[0]) != ("number" in kinds[1])


def _span(words: Sequence[Token], places: range) -> Span:
    return words[places[0]].span.join(words[places[-1]].span)
