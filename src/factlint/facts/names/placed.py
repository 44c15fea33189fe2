"""Where each name stands among the tokens of its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.facts.base import Facts
from factlint.facts.names.name import Name
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token


class Placed(Struct, frozen=True):
    """A name in tokens from `first` to before `after`, in a sentence from `lowest` to before `limit`."""

    name: Name
    first: int
    after: int
    lowest: int
    limit: int


def placed(facts: Facts) -> tuple[Placed, ...]:
    """Return every name with its place, in order."""
    return facts.once(_placed)


def _placed(facts: Facts) -> tuple[Placed, ...]:
    return tuple(_places(facts))


def _places(facts: Facts) -> Iterator[Placed]:
    sentences = iter(facts(Sentence))
    sentence = next(sentences, None)
    for name in facts(Name):
        while sentence is not None and sentence.span.end <= name.span.start:
            sentence = next(sentences, None)
        first, after = facts.places(Token, name.span)
        if sentence is not None and first < after:
            yield Placed(name, first, after, sentence.first, sentence.after)
