"""Parts of a whole and multiples: "un tiers", "one in five", "doublé"."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.document import Span
from factlint.facts.figures.context import bound_before
from factlint.facts.figures.draft import Draft
from factlint.facts.figures.heads import head_after
from factlint.facts.figures.nouns import singular
from factlint.facts.figures.number_words import Numeral, collective, half_of_scale
from factlint.facts.figures.numerals import read
from factlint.facts.figures.units import unit_at
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token

_FINEST = 16
"""A part of a unit is printed in sixteenths at the finest; "100/200 m" are two races."""


def written_fraction(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read "1/3"."""
    if index + 2 >= len(row) or row[index + 1].text not in {"/", "⁄"} or row[index + 1].gap or row[index + 2].gap:
        return None
    one, two = row[index].text, row[index + 2].text
    if not (one.isdecimal() and two.isdecimal() and len(two) <= 3) or not 0 < int(one) < int(two):
        return None
    after = index + 3
    if after < len(row) and row[after].text == "/" and not row[after].gap:
        return None
    value, first = int(one) / int(two), index
    if index and row[index - 1].text == "-" and not row[index].gap and (index == 1 or row[index - 1].gap):
        value, first = -value, index - 1
    unit = unit_at(row, after, words) if value > 0 else None
    if unit is not None and int(two) > _FINEST:
        return None
    if unit is not None and unit.kind in {"measure", "duration"}:
        return Draft(index, index, unit.after, value, 0.1, kind=unit.kind, units=unit.units)
    return Draft(first, index, after, value, kind="fraction", ends=(float(one), float(two)))


