"""Noun phrases around a verb: who says it, as printed. Light reading, by the small words, without a grammar."""

from __future__ import annotations

from factlint.document import Span
from factlint.facts.sources.clauses import Clause, Words

Range = tuple[int, int]
"""Units of a clause, from the first to before the last."""

_LIMIT = 16
_APPOSITION = 30
_MARKS_INSIDE = frozenset("'.&-")
_RELATIONS = ("relations", "avec")
"""« le ministre des Relations avec le Parlement »."""
_JOINED = frozenset({"and", "et", "&"})


def span_of(clause: Clause, found: Range) -> Span:
    """Return the span of a range of units."""
    return clause[found[0]].span.join(clause[found[1] - 1].span)


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
            index = _opening(clause, index - 1)
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
        if index - start > _LIMIT:
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


def is_adverb(low: str, words: Words) -> bool:
    """Whether a word ends like an adverb."""
    return len(low) > 4 and low.endswith("ment" if words.french else "ly")


def _opening(clause: Clause, close: int) -> int:
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
    while start > 0 and end - start < _LIMIT and _inside(clause, start - 1, end, words):
        start -= 1
    while start < end and _no_beginning(clause[start].low, words):
        start += 1
    first = next((index for index in range(start, end) if opening(clause, index, words)), start)
    return (first, end) if first < end else None


def _inside(clause: Clause, index: int, end: int, words: Words) -> bool:
    unit = clause[index]
    if unit.low in words["speech.pronouns"]:
        return index == end - 1
    if unit.spoken or (not unit.capitalised and (is_verb(unit.low, words) or _compound(clause, index, words))):
        return False
    if index < end - 1 and clause[index + 1].low in words["speech.pronouns"] - {"one"}:
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


def is_source(low: str, words: Words) -> bool:
    """Whether a noun names somebody, or something, that can be a source."""
    return any(low in words[f"sources.{name}"] for name in ("people", "organisations", "groups", "documents"))


def can_speak(low: str, words: Words) -> bool:
    """Whether a word can be a source by itself: a pronoun, somebody unnamed, a noun of people or of documents."""
    return low in words["speech.pronouns"] or low in words["sources.anonymous"] or is_source(low, words)


def _compound(clause: Clause, index: int, words: Words) -> bool:
    """Whether a French participle of speech stands after its auxiliary: `a annoncé`."""
    if not words.french or index == 0 or clause[index].low not in words["speech.participles"]:
        return False
    return clause[index - 1].low in words["speech.auxiliaries"]


def is_verb(low: str, words: Words) -> bool:
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
    while index < len(clause) and index - start < _LIMIT and _goes_on(clause, index, words):
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
    if any(unit.low in words[f"speech.grammar.{name}"] for name in ("stops", "prepositions", "times")):
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
