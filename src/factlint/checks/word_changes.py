"""Two rows of words that are nearly the same: where they differ, and whether the difference says something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.checks.content_words import stem
from factlint.facts import Facts
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_CHANGED = 3
"""Words at most that stand in the place of others."""
_PLACES = 3
"""Places at most in which the two differ."""
_STOPS = frozenset(".!?…;:")


Rows = tuple[Sequence[Token], Sequence[Token]]
"""The words of the two."""


class Place(Struct, frozen=True):
    """Words of the one row and of the other that stand in each other's place, either of them possibly none.

    `followed` is whether both rows go on with the same words behind it.
    """

    here: range
    there: range
    followed: bool


def places(a: Sequence[str], b: Sequence[str], at: tuple[int, int]) -> tuple[int, list[Place]]:
    """Return how many words are the same from two places on and before them, and where the rows differ, in order.

    No place is returned where the rows part for good before one of them ends.
    """
    onward = _extended(a, b, *at, 1)
    back = _extended(a, b, at[0] - 1, at[1] - 1, -1)
    if onward is None or back is None or len(onward[1]) + len(back[1]) > _PLACES:
        return 0, []
    return onward[0] + back[0], [*back[1][::-1], *onward[1]]


def _extended(a: Sequence[str], b: Sequence[str], i: int, j: int, step: int) -> tuple[int, list[Place]] | None:
    """Return the words that are the same in one direction and the places between them; None where the rows part."""
    same, found = 0, list[Place]()
    while True:
        run = _run(a, b, i, j, step)
        same, i, j = same + run, i + run * step, j + run * step
        if not (0 <= i < len(a) and 0 <= j < len(b)):
            return same, found
        gap = max(_gaps(a, b, i, j, step), key=lambda gap: (gap[2], -gap[0] - gap[1]), default=None)
        if gap is None or len(found) == _PLACES:
            return None
        m, n, run = gap
        found.append(Place(_range(i, m, step), _range(j, n, step), run > 0))
        i, j = i + m * step, j + n * step


def _run(a: Sequence[str], b: Sequence[str], i: int, j: int, step: int) -> int:
    """Return how many words are the same from these places on, forwards or backwards."""
    count = 0
    while 0 <= i < len(a) and 0 <= j < len(b) and a[i] == b[j]:
        i, j, count = i + step, j + step, count + 1
    return count


def _gaps(a: Sequence[str], b: Sequence[str], i: int, j: int, step: int) -> Iterator[tuple[int, int, int]]:
    """Yield how many words may stand in each other's place from here on, and how many are the same beyond them.

    Nothing need follow where both rows are at their end.
    """
    for m in range(_CHANGED + 1):
        for n in range(_CHANGED + 1):
            after, behind = i + m * step, j + n * step
            if not (-1 <= after <= len(a) and -1 <= behind <= len(b)):
                continue
            run = _run(a, b, after, behind, step)
            ended = m and n and after in {-1, len(a)} and behind in {-1, len(b)}
            if run or ended:
                yield m, n, run


def _range(start: int, size: int, step: int) -> range:
    return range(start, start + size) if step > 0 else range(start - size + 1, start + 1)


def matters(facts: Facts, rows: Rows, changed: Sequence[Place], *, few: bool) -> bool:
    """Whether the words that differ say something: no small words, no other ending, nothing only added or spelled out.

    Where few words are the same, one word must stand in the place of one other.
    """
    sides = tuple(
        [row[number] for place in changed for number in (place.here, place.there)[side]]
        for side, row in enumerate(rows)
    )
    forms = [{fold(token.low) for token in side} for side in sides]
    if len(changed) == 1 and (forms[0] <= forms[1] or forms[1] <= forms[0]):
        return False
    if any(_crosses_stop(facts, rows, place) or _spelled_out(rows, place) for place in changed):
        return False
    loose = facts.lexicon.words("headline_words.loose")
    one, other = ({stem(fold(t.low), facts.lexicon) for t in side if t.low not in loose} for side in sides)
    if few:
        return len(changed) == 1 and len(one) == len(other) == 1 and one != other
    return bool(one ^ other)


def _crosses_stop(facts: Facts, rows: Rows, place: Place) -> bool:
    """Whether a sentence ends between the words of a place."""
    for row, places_ in zip(rows, (place.here, place.there), strict=True):
        if places_ and any(t.text in _STOPS for t in facts(Token)[row[places_[0]].index : row[places_[-1]].index]):
            return True
    return False


def _spelled_out(rows: Rows, place: Place) -> bool:
    """Whether a figure stands in the place of a word, which may be its name."""
    if not (place.here and place.there):
        return False
    sides = zip(rows, (place.here, place.there), strict=True)
    kinds = [{row[number].kind for number in numbers} for row, numbers in sides]
    return ("number" in kinds[0]) != ("number" in kinds[1])
