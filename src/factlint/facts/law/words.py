"""The words that tell where somebody stands before the law, and what surrounds them: one table for each language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from msgspec import Struct

from factlint.document import Span
from factlint.facts.phrases import Phrases
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

_FORMS = ("participles", "told", "case")
_GAP = " … "
_WIDEST = 9
"""Words at most inside a divided phrase: "found [the surgeon Anton Brice] not guilty"."""


class StateWords(Struct, frozen=True):
    """One match: `status` (charged, cleared …), `form` (a list of `statuses.toml`) and its place in the sentence.

    Of a divided phrase `first` and `after` are the places of its first part; the rest stands at `rest`.
    """

    status: str
    form: str
    first: int
    after: int
    span: Span
    rest: int | None = None


class _Table(Struct, frozen=True):
    phrases: Phrases
    meanings: tuple[tuple[str, str], ...]


class _Divided(Struct, frozen=True):
    """A divided phrase; `opening` and `resuming` are the words that its two parts may begin with."""

    status: str
    head: Phrases
    tail: Phrases
    opening: frozenset[str]
    resuming: frozenset[str]


def state_words(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[StateWords]:
    """Yield what a sentence says in words of the table, left to right; the longest phrase counts."""
    lows = {token.low for token in tokens}
    if _openers(lexicon).isdisjoint(lows):
        return
    divided = _longest_tails(list(_divided_words(tokens, lows, lexicon)))
    yield from divided
    taken = [words.span for words in divided]
    table = _table(lexicon)
    for match in table.phrases.find(tokens):
        if not any(span.overlaps(match.span) for span in taken):
            status, form = table.meanings[match.phrase]
            yield StateWords(status, form, match.first, match.after, match.span)


def _divided_words(tokens: Sequence[Token], lows: Set[str], lexicon: Lexicon) -> Iterator[StateWords]:
    """Yield the phrases that have somebody, or a day, in their midst: "released [him] on bail"."""
    for phrase in _divided(lexicon):
        if phrase.opening.isdisjoint(lows) or phrase.resuming.isdisjoint(lows):
            continue
        for head in phrase.head.find(tokens):
            for place in range(head.after + 1, min(len(tokens), head.after + _WIDEST)):
                tail = phrase.tail.at(tokens, place) if tokens[place].low in phrase.resuming else None
                if tail is not None:
                    span = head.span.join(tail.span)
                    yield StateWords(phrase.status, "divided", head.first, head.after, span, place)
                    break
                if tokens[place].text in {";", ":", "»", "”", '"'}:
                    break


def _longest_tails(found: Sequence[StateWords]) -> list[StateWords]:
    """Return the divided phrases without those whose end is that of a longer one: "found … [not guilty]"."""
    first = {words.span.end: words.rest or 0 for words in sorted(found, key=lambda one: -(one.rest or 0))}
    return [words for words in found if words.rest == first[words.span.end]]


@lru_cache(maxsize=4)
def _table(lexicon: Lexicon) -> _Table:
    rows = [
        (phrase, (status, form))
        for form in _FORMS
        for status, phrases in lexicon.table(f"statuses.{form}").items()
        for phrase in phrases
    ]
    return _Table(Phrases((phrase for phrase, _ in rows), lexicon), tuple(meaning for _, meaning in rows))


@lru_cache(maxsize=4)
def _divided(lexicon: Lexicon) -> tuple[_Divided, ...]:
    rows = [
        (status, *phrase.split(_GAP))
        for status, phrases in lexicon.table("statuses.divided").items()
        for phrase in phrases
    ]
    parts = ((status, Phrases([head], lexicon), Phrases([tail], lexicon)) for status, head, tail in rows)
    return tuple(_Divided(*each, frozenset(each[1].openers), frozenset(each[2].openers)) for each in parts)


@lru_cache(maxsize=4)
def _openers(lexicon: Lexicon) -> frozenset[str]:
    """Return every word that a phrase may begin with."""
    divided = (word for phrase in _divided(lexicon) for word in phrase.opening)
    return frozenset([*_table(lexicon).phrases.openers, *divided])
