"""The check for a headline that stands over another story: no name, figure or word of it is in the body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from factlint.checks.body_names import Said
from factlint.checks.content_words import content_words
from factlint.checks.headline_names import headline_names
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
_ENOUGH, _SCANT = 70, 0.05
"""For each content word that a body has fewer than so many, a headline may say so much more in words of its own."""
_UNSAID, _SAID, _FEW = 0.4, 0.3, 2
"""What a name weighs that the body does not mention, or does; more than two of each say no more."""


class Kinship(Struct, frozen=True):
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
    doubtful = float(options["doubtful"])
    words = _words_of(facts)
    if words.length < int(options["minimum-words"]) or gap(words) < doubtful:
        return
    distance = gap(_with_names(facts, words))
    if distance >= doubtful:
        sure = distance >= float(options["sure"]) + _SCANT * max(0, _ENOUGH - words.length)
        yield Hit(headline.span, severity=None if sure else "warning", strict=not sure)


def gap(kinship: Kinship) -> float:
    """Return how much weight is missing for the two to be of one story: positive where they seem strangers.

    About a third of the headline's weight is expected in the body, more where the headline names what the body never
    mentions, less where a name is in both.
    """
    expected = _SHARE * (kinship.weight - _FREE)
    names = _UNSAID * min(kinship.unsaid, _FEW) - _SAID * min(kinship.said, _FEW)
    return expected + names - kinship.shared


def _words_of(facts: Facts) -> Kinship:
    """Weigh the words that the headline shares with the body, as though the body mentioned none of its names."""
    document = facts.document
    assert document.headline is not None
    spans = [part.span for part in document.of_kind(*BODY, "crosshead", "caption")]
    body = [word.stem for span in spans for word in content_words(facts.within(Token, span), facts.lexicon)]
    headline = content_words(facts.within(Token, document.headline.span), facts.lexicon)
    words = {word.stem: word.weight for word in headline}
    return Kinship(_shared(words, body), sum(words.values()), 0, _FEW, len(body))


def _with_names(facts: Facts, words: Kinship) -> Kinship:
    """Count which of the headline's names the body mentions."""
    headline = facts.document.headline
    assert headline is not None
    said = facts.once(Said)
    names = [name for name in headline_names(facts) if headline.span.covers(name.span)]
    mentioned = sum(said.mentions(name) for name in names)
    return replace(words, said=mentioned, unsaid=len(names) - mentioned)


def _shared(words: Mapping[str, float], body: Sequence[str]) -> float:
    """Return the weight of the headline's words, by stem, that the stems of the body hold."""
    counts = Counter(body)
    lead = set(body[:_LEAD])
    beginnings = {stem[:_BEGINNING] for stem in counts if len(stem) >= _BEGINNING}
    shared = 0.0
    for stem, weight in words.items():
        if stem in lead or counts[stem] >= _OFTEN:
            shared += weight
        elif stem in counts:
            shared += weight * _LATE
        elif stem[:_BEGINNING] in beginnings:
            shared += weight * _ALIKE
    return shared
