"""Noun phrases read forward: who says it, as printed. Light reading, by the small words, without a grammar."""

from __future__ import annotations

from factlint.document import Span
from factlint.facts.sources.clauses import Clause, Words

Range = tuple[int, int]
"""Units of a clause, from the first to before the last."""

LIMIT = 16
"""Units at most in a noun phrase."""
_RELATIONS = ("relations", "avec")
"""« le ministre des Relations avec le Parlement »."""


def span_of(clause: Clause, found: Range) -> Span:
    """Return the span of a range of units."""
    return clause[found[0]].span.join(clause[found[1] - 1].span)


def after(clause: Clause, start: int, words: Words) -> Range | None:
    """Return the noun phrase that follows a verb: `[said] the head of the office`, `[a dit] à la presse le maire`."""
    index = start
    while index < len(clause):
        unit = clause[index]
        if unit.spoken or unit.low in {".", ":", ";", "?", "!"}:
            return None
        if unit.low in words["speech.pronouns"] and not words.french:
            return index, index + 1
        if unit.low in words["speech.grammar.subordinators"]:
            return None
        partitive = index == start and unit.low == "des"
        if _complement(clause, index, words) and not partitive:
            index = _past_complement(clause, index, words)
        elif _begins(clause, index, words):
            return index, _phrase_end(clause, index, words)
        else:
            index += 1
        if index - start > LIMIT:
            return None
    return None


def opening(clause: Clause, start: int, words: Words) -> Range | None:
    """Return the pronoun or the noun phrase that begins right here."""
    if start < len(clause) and clause[start].low in words["speech.pronouns"] and clause[start].quote is None:
        return start, start + 1
    if start < len(clause) and _begins(clause, start, words):
        return start, _phrase_end(clause, start, words)
    return None


def phrase(clause: Clause, start: int, words: Words) -> Range:
    """Return the noun phrase that a word begins, whatever word it is."""
    return start, _phrase_end(clause, start, words)


def is_source(low: str, words: Words) -> bool:
    """Whether a noun names somebody, or something, that can be a source."""
    return low in words.sources


def can_speak(low: str, words: Words) -> bool:
    """Whether a word can be a source by itself: a pronoun, somebody unnamed, a noun of people or of documents."""
    return low in words["speech.pronouns"] or low in words["sources.anonymous"] or is_source(low, words)


def is_adverb(low: str, words: Words) -> bool:
    """Whether a word ends like an adverb."""
    return len(low) > 4 and low.endswith("ment" if words.french else "ly")


def _begins(clause: Clause, index: int, words: Words) -> bool:
    unit = clause[index]
    if not unit.word or unit.low in words["speech.grammar.times"]:
        return False
    if unit.low in words["speech.grammar.openers"] and not unit.text[1:].isupper():
        return False
    if unit.low in words["speech.grammar.determiners"] and _is_moment(clause, index + 1, words):
        return False
    return (
        unit.capitalised
        or unit.low in words["speech.grammar.determiners"]
        or unit.low in words["sources.people"]
        or unit.low in words["sources.groups"]
        or unit.low in words["sources.anonymous"]
    )


def _is_moment(clause: Clause, index: int, words: Words) -> bool:
    """Whether a time follows a determiner: `le 3 mai`, `la veille`, `cette semaine`."""
    if not words.french or index >= len(clause):
        return False
    following = clause[index]
    after = clause[index + 1].low if index + 1 < len(clause) else ""
    dated = following.text[:1].isdigit() and after in words["speech.grammar.times"]
    return dated or following.low in words["speech.grammar.moments"]


def _phrase_end(clause: Clause, start: int, words: Words) -> int:
    index = start + 1
    while index < len(clause) and index - start < LIMIT and _goes_on(clause, index, words):
        if words.french and _past_name(clause, start, index, words):
            break
        index += 1
    while index > start + 1 and (
        clause[index - 1].low in words["speech.grammar.linking"] or clause[index - 1].low == "."
    ):
        index -= 1
    return index


def _past_name(clause: Clause, start: int, index: int, words: Words) -> bool:
    """Whether a verb that no list holds follows a name of two words: `Anne Morel rebondit : …`."""
    if index < start + 2 or not clause[index].text.islower() or clause[index].low in words["identities.particles"]:
        return False
    named = clause[start:index]
    return clause[start].low not in words["speech.grammar.determiners"] and all(unit.capitalised for unit in named)


def _goes_on(clause: Clause, index: int, words: Words) -> bool:
    unit = clause[index]
    if unit.low == "." and len(clause[index - 1].text) <= 3 and index + 1 < len(clause):
        return True
    if unit.spoken or (not unit.word and unit.low not in {"'", "'s", "-", "&"}):
        return False
    named = clause[index - 1].capitalised and (index > 1 or words.french or unit.low in words["speech.verbs"])
    if words.french and unit.low in {"en", "sur", "à", "au", "aux"} and _leaves(clause, index, words):
        return False
    if unit.low in words["speech.grammar.linking"]:
        return not named or unit.low in words["speech.grammar.name_linking"]
    if unit.low in words.outside:
        return (clause[index - 1].low, unit.low) == _RELATIONS
    return words.french or not named or unit.capitalised or not unit.word or is_source(unit.low, words)


def _leaves(clause: Clause, index: int, words: Words) -> bool:
    """Whether what a preposition begins tells how or where it was said: `sur son compte`, `en parlant`, `à propos`."""
    if index + 1 >= len(clause):
        return True
    following = clause[index + 1]
    if clause[index].low in {"à", "au", "aux"}:
        named = clause[index + 2] if following.low in {"l'", "la"} and index + 2 < len(clause) else following
        return following.low == "propos" or named.low in words["speech.grammar.media"]
    return not following.capitalised and following.low not in {"le", "la", "l'", "les", "chef", "charge"}


def _complement(clause: Clause, index: int, words: Words) -> bool:
    """Whether the phrase here is told to, at or on something: not the source."""
    return clause[index].low in words["speech.grammar.prepositions"]


def _past_complement(clause: Clause, index: int, words: Words) -> int:
    """Return the place after a preposition and its noun phrase."""
    index += 1
    if index < len(clause) and clause[index].low in words["speech.grammar.determiners"]:
        index += 1
    acronym = False
    while index < len(clause):
        unit = clause[index]
        if not unit.word or unit.spoken:
            return index
        if unit.low in {"de", "du", "d'", "des", "of"}:
            return _past_complement(clause, index, words)
        if unit.low in words["speech.grammar.determiners"] or unit.low in words["speech.grammar.prepositions"]:
            return index
        if unit.capitalised and (unit.low in words["roles.civilities"] or (acronym and not unit.text.isupper())):
            return index
        acronym = (unit.text.isupper() and len(unit.text) > 1) or not unit.capitalised
        index += 1
    return index
