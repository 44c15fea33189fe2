"""Shares and rates: 18% of teens, one trip in eight, a poverty rate of 14%."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.document import Span
from factlint.facts.figures.claim_words import Told, clause, words_of
from factlint.facts.phrases import listed
from factlint.facts.tokens import Token

_SHARES = frozenset({"percent", "fraction"})
_REACH = 4
"""Words at most between a figure and the people it counts: "18% of all the young women"."""
_SHORT = 2
"""Letters of a word too short to be a plural noun."""
_SUBJECT = 14
"""Words at most between what is measured and its rate."""
_DECIDED = 5
"""Words at most between a decision and the share that it is of: "the bank is cutting 1,500 jobs out of 9,000"."""
_TRADE = 8
"""Words behind a share that name whose turnover it is of: "54% of the turnover of bicycle shops"."""


def share(here: Told) -> Span | None:
    """Return a share of people with their noun, or of any kind of things in a sentence that tells how they are now."""
    figure = here.figure
    if figure.kind not in _SHARES or here.says("few", here.after) or here.holds("contests"):
        return None
    theirs = here.says("theirs", clause(here.after)[:_REACH])
    if (figure.change and not theirs) or here.says("decided", clause(here.before[::-1])[:_DECIDED][::-1]):
        return None
    people = _of_people(here)
    if people is not None:
        return None if is_owned(here) or here.is_past(simple=False) else figure.span.join(people.span)
    things = _of_things(here)
    if things is None or (here.is_past(simple=True) and not theirs) or not (_is_measured(here) or things.capitalised):
        return None
    return figure.span.join(things.span)


def rate(here: Told) -> Span | None:
    """Return a percentage that a rate stands at, or that is of what a whole trade or all households have."""
    if here.figure.kind != "percent" or here.figure.change:
        return None
    if here.says("rates", here.near(after=0)):
        return here.figure.span
    if here.says("own", here.before) or here.is_past(simple=True):
        return None
    subject = clause(here.before[::-1])[:_SUBJECT][::-1]
    stands = here.says("levels", here.near(after=0))
    measured = (stands and here.says("phenomena", subject)) or here.says("everybodys", clause(here.after)[:_TRADE])
    return here.figure.span if measured else None


def people(here: Told) -> Token | None:
    """Return the noun of the people whom a figure counts, None where it counts something else."""
    populations = here.facts.lexicon.words("claims.populations")
    named = [token for token in here.inside if token.low in populations]
    return named[-1] if named else next((t for t in _following(here) if t.low in populations), None)


def is_owned(here: Told) -> bool:
    """Whether the share is of those whom somebody counts himself: "half of its customers"."""
    staff = here.facts.lexicon.words("claims.staff")
    return here.says("possessed", _following(here)) and any(token.low in staff for token in _following(here))


def _of_people(here: Told) -> Token | None:
    return people(here) if here.figure.ends or _is_of(here) else _people_inside(here)


def _people_inside(here: Told) -> Token | None:
    """Return the noun of people that stands inside a figure: "one adult in ten"."""
    populations = here.facts.lexicon.words("claims.populations")
    return next((token for token in here.inside if token.low in populations), None)


def _following(here: Told) -> Sequence[Token]:
    return words_of(here.after)[:_REACH]


def _is_of(here: Told) -> bool:
    after = _following(here)
    return bool(after) and listed("claims.of", here.facts.lexicon).at(after, 0) is not None


def _of_things(here: Told) -> Token | None:
    """Return the plural noun that a share is of, or the noun of "one trip in eight"; None for what a vote has."""
    if here.figure.ends:
        head = here.figure.head_span
        noun = here.facts.at(Token, head.start) if head is not None else None
        return noun if noun is not None and not _is_counted(here, noun) else None
    following = _following(here)
    match = listed("claims.of_things", here.facts.lexicon).at(following, 0) if following else None
    if match is None:
        return None
    plural = [place for place in range(match.after, len(following)) if _is_plural(here, following[place])]
    nouns = following[plural[0] : plural[0] + 2] if plural else ()  # « nouveaux cas »
    return nouns[0] if nouns and not any(_is_counted(here, noun) for noun in nouns) else None


def _is_measured(here: Told) -> bool:
    """Whether somebody must have counted: a percentage, one in eight, or what a span of years has changed.

    Half of what stands before the reader is no measure: half of the dough, half of the performers.
    """
    return here.figure.kind == "percent" or bool(here.figure.ends) or here.holds("periods")


def _is_plural(here: Told, token: Token) -> bool:
    endings = tuple(here.facts.lexicon.get("claims.plural_endings"))
    if token.low in here.facts.lexicon.words("speech.grammar.determiners"):
        return False
    return len(token.low) > _SHORT and token.low.endswith(endings) and not token.low.endswith("ss")


def _is_counted(here: Told, token: Token) -> bool:
    return token.low in here.facts.lexicon.words("claims.not_shared")
