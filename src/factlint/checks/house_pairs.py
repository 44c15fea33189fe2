"""What the newsroom said of names: `aliases` are several names of one, `distinct` are names of several.

Both are lists of lists: `distinct = [["Gérard Martin", "Gérald Martin"]]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

from factlint.document import BODY
from factlint.facts import Facts
from factlint.facts.names.name import Name
from factlint.facts.tokens import Token
from factlint.lexicon import fold
from factlint.rule import Hit


def unsettled(facts: Facts, options: Mapping[str, Any], hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the hits of which the two names are not said to be one, or two, by the newsroom."""
    told = [(set(one.split()), set(other.split())) for one, other in _pairs(options)]
    told += [({fold(word) for word in one}, {fold(word) for word in other}) for one, other in told]
    for hit in hits:
        here = facts.document.words(hit.span)
        if not any(_fits(here, facts.document.words(side.span), told) for side in hit.sides):
            yield hit


def named_otherwise(facts: Facts, options: Mapping[str, Any], name: Name) -> bool:
    """Whether the body mentions a name under another one that the newsroom knows it by."""
    form = _folded(name.words)
    groups = [[_folded(one.split()) for one in group] for group in options["aliases"]]
    known = [other for group in groups if form in group for other in group]
    if not known:
        return False
    body = [part.span for part in facts.document.parts if part.kind in BODY]
    printed = _folded(token.text for span in body for token in facts.within(Token, span))
    return any(other in printed for other in known)


def _pairs(options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for group in (*options["aliases"], *options["distinct"]):
        yield from combinations(group, 2)


def _fits(here: str, there: str, told: Iterable[tuple[set[str], set[str]]]) -> bool:
    """Whether two names differ by the words that set a pair apart, in either order."""
    for words in ((set(here.split()), set(there.split())), (_words(here), _words(there))):
        for one, other in told:
            apart = (one - other, other - one)
            if any(words[0] & mine and words[1] & yours for mine, yours in (apart, apart[::-1])):
                return True
    return False


def _words(name: str) -> set[str]:
    return {fold(word) for word in name.split()}


def _folded(words: Iterable[str]) -> str:
    return f" {' '.join(map(fold, words))} "
