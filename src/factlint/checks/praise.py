"""Words of praise that stand for fact, in the writer's own voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.phrases import house, listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side


def promotional(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first word of praise of each paragraph, the others beside it, with how many the article has.

    Option `praise`: the newsroom's own words, read along with ours.
    """
    lists = (listed("praise.words", facts.lexicon), house(options["praise"], facts.lexicon))
    paragraphs: list[list[Span]] = []
    for part in facts.document.body:
        tokens = facts.within(Token, part.span)
        found = {match.span for words in lists for match in words.find(tokens)}
        kept = [span for span in sorted(found) if not in_quotes(facts, span)]
        if kept:
            paragraphs.append(kept)
    count = sum(map(len, paragraphs))
    for first, *others in paragraphs:
        yield Hit(first, tuple(Side(span, "again") for span in others), values={"count": count})