def ratio(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read "un sur cinq", "deux Français sur trois", "one in five", "7 out of 10"."""
    numeral = read(row, index, words)
    if numeral is not None:
        part, place = numeral.value, numeral.after
    elif row[index].low in words.one_units:
        part, place = 1.0, index + 1
    else:
        return None
    noun = _noun_between(row, place, words)
    place = noun if noun else place
    place = _hyphen(row, place)
    after = _ratio_word(row, place, words)
    if not after or after >= len(row) or row[after].gap == "\n":
        return None
    whole = read(row, after, words)
    if (
        whole is None
        or not 0 < part < whole.value
        or whole.scale > 1e3
        or (whole.after < len(row) and row[whole.after].kind == "word" and row[whole.after].gap == "")
        or _is_not_whole(row, whole.after, whole.value, words)
    ):
        return None
    head, span = _head(row, index, noun, words)
    ends = (part, whole.value)
    return Draft(
        index, index, whole.after, part / whole.value, kind="fraction", ends=ends, head=head, head_span=span
    )  # fmt: skip


def _hyphen(row: Sequence[Token], place: int) -> int:
    return place + 1 if place < len(row) and row[place].text == "-" and row[place].gap == "" else place


def _noun_between(row: Sequence[Token], place: int, words: FigureWords) -> int:
    """Return the place of "sur" after up to three words, of "in" after the one noun of "one household in three"."""
    if words.language == "en":
        return _one_in(row, place, words) or _out_of(row, place, words)
    for ahead in (1, 2, 3):
        if place + ahead < len(row) and row[place + ahead].low in words.ratio:
            between = row[place : place + ahead]
            if between[0].low in words.part_of - words.of:
                return 0
            if all(token.kind == "word" and token.gap == " " and token.low not in words.head_stop for token in between):
                return place + ahead
    return 0


def _one_in(row: Sequence[Token], place: int, words: FigureWords) -> int:
    """Return the place of "in" in "one household in three", 0 for "two men in three", "one goal in three games"."""
    if place + 2 >= len(row) or row[place - 1].low not in words.one_units or row[place].kind != "word":
        return 0
    if row[place + 1].low != "in" or any(row[at].gap != " " for at in range(place, place + 3)):
        return 0
    every = row[place + 2].low == "every" and place + 3 < len(row)
    whole = read(row, place + 2 + every, words)
    counted = whole is not None and _counted_after(row, whole, words)
    return 0 if whole is None or counted or row[place].low in words.head_stop else place + 1


def _out_of(row: Sequence[Token], place: int, words: FigureWords) -> int:
    """Return the place of "out" in "two men out of three"."""
    if place + 2 >= len(row) or row[place].kind != "word" or row[place].low in words.head_stop:
        return 0
    between = [token.low for token in row[place + 1 : place + 3]]
    return place + 1 if between == ["out", "of"] and all(t.gap == " " for t in row[place : place + 3]) else 0


def _counted_after(row: Sequence[Token], whole: Numeral, words: FigureWords) -> bool:
    """Whether the second number counts something of its own: "one goal in three games"."""
    follows = row[whole.after].low if whole.after < len(row) else ""
    done = follows in words.lexicon.words("figures.done_by_a_share")
    return not done and head_after(row, whole.after, words, whole.value)[0] != ""


def _ratio_word(row: Sequence[Token], place: int, words: FigureWords) -> int:
    """Return the place after "sur", "in", "out of (every)", 0 for another word."""
    if place >= len(row) or row[place].gap == "\n":
        return 0
    low = row[place].low
    if low in words.ratio:
        after = _hyphen(row, place + 1)
        return after + 1 if after < len(row) and row[after].low == "every" else after
    if low == "out" and place + 1 < len(row) and row[place + 1].low == "of" and "out of" in words.ratio:
        return place + 3 if place + 2 < len(row) and row[place + 2].low == "every" else place + 2
    return 0


def _is_not_whole(row: Sequence[Token], after: int, value: float, words: FigureWords) -> bool:
    """Whether the second number is a year, or counts time or money, and so no whole of the first."""
    if 1900 <= value <= 2100:
        return True
    return after < len(row) and row[after].gap != "\n" and unit_at(row, after, words) is not None


def _head(row: Sequence[Token], index: int, noun: int, words: FigureWords) -> tuple[str, Span | None]:
    if not noun:
        return "", None
    for token in row[index + 1 : noun]:
        if token.low not in words.values and token.low not in words.head_skip and token.kind == "word":
            return singular(token.low, words.lexicon), token.span
    return "", None


def fraction(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read "la moitié", "un tiers", "trois quarts", "half of", "two-thirds"."""
    low = row[index].low
    if low in words.signs_of_fractions:
        return _sign(row, index, words)
    if low in words.fractions:
        return _lone(row, index, words)
    larger = half_of_scale(row, index, words) or collective(row, index, words)
    count = None if larger is not None else _numerator(row, index, words)
    if count is None:
        return None
    parts, place = count[0], _hyphen(row, count[1])
    size = words.fractions.get(row[place].low) if place < len(row) and row[place].gap != "\n" else None
    if not size or (parts > 1 and not row[place].low.endswith("s")):
        return None
    tiny = parts == 1 and size >= 100 and words.language == "en"
    joined = parts == 1 and row[index].low in words.one_units and row[place - 1].text == "-"
    if not (tiny or joined or _is_share(row, place, parts, words)):
        return None
    return Draft(index, index, place + 1, parts / size, kind="fraction")


def _sign(row: Sequence[Token], index: int, words: FigureWords) -> Draft:
    """Read "½", "½ mile"."""
    value = words.signs_of_fractions[row[index].low]
    unit = unit_at(row, index + 1, words)
    if unit is not None and unit.kind in {"measure", "duration"}:
        return Draft(index, index, unit.after, value, 0.1, kind=unit.kind, units=unit.units)
    return Draft(index, index, index + 1, value, kind="fraction")


def _numerator(row: Sequence[Token], index: int, words: FigureWords) -> tuple[float, int] | None:
    """Return the number of parts and the place after it: "un", "a", "three"."""
    low = row[index].low
    if low in words.one:
        return 1.0, index + 1
    numeral = read(row, index, words) if low in words.values or low in words.hundreds else None
    return (numeral.value, numeral.after) if numeral is not None else None


def _is_share(row: Sequence[Token], place: int, parts: float, words: FigureWords) -> bool:
    """Whether "un quart", "a third", "three quarters" is a part, not a rank nor a stretch of time."""
    following = row[place + 1] if place + 1 < len(row) and row[place + 1].gap != "\n" else None
    low = following.low if following else ""
    if words.language == "fr":
        ending = following is None or following.text in {".", "!", "?"}
        plain = words.fractions[row[place].low] <= 4 or parts > 1 or low in words.part_of or ending
        if _is_third_party(row, place, words):
            return False
        whole = row[place + 2].low if low in words.of and place + 2 < len(row) else ""
        return plain and whole not in words.no_part_of
    if (parts > 1 and row[place].low.endswith("s")) or bound_before(row, place - 1, words):
        return True
    return low == "of" or following is None or (following.kind == "mark" and parts == 1)


def _is_third_party(row: Sequence[Token], place: int, words: FigureWords) -> bool:
    """Whether "un tiers" is somebody else: "par un tiers", "l'intervention d'un tiers"."""
    if row[place].low != "tiers" or place < 2 or (place + 1 < len(row) and row[place + 1].low in words.part_of):
        return False
    before = {token.low for token in row[max(place - 3, 0) : place - 1]}
    return bool(before & words.third_parties)


def _lone(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read "la moitié", "half of", "half the", "le tiers": a fraction by the words around it."""
    token = row[index]
    around = words.lone.get(token.low)
    if around is None:
        return None
    before = row[index - 1].low if index and token.gap != "\n" else ""
    after = row[index + 1].low if index + 1 < len(row) and row[index + 1].gap != "\n" else ""
    led = before in around["before"] if "before" in around else before not in around["not_before"]
    if before and "not_before" in around and bound_before(row, index, words) and after not in around["never_after"]:
        return Draft(index, index, index + 1, 1 / words.fractions[token.low], kind="fraction")
    led = led or (before in words.and_ and after in words.of)
    if before in around.get("alone_after", ()) and after not in around["never_after"]:
        return Draft(index, index, index + 1, 1 / words.fractions[token.low], kind="fraction")
    if not led or ("after" in around and after not in around["after"]):
        return None
    return Draft(index, index, index + 1, 1 / words.fractions[token.low], kind="fraction")


def multiple(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Read "doublé", "tripled", "twice as many", "plus du double"."""
    low = row[index].low
    times = words.multiples.get(low)
    if times is None:
        return None
    before = row[index - 1].low if index and row[index].gap != "\n" else ""
    following = row[index + 1].low if index + 1 < len(row) and row[index + 1].gap != "\n" else ""
    if before in words.multiple_before and index > 1 and row[index - 2].low in words.multiple_modals:
        before = row[index - 2].low
    if following in words.no_multiple_after or not _multiplies(low, before, following, words):
        return None
    return Draft(index, index, index + 1, times, kind="multiple")


def _multiplies(low: str, before: str, following: str, words: FigureWords) -> bool:
    """Whether the words on both sides leave the word a multiple: "plus du double", "could double", not "le doublé"."""
    if low == "twice":
        return following in words.multiple_after
    if low not in {"double", "triple", "quadruple"}:
        return before not in words.no_multiple_before
    if following in words.multiple_after | words.of | {"du", "des"} or before in words.multiple_modals:
        return True
    alone = not following or not following[0].isalnum() or following in words.head_stop
    return before in words.multiple_before and alone
