"""The beginning, the middle or the end of what runs on: `en début de semaine`, `by the end of the month`."""

from __future__ import annotations

from factlint.facts.dates.shift import pair, shifted
from factlint.facts.dates.tense import tense
from factlint.facts.dates.words import Draft, Drafts, Reader

_UNITS = frozenset({"week", "month", "year", "decade", "century"})
_MOST_LINKS = 3


def read_edge(reader: Reader, index: int) -> Drafts:
    """Read an edge of the week, the month or the year of the article, its first word at this token.

    It has the precision of the whole. None where another one is meant: `la fin de l'année 2019`, `l'année scolaire`.
    """
    words = reader.words
    place = index + 1
    while place <= index + _MOST_LINKS and reader.at(place) in words.of("edge-links"):
        place += 1
    unit = words.lexicon.table("dates.units").get(reader.at(place))
    if unit not in _UNITS or place == index + 1 or _is_other(reader, index, place):
        return ()
    start, end = pair(shifted(reader.published, str(unit), -1 if _is_last(reader, index, str(unit)) else 0))
    return (Draft(index, place + 1, str(unit), start=start, end=end, relative=True),)


def _is_last(reader: Reader, index: int, unit: str) -> bool:
    """Whether it is the end of the one before: after a verb of the past, in the first half of the one that runs."""
    days = shifted(reader.published, unit, 0)
    if days is None or reader.published is None or reader.at(index) not in reader.words.of("edge-ends"):
        return False
    return reader.published < days[0] + (days[1] - days[0]) / 2 and tense(reader, index) < 0


def _is_other(reader: Reader, index: int, place: int) -> bool:
    """Whether it is the edge of another year, or of every one: `en fin d'année dernière`, `a tough end of the year`."""
    words, after = reader.words, reader.at(place + 1)
    before = reader.before(index)
    if before in words.of("edge-habits") or reader.at(place) in words.of("plural-units"):
        return True
    if reader.at(place - 1) in words.of("edge-bare") and before not in words.of("edge-openers"):
        return True
    if after in {"de", "d'"} and reader.at(place + 2) in words.of("function-words"):
        return False
    if after in words.of("edge-others") or after in words.table("after-noun") or reader.year(place + 1) is not None:
        return True
    return after in words.months or reader.number(place + 1) is not None
