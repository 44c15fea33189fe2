"""From a Report to text: one file for each form, imported only when asked for. Renderers return text, never print."""

from __future__ import annotations

from msgspec import Struct


class Screen(Struct, frozen=True):
    """What a report is drawn for: so many columns, with or without colour."""

    width: int = 80
    colour: bool = False
