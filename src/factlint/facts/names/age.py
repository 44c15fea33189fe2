"""Ages: how old the text says that a named person is, or was at another time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.dates.date import Date
from factlint.facts.names.life_words import LifeWords, life_words
from factlint.facts.names.name import Name
from factlint.facts.names.placed import Placed, placed
from factlint.facts.tokens import Token

_CLOSING = frozenset(',.;:)!?»”"–—')
_OLDEST = 125
_WHO = frozenset({"qui", "who"})
_NEAR = 14
_RECENT = 14
"""Days around the article's date that are of now."""
_DONE = ("é", "ée", "és", "ées", "i", "ie", "u", "ue")
"""Endings of French participles: « est arrêtée » may be told of another time, « est la plus jeune » is not."""
_AGE = tuple[int, int, str]
"""The token of the number, the token after the age, the time."""


class Age(Struct, frozen=True):
    """The age of one person as printed: `span` ("34", « 45 ans »), `value` in whole years, the mention it is told of.

    `time` is "" for the age now, `death` for the age at death, `then` for any other time
    (« alors âgé de 45 ans », « à 20 ans », "at the age of 20", "was 20").
    """

    span: Span
    value: int
    name: Name
    time: str = ""

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Age]:
        """Read the ages of every person, in the order of the text."""
        words, tokens = life_words(facts.lexicon), facts(Token)
        found: dict[int, Age] = {}
        for here in placed(facts):
            if here.name.kind not in {"person", ""}:
                continue
            for number, after, told in _ages(tokens, here, words):
                time = "" if told == "then" and number < here.first and _today(facts, here) else told
                span = tokens[number].span.join(tokens[after - 1].span)
                found.setdefault(number, cls(span, int(tokens[number].text), here.name, time))
        return iter(sorted(found.values(), key=lambda age: age.span.start))


def _ages(tokens: Sequence[Token], here: Placed, words: LifeWords) -> Iterator[_AGE]:
    beside = _beside(tokens, here, words) or _in_brackets(tokens, here, words) or _told(tokens, here, words)
    before = _before(tokens, here, words) or _described_before(tokens, here, words)
    before = before or _named_as(tokens, here, words)
    death = _at_death(tokens, here, words)
    yield from (age for age in (death, beside, before) if age is not None)


def _beside(tokens: Sequence[Token], here: Placed, words: LifeWords) -> _AGE | None:
    """« Anne Morel, 45 ans », « , alors âgée de 45 ans », "Ann Lee, 34,", "aged 34,", "a 34-year-old nurse"."""
    index = here.after
    if index + 1 >= here.limit or tokens[index].text != ",":
        return None
    near = _aged(tokens, index + 1, here.limit, words) or _described(tokens, index + 1, here.limit, words)
    return near or _portrayed(tokens, index + 1, here.limit, words)


def _portrayed(tokens: Sequence[Token], start: int, limit: int, words: LifeWords) -> _AGE | None:
    """Read ", described as tall, bearded and aged 34"."""
    if tokens[start].low not in words.portraying:
        return None
    for index in range(start + 1, min(limit - 1, start + 2 * _NEAR)):
        if tokens[index].low in words.aged and is_age(tokens[index + 1]):
            return index + 1, _past_years(tokens, index + 2, limit, words), ""
    return None


def _in_brackets(tokens: Sequence[Token], here: Placed, words: LifeWords) -> _AGE | None:
    index = here.after
    if index + 2 >= here.limit or tokens[index].text != "(":
        return None
    return _aged(tokens, index + 1, here.limit, words)


def _aged(tokens: Sequence[Token], index: int, limit: int, words: LifeWords) -> _AGE | None:
    """Read an age that stands alone between marks."""
    match, time = words.then_phrases.at(tokens, index), ""
    if match is not None and match.after < limit:
        index, time = match.after, "then"
    aged = tokens[index].low in words.aged
    while index < limit and (tokens[index].low in words.aged or (aged and tokens[index].low in {"de", "d'", "of"})):
        index += 1
    if index >= limit or not is_age(tokens[index]):
        return None
    after = _past_years(tokens, index + 1, limit, words)
    told = after > index + 1 or aged
    return (index, after, time) if told or (not words.french and _closed(tokens, after, limit)) else None


