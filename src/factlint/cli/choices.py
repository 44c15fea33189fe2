"""What is applied and shown, article by article: the settings of the run, and those of `[[files]]` over them."""

from __future__ import annotations

from typing import NamedTuple

from factlint.config import ConfigError, Settings
from factlint.pack import Pack, UnknownRuleError
from factlint.report import Threshold, selection


class Choice(NamedTuple):
    """The settings, the rules and what is shown of them."""

    settings: Settings
    rules: Pack
    threshold: Threshold


class Choices:
    """The choices of one run. Raises ConfigError and UnknownRuleError for an entry that cannot be used."""

    def __init__(self, chosen: Settings, known: Pack) -> None:
        self.known = known
        self.common = Choice(chosen, *selection(known, chosen))
        self._made: dict[tuple[int, ...], Choice] = {(): self.common}
        for entry in chosen.files:  # even one that no article matches is refused where it cannot be used
            try:
                self._of((entry.number,))
            except (ConfigError, UnknownRuleError) as error:
                raise ConfigError(f"{chosen.origin}: [[files]] {entry.number}: {error}") from None

    def of(self, path: str) -> Choice:
        """Return the choice for an article."""
        if not self.common.settings.files:
            return self.common
        from factlint.config.per_file import matching

        return self._of(tuple(entry.number for entry in matching(self.common.settings, path)))

    def _of(self, numbers: tuple[int, ...]) -> Choice:
        if numbers not in self._made:
            from factlint.config.per_file import overlaid

            chosen = self.common.settings
            for entry in chosen.files:
                if entry.number in numbers:
                    chosen = overlaid(chosen, entry)
            self._made[numbers] = Choice(chosen, *selection(self.known, chosen))
        return self._made[numbers]
