"""Lists of parts inside one sentence: the figures that "and" closes, and what says that parts are left out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import Phrases, listed
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_ENDS = frozenset(".:?!()")
_PART = 12
"""How many words and marks one part of the list may hold."""


def closed_list(facts: Facts, tokens: Sequence[Token], figures: Sequence[Figure]) -> tuple[Figure, ...] | None:
    """Return the parts of a list that is closed by "and" before the last one, None for any other list."""
    parts = [figures[0]]
    closed = False
    for figure in figures[1:]:
        joiner = _joiner(facts, tokens, parts[-1], figure)
        if joiner is None:
            break
        parts.append(figure)
        closed = joiner == "last"
    if not closed or _one_more(facts, tokens, parts):
        return None
    rest = [figure for figure in figures if figure.span > parts[-1].span]
    return None if rest and not _apart(tokens, parts[-1], rest[0]) else tuple(parts)


def _joiner(facts: Facts, tokens: Sequence[Token], one: Figure, two: Figure) -> str | None:
    """Return how two parts are joined: `last` by "and", `next` by a comma, None when they are not one list."""
    start, end = place_after(tokens, one), place_of(tokens, two)
    between = tokens[start:end]
    if not between or len(between) > _PART or any(token.text in _ENDS or token.kind == "number" for token in between):
        return None
    for size in (2, 1):
        if size <= len(between):
            joined = " ".join(token.low for token in between[-size:])
            if joined in facts.lexicon.words("parts.last"):
                return "last"
    return "next" if between[-1].text in {",", ";"} else None


def _one_more(facts: Facts, tokens: Sequence[Token], parts: Sequence[Figure]) -> bool:
    """Whether the list holds a part told without a number: "two men and a child"."""
    one, separators = facts.lexicon.words("parts.one"), facts.lexicon.words("parts.separators")
    start, end = place_of(tokens, parts[0]), min(place_after(tokens, parts[-1]) + _PART, len(tokens))
    spans = {part.span for part in parts}
    return any(
        tokens[index].low in one and tokens[index].span not in spans and tokens[index - 1].low in separators
        for index in range(start + 1, end)
    )


def _apart(tokens: Sequence[Token], part: Figure, other: Figure) -> bool:
    """Whether a mark closes the list before the next figure."""
    between = [token.text for token in tokens if part.span.end <= token.span.start < other.span.start]
    return bool({")", "—", "–", ";", ":"} & set(between)) or len(between) > _PART


def are_all(facts: Facts, parts: Sequence[Figure]) -> bool:
    """Whether parts are all there can be of one thing: men and women, girls and boys."""
    return " ".join(sorted(fold(part.head) for part in parts)) in facts.lexicon.words("parts.complete")


def is_incomplete(facts: Facts, tokens: Sequence[Token]) -> bool:
    """Whether a word says that the list leaves parts out, or that they overlap."""
    return any(True for _ in phrases(facts, "incomplete").find(tokens))


def holds_range(facts: Facts, tokens: Sequence[Token]) -> bool:
    """Whether the list holds the word of a range or of a result: "from 20 to 25"; "three to the farmers" is none."""
    words = facts.lexicon.words("parts.range")
    return any(one.low in words and two.kind == "number" for one, two in pairwise(tokens))


def place_of(tokens: Sequence[Token], figure: Figure) -> int:
    """Return the place of a figure's first token."""
    return next((index for index, token in enumerate(tokens) if token.span.end > figure.span.start), len(tokens))


def place_after(tokens: Sequence[Token], figure: Figure) -> int:
    """Return the place of the first token after a figure."""
    return next((index for index, token in enumerate(tokens) if token.span.start >= figure.span.end), len(tokens))


def phrases(facts: Facts, name: str) -> Phrases:
    """Return a list of phrases of the lexicon of parts."""
    return listed(f"parts.{name}", facts.lexicon)
