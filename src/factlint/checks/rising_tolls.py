"""A toll that rises by a number told with it: "Six died. Two more died on Sunday, bringing the death toll to eight"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.checks.retold import Telling, counts
from factlint.checks.rows import Row, rows
from factlint.checks.totals_after import LateTotal, misses, rounds_to
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure

_BEFORE, _AFTER = 8, 3
"""How many words before a number, and after it, may say that it is the new total."""


def rising_tolls(facts: Facts) -> Iterator[LateTotal]:
    """Yield new totals that the earlier total of the article and the number added to it do not make."""
    for row in rows(facts, 2):
        found = _added_and_total(row)
        if found is None or not facts.document.lies_in(row.tokens[0].span.start):
            continue
        added, total = found
        earlier = [each.figure for each in _earlier(facts, added)]
        sums = [LateTotal(total, (each, added)) for each in earlier]
        told = any(rounds_to(each.parts, total) for each in sums) or total.value in {each.value for each in earlier}
        if sums and not told and misses(sums[-1]):
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


def _earlier(facts: Facts, added: Figure) -> Sequence[Telling]:
    """Return the usable tellings before a figure of the thing that it counts, or of people with the same fate."""
    people = facts.lexicon.words("headline_figures.people")
    before: list[Telling] = []
    for telling in counts(facts, 1):
        if telling.figure.span == added.span:
            alike = [each for each in before if each.sentence != telling.sentence and each.usable]
            return [each for each in alike if _one_thing(each, telling, people)]
        before.append(telling)
    return ()


def _one_thing(one: Telling, two: Telling, people: frozenset[str]) -> bool:
    """Whether two tellings count one thing, or people of whom the same became."""
    fates = {one.fate} if one.figure.head in people else set()
    return bool(({one.thing} | fates) & ({two.thing, two.fate} - {""}))
