"""A cue, and the noun phrase beside its verb that is its subject."""

from __future__ import annotations

from msgspec import Struct

from factlint.document import Span
from factlint.facts.sources import noun_phrases, phrases_before
from factlint.facts.sources.clauses import Clause, Words
from factlint.facts.sources.noun_phrases import Range

_NEAR = 3
"""Units at most between a verb and what shows on which side its subject stands."""
_BEFORE_OWN = frozenset({"with", "of"})
_COORDINATED = frozenset({"and", "but", "or", "et", "mais", "ou", "puis", "then"})


class Cue(Struct, frozen=True):
    """One cue: its units, its source where the sentence names one, and the kind of cue.

    `kind` is verb, thought, participle (its source is the sentence's), according or colon. `inner` is the span of a
    pronoun inside the cue ("dit-elle"). `first` to before `last` covers cue and source together.
    """

    units: Range
    span: Span
    source: Range | None
    kind: str
    inner: Span | None = None

    @property
    def first(self) -> int:
        """The first unit of cue and source."""
        return min(self.units[0], self.source[0]) if self.source else self.units[0]

    @property
    def last(self) -> int:
        """The unit after the last one of cue and source."""
        return max(self.units[1], self.source[1]) if self.source else self.units[1]


def with_subject(clause: Clause, units: Range, kind: str, words: Words) -> Cue:
    """Return the cue that a verb makes, with its subject where the sentence shows one."""
    source = _own_subject(clause, units, words) if kind == "participle" else _subject(clause, units, words)
    return Cue(units, noun_phrases.span_of(clause, units), source, kind)


def _own_subject(clause: Clause, units: Range, words: Words) -> Range | None:
    """Return the subject that a participle has to itself: `with a spokesman saying`, `footage of Lee saying`."""
    left = clause[units[0] - 1] if units[0] else None
    if left is None or not left.word or words.french:
        return None
    if left.low in _COORDINATED or left.low in words["speech.grammar.stops"]:
        return None
    found = phrases_before.right_before(clause, units[0], words)
    if found is None:
        return None
    alone = clause[found[0]]
    if found[1] - found[0] == 1 and not (alone.capitalised or noun_phrases.can_speak(alone.low, words)):
        return None
    if _carries(clause, found, words):
        return _subject(clause, (found[0] - 1, found[0]), words)
    inner = [index + 1 for index in range(*found) if clause[index].low in _BEFORE_OWN]
    return (inner[-1], found[1]) if inner and inner[-1] < found[1] else found


def _carries(clause: Clause, found: Range, words: Words) -> bool:
    """Whether a document only carries what somebody says: `she released [a statement] saying`."""
    if not found[0] or clause[found[0] - 1].low not in words["speech.publishing"]:
        return False
    return any(unit.low in words["sources.documents"] for unit in clause[found[0] : found[1]])


def _subject(clause: Clause, units: Range, words: Words) -> Range | None:
    start = phrases_before.skip_back(clause, units[0], words)
    left = clause[start - 1] if start else None
    if left is not None and left.low in _COORDINATED:
        return None
    if clause[units[0]].low not in words["speech.never_turned"] and _turned(clause, start, units[1], words):
        found = noun_phrases.after(clause, units[1], words)
        if found is not None and not _acts(clause, found, words) and not _acted_on(clause, start, found, words):
            return found
    return phrases_before.before(clause, units[0], words)


def _acts(clause: Clause, found: Range, words: Words) -> bool:
    """Whether a phrase after the verb is the subject of a clause of its own: `said [it] was too early`.

    What is quoted right after the phrase shows it too: `said [the wall was] "a danger"`.
    """
    if found[1] >= len(clause) or words.french:
        return False
    following = clause[found[1]]
    pronoun = found[1] - found[0] == 1 and clause[found[0]].low in words["speech.pronouns"]
    if pronoun and following.word and following.low not in words["speech.grammar.prepositions"]:
        return True
    return following.spoken or following.low in words["speech.grammar.finite"]


def _acted_on(clause: Clause, start: int, found: Range, words: Words) -> bool:
    """Whether the phrase after a French verb is no speaker and nothing is quoted before: `…, a plaidé [la relaxe]`."""
    if not words.french or any(unit.spoken for unit in clause[:start]):
        return False
    units = clause[found[0] : found[1]]
    return not any(unit.capitalised or noun_phrases.can_speak(unit.low, words) for unit in units)


def _turned(clause: Clause, start: int, end: int, words: Words) -> bool:
    """Whether the subject follows the verb: what is said stands right before it."""
    if start == 0:
        return True
    left = clause[start - 1]
    if left.spoken:
        return not _object_follows(clause, end, words)
    if left.low not in {",", "–", "—", "-"}:
        return words.french and left.low in {"comme", "que", "qu'", "ce"} and not _object_follows(clause, end, words)
    if start > 1 and clause[start - 2].spoken:
        return not _object_follows(clause, end, words)
    return not _apposition(clause, start, words) and not _object_follows(clause, end, words)


def _object_follows(clause: Clause, end: int, words: Words) -> bool:
    """Whether what is said follows the verb, so that the subject cannot."""
    for unit in clause[end : end + _NEAR]:
        if unit.spoken or unit.low == ":" or unit.low in words["speech.grammar.subordinators"]:
            return True
        if unit.low == ",":
            return False
    return False


def _apposition(clause: Clause, start: int, words: Words) -> bool:
    """Whether the comma before a verb closes an apposition to a name: `Ann Lee, who leads the union, said`."""
    base = next((index + 1 for index in range(start - 1, -1, -1) if clause[index].spoken), 0)
    if base and clause[base].low == ",":
        base += 1
    clause = clause[base:start]
    commas = [index for index, unit in enumerate(clause) if unit.low == ","]
    if len(commas) < 2 or commas[0] == 0:
        return False
    found = phrases_before.before(clause, len(clause), words)
    return found is not None and found[0] <= 1 and clause[found[1] - 1].capitalised
