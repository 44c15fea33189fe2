"""A turnout told of the whole of the sentence before: "It has 240 members. 96 voted, a turnout of 40%"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factlint.checks.parts_told import differs, hit_of_whole
from factlint.checks.retold import names_of
from factlint.checks.rows import after_last_mark, are_near, by_sentence, of_sentences
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.sentences import Sentence
from factlint.rule import Hit


def turnouts(facts: Facts) -> Iterator[Hit]:
    """Yield turnouts and rates of reply that are not the share of the one count of the sentence before."""
    for (one, first), (two, told) in pairwise(by_sentence(facts)):
        wholes = [figure for figure in first if figure.kind == "count"]
        if len(wholes) != 1 or [figure.kind for figure in told] != ["count", "percent"]:
            continue
        if one.after != two.first or not are_near(one, two):
            continue
        row = of_sentences(facts, [one, two], [wholes[0], *told])
        led = row.begins_with(after_last_mark(row.between(1, 2)), "fractions.turnout")
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
