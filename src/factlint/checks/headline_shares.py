"""The check for "most", "half", "a third" in a headline against the percentage that the body gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct

from factlint.checks.content_words import content_words
from factlint.document import BODY, HEAD, Span
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import Phrases, compiled, listed
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon
from factlint.rule import Hit, Side

_AFTER, _FEW = 6, 3
"""How many words after a share tell whose share it is, and how many of them say something."""
_POINTS, _ROUNDED, _SLACK = 2.0, 0.5, 0.08
"""By how many points a share may miss: one that is about, one that is printed exactly; and a part of itself."""


class Claim(Struct, frozen=True):
    """A share told in words: its place, the percentages that it may stand for, and the stems of whose it is."""

    span: Span
    low: float
    high: float
    whose: frozenset[str]


def majority_claim(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield shares told in words at the head of the article that the one percentage of the body does not fit."""
    if not facts.document.body:
        return
    for claim in _claims(facts):
        told = [figure for figure in _percentages(facts) if _of_whom(facts, figure.span) & claim.whose]
        values = {round(_percent(figure), 1) for figure in told}
        if len(values) == 1 and not any(_fits(claim, figure) for figure in told):
            sides = tuple(Side(figure.span, "body") for figure in told[:4])
            yield Hit(claim.span, sides, {"claim": claim.span, "told": told[0].span})


def _claims(facts: Facts) -> Iterator[Claim]:
    """Yield the shares told in words at the head of the article, one for each place."""
    phrases, intervals = _phrases(facts.lexicon)
    for part in facts.document.of_kind(*HEAD):
        tokens = facts.within(Token, part.span)
        found: list[Span] = []
        for match in phrases.find(tokens):
            low, high = intervals[match.phrase]
            if not _relative(facts, tokens[max(0, match.first - 2) : match.after + 1]):
                found.append(match.span)
                yield Claim(match.span, low, high, _whose(facts, match.span))
        for figure in facts.within(Figure, part.span):
            if figure.kind == "fraction" and figure.ends and not any(span.overlaps(figure.span) for span in found):
                slack = max(_POINTS, figure.value * 100 * _SLACK)
                low, high = figure.value * 100 - slack, figure.value * 100 + slack
                yield Claim(figure.span, low, high, _within(facts, figure.span) | _whose(facts, figure.span))


@lru_cache(maxsize=8)
def _phrases(lexicon: Lexicon) -> tuple[Phrases, tuple[tuple[float, float], ...]]:
    """Return the phrases of all shares, and for each of them the percentages that it may stand for."""
    rows = [
        (phrase, (float(share["low"]), float(share["high"])))
        for share in lexicon.get("headline_shares.shares")
        for phrase in share["phrases"]
    ]
    return compiled(tuple(phrase for phrase, _ in rows), lexicon), tuple(interval for _, interval in rows)


def _relative(facts: Facts, tokens: tuple[Token, ...]) -> bool:
    """Whether the words around make it a relative majority, or the party that has one."""
    words = facts.lexicon.words("headline_shares.relative")
    return any(token.low in words for token in tokens)


def _percentages(facts: Facts) -> Iterator[Figure]:
    for part in facts.document.of_kind(*BODY):
        for figure in facts.within(Figure, part.span):
            if figure.kind in {"percent", "fraction"} and not figure.past and not figure.change:
                yield figure


def _percent(figure: Figure) -> float:
    return figure.value * 100 if figure.kind == "fraction" else figure.value


def _fits(claim: Claim, figure: Figure) -> bool:
    """Whether a percentage is in the claim's interval; said to be about, it may miss it by two points."""
    slack = _POINTS if figure.bound or figure.kind == "fraction" else _ROUNDED
    return claim.low - slack <= _percent(figure) <= claim.high + slack


def _within(facts: Facts, span: Span) -> frozenset[str]:
    return frozenset(word.stem for word in content_words(facts.within(Token, span), facts.lexicon))


def _whose(facts: Facts, span: Span) -> frozenset[str]:
    """Return the stems of the first content words after a share, in its part."""
    part = facts.document.part_at(span.start)
    end = part.span.end if part else span.end
    tokens = facts.within(Token, Span(span.end, end))[:_AFTER]
    return frozenset([word.stem for word in content_words(tokens, facts.lexicon)][:_FEW])


def _just_named(facts: Facts, sentence: Sentence) -> frozenset[str]:
    """Return the stems of the sentence before, to which "of them" points back."""
    place, _ = facts.places(Sentence, sentence.span)
    tokens = facts(Sentence)[place - 1].tokens(facts) if place else ()
    return frozenset(word.stem for word in content_words(tokens, facts.lexicon))


def _of_whom(facts: Facts, span: Span) -> frozenset[str]:
    """Return the stems of whose a percentage is: after it, or before it where it ends its sentence."""
    sentence = facts.at(Sentence, span.start)
    tokens = sentence.tokens(facts) if sentence is not None else ()
    if sentence is not None and any(True for _ in listed("headline_shares.of_them", facts.lexicon).find(tokens)):
        return _whose(facts, span) | _just_named(facts, sentence)
    if any(token.kind == "word" for token in tokens if token.span.start >= span.end):
        return _whose(facts, span)
    before = [token for token in tokens if token.span.end <= span.start]
    share = facts.lexicon.words("headline_shares.share")
    start = next((place for place, token in enumerate(before) if token.low in share), len(before))
    return frozenset([word.stem for word in content_words(before[start + 1 :], facts.lexicon)][:_FEW])
