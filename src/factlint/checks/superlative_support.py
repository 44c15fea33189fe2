"""What answers for a superlative: a source, a quotation, a figure, a ranking, a link, beside it or right after it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlint.document import BODY, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import Quote
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_QUOTE_MARKS = frozenset('«»“”"')
_TIMES = frozenset({"year", "age", "time", "label"})
_MEASURES = frozenset({"measure", "money"})
_LEAD = 3
"""So many sentences under a headline may answer for it."""


def is_supported(facts: Facts, number: int, claims: Sequence[Span]) -> bool:
    """Whether something answers for claims of the sentence of this number: in it, or in the one that it reads on to.

    A sentence that is its paragraph reads on to the next paragraph, and a headline to the sentences under it.
    """
    sentences = facts(Sentence)
    sentence = sentences[number]
    if _answers(facts, sentence, claims):
        return True
    part = facts.document.part_at(sentence.span.start)
    if part is None or number + 1 >= len(sentences):
        return False
    if part.kind not in BODY:
        return any(_answers_after(facts, following, claims) for following in sentences[number + 1 : number + 1 + _LEAD])
    following = sentences[number + 1]
    alone = facts.within(Sentence, part.span) == (sentence,)
    return (alone or part.span.covers(following.span)) and _answers_after(facts, following, claims)


def _answers(facts: Facts, sentence: Sentence, claims: Sequence[Span]) -> bool:
    """Whether the sentence of the claims names a source, quotes, gives a figure or a link, or only asks."""
    tokens = sentence.tokens(facts)
    figured = any(_is_figure(facts, token) for token in tokens) or _is_spelled_out(facts, tokens)
    return figured or _lasts(facts, sentence, claims) or _speaks_for(facts, sentence, claims)


def _answers_after(facts: Facts, following: Sentence, claims: Sequence[Span]) -> bool:
    """Whether a sentence after the claims names a source, or gives a figure that can measure what they claim."""
    present = _before_future(facts, following.tokens(facts))
    figured = any(_measures(facts, token, claims) for token in present) or _is_spelled_out(facts, present)
    return figured or _speaks_for(facts, following, ())


def _speaks_for(facts: Facts, sentence: Sentence, claims: Sequence[Span]) -> bool:
    """Whether a sentence names a source, quotes, links or only asks, beside its claims."""
    tokens = sentence.tokens(facts)
    if any(token.text in _QUOTE_MARKS or token.text == "?" for token in tokens):
        return True
    if len(tokens) > 1 and tokens[0].low in facts.lexicon.words("superlatives.opinion") and tokens[1].capitalised:
        return True
    if _is_backed_by_word(facts, tokens, claims):
        return True
    if any(sentence.span.overlaps(link) for link in facts.document.links):
        return True
    return any(fact.span.overlaps(sentence.span) for kind in (Quote, Attribution) for fact in facts(kind))


def _before_future(facts: Facts, tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words of a sentence before it tells what will be: figures after that measure nothing that is."""
    words = facts.lexicon.words
    endings, no_verbs = tuple(words("claims.future_endings")), words("claims.no_verbs")
    for index, token in enumerate(tokens):
        ended = bool(endings) and token.low.endswith(endings) and token.low not in no_verbs
        if ended or token.low in words("superlatives.future"):
            return tokens[:index]
    return tokens


def _is_spelled_out(facts: Facts, tokens: Sequence[Token]) -> bool:
    """Whether a number in letters gives the measure: after a colon, or with a unit (« huit mètres »)."""
    values = facts.lexicon.words("numbers.values")
    if any(token.text == ":" and after.low in values for token, after in pairwise(tokens)):
        return True
    figures = (facts.at(Figure, token.span.start) for token in tokens if token.low in values)
    return any(figure is not None and figure.kind in _MEASURES for figure in figures)


def _lasts(facts: Facts, sentence: Sentence, claims: Sequence[Span]) -> bool:
    """Whether a duration, in letters too, measures what is claimed to be long or short: « la plus courte … »."""
    words = (fold(token.low) for claim in claims for token in facts.within(Token, claim))
    if facts.lexicon.words("superlatives.of_length").isdisjoint(words):
        return False
    return any(figure.kind == "duration" for figure in facts.within(Figure, sentence.span))


def _is_figure(facts: Facts, token: Token) -> bool:
    """Whether a token is a number that measures something, a year, or the day since when; no other day."""
    if token.kind != "number":
        return False
    date = facts.at(Date, token.span.start)
    if date is None or date.year is not None:
        return True
    first, _ = facts.places(Token, date.span)
    since = facts.lexicon.words("superlatives.since")
    return any(other.low in since for other in facts(Token)[max(0, first - 2) : first])


def _measures(facts: Facts, token: Token, claims: Sequence[Span]) -> bool:
    """Whether a number after the claims can measure them.

    A day, a year or a duration measures only what is old, young, new or first, and a staff only the largest employer.
    """
    figure, told = facts.at(Figure, token.span.start), _words_of(facts, claims)
    timed = not told.isdisjoint(facts.lexicon.words("superlatives.of_time"))
    if figure is not None and figure.kind == "duration":
        return timed
    if not _is_figure(facts, token):
        return False
    if figure is None or figure.kind in _TIMES or facts.at(Date, token.span.start) is not None:
        return timed
    employs = figure.head in facts.lexicon.words("superlatives.staff")
    return not employs or not told.isdisjoint(facts.lexicon.words("superlatives.employing"))


def _words_of(facts: Facts, claims: Sequence[Span]) -> frozenset[str]:
    """Return the words of the sentences that hold the claims, folded."""
    held = (facts.at(Sentence, claim.start) for claim in claims)
    tokens = (token for sentence in held if sentence for token in sentence.tokens(facts))
    return frozenset(piece for token in tokens for piece in fold(token.low).split("-"))


def _is_backed_by_word(facts: Facts, tokens: Sequence[Token], claims: Sequence[Span]) -> bool:
    """Whether a word beside the claims tells of a saying, a study, a ranking."""
    supports, empty = (listed(f"superlatives.{name}", facts.lexicon) for name in ("supports", "no_supports"))
    idle = [match.span for match in empty.find(tokens)]
    return any(
        supports.at(tokens, index) is not None
        for index, token in enumerate(tokens)
        if not any(span.covers(token.span) for span in (*claims, *idle))
    )
