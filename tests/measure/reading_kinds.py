"""What is read by hand of each kind of fact, and the files that hold it; the command is in `readings.py`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from factlint import pack
from factlint.document import Span
from factlint.facts.base import Fact, Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.quotes.quote import Quote
from factlint.facts.sources.attribution import Attribution
from factlint.read import parse
from tests.measure.corpus import Article

FOLDER = Path(__file__).parent / "readings"
SAMPLES = {
    1: (50, 11), 2: (25, 12), 3: (25, 13), 4: (10, 14), 5: (4, 15), 6: (3, 16), 7: (12, 15), 8: (6, 18), 9: (6, 19),
    10: (3, 20),
}  # fmt: skip
"""The samples: how many articles of each set, and the seed; one drawn again is not in the later sample."""

Row = tuple[Any, ...]
"""One fact: start, end, then its fields as JSON holds them; the first field is its kind within the fact."""
Readings = dict[str, dict[str, list[Row]]]
"""Set, id of the article, its facts in order."""


@dataclass(frozen=True)
class Kind:
    """How facts of a kind are told: their type, the names of their fields, how many of these make the value.

    `place` is where a fact stands, None for one that is not read by hand.
    """

    fact: type[Any]
    fields: tuple[str, ...]
    told: Callable[[Facts, Any], Row]
    value: int
    place: Callable[[Any], Span | None] = lambda fact: fact.span


def _figure(facts: Facts, figure: Figure) -> Row:
    ends = "..".join(f"{end:.10g}" for end in figure.ends)
    return figure.kind, float(f"{figure.value:.10g}"), "/".join(sorted(figure.units)), ends, figure.bound, figure.head


def _date(facts: Facts, date: Date) -> Row:
    start, end = (str(day) if day else "" for day in (date.start, date.end))
    return date.precision, start, end, -1 if date.weekday is None else date.weekday


def _name(facts: Facts, name: Name) -> Row:
    """The entity is told by the place where it is first mentioned."""
    return name.kind, _first_mentions(facts).get(name.span, -1)


@lru_cache(maxsize=4)
def _first_mentions(facts: Facts) -> Mapping[Span, int]:
    return {name.span: entity.span.start for entity in facts(Entity) for name in entity.mentions}


def _quote(facts: Facts, quote: Quote) -> Row:
    return quote.kind, quote.closed, quote.continues


def _attribution(facts: Facts, found: Attribution) -> Row:
    """The speaker is told by the place where the entity of that name is first mentioned, -1 when open."""
    speaker = next((each.span.start for each in facts(Entity) if each.name == found.speaker), -1)
    source = [found.source.start, found.source.end] if found.source else []
    return found.kind, source, speaker


def _quotation(found: Attribution) -> Span | None:
    """An attribution stands where its quotation does; indirect speech is not read by hand."""
    return found.content if found.quoted and found.source is not None else None


KINDS: Mapping[str, Kind] = {
    "figures": Kind(Figure, ("kind", "value", "units", "ends", "bound", "head"), _figure, 4),
    "dates": Kind(Date, ("precision", "start", "end", "weekday"), _date, 4),
    "names": Kind(Name, ("kind", "entity"), _name, 1),
    "quotes": Kind(Quote, ("kind", "closed", "continues"), _quote, 1),
    "attributions": Kind(Attribution, ("kind", "source", "speaker"), _attribution, 2, _quotation),
}


def read(article: Article) -> Facts:
    """Return the facts of an article."""
    document = parse(article.text, article.name)
    return Facts(document, pack.lexicon(document.language))


def rows_of(facts: Facts, kind: Kind) -> list[Row]:
    """Return what the code reads, as the readings hold it."""
    found: Sequence[Fact] = facts(kind.fact)
    places = ((kind.place(each), each) for each in found)
    return sorted((place.start, place.end, *kind.told(facts, each)) for place, each in places if place is not None)


def path_of(name: str, sample: int) -> Path:
    """Return the file of the readings of a kind and sample."""
    return FOLDER / (f"{name}.json" if sample == 1 else f"{name}.{sample}.json")


def load(path: Path) -> Readings:
    """Return the readings of a file, none when there is no such file."""
    if not path.is_file():
        return {}
    told = json.loads(path.read_text(encoding="utf-8"))
    return {name: {key: [tuple(row) for row in rows] for key, rows in found.items()} for name, found in told.items()}


def save(readings: Readings, path: Path) -> None:
    """Write readings, sorted, one article on a line."""
    sets = []
    for name in sorted(readings):
        lines = (f"{json.dumps(key)}: {_compact(sorted(rows))}" for key, rows in sorted(readings[name].items()))
        sets.append(f"{json.dumps(name)}: {{\n" + ",\n".join(lines) + "\n}")
    path.write_text("{\n" + ",\n".join(sets) + "\n}\n", encoding="utf-8")


def _compact(rows: Sequence[Row]) -> str:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
