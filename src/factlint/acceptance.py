"""`[[accept]]` entries of a configuration: a finding that rests on these words is right as it is, and why.

[[accept]]
text = "15 milliards"            # words of the finding, as they stand in the article
reason = "rounded by the desk"
rule = "headline-number-conflict"   # or a group; without it, every rule
file = "2026/budget*.md"         # seen from the configuration's folder; without it, every article
until = 2026-12-31               # the last day on which it accepts
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from factlint.config import ConfigError, nearest
from factlint.config.option import day

if TYPE_CHECKING:
    from pathspec import PathSpec

_WILD = frozenset("*?[")
_KEYS = ("text", "reason", "rule", "file", "until")


class Acceptance(Struct, frozen=True):
    """One entry: `number` counts from 1 in the configuration `origin`. `rule` and `file` are empty for all of them."""

    text: str
    reason: str
    rule: str = ""
    file: str = ""
    until: date | None = None
    number: int = 1
    origin: str = ""

    def speaks_of(self, name: str) -> bool:
        """Whether it speaks of this article: its path seen from the configuration's folder, written with `/`."""
        if not self.file or self.file == name:
            return True
        return not self.is_one_file and not name.startswith("../") and _spec(self.file).match_file(name)

    @property
    def is_one_file(self) -> bool:
        """Whether it names one article, without any sign that stands for others."""
        return bool(self.file) and not _WILD & set(self.file)

    def ended(self, today: date) -> bool:
        """Whether its last day is over."""
        return self.until is not None and self.until < today


@cache
def _spec(pattern: str) -> PathSpec[Any]:
    from pathspec import PathSpec

    return PathSpec.from_lines("gitwildmatch", [f"/{pattern}"])


def entries(path: Path, value: Any) -> tuple[Acceptance, ...]:
    """Return the entries of a configuration file. Raises ConfigError with the file, the entry and the reason."""
    if not isinstance(value, list) or not all(isinstance(entry, Mapping) for entry in value):
        raise ConfigError(f"{path}: accept: should be one or several tables, [[accept]]")
    return tuple(_entry(path, number, entry) for number, entry in enumerate(value, 1))


def _entry(path: Path, number: int, entry: Mapping[str, Any]) -> Acceptance:
    where = f"{path}: [[accept]] {number}"
    for key, value in entry.items():
        if key not in _KEYS:
            raise ConfigError(f"{where}: no key is called {key!r}{nearest(key, _KEYS)}")
        if key != "until" and (not isinstance(value, str) or not value.strip()):
            raise ConfigError(f"{where}: {key}: {value!r} should be a text between quotation marks")
    missing = [key for key in ("text", "reason") if key not in entry]
    if missing:
        raise ConfigError(f"{where}: {missing[0]} is missing: every entry quotes the words it accepts, and says why")
    given = {key: str(value).strip() for key, value in entry.items() if key != "until"}
    given["file"] = given.get("file", "").replace("\\", "/").removeprefix("./")
    return Acceptance(**given, until=_day(where, entry.get("until")), number=number, origin=str(path))


def _day(where: str, value: Any) -> date | None:
    if value is None or type(value) is date:
        return value
    try:
        return day(str(value))
    except ValueError as error:
        raise ConfigError(f"{where}: until: {error}") from None