def _closed(tokens: Sequence[Token], after: int, limit: int) -> bool:
    """Whether a bare number ends here, and is none of several: "Ann Lee, 34, said", not "Ann Lee, 3, 4 and 5"."""
    if after >= limit:
        return True
    return tokens[after].text in _CLOSING and (after + 1 >= limit or tokens[after + 1].kind != "number")


def _described(tokens: Sequence[Token], start: int, limit: int, words: LifeWords) -> _AGE | None:
    """« une infirmière de 45 ans », "a 34-year-old nurse", up to the next mark."""
    for index in range(start, min(limit, start + _NEAR)):
        token = tokens[index]
        if is_age(token):
            after = _past_years(tokens, index + 1, limit, words)
            linked = index > start + 1 and tokens[index - 1].low in {"de", "of"}
            articled = tokens[start].low in words.determiners and (
                tokens[start].low not in words.definite or (after < limit and tokens[after].text in _CLOSING)
            )
            bare = words.french and index <= start + 3 and after < limit and tokens[after].text in _CLOSING
            told = after > index + 1 and (linked or not words.french)
            return (index, after, "") if told and (articled or bare) else None
        if token.kind != "word" or (token.gap == "\n" and index > start):
            return None
    return None


def _told(tokens: Sequence[Token], here: Placed, words: LifeWords) -> _AGE | None:
    """« Anne Morel a 45 ans », "Ann Lee is 34", "was 34"."""
    index = here.after
    if index + 1 >= here.limit:
        return None
    index += tokens[index].text == "," and tokens[index + 1].low in _WHO
    index += tokens[index].low in _WHO
    if index + 1 >= here.limit:
        return None
    low = tokens[index].low
    time = "then" if low in words.had else ""
    if (low in words.has or time) and index + 1 < here.limit and is_age(tokens[index + 1]):
        after = _past_years(tokens, index + 2, here.limit, words)
        closed = after < here.limit and (tokens[after].text in _CLOSING or tokens[after].low in words.age_follows)
        if after > index + 2 or (closed and not words.french):
            return index + 1, after, time
    return None


def _before(tokens: Sequence[Token], here: Placed, words: LifeWords) -> _AGE | None:
    """Read "34-year-old Ann Lee", « Âgé de 45 ans, Paul », « À 20 ans, Paul »."""
    lowest = max(here.lowest, here.first - _NEAR)
    comma = tokens[_before_civility(tokens, here, words)].text == ","
    if words.french or (here.first > lowest and comma):
        return _before_comma(tokens, here, words, lowest)
    for index in range(here.first - 1, lowest - 1, -1):
        if tokens[index].low.startswith("year-old") and index - 2 >= lowest and is_age(tokens[index - 2]):
            return index - 2, index + 1, ""
        if tokens[index].kind != "word" or tokens[index].low in words.small:
            return None
    return None


def _described_before(tokens: Sequence[Token], here: Placed, words: LifeWords) -> _AGE | None:
    """« Une infirmière de 45 ans, Anne Morel, », "A 34-year-old nurse, Ann Lee,": the name closed by a mark."""
    if here.after >= here.limit or tokens[here.after].text not in _CLOSING or tokens[here.first - 1].text != ",":
        return None
    lowest = max(here.lowest, here.first - _NEAR)
    indefinite = words.determiners - words.definite
    first = next((index for index in range(here.first - 2, lowest - 1, -1) if tokens[index].low in indefinite), None)
    row = tokens[first : here.first - 1] if first is not None else ()
    if first is None or any(token.kind == "mark" and token.text not in "-'" for token in row):
        return None
    return _described(tokens, first, here.first, words)


def _before_comma(tokens: Sequence[Token], here: Placed, words: LifeWords, lowest: int) -> _AGE | None:
    """Read an age that the sentence begins with, before a comma and the name."""
    first = here.lowest
    while first < here.first and tokens[first].kind == "mark":
        first += 1
    comma = _before_civility(tokens, here, words)
    if tokens[comma].text != "," or here.first - first > _NEAR:
        return None
    opener = tokens[first].low
    if opener not in words.aged and opener not in words.at:
        return None
    for index in range(first + 1, min(first + 5, comma)):
        if is_age(tokens[index]):
            after = _past_years(tokens, index + 1, here.first, words)
            ends = after == comma
            told = after > index + 1 or (ends and not words.french)
            return (index, after, "" if opener in words.aged else "then") if told and ends else None
        if tokens[index].low not in words.aging:
            return None
    return None


