"""A toll that rises by a number told with it: "Six died. Two more died on Sunday, bringing the death toll to eight"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.checks.retold import Telling, counts
from factlint.checks.rows import Row, rows
from factlint.checks.totals_after import LateTotal, misses
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_BEFORE, _AFTER = 8, 3
"""How many words before a number, and after it, may say that it is the new total."""


def rising_tolls(facts: Facts) -> Iterator[LateTotal]:
    """Yield new totals that the earlier total and the number added do not make, nor any other number told before."""
    for row in rows(facts, 2):
        found = _added_and_total(row)
        if found is None or not facts.document.lies_in(row.tokens[0].span.start):
            continue
        added, total = found
        earlier = _earlier(facts, added, total)
        sums = [LateTotal(total, (each, added)) for each in earlier]
        before = {figure.value for figure in facts.within(Figure, Span(0, added.span.start))}
        if sums and not before & {total.value - added.value, total.value} and misses(sums[-1]):
            yield sums[-1]


def _added_and_total(row: Row) -> tuple[Figure, Figure] | None:
    """Return what is added and the new total: the only two counts of a sentence, the second one called the total."""
    wanted = row.of([figure for figure in row.figures if figure.kind == "count"])
    if len(wanted.figures) != 2 or not all(_plain(figure) for figure in wanted.figures):
        return None
    added, total = wanted.figures
    before, after = wanted.between(0, 1)[-_BEFORE:], wanted.following(1, _AFTER)
    led = wanted.ends_with(before, "parts.new_total_before")
    led = led or (wanted.ends_with(before, "parts.raised_to") and wanted.begins_with(after, "parts.new_total_after"))
    return (added, total) if led and added.value < total.value else None


def _plain(figure: Figure) -> bool:
    return not (figure.bound or figure.ends or figure.past) and figure.low == figure.high > 0


def _earlier(facts: Facts, added: Figure, total: Figure) -> Sequence[Figure]:
    """Return the counts of the sentences before of the thing that is added to, or of people with the same fate."""
    tellings = counts(facts, least=1)
    own = [telling for telling in tellings if telling.figure.span in {added.span, total.span}]
    things = {name for telling in own for name in (telling.thing, telling.fate)} - {""} | _fates(facts, added, total)
    sentence = facts.at(Sentence, added.span.start)
    start = sentence.span.start if sentence is not None else 0
    people = facts.lexicon.words("headline_figures.people")
    alike = {
        telling.figure.span
        for telling in tellings
        if telling.usable and _names(telling, people) & things and telling.figure.span.end <= start
    }
    return [
        figure
        for figure in facts.within(Figure, Span(0, start))
        if figure.span in alike or (figure.kind == "count" and figure.head == added.head != "" and _plain(figure))
    ]


def _fates(facts: Facts, added: Figure, total: Figure) -> set[str]:
    """Return what the words between the two figures say became of people: "taking the death toll to"."""
    words = {fold(token.low) for token in facts.within(Token, Span(added.span.end, total.span.start))}
    fates = facts.lexicon.table("figure_conflicts.fates")
    return {fate for fate, told in fates.items() if words & set(told)}


def _names(telling: Telling, people: frozenset[str]) -> set[str]:
    """Return what a telling is of: its thing, and what became of people."""
    return {telling.thing, telling.fate} if telling.figure.head in people else {telling.thing}
