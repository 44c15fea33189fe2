"""A part that is larger than its whole: "54 of the 50 members"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.checks.rows import Row, rows
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.rule import Hit, Side

_OF = 6
"""How many words may stand between a part and "of the", and its whole."""
_LEAD = 12
"""How many words may stand between a whole that opens the clause, or is named before, and its part."""
_STOPS = frozenset({".", "?", "!"})


def part_exceeds_whole(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield parts that are larger than the whole they are said to belong to."""
    for row in rows(facts, 2):
        for one in range(len(row.figures) - 1):
            found = _part_of(row, one) or _whole_of(row, one)
            if found is not None and _exceeds(*found):
                part, whole = found
                values: dict[str, Any] = {"part": part.span, "whole": whole.span, "a": part.value, "b": whole.value}
                yield Hit(part.span, (Side(whole.span, "whole"),), values)


def _part_of(row: Row, one: int) -> tuple[Figure, Figure] | None:
    """Return the part and the whole of "X of the Y members", "X élus sur Y"."""
    part, whole = row.figures[one], row.figures[one + 1]
    between = row.between(one, one + 1)
    if not _counts(part) or not _counts(whole) or not 0 < len(between) <= _OF:
        return None
    alone = row.begins_with(row.following(one + 1, 1), "wholes.no_noun")  # "29 hôpitaux sur les 27 du pays"
    if any(token.kind != "word" for token in between) or (
        part.head and whole.head and part.head != whole.head and not alone
    ):
        return None
    if not part.head and not whole.head:
        return None
    match = next((match for match in row.matches(between, "wholes.of")), None)
    if match is None or (match.first > 0 and not part.head) or match.first > 2:
        return None
    if any(token.low in row.facts.lexicon.words("wholes.no_of") for token in between):
        return None
    return part, whole


def _whole_of(row: Row, one: int) -> tuple[Figure, Figure] | None:
    """Return the part and the whole of "Of the Y members, X", "Y members, of whom X", "Y members: X of them"."""
    whole, part = row.figures[one], row.figures[one + 1]
    between = row.between(one, one + 1)
    if not _counts(part) or not _counts(whole) or not whole.head or not 0 < len(between) <= _LEAD:
        return None
    if any(token.text in _STOPS for token in between):
        return None
    bare = not part.head or part.head == whole.head or part.head in row.facts.lexicon.words("wholes.them")
    if bare and row.led(one, "wholes.lead") and any(token.text == "," for token in between):
        return part, whole
    if row.begins_with(row.following(one + 1, 4), "wholes.of_them"):
        return part, whole
    kinds = row.facts.lexicon.words("wholes.kinds")
    if row.ends_with(between, "wholes.including") and len(between) <= _OF and (bare or part.head in kinds):
        return part, whole
    return (part, whole) if bare and _of_those(row, one, between) else None


def _of_those(row: Row, one: int, between: Any) -> bool:
    """Whether a pronoun before the part takes up the whole: "81 dossiers et en a rejeté 87"."""
    after = row.following(one + 1, 1)
    ends = not after or after[0].kind == "mark"
    own = {token.low for token in between} & row.facts.lexicon.words("wholes.own_subject")
    return ends and not own and row.holds(between, "wholes.taken_up")


def _counts(figure: Figure) -> bool:
    return figure.kind == "count" and not figure.ends and not figure.units and 0 < figure.value < 1e6


def _exceeds(part: Figure, whole: Figure) -> bool:
    return part.bound != "under" and whole.bound == "" and part.value > whole.high
