"""`Facts`: every kind of fact of one document, pulled by type, extracted at the first call and shared."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from typing import Any, Protocol, Self, TypeVar, cast

from factlint.document import Document, Span
from factlint.lexicon import Lexicon


class Fact(Protocol):
    """A frozen value with a place in the text, and the way to read all of its kind in a document."""

    @property
    def span(self) -> Span:
        """Where it stands in the text."""

    @classmethod
    def extract(cls, facts: Facts) -> Iterable[Self]:
        """Read every fact of this kind, in the order of the text."""


F = TypeVar("F", bound=Fact)
T = TypeVar("T")


class FactCycleError(RuntimeError):
    """Two kinds of facts each need the other."""


class Facts:
    """The facts of one document. `facts(Figure)` reads the figures once and returns the same tuple ever after.

    An extractor may ask for other kinds; asking in a circle raises FactCycleError.
    """

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.lexicon = lexicon
        self._read: dict[type, tuple[Any, ...]] = {}
        self._starts: dict[type, list[int]] = {}
        self._reading: list[type] = []
        self._computed: dict[Callable[[Facts], Any], Any] = {}

    @property
    def language(self) -> str:
        """The article's language: `fr` or `en`."""
        return self.lexicon.language

    def __call__(self, kind: type[F]) -> tuple[F, ...]:
        """Return every fact of this kind, in the order of the text. Raises FactCycleError."""
        if kind not in self._read:
            self._read[kind] = self._extract(kind)
        return self._read[kind]

    def _extract(self, kind: type[F]) -> tuple[F, ...]:
        if kind in self._reading:
            chain = " → ".join(k.__name__ for k in [*self._reading, kind])
            raise FactCycleError(f"facts ask for each other in a circle: {chain}")
        self._reading.append(kind)
        try:
            return tuple(kind.extract(self))
        finally:
            self._reading.pop()

    def read_so_far(self, name: str) -> tuple[Any, ...] | None:
        """Return the facts of the kind called `name` where somebody asked for them, else None."""
        return next((read for kind, read in self._read.items() if kind.__name__ == name), None)

    def within(self, kind: type[F], span: Span) -> tuple[F, ...]:
        """Return the facts of this kind that begin inside `span`."""
        starts = self._starts.get(kind)
        if starts is None:
            starts = self._start_offsets(kind)
        first = bisect_left(starts, span.start)
        return self._read[kind][first : bisect_left(starts, span.end, first)]

    def of_body(self, kind: type[F]) -> list[F]:
        """Return the facts of this kind that begin in the running text, in its order."""
        return [fact for part in self.document.body for fact in self.within(kind, part.span)]

    def places(self, kind: type[F], span: Span) -> tuple[int, int]:
        """Return the place, among the facts of this kind, of the first that begins inside `span`, and the one after."""
        starts = self._start_offsets(kind)
        first = bisect_left(starts, span.start)
        return first, bisect_left(starts, span.end, first)

    def at(self, kind: type[F], offset: int) -> F | None:
        """Return the last fact of this kind that begins at or before `offset` and holds it."""
        index = bisect_right(self._starts.get(kind) or self._start_offsets(kind), offset) - 1
        found: tuple[F, ...] = self._read[kind]
        if index >= 0 and offset < found[index].span.end:
            return found[index]
        return None

    def place_at(self, kind: type[F], offset: int) -> int:
        """Return the place of the last fact of this kind that begins at or before `offset`, -1 where none does."""
        return bisect_right(self._start_offsets(kind), offset) - 1

    def once(self, compute: Callable[[Facts], T]) -> T:
        """Return `compute(self)`, computed at the first call: for what several rules make of the same facts.

        `compute` is a function of a module, not one made at each call.
        """
        if compute not in self._computed:
            self._computed[compute] = compute(self)
        found: T = self._computed[compute]
        return found

    def _start_offsets(self, kind: type[F]) -> list[int]:
        if kind not in self._starts:
            self._starts[kind] = [fact.span.start for fact in cast("tuple[Fact, ...]", self(kind))]
        return self._starts[kind]
