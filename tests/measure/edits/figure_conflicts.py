"""Errors of figures told twice: one of two equal figures of the body is changed; the words for the templates."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator

from factlint.document import Document
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.wording import number
from tests.measure.corpus import Article
from tests.measure.edits.planted import Edit, Injected, edited, in_body

_SCALES = {"million": "billion", "billion": "million", "millions": "milliards", "milliards": "millions"}
_NO_HEADS = frozenset({"state", "heure", "jour", "fois"})


def slots(document: Document, rng: random.Random) -> dict[str, str]:
    """Return a count with its slips (digits swapped, one key), a toll with another, an amount with another."""
    lang = document.language
    tens, ones = rng.sample(range(1, 10), 2)
    n = 100 * rng.randint(1, 8) + 10 * tens + ones
    swapped = 100 * (n // 100) + 10 * ones + tens
    key = n + (10 if tens < 9 else -10)
    big = 1000 * rng.randint(2, 7) + n
    t = rng.randint(11, 38)
    whole, tenth = rng.sample(range(1, 9), 2)
    return {
        "num": str(n), "num_swap": str(swapped), "num_key": str(key), "toll": str(t),
        "toll_off": str(t + rng.choice((1, 2, 3))), "town": number(big, lang),
        "town_swap": number(big - n + swapped, lang), "sum_a": number(10 + whole + tenth / 10, lang),
        "sum_b": number(10 + tenth + whole / 10, lang),
    }  # fmt: skip


def changed_repeated_count(article: Article, facts: Facts, rng: random.Random) -> Injected | None:
    """Change a digit, or swap two, of the later of two equal counts of the body that count one noun."""
    for later in _repeated(facts, "count"):
        digits = facts.document.raw(later.span)
        if not digits.isdecimal() or len(digits) < 2:
            continue
        return edited("number-conflict", article, later.span, _slipped(digits, rng))
    return None


def changed_repeated_amount(article: Article, facts: Facts, rng: random.Random) -> Injected | None:
    """Change the scale of the later of two equal amounts of the body: million for billion."""
    for later in _repeated(facts, "money"):
        raw = facts.document.raw(later.span)
        scale = next((word for word in raw.split() if word in _SCALES), None)
        if scale is not None:
            return edited("order-of-magnitude-slip", article, later.span, raw.replace(scale, _SCALES[scale]))
    return None


def _repeated(facts: Facts, kind: str) -> Iterator[Figure]:
    """Yield figures of the body that an earlier sentence prints with the same value, and with the same noun."""
    seen: dict[tuple[str, float], list[Figure]] = defaultdict(list)
    for figure in facts(Figure):
        if figure.kind != kind or figure.value < 10 or figure.ends or figure.past or not in_body(facts, figure.span):
            continue
        if kind == "count" and (not figure.head or figure.head in _NO_HEADS):
            continue
        key = (figure.head if kind == "count" else "", figure.value)
        if seen[key] and figure.span.start - seen[key][-1].span.end > 60:
            yield figure
        seen[key].append(figure)


def _slipped(digits: str, rng: random.Random) -> str:
    if digits[-1] != digits[-2] and digits[-1] != "0" and rng.random() < 0.5:
        return digits[:-2] + digits[-1] + digits[-2]
    place = rng.randrange(len(digits))
    changed = str((int(digits[place]) + rng.choice((1, 2, 3)) - 1) % 9 + 1)
    return digits[:place] + changed + digits[place + 1 :] if changed != digits[place] else _slipped(digits, rng)


EDITS: tuple[Edit, ...] = (changed_repeated_count, changed_repeated_amount)
"""Every edit of figures told twice."""
