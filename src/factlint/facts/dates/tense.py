"""Whether a clause speaks of what is to come: `le procès s'ouvrira mardi`, `voters will decide in June`."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts.dates import calendar
from factlint.facts.dates.words import Reader

_REACH = 12
"""How many tokens before or after a date may hold its verb."""
_ENDS = frozenset({"", ".", ";", ":", "?", "!", "…"})


def tense(reader: Reader, index: int) -> int:
    """Return 1 where the verb of the date at this token is of the future, -1 of the past, 0 where none is seen.

    The verb stands before the date, or after one that opens the sentence.
    """
    before = list(_words(reader, index, -1))
    words = before if len(before) > 2 else [*before, *_words(reader, index, 1)]
    if any(_is_future(reader, word) for word in words):
        return 1
    return -1 if any(_is_past(reader, word) for word in words) else 0


def meant_year(reader: Reader, index: int, month: int) -> int | None:
    """Return the year meant by a month that is named alone at this token, None without a publication date."""
    if reader.published is None:
        return None
    return calendar.meant_month(reader.published, month, tense(reader, index))


def _words(reader: Reader, index: int, step: int) -> Iterator[str]:
    """Yield the words of the clause on one side of a token: to a stop, a `that`, a line's end or the reach."""
    for distance in range(1, _REACH):
        word = reader.before(index, distance) if step < 0 else reader.at(index + distance)
        if word in _ENDS or word in reader.words.of("clause-openers"):
            return
        yield word


def _is_future(reader: Reader, word: str) -> bool:
    words = reader.words
    if word in words.of("future-words"):
        return True
    return len(word) > 3 and word.endswith(words.future_endings) and word not in words.of("not-future")


def _is_past(reader: Reader, word: str) -> bool:
    words = reader.words
    return word in words.of("past-words") or (len(word) > 4 and word.endswith(words.past_endings))
