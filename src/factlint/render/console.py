"""Turns what rich draws into text: the same lines with and without colour, without spaces at their ends."""

from __future__ import annotations

from io import StringIO

from rich.console import Console, RenderableType

from factlint.render import Screen


def drawn(screen: Screen, *rows: RenderableType) -> str:
    """Return the rows as text, no wider than the screen, each line ended."""
    console = Console(
        file=StringIO(), width=screen.width, force_terminal=screen.colour,
        color_system="standard" if screen.colour else None, no_color=not screen.colour,
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    with console.capture() as captured:
        for row in rows:
            console.print(row)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())
