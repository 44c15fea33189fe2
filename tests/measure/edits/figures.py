"""The words that fill the templates about figures."""

from __future__ import annotations

import random

from factlint.document import Document
from factlint.wording import number
from tests.measure.edits.planted import Edit


def slots(document: Document, rng: random.Random) -> dict[str, str]:
    """Return a change and its percentage, a total and its parts, each right and wrong."""
    lang = document.language
    a = rng.choice((40, 120, 250, 800, 1200, 2500))
    right = rng.choice((12, 15, 20, 25, 30, 45, 60))
    b = round(a * (1 + right / 100))
    true = 100 * (b - a) / a
    x, y, z = (rng.randint(3, 40) for _ in range(3))
    return {
        "a": number(a, lang), "b": number(b, lang), "right": str(x + y + z), "right2": str(x + y),
        "wrong": str(x + y + z + 1), "wrong2": str(x + y + 1), "short": str(x + y + z - 1),
        "x": str(x), "y": str(y), "z": str(z), "y2": str(y),
    } | _percent_slots(true, lang)  # fmt: skip


def _percent_slots(true: float, lang: str) -> dict[str, str]:
    fall = 100 * true / (100 + true)
    return {
        "percent": number(round(true), lang), "percent_wrong": number(round(true) + 9, lang),
        "fall_right": number(round(fall), lang), "fall_wrong": number(round(fall) + 9, lang),
    }  # fmt: skip


EDITS: tuple[Edit, ...] = ()
