"""Whether two figures speak of one thing: the noun they count, the words beside them, the words of their sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_CHARACTERS = 35
"""How far from a figure a word still speaks of it, in characters."""
_TO_VERB = 50
"""How far the verb may stand that tells what became of people, behind its auxiliaries and an adverb."""
_STEM = 5
_COUNTED = frozenset({"count", "percent", "money"})
_HELD_AGAINST = 3
"""Within so many words before a figure, "against" holds another one against it."""


def beside(facts: Facts, figure: Figure) -> frozenset[str]:
    """Return the word before a count ("cut 140 jobs") or after an amount ("£48 million stadium")."""
    tokens = [token for token in near(facts, figure) if token.kind == "word"]
    if figure.kind == "count":
        beside = [token for token in tokens if token.span.end <= figure.span.start][-1:]
    else:
        beside = [token for token in tokens if token.span.start >= figure.span.end and token.gap == " "][:1]
    small = facts.lexicon.words("headline_figures.empty") | facts.lexicon.words("recipients.words.determiners")
    small |= facts.lexicon.words("recipients.words.introducing") | facts.lexicon.words("recipients.words.stops")
    return frozenset(fold(token.low)[:_STEM] for token in beside if len(token.low) > 2 and token.low not in small)


def same_head(facts: Facts, figure: Figure, other: Figure) -> bool:
    """Whether both count the same: one noun, two nouns for it, or people of whom the verb beside says it."""
    if not figure.head or not other.head:
        return False
    groups: list[list[str]] = facts.lexicon.get("headline_figures.same_heads")
    names = next((tuple(group) for group in groups if figure.head in group), ())
    if figure.head == other.head or other.head in names:
        return True
    return other.head in facts.lexicon.words("headline_figures.people") and _befalls(facts, figure.head, names, other)


def _befalls(facts: Facts, head: str, names: tuple[str, ...], people: Figure) -> bool:
    """Whether the words around people say of them what a noun counts: "14 passengers lost their lives" are 14 dead."""
    fate = facts.lexicon.table("figure_conflicts.heads").get(head, "")
    verbs = facts.lexicon.table("figure_conflicts.fates").get(fate, ())
    words = [fold(token.low) for token in near(facts, people, _TO_VERB)]
    return any(word in verbs or word.startswith(names) for word in words)


def near(facts: Facts, figure: Figure, reach: int = _CHARACTERS) -> Sequence[Token]:
    """Return the words of the sentence that begin within so many characters of a figure."""
    sentence = facts.at(Sentence, figure.span.start)
    tokens = sentence.tokens(facts) if sentence is not None else ()
    return [token for token in tokens if -reach < token.span.start - figure.span.start < reach]


def set_apart(facts: Facts, figure: Figure, told: Figure | None = None) -> bool:
    """Whether the words around make a figure a part, an addition or the figure of a time that `told` is not of."""
    sentence = facts.at(Sentence, figure.span.start)
    if sentence is None:
        return True
    words = facts.lexicon.words("headline_figures.apart")
    if any(token.low in words for token in _own(facts, figure)) or _after_another(facts, figure):
        return True
    published = facts.document.date
    now = published.year if published is not None else None
    known = {now} | (_years_beside(facts, told) if told is not None else set())
    return bool(_years_beside(facts, figure) - known)


def _own(facts: Facts, figure: Figure) -> Sequence[Token]:
    """Return the words near a figure with no other figure between: "two dead, 11 others hurt" tells no other dead."""
    words = near(facts, figure)
    around = words[0].span.join(words[-1].span)
    counts = [other.span for other in facts.within(Figure, around) if other.kind in _COUNTED]
    low = max((span.end for span in counts if span.end <= figure.span.start), default=around.start)
    high = min((span.start for span in counts if span.start >= figure.span.end), default=around.end)
    return [token for token in words if low <= token.span.start < high]


def _years_beside(facts: Facts, figure: Figure) -> set[int | None]:
    """Return the years that the sentence of a figure prints."""
    sentence = facts.at(Sentence, figure.span.start)
    dates = facts.within(Date, sentence.span) if sentence is not None else ()
    return {date.year for date in dates if date.year is not None and not date.relative}


def _after_another(facts: Facts, figure: Figure) -> bool:
    """Whether another is held against a figure ("14, against 12 last year"), or has it as a part ("including 3")."""
    before = [token.low for token in near(facts, figure) if token.span.end <= figure.span.start]
    words = facts.lexicon.words
    held = not words("headline_figures.apart_before").isdisjoint(before[-_HELD_AGAINST:])
    return held or not words("headline_figures.parts_follow").isdisjoint(before)


def context(facts: Facts, figure: Figure) -> frozenset[str]:
    """Return the beginnings of the content words of the figure's sentence."""
    sentence = facts.at(Sentence, figure.span.start)
    tokens: Sequence[Token] = sentence.tokens(facts) if sentence is not None else ()
    counted = figure.head_span
    head = fold(facts.document.clean[counted.start : counted.end])[:_STEM] if counted is not None else ""
    return stems_of(facts, [token for token in tokens if not figure.span.covers(token.span)]) - {head}


def stems_of(facts: Facts, tokens: Sequence[Token]) -> frozenset[str]:
    """Return the beginnings of the content words."""
    empty = facts.lexicon.words("headline_figures.empty")
    words = [fold(token.low) for token in tokens if token.kind == "word"]
    return stems_of_words(word for word in words if len(word) > 3 and word not in empty)


def stems_of_words(words: Iterable[str]) -> frozenset[str]:
    """Return the beginnings of words, by which `stems_of` compares them."""
    return frozenset(fold(word)[:_STEM] for word in words)
