"""Checks of sourcing: the article that names nobody, the number that nobody counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.checks.genres import needs_no_source
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.quotes.quote import SPOKEN, Quote, in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side


def none_cited(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield one hit for an article of `words` words or more with no quotation, link or source but its subject."""
    body = facts.document.body
    words = sum(token.kind == "word" for token in facts.of_body(Token))
    if words < options["words"] or facts.document.links or _quotes_someone(facts) or _is_witnessed(facts):
        return
    if needs_no_source(facts, options["genre_words"]):
        return
    found = [item for item in facts(Attribution) if _counts(facts, item)]
    if not found and not _speaks_for_itself(facts):
        yield Hit((facts.document.headline or body[0]).span, values={"words": words}, variant="nobody")
    elif found and len(found) <= options["announcements"] and all(_is_own_announcement(facts, item) for item in found):
        yield _announcement(found[0], words)


def _counts(facts: Facts, found: Attribution) -> bool:
    """Whether an attribution of the body names somebody, or something, at all."""
    if found.source is None or found.kind == "group" or not facts.document.lies_in(found.span.start):
        return False
    return not (_is_time(facts, found.source) or (_is_shown(facts, found) and _is_subject(facts, found)))


def _is_time(facts: Facts, source: Span) -> bool:
    """Whether it is time that will tell: `Les mois à venir diront si …`."""
    return any(token.low in facts.lexicon.words("sources.times") for token in facts.within(Token, source))


def _is_shown(facts: Facts, found: Attribution) -> bool:
    """Whether the writer reads something out of an act: `Meta montre qu'elle veut rester`."""
    return any(token.low in facts.lexicon.words("sources.showing") for token in facts.within(Token, found.cue))


def _quotes_someone(facts: Facts) -> bool:
    return any(quote.kind in SPOKEN and facts.document.lies_in(quote.span.start) for quote in facts(Quote))


def _is_witnessed(facts: Facts) -> bool:
    """Whether the article tells what everybody could see: a match, by its scores."""
    return any(figure.kind == "score" for figure in facts(Figure))


def _speaks_for_itself(facts: Facts) -> bool:
    """Whether an article can stand without a source: it is dated, so that its event can be found, or says "I"."""
    first = facts.lexicon.words("sources.first_person")
    dated = any(facts.document.lies_in(date.span.start) for date in facts(Date))
    return dated or any(token.low in first and facts.document.lies_in(token.span.start) for token in facts(Token))


def _is_own_announcement(facts: Facts, found: Attribution) -> bool:
    """Whether the source is whom the article is about, announcing at no given time: `Meta a annoncé`."""
    sentence = facts.at(Sentence, found.cue.start)
    if sentence is None or facts.within(Date, sentence.span):
        return False
    cue = facts.within(Token, found.cue)
    return any(token.low in facts.lexicon.words("sources.announcing") for token in cue) and _is_subject(facts, found)


def _is_subject(facts: Facts, found: Attribution) -> bool:
    """Whether the source is named in the headline, or in the first paragraph where there is none."""
    place = facts.document.headline or facts.document.body[0]
    named = {token.low for token in facts.within(Token, place.span) if token.capitalised}
    return any(word.lower() in named for word in found.speaker.split())


def _announcement(found: Attribution, words: int) -> Hit:
    here = found.cue if found.source is None else found.cue.join(found.source)
    return Hit(here, values={"words": words}, variant="")


def _before_a_figure(facts: Facts, token: Token) -> bool:
    """Whether a word only makes the figure after it a rough one: "some eighteen months"."""
    following = facts(Token)[token.index + 1 : token.index + 2]
    return any(facts.at(Figure, other.span.start) is not None for other in following)


def vague_quantity(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first uncounted "many", "several", "plusieurs" of each paragraph, the others beside it."""
    quantities = facts.lexicon.words("sources.quantities")
    for part in facts.document.body:
        found = [
            token.span
            for token in facts.within(Token, part.span)
            if token.low in quantities and not in_quotes(facts, token.span) and not _before_a_figure(facts, token)
        ]
        if found:
            yield Hit(found[0], tuple(Side(span, "again") for span in found[1:]))
