"""The highest degree without a measure: "extremely competitive", « extrêmement compétitif »."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.superlative_support import is_supported
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence


def intensives(facts: Facts) -> Iterator[Span]:
    """Yield every adverb of the highest degree with the quality that it heightens, where nothing answers for it."""
    adverbs = listed("superlatives.intensives", facts.lexicon)
    not_qualities = facts.lexicon.words("superlatives.not_heightened")
    for number, sentence in enumerate(facts(Sentence)):
        tokens = sentence.tokens(facts)
        for match in adverbs.find(tokens[:-1]):
            quality = tokens[match.after] if match.after < len(tokens) else None
            if quality is None or quality.kind != "word" or quality.low in not_qualities or quality.capitalised:
                continue
            span = match.span.join(quality.span)
            asserted = facts.document.lies_in(span.start) and not in_quotes(facts, span)
            if asserted and not is_supported(facts, number, (span,)):
                yield span
