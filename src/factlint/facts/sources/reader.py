"""Reading attributions sentence by sentence: each quotation goes to its cue, the other cues to their clauses."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from factlint.document import Part, Span
from factlint.facts.base import Facts
from factlint.facts.quotes.quote import Quote
from factlint.facts.sources import noun_phrases, phrases_before
from factlint.facts.sources.attribution import Attribution
from factlint.facts.sources.clauses import Clause, Quoted, Words, clauses, words_inside, words_of
from factlint.facts.sources.cue_choice import cue_for
from factlint.facts.sources.cues import Cue, cues, incise
from factlint.facts.sources.kinds import Source, is_topic, source_of
from factlint.facts.sources.pronouns import stands_for, subject_name
from factlint.facts.sources.subjects import subject

_NEAR = 6
"""Units at most between a verb and the colon that goes with it."""
_EARLIER = 4
"""Cues at most that are looked back at for the subject of a sentence."""


class _Reading(Struct):
    """What has been read so far: the part, its sentences, the last attribution, and the last person who spoke."""

    facts: Facts
    words: Words
    part: Part | None = None
    clauses: Sequence[Clause] = ()
    number: int = 0
    before: Clause = ()
    last: Attribution | None = None
    person: Source | None = None
    found: Sequence[Cue] = ()


def read(facts: Facts) -> Iterator[Attribution]:
    """Yield every attribution of the document, part by part."""
    reading = _Reading(facts, words_of(facts.lexicon))
    for part, group in groupby(clauses(facts), key=lambda clause: facts.document.part_at(clause[0].span.start)):
        reading.part, reading.clauses = part, list(group)
        for number, clause in enumerate(reading.clauses):
            reading.number = number
            found = list(_of_clause(reading, clause))
            yield from found
            reading.before = clause
            reading.last = next((item for item in reversed(found) if item.quoted), found[-1] if found else reading.last)


def _of_clause(reading: _Reading, clause: Clause) -> Iterator[Attribution]:
    found = reading.found = list(cues(clause, reading.words))
    quoted = [(index, unit.quote.kind) for index, unit in enumerate(clause) if isinstance(unit, Quoted)]
    if not found and not quoted:
        return
    spoken = [index for index, _ in quoted if clause[index].spoken]
    headed = _headed(reading, clause) if quoted else None
    used: set[Cue] = set()
    held = [index for index, kind in quoted if kind != "speech" and (headed or (found and kind == "scare"))]
    held = [index for index in held if index not in spoken]
    for index in sorted(spoken + held):
        inside = _incise(reading, clause[index].quote)
        if inside is not None:
            yield inside
            continue
        cue = cue_for(clause, index, found, reading.words) or headed
        if cue is not None and _names_topic(reading, clause, cue):
            continue
        if cue is not None:
            used.add(cue)
            yield _attributed(reading, clause, cue, clause[index].span, quoted=True)
        elif clause[index].spoken:
            yield from _without_cue(reading, clause, index)
    used.update(filter(None, (_behind_one(reading, cue) for cue in found)))
    for cue in found:
        if cue not in used and _reports(clause, cue, reading.words):
            content = _clause_content(clause, cue, reading.words)
            if content is not None and not _is_time(clause, cue, reading.words):
                yield _attributed(reading, clause, cue, content, quoted=False)


def _incise(reading: _Reading, quote: Quote | None) -> Attribution | None:
    """Return the attribution that a French quotation carries inside its own marks."""
    if quote is None or not reading.words.french or quote.kind != "speech":
        return None
    clause = words_inside(reading.facts, quote)
    cue = incise(clause, reading.words)
    return None if cue is None else _attributed(reading, clause, cue, quote.span, quoted=True)


def _names_topic(reading: _Reading, clause: Clause, cue: Cue) -> bool:
    """Whether a headline's colon follows a topic."""
    if cue.kind != "colon" or cue.source is None or reading.part is None or reading.part.kind != "headline":
        return False
    units = clause[cue.source[0] : cue.source[1]]
    return is_topic(reading.facts, reading.words, units, noun_phrases.span_of(clause, cue.source))


def _headed(reading: _Reading, clause: Clause) -> Cue | None:
    """Return the colon of a headline that begins with who speaks: `Morel : « gravissime »`, `Lee: Bill Is a 'Sham'`."""
    if reading.part is None or reading.part.kind != "headline":
        return None
    colon = next((index for index, unit in enumerate(clause[:_NEAR]) if unit.low == ":"), 0)
    if not colon or not all(unit.capitalised or not unit.word for unit in clause[:colon]):
        return None
    speaker = source_of(reading.facts, reading.words, clause[:colon], noun_phrases.span_of(clause, (0, colon)))
    if speaker.kind not in {"person", "organisation"} or not speaker.speaker:
        return None
    return Cue((colon, colon + 1), clause[colon].span, (0, colon), "colon")


