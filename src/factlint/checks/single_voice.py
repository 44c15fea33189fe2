"""Several sources announced, one heard: "several doctors say", and a single doctor speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.facts import Facts
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_PLURAL = "s"
_BESIDE = 5
"""Words at most between a name and what its owner is."""


def plural(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first group that is said to say something when one of its kind is heard in the whole article."""
    for found in facts(Attribution):
        if found.kind != "group" or found.source is None or found.inherited:
            continue
        if not facts.document.lies_in(found.source.start) or in_quotes(facts, found.source):
            continue
        noun = _noun(facts, found)
        voices = _voices(facts, noun) if noun else {}
        if len(voices) == 1:
            name, voice = next(iter(voices.items()))
            yield Hit(found.source.join(found.cue), (Side(voice.span, "voice"),), {"name": name})
            return


def _noun(facts: Facts, found: Attribution) -> str:
    """Return the plural noun of a group that its writer counts as several: "doctors" of "several doctors"."""
    assert found.source is not None
    tokens = facts.within(Token, found.source)
    several = facts.lexicon.words("sources.quantities")
    groups = facts.lexicon.words("sources.groups")
    if not any(token.low in several for token in tokens[:3]):
        return ""
    nouns = (token.low for token in tokens if token.low in groups and token.low not in several)
    return next((noun for noun in nouns if noun.endswith(_PLURAL)), "")


def _voices(facts: Facts, noun: str) -> dict[str, Attribution]:
    """Return who of a kind is heard by name, with the first saying of each: "Ann Lee, a doctor"."""
    single = noun.removesuffix(_PLURAL)
    heard: dict[str, Attribution] = {}
    for said in facts(Attribution):
        if said.kind != "person" or not said.speaker or said.source is None or said.speaker in heard:
            continue
        first, after = facts.places(Token, said.source)
        called = facts(Token)[max(0, first - _BESIDE) : after + _BESIDE]
        if any(token.low in {single, single + "e"} for token in called):
            heard[said.speaker] = said
    return heard
