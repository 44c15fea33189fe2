"""Two figures of the body that tell one thing: the slips between them, and what keeps two tellings apart."""

from __future__ import annotations

import pytest

from factlint.checks.retold import counts
from factlint.checks.slips import mistaken_scale, slip, swapped
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.lexicon import Lexicon
from factlint.read import parse


def _figure(value: float) -> Figure:
    return Figure(Span(0, 1), value, value, value)


@pytest.mark.parametrize(
    ("one", "other", "is_swapped", "is_slip"),
    [
        (412, 421, True, True),
        (412, 413, False, True),
        (400, 401, False, True),
        (14.3e6, 13.4e6, True, True),
        (12, 21, True, True),
        (12, 13, False, False),
        (5000, 6000, False, False),
        (2140, 219, False, False),
        (412, 538, False, False),
    ],
)
def test_a_slip_swaps_digits_or_changes_one_of_three(one: float, other: float, is_swapped: bool, is_slip: bool) -> None:
    assert swapped(_figure(one), _figure(other)) is is_swapped
    assert slip(_figure(one), _figure(other)) is is_slip
    assert slip(_figure(other), _figure(one)) is is_slip


@pytest.mark.parametrize(
    ("ratio", "mistaken"), [(10, True), (100, True), (1000, True), (1e6, True), (2, False), (1, False)]
)
def test_a_mistaken_scale_keeps_the_digits(ratio: float, mistaken: bool) -> None:
    assert mistaken_scale(_figure(14.3), _figure(14.3 * ratio)) is mistaken


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("The plant employs 412 workers.", False),
        ("The plant employs 412 workers, including 30 apprentices.", False),
        ("It hired 412 more workers.", True),
        ("The plant employs 500 people, including 412 workers.", True),
        ("It pays 412 workers a month.", True),
    ],
)
def test_words_around_a_count_set_it_apart(text: str, apart: bool, lexicons: dict[str, Lexicon]) -> None:
    document = parse(f"---\nlang: en\ntitle: The plant\n---\n\n{text}\n", "article.md")
    told = [telling for telling in counts(Facts(document, lexicons["en"])) if telling.figure.value == 412]
    assert [telling.apart for telling in told] == [apart]
