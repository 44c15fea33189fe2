"""The words that fill the templates about the arithmetic of figures: each value right, and `_wrong`."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from factlint.document import Document
from factlint.wording import number

_FRACTIONS = {
    "fr": (("un tiers", 33), ("un quart", 25), ("la moitié", 50), ("deux tiers", 67), ("trois quarts", 75)),
    "en": (("a third", 33), ("a quarter", 25), ("half", 50), ("two thirds", 67), ("three quarters", 75)),
}
_RATIOS = {
    "fr": (("trois", 33), ("quatre", 25), ("cinq", 20), ("dix", 10)),
    "en": (("three", 33), ("four", 25), ("five", 20), ("ten", 10)),
}
_CONVERSIONS: Mapping[str, tuple[tuple[int, ...], Callable[[float], float]]] = {
    "mi km": ((10, 25, 60, 120, 300), lambda value: value * 1.609),
    "km0 mi0": ((15, 40, 80, 200, 500), lambda value: value / 1.609),
    "c f": ((5, 18, 28, 40), lambda value: value * 1.8 + 32),
    "f0 c0": ((50, 68, 86, 104), lambda value: (value - 32) / 1.8),
    "ft m": ((20, 65, 120, 300, 1500), lambda value: value * 0.3048),
    "acres ha": ((100, 250, 1200, 5000), lambda value: value * 0.4047),
    "lb kg": ((40, 110, 250, 900), lambda value: value * 0.4536),
    "gal l": ((20, 100, 5000), lambda value: value * 3.785),
    "mph kmh": ((30, 75, 130), lambda value: value * 1.609),
    "sqmi sqkm": ((20, 90, 400), lambda value: value * 2.59),
    "nmi nkm": ((20, 200), lambda value: value * 1.852),
}


def slots(document: Document, rng: random.Random) -> dict[str, str]:
    """Return the values of every family, written as the article's language writes numbers."""
    lang = document.language
    families = (_points, _conversions, _multiples, _wholes, _shares, _proportions)
    values = {name: value for family in families for name, value in family(rng).items()}
    return {name: number(value, lang) for name, value in values.items()} | _fractions(lang, rng)


def _points(rng: random.Random) -> dict[str, float]:
    """Two rates, their difference in points, and the same as a relative change."""
    p1, dp = rng.randint(6, 30), rng.randint(2, 6)
    q1, dq = rng.randint(40, 99) / 10, rng.randint(6, 15) / 10
    return {
        "p1": p1, "p2": p1 + dp, "dp": dp, "rel": round(100 * dp / p1),
        "q1": q1, "q2": round(q1 + dq, 1), "dq": dq, "relq": round(100 * dq / q1),
    }  # fmt: skip


def _conversions(rng: random.Random) -> dict[str, float]:
    values: dict[str, float] = {}
    for names, (choices, convert) in _CONVERSIONS.items():
        one, two = names.split()
        values[one] = rng.choice(choices)
        values[two] = round(convert(values[one]))
        wrong = values[two] + rng.choice((-10, 10, 15)) if two in {"f", "c0"} else values[two] * rng.choice((0.6, 1.5))
        values[f"{two}_wrong"] = round(wrong)
    return values


def _multiples(rng: random.Random) -> dict[str, float]:
    m1, t1, h2 = rng.choice((20, 40, 60, 250, 1200)), rng.choice((20, 50, 400)), rng.choice((20, 90, 300))
    return {
        "m1": m1, "m2": 2 * m1, "m2_wrong": m1 * 1.5, "t1": t1, "t2": 3 * t1, "t2_wrong": t1 * 2.2,
        "h1": 2 * h2, "h2": h2, "h2_wrong": h2 * 1.4,
    }  # fmt: skip


def _wholes(rng: random.Random) -> dict[str, float]:
    """A whole, a part of it and a part larger than it; a total, a count and what falls to each; a range."""
    whole, lo = rng.randint(12, 90), rng.randint(10, 40)
    each, count = rng.choice((100_000, 150_000, 200_000, 250_000, 300_000)), rng.choice((20, 40, 60, 80, 120))
    wrong = each * 10 if rng.random() < 0.5 else each // 10 if rng.random() < 0.5 else each + 70_000
    return {
        "whole": whole, "part": whole - rng.randint(2, 9), "excess": whole + rng.randint(1, 9),
        "lo": lo, "hi": lo + rng.randint(5, 30), "each": each, "each_wrong": wrong, "count": count,
        "total": each * count / 1e6,
    }  # fmt: skip


def _shares(rng: random.Random) -> dict[str, float]:
    """Three percentages that make a whole, and two conversions of money at one rate."""
    s1, s2 = rng.randint(40, 52), rng.randint(25, 35)
    wrong = 100 - s1 - s2 + rng.choice((-6, -5, 5, 7))
    usd1, usd2 = rng.choice((100, 200, 400)), rng.choice((50, 75, 150))
    eur2 = round(usd2 * 0.92)
    return {
        "s1": s1, "s2": s2, "s3": 100 - s1 - s2, "s3_wrong": wrong, "usd1": usd1, "eur1": round(usd1 * 0.92),
        "usd2": usd2, "eur2": eur2, "eur2_wrong": round(eur2 * rng.choice((1.2, 0.8, 1.3))),
    }  # fmt: skip


def _proportions(rng: random.Random) -> dict[str, float]:
    """A percentage of a small group that some whole number of it makes, and one that none makes."""
    n = rng.randint(7, 24)
    share = round(100 * rng.randint(2, n - 2) / n)
    wrong = next(p for p in range(share + 1, 101) if min(abs(p - 100 * k / n) for k in range(n + 1)) > 1.1)
    return {"n": n, "gp": share, "gp_wrong": wrong, "over": rng.randint(105, 180), "fall": rng.randint(15, 60)}


def _fractions(lang: str, rng: random.Random) -> dict[str, str]:
    words, share = rng.choice(_FRACTIONS[lang])
    ratio, part = rng.choice(_RATIOS[lang])
    off = rng.choice((-12, 9, 14))
    return {
        "frac": words, "Frac": words[0].upper() + words[1:], "sh": str(share), "sh_wrong": str(share + off),
        "in_n": ratio, "rsh": str(part), "rsh_wrong": str(part + (13 if part <= 20 else off)),
    }  # fmt: skip
