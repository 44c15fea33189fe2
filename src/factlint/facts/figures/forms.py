"""Numbers that are no plain quantity, each form in the file of its idea, and what a quantity turns out to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factlint.facts.figures.clock import clock, score, year, zoned
from factlint.facts.figures.context import words_before
from factlint.facts.figures.draft import Draft
from factlint.facts.figures.labels import in_name, label
from factlint.facts.figures.nouns import is_plural, singular
from factlint.facts.figures.shares import fraction, multiple, one, ordinal, ratio, written_fraction
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token

_OF_DIGITS = (clock, zoned, ordinal, year, score, label, ratio, written_fraction)
_OF_WORDS = (fraction, ordinal, multiple, ratio, one, label)


def special(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Return the figure of a special form that begins at this token, or None."""
    for form in _OF_DIGITS if row[index].kind == "number" else _OF_WORDS:
        found = form(row, index, words)
        if found is not None:
            return found
    return None


def told(row: Sequence[Token], drafts: list[Draft], words: FigureWords) -> list[Draft]:
    """Return quantities with the kind that the words around them tell: a duration may be an age, "2 et 5 ans" two."""
    first = _told(row, drafts[0], words)
    if first.kind == "age" and len(drafts) > 1:
        return [first, *(replace(draft, kind="age", units=first.units) for draft in drafts[1:])]
    return [first, *(_told(row, draft, words) for draft in drafts[1:])]


def no_number(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether a number word is none here: "un bâtiment neuf" (new), "Les Quatre Fantastiques" (a name)."""
    token = row[index]
    following = row[index + 1] if index + 1 < len(row) and row[index + 1].gap != "\n" else None
    if token.low == "neuf":
        led = (
            index > 0
            and token.gap != "\n"
            and row[index - 1].kind == "word"
            and row[index - 1].low not in words.before_neuf
        )
        return led and not _countable(following, words)
    return index > 0 and token.capitalised and in_name(row, index)


def _countable(token: Token | None, words: FigureWords) -> bool:
    """Whether a word can follow a number: a plural, a scale, an adjective that stands before what is counted."""
    if token is None or token.kind != "word" or token.low in words.head_stop | words.after_neuf:
        return False
    return token.low in words.scales or token.low in words.head_skip or is_plural(token.low, words.lexicon)


def _told(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft:
    if draft.kind == "duration":
        return _age(row, draft, words) or draft
    if draft.kind == "count" and not draft.units:
        return _bare_age(row, draft, words) or _times(row, draft, words) or draft
    return draft


def _age(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft | None:
    """Tell the age from the duration: "34-year-old", "34 ans", "un homme de 34 ans"."""
    place = draft.after
    if place < len(row) and row[place].text == "-" and row[place].gap == "":
        place += 1
    if place < len(row) and row[place].low in words.age_after and row[place].gap != "\n":
        return replace(draft, kind="age", after=place + 1)
    if draft.units != {"year"} or words.language != "fr":
        return None
    before = words_before(row, draft.first)
    if any(text in words.ages_before for text in before):
        return replace(draft, kind="age")
    if len(before) >= 2 and before[-1] in words.of and _is_person(before[-2].split()[0], words):
        return replace(draft, kind="age")
    if _has_age(row, draft, words, before):
        return replace(draft, kind="age")
    return replace(draft, kind="age") if _between_marks(row, draft) else None


def _is_person(word: str, words: FigureWords) -> bool:
    return word in words.age_nouns or singular(word, words.lexicon) in words.age_nouns


def _has_age(row: Sequence[Token], draft: Draft, words: FigureWords, before: list[str]) -> bool:
    """Whether it is said as an age: "elle a 34 ans", "mort à 89 ans", not "condamné à dix ans", "a 20 ans d'avance"."""
    following = row[draft.after].low if draft.after < len(row) and row[draft.after].gap != "\n" else ""
    if not before or following in words.of or (len(before) > 1 and before[-2].startswith("y ")):
        return False
    last = row[draft.first - 1].low
    if last in words.age_verbs:
        return True
    far = words_before(row, draft.first, 9)
    return last == "à" and not any(stem in far[0] for stem in words.sentences)


def _between_marks(row: Sequence[Token], draft: Draft) -> bool:
    """Whether a figure stands between commas or parentheses, as ages do: "Marie Dubreuil, 34 ans,"."""
    if draft.first < 2 or draft.after >= len(row) or row[draft.first].gap == "\n":
        return False
    opening, closing = row[draft.first - 1].text, row[draft.after].text
    if opening == "(":
        return closing in {")", ","}
    name = row[draft.first - 2]
    return opening == "," and closing in {",", ".", ")", ";"} and name.capitalised and row[draft.after].gap != "\n"


def _bare_age(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft | None:
    """Read "Jane Doe, 34," and "aged 34"."""
    if words.language != "en" or draft.scale != 1 or draft.grouped or not 0 < draft.value < 115:
        return None
    aged = any(text in words.ages_before for text in words_before(row, draft.first, 3))
    named = _between_marks(row, draft) and not draft.words and row[draft.first - 1].text == ","
    return replace(draft, kind="age", units=frozenset({"year"})) if aged or named else None


def _times(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft | None:
    """Tell the multiple from the count: "trois fois plus", "five times the"."""
    place = draft.after
    if place + 1 >= len(row) or row[place].low not in words.multiple_noun or row[place].gap == "\n":
        return None
    if row[place + 1].low in words.multiple_after and row[place + 1].gap != "\n":
        return replace(draft, kind="multiple", after=place + 1)
    return None