def _today(facts: Facts, here: Placed) -> bool:
    """Whether « À 17 ans, Anne Morel » speaks of today.

    She "is", "has done", « a » in the article's first sentence, or does it these days ("on Monday").
    """
    tokens, body = facts(Token), facts.document.body
    row = [token.low for token in tokens[here.after : here.after + 2]]
    if len(row) < 2 or not body:
        return False
    if row[0] == "a" and tokens[here.lowest].span.start == body[0].span.start:
        return True
    done = facts.language == "fr" and row[1].endswith(_DONE)
    return (row[0] in facts.lexicon.words("roles.today") and not done) or _these_days(facts, here)


def _these_days(facts: Facts, here: Placed) -> bool:
    """Whether the sentence of a name prints a day around the article's date, as its only date."""
    published = facts.document.date
    if published is None:
        return False
    dates = facts.within(Date, facts(Token)[here.lowest].span.join(facts(Token)[here.limit - 1].span))
    days = [date.start for date in dates if date.start is not None]
    return len(days) == len(dates) == 1 and abs(days[0] - published).days <= _RECENT


def _before_civility(tokens: Sequence[Token], here: Placed, words: LifeWords) -> int:
    """Return the token before a name, its civility or title: the comma of « Âgé de 45 ans, M. Morel »."""
    index = here.first - 1
    if index > here.lowest and tokens[index].text == ".":
        index -= 1
    titled = {*words.civilities, *here.name.title.lower().split()}
    if index <= here.lowest or tokens[index].low not in titled:
        return here.first - 1
    articled = tokens[index - 1].low in words.definite and index - 1 > here.lowest
    return index - 1 - articled


def _named_as(tokens: Sequence[Token], here: Placed, words: LifeWords) -> _AGE | None:
    """Read "The 34-year-old Briton, named as Ann Lee," and « La femme de 45 ans, identifiée comme Anne Morel, »."""
    lowest = max(here.lowest, here.first - 2 * _NEAR)
    row = [token.low for token in tokens[lowest : here.first]]
    if len(row) < 5 or row[-1] not in {"as", "comme"} or words.naming.isdisjoint(row):
        return None
    ages = [index for index in range(lowest, here.first - 2) if is_age(tokens[index])]
    after = _past_years(tokens, ages[0] + 1, here.first, words) if len(ages) == 1 else 0
    return (ages[0], after, "") if ages and after > ages[0] + 1 else None


def _at_death(tokens: Sequence[Token], here: Placed, words: LifeWords) -> _AGE | None:
    """« Anne Morel est morte mardi à 88 ans », "Ann Lee died on Tuesday at 88", "aged 88"."""
    dead = False
    for index in range(here.after, min(here.limit, here.after + 2 * _NEAR)):
        token = tokens[index]
        dead = dead or token.low in words.died
        if not dead and (token.capitalised or index > here.after + 6):
            return None
        if dead and is_age(token) and tokens[index - 1].low in words.aging | words.aged | words.at:
            after = _past_years(tokens, index + 1, here.limit, words)
            bare = not words.french and _closed(tokens, after, here.limit)
            if after > index + 1 or bare or tokens[index - 1].low in words.aged:
                return index, after, "death"
    return None


def is_age(token: Token) -> bool:
    """Whether a token is a number that may be an age in whole years."""
    return token.kind == "number" and token.text.isdecimal() and len(token.text) <= 3 and 0 < int(token.text) < _OLDEST


def _past_years(tokens: Sequence[Token], index: int, limit: int, words: LifeWords) -> int:
    """Skip « ans », "years old", "-year-old"."""
    if index + 1 < limit and tokens[index].text == "-" and tokens[index + 1].low.startswith("year"):
        return index + 2
    if index < limit and tokens[index].low in words.years:
        index += 1
        if words.french:
            return index
        return index + 1 if index < limit and tokens[index].low == "old" else index - 1
    return index
