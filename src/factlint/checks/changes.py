"""Two values of one thing, the earlier and the later, and the figure beside them that tells their change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.checks.rows import Row, printed_unit
from factlint.facts.figures.figure import Figure
from factlint.facts.tokens import Token

_TO = frozenset({"to", "à", "a", "au", "aux"})
_FROM = frozenset({"de", "d'", "du", "des", "from"})
_BEFORE, _AFTER = 4, 3
_ROUNDED = frozenset({"", "about"})
_BY = frozenset({"by", "de"})
_NEAR = 12
"""How many words and marks may stand between the figure that tells a change and the two values."""
_FARTHEST = 1000.0
"""Two values of one thing are never farther apart than this ratio, in a sentence of an article."""
_DATED = 5
_LEAD = 6
"""How many words before a value may hold the time that it belongs to: "last year, some 40 …"."""
_OPENING = 10
"""How many words before the first value may begin with its year: "In 2019, the port had handled 300"."""
_OPENS = 2
"""How many words may stand before a figure that opens the sentence, a colon after it."""
_SCALED = 1e5
"""A bare number from here on is money where the value beside it is: "375 million euros, twice the 250 million"."""


class Change(Struct, frozen=True):
    """A figure that tells a change, the earlier and the later value; `direction` is 1, -1, or 0 for either way."""

    told: Figure
    old: Figure
    new: Figure
    direction: int = 0

    @property
    def real(self) -> float:
        """The change in percent, computed from the printed values."""
        return 100 * (self.new.value - self.old.value) / self.old.value

    @property
    def bounds(self) -> tuple[float, float]:
        """The smallest and the largest change in percent that the rounding of the two values allows."""
        low = 100 * (self.new.low - self.old.high) / self.old.high
        high = 100 * (self.new.high - self.old.low) / self.old.low if self.old.low > 0 else float("inf")
        return low, high

    @property
    def difference(self) -> float:
        """The later value less the earlier."""
        return self.new.value - self.old.value

    def fits(self, low: float, high: float) -> bool:
        """Whether the told figure lies between two changes, its own rounding or cut-off digits granted."""
        if self.direction < 0 or (self.direction == 0 and self.difference < 0):
            low, high = -high, -low
        size, unit = abs(self.told.value), printed_unit(self.told.value)
        slack = max(unit, size * 0.1) if self.told.bound else unit
        slack += 1e-9
        if self.told.bound in {"over", "at-least"}:
            return high >= size - slack
        if self.told.bound in {"under", "at-most"}:
            return low <= size + slack
        return low <= size + slack and size - slack <= high


def changes(
    row: Row, values: frozenset[str], tells: frozenset[str], clause: str = "change.clause"
) -> Iterator[list[Change]]:
    """Yield, for each pair of values of a kind, the figures of a kind that may tell its change.

    `clause` names the words of the lexicon that begin another statement.
    """
    figures = row.figures
    for one in range(len(figures) - 1):
        pair = pair_of(row, one, one + 1, values)
        if pair is None or row.holds(row.between(one, one + 1), "change.apart"):
            continue
        told = [
            Change(figures[place], *pair, direction)
            for place in (one + 2, one - 1)
            if 0 <= place < len(figures) and figures[place].kind in tells and _adjacent(row, place, one, clause)
            and (direction := direction_of(row, place)) is not None
        ]  # fmt: skip
        if told:
            yield told
    yield from _parted(row, values, tells, clause)


def _parted(row: Row, values: frozenset[str], tells: frozenset[str], clause: str) -> Iterator[list[Change]]:
    """Yield "B, up P from A" and "up P to B from A": the figure that tells stands between or before the two values."""
    figures = row.figures
    for place in range(len(figures) - 2):
        new, told, old = figures[place], figures[place + 1], figures[place + 2]
        if told.kind not in tells or not comparable(new, old, values):
            continue
        if _leads_to(row, place, clause):
            direction = direction_of(row, place + 1)
            if direction is not None:
                yield [Change(told, new, old, direction)]
            continue
        if not is_old(row, place + 2):
            continue
        direction = direction_of(row, place + 1)
        between = [*_of_its_sentence(row.between(place, place + 1)), *row.between(place + 1, place + 2)]
        if direction is not None and not is_old(row, place) and not _another_statement(row, between, clause):
            yield [Change(told, old, new, direction)]


def _of_its_sentence(between: Sequence[Token]) -> Sequence[Token]:
    """Return the words before a figure without those of the sentence before, which it takes up."""
    stop = next((at + 1 for at in range(len(between) - 1, -1, -1) if between[at].text == "."), 0)
    return between[stop:]


def _leads_to(row: Row, place: int, clause: str) -> bool:
    """Whether three figures are the earlier value, its change and the later: "2 in 2012, has trebled to 4"."""
    dated = row.ends_with(row.before(place, 1), "change.from") and _year(row.between(place, place + 1)[:3]) is not None
    earlier = is_old(row, place) or dated or _year(_bare_year(row, place)) is not None
    between = row.between(place, place + 1)
    after = row.between(place + 1, place + 2)
    reached = [token for token in after if token.text != ","]
    straight = len(after) <= _LEAD and row.ends_with(reached, "change.reached")
    return earlier and straight and not is_old(row, place + 2) and not _another_statement(row, between, clause)


def _bare_year(row: Row, place: int) -> Sequence[Token]:
    """Return the year right after a value, in a comma of its own: ", 2 million in 2012, has …"."""
    after = row.following(place, 3)
    return after[:2] if len(after) == 3 and after[2].text in {",", ")", "—", "–"} else ()


def pair_of(row: Row, one: int, two: int, values: frozenset[str]) -> tuple[Figure, Figure] | None:
    """Return the earlier and the later of two values of one thing, or None."""
    earlier, later = row.figures[one], row.figures[two]
    if not comparable(earlier, later, values):
        return None
    led = {token.low for token in row.before(one, 1)} & _FROM
    if earlier.span == later.span or (led and {token.low for token in row.between(one, two)} & _TO):
        return earlier, later
    old = is_old(row, two)
    if old != is_old(row, one):
        pair = (later, earlier) if old else (earlier, later)
        return _held_to_years(row, one, two, pair)
    return _dated(row, one, two)


def _held_to_years(row: Row, one: int, two: int, pair: tuple[Figure, Figure]) -> tuple[Figure, Figure] | None:
    """Return the earlier and the later value; a value of "last year" is the later beside one of a year before that."""
    old = 1 if pair[0] is row.figures[two] else 0
    after = row.between(one, two) if old == 0 else row.following(two, _DATED)
    if not _of_last_year(row, after) or _years(row, one, two)[1 - old] is None:
        return pair
    return _dated(row, one, two) if row.facts.document.date is not None else None


def _dated(row: Row, one: int, two: int) -> tuple[Figure, Figure] | None:
    """Return two values in the order of the years beside them: "40 in 2015, 60 in 2020", "and is now 60"."""
    first, second = _years(row, one, two)
    if first is not None and second is None and _is_now(row, one, two):
        return row.figures[one], row.figures[two]
    if first is None or second is None or first == second:
        return None
    pair = row.figures[one], row.figures[two]
    return pair if first < second else (pair[1], pair[0])


def _years(row: Row, one: int, two: int) -> tuple[int | None, int | None]:
    """Return the years of two values: those told right after them, else those that lead to them."""
    between = row.between(one, two)
    mark = max((at for at, token in enumerate(between) if token.kind == "mark"), default=len(between))
    return (
        _told_year(row, between[:_DATED], row.before(one, _OPENING)),
        _told_year(row, row.following(two, _DATED), between[mark + 1 :]),
    )


def _told_year(row: Row, after: Sequence[Token], lead: Sequence[Token]) -> int | None:
    """Return the year told after a value or before it, "last year" by the day of publication."""
    published = row.facts.document.date
    last = _of_last_year(row, after)
    told = _year(after) or (None if last else _year(lead))
    if told is not None or published is None:
        return told
    return published.year - 1 if last or row.holds(lead, "change.last") else None


def _of_last_year(row: Row, after: Sequence[Token]) -> bool:
    """Whether "last year" follows a value and the noun that it counts."""
    return any(match.first <= 1 for match in row.matches(after, "change.last"))


def _is_now(row: Row, one: int, two: int) -> bool:
    """Whether the words before or after the second of two values say that it is the present one."""
    return row.holds(row.following(two, 3), "change.now") or row.holds(row.between(one, two), "change.is_now")


def _year(tokens: Sequence[Token]) -> int | None:
    return next(
        (int(token.text) for token in tokens if token.text.isdecimal() and 1900 <= int(token.text[:5]) <= 2100), None
    )


def comparable(one: Figure, two: Figure, values: frozenset[str]) -> bool:
    """Whether two figures can be two values of one thing."""
    if one.kind not in values or not _alike(one, two) or one.ends or two.ends or not {one.bound, two.bound} <= _ROUNDED:
        return False
    if one.units and two.units and not one.units & two.units:
        return False
    if one.head and two.head and one.head != two.head and not (one.past or two.past):
        return False
    low, high = sorted((one.value, two.value))
    return low > 0 and high < _FARTHEST * low


def _alike(one: Figure, two: Figure) -> bool:
    bare = next((figure for figure in (one, two) if figure.kind == "count" and not figure.head), None)
    if {one.kind, two.kind} == {"count", "money"}:
        return bare is not None and (bare.value >= _SCALED or bare.past)
    return one.kind == two.kind


def is_old(row: Row, place: int) -> bool:
    """Whether the words around a figure make it the earlier value."""
    if row.figures[place].past or row.ends_with(_without_year(row.before(place, 7)), "change.old"):
        return True
    before = row.before(place, _LEAD)
    if place:
        before = before[-(row.first[place] - row.after[place - 1]) or len(before) :]
    lead = list(row.matches(before, "change.old_lead"))
    if lead and len(before) - lead[-1].after <= 2 and not _compared(row, before[: lead[-1].first]):
        return True
    if row.begins_with(row.before(place, 1), "change.bracket") and _of_that_time(row, row.before(place, 5)[:-1]):
        return True
    return any(match.first <= 1 for match in row.matches(_up_to_next(row, place), "change.old_after"))


def _compared(row: Row, tokens: Sequence[Token]) -> bool:
    """Whether a time is only what a value is compared with: "twice as many as last year: 300"."""
    return row.ends_with(tokens, "change.than")


def _of_that_time(row: Row, tokens: Sequence[Token]) -> bool:
    """Whether the words before a bracket name an earlier time: "than in April (3.5%)", "that of 2010 (11%)"."""
    return any(row.ends_with(tokens[: len(tokens) - left], "change.old_time") for left in range(min(3, len(tokens))))


def _without_year(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words before a figure without the year and the bracket that may stand there: "than in 2017 (12%)"."""
    end = len(tokens)
    while end and (
        tokens[end - 1].text == "(" or (tokens[end - 1].text.isdecimal() and len(tokens[end - 1].text) == 4)
    ):
        end -= 1
    return tokens[:end]


