"""What says where a statement comes from: a saying credited to somebody, quoted words, a link, the name of a source."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import SPOKEN, Quote
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token

_WORDS = {"superlatives.supports": "hint", "claims.backing": "word"}


class Backing(Struct, frozen=True):
    """One place where a reader learns on whom a statement rests; `kind` is said, quoted, link, word or hint.

    Wider than `Attribution`: "official figures" and "the survey" count (word), and even "nous" or "asked" (hint), so
    that what has none rests on nobody.
    """

    span: Span
    kind: str

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Backing]:
        """Read every place, in the order of the text."""
        return iter(sorted(_found(facts), key=lambda backing: (backing.span, backing.kind)))


def _found(facts: Facts) -> Iterator[Backing]:
    for said in facts(Attribution):
        yield Backing(said.span, "said")
        yield Backing(said.cue, "said")
    for quote in facts(Quote):
        if quote.kind in SPOKEN:
            yield Backing(quote.span, "quoted")
    for link in facts.document.links:
        yield Backing(link, "link")
    tokens = facts(Token)
    everybodys = [match.span for match in listed("claims.everybodys", facts.lexicon).find(tokens)]
    for name, kind in _WORDS.items():
        for match in listed(name, facts.lexicon).find(tokens):
            if not any(span.covers(match.span) for span in everybodys):  # « le budget des ménages » is no account
                yield Backing(match.span, kind)
