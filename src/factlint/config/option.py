"""What is known of one option of `check`, and how its value is read from a call or a file."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

from factlint.config.errors import nearest


class Option(NamedTuple):
    """What is known of one option beside its name and default.

    `kind` is flag, text, many (repeatable, or several joined by commas), choice or date. `panel` groups it in
    `--help`; `in_file` says whether a configuration file may set it, `on_line` whether the command line may.
    """

    kind: str
    help: str
    panel: str
    choices: tuple[str, ...] = ()
    metavar: str = "TEXT"
    in_file: bool = True
    short: str = ""
    on_line: bool = True

    def from_text(self, text: str) -> Any:
        """Return the value of what was typed. Raises ValueError with what would be right."""
        if self.kind == "choice" and text not in self.choices:
            raise ValueError(f"{text!r} is none of {', '.join(self.choices)}{nearest(text, self.choices)}")
        if self.kind == "many":
            return tuple(name for name in (part.strip() for part in text.split(",")) if name)
        return day(text) if self.kind == "date" else text

    def from_toml(self, value: Any) -> Any:
        """Return the value of what a configuration file says. Raises ValueError with what would be right."""
        if self.kind == "flag":
            return _of_type(value, bool, "true or false")
        if self.kind == "many":
            names = [value] if isinstance(value, str) else _of_type(value, list, "a list of names")
            chosen = tuple(_of_type(name, str, "a list of names") for name in names)
            return _patterns(chosen) if self.metavar == "PATTERN" else chosen
        return self.from_text(_of_type(value, str, "a text between quotation marks"))


def day(text: str) -> datetime.date:
    """Return the day written as 2026-03-12. Raises ValueError with what would be right."""
    try:
        if len(text) != 10:  # other ISO forms exist, and nobody writes them
            raise ValueError
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a day; write it as 2026-03-12") from None


def _of_type(value: Any, kind: type, wanted: str) -> Any:
    if not isinstance(value, kind):
        raise ValueError(f"{value!r} should be {wanted}")
    return value


def _patterns(patterns: tuple[str, ...]) -> tuple[str, ...]:
    from factlint.config.patterns import usable

    for pattern in patterns:
        if not usable(pattern):
            raise ValueError(f"{pattern!r} is no pattern; write it as in .gitignore: drafts/, *.bak.md, /2024/**")
    return patterns
