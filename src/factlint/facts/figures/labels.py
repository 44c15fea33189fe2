"""Numbers that only name something: Llama 4, A380, article 49-3, n° 67."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.facts.figures.context import words_before
from factlint.facts.figures.draft import Draft
from factlint.facts.figures.heads import head_after
from factlint.facts.figures.units import unit_at
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token

_ENDS = frozenset({".", "!", "?", ":", "«", "“", '"', "-", "–", "—", "(", "•"})
_OPENERS = frozenset({"‘", "'", "…", "[", "*", "”", "»", ")", "|", "/", ">"})


def label(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Return a number that only names, or None."""
    token = row[index]
    if token.kind == "word":
        return _in_word(token, index, words)
    after = _telephone(row, index) or _code(row, index, words)
    if after:
        return Draft(index, index, after, _value(token.text), kind="label")
    if not _named(row, index, words):
        return None
    after = index + 1
    while (
        after + 1 < len(row) and row[after].text in {"-", "."} and not row[after].gap
        and row[after + 1].kind == "number" and not row[after + 1].gap
    ):  # fmt: skip
        after += 2
    return Draft(index, index, after, _value(token.text), kind="label")


def _code(row: Sequence[Token], index: int, words: FigureWords) -> int:
    """Return the place after a number that is a code: a version (10.4.1), an identifier, "3D"; 0 for another."""
    text = row[index].text
    if text in words.named or "".join(token.text for token in row[index : index + 3]) in words.named:
        return index + (1 if text in words.named else 3)
    version = text.count(".") > 1 and "," not in text and any(len(part) != 3 for part in text.split(".")[1:])
    if version or (len(text) > 9 and text.isdecimal()):
        return index + 1
    return index + 2 if _glued(row, index, words) else 0


def _in_word(token: Token, index: int, words: FigureWords) -> Draft | None:
    """Read the number inside a name such as "A380", "G7", "COVID-19"."""
    if token.low in words.no_figures or token.text in words.symbols:
        return None
    if not any(char.isdecimal() for char in token.text):
        return None
    found = "".join(char if char.isdecimal() else " " for char in token.text).split()
    if not found or len(found[-1]) > 12 or not any(char.isalpha() for char in token.text):
        return None
    return Draft(index, index, index + 1, float(int(found[-1])), kind="label")


def _glued(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether letters that are no unit stick to the number: "3D", "4x4", "5G"."""
    following = index + 1
    if following >= len(row) or row[following].gap != "" or row[following].kind != "word":
        return False
    token = row[following]
    known = token.low in words.scales or token.text in words.letters or token.low in words.suffixes
    return (
        not known
        and token.low not in words.multiple_noun
        and (not _measured(row, index, words) or token.text in {"G", "D"})
    )


def _value(text: str) -> float:
    whole = "".join(char if char.isdecimal() else " " for char in text).split()
    return float(int(whole[0][:15])) if whole else 0.0


def _telephone(row: Sequence[Token], index: int) -> int:
    """Return the place after four or more pairs of digits in a row, 0 when there are fewer."""
    after = index
    while (
        after < len(row)
        and len(row[after].text) == 2
        and row[after].text.isdecimal()
        and (after == index or row[after].gap == " ")
    ):
        after += 1
    return after if after - index >= 4 else 0


def _named(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    if index == 0 or row[index].gap == "\n":
        return False
    before = row[index - 1]
    if before.text in {"#", "°", "º", "№"}:
        return before.text in {"#", "№"} or (index >= 2 and row[index - 2].low in words.labels)
    if before.text == "." and before.gap == "" and index >= 2 and row[index - 2].low in words.labels:
        return len(row[index - 2].low) <= 3
    if before.kind != "word" or _measured(row, index, words):
        return False
    if before.low in words.labels:
        return not _counts(row, index, words)
    return _after_name(row, index, words)


def _after_name(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether a number follows a name directly: "Llama 4", "Boeing 737", not "à Lyon 200 personnes"."""
    before, text = row[index - 1], row[index].text
    if not before.capitalised or len(before.text) < 2 or not text.replace(".", "").isdecimal() or row[index].gap != " ":
        return False
    if index < 2 or before.gap == "\n" or row[index - 2].text in _ENDS:
        return False
    if (
        before.text in words.codes
        or before.low in words.months
        or before.low in words.weekdays
        or _counts(row, index, words)
    ):
        return False
    if any(phrase in words.bounds for phrase in words_before(row, index, 3)):
        return False
    return not _title_case(row, index)


def in_name(row: Sequence[Token], index: int) -> bool:
    """Whether a capital in the middle of a sentence makes a number word part of a name: "le conte des Mille"."""
    if row[index].gap == "\n" or row[index - 1].text in _ENDS or row[index - 1].text in _OPENERS:
        return False
    return not _title_case(row, index)


def _counts(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether the number counts the word after it."""
    following = index + 1
    if following >= len(row) or row[following].gap == "\n" or row[following].kind != "word":
        return False
    return bool(head_after(row, following, words, 2.0)[0])


def _measured(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    following = index + 1
    if following >= len(row) or row[following].gap == "\n":
        return False
    if row[following].low in words.scales or row[following].low in words.thousands:
        return True
    return unit_at(row, following, words) is not None


def _title_case(row: Sequence[Token], index: int) -> bool:
    """Whether the words around are all capitalised, so that a capital tells nothing."""
    around = [token for token in row[max(0, index - 8) : index + 8] if token.kind == "word" and len(token.text) > 3]
    return len(around) >= 5 and sum(token.capitalised for token in around) * 4 >= len(around) * 3
