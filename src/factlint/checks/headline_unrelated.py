"""The check for a headline that stands over another story: no name, figure or word of it is in the body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from factlint.checks.content_words import ContentWord, content_words
from factlint.checks.headline_names import Said, headline_names
from factlint.document import BODY
from factlint.facts import Facts
from factlint.facts.tokens import Token
from factlint.rule import Hit

_LEAD = 60
"""So many content words at the beginning tell what a story is about."""
_OFTEN = 3
_LATE = 0.35
"""What a shared word weighs that the body has once or twice, below its beginning."""
_ALIKE = 0.25
"""What a word weighs whose first four letters begin a word of the body ("sexism", "sex-based")."""
_BEGINNING = 4
_SHARE, _FREE = 0.35, 1.5
"""The share of a headline's weight that its own body has, beyond the first words, which may be any."""
_UNSAID, _SAID, _FEW = 0.4, 0.3, 2
"""What a name weighs that the body does not mention, or does; more than two of each say no more."""


class Kinship(NamedTuple):
    """What a headline and a body share.

    `shared` is the weight of the headline's words that the body has, out of `weight`; `said` and `unsaid` count the
    headline's names that the body mentions or not; `length` counts the body's content words.
    """

    shared: float
    weight: float
    said: int
    unsaid: int
    length: int


def unrelated_to_body(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the headline that shares next to no name, figure or content word with the body.

    Options: `minimum-words`, how many content words a body must have to be judged; `sure` and `doubtful`, from which
    gap on (see `gap`) a headline is shown, or shown in strict runs only.
    """
    headline = facts.document.headline
    if headline is None or not facts.document.body:
        return
    kinship = kinship_of(facts)
    distance = gap(kinship)
    if kinship.length >= int(options["minimum-words"]) and distance >= float(options["doubtful"]):
        sure = distance >= float(options["sure"])
        yield Hit(headline.span, severity=None if sure else "warning", strict=not sure)


def gap(kinship: Kinship) -> float:
    """Return how much weight is missing for the two to be of one story: positive where they seem strangers.

    About a third of the headline's weight is expected in the body, more where the headline names what the body never
    mentions, less where a name is in both.
    """
    expected = _SHARE * (kinship.weight - _FREE)
    names = _UNSAID * min(kinship.unsaid, _FEW) - _SAID * min(kinship.said, _FEW)
    return expected + names - kinship.shared


def kinship_of(facts: Facts) -> Kinship:
    """Weigh what the headline shares with the body."""
    document = facts.document
    spans = [part.span for part in document.of_kind(*BODY, "crosshead", "caption")]
    body = [word for span in spans for word in content_words(facts.within(Token, span), facts.lexicon)]
    headline = document.headline
    assert headline is not None
    words = {word.stem: word for word in content_words(facts.within(Token, headline.span), facts.lexicon)}
    said = Said(facts)
    names = [name for name in headline_names(facts) if headline.span.covers(name.span)]
    mentioned = sum(said.mentions(name) for name in names)
    weight = sum(word.weight for word in words.values())
    return Kinship(_shared(list(words.values()), body), weight, mentioned, len(names) - mentioned, len(body))


def _shared(words: Sequence[ContentWord], body: Sequence[ContentWord]) -> float:
    counts = Counter(word.stem for word in body)
    lead = {word.stem for word in body[:_LEAD]}
    beginnings = {word[:_BEGINNING] for word in counts if len(word) >= _BEGINNING}
    shared = 0.0
    for word in words:
        if word.stem in lead or counts[word.stem] >= _OFTEN:
            shared += word.weight
        elif word.stem in counts:
            shared += word.weight * _LATE
        elif word.stem[:_BEGINNING] in beginnings:
            shared += word.weight * _ALIKE
    return shared
