"""The births and the ages that sentences tell, of now or at death: what the check of years of birth compares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.checks.lives import Life
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.dates.lengths import Length
from factlint.facts.figures.figure import Figure
from factlint.facts.names.name import Name
from factlint.facts.phrases import Phrases, listed
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_NEAR = 12
"""How many words may stand between `born` and the year: `née dans une famille de bateliers en 1954`."""
_LONGEST_OPENING = 4
"""At the age of: the longest beginning of a sentence that tells an age now."""
_STRONG = frozenset(";:–")
_OPENED = 3
_GROWN, _AGED = 15, 110
"""Between these a bare number between commas is an age: `the chief executive, 45, was born`."""


class Told(Struct, frozen=True):
    """An age in a sentence; `time` is `now` or `death`, `unsure` as in Life."""

    span: Span
    years: int
    time: str
    unsure: bool = False


class LifeReader:
    """Reads the births and the ages of the sentences of one document."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.tokens: Sequence[Token] = facts(Token)
        names = ("born", "died", "now-before", "then-before", "died-before")
        self.words: dict[str, Phrases] = {name: listed(f"births.{name}", facts.lexicon) for name in names}
        self.openers = facts.lexicon.words("births.now-openers")
        self.of, self.closing = facts.lexicon.words("births.of-noun"), facts.lexicon.words("births.closing")
        self.articles = facts.lexicon.words("births.articles")
        self.reborn = facts.lexicon.words("births.year-then")
        self.pronouns = facts.lexicon.words("births.pronouns")
        past = tuple(facts.lexicon.get("births.past-endings"))
        self.present = (facts.lexicon.words("births.at"), facts.lexicon.words("births.still"), past)
        self.subjects = facts.lexicon.words("births.now-subjects")
        self.maiden = facts.lexicon.words("births.maiden")
        self.birthdays = facts.lexicon.words("births.birthdays")
        self.dead, self.had = facts.lexicon.words("births.dead"), facts.lexicon.words("births.had")
        self.whose = facts.lexicon.words("births.whose")
        self.bare = bool(facts.lexicon.get("births.number-is-age"))

    def born(self, sentence: Sentence) -> Date | None:
        """Return the only year of birth of a sentence."""
        matches = list(self.words["born"].find(sentence.tokens(self.facts)))
        if len(matches) != 1:
            return None
        after = sentence.first + matches[0].after
        first = sentence.first + matches[0].first
        early = self.facts.at(Date, self.tokens[first - 2].span.start) if first - 2 > sentence.first else None
        if early is not None and early.year is not None and self.tokens[first - 1].low in self.reborn:
            return early
        limit = self.tokens[min(after + _NEAR, sentence.after) - 1].span.end
        near = self.facts.within(Date, Span(self.tokens[after - 1].span.end, limit))
        return near[0] if near and near[0].year is not None and not near[0].ambiguous else None

    def opens_with_birth(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with a birth: `Née en mai 1943`, `Born in 1937`, `He was born`."""
        match = next(self.words["born"].find(sentence.tokens(self.facts)), None)
        return match is not None and match.first <= _OPENED

    def about_one(self, sentence: Sentence) -> bool:
        """Whether no second person is named: by two different names."""
        return len({name.words[-1] for name in self._people(sentence)}) <= 1

    def mourns(self, sentence: Sentence) -> bool:
        """Whether a sentence tells of a death: `est décédé mardi`, `the victim`."""
        return not self.dead.isdisjoint([token.low for token in sentence.tokens(self.facts)])

    def ages(self, sentence: Sentence, *, mourned: bool) -> list[Told]:
        """Return the ages of a sentence; none that is of another time. `mourned`: the one before tells of a death."""
        return [*self._ages(sentence, mourned=mourned), *self._birthdays(sentence)]

    def _ages(self, sentence: Sentence, *, mourned: bool) -> Iterator[Told]:
        figures = self.facts.within(Figure, sentence.span)
        if not figures:
            return
        dying = any(True for _ in self.words["died"].find(sentence.tokens(self.facts)))
        mourned = mourned or self.mourns(sentence)
        for figure in figures:
            if figure.kind not in {"age", "duration", "count"} or figure.low != figure.high:
                continue
            if figure.kind == "duration" and "year" not in figure.units:
                continue
            first, after = self.facts.places(Token, figure.span)
            if mourned and first > sentence.first and self.tokens[first - 1].low in self.had:
                yield Told(figure.span, int(figure.value), "death")
                continue
            time = self._time(figure, sentence, (first, after), dying=dying)
            if time:
                yield Told(figure.span, int(figure.value), time)
            elif not dying and self._portrayed(figure, first, after, sentence):
                yield Told(figure.span, int(figure.value), "now", unsure=True)

    def _birthdays(self, sentence: Sentence) -> Iterator[Told]:
        """Yield the ages told as a birthday: `son 61e anniversaire`, `her 75th birthday`."""
        for length in self.facts.within(Length, sentence.span):
            named = length.anniversary and self.tokens[length.after - 1].low in self.birthdays
            if named and length.first > sentence.first and self.tokens[length.first - 1].low in self.whose:
                yield Told(length.span, int(length.low), "now", unsure=True)

    def _time(self, figure: Figure, sentence: Sentence, places: tuple[int, int], *, dying: bool) -> str:
        first, after = places
        if dying:
            return "death" if self._ends("died-before", first, sentence.first) else ""
        if self._still(first, after, sentence):
            return "now"
        if self._ends("then-before", first, sentence.first):
            return ""
        now = self._ends("now-before", first, sentence.first)
        following = self.tokens[after].low if after < sentence.after else "."
        before = self.tokens[first - 1] if first > sentence.first else None
        if figure.kind == "count":
            bracketed = following in {")", ","} and before is not None and before.text == "(" and self._named(first - 2)
            return "now" if self.bare and (bracketed or (now and following in self.closing)) else ""
        marked = before is None or before.text in {",", "("} or before.low in self.articles
        apart = (before is None or before.text in {",", "("}) and following in {",", ")", "("}
        noun = before is not None and before.low in self.of and first - 2 >= sentence.first
        attached = noun and self.tokens[first - 2].kind == "word"
        return "now" if now or apart or (marked and figure.kind == "age") or attached else ""

    def _still(self, first: int, after: int, sentence: Sentence) -> bool:
        """Whether a clause that begins with an age tells the present: `À 62 ans, elle nage encore`."""
        at, still, _ = self.present
        start = self._clause(first, sentence)
        opening = self.tokens[start:first]
        if not opening or len(opening) > _LONGEST_OPENING or any(token.low not in at for token in opening):
            return False
        words = self.tokens[after : sentence.after]
        told = any(self._is_past(place) for place in range(after, sentence.after))
        return not told and any(token.low in still for token in words)

    def _is_past(self, place: int) -> bool:
        """Whether a word is a verb of the past; `has just published` tells of now."""
        _, still, past = self.present
        token = self.tokens[place]
        near = self.tokens[place - 3 : place]
        return token.low.endswith(past) and not token.capitalised and not any(each.low in still for each in near)

    def _clause(self, first: int, sentence: Sentence) -> int:
        """Return where the clause of an age begins: at the sentence, or after its last colon or semicolon."""
        nearest = range(first - 1, max(sentence.first, first - _LONGEST_OPENING - 1) - 1, -1)
        return next((place + 1 for place in nearest if self.tokens[place].text in _STRONG), sentence.first)

    def _portrayed(self, figure: Figure, first: int, after: int, sentence: Sentence) -> bool:
        """Whether an age is most often told in a portrait of today: `À 62 ans, cette infirmière`, `the boss, 45,`."""
        at = self.present[0]
        following = [token.low for token in self.tokens[after : min(after + 2, sentence.after)]]
        if figure.kind == "count":
            between = first > sentence.first + 1 and self.tokens[first - 1].text == "," and following[:1] == [","]
            named = between and self.tokens[first - 2].kind == "word" and self.tokens[first].kind == "number"
            return self.bare and named and _GROWN <= figure.value <= _AGED
        start = self._clause(first, sentence)
        opening = self.tokens[start:first]
        if not opening or any(token.low not in at for token in opening) or following[:1] != [","]:
            return False
        told = any(self._is_past(place) for place in range(after, sentence.after))
        return not told and (following[-1] in self.subjects or start > sentence.first)

    def _named(self, place: int) -> bool:
        """Whether a person's name ends with this token."""
        name = self.facts.at(Name, self.tokens[place].span.start) if place >= 0 else None
        return name is not None and name.kind in {"person", ""}

    def _ends(self, name: str, first: int, floor: int) -> bool:
        """Whether a phrase of a list ends right before a token."""
        for start in range(max(floor, first - 4), first):
            match = self.words[name].at(self.tokens, start)
            if match is not None and match.after == first:
                return True
        return False

    def life(self, age: Told, born: Date, sentences: Sequence[Sentence]) -> Life:
        """Return an age and a year of birth, told in these sentences, as one life; an undated death is of this year.

        Where nobody knows (no publication date, or two years printed with it), `born` is 0: of no use.
        """
        assert born.year is not None
        if age.time != "death":
            return Life(age.span, age.years, born.span, born.year, None, age.unsure)
        dates = (date for sentence in sentences for date in self.facts.within(Date, sentence.span))
        printed = [date.year for date in dates if date.year and date.span != born.span]
        published = self.facts.document.date
        died = printed[0] if len(printed) == 1 else published.year if published and not printed else None
        return Life(age.span, age.years, born.span, born.year if died else 0, died, not printed)

    def is_next(self, sentence: Sentence, following: Sentence) -> bool:
        """Whether two sentences are of one paragraph."""
        part = self.facts.document.part_at(sentence.span.start)
        return part is not None and part.span.covers(following.span)

    def goes_on(self, sentence: Sentence, following: Sentence) -> bool:
        """Whether a sentence goes on about the one person of the sentence before it: `Now 62, she …`, `He is …`."""
        opened = self.tokens[following.first].low
        if not self.is_next(sentence, following) or opened not in (self.openers | self.pronouns):
            return False
        return self.about_one(sentence) and not any(True for _ in self._people(following))

    def _people(self, sentence: Sentence) -> Iterator[Name]:
        """Return the names of persons in a sentence; a name that somebody was born with is none of a second one."""
        for name in self.facts.within(Name, sentence.span):
            first, _ = self.facts.places(Token, name.span)
            if name.kind == "person" and not (first and self.tokens[first - 1].low in self.maiden):
                yield name
