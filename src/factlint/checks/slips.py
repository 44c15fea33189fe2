"""Slips of the pen between two figures: the same digits in another order, one of them changed, the scale mistaken."""

from __future__ import annotations

from factlint.facts.figures.figure import Figure

_THREE, _TWO = 3, 2
_SCALES = (10, 100, 1_000, 1_000_000)
_EXACT = 0.001


def digits(figure: Figure) -> str:
    """Return the digits of a figure that say something: "14,3 milliards" and "1 430" both give 143."""
    return f"{figure.value:.12f}".replace(".", "").strip("0") if figure.value < 1 else _whole(figure.value)


def _whole(value: float) -> str:
    return f"{value:.6f}".rstrip("0").replace(".", "").strip("0")


def swapped(one: Figure, two: Figure) -> bool:
    """Whether two figures of one size have the same digits in another order."""
    a, b = digits(one), digits(two)
    return max(len(a), len(b)) >= _TWO and a != b and sorted(a) == sorted(b) and _one_size(one, two)


def slip(one: Figure, two: Figure) -> bool:
    """Whether a finger makes one figure of the other: digits swapped, or one of three or more changed."""
    if swapped(one, two):
        return True
    a, b = _whole(one.value), _whole(two.value)
    if not _one_size(one, two) or max(len(a), len(b)) < _THREE:
        return False
    width = max(len(a), len(b))
    return sum(x != y for x, y in zip(a.ljust(width, "0"), b.ljust(width, "0"), strict=True)) == 1


def mistaken_scale(one: Figure, two: Figure) -> bool:
    """Whether two figures have the same digits and stand a scale apart: ten, a hundred, a thousand, a million."""
    low, high = sorted((one.value, two.value))
    if low <= 0 or digits(one) != digits(two):
        return False
    return any(abs(high / low / scale - 1) < _EXACT for scale in _SCALES)


def _one_size(one: Figure, two: Figure) -> bool:
    low, high = sorted((one.value, two.value))
    return low >= 1 and len(f"{low:.0f}") == len(f"{high:.0f}")
