"""Ages: what the words around a number of years, or around a bare number, make the age of somebody."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factlint.facts.figures.context import past_bound, words_before
from factlint.facts.figures.draft import Draft
from factlint.facts.figures.heads import head_after
from factlint.facts.figures.nouns import singular
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_YEARS = frozenset({"year"})
_OLDEST = 115
_REACH = 10
_STOPS = frozenset({".", ";", ":", "!", "?", "(", ")", "«", "»", '"', "“", "”", ","})


def age(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft | None:
    """Return a duration or a bare number as the age that the words around tell, None where they tell none."""
    if draft.kind == "duration":
        return _with_unit(row, draft, words)
    return _bare(row, draft, words) if words.language == "en" and draft.kind == "count" and not draft.units else None


def decade(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read "in her 30s", "their late 30s and 40s" as ages (30 to 39), "the 60s" as a year (1960)."""
    if not _has_s(row, index) or not index or row[index].gap == "\n":
        return None
    if _is_group(row, index, words):
        return Draft(index, index, index + 2, float(row[index].text), kind="age", units=_YEARS)
    if not _is_decade(row, index):
        return None
    low, start = float(row[index].text), index - 1
    while start > 0 and (row[start].low in words.age_parts or _is_decade(row, start - 1)):
        start -= 1
    if row[start].low in words.possessives:
        ends = (low, low + 9)
        return Draft(index, index, index + 2, low + 4.5, kind="age", units=_YEARS, ends=ends, steps=(0.0, 0.0))
    led = row[start].low in words.decade_articles or row[index - 1].text in {"'", "‘"}
    return Draft(index, index, index + 2, 1900 + low, kind="year") if led else None


def _has_s(row: Sequence[Token], index: int) -> bool:
    text = row[index].text
    glued = index + 1 < len(row) and row[index + 1].low == "s" and not row[index + 1].gap
    return glued and len(text) == 2 and text.isdecimal()


def _is_decade(row: Sequence[Token], index: int) -> bool:
    return _has_s(row, index) and row[index].text[1] == "0"


