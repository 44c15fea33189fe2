"""A number with its sign, scale and unit: "-3 °C", "2,5 millions d'euros", "US$5m"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factlint.facts.figures.compounds import compound
from factlint.facts.figures.draft import Draft
from factlint.facts.figures.number_words import Numeral
from factlint.facts.figures.numerals import read
from factlint.facts.figures.units import unit_after, unit_before
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token

_POUNDS = frozenset({"GBP"})


def quantity(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Return the number at this token with its sign, currency, scale and unit, or None."""
    numeral = read(row, index, words) or _one_of_range(row, index, words)
    if numeral is None:
        return None
    before = unit_before(row, index, words)
    unit = unit_after(row, numeral, words, money=before is not None)
    draft = _bare(numeral, index)
    if unit is not None:
        factor = unit.factor * unit.scale
        scale = numeral.scale * unit.scale
        step = _step(numeral.step * factor, unit.scale)
        draft = replace(
            draft, after=unit.after, value=numeral.value * factor, step=step, scale=scale,
            kind=unit.kind, units=unit.units,
        )  # fmt: skip
    if before is not None:
        draft = replace(draft, first=before[0], kind="money", units=before[1])
    elif draft.units == _POUNDS and _of_weight(row, draft, words):
        draft = replace(draft, kind="measure", units=frozenset({"lb"}))
    return _signed(row, compound(row, draft, words), words)


def _one_of_range(row: Sequence[Token], index: int, words: FigureWords) -> Numeral | None:
    """Read the one of "entre un et six", "one or two": an article counts where a range begins with it."""
    if row[index].low not in words.one_units or index + 2 >= len(row) or row[index + 1].gap != " ":
        return None
    connector, lead = row[index + 1].low, row[index - 1].low if index and row[index].gap == " " else ""
    led = connector in words.range_and and lead in words.between
    if not (led or (connector in words.range_words and lead not in words.of | words.determiners)):
        return None
    other = words.values.get(row[index + 2].low, 0.0) if row[index + 2].gap == " " else 0.0
    return Numeral(index + 1, 1.0, 0.0, printed=1.0, words=True) if other > 1 else None


def _of_weight(row: Sequence[Token], draft: Draft, words: FigureWords) -> bool:
    """Whether pounds are a weight, by the verb before or what is so heavy: "gained 30 pounds", "a 180-pound man"."""
    unit = row[draft.after - 1]
    if unit.low not in {"pound", "pounds"}:
        return False
    if unit.gap == "" and draft.scale == 1 and draft.after < len(row):
        return row[draft.after].kind == "word" and row[draft.after].low not in words.paid_in_pounds
    before = row[max(draft.first - 4, 0) : draft.first]
    return any(token.low.startswith(words.weight_verbs) for token in before)


def _bare(numeral: Numeral, index: int) -> Draft:
    return Draft(
        index, index, numeral.after, numeral.value, numeral.step, scale=numeral.scale, raw=numeral.printed,
        bound="about" if numeral.about else "", words=numeral.words, grouped=numeral.grouped, year=numeral.year,
    )  # fmt: skip


def _step(step: float, scale: float) -> float:
    return step or (scale if scale >= 1e6 else 0.0)


def _signed(row: Sequence[Token], draft: Draft, words: FigureWords) -> Draft:
    """Take a minus or plus printed right before the number into it."""
    if draft.first == 0:
        return draft
    mark = row[draft.first - 1]
    loose = draft.first == 1 or mark.gap != "" or row[draft.first - 2].text in {"(", "["}
    if (
        mark.low in words.minus
        and row[draft.first].gap == " "
        and (words.language == "en" or draft.kind in {"measure", "percent"})
    ):
        return replace(draft, first=draft.first - 1, value=-draft.value, raw=-draft.raw)
    if mark.text not in {"-", "+", "–"} or row[draft.first].gap != "" or not loose:
        return draft
    if mark.text == "+":
        return replace(draft, first=draft.first - 1)
    return replace(draft, first=draft.first - 1, value=-draft.value, raw=-draft.raw)
