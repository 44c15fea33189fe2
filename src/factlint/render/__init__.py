"""From a Report to text: one file for each form, imported only when asked for. Renderers return text, never print."""

from __future__ import annotations

from typing import NamedTuple


class Screen(NamedTuple):
    """What a report is drawn for: so many columns, with or without colour."""

    width: int = 80
    colour: bool = False
