"""Numbers that are no plain quantity, each form in the file of its idea, and what a quantity turns out to be."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factlint.facts.figures.ages import age, decade
from factlint.facts.figures.clock import clock, hour_in_words, of_the_day, year, zoned
from factlint.facts.figures.draft import Draft
from factlint.facts.figures.labels import in_name, label, numbered
from factlint.facts.figures.nouns import is_plural, singular
from factlint.facts.figures.ranks import ordinal
from factlint.facts.figures.results import result
from factlint.facts.figures.scores import lap, odds, score
from factlint.facts.figures.shares import fraction, multiple, ratio, written_fraction
from factlint.facts.figures.single import one, part_of_unit
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token

_OF_DIGITS = (
    numbered, lap, clock, zoned, decade, ordinal, year, score, result, label, ratio, written_fraction,
)  # fmt: skip
_OF_WORDS = (part_of_unit, fraction, ordinal, multiple, ratio, odds, one, hour_in_words, numbered, label)


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
    if token is None or token.kind != "word":
        return False
    if token.low in words.duration_words or singular(token.low, words.lexicon) in words.duration_words:
        return True
    if token.low in words.head_stop | words.after_neuf:
        return False
    return token.low in words.scales or token.low in words.head_skip or is_plural(token.low, words.lexicon)


def _told(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft:
    return age(row, draft, words) or of_the_day(row, draft, words) or _times(row, draft, words) or draft


def _times(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft | None:
    """Tell the multiple from the count: "trois fois plus", "five times the"."""
    place = draft.after
    if (
        draft.kind != "count"
        or draft.units
        or place + 1 >= len(row)
        or row[place].low not in words.multiple_noun
        or row[place].gap == "\n"
    ):
        return None
    if row[place + 1].low in words.multiple_after and row[place + 1].gap != "\n":
        return replace(draft, kind="multiple", after=place + 1)
    return None
