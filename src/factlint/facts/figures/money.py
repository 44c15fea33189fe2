"""Money that the text prints without its currency, and signs whose country the article tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factlint.facts.figures.draft import Draft
from factlint.facts.figures.heads import head_after
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_NEAR = 14
_LEAST = 1e5


def settled(drafts: list[Draft], row: Sequence[Token], words: FigureWords) -> Iterator[Draft]:
    """Yield the drafts in order, where large bare numbers that are money are money.

    "10 milliards (contre 8 milliards d'euros)" takes the currency of its neighbour in the sentence; a bare number that
    the article prints elsewhere with a currency, or that follows a word of money, is money without units.
    """
    printed = {draft.value for draft in drafts if draft.kind == "money"}
    codes = _other_codes(drafts, row, words)
    for index, draft in enumerate(drafts):
        if draft.kind == "money":
            yield _widened(draft, row, codes)
        elif draft.kind == "count" and _elided(draft, row, words) and not head_after(row, draft.after, words, 2.0)[0]:
            yield _bare_money(drafts, index, row, words, known=draft.value in printed)
        else:
            yield draft


def _elided(draft: Draft, row: Sequence[Token], words: FigureWords) -> bool:
    """Whether a number may be money told again without its currency: "300.000 euros, contre 250.000 en 2019"."""
    lead = row[draft.first - 1].low if draft.first and row[draft.first].gap == " " else ""
    return draft.scale >= _LEAST or (draft.grouped and lead in words.elisions)


def _bare_money(drafts: list[Draft], index: int, row: Sequence[Token], words: FigureWords, *, known: bool) -> Draft:
    draft = drafts[index]
    for neighbour in drafts[index + 1 : index + 2] + drafts[max(index - 1, 0) : index]:
        alike = neighbour.scale >= _LEAST if draft.scale >= _LEAST else neighbour.grouped
        if neighbour.kind == "money" and alike and _one_sentence(draft, neighbour, row):
            return replace(draft, kind="money", units=neighbour.units)
    if draft.scale >= _LEAST and (known or _after_money_word(row, draft.first, words)):
        return replace(draft, kind="money")
    return draft


def _one_sentence(one: Draft, other: Draft, row: Sequence[Token]) -> bool:
    first, second = (one, other) if one.first < other.first else (other, one)
    between = row[first.after : second.first]
    return len(between) <= _NEAR and not any(
        token.text in {".", "!", "?", ";"} or token.gap == "\n" for token in between
    )


def _after_money_word(row: Sequence[Token], first: int, words: FigureWords) -> bool:
    for place in range(first - 1, max(first - 6, -1), -1):
        if row[place + 1].gap == "\n" or row[place].text in {".", ";", ":", ")", "("}:
            return False
        if row[place].kind == "word" and fold(row[place].low).startswith(words.money_words):
            return True
    return False


def _other_codes(drafts: list[Draft], row: Sequence[Token], words: FigureWords) -> dict[str, frozenset[str]]:
    """Return what a bare "$" or "¥" may be: the article's other currencies that share the sign."""
    named = {code for draft in drafts if draft.kind == "money" for code in draft.units}
    shared = {code: named & set(others) for code, others in words.alternatives.items()}
    return {code: frozenset({code, *others}) for code, others in shared.items() if others}


def _widened(draft: Draft, row: Sequence[Token], codes: dict[str, frozenset[str]]) -> Draft:
    """Return the draft with every currency its bare sign or word may stand for."""
    if len(draft.units) != 1:
        return draft
    (code,) = draft.units
    ends = {row[draft.first].low, row[draft.after - 1].low}
    if code in codes and ends & {"$", "¥", "dollar", "dollars", "cents"}:
        return replace(draft, units=codes[code])
    return draft
