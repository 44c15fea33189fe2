"""What holds of figures whatever the text: written out they read back, spaces are alike, a prefix only shifts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factlint.document import Span
from factlint.facts.figures.figure import Figure
from factlint.lexicon import Lexicon
from tests.facts.test_figures import figures

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

_ONES_FR = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]
_TENS_FR = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
_ONES_EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS_EN = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def french(number: int) -> str:
    """Write a number below a million in French words."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        return " ".join([*([french(thousands)] if thousands > 1 else []), "mille", *([french(rest)] if rest else [])])
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return " ".join([*([french(hundreds)] if hundreds > 1 else []), "cent", *([french(rest)] if rest else [])])
    if number <= 16:
        return _ONES_FR[number]
    if number < 20:
        return f"dix-{_ONES_FR[number - 10]}"
    if number >= 80:
        return "quatre-vingts" if number == 80 else f"quatre-vingt-{french(number - 80)}"
    tens = min(number // 10 * 10, 60)
    rest = number - tens
    joiner = " et " if rest in {1, 11} else "-"
    return _TENS_FR[tens] + (joiner + french(rest) if rest else "")


def english(number: int) -> str:
    """Write a number below a million in English words."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        return f"{english(thousands)} thousand" + (f" {english(rest)}" if rest else "")
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{english(hundreds)} hundred" + (f" and {english(rest)}" if rest else "")
    if number < 20:
        return _ONES_EN[number]
    tens, rest = divmod(number, 10)
    return _TENS_EN[tens] + (f"-{_ONES_EN[rest]}" if rest else "")


@QUICK
@given(number=st.integers(2, 999_999))
def test_a_number_in_words_reads_back(number: int, lexicons: dict[str, Lexicon]) -> None:
    for lexicon, words, noun in (
        (lexicons["fr"], french(number), "voitures"),
        (lexicons["en"], english(number), "cars"),
    ):
        read = figures(f"{words} {noun}", lexicon)
        assert [figure.value for figure in read] == [number], words


@QUICK
@given(
    millions=st.integers(1, 999), decimals=st.integers(0, 9), space=st.sampled_from([" ", "\u00a0", "\u202f", "\u2009"])
)
def test_an_amount_in_both_languages_is_one_amount(
    millions: int, decimals: int, space: str, lexicons: dict[str, Lexicon]
) -> None:
    (one,) = figures(f"{millions},{decimals}{space}millions{space}d'euros", lexicons["fr"])
    (two,) = figures(f"€{millions}.{decimals}{space}million", lexicons["en"])
    assert (one.value, one.low, one.high) == pytest.approx((two.value, two.low, two.high))
    assert one.units == two.units == {"EUR"}
    assert one.agrees(two)
    assert two.agrees(one)


def _figures_of(number: int, space: str, lexicon: Lexicon) -> list[tuple[float, str, Span, str]]:
    grouped = f"{number:,}".replace(",", space)
    read = figures(f"Il reste {grouped}{space}salariés, soit 12{space}%.", lexicon)
    return [(figure.value, figure.kind, figure.span, figure.head) for figure in read]


@QUICK
@given(number=st.integers(1000, 99_999_999), space=st.sampled_from(["\u00a0", "\u202f", "\u2009"]))
def test_no_break_spaces_are_spaces(number: int, space: str, lexicons: dict[str, Lexicon]) -> None:
    assert _figures_of(number, space, lexicons["fr"]) == _figures_of(number, " ", lexicons["fr"])


@QUICK
@given(prefix=st.text(alphabet="abcdé ,;", min_size=1, max_size=20))
def test_a_line_before_only_shifts(prefix: str, lexicons: dict[str, Lexicon]) -> None:
    text = "La ville compte 12.500 habitants, contre 11.900 en 2015, et 3 % de cadres."
    lead = prefix + ".\n"
    plain, moved = figures(text, lexicons["fr"]), figures(lead + text, lexicons["fr"])
    assert [_shifted(figure, len(lead)) for figure in plain] == list(moved)


def _shifted(figure: Figure, by: int) -> Figure:
    head = figure.head_span
    return replace(
        figure,
        span=Span(figure.span.start + by, figure.span.end + by),
        head_span=head and Span(head.start + by, head.end + by),
    )


@QUICK
@given(text=st.text(alphabet="0123456789 .,-/%€$½²eduntoisix'\0\n\u00a0°h:()", max_size=80))
def test_any_text_is_read_without_overlap_or_failure(text: str, lexicons: dict[str, Lexicon]) -> None:
    for lexicon in lexicons.values():
        read = figures(text.replace("\0", " "), lexicon)
        ends = [0, *(figure.span.end for figure in read)]
        assert all(end <= figure.span.start < figure.span.end for end, figure in zip(ends, read, strict=False))
        assert all(figure.low <= figure.high for figure in read)


@pytest.mark.parametrize("text", ["1" * 100_000, "1-" * 3_000, "$" * 5_000, "un sur " * 2_000, "²" * 50, "12:" * 2_000])
def test_hostile_text_is_read(text: str, lexicons: dict[str, Lexicon]) -> None:
    for lexicon in lexicons.values():
        assert all(figure.span.end <= len(text) for figure in figures(text, lexicon))
