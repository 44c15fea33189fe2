"""Checks of sourcing: the article that names nobody, and the sentence that credits nobody in particular."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import SPOKEN, Quote, in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side


def none_cited(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield one hit for an article of `words` words or more with no quotation, link or source but its subject."""
    body = facts.document.body
    words = sum(token.kind == "word" for part in body for token in facts.within(Token, part.span))
    if words < options["words"] or facts.document.links or _quotes_someone(facts) or _is_witnessed(facts):
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


def vague(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every place that credits a saying to nobody who could be asked: a set phrase, or a nameless group."""
    end = -1
    for span in sorted({*_set_phrases(facts), *_groups(facts)}):
        if span.start >= end and facts.document.lies_in(span.start) and not in_quotes(facts, span):
            end = span.end
            yield Hit(span)


def _set_phrases(facts: Facts) -> Iterator[Span]:
    phrases = listed("sources.vague", facts.lexicon)
    tokens = facts(Token)
    return (
        match.span
        for match in phrases.find(tokens)
        if not _goes_on_to_name(facts, tokens[match.after - 1 : match.after + 6])
    )


def _goes_on_to_name(facts: Facts, tokens: Sequence[Token]) -> bool:
    """Whether a phrase that ends with a group says which one: `selon les économistes de la banque Verlot`."""
    if tokens[0].low not in facts.lexicon.words("sources.groups"):
        return False
    for token in tokens[1:7]:
        if token.kind == "mark" or token.gap == "\n":
            return False
        if token.capitalised:
            return True
    return False


def _groups(facts: Facts) -> Iterator[Span]:
    """Yield the source and cue of every saying of a group that nobody of is named in the sentence."""
    for found in facts(Attribution):
        if found.source is None or found.kind != "group" or found.inherited:
            continue
        if not _is_told_apart(facts, found.source):
            yield found.source.join(found.cue)


def _is_told_apart(facts: Facts, source: Span) -> bool:
    """Whether a name or a number tells which members of a group are meant."""
    tokens = facts.within(Token, source)
    if not tokens or tokens[0].low in facts.lexicon.words("sources.definite"):
        return True
    return tokens[0].text.isupper() or any(
        (token.capitalised and token.gap and token is not tokens[0]) or token.kind == "number" for token in tokens
    )


def vague_quantity(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first uncounted "many", "several", "plusieurs" of each paragraph, the others beside it."""
    quantities = facts.lexicon.words("sources.quantities")
    for part in facts.document.body:
        found = [
            token.span
            for token in facts.within(Token, part.span)
            if token.low in quantities and not in_quotes(facts, token.span)
        ]
        if found:
            yield Hit(found[0], tuple(Side(span, "again") for span in found[1:]))
