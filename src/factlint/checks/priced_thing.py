"""What an amount of money pays for: the noun it belongs to, and whether the words point to an amount already told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factlint.checks.counted_thing import Phrase
from factlint.checks.retold import Telling, telling
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_STEM = 4
_NOUN_PHRASE = 5
_AFTER = 3
_SCALED = 1e6
_STOPS = frozenset(".;:()!?«»“”\"—–")


def prices(facts: Facts) -> Iterator[Telling]:
    """Yield the amounts, shares and measures of the running text, in order.

    `modifiers` holds the stems of what each pays for, or is told of.
    """
    for figure in facts(Figure):
        thing = _measured(figure)
        if not thing or figure.value <= 0 or not facts.document.lies_in(figure.span.start):
            continue
        sentence = facts.at(Sentence, figure.span.start)
        if sentence is None or sentence.is_endless:
            continue
        tokens = sentence.tokens(facts)
        first = _place(tokens, figure.span.start)
        after = _place(tokens, figure.span.end - 1) + 1
        before, determiner = _noun_before(facts, tokens, first)
        behind = _noun_after(facts, tokens, after)
        definite = facts.lexicon.words("figure_conflicts.definite-one") | facts.lexicon.words(
            "figure_conflicts.definite"
        )
        own = tokens[first - 1].low if first else ""
        if figure.kind == "count" and determiner not in definite:
            continue
        told = replace(figure, kind="money") if figure.kind == "count" else figure
        found = telling(facts, sentence, tokens, figure, Phrase(thing, first, after, after))
        yield Telling(
            told, found.sentence, thing, own in definite or determiner in definite, found.total, found.apart,
            stems4(facts, [*before, *behind]), stems4(facts, _without(tokens, first, after)), found.beside,
            found.names, found.dates, found.sources,
        )  # fmt: skip


def _measured(figure: Figure) -> str:
    """Return one word for all figures that can be compared: money, shares, measures in one unit; "" for others.

    A bare number of millions may be money told again: « ce déficit de 1,7 million ».
    """
    if figure.kind in {"count", "money"} and not figure.units and not figure.head and figure.value >= _SCALED:
        return "money"
    if figure.kind == "percent":
        return "%"
    if not figure.units or figure.kind not in {"money", "measure"}:
        return ""
    return "money" if figure.kind == "money" else f"in {min(figure.units)}"


def stems4(facts: Facts, tokens: Sequence[Token]) -> frozenset[str]:
    """Return the beginnings of the content words, cut so that "levée" and "levé" are one."""
    small = facts.lexicon.words("figure_conflicts.small") | facts.lexicon.words("headline_figures.empty")
    return frozenset(
        fold(token.low)[:_STEM]
        for token in tokens
        if token.kind == "word" and len(token.low) > 3 and token.low not in small
    )


def _place(tokens: Sequence[Token], offset: int) -> int:
    return next((index for index, token in enumerate(tokens) if token.span.end > offset), len(tokens))


def _without(tokens: Sequence[Token], first: int, after: int) -> Sequence[Token]:
    return [*tokens[:first], *tokens[after:]]


def _noun_before(facts: Facts, tokens: Sequence[Token], first: int) -> tuple[Sequence[Token], str]:
    """Return the noun phrase that the amount is tied to ("la subvention de 5 millions") and its determiner."""
    links = facts.lexicon.words("figure_conflicts.amount-links")
    determiners = (
        facts.lexicon.words("figure_conflicts.definite-one")
        | facts.lexicon.words("figure_conflicts.definite")
        | facts.lexicon.words("figure_conflicts.indefinite")
    )
    end = first
    while end > 0 and tokens[end - 1].low in links and first - end < _NOUN_PHRASE:
        end -= 1
    if end == first:
        return (), ""
    for start in range(end - 1, max(end - 1 - _NOUN_PHRASE, -1), -1):
        token = tokens[start]
        if token.text in _STOPS or token.kind == "number":
            break
        if token.low in determiners and start < end - 1:
            return tokens[start + 1 : end], token.low
    return tokens[end - 1 : end], ""


def _noun_after(facts: Facts, tokens: Sequence[Token], after: int) -> Sequence[Token]:
    """Return the noun that the amount stands before ("the $5 million loan", "5 millions d'euros pour le musée").

    In French a noun never follows an amount without a small word: what does is a verb. So is what follows "will".
    """
    small, links = facts.lexicon.words("figure_conflicts.small"), facts.lexicon.words("figure_conflicts.links")
    following = tokens[after].low if after < len(tokens) else ""
    if following not in links and following != "for" and (facts.language == "fr" or following in small):
        return ()
    found: list[Token] = []
    for token in tokens[after : after + 2 * _AFTER]:
        if token.text in _STOPS or token.kind != "word" or len(found) == _AFTER:
            break
        if token.low in small or token.low in {"pour", "for"}:
            if found:
                break
            continue
        found.append(token)
    return found
