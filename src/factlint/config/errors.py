"""A configuration that cannot be used, and the name that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable


class ConfigError(ValueError):
    """A configuration that cannot be used: the message says which file, which key, why, and the nearest name."""


def nearest(name: str, known: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` when a known name is close, else nothing."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""
