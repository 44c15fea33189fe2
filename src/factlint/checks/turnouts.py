"""A turnout told of the whole of the sentence before: "It has 240 members. 96 voted, a turnout of 40%"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factlint.checks.parts_told import differs, hit_of_whole
from factlint.checks.retold import names_of
from factlint.checks.rows import of_two
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.sentences import MOST_TOKENS, Sentence
from factlint.rule import Hit


def turnouts(facts: Facts) -> Iterator[Hit]:
    """Yield turnouts and rates of reply that are not the share of the one count of the sentence before."""
    for one, two in pairwise(facts(Sentence)):
        wholes = [figure for figure in facts.within(Figure, one.span) if figure.kind == "count"]
        told = facts.within(Figure, two.span)
        near = one.after == two.first and two.after - one.first <= MOST_TOKENS // 4
        if not near or len(wholes) != 1 or [figure.kind for figure in told] != ["count", "percent"]:
            continue
        row = of_two(facts, one, two, [wholes[0], *told])
        between = row.between(1, 2)
        mark = max((at for at, token in enumerate(between) if token.kind == "mark"), default=len(between))
        led = row.begins_with(between[mark + 1 :], "fractions.turnout")
        own = row.begins_with(row.following(2, 2), "fractions.of")
        apart = own or wholes[0].head in facts.lexicon.words("fractions.not_all_vote") or _elsewhere(facts, one, two)
        if led and not apart and _plain(*row.figures) and differs(told[0], told[1], wholes[0]):
            yield hit_of_whole(told[0], told[1], wholes[0])


def _elsewhere(facts: Facts, one: Sentence, two: Sentence) -> bool:
    """Whether the second sentence names a place or a body that the first does not."""
    return not names_of(facts, two.span) <= names_of(facts, one.span)


def _plain(whole: Figure, part: Figure, share: Figure) -> bool:
    """Whether a counted whole and a smaller part are told outright."""
    outright = not any(figure.ends or figure.past or figure.bound for figure in (whole, part, share))
    return outright and bool(whole.head) and 0 < part.value < whole.value and not share.change
