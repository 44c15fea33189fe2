"""The score of a headline against the one score that the first paragraphs give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factlint.checks.lead import in_lead
from factlint.checks.same_thing import near, set_apart
from factlint.document import BODY
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import listed
from factlint.rule import Hit, Side


def score_conflicts(facts: Facts) -> Iterator[Hit]:
    """Yield the score of a headline where the body nowhere gives it and its lead gives one other."""
    headline = facts.document.headline
    scores = _scores(facts.within(Figure, headline.span)) if headline is not None else []
    if len(scores) != 1:
        return
    body = (figure for figure in facts(Figure) if facts.document.lies_in(figure.span.start, BODY | {"standfirst"}))
    told = _scores(body)
    if any(set(other.ends) == set(scores[0].ends) for other in told):
        return
    lead = [other for other in told if in_lead(facts, other.span)]
    final = [other for other in lead if not _of_a_part(facts, other) and not set_apart(facts, other)]
    if len({frozenset(other.ends) for other in final}) == 1:
        sides = tuple(Side(other.span, "body") for other in final)
        yield Hit(scores[0].span, sides, {"headline": scores[0].span, "told": final[0].span})


def _scores(figures: Iterable[Figure]) -> list[Figure]:
    return [figure for figure in figures if figure.kind == "score" and len(figure.ends) == 2]


def _of_a_part(facts: Facts, score: Figure) -> bool:
    """Whether a score is of a part of the match or of another one: at half-time, of the first leg."""
    return any(True for _ in listed("headline_figures.not_final", facts.lexicon).find(near(facts, score)))