def _attributed(reading: _Reading, clause: Clause, cue: Cue, content: Span, *, quoted: bool) -> Attribution:
    source = _source(reading, clause, cue)
    if source.kind == "person" and source.speaker:
        reading.person = source
    whole = content.join(cue.span)
    if source.span is not None and reading.part is not None and reading.part.span.covers(source.span):
        whole = whole.join(source.span)
    return Attribution(whole, cue.span, content, source.span, source.kind, quoted, source.speaker)


def _source(reading: _Reading, clause: Clause, cue: Cue) -> Source:
    if cue.inner is not None:
        behind = _behind_one(reading, cue)
        if behind is not None:
            return _source(reading, clause, behind)
        return _pronoun(reading, Source(cue.inner, "pronoun"), clause[: cue.units[0]])
    found = cue.source or _sentence_subject(reading, clause, cue)
    if isinstance(found, Span):
        return _pronoun(reading, Source(found, "pronoun"))
    if found is None:
        return Source()
    units = clause[found[0] : found[1]]
    source = source_of(reading.facts, reading.words, units, noun_phrases.span_of(clause, found))
    return _pronoun(reading, source, clause[: found[0]]) if source.kind == "pronoun" else source


def _behind_one(reading: _Reading, cue: Cue) -> Cue | None:
    """Return the cue right after that says whom « on » stands for: `a-t-on appris auprès de la mairie`."""
    if cue.inner is None or reading.facts.document.clean[cue.inner.start : cue.inner.end].lower() != "on":
        return None
    place = bisect_left(reading.found, cue.units[1], key=lambda other: other.units[0])
    other = reading.found[place] if place < len(reading.found) else None
    near = other is not None and other.kind == "according" and other.units[0] - cue.units[1] <= _NEAR
    return other if near else None


def _sentence_subject(reading: _Reading, clause: Clause, cue: Cue) -> noun_phrases.Range | Span | None:
    """Return the subject of the sentence, for a cue that names none itself (", adding", "and said").

    It is a span where it is the pronoun inside another cue: `« … », a-t-il dit, ajoutant « … »`.
    """
    coordinated = _subject_of_the_first(clause, cue, reading.words)
    if coordinated is not None:
        return coordinated
    place = bisect_left(reading.found, cue.units[0], key=lambda other: other.units[0])
    for other in reversed(reading.found[max(0, place - _EARLIER) : place]):
        if other.source is not None or other.inner is not None:
            return other.source or other.inner
    return subject(clause[: cue.units[0]] if cue.units[0] else clause, reading.words)


def _subject_of_the_first(clause: Clause, cue: Cue, words: Words) -> noun_phrases.Range | None:
    """Return the subject that two verbs share, right before the first: `when it closed, [she] laughed and said`."""
    index = phrases_before.skip_back(clause, cue.units[0], words) - 1
    if index < 1 or clause[index].low not in words["speech.grammar.coordinators"]:
        return None
    start = index
    while start and clause[start - 1].word and clause[start - 1].low not in words["speech.grammar.clause_openers"]:
        start -= 1
    found = noun_phrases.opening(clause, start, words)
    return found if found is not None and found[1] < index else None


def _pronoun(reading: _Reading, source: Source, before: Clause = ()) -> Source:
    """Return a pronoun's source with whom it stands for, where that is clear; `before` is its sentence up to it."""
    if source.span is None:
        return source
    spoke = reading.person.speaker if reading.person is not None else ""
    speaker = stands_for(reading.facts, source.span, reading.part, spoke)
    if not speaker and before:
        found = subject(before, reading.words)
        speaker = subject_name(reading.facts, source.span, noun_phrases.span_of(before, found)) if found else ""
    return replace(source, speaker=speaker)


def _without_cue(reading: _Reading, clause: Clause, index: int) -> Iterator[Attribution]:
    """Give a quotation without a cue to the speaker beside it, or to the subject of its sentence."""
    quote = clause[index].quote
    if quote is None:
        return
    if not any(unit.word for unit in clause[:index]):
        if reading.part is None or reading.part.kind != "crosshead":
            yield from _beside(reading, quote)
        return
    if reading.words.french and quote.kind == "partial":
        return
    found = subject(clause[:index], reading.words)
    if found is not None and found[1] < index:
        cue = Cue((found[1], found[1] + 1), clause[found[1]].span, found, "subject")
        yield _attributed(reading, clause, cue, quote.span, quoted=True)


