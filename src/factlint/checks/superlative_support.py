"""What answers for a superlative: a source, a quotation, a figure, a ranking, a link, beside it or right after it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlint.document import BODY, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import Quote
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token

_QUOTE_MARKS = frozenset('«»“”"')
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
        return any(_answers(facts, following) for following in sentences[number + 1 : number + 1 + _LEAD])
    following = sentences[number + 1]
    alone = facts.within(Sentence, part.span) == (sentence,)
    return (alone or part.span.covers(following.span)) and _answers(facts, following)


def _answers(facts: Facts, sentence: Sentence, claims: Sequence[Span] = ()) -> bool:
    """Whether a sentence names a source, quotes, gives a figure or a link, or only asks, beside its claims."""
    tokens = sentence.tokens(facts)
    if any(token.text in _QUOTE_MARKS or token.text == "?" for token in tokens):
        return True
    present = tokens if claims else _before_future(facts, tokens)
    if any(_is_figure(facts, token) for token in present) or _is_spelled_out(facts, present):
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
    """Whether a number in letters follows a colon, which gives the measure (« un temps record : onze jours »)."""
    values = facts.lexicon.words("numbers.values")
    return any(token.text == ":" and after.low in values for token, after in pairwise(tokens))


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


def _is_backed_by_word(facts: Facts, tokens: Sequence[Token], claims: Sequence[Span]) -> bool:
    """Whether a word beside the claims tells of a saying, a study, a ranking."""
    supports, empty = (listed(f"superlatives.{name}", facts.lexicon) for name in ("supports", "no_supports"))
    idle = [match.span for match in empty.find(tokens)]
    return any(
        supports.at(tokens, index) is not None
        for index, token in enumerate(tokens)
        if not any(span.covers(token.span) for span in (*claims, *idle))
    )
