"""The tokens as figures are read from: hyphenated words that hold numbers are cut into their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.document import FILLER, Span
from factlint.facts.base import Facts
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_LETTERS_AND_DIGITS = re.compile(r"([A-Za-z×]{1,3})(\d+)([a-zA-Z]{0,2})")


def pieces(facts: Facts, words: FigureWords) -> list[Token]:
    """Return the tokens; "twenty-one", "EUR10", "80x120", "year-old" after a number and the like are cut into parts."""
    row: list[Token] = []
    clean = facts.document.clean
    hyphen = False
    for token in facts(Token):
        if token.text.isalpha():
            row.append(token)
            hyphen = False
            continue
        if token.kind == "word":
            if "-" in token.low and token.low not in words.collectives and _holds_number(token, row, hyphen, words):
                row.extend(_cut(token, clean))
                hyphen = False
                continue
            parts = _splits(token, row, words)
            if parts is not None:
                row.extend(_split(token, parts))
                continue
        elif token.kind == "number" and row and _goes_on(row, token, words):
            row[-1] = _merged(row, token)
            hyphen = False
            continue
        hyphen = token.text == "-" and token.gap == "" and bool(row) and row[-1].kind == "number"
        row.append(token)
    return row


def _holds_number(token: Token, row: list[Token], hyphen: bool, words: FigureWords) -> bool:
    """Whether a hyphenated word is to be cut: it goes on with a number, or holds one."""
    first, _, rest = token.low.partition("-")
    decade = first in words.age_parts and rest[-2:] == "0s" and len(rest) == 3
    alone = decade or (first in words.parts and _numeric(first, rest, words))
    return hyphen or alone or (bool(row) and _after_number(row[-1], token, words))


def _after_number(before: Token, token: Token, words: FigureWords) -> bool:
    """Whether a number stands before a word that goes on with it: "$2 million-plus", "two hour-long", "10h-midi"."""
    first, _, rest = token.low.partition("-")
    if before.kind == "number" and (first in words.scales or (token.gap == "" and rest[:1].isdecimal())):
        return True
    counted = before.kind == "number" or before.low in words.values
    return counted and (first == "h" or (rest == "long" and first in words.duration_words))


def _splits(token: Token, row: list[Token], words: FigureWords) -> re.Match[str] | None:
    """Return the parts of a word that is a currency with its number, "EUR10m", "Rs9", or follows one: "80x120"."""
    found = _LETTERS_AND_DIGITS.fullmatch(token.text)
    if found is None or token.span.end - token.span.start != len(token.text):
        return None
    letters, digits, scale = found.groups()
    if letters in words.codes or (letters.istitle() and len(letters) > 1 and letters.lower() in words.leading):
        return found if not scale or scale in words.letters or scale in words.scales else None
    glued = token.gap == "" and bool(row) and row[-1].kind == "number" and not scale
    height = letters == "m" and len(digits) == 2 and glued and row[-1].text in {"1", "2"}
    return found if height or (glued and letters in {"x", "X", "×"}) else None


def _split(token: Token, parts: re.Match[str]) -> Iterator[Token]:
    for number, text in enumerate(parts.groups()):
        if text:
            start = token.span.start + parts.start(number + 1)
            kind, gap = ("number" if number == 1 else "word"), (token.gap if number == 0 else "")
            yield Token(Span(start, start + len(text)), text, text.lower(), kind, gap, token.index)


def _goes_on(row: list[Token], token: Token, words: FigureWords) -> bool:
    """Whether a decimal mark stands right before digits, and belongs to them: ".08", "EUR1.2"."""
    mark = row[-1]
    if token.gap or not token.text.isdecimal() or mark.text != ("," if words.language == "fr" else "."):
        return False
    return mark.gap != "" or (len(row) > 2 and row[-2].kind == "number" and row[-3].text in words.codes)


def _merged(row: list[Token], token: Token) -> Token:
    """Return the decimal mark and the digits after it as one number; the whole part before is taken from the row."""
    mark = row[-1]
    if mark.gap:
        return Token(
            mark.span.join(token.span), mark.text + token.text, mark.text + token.text, "number", mark.gap, token.index
        )
    whole = row[-2]
    del row[-2]
    text = whole.text + mark.text + token.text
    return Token(whole.span.join(token.span), text, text, "number", whole.gap, token.index)


def _numeric(first: str, rest: str, words: FigureWords) -> bool:
    """Whether the word after the hyphen goes on with the number, is its unit, or is counted ("three-bedroom")."""
    following, _, last = rest.partition("-")
    if first in words.ordinals:
        return words.language == "en" and following in words.rank_joined
    if following in words.range_to and (last in words.values or last in words.one_units):
        return True
    if words.language == "en" and first in words.values and following.islower():
        return following not in words.no_counts
    known = following in words.parts or fold(following) in words.parts
    return known or following in words.collectives or following in words.ratio


def _cut(token: Token, clean: str) -> Iterator[Token]:
    start, gap = token.span.start, token.gap
    for place in range(token.span.start, token.span.end + 1):
        if place == token.span.end or clean[place] == "-":
            text = clean[start:place].replace(FILLER, "")
            if text[:1].isdecimal() and len(text) == place - start:
                middle = start + len(text) - len(text.lstrip("0123456789"))
                yield Token(
                    Span(start, middle), text[: middle - start], text[: middle - start], "number", gap, token.index
                )
                start, text, gap = middle, text[middle - start :], ""
            if text:
                yield Token(Span(start, place), text, text.lower(), "word", gap, token.index)
                gap = ""
            if place < token.span.end:
                yield Token(Span(place, place + 1), "-", "-", "mark", gap, token.index)
            start = place + 1
