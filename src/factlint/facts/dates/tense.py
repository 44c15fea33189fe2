"""Whether a clause speaks of what is to come: `le procès s'ouvrira mardi`, `voters will decide in June`."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts.dates import calendar
from factlint.facts.dates.words import Reader

_REACH = 16
"""How many tokens before or after a date may hold its verb."""
_NEAR = 4
"""How near to its date the participle of a past event stands: `signé le 3 mars`."""
_AUXILIARY = 3
"""How far from a participle its auxiliary stands: `doit être présenté`, `will be announced`."""
_ENDS = frozenset({"", ".", ";", ":", "?", "!", "…"})


_CLOSING = frozenset({'"', "”", "»"})
"""What ends the words that are quoted, and their clause with them."""


def tense(reader: Reader, index: int, *, opening: int = -1) -> int:
    """Return 1 where the verb of the date at this token is of the future, 0 where none is seen.

    -1 where it is of the past, -2 where it also stands beside the date: `a dénoncé mardi`, `began in May`. The verb is
    the nearest one before the date, or after one that opens the sentence or its first clause; `opening` is what such a
    verb of the past gives.
    """
    before = list(_words(reader, index, -1))
    found = _nearest(reader, before)
    if found or (len(before) > 2 and not _opens(reader, index)):
        return found
    after = _nearest(reader, list(_words(reader, index, 1)))
    return opening if after < 0 and _opens(reader, index) else max(after, -1)


def _nearest(reader: Reader, words: list[str]) -> int:
    """Return the tense of the first of these words that has one; a participle has that of its auxiliary."""
    links = reader.words.of("date-links")
    for place, word in enumerate(words):
        if _is_future(reader, word):
            return -1 if any(each in reader.words.of("given-up") for each in words[: place + 2]) else 1
        beside = all(each in links for each in words[:place])
        if _is_participle(reader, word) and (place < _NEAR or word.endswith(reader.words.past_endings)):
            auxiliary = words[place + 1 : place + 1 + _AUXILIARY]
            if _has_future_auxiliary(reader, auxiliary):
                return 1
            return -2 if beside and _is_told(reader, word, auxiliary) else -1
        if word in reader.words.of("past-words"):
            if "be" in words[place + 1 : place + 2] and _has_future_auxiliary(reader, words[place + 1 : place + 4]):
                return 1  # will be held
            return -2 if beside else -1
    return 0


def _is_told(reader: Reader, word: str, auxiliary: list[str]) -> bool:
    """Whether a participle tells what happened: `a signé`, `signed`; not `une marche organisée mardi`."""
    if word.endswith(reader.words.past_endings):
        return True
    return any(each in reader.words.of("past-words") for each in auxiliary)


def _has_future_auxiliary(reader: Reader, words: list[str]) -> bool:
    clause = words[: words.index(",")] if "," in words else words
    return any(_is_future(reader, word) or word in reader.words.of("future-auxiliaries") for word in clause)


def _opens(reader: Reader, index: int) -> bool:
    """Whether a comma follows the date: `Devant le jury début mai, elle demandait`."""
    return any(reader.at(index + step) == "," for step in (1, 2, 3))


def meant_year(reader: Reader, index: int, month: int) -> int | None:
    """Return the year meant by a month that is named alone at this token, None without a publication date."""
    if reader.published is None:
        return None
    return calendar.meant_month(reader.published, month, tense(reader, index))


def _words(reader: Reader, index: int, step: int) -> Iterator[str]:
    """Yield the words of the clause on one side of a token: to a stop, a `that`, a line's end or the reach."""
    for distance in range(1, _REACH):
        word = reader.before(index, distance) if step < 0 else reader.at(index + distance)
        if word == "." and reader.before(index + step * distance) in reader.words.of("titles"):
            continue
        if word in _ENDS or word in reader.words.of("clause-openers") or (step > 0 and word in _CLOSING):
            return
        yield word


def _is_future(reader: Reader, word: str) -> bool:
    words = reader.words
    if word in words.of("future-words"):
        return True
    return len(word) > 3 and word.endswith(words.future_endings) and word not in words.of("not-future")


def _is_participle(reader: Reader, word: str) -> bool:
    """Whether it ends as a verb of the past: `signé`, `réclamait`, `opened`."""
    words = reader.words
    if word in words.of("not-participles") or "-" in word:
        return False
    if word in words.of("irregular-participles"):
        return True
    return word.endswith(words.participles) or (len(word) > 4 and word.endswith(words.past_endings))
