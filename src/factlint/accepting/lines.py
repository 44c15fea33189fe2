"""Which lines of a text are new since an earlier one."""

from __future__ import annotations

from difflib import SequenceMatcher

_MOST = 1_000_000
"""So many pairs of lines are compared at most; beyond, all that lies between the first and the last change is new."""


def changed(before: str, now: str) -> frozenset[int]:
    """Return the numbers, from 1, of the lines of `now` that `before` does not have there.

    Lines end at a line feed, as positions count them; how a line ends is no change.
    """
    old, new = _lines(before), _lines(now)
    same = min(len(old), len(new))
    head = next((index for index in range(same) if old[index] != new[index]), same)
    tail = next((index for index in range(same - head) if old[-1 - index] != new[-1 - index]), same - head)
    old, middle = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(old) * len(middle) > _MOST:
        return frozenset(range(head + 1, head + len(middle) + 1))
    codes = SequenceMatcher(None, old, middle).get_opcodes()
    return frozenset(
        head + number for tag, _, _, start, end in codes if tag != "equal" for number in range(start + 1, end + 1)
    )


def every(now: str) -> frozenset[int]:
    """Return the numbers of all lines: the text is new."""
    return frozenset(range(1, len(_lines(now)) + 1))


def _lines(text: str) -> list[str]:
    return [line.rstrip("\r") for line in text.split("\n")]
