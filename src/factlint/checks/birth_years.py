"""The check of an age against the year of birth of the same person, and of an age at death against both years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from factlint.checks.life_reader import LifeReader, Told
from factlint.checks.lives import Life, by_person
from factlint.checks.portraits import by_headline, by_portrait
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.sentences import Sentence
from factlint.rule import Hit, Side, Value

_OLDEST = 115
_SLIP = 12
"""How far a slip of the hand goes: an age read from less certain words is compared only with a year so near."""


def age_birth_year(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every age that does not follow from the year of birth of the same person.

    Two ages are possible in a year, before and after the birthday. The age of a living person is counted to publication
    (silent without that date), the age at death to the year of death.
    """
    published = facts.document.date
    seen: set[Span] = set()
    lives = (by_person, _by_sentence, _by_obituary, by_portrait, by_headline)
    for life in (life for read in lives for life in read(facts)):
        until = life.died or (published.year if published is not None else None)
        if until is None or life.age in seen or not 0 < life.born <= until:
            continue
        seen.add(life.age)
        years = until - life.born
        if life.unsure and abs(years - life.years) > _SLIP:
            continue
        if years <= _OLDEST and life.years not in {years - 1, years} and not _counted_to_another_year(facts, life):
            yield _hit(life, until, years)


def _hit(life: Life, until: int, years: int) -> Hit:
    values: dict[str, Value] = {
        "born": str(life.born), "until": str(until), "younger": years - 1, "older": years,
        "years": life.years, "instead": f"{until - life.years - 1} / {until - life.years}",
    }  # fmt: skip
    return Hit(life.age, (Side(life.birth, "birth"),), values, "death" if life.died else "")


def _counted_to_another_year(facts: Facts, life: Life) -> bool:
    """Whether the age is right in another year that its paragraph prints: `en 2016, elle a 62 ans`."""
    part = facts.document.part_at(life.age.start)
    dates = facts.within(Date, part.span) if part is not None else ()
    others = (date.start for date in dates if date.start is not None and not date.span.overlaps(life.birth))
    told = {start.year - life.born for start in others}
    return bool(told & {life.years, life.years + 1})


_Row = tuple[Sentence, Date | None, Sequence[Told]]


def _read(facts: Facts) -> tuple[LifeReader, Sequence[_Row]]:
    """Return every sentence with its only year of birth and its ages, and who has read them."""
    reader = LifeReader(facts)
    rows: list[_Row] = []
    for sentence in facts(Sentence):
        before = rows[-1][0] if rows else None
        mourned = before is not None and reader.mourns(before) and reader.is_next(before, sentence)
        rows.append((sentence, reader.born(sentence), reader.ages(sentence, mourned=mourned)))
    return reader, rows


def _by_sentence(facts: Facts) -> Iterator[Life]:
    """Yield the only age and the only year of birth of a sentence, or of it and the one after it (`Now 62, …`)."""
    reader, rows = facts.once(_read)
    before: _Row | None = None
    for sentence, born, ages in rows:
        if born is not None and len(ages) == 1 and reader.about_one(sentence):
            yield reader.life(ages[0], born, (sentence,))
        elif before is not None and reader.goes_on(before[0], sentence):
            year, found = (before[1], ages) if born is None else (born, before[2])
            other = before[2] if born is None else ages
            one_year = born is None or before[1] is None
            if year is not None and one_year and len(found) == 1 and not other:
                yield reader.life(found[0], year, (sentence, before[0]) if born is None else (before[0],))
        before = (sentence, born, ages)


def _by_obituary(facts: Facts) -> Iterator[Life]:
    """Yield the only age at death of an article and the only birth that opens a sentence: `Born in 1937, he …`."""
    reader, rows = facts.once(_read)
    born = [(sentence, birth) for sentence, birth, _ in rows if birth is not None]
    deaths = [(sentence, age) for sentence, _, ages in rows for age in ages if age.time == "death"]
    if len(born) == len(deaths) == 1 and reader.opens_with_birth(born[0][0]):
        life = reader.life(deaths[0][1], born[0][1], (deaths[0][0],))
        yield replace(life, unsure=True)
