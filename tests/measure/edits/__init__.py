"""Errors that are planted in articles, one file for each group of rules: edits, and words for the templates."""

from __future__ import annotations

import random

from factlint.document import Document
from tests.measure.edits import arithmetic, dates, figures, headline, names
from tests.measure.edits.planted import Edit

EDITS: tuple[Edit, ...] = (*dates.EDITS, *names.EDITS, *headline.EDITS, *figures.EDITS)


def slots(document: Document, rng: random.Random) -> dict[str, str]:
    """Return the words that fill the templates of every group."""
    return figures.slots(document, rng) | arithmetic.slots(document, rng) | dates.slots(document, rng)
