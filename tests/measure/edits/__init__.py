"""Errors that are planted in articles, one file for each group of rules: edits, and words for the templates."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from factlint.document import Document
from tests.measure.edits import arithmetic, dates, figure_conflicts, figures, headline, names
from tests.measure.edits.planted import Edit

EDITS: tuple[Edit, ...] = (*dates.EDITS, *names.EDITS, *headline.EDITS, *figures.EDITS, *figure_conflicts.EDITS)


_SLOTS: Mapping[str, Callable[[Document, random.Random], dict[str, str]]] = {
    "figures": figures.slots, "arithmetic": arithmetic.slots, "figure_conflicts": figure_conflicts.slots,
    "dates": dates.slots,
}  # fmt: skip


def slots(document: Document, rng: random.Random, group: str) -> dict[str, str]:
    """Return the words that fill the templates of a group: its own, and those of the others that it does not name."""
    values = {name: word for own in _SLOTS.values() for name, word in own(document, rng).items()}
    return values | _SLOTS[group](document, rng) if group in _SLOTS else values
