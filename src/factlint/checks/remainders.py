"""A whole, what is told of it, and the rest: "Of the 1,200 homes, 750 were reconnected, leaving 450 without power"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from factlint.checks.rows import Row, are_near, by_sentence, in_kind_of, of_sentences, rows
from factlint.checks.totals_after import LateTotal, misses, rounds_to
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.sentences import Sentence
from factlint.lexicon import fold

_CLASSES = frozenset({"count", "money"})
_MOST_PARTS = 4
_LISTED = 3
"""So many words and marks lie between a whole and the list that it opens: "600 books: 350 novels"."""
_OPENING = 6
"""So many words may stand before the rest in the sentence that it opens: "Il en manque donc toujours"."""
_LEAST = 2
"""Below, a number may be an article or a pronoun."""
_BEFORE, _AFTER = 6, 4
"""How many words before a figure, and after it, may say that it is the rest."""


def remainders(facts: Facts) -> Iterator[LateTotal]:
    """Yield wholes that the parts told of them and the rest, called so, do not make: the whole, the parts, the rest."""
    for row in (*rows(facts, 2), *_continued(facts)):
        wanted = row.of([figure for figure in row.figures if figure.kind in _CLASSES])
        found = _of(wanted)
        if found is not None and misses(found) and not _overlap(found):
            yield found


def _continued(facts: Facts) -> Iterator[Row]:
    """Yield neighbouring sentences as one row where the first tells one amount or count and the last the rest of it."""
    told = [(sentence, _classed(figures)) for sentence, figures in by_sentence(facts)]
    for (one, first), (two, later) in pairwise(told):
        if not later or not are_near(one, two) or not facts.document.lies_in(two.span.start):
            continue
        alike = [figure for figure in first if _alike(figure, in_kind_of(later[0], figure))]
        if len(later) >= 2 and len(alike) == 1 and alike[0].value > max(figure.value for figure in later):
            yield of_sentences(facts, [one, two], [*alike, *later])
        if len(first) == 2:
            yield from _opened_by_rest(facts, [one, two], [*first, later[0]])
    for (one, first), (two, part), (three, later) in zip(told, told[1:], told[2:], strict=False):
        if len(first) == len(part) == 1 and later:
            yield from _opened_by_rest(facts, [one, two, three], [*first, *part, later[0]])


def _classed(figures: Sequence[Figure]) -> list[Figure]:
    return [figure for figure in figures if figure.kind in _CLASSES]


def _opened_by_rest(facts: Facts, sentences: Sequence[Sentence], figures: Sequence[Figure]) -> Iterator[Row]:
    """Yield sentences as one row where the last opens with the rest: "Of the 230, 148 passed. The other 82 quit"."""
    whole, part, rest = figures
    last = sentences[-1]
    near = are_near(sentences[0], last) and facts.document.lies_in(last.span.start)
    unnamed = not part.head or part.head == whole.head
    if not near or not unnamed or whole.value <= max(part.value, rest.value):
        return
    row = of_sentences(facts, sentences, figures)
    opening = sum(last.span.start <= token.span.start for token in row.tokens[: row.first[2]])
    if opening <= _OPENING and all(figure.value >= _LEAST for figure in figures):
        yield Row(facts, row.tokens[: row.after[2] + _AFTER], figures)  # what follows says nothing of the parts


def _of(row: Row) -> LateTotal | None:
    """Return the first figure as a whole, with the figures of its kind up to the one that is called the rest."""
    at = next((at for at in range(2, len(row.figures)) if is_rest(row, at)), None)
    if at is None or at > _MOST_PARTS:
        return None
    whole, *parts = (in_kind_of(figure, row.figures[0]) for figure in row.figures[: at + 1])
    plain = all(_plain(figure) for figure in (whole, *parts))
    if not plain or any(not _alike(whole, part) or part.value >= whole.value for part in parts):
        return None
    if row.holds(row.tokens, "parts.left_out") or not _of_the_whole(row, whole, parts):
        return None
    return LateTotal(whole, tuple(parts))


def is_rest(row: Row, at: int) -> bool:
    """Whether the words beside a figure call it the rest."""
    if row.ends_with(row.before(at, _BEFORE), "parts.rest_before"):
        return True
    pointed = row.ends_with(row.before(at, 1), "parts.rest_pointed")
    return pointed and row.holds(row.following(at, _AFTER)[:2], "parts.rest_after")


def _plain(figure: Figure) -> bool:
    return not (figure.bound or figure.ends or figure.past or figure.change) and figure.value > 0


def _alike(whole: Figure, part: Figure) -> bool:
    return whole.kind == part.kind and not (whole.units and part.units and not whole.units & part.units)


def _of_the_whole(row: Row, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the parts count what the whole counts, or kinds of it; in a list that a colon opens, anything."""
    kinds = row.facts.lexicon.words("parts.kinds")
    listed = len(parts) == 2 and len(row.between(0, 1)) <= _LISTED and row.between(0, 1)[-1].text in {":", "("}
    return listed or all(not part.head or part.head == whole.head or fold(part.head) in kinds for part in parts[:-1])


def _overlap(total: LateTotal) -> bool:
    """Whether some of the parts make the whole with the rest: the others are parts of those."""
    *told, rest = total.parts
    return any(
        rounds_to([*chosen, rest], total.figure) for size in range(1, len(told)) for chosen in combinations(told, size)
    )
