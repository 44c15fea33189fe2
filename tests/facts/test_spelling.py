"""How far two spellings are apart, and by which slip."""

from __future__ import annotations

import pytest

from factlint.facts.spelling import distance, near, neighbouring, slip


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("kerdrel", "kerdrel", 0), ("kerdrel", "kedrrel", 1), ("kerdrel", "kerdel", 1), ("kerdrel", "kerdrek", 1),
     ("kerdrel", "kerrdell", 2), ("morel", "dupont", 3)],
)  # fmt: skip
def test_distance_stops_beyond_two(one: str, other: str, apart: int) -> None:
    assert distance(one, other, 2) == apart
    assert distance(other, one, 2) == apart


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [("thornbury", "thornbruy", "swap"), ("ferrandon", "ferandon", "doubled"), ("kirkhaven", "kirkhavn", "dropped"),
     ("lambert", "lanbert", "key"), ("gerard", "gerald", "letter"), ("morel", "morel", ""), ("morel", "mauret", "")],
)  # fmt: skip
def test_the_slip_is_named(one: str, other: str, kind: str) -> None:
    assert slip(one, other) == kind
    assert slip(other, one) == kind


def test_neighbours_on_either_keyboard() -> None:
    assert neighbouring("a", "z")
    assert neighbouring("q", "w")
    assert not neighbouring("r", "l")


def test_long_words_may_be_two_slips_apart_and_short_ones_one() -> None:
    assert near("kolomoiskyy", "kolomiosky")
    assert not near("morel", "mroell")
