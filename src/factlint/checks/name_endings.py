"""The endings of two words of names: which of them a slip explains, and which tell two names."""

from __future__ import annotations

from factlint.facts.spelling import slip, undoubled

_DOUBLED = 7
_MUTE = 6
_CUT = 5
_OTHER_NAMES = ("es", "er", "ez", "ov", "ev", "in", "ak", "ko", "ic", "us", "on", "en")
"""Endings of two letters that make another surname: Martin and Martinez, Fisch and Fischer."""


def slip_at_the_end(one: str, other: str) -> bool:
    """Whether a consonant at the end is doubled or stands for another; vowels there may tell a man from a woman."""
    consonants = {one[-1], other[-1]}.isdisjoint("aeiouy")
    return consonants and (slip(one, other) == "doubled" or len(one) == len(other))


def mute(one: str, other: str) -> bool:
    """Whether an -e at the end of a longer surname is left out: "Hapgood" for Hapgoode."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _MUTE and long == short + "e" and short[-1] not in "aeiouy"


def doubles_astray(one: str, other: str) -> bool:
    """Whether two longer words have the same letters but for those doubled: Caribbean and Carribean."""
    return len(one) == len(other) >= _DOUBLED and one != other and undoubled(one) == undoubled(other)


def cut_short(one: str, other: str) -> bool:
    """Whether a longer surname is printed without its last two letters: "Tresco" for Trescowe."""
    short, long = sorted((one, other), key=len)
    ending = long.removeprefix(short)
    return len(short) >= _CUT and long.startswith(short) and len(ending) == 2 and ending not in _OTHER_NAMES
