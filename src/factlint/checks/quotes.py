"""Checks of quotations: whose words they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.checks.nobodys_words import SPEAKERS, is_nobodys
from factlint.checks.told_after import is_told_after
from factlint.document import Part
from factlint.facts import Facts
from factlint.facts.names.name import Name
from factlint.facts.quotes.kinds import says
from factlint.facts.quotes.quote import SPOKEN, Quote
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.rule import Hit

_DIALOGUE = 3
"""Paragraphs that begin like a dialogue and make the article one."""
_ONE_IN = 5
"""In a long article, one paragraph in so many must begin so."""
_BEFORE, _AFTER = 3, 2
"""Sentences before and after a quotation in which its speaker is looked for, whatever paragraph they stand in."""
_OPENING = 5
"""Words of a sentence among which its subject stands: "On Tuesday he walked"."""
_TURN = frozenset("-–—*•#>")


def without_speaker(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every direct quotation of `words` words or more that nobody is named for, in its sentence or beside it.

    Where somebody speaks or is named a little further off the reader can guess, so the hit is strict.
    """
    if is_dialogue(facts):
        return
    told = [found for found in facts(Attribution) if _tells_who(facts, found)]
    named = {found.content for found in told if not found.inherited or _can_speak(facts, found)}
    beside = {found.content for found in told} - named
    for chain in _chains(facts(Quote)):
        quote = chain[0]
        part = facts.document.part_at(quote.span.start)
        if part is None or part.kind not in {"paragraph", "list-item"} or quote.kind != "speech" or not quote.closed:
            continue
        if _length(facts, quote) < options["words"]:
            continue
        nobodys = is_nobodys(facts, quote)
        if not nobodys and (any(each.span in named for each in chain) or is_told_after(facts, chain[-1])):
            continue
        if nobodys or (_stands_alone(facts, quote, part) and not _introduced(facts, quote)):
            guessed = quote.span in beside or _said_nearby(facts, quote)
            yield Hit(quote.span, strict=guessed, variant="guessed" if guessed else "")


def _chains(quotes: Sequence[Quote]) -> Iterator[list[Quote]]:
    """Yield each quotation with the paragraphs that it goes on for."""
    chain: list[Quote] = []
    for quote in quotes:
        if chain and not quote.continues:
            yield chain
            chain = []
        chain.append(quote)
    if chain:
        yield chain


def _tells_who(facts: Facts, found: Attribution) -> bool:
    """Whether a quotation has a source of its own, or goes on from one in its paragraph or the one before."""
    if not found.quoted or found.source is None:
        return False
    here, there = (facts.document.part_at(span.start) for span in (found.content, found.source))
    return not found.inherited or here is None or there is None or abs(here.number - there.number) <= 1


def _can_speak(facts: Facts, found: Attribution) -> bool:
    """Whether the subject of the sentence before may be a speaker: a name, a pronoun, people; "the mood" is none."""
    assert found.source is not None
    if found.speaker or found.kind in {"pronoun", "anonymous"} or facts.within(Name, found.source):
        return True
    known = facts.lexicon.either(*SPEAKERS)
    return any(token.low in known for token in facts.within(Token, found.source))


def _length(facts: Facts, quote: Quote) -> int:
    return sum(token.kind == "word" for token in facts.within(Token, quote.inner))


def is_dialogue(facts: Facts) -> bool:
    """Whether the article is an interview or a row of voices: by dashes, names with a colon, questions."""
    turns = 0
    for part in facts.document.body:
        tokens = facts.within(Token, part.span)[:5]
        if not tokens:
            continue
        label = any(token.text == ":" for token in tokens[1:]) and tokens[0].capitalised
        text = facts.document.clean[part.span.start : part.span.end].rstrip(' \0*_"»”')
        turns += tokens[0].text in _TURN or label or text.endswith("?")
    return turns >= max(_DIALOGUE, len(facts.document.body) // _ONE_IN)


def _stands_alone(facts: Facts, quote: Quote, part: Part) -> bool:
    """Whether nothing of the writer's own stands in the quotation's sentence."""
    tokens = facts.within(Token, part.span)
    outside = [token for token in tokens if not quote.span.covers(token.span)]
    before = [token for token in outside if token.span.end <= quote.span.start]
    after = [token for token in outside if token.span.start >= quote.span.end]
    opens = not before or before[-1].text in {".", "!", "?", "…", "»", "”", '"'}
    if tokens and facts.within(Token, quote.inner)[-1].text == ",":
        return False
    if not outside and tokens[-2].text not in {".", "!", "?", "…", ","}:
        return False  # a crosshead
    closes = not after or after[0].text in {".", "!", "?", "…"} or (after[0].gap == " " and after[0].text[0].isupper())
    return opens and closes


def _introduced(facts: Facts, quote: Quote) -> bool:
    """Whether the sentence right before a quotation asks, or tells of somebody speaking, whose words it then is."""
    sentences = facts(Sentence)
    first = facts.place_at(Sentence, quote.span.start)
    if first < 1:
        return False
    before = sentences[first - 1]
    asked = before.tokens(facts)[-1].text == "?"
    if asked or _tells_of_him(facts, sentences[max(0, first - 2) : first]):
        return True
    return _speaks(facts, before) or _has_word_of_speech(facts, before, quote)


def _tells_of_him(facts: Facts, sentences: Sequence[Sentence]) -> bool:
    """Whether the last of two sentences goes on about the person of the first: "On Tuesday he walked round it."."""
    persons = facts.lexicon.words("speech.persons")
    goes_on = any(token.low in persons for token in sentences[-1].tokens(facts)[:_OPENING])
    return goes_on and any(_is_about_somebody(facts, sentence) for sentence in sentences)


def _said_nearby(facts: Facts, quote: Quote) -> bool:
    """Whether somebody speaks, or is spoken of, in the few sentences before a quotation or after it."""
    sentences = facts(Sentence)
    first = facts.place_at(Sentence, quote.span.start)
    before = sentences[max(0, first - _BEFORE) : first]
    if any(_speaks(facts, sentence) or _is_about_somebody(facts, sentence) for sentence in before):
        return True
    after = bisect_left(sentences, quote.span.end, key=lambda sentence: sentence.span.start)
    behind = sentences[after : after + _AFTER]
    return any(_speaks(facts, sentence) or _is_about_somebody(facts, sentence) for sentence in behind)


def _is_about_somebody(facts: Facts, sentence: Sentence) -> bool:
    """Whether a sentence names somebody (a name of no known kind may be), or speaks of a person."""
    persons = facts.lexicon.words("sources.people")
    named = any(name.kind in {"person", ""} for name in facts.within(Name, sentence.span))
    return named or any(token.low in persons for token in sentence.tokens(facts))


def _speaks(facts: Facts, sentence: Sentence) -> bool:
    """Whether a sentence tells of somebody speaking: an attribution, a quotation, a colon, a credit."""
    if any(not found.inherited for found in facts.within(Attribution, sentence.span)):
        return True
    if any(other.kind in SPOKEN for other in facts.within(Quote, sentence.span)):
        return True
    signs = facts.lexicon.words("sources.credits")
    return any(token.text == ":" or token.low in signs for token in sentence.tokens(facts))


def _has_word_of_speech(facts: Facts, sentence: Sentence, quote: Quote) -> bool:
    """Whether the sentence right before holds a word of speech, though no attribution is read in it."""
    silent = facts.lexicon.words("speech.nouns") | facts.lexicon.words("speech.thought")
    return any(
        says(facts, token) and token.low not in silent
        for token in sentence.tokens(facts)
        if not quote.span.covers(token.span)
    )
