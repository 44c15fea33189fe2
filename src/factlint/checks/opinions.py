"""The label of opinion and the text under it: an opinion that nobody holds, a judgement that no label announces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.checks.quotes import is_dialogue
from factlint.document import BODY, HEAD, Span
from factlint.facts import Facts
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_TEXT = BODY | HEAD | {"caption"}
_ASKING = frozenset("?!")


def label_conflict(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield a label of opinion over a text that holds none, or `judgements` judgements of a writer without a label."""
    label = _label(facts)
    if label is not None:
        if not _asks(facts) and next(_spoken(facts, "opinions.marks"), None) is None:
            yield Hit(label, variant="nobody")
        return
    if not is_dialogue(facts):
        judged = list(_spoken(facts, "opinions.judgements"))
        if len(judged) >= options["judgements"]:
            yield Hit(judged[0], tuple(Side(span, "again") for span in judged[1:]))


def _label(facts: Facts) -> Span | None:
    """Return the words that call the article an opinion, in its notices, its byline or over its paragraphs."""
    labels = listed("opinions.labels", facts.lexicon)
    around = (part for part in facts.document.parts if part.kind not in _TEXT)
    found = (match.span for part in around for match in labels.find(facts.within(Token, part.span)))
    return next(found, None)


def _asks(facts: Facts) -> bool:
    """Whether the writer asks or exclaims."""
    tokens = facts.of_body(Token)
    return any(token.text in _ASKING and not in_quotes(facts, token.span) for token in tokens)


def _spoken(facts: Facts, name: str) -> Iterator[Span]:
    """Yield the phrases of a list that the writer says, in no quotation."""
    for part in facts.document.body:
        for match in listed(name, facts.lexicon).find(facts.within(Token, part.span)):
            if not in_quotes(facts, match.span):
                yield match.span
