"""The check for one claim told again and again: the same figure of the same thing, in the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from factlint.checks.content_words import stems
from factlint.checks.repeats import is_log
from factlint.document import BODY
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.sentences import Sentence
from factlint.rule import Hit, Side

_SHARED = 2
"""Words that say something, beside the figure, that two tellings must share."""


class _Told(Struct, frozen=True):
    figure: Figure
    part: int
    stems: frozenset[str]


def repeated_claim(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield each claim told in `times` paragraphs or more: the same figure, and mostly the words of the first telling.

    The finding stands at the last telling, the others are its sides. A running log tells again what it told.
    """
    if is_log(facts):
        return
    groups: dict[tuple[Any, ...], list[_Told]] = defaultdict(list)
    for told in _told(facts):
        figure = told.figure
        groups[facts.document.words(figure.span), figure.value, figure.units, figure.head].append(told)
    for group in groups.values():
        again = _again(group)
        if len(again) >= int(options["times"]):
            *others, last = (told.figure.span for told in again)
            yield Hit(last, tuple(Side(span, "earlier") for span in others), {"times": len(again)})


def _told(facts: Facts) -> Iterator[_Told]:
    for number, part in enumerate(facts.document.of_kind(*BODY)):
        for figure in facts.within(Figure, part.span):
            sentence = facts.at(Sentence, figure.span.start)
            named = bool(figure.head) or figure.kind != "count"
            if sentence is not None and named and not figure.past and not sentence.is_endless:
                inside = [token for token in sentence.tokens(facts) if not figure.span.covers(token.span)]
                yield _Told(figure, number, stems(inside, facts.lexicon))


def _again(group: Sequence[_Told]) -> list[_Told]:
    """Return the first telling and those of later paragraphs that say little more than it."""
    first = group[0]
    again, part = [first], first.part
    for told in group[1:]:
        shared = first.stems & told.stems
        if told.part > part and len(shared) >= _SHARED and 2 * len(shared) >= len(told.stems):
            again.append(told)
            part = told.part
    return again
