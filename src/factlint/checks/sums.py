"""The check that adds up the parts of a total."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from msgspec import Struct

from factlint.checks.ballots import ballots
from factlint.checks.funding import funded
from factlint.checks.part_lists import are_all, closed_list, holds_range, is_incomplete, phrases, place_after, place_of
from factlint.checks.remainders import remainders
from factlint.checks.rising_tolls import rising_tolls
from factlint.checks.sums_across import split_totals
from factlint.checks.totals_after import late_totals, rounds_to
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import fold
from factlint.rule import Hit, Side

_LEAD = 4
"""How many words before a total may hold the one that says it is shared out: `of the county's 25 towns`."""
_UNNAMED = 1e6
"""From here on a part of an amount is told without its currency: `90 million euros: 60 million for roads and …`."""
_HEAD = 9
"""How many words may stand between a total and the list of its parts."""
_TO_PLACE = 3
"""So many words lead from a noun to the preposition of its place: "pieces of mail in his car"."""
_MOST = 40
"""A longer row of figures is a table: it is not read, which keeps the check linear."""
_NEAR = 0.35
"""Parts of another noun than the total's add up to something near it, or they are not its parts."""


class Total(Struct, frozen=True):
    """A total, the parts listed after it, and how they were introduced: `closed`, `comma`, `open` or `of`."""

    figure: Figure
    parts: tuple[Figure, ...]
    opening: str

    @property
    def low(self) -> float:
        """The smallest sum of the parts."""
        return sum(part.low for part in self.parts)