def _beside(reading: _Reading, quote: Quote) -> Iterator[Attribution]:
    """Give a quotation that stands alone to the one that it goes on from, else to whom the sentence before is about."""
    last = reading.last
    if reading.before and reading.before[-1].low == ":":
        yield from _announced(reading, reading.before, quote)
        return
    before = reading.clauses[reading.number - 1] if reading.number else ()
    if last is not None and (quote.continues or (before and last.span.overlaps(_whole(before)))):
        yield replace(last, span=quote.span, content=quote.span, quoted=True, inherited=True)
        return
    following = reading.clauses[reading.number + 1 : reading.number + 2]
    ahead = _cue_ahead(reading, following[0]) if following else None
    if ahead is not None:
        yield replace(_attributed(reading, following[0], ahead, quote.span, quoted=True), inherited=True)
    elif before:
        yield from _about(reading, before, quote)
    elif last is not None and last.quoted and not reading.number:
        yield replace(last, span=quote.span, content=quote.span, inherited=True)


def _announced(reading: _Reading, before: Clause, quote: Quote) -> Iterator[Attribution]:
    """Give a quotation to the line before it that ends with a colon."""
    named = [cue for cue in cues(before, reading.words) if cue.source is not None or cue.inner is not None]
    if named:
        yield replace(_attributed(reading, before, named[-1], quote.span, quoted=True), span=quote.span)
    else:
        yield from _about(reading, before, quote)


def _cue_ahead(reading: _Reading, clause: Clause) -> Cue | None:
    """Return the cue of the next sentence when that begins with a quotation and says whose it is."""
    return cue_for(clause, 0, list(cues(clause, reading.words)), reading.words) if clause[0].spoken else None


def _about(reading: _Reading, before: Clause, quote: Quote) -> Iterator[Attribution]:
    found = subject(before, reading.words)
    if found is not None and found[1] < len(before):
        cue = Cue((found[1], found[1] + 1), before[found[1]].span, found, "subject")
        yield replace(_attributed(reading, before, cue, quote.span, quoted=True), inherited=True)


def _whole(clause: Clause) -> Span:
    return clause[0].span.join(clause[-1].span)


def _is_time(clause: Clause, cue: Cue, words: Words) -> bool:
    """Whether it is time that will tell: `Les mois à venir diront si …`."""
    units = clause[cue.source[0] : cue.source[1]] if cue.source else ()
    return any(unit.low in words["sources.times"] and unit.text.islower() for unit in units)


def _reports(clause: Clause, cue: Cue, words: Words) -> bool:
    """Whether a cue without a quotation attributes what its sentence says, and does not only tell of an act."""
    if cue.kind == "according":
        return True
    if cue.kind in {"colon", "participle"}:
        return False
    after = [unit.low for unit in clause[cue.units[1] : cue.units[1] + 4]]
    if any(low in words["speech.grammar.subordinators"] for low in after):
        return True
    if cue.kind == "thought":
        return False
    ends = not any(unit.word for unit in clause[cue.last :]) or cue.inner is not None
    return ends or any(clause[index].low in words["speech.plain"] for index in range(*cue.units))


def _clause_content(clause: Clause, cue: Cue, words: Words) -> Span | None:
    """Return what a cue without a quotation attributes: the words after it, or those before where it comes last."""
    after = [unit for unit in clause[cue.last :] if unit.word]
    turned = cue.inner is not None or (cue.source is not None and cue.source[0] >= cue.units[1])
    if turned or cue.kind == "according" or len(after) < 3 or _told_last(clause, cue, words):
        head = [unit for unit in clause[: cue.first] if unit.word or unit.spoken]
        if len(head) >= 3:
            return clause[0].span.join(head[-1].span)
    if not after:
        return None
    return after[0].span.join(after[-1].span)


def _told_last(clause: Clause, cue: Cue, words: Words) -> bool:
    """Whether only to whom it was told follows: `The wall will hold, the council told its staff`."""
    told = clause[cue.units[0]].low in words["speech.never_turned"]
    if not told or cue.first == 0 or clause[cue.first - 1].low != ",":
        return False
    return not any(unit.low in words["speech.grammar.subordinators"] for unit in clause[cue.units[1] :])
