"""Names compared with each other: one person, company or place must be written one way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from factlint.checks.house_pairs import unsettled
from factlint.checks.mistyped_bodies import mistyped_bodies
from factlint.checks.mistyped_surnames import mistyped
from factlint.checks.name_spellings import Form, Spellings
from factlint.facts import Facts
from factlint.facts.spelling import slip
from factlint.rule import Hit, Side

_SURE_SLIPS = frozenset({"swap", "doubled"})


def spelled_two_ways(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield one hit for each pair of spellings, at the rarer one, the other as its side.

    Options: `minimum-letters` of a name that stands alone; `many-times`, how much more frequent one form must be
    for a swap or a doubled letter to be an error; `aliases` and `distinct`, pairs that are one name, or two.
    """
    yield from unsettled(facts, options, _spelled(facts, options))


def _spelled(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    spellings = Spellings(facts, int(options["minimum-letters"]))
    seen: set[frozenset[str]] = set()
    found = (
        spellings.shared(), spellings.alone(), spellings.joined(), mistyped(facts, spellings),
        mistyped_bodies(facts, spellings, int(options["minimum-letters"])),
    )  # fmt: skip
    for one, other in chain.from_iterable(found):
        pair = frozenset({one.word, other.word})
        if pair in seen:
            continue
        seen.add(pair)
        yield _hit(one, other, float(options["many-times"]))


def _hit(one: Form, other: Form, many: float) -> Hit:
    rare, usual = sorted((one, other), key=lambda form: (form.count, -form.span.start))
    sure = usual.count >= many * rare.count and slip(rare.word, usual.word) in _SURE_SLIPS
    values = {"rare": rare.count, "usual": usual.count}
    return Hit(rare.span, (Side(usual.span, "other"),), values, severity="error" if sure else None)