def parts_do_not_sum(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield totals whose listed parts add up to something else."""
    for sentence in facts(Sentence):
        figures = [figure for figure in facts.within(Figure, sentence.span) if _counts(figure)]
        if not 3 <= len(figures) <= _MOST or sentence.is_endless:
            continue
        tokens = sentence.tokens(facts)
        index = 0
        while index < len(figures) - 2:
            total = _total(facts, tokens, figures[index:])
            if total is not None and _differs(facts, total) and not _told_before(figures[:index], total):
                yield _hit(total)
            index += 1 if total is None else 1 + len(total.parts)
    totals = late_totals, split_totals, remainders, rising_tolls, funded, ballots
    for late in (late for found in totals for late in found(facts)):
        yield _hit(Total(late.figure, late.parts, "closed"))


def _told_before(earlier: Sequence[Figure], total: Total) -> bool:
    """Whether the list adds up to a figure before the nearest: "19 goals in 31 games: 12 at home and seven away"."""
    return any(_same_class(figure, total.parts[0]) and rounds_to(total.parts, figure) for figure in earlier)


def _counts(figure: Figure) -> bool:
    return figure.kind in {"count", "money"} and not figure.ends and not figure.past and figure.value > 0


def _total(facts: Facts, tokens: Sequence[Token], figures: Sequence[Figure]) -> Total | None:
    """Return the first figure as a total with the parts listed after it, or None."""
    first, second = place_of(tokens, figures[0]), place_of(tokens, figures[1])
    after = place_after(tokens, figures[0])
    opening = _opening(facts, tokens, first, after, second)
    if opening is None:
        return None
    parts = closed_list(facts, tokens, figures[1:])
    if parts is None or any(not _same_class(figures[0], part) for part in parts):
        return None
    listed_words = tokens[second : place_after(tokens, parts[-1]) + 3]
    votes = facts.lexicon.words("parts.votes")
    if votes and votes <= {token.low for token in listed_words}:
        listed_words = [token for token in listed_words if token.low not in votes]  # the sides of a vote
    if any(is_incomplete(facts, part) for part in (tokens[after:second], listed_words)):
        return None
    if holds_range(facts, listed_words):
        return None
    return Total(figures[0], parts, opening)


def _opening(facts: Facts, tokens: Sequence[Token], first: int, after: int, second: int) -> str | None:
    """Return how the list of parts is introduced between the total and the first part, or None."""
    between = tokens[after:second]
    if not between or len(between) > _HEAD or any(token.text in {".", ";", "?", "!"} for token in between):
        return None
    words = facts.lexicon.words
    if any(phrases(facts, "open_list").at(between, index) for index in range(len(between))):
        return "open"
    last = between[-1]
    if last.low in words("parts.opening") and not (last.text == "-" and last.gap == ""):
        return "closed"
    if any(match.after == len(between) for match in phrases(facts, "made_of").find(between)):
        return "closed"
    if last.text == ",":
        lead = {token.low for token in tokens[max(0, first - _LEAD) : first]}
        return "of" if lead & words("parts.shares") else "comma"
    return None


def _same_class(total: Figure, part: Figure) -> bool:
    unnamed = total.kind == "money" and part.kind == "count" and not part.head and part.value >= _UNNAMED
    if part.bound or not (total.kind == part.kind or unnamed):
        return False
    return not (total.units and part.units) or bool(total.units & part.units)


def _differs(facts: Facts, total: Total) -> bool:
    """Whether the sum of the parts cannot be the total."""
    figure = total.figure
    if rounds_to(total.parts, figure) or _is_first_part(facts, total):
        return False
    near = abs(total.low - figure.value) <= _NEAR * figure.value
    if total.opening == "closed":
        return near or (_exclusive(facts, total) and total.low <= 2 * figure.value)
    if total.opening == "comma" and are_all(facts, total.parts):
        return total.low <= 3 * figure.value
    if figure.kind == "money":
        return near and total.opening != "comma" and total.low > figure.value  # who pays what of one amount
    if not near or not figure.head or not _exclusive(facts, total):
        return False
    return total.opening == "comma" or total.low > figure.high


def _is_first_part(facts: Facts, total: Total) -> bool:
    """Whether the total is one more of what is listed after it.

    So in "four men, three women and two children", "seven attackers, three soldiers and two civilians" and, by the
    same small word after each, "10,000 pieces in his car, 6,000 pieces in his flat and 1,000 in his locker".
    """
    if total.opening != "comma":
        return False
    words = facts.lexicon.words
    heads = [fold(part.head) for part in total.parts]
    roles = set(heads) <= words("parts.roles") and total.figure.head not in words("headline_figures.people")
    link = _link_after(facts, total.figure)
    parallel = bool(link) and all(_link_after(facts, part) == link for part in total.parts)
    return roles or parallel or {fold(total.figure.head), *heads} <= words("parts.sorts")


def _link_after(facts: Facts, figure: Figure) -> str:
    """Return the preposition of place soon after a figure and its noun, "" where none stands there."""
    end = figure.span.end if figure.head_span is None else figure.head_span.end
    sentence = facts.at(Sentence, figure.span.start)
    after = facts.within(Token, Span(end, sentence.span.end)) if sentence is not None else ()
    places = facts.lexicon.words("parts.places")
    clause = takewhile(lambda token: token.kind == "word", after[:_TO_PLACE])
    return next((token.low for token in clause if token.low in places), "")


def _exclusive(facts: Facts, total: Total) -> bool:
    """Whether the parts cannot overlap: bare numbers, or kinds that exclude each other."""
    heads = [fold(part.head) for part in total.parts]
    kinds = facts.lexicon.words("parts.kinds")
    if len(set(heads)) == len(heads) and all(head in kinds for head in heads):
        return True
    named = [head for head in heads if head]
    if named and len(set(named)) == len(named) and all(head in kinds for head in named):
        return True
    return not named or all(head == total.figure.head for head in named)


def _hit(total: Total) -> Hit:
    parts = tuple(Side(part.span, "part") for part in total.parts)
    scale = next(scale for scale in (1e9, 1e6, 1.0) if total.figure.value >= scale or scale == 1)
    added = [round(part.value / scale, 3) for part in total.parts]
    values: dict[str, Any] = {
        "total": round(total.figure.value / scale, 3),
        "sum": round(sum(added), 3),
        "terms": added,
        "said": total.figure.span,
    }
    return Hit(total.figure.span, parts, values)
