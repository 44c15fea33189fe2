"""Checks of notes: those for the desk that are still in the text, corrections that do not say what was wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.document import Part, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.phrases import PhraseMatch, listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.tokens import Token
from factlint.rule import Hit

_WHOLE = 15
"""Words and marks at most of a block that is nothing but a note to the desk."""
_LONGEST_NOTE = 120
"""Words and marks at most of a block that is a correction note."""
_REACH = 60
"""Words and marks within which a bracket is closed."""
_NEAR = 2
"""Words before which a block that is no notice tells of a correction."""
_AFTER_LABEL = frozenset(":.-–—(,")
_OPENING = frozenset("[({<*")
_CLOSING = frozenset("])}>*")
_STOPS = frozenset(".!?")
_LISTED = frozenset({"list-item", "block-quote"})
"""Blocks whose first words may be advice, not a note."""
_PARTS = frozenset({"paragraph", "list-item", "notice", "crosshead", "standfirst", "byline", "block-quote"})


def not_for_publication(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield notes that were meant for the desk: an embargo, "do not publish", a remark to the editor.

    They count where they stand in brackets, in capitals, or at the beginning of a short block of their own.
    """
    for part in _blocks(facts):
        tokens = facts.within(Token, part.span)
        found = _note(facts, part, tokens)
        if found is not None and not in_quotes(facts, found):
            yield Hit(found, values={"words": found})


def _blocks(facts: Facts) -> Iterator[Part]:
    return facts.document.of_kind(*_PARTS)


def _note(facts: Facts, part: Part, tokens: Sequence[Token]) -> Span | None:
    """Return the place of the first note to the desk in a block, the whole block where it is nothing else."""
    if 0 < len(tokens) <= _WHOLE and _may_be_note(facts, part, tokens) and _begins(facts, tokens):
        return tokens[0].span.join(tokens[-1].span)
    for name in ("notes.barred", "notes.addressed", "notes.labels"):
        for match in listed(name, facts.lexicon).find(tokens):
            words = [token for token in tokens[match.first : match.after] if token.kind == "word"]
            bracketed = _in_brackets(tokens, match)
            if bracketed is not None:
                return bracketed
            if words and all(token.text.isupper() for token in words) and not _in_capitals(tokens):
                return match.span
    return None


def _may_be_note(facts: Facts, part: Part, tokens: Sequence[Token]) -> bool:
    """Whether a block is more than advice or a subject: a crosshead only where it tells a time, or is labelled."""
    if part.kind == "crosshead":
        labelled = listed("notes.labels", facts.lexicon).at(tokens, 0) is not None
        return labelled or any(token.kind == "number" for token in tokens)
    return part.kind not in _LISTED


def _begins(facts: Facts, tokens: Sequence[Token]) -> bool:
    """Whether a short block begins as a note does and does not end as a sentence of the article would."""
    first = 1 if tokens[0].text in _OPENING and len(tokens) > 1 else 0
    if tokens[-1].text in _STOPS and first == 0:
        return False
    if any(listed(name, facts.lexicon).at(tokens, first) for name in ("notes.barred", "notes.addressed")):
        return True
    label = listed("notes.labels", facts.lexicon).at(tokens, first)
    if label is None:
        return False
    return label.after == len(tokens) or tokens[label.after].kind == "mark" or tokens[first].text.isupper()


def _in_brackets(tokens: Sequence[Token], match: PhraseMatch) -> Span | None:
    """Return the place of a note that a bracket opens, up to its closing bracket; None where none is near."""
    if match.first == 0 or tokens[match.first - 1].text not in _OPENING:
        return None
    closing = (token for token in tokens[match.after : match.after + _REACH] if token.text in _CLOSING)
    end = next(closing, None)
    return tokens[match.first - 1].span.join(end.span) if end is not None else None


def _in_capitals(tokens: Sequence[Token]) -> bool:
    """Whether a long block is all in capitals, where they are no sign."""
    words = [token for token in tokens if token.kind == "word"]
    return len(words) > _WHOLE and all(token.text.isupper() for token in words)


def incomplete_correction(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield correction notes that do not say what was wrong; a note that only lacks its day is told in strict runs.

    Blocks in a row that tell of a correction are one note.
    """
    for note in _notes(facts):
        said = any(_says_what(facts, facts.within(Token, part.span)) for part in note)
        dated = any(facts.within(Date, part.span) for part in note)
        if not said:
            yield Hit(note[0].span, variant="" if dated else "both")
        elif not dated:
            yield Hit(note[0].span, variant="when", strict=True)


def _notes(facts: Facts) -> Iterator[list[Part]]:
    note: list[Part] = []
    for part in _blocks(facts):
        tokens = facts.within(Token, part.span)
        if tokens and len(tokens) <= _LONGEST_NOTE and _corrects(facts, part, tokens):
            note.append(part)
        elif note:
            yield note
            note = []
    if note:
        yield note


def _corrects(facts: Facts, part: Part, tokens: Sequence[Token]) -> bool:
    """Whether a block is a correction note: it begins with the word, or is a notice that tells of a correction.

    A label that other notes bear too ("Update", « NDLR ») counts only where the block tells of a correction.
    """
    telling = next(listed("notes.corrected", facts.lexicon).find(tokens), None)
    if _labelled(facts, tokens, "notes.corrections"):
        return True
    if telling is None:
        return False
    return part.kind == "notice" or telling.first <= _NEAR or _labelled(facts, tokens, "notes.remarks")


def _labelled(facts: Facts, tokens: Sequence[Token], labels: str) -> bool:
    """Whether a block begins with one of these labels, set off by a mark or a day."""
    label = listed(labels, facts.lexicon).at(tokens, 0)
    if label is None or label.after == len(tokens):
        return False
    following = tokens[label.after]
    days = facts.lexicon.words("notes.before_days")
    return following.text in _AFTER_LABEL or following.kind == "number" or following.low in days


def _says_what(facts: Facts, tokens: Sequence[Token]) -> bool:
    """Whether a note sets what was printed against what is right, or at least names the one."""
    return next(listed("notes.contrasts", facts.lexicon).find(tokens), None) is not None