def _up_to_next(row: Row, place: int) -> Sequence[Token]:
    """Return the few tokens after a figure, up to a mark or the next figure."""
    found = list(row.following(place, _DATED))
    stop = next((at for at, token in enumerate(found) if token.text in {",", ";", ":", "(", ")"}), len(found))
    if place + 1 < len(row.figures):
        stop = min(stop, max(0, row.first[place + 1] - row.after[place]))
    return found[:stop]


def _adjacent(row: Row, told: int, one: int, clause: str) -> bool:
    """Whether nothing between the figure that tells a change and two values, `one` first, begins another statement."""
    between = row.between(one + 1, told) if told > one else row.between(told, one)
    if told < one and told == 0 and row.first[told] <= _OPENS:  # "Up 60%: the budget went from 20 to 30"
        between = [token for token in between if token.text != ":"]
    if told < one and not row.figures[one].head and row.ends_with(between, "change.counting"):
        between = between[:-1]
    return not _another_statement(row, between, clause)


def _another_statement(row: Row, between: Sequence[Token], clause: str) -> bool:
    words = row.facts.lexicon.words(clause)
    return len(between) > _NEAR or any(
        token.low in words and not (token.text == ":" and row.begins_with(between[at + 1 :], "change.after_colon"))
        for at, token in enumerate(between)
    )


def direction_of(row: Row, place: int) -> int | None:
    """Return 1 or -1 for a figure that tells a rise or a fall, 0 for a change either way, None for no change."""
    if row.figures[place].kind == "multiple":
        return 0
    figure, mark = row.figures[place], row.tokens[row.first[place]].text
    signs = row.before(place, 2)
    if len(signs) == 2 and signs[0].text in {"(", ","} and signs[1].text in {"+", "-", "–"}:  # "(- 4 %)"
        mark = signs[1].text
    before, after = row.before(place, _BEFORE), row.following(place, _AFTER)
    if before and before[-1].low in _BY:  # "cut its use of water by 40%": the verb may stand farther off
        before = row.before(place, 2 * _BEFORE)
    signed = mark in {"+", "-", "–"} or figure.value < 0
    told = (
        signed or figure.change or row.holds(before, "change.change_before") or row.holds(after, "change.change_after")
    )
    if not told:
        return None
    down = figure.value < 0 or mark in {"-", "–"} or figure.change == "down"
    if down or row.holds(before, "change.down") or row.holds(after, "change.down"):
        return -1
    return 1 if figure.change == "up" or mark == "+" else 0
