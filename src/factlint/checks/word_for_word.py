"""A sentence printed twice, word for word but for one figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factlint.checks.content_words import stems
from factlint.checks.repeats import is_log
from factlint.checks.rows import by_sentence
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_LEAST = 4
"""So many words that say something make a sentence that nobody writes twice of two things."""


def word_for_word(facts: Facts) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures, earlier and later, that tell two sentences of the body apart whose words are the same.

    Sentences printed more than twice so are a list, and a running log tells its numbers anew.
    """
    if is_log(facts):
        return
    groups: dict[tuple[str, ...], list[tuple[Sentence, Sequence[Figure]]]] = defaultdict(list)
    for sentence, figures in by_sentence(facts):
        if figures and facts.document.lies_in(sentence.span.start) and not sentence.is_endless:
            groups[_masked(facts, sentence, figures)].append((sentence, figures))
    for group in groups.values():
        if len(group) == 2 and len(stems(_around(facts, *group[0]), facts.lexicon)) >= _LEAST:
            differing = [pair for pair in zip(*(figures for _, figures in group), strict=True) if _differ(*pair)]
            if len(differing) == 1:
                yield differing[0]


def _masked(facts: Facts, sentence: Sentence, figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return the words of a sentence with each figure as its kind and unit."""
    told = [(token.span, token.low) for token in _around(facts, sentence, figures)]
    told += [(each.span, f"{each.kind} {sorted(each.units)}") for each in figures]
    return tuple(word for _, word in sorted(told))


def _around(facts: Facts, sentence: Sentence, figures: Sequence[Figure]) -> Sequence[Token]:
    """Return the words of a sentence that are no figures."""
    return [token for token in sentence.tokens(facts) if not any(each.span.covers(token.span) for each in figures)]


def _differ(one: Figure, two: Figure) -> bool:
    """Whether two figures say how much of something, each another: a bare number may be the hour of an entry."""
    bare = one.kind == "count" and not one.head
    return not bare and one.value != two.value and not one.agrees(two)
