"""What holds of figures whatever the text: written out they read back, spaces are alike, a prefix only shifts."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factlint.document import Span
from factlint.facts.figures.figure import Figure
from factlint.lexicon import Lexicon
from tests.facts.test_figures import figures

QUICK = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])

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
@given(text=st.text(alphabet="0123456789 .,-/%€$½²eduntoisix'\"″\0\n\u00a0°h:()m", max_size=80))
def test_any_text_is_read_without_overlap_or_failure(text: str, lexicons: dict[str, Lexicon]) -> None:
    for lexicon in lexicons.values():
        read = figures(text.replace("\0", " "), lexicon)
        ends = [0, *(figure.span.end for figure in read)]
        assert all(end <= figure.span.start < figure.span.end for end, figure in zip(ends, read, strict=False))
        assert all(figure.low <= figure.high for figure in read)


_HOSTILE = ("1" * 100_000, "1-" * 3_000, "$" * 5_000, "un sur " * 2_000, "²" * 50, "12:" * 2_000, "80x" * 2_000)


@pytest.mark.parametrize("text", _HOSTILE)
def test_hostile_text_is_read(text: str, lexicons: dict[str, Lexicon]) -> None:
    for lexicon in lexicons.values():
        assert all(figure.span.end <= len(text) for figure in figures(text, lexicon))


_REPEATED = (
    "un sur ", "a quarter of a ", "1/2 ", "half a ", "two hundred and ", "deux cent mille ", "6-4, ", "80x120x",
    "10 à ", "between 1 and ", "1 h 30 ", "5 feet 11 ", "age 18 to ", "1.2.3.", "https://1/", "de 34 ans ", "n° 2-",
)  # fmt: skip


@pytest.mark.parametrize("piece", _REPEATED)
def test_reading_takes_steps_in_proportion_to_the_text(piece: str, lexicons: dict[str, Lexicon]) -> None:
    """Counted in calls, so that the answer is the same on every machine."""
    for lexicon in lexicons.values():
        short, long = (_calls(piece * times, lexicon) for times in (100, 400))
        assert long < 4.6 * short


def _calls(text: str, lexicon: Lexicon) -> int:
    """Return how many calls reading a text takes."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    figures(text, lexicon)
    sys.setprofile(counted)
    try:
        figures(text, lexicon)
    finally:
        sys.setprofile(None)
    return count


_TOLD = (
    "412 salariés", "environ 400 salariés", "plus de 410 salariés", "moins de 500 salariés", "entre 400 et 420 voix",
    "15 milliards d'euros", "14,7 milliards d'euros", "un budget de 15 milliards", "12 %", "12,4 %", "un tiers", "33 %",
    "34 ans", "un homme de 34 ans", "3 km", "2,9 km", "3-1", "le troisième", "deux fois plus", "1m80", "10''85",
)  # fmt: skip


@QUICK
@given(one=st.sampled_from(_TOLD), other=st.sampled_from(_TOLD))
def test_agreement_does_not_depend_on_the_order(one: str, other: str, lexicons: dict[str, Lexicon]) -> None:
    (first,), (second,) = figures(one, lexicons["fr"]), figures(other, lexicons["fr"])
    assert first.agrees(second) is second.agrees(first)
    assert first.agrees(first)


@pytest.mark.parametrize(
    ("language", "straight"),
    [
        ("fr", "Un prêt de 3 millions d'euros, près d'un tiers, 1'23''45, l'an passé."),
        ("en", "At three o'clock the '6'2\" guard' of Radio 4's team cost $3m."),
    ],
)
def test_typographic_apostrophes_are_straight_ones(language: str, straight: str, lexicons: dict[str, Lexicon]) -> None:
    assert figures(straight.replace("'", "\u2019"), lexicons[language]) == figures(straight, lexicons[language])
    assert figures(straight, lexicons[language])


@QUICK
@given(number=st.integers(2, 10**9 - 1), code=st.sampled_from(["EUR", "USD", "CHF", "XOF", "MAD"]))
def test_money_by_its_code_is_alike_before_and_after(number: int, code: str, lexicons: dict[str, Lexicon]) -> None:
    for lexicon in lexicons.values():
        (before,), (after,) = figures(f"{code} {number}", lexicon), figures(f"{number} {code}", lexicon)
        assert (before.value, before.units) == (after.value, after.units) == (number, {code})
