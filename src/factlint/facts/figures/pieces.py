"""The tokens as figures are read from: hyphenated words that hold numbers are cut into their parts."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.document import FILLER, Span
from factlint.facts.base import Facts
from factlint.facts.figures.words import FigureWords
from factlint.facts.tokens import Token


def pieces(facts: Facts, words: FigureWords) -> list[Token]:
    """Return the tokens; "twenty-one", "year-old" after a number and the like are cut at their hyphens."""
    row: list[Token] = []
    clean = facts.document.clean
    hyphen = False
    for token in facts(Token):
        if token.kind == "word" and "-" in token.low and token.low not in words.collectives:
            first, _, rest = token.low.partition("-")
            glued = token.gap == "" and bool(row) and row[-1].kind == "number" and rest[:1].isdecimal()
            if hyphen or glued or (first in words.parts and _numeric(first, rest, words)):
                row.extend(_cut(token, clean))
                hyphen = False
                continue
        hyphen = token.text == "-" and token.gap == "" and bool(row) and row[-1].kind == "number"
        row.append(token)
    return row


def _numeric(first: str, rest: str, words: FigureWords) -> bool:
    """Whether the word after the hyphen goes on with the number, is its unit, or is counted ("three-bedroom")."""
    following = rest.partition("-")[0]
    if words.language == "en" and first in words.values and following.islower():
        return following not in words.no_counts
    return following in words.parts or following in words.collectives or following in words.ratio


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
