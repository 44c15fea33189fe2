"""A total in one sentence and its parts in the next: "Nine died. They were five Canadians and three Swiss"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.checks.part_lists import are_all, closed_list, is_incomplete
from factlint.checks.totals_after import LateTotal, misses
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import listed
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_MOST_PARTS = 6
_BACK = 3
"""So many sentences back the total may stand, where the words say that something is shared out."""


def split_totals(facts: Facts) -> Iterator[LateTotal]:
    """Yield totals that the closed list of parts in a later sentence does not add up to."""
    sentences = facts(Sentence)
    for place, sentence in enumerate(sentences):
        parts = _listed(facts, sentence)
        if not parts:
            continue
        for total in _totals(facts, sentences[max(0, place - _back(facts, sentence, parts)) : place], parts):
            found = LateTotal(total, parts)
            if misses(found) and not _told(facts, sum(part.value for part in parts)):
                yield found
                break


def _listed(facts: Facts, sentence: Sentence) -> tuple[Figure, ...]:
    """Return the counts of a sentence where they are one closed list, or its first two that are all there can be."""
    counts = _counts(facts, sentence)
    if not 2 <= len(counts) <= _MOST_PARTS:
        return ()
    tokens = facts.within(Token, Span(counts[0].span.start, sentence.span.end))
    if is_incomplete(facts, tokens):
        return ()
    parts = closed_list(facts, sentence.tokens(facts), counts) or ()
    if len(parts) < len(counts):
        parts = closed_list(facts, sentence.tokens(facts), counts[:2]) or ()
        return parts if len(parts) == 2 and are_all(facts, parts) else ()
    return parts


def _back(facts: Facts, sentence: Sentence, parts: Sequence[Figure]) -> int:
    """Return how many sentences back the total of a list may stand: none where nothing says that it is all of it."""
    tokens = sentence.tokens(facts)
    if any(True for _ in listed("parts.shared_out", facts.lexicon).find(tokens)):
        return _BACK
    opens = listed("parts.they_are", facts.lexicon).at(tokens, 0) is not None
    whole = are_all(facts, parts) and sentence.span.start == parts[0].span.start
    return 1 if opens or whole else 0


def _totals(facts: Facts, sentences: Sequence[Sentence], parts: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the counts that may be the total, the nearest first: the only one of its sentence above every part."""
    most = max(part.value for part in parts)
    for sentence in reversed(sentences):
        above = [figure for figure in _counts(facts, sentence) if figure.value > most and figure.head]
        if len(above) == 1:
            yield above[0]


def _counts(facts: Facts, sentence: Sentence) -> list[Figure]:
    figures = (figure for figure in facts.within(Figure, sentence.span) if figure.kind == "count" and figure.value > 0)
    return [figure for figure in figures if not figure.ends and not figure.past and not figure.bound]


def _told(facts: Facts, added: float) -> bool:
    """Whether the article gives the sum itself: the list has its total elsewhere."""
    return any(figure.kind == "count" and figure.value == added for figure in facts(Figure))
