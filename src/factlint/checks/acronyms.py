"""Acronyms: one meaning and one spelling in an article, and their words once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.names.entity import Entity
from factlint.facts.names.expansion import Expansion
from factlint.facts.names.misordered import Misordered
from factlint.facts.names.misremembered import Misremembered
from factlint.facts.names.words import shouts, words_of
from factlint.facts.spelling import other_ending
from factlint.facts.tokens import Token
from factlint.lexicon import fold
from factlint.rule import Hit, Side

_SHORTEST, _LONGEST = 3, 7
_SHARED = 0.6
"""The share of words that two expansions have in common when one is the other misremembered."""


def conflicts(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield acronyms with two long forms that are nearly one, and acronyms with two letters swapped."""
    yield from _two_expansions(facts)
    for other in facts(Misremembered):
        meant = other.expansion
        yield Hit(other.span, (Side(meant.words, "other"),), {"acronym": meant.short}, "expansion")
    told = list(_swapped(facts))
    yield from told
    yield from _misordered(facts, {hit.span for hit in told})


def undefined(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield acronyms that are used often and never spelled out, at their first use.

    Options: `times`, from how many uses; `acronyms`, those that the newsroom's readers know.
    """
    listed = (options["acronyms"], words_of(facts.lexicon).acronyms, facts.lexicon.words("acronyms.known"))
    known = {fold(each) for known in listed for each in known} | _joined(facts)
    known |= {fold(expansion.short) for expansion in facts(Expansion)}
    for form, uses in facts.once(_acronyms).items():
        if len(uses) >= int(options["times"]) and fold(form) not in known:
            yield Hit(uses[0].span, values={"times": len(uses)})


def _two_expansions(facts: Facts) -> Iterator[Hit]:
    by_short: dict[str, list[Expansion]] = defaultdict(list)
    for expansion in facts(Expansion):
        by_short[expansion.short].append(expansion)
    for expansions in by_short.values():
        first, contents = expansions[0], [_content(facts, expansion) for expansion in expansions]
        for other, content in zip(expansions[1:], contents[1:], strict=True):
            if _misremembered(contents[0], content):
                yield Hit(other.words, (Side(first.words, "other"),), {"acronym": other.short}, "expansion")
                break


def _content(facts: Facts, expansion: Expansion) -> list[str]:
    """Return the words of an expansion that carry its meaning, folded, in order."""
    small = facts.lexicon.words("identities.small-words") | facts.lexicon.words("identities.particles")
    words = [fold(token.low) for token in facts.within(Token, expansion.words) if token.kind == "word"]
    return [word for word in words if len(word) > 2 and word not in small]


def _misremembered(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two expansions share most of their words and differ in the rest by more than an ending."""
    if len(one) != len(other) or one == other:
        return False
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return 1 - len(pairs) / len(one) >= _SHARED and not all(other_ending(a, b) for a, b in pairs)


def _swapped(facts: Facts) -> Iterator[Hit]:
    uses = facts.once(_acronyms)
    known = words_of(facts.lexicon).acronyms
    told = {expansion.short: expansion.acronym for expansion in facts(Expansion)}
    for form, places in uses.items():
        if len(places) > 1 or form in told or form.lower() in known:
            continue
        meant = next((other for other in _swaps(form) if len(uses.get(other, ())) > 1 or other in told), None)
        if meant is not None:
            other = next(iter(uses.get(meant, ())), None)
            place = other.span if other is not None else told[meant]
            values = {"times": max(1, len(uses.get(meant, ())))}
            yield Hit(places[0].span, (Side(place, "other"),), values, "letters", "warning")


def _misordered(facts: Facts, told: Set[Span]) -> Iterator[Hit]:
    """Yield acronyms, used once, that swap two initials of the words right before them."""
    uses = facts.once(_acronyms)
    for one in facts(Misordered):
        if len(uses.get(one.short, ())) == 1 and one.acronym not in told:
            yield Hit(one.acronym, (Side(one.words, "other"),), {"meant": one.meant}, "initials", "warning")


def _swaps(form: str) -> Iterator[str]:
    """Yield the forms with two neighbouring letters swapped."""
    for place in range(len(form) - 1):
        yield form[:place] + form[place + 1] + form[place] + form[place + 2 :]


def _acronyms(facts: Facts) -> dict[str, list[Token]]:
    """Return every word in capitals of the running text with its places; none of a block all in capitals."""
    found: dict[str, list[Token]] = defaultdict(list)
    lists = words_of(facts.lexicon)
    for part in facts.document.parts:
        tokens = facts.within(Token, part.span)
        capitals = [token for token in tokens if token.text.isupper() and token.text.isalpha() and _fits(token.text)]
        if capitals and not shouts(part, tokens, lists):
            for token in capitals:
                found[token.text].append(token)
    return found


def _fits(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST


def _joined(facts: Facts) -> set[str]:
    """Return the acronyms that stand for a longer name of the article, written out elsewhere."""
    return {
        fold(mention.words[0])
        for entity in facts(Entity)
        if any(len(mention.words) > 1 for mention in entity.mentions)
        for mention in entity.mentions
        if len(mention.words) == 1
    }
