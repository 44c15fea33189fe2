"""Numbers that only name something: Llama 4, A380, article 49-3, n° 67."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from factlint.facts.figures.addresses import address, telephone
from factlint.facts.figures.context import words_before
from factlint.facts.figures.draft import Draft
from factlint.facts.figures.heads import head_after
from factlint.facts.figures.units import unit_at
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token

_ENDS = frozenset({".", "!", "?", ":", "«", "“", '"', "-", "–", "—", "(", "•"})
_FEWEST_POINTS = 3
_MINOR = re.compile(r"\d+\.\d{1,2}")
"""A version, "2.0": no number that counts is printed so, as "6.700" is in French."""
_OPENERS = frozenset({"‘", "'", "…", "[", "*", "”", "»", ")", "|", "/", ">"})


def label(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Return a number that only names, or None."""
    token = row[index]
    if token.kind == "word":
        return _in_word(token, index, words)
    after = telephone(row, index) or _code(row, index, words)
    if after:
        return Draft(index, index, after, _value(token.text), kind="label")
    if address(row, index, words) or after_name(row, index, words) or _after_article(row, index, words):
        return Draft(index, index, _parts(row, index, words), _value(token.text), kind="label")
    return None


def _after_article(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether an article in the singular makes a French number a name: "le 93", "composer le 15", not "le 100 m"."""
    text = row[index].text
    if not index or row[index].gap != " " or row[index - 1].low not in words.naming_articles:
        return False
    following = row[index + 1] if index + 1 < len(row) and row[index + 1].gap != "\n" else None
    ends = following is None or (following.kind == "mark" and following.text not in {"%", "-", "/", "€", "$", "°"})
    ends = ends or (following is not None and following.low in words.closers)
    return text.isdecimal() and int(text[:4]) > 1 and len(text) <= 4 and ends


def numbered(row: Sequence[Token], index: int, words: FigureWords) -> Draft | None:
    """Return a number that a word before it makes a name: "n° 67", "article 49-3", "number eight"."""
    if not index or row[index].gap == "\n":
        return None
    value = words.values.get(row[index].low)
    if row[index].kind == "word":
        eight = value is not None and row[index - 1].low in words.number_words
        return Draft(index, index, index + 1, value or 0.0, kind="label") if eight else None
    if not _numbered(row, index, words):
        return None
    return Draft(index, index, _parts(row, index, words), _value(row[index].text), kind="label")


def _parts(row: Sequence[Token], index: int, words: FigureWords) -> int:
    """Return the place after all parts of a number such as "2019-222", "10.4", "1er"."""
    after = index + 1
    while (
        after + 1 < len(row) and row[after].text in {"-", "."} and not row[after].gap
        and row[after + 1].kind == "number" and not row[after + 1].gap
    ):  # fmt: skip
        after += 2
    return after + 1 if after < len(row) and not row[after].gap and row[after].low in words.suffixes else after


def _code(row: Sequence[Token], index: int, words: FigureWords) -> int:
    """Return the place after a number that is a code: a version (10.4.1), an identifier, "3D"; 0 for another."""
    text = row[index].text
    if text in words.named or "".join(token.text for token in row[index : index + 3]) in words.named:
        return index + (1 if text in words.named else 3)
    if _by_itself(row, index, words):
        return index + 1
    after = _sides(row, index, words)
    if after:
        return 0 if unit_at(row, after, words) is not None else after
    return index + 2 if _glued(row, index, words) else 0


def _by_itself(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether the digits or what touches them make a code: "10.4.1", "0870", "OS/2", "20 Minutes", "2)", "(555)"."""
    text = row[index].text
    before, after = row[index - 1].text if index else "", row[index + 1].text if index + 1 < len(row) else ""
    version = text.count(".") > 1 and "," not in text and any(len(part) != 3 for part in text.split(".")[1:])
    signed = before == "-" and row[index].gap == ""
    if version or (text.isdecimal() and ((len(text) > 9 and not signed) or (text[0] == "0" and len(text) > 2))):
        return True
    if before == "(" and after == ")":
        return index + 2 < len(row) and telephone(row, index + 2) > 0
    slashed = index > 1 and before == "/" and not row[index].gap and row[index - 2].capitalised
    return slashed or f"{text} {after}" in words.named or _in_list(row, index)


def _in_list(row: Sequence[Token], index: int) -> bool:
    """Whether it is the number of a point: before a bracket that nothing opens, "2) be short"."""
    if not row[index].text.isdecimal() or len(row[index].text) > 2 or index + 1 >= len(row):
        return False
    opened = any(token.text == "(" for token in row[max(index - 6, 0) : index])
    return row[index + 1].text == ")" and not row[index + 1].gap and row[index].gap != "" and not opened


def _sides(row: Sequence[Token], index: int, words: FigureWords) -> int:
    """Return the place after numbers joined by "x": "80x120", "4x4"; 0 where none is."""
    after = index + 1
    while after + 1 < len(row) and row[after].low in words.times_sign and not row[after].gap and not row[after + 1].gap:
        if row[after + 1].kind != "number":
            break
        after += 2
    return after if after > index + 1 else 0


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
    known = (
        token.low[0] == "'" or token.low in words.scales or token.text in words.letters or token.low in words.suffixes
    )
    return (
        not known
        and token.low not in words.multiple_noun
        and (not _measured(row, index, words) or token.text in {"G", "D"})
    )


def _value(text: str) -> float:
    whole = "".join(char if char.isdecimal() else " " for char in text).split()
    return float(int(whole[0][:15])) if whole else 0.0


def _numbered(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    before = row[index - 1]
    if before.text in {"#", "°", "º", "№"}:
        return before.text in {"#", "№"} or (index >= 2 and row[index - 2].low in words.labels)
    if before.text == "." and before.gap == "" and index >= 2:
        two = row[index - 2]
        code = len(two.text) == 1 and two.capitalised and index >= 3 and row[index - 3].low in words.labels
        return code or (two.low in words.labels and len(two.low) <= 3)
    if before.low not in words.labels or _measured(row, index, words):
        return False
    if before.low in words.number_words:
        return True
    year = len(row[index].text) == 4 and "1900" <= row[index].text <= "2100"
    return not year and not _counts(row, index, words)


def after_name(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether a number follows a name directly: "Llama 4", "Boeing 737", not "à Lyon 200 personnes"."""
    if not index or row[index].gap == "\n":
        return False
    before, text = row[index - 1], row[index].text
    if not before.capitalised or len(before.text) < 2 or not text.replace(".", "").isdecimal() or row[index].gap != " ":
        return False
    begins = index < 2 or before.gap == "\n" or row[index - 2].text in _ENDS
    if (begins and not _closed(row, index)) or _measured(row, index, words):
        return False
    if (
        before.text in words.codes
        or before.low in words.months
        or before.low in words.weekdays
        or (_MINOR.fullmatch(text) is None and _counts(row, index, words))
    ):
        return False
    if any(phrase in words.bounds for phrase in words_before(row, index, 3)):
        return False
    return not _title_case(row, index)


def _closed(row: Sequence[Token], index: int) -> bool:
    """Whether a colon or a closing quotation mark stands right after: "“Shrek 2”" is a title."""
    following = row[index + 1] if index + 1 < len(row) else None
    opened = index > 1 and row[index - 2].text in {"“", '"', "«", "‘"}
    return opened and following is not None and following.gap == "" and following.text in {":", "”", '"', "’", "'"}


def in_name(row: Sequence[Token], index: int) -> bool:
    """Whether a capital in the middle of a sentence makes a number word part of a name: "le conte des Mille"."""
    before = row[index - 1]
    if row[index].gap == "\n" or before.text in _ENDS or before.text in _OPENERS:
        return False
    if len(before.text) > 3 and before.text.isupper() and not row[index].text.isupper():
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


def known_names(drafts: list[Draft], row: Sequence[Token]) -> list[Draft]:
    """Return the drafts, where a number after a name that it belongs to elsewhere is a label: "Shrek 2 took $3m"."""
    named = {(row[draft.number - 1].text, row[draft.number].text) for draft in drafts if _is_bare_label(draft, row)}
    points = _points(drafts, row)
    return [
        replace(draft, kind="label")
        if draft.kind == "count"
        and draft.number
        and ((row[draft.number - 1].text, row[draft.number].text) in named or draft.number in points)
        else draft
        for draft in drafts
    ]


def _points(drafts: list[Draft], row: Sequence[Token]) -> frozenset[int]:
    """Return the places of the numbers 1, 2, 3 … that open the paragraphs of a list, where there are three or more."""
    opening = [draft for draft in drafts if draft.kind == "count" and row[draft.number].gap == "\n" and not draft.words]
    found: list[Draft] = []
    for draft in opening:
        if draft.value == len(found) + 1:
            found.append(draft)
    return frozenset(draft.number for draft in found) if len(found) >= _FEWEST_POINTS else frozenset()


def _is_bare_label(draft: Draft, row: Sequence[Token]) -> bool:
    """Whether a label is digits after a name that has a capital."""
    return (
        draft.kind == "label"
        and draft.number > 0
        and row[draft.number - 1].capitalised
        and row[draft.number].kind == "number"
    )
