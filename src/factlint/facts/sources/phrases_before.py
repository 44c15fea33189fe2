"""Noun phrases read backward: the one that ends before a verb, over its apposition."""

from __future__ import annotations

from factlint.facts.sources.clauses import Clause, Words
from factlint.facts.sources.noun_phrases import LIMIT, Range, is_adverb, is_source, opening

_APPOSITION = 30
_MARKS_INSIDE = frozenset("'.&-")
_JOINED = frozenset({"and", "et", "&"})


def before(clause: Clause, end: int, words: Words) -> Range | None:
    """Return the noun phrase that ends before a verb, over its apposition: `Ann Lee, a lawyer, [said]`."""
    index = skip_back(clause, end, words)
    for _ in range(4):
        if index <= 0:
            return None
        last = clause[index - 1]
        if last.low in words["speech.grammar.relatives"]:
            index -= 2 if index > 1 and clause[index - 2].low == "," else 1
            return _phrase_back(clause, index, words)
        if last.low in {",", ")", "–", "—"} and not last.spoken:
            index = _opened_at(clause, index - 1)
            continue
        found = _phrase_back(clause, index, words)
        if found is not None and _names_someone(clause, found, words):
            return _named_before(clause, found, words) or found
        if found is None or found[0] == 0:
            return None
        ahead = clause[found[0] - 1].low
        if ahead != "," and ahead not in words["speech.grammar.prepositions"]:
            return None
        index = found[0] - 1
    return None


def _named_before(clause: Clause, found: Range, words: Words) -> Range | None:
    """Return the name that a function stands in apposition to: `[Ann Lee], head of the union, [said]`."""
    start = found[0]
    function = start > 1 and clause[start - 1].low == "," and clause[start].low in words["sources.people"]
    if not function or found[1] - start < 3 or clause[start + 1].low not in words["speech.grammar.name_linking"]:
        return None
    named = _phrase_back(clause, start - 1, words)
    whole = named is not None and all(unit.capitalised or not unit.word for unit in clause[named[0] : named[1]])
    return named if whole else None


def right_before(clause: Clause, end: int, words: Words) -> Range | None:
    """Return the noun phrase that ends right before a verb, whatever stands before it."""
    return _phrase_back(clause, skip_back(clause, end, words), words)


def skip_back(clause: Clause, end: int, words: Words) -> int:
    """Return the place after the last unit before `end` that is no auxiliary, adverb or object pronoun."""
    while end > 0:
        unit = clause[end - 1]
        if (unit.low in words["speech.between"] and not unit.capitalised) or is_adverb(unit.low, words):
            end -= 1
        elif end > 1 and unit.low in words["speech.grammar.times"]:
            end -= 2 if clause[end - 2].low in {"on", "last", "in"} else 1
        else:
            break
    return end


def _opened_at(clause: Clause, close: int) -> int:
    """Return the place of the mark that opens an apposition closed at `close`."""
    wanted = {")": "("}.get(clause[close].low, clause[close].low)
    for index in range(close - 1, max(-1, close - _APPOSITION), -1):
        if clause[index].low == wanted:
            return index
        if clause[index].spoken or clause[index].low in {";", ":"}:
            break
    return 0


def _phrase_back(clause: Clause, end: int, words: Words) -> Range | None:
    start = end
    while start > 0 and end - start < LIMIT and _inside(clause, start - 1, end, words):
        start -= 1
    while start < end and _no_beginning(clause[start].low, words):
        start += 1
    first = next((index for index in range(start, end) if opening(clause, index, words)), start)
    return (first, end) if first < end else None


def _inside(clause: Clause, index: int, end: int, words: Words) -> bool:
    unit = clause[index]
    if unit.low in words["speech.pronouns"]:
        return index == end - 1
    if unit.spoken or (not unit.capitalised and (_is_verb(unit.low, words) or _compound(clause, index, words))):
        return False
    following = clause[index + 1].low if index < end - 1 else ""
    if following in words["speech.pronouns"] and following != "one":
        return False
    if unit.low in words["speech.grammar.linking"]:
        return index > 0 and _noun_before(clause, index, words) and not _joins_clauses(clause, index, words)
    if unit.low in words["speech.grammar.stops"] or unit.low in words["speech.grammar.prepositions"]:
        return False
    return unit.word or unit.low in _MARKS_INSIDE


def _joins_clauses(clause: Clause, index: int, words: Words) -> bool:
    """Whether "and" begins a clause with a subject of its own: `asked for a photo and Lee [said]`."""
    if clause[index].low not in {"and", "et"} or index + 1 >= len(clause):
        return False
    previous = clause[index - 1]
    return clause[index + 1].capitalised and not previous.capitalised and not is_source(previous.low, words)


def _compound(clause: Clause, index: int, words: Words) -> bool:
    """Whether a French participle of speech stands after its auxiliary: `a annoncé`."""
    if not words.french or index == 0 or clause[index].low not in words["speech.participles"]:
        return False
    return clause[index - 1].low in words["speech.auxiliaries"]


def _is_verb(low: str, words: Words) -> bool:
    """Whether a word is a verb of speech and nothing else."""
    verbs = words["speech.finite"] if words.french else words["speech.verbs"]
    return low in verbs and low not in words["speech.nouns"]


def _noun_before(clause: Clause, index: int, words: Words) -> bool:
    """Whether a noun phrase stands before a linking word: a capital, or a determiner a little earlier."""
    previous = clause[index - 1]
    if not previous.word or previous.low in words["speech.grammar.stops"]:
        return False
    if clause[index].low in {"in", "on", "to", "by", "à", "au", "aux", "en", "sur"}:
        nearby = clause[max(0, index - 3) : index]
        return previous.low in words["sources.people"] or any(
            u.low in {"the", "a", "an", "le", "la"} for u in nearby[:-1]
        )
    return True


def _no_beginning(low: str, words: Words) -> bool:
    return (
        low in words["speech.grammar.prepositions"]
        or low in words["speech.grammar.openers"]
        or low in {"'", ".", "-", "'s", *_JOINED}
    )


def _names_someone(clause: Clause, found: Range, words: Words) -> bool:
    """Whether a phrase can be a source at all: not an age, a date or a place with its preposition."""
    units = clause[found[0] : found[1]]
    if all(unit.text[:1].isdigit() or unit.low in words["speech.grammar.times"] for unit in units):
        return False
    if units[0].text[:1].isdigit() and len(units) <= 2 and units[-1].low in {"ans", "years"}:
        return False
    if units[-1].low in words["speech.grammar.ago"] or units[-1].quote is not None:
        return False
    previous = clause[found[0] - 1].low if found[0] else ""
    return previous not in words["speech.grammar.prepositions"] or previous in words["speech.grammar.stops"]
