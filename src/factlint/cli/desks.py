"""What was decided before a run, article by article: entries of the configuration, the baseline, the change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.acceptance import Acceptance
from factlint.accepting.desk import Desk, Key
from factlint.accepting.settle import ENTRY, names_of
from factlint.cli.days import today
from factlint.config import ConfigError, Settings, nearest
from factlint.config.patterns import seen_from
from factlint.document import EVERYWHERE, Document, Span, Suppression
from factlint.pack import UnknownRuleError
from factlint.rule import Rule

if TYPE_CHECKING:
    from factlint.accepting.baseline import Entry
    from factlint.cli.since import Changes

NOWHERE = Span(0, 0)
"""The place of an entry for an article, in which it does not stand."""


class Desks:
    """The decisions of one run. `known` are all rules, whichever are chosen.

    Raises ConfigError for a baseline, a day or a change that cannot be used, UnknownRuleError for an entry that names
    no rule.
    """

    def __init__(self, chosen: Settings, known: Iterable[Rule]) -> None:
        self.names = names_of(known)
        self.today = today()
        self.acceptances = _checked(chosen.accept, self.names)
        self.baseline = chosen.baseline
        self.held: tuple[Entry, ...] = read_baseline(chosen.baseline) if chosen.baseline else ()
        self._keys = _by_path(self.held)
        self._changes: Changes | None = None
        self._asked: tuple[Document, frozenset[int]] | None = None
        if chosen.since is not None:
            from factlint.cli.since import Changes

            self._changes = Changes(chosen.since)

    def touches(self, document: Document) -> bool:
        """Whether the change touches an article at all; always so without one. Raises ConfigError as `of` does."""
        return self._changes is None or bool(self._changed(document))

    def of(self, document: Document) -> Desk:
        """Return what was decided about an article. Raises ConfigError where its change cannot be known."""
        return Desk(
            names=self.names,
            entries=tuple(suppression(entry) for entry in self.speaking_of(document.path)),
            known=self._keys.get(self.name(document.path), frozenset()) if self.baseline else None,
            changed=self._changed(document),
            today=self.today,
        )

    def _changed(self, document: Document) -> frozenset[int] | None:
        """Return the new lines of an article, asked of git once; None without a change."""
        if self._changes is None:
            return None
        if self._asked is None or self._asked[0] is not document:
            self._asked = document, self._changes.lines(document, document.path)
        return self._asked[1]

    def speaking_of(self, path: str) -> tuple[Acceptance, ...]:
        """Return the entries of the configuration that speak of an article."""
        names = {entry.origin: "" for entry in self.acceptances}
        names = {origin: seen_from(Path(origin).parent, path) for origin in names}
        return tuple(entry for entry in self.acceptances if entry.speaks_of(names[entry.origin]))

    def name(self, path: str) -> str:
        """Return an article's path as the baseline names it."""
        return seen_from(Path(self.baseline or "").parent, path)


def suppression(entry: Acceptance, span: Span = NOWHERE) -> Suppression:
    """Return an entry as what accepts findings, standing at `span` of its configuration."""
    return Suppression(
        kind=ENTRY,
        rules=(entry.rule,) if entry.rule else (),
        scope=EVERYWHERE,
        reason=entry.reason,
        span=span,
        text=entry.text,
        until=entry.until,
    )


def _checked(entries: tuple[Acceptance, ...], names: Iterable[str]) -> tuple[Acceptance, ...]:
    known = set(names)
    for entry in entries:
        if entry.rule and entry.rule not in known:
            where = f"{entry.origin}: [[accept]] {entry.number}"
            raise UnknownRuleError(f"{where}: no rule or group is called {entry.rule!r}{nearest(entry.rule, known)}")
    return entries


def read_baseline(name: str) -> tuple[Entry, ...]:
    """Return what a baseline holds. Raises ConfigError, in one line, where it cannot be used."""
    from factlint.accepting.baseline import loads

    try:
        text = Path(name).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(f"{name}: does not exist: write it with `factlint baseline write`") from None
    except OSError as error:
        raise ConfigError(f"{name}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{name}: is no baseline (not UTF-8): restore it, or write it anew") from None
    return loads(text, name)


def _by_path(held: Iterable[Entry]) -> dict[str, frozenset[Key]]:
    keys: defaultdict[str, set[Key]] = defaultdict(set)
    for entry in held:
        keys[entry.path].add(entry.key)
    return {path: frozenset(several) for path, several in keys.items()}
