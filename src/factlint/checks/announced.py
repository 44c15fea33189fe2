"""The check that counts what an article announces: "three reasons:" and the list or the ordinals after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.checks.prose_lists import items_after_colon
from factlint.document import Part, Span
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_LEAST, _MOST = 2, 30
_BULLETS = frozenset("-–—•*·")
_FOLLOWING = 30
"""In so many sentences after the announcement its ordinals are looked for."""
_APART = 6
"""So many sentences may stand between one ordinal and the next."""
_OPENING = 4


def announced_count(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield announced counts that the list, the numbered parts or the ordinals after them do not reach or exceed."""
    parts = facts.document.parts
    sentences = facts(Sentence)
    for place, sentence in enumerate(sentences):
        figure = _announced(facts, sentence)
        if figure is None:
            continue
        items = (
            _list_after(facts, parts, sentence)
            or items_after_colon(facts, sentence, figure)
            or _ordinals_after(facts, sentences[place + 1 :][:_FOLLOWING])
        )
        if len(items) >= _LEAST and len(items) != figure.value:
            said = figure.span.join(figure.head_span or figure.span)
            sides = tuple(Side(item, "item") for item in items[:_MOST])
            yield Hit(said, sides, {"said": said, "count": len(items)})


def _announced(facts: Facts, sentence: Sentence) -> Figure | None:
    """Return the one count that a sentence announces, None where it announces none or says that more is not told."""
    tokens = sentence.tokens(facts)
    if {token.low for token in tokens} & facts.lexicon.words("announced.open"):
        return None
    figures = [
        figure
        for figure in facts.within(Figure, sentence.span)
        if (figure.kind == "points" or (figure.kind == "count" and figure.head)) and _LEAST <= figure.value <= _MOST
    ]
    if len(figures) != 1 or figures[0].bound not in {"", "about"} or figures[0].ends or figures[0].past:
        return None
    return figures[0]


def _list_after(facts: Facts, parts: Sequence[Part], sentence: Sentence) -> list[Span]:
    """Return the items of the list that a sentence ending with a colon leads into."""
    index = next((i for i, part in enumerate(parts) if part.span.end > sentence.span.start), len(parts))
    if index >= len(parts) or not facts.document.clean[: sentence.span.end].endswith(":"):
        return []
    if facts.document.clean[sentence.span.end : parts[index].span.end].strip():
        return []
    items = []
    for part in parts[index + 1 :]:
        if part.kind == "list-item":
            items.append(part.span)
        elif part.kind == "paragraph" and (lines := _dashed_lines(facts, part)):
            items += lines
        else:
            break
    return _outer(facts, items)


def _outer(facts: Facts, items: list[Span]) -> list[Span]:
    """Return the items that are not inside another: those that begin farthest left."""
    columns = [facts.document.line_column(item.start)[1] for item in items]
    return [item for item, column in zip(items, columns, strict=True) if column == min(columns)]


def _dashed_lines(facts: Facts, part: Part) -> list[Span]:
    """Return the lines of a paragraph where each begins with a dash or a number: a list typed by hand."""
    tokens = facts.within(Token, part.span)
    text = facts.document.text
    starts = [token for token in tokens if token.span.start == part.span.start or text[token.span.start - 1] == "\n"]
    begins = bool(starts) and all(token.text in _BULLETS for token in starts)
    if not begins or tokens[-1].text in _BULLETS:
        return []
    return [token.span for token in starts]


def _ordinals_after(facts: Facts, sentences: Sequence[Sentence]) -> list[Span]:
    """Return the places of "first", "second", "third" at the beginnings of the sentences after an announcement."""
    table = facts.lexicon.table("announced.ordinals")
    closing = facts.lexicon.words("announced.closing")
    found: list[Span] = []
    last = 0
    for place, sentence in enumerate(sentences):
        opening = [token for token in sentence.tokens(facts)[:_OPENING] if token.kind == "word"]
        if found and any(token.low in closing for token in opening[:2]):
            return []
        number = next((token for token in opening if table.get(token.low) == len(found) + 1), None)
        if number is not None and _heads(facts, opening, number):
            found.append(number.span)
            last = place
        elif place - last > _APART or (not found and (place >= 2 or _announced(facts, sentence) is not None)):
            break
    return found


def _heads(facts: Facts, opening: Sequence[Token], number: Token) -> bool:
    """Whether only an article stands before the ordinal."""
    before = opening[: opening.index(number)]
    return all(token.low in facts.lexicon.words("announced.articles") for token in before)