def _is_group(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether it is people of an age: "a ceremony for 18s"."""
    return row[index].text[1] != "0" and row[index - 1].low in words.age_groups


def _with_unit(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft | None:
    """Tell the age from the duration: "34-year-old", "34 ans", "un homme noir de 34 ans", "un bébé de trois mois"."""
    place = draft.after
    if place < len(row) and row[place].text == "-" and row[place].gap == "":
        place += 1
    if place < len(row) and row[place].low in words.age_after and row[place].gap != "\n":
        return replace(draft, kind="age", after=place + 1)
    if words.language != "fr":
        return None
    start = past_bound(row, draft.first, words)
    if draft.units != _YEARS:
        short = draft.units < {"month", "week", "day"}
        young = short and (_after_age(row, start, words, 3) or _of_person(row, start, words, words.age_young))
        return replace(draft, kind="age") if young else None
    told = (
        _after_age(row, start, words)
        or any(text in words.ages_before for text in words_before(row, draft.first))
        or _of_person(row, start, words, None)
        or _has_age(row, draft, start, words)
        or _age_group(row, draft, words)
        or _own_age(row, draft, words)
        or _between_marks(row, draft, words)
    )
    return replace(draft, kind="age") if told else None


def _clause_before(row: Sequence[Token], first: int, reach: int = _REACH) -> list[Token]:
    """Return the tokens right before a place, at most `reach` and in its clause, the nearest first."""
    found = []
    for place in range(first - 1, max(first - 1 - reach, -1), -1):
        if row[place + 1].gap == "\n" or row[place].text in _STOPS:
            break
        found.append(row[place])
    return found


def _after_age(row: Sequence[Token], first: int, words: FigureWords, reach: int = _REACH) -> bool:
    """Whether "âgé de" or "l'âge légal est de" stands shortly before, and no sentence of a court between."""
    for token in _clause_before(row, _list_start(row, first, words), reach):
        folded = fold(token.low)
        if token.kind == "number" or folded.startswith(words.sentences):
            return False
        if folded in words.age_words:
            return True
    return False


def _list_start(row: Sequence[Token], first: int, words: FigureWords) -> int:
    """Return the place of the first number of a list: "âgés de 12, 14 et 19 ans"."""
    joiners = words.and_ | {","}
    while first > 1 and row[first - 2].kind == "number" and row[first - 1].low in joiners:
        first -= 2
    return first


def _of_person(row: Sequence[Token], first: int, words: FigureWords, nouns: frozenset[str] | None) -> bool:
    """Whether "un homme de", "l'aide-soignante de", "un policier municipal de" stands before."""
    before = _clause_before(row, first, 5)
    if len(before) > 3 and before[2].low in words.of:
        before = [before[0], *before[3:]] if is_person(before[3].low, words, by_ending=True) else before
    if len(before) < 2 or before[0].low not in words.of:
        return False
    if nouns is not None:
        return any(fold(token.low) in nouns for token in before[1:3])
    for place, token in enumerate(before[1:3], 2):
        led = place < len(before) and before[place].low in words.determiners
        if token.kind == "word" and is_person(token.low, words, by_ending=led):
            return True
    return False


def is_person(word: str, words: FigureWords, *, by_ending: bool) -> bool:
    """Whether a word names a person: by the lexicon, or, of a noun after its article, by an ending of persons."""
    whole = fold(word)
    folded = whole.rpartition("-")[2]
    one = singular(folded, words.lexicon)
    if folded in words.no_persons or one in words.no_persons:
        return False
    forms = {whole, folded, one, one.removesuffix("e"), one.removesuffix("ne")}
    return not words.persons.isdisjoint(forms) or (by_ending and one.endswith(words.person_endings))


def _has_age(row: Sequence[Token], draft: Draft, start: int, words: FigureWords) -> bool:
    """Whether it is said as an age: "elle a 34 ans", "mort à 89 ans", not "condamné à dix ans", "a 20 ans d'avance"."""
    following = row[draft.after].low if draft.after < len(row) and row[draft.after].gap != "\n" else ""
    before = words_before(row, start)
    if not before or following in words.of or (len(before) > 1 and before[-2].startswith("y ")):
        return False
    last = row[start - 1].low
    if last in words.age_verbs:
        return True
    far = words_before(row, start, 9)
    return last == "à" and not any(stem in far[0] for stem in words.sentences)


def _age_group(row: Sequence[Token], draft: Draft, words: FigureWords) -> bool:
    """Whether it is a group of the population: "les 18-24 ans", "chez les 65 ans et plus"."""
    if not draft.first or row[draft.first].gap == "\n" or row[draft.first - 1].low not in words.age_articles:
        return False
    following = [token.low for token in row[draft.after : draft.after + 2]]
    return bool(draft.ends) or following in (["et", "plus"], ["ou", "plus"], ["et", "moins"])


def _own_age(row: Sequence[Token], draft: Draft, words: FigureWords) -> bool:
    """Whether it is told as somebody's own years, "avant leurs 62 ans", and not the years of something."""
    before = row[draft.first - 1].low if draft.first and row[draft.first].gap == " " else ""
    following = row[draft.after].low if draft.after < len(row) and row[draft.after].gap != "\n" else ""
    return before in words.possessives and following not in words.of


def _between_marks(row: Sequence[Token], draft: Draft, words: FigureWords) -> bool:
    """Whether a figure stands between commas or parentheses, as ages do: "Marie Dubreuil, 34 ans,"."""
    if draft.first < 2 or draft.after >= len(row) or row[draft.first].gap == "\n":
        return False
    opening, closing = row[draft.first - 1].text, row[draft.after].text
    if opening == "(":
        return closing in {")", ","}
    name = row[draft.first - 2]
    named = name.capitalised or (
        words.language == "fr" and (name.low in words.ordinals or is_person(name.low, words, by_ending=False))
    )
    closes = closing in {",", ".", ")", ";"} or row[draft.after].low in words.and_
    return opening == "," and closes and named and row[draft.after].gap != "\n"


def _bare(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft | None:
    """Read "Jane Doe, 34,", "aged over 34", "who is 70", "a man of 27", "died at 92", "people under 30"."""
    if draft.scale != 1 or draft.grouped or draft.step or not 0 < draft.value < _OLDEST:
        return None
    start = past_bound(row, draft.first, words)
    near = words_before(row, start, 3)
    aged = any(text in words.ages_before for text in near)
    named = _between_marks(row, draft, words) and not draft.words and row[draft.first - 1].text == ","
    named = named or _of_two(row, draft, words)
    told = aged or named or (_ends_there(row, draft, words) and _said(row, start, draft, near, words))
    return replace(draft, kind="age", units=_YEARS) if told else None


def _of_two(row: Sequence[Token], draft: Draft, words: FigureWords) -> bool:
    """Whether it is the age of two people between commas: "the brothers, both 24,"."""
    last = row[draft.after].text if draft.after < len(row) else ""
    led = draft.first > 1 and row[draft.first - 1].low in words.age_of_two and row[draft.first - 2].text == ","
    return led and last in {",", ".", ";"}


def _ends_there(row: Sequence[Token], draft: Draft, words: FigureWords) -> bool:
    """Whether the number counts nothing after it."""
    if draft.after >= len(row) or row[draft.after].gap == "\n":
        return True
    following = row[draft.after]
    if following.kind != "word":
        return following.text in _STOPS or following.text in {"—", "–", "'", "’", "]"}
    return following.gap == " " and not head_after(row, draft.after, words, draft.value)[0]


def _said(row: Sequence[Token], start: int, draft: Draft, near: list[str], words: FigureWords) -> bool:
    if not near:
        return False
    last = near[-1]
    two = near[-2] if len(near) > 1 else ""
    following = row[draft.after] if draft.after < len(row) and row[draft.after].gap != "\n" else None
    alone = following is None or following.kind != "word" or following.low in words.age_next
    somebody = any(token.low in words.age_subjects for token in _clause_before(row, start, 3))
    if last in words.age_be and alone and somebody:
        return True
    if last == "of" and two.removesuffix(" of") in words.one_person:
        return True
    if last in words.age_turns or two in words.age_at:
        return alone or (following is not None and following.low in words.head_stop)
    if start != draft.first:
        younger = any(token.low in words.age_compared for token in row[start : draft.first])
        return last in words.persons or younger
    return last in words.age_links and any(token.low == "age" for token in _clause_before(row, start))
