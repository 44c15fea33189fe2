"""The announcement that carries the news: on which day it was made, and where it can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.checks.content_words import shared_weight
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.rule import Hit

_SPEAKERS = frozenset({"person", "organisation"})


def without_date(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the announcement of the headline's news, where no announcement has a day or a text that can be found."""
    announced = [found for found in facts(Attribution) if _announces(facts, found)]
    if not announced or facts.document.links or next(facts.document.of_kind("dateline"), None) is not None:
        return
    if any(_can_be_found(facts, found) for found in announced):
        return
    for found in announced:
        part = facts.document.part_at(found.cue.start)
        early = part is not None and 0 < part.number <= options["paragraphs"]
        if early and _shared_with_headline(facts, found) >= options["shared"]:
            assert found.source is not None
            yield Hit(found.source.join(found.cue))
            return


def _announces(facts: Facts, found: Attribution) -> bool:
    """Whether somebody with a name makes news known, in the writer's words: not `also announced`."""
    if found.source is None or found.quoted or found.kind not in _SPEAKERS or not found.speaker:
        return False
    if not facts.document.lies_in(found.cue.start) or in_quotes(facts, found.cue):
        return False
    words, cue = facts.lexicon.words, {token.low for token in facts.within(Token, found.cue)}
    return bool(cue & words("announcements.verbs")) and not cue & words("announcements.besides")


def _can_be_found(facts: Facts, found: Attribution) -> bool:
    """Whether an announcement's sentence, or one beside it, has a date or tells of a text, a site, a meeting."""
    sentences = facts(Sentence)
    number = facts.place_at(Sentence, found.cue.start)
    traces = facts.lexicon.words("announcements.traces")
    return any(
        facts.within(Date, sentence.span) or any(token.low in traces for token in sentence.tokens(facts))
        for sentence in sentences[max(0, number - 1) : number + 2]
    )


def _shared_with_headline(facts: Facts, found: Attribution) -> float:
    """Return the weight of the headline's words that the announcement's sentence repeats."""
    headline, sentence = facts.document.headline, facts.at(Sentence, found.cue.start)
    if headline is None or sentence is None:
        return 0
    return shared_weight(facts.within(Token, headline.span), sentence.tokens(facts), facts.lexicon)
