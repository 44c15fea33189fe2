"""From the printed digits and the words of approximation to the interval that a figure stands for."""

from __future__ import annotations

from math import inf

from factlint.facts.figures.draft import Draft

_ABOUT = 0.1
_CONTINUOUS = frozenset({"percent", "points", "measure", "multiple"})


def interval(draft: Draft, bound: str) -> tuple[float, float]:
    """Return the lowest and the highest value that the figure can stand for."""
    if draft.ends and draft.kind != "fraction":
        values = sorted(zip(draft.ends, draft.steps or (0.0,) * len(draft.ends), strict=True))
        low, high = values[0][0] - values[0][1] / 2, values[-1][0] + values[-1][1] / 2
    elif draft.kind == "fraction":
        slack = min(0.03, abs(draft.value) * _ABOUT)
        low, high = draft.value - slack, draft.value + slack
    else:
        step = draft.step or (1.0 if draft.kind in _CONTINUOUS else 0.0)
        low, high = draft.value - step / 2, draft.value + step / 2
    if bound == "about":
        return low - abs(draft.value) * _ABOUT, high + abs(draft.value) * _ABOUT
    if bound in {"at-least", "over"}:
        return low, inf
    if bound in {"at-most", "under"}:
        return (0.0 if draft.value >= 0 else -inf), high
    return low, high
