"""Superlatives with their scope before them: "Europe's largest", "the county's only"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.facts import Facts
from factlint.facts.names.name import Name
from factlint.facts.phrases import listed
from factlint.facts.tokens import Token

Range = tuple[int, int]
_HEAD = 4
"""How many words after a superlative its noun may stand."""
_CLITIC = "'s"


def owned(facts: Facts, tokens: Sequence[Token]) -> Iterator[Range]:
    """Yield the places of superlatives that a place owns, with their noun; French has none."""
    if facts.language != "en":
        return
    for index, token in enumerate(tokens):
        first = _owner(facts, tokens, index) if token.low == _CLITIC else None
        opening = None if first is None else _opening(facts, tokens, first, index + 1)
        after = None if opening is None else after_noun(facts, tokens, opening)
        if first is not None and after is not None:
            yield first, after


def _owner(facts: Facts, tokens: Sequence[Token], clitic: int) -> int | None:
    """Return where the place begins that owns what follows, None where nothing of that kind does."""
    if not clitic:
        return None
    before = tokens[clitic - 1]
    if before.low in facts.lexicon.words("superlatives.owners"):
        definite = clitic > 1 and tokens[clitic - 2].low == "the"
        return clitic - 2 if definite else clitic - 1
    name = facts.at(Name, before.span.start)
    if name is None or name.kind != "place" or name.span.end != before.span.end:
        return None
    return clitic - len(facts.within(Token, name.span))


def _opening(facts: Facts, tokens: Sequence[Token], first: int, start: int) -> int | None:
    """Return the index after the superlative that begins at `start`; some are claimed of whole countries only."""
    if start >= len(tokens):
        return None
    words = facts.lexicon.words
    everywhere = tokens[start - 2].low in words("superlatives.broad_owners")
    broad = everywhere or tokens[first].capitalised
    for name in ("owned", *(["owned_broadly"] if broad else []), *(["owned_by_all"] if everywhere else [])):
        found = listed(f"superlatives.{name}", facts.lexicon).at(tokens, start)
        if found is not None:
            return found.after
    ranked = tokens[start].low.partition("-")[0] in words("superlatives.ranks")
    return start + 1 if not ranked and is_superlative(facts, tokens[start]) else None


def after_noun(facts: Facts, tokens: Sequence[Token], start: int) -> int | None:
    """Return the index after the noun of a superlative, or None where it says several."""
    closing = facts.lexicon.words("superlatives.closing")
    end = start
    while end < min(start + _HEAD, len(tokens)) and tokens[end].kind == "word" and tokens[end].low not in closing:
        if is_plural(facts, tokens[end]):
            return None
        if end > start and tokens[end].capitalised:
            break
        end += 1
    if end == start:
        return end if end == len(tokens) or tokens[end].kind == "mark" or tokens[end].low == "to" else None
    return min(end, start + 2)


def is_superlative(facts: Facts, token: Token) -> bool:
    """Whether a word has the ending of a superlative ("smokiest") and is not one of those that are none ("forest")."""
    words = facts.lexicon.words
    ended = token.low.partition("-")[0].endswith(tuple(words("superlatives.endings")))
    return ended and not token.capitalised and token.low not in words("superlatives.not_endings")


def is_plural(facts: Facts, token: Token) -> bool:
    """Whether an English noun is a plural: the superlative is then said of several."""
    return facts.language == "en" and token.low.endswith("s") and not token.low.endswith(("ss", "us", "is"))
