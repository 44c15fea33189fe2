"""The writer's own sentences, each quotation being one unit of them: where attributions are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.quotes.quote import Quote
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

_SPOKEN = frozenset({"speech", "partial"})
_LONGEST = 250
"""Units at most in one sentence: beyond, it is cut, so that reading stays linear."""
_SIGNING = frozenset({"—", "–", "―"})
_CRIES = frozenset("?!…")


class Unit(Struct, frozen=True):
    """One word or mark of the writer's sentence, or a whole quotation.

    `low` is the word in lower case, empty for a quotation; `first` and `after` are its places in `facts(Token)`.
    """

    span: Span
    low: str
    text: str
    first: int
    after: int
    quote: Quote | None = None

    @property
    def spoken(self) -> bool:
        """Whether it is somebody's words between marks."""
        return self.quote is not None and self.quote.kind in _SPOKEN

    @property
    def word(self) -> bool:
        """Whether it is a word (a title or a word at arm's length is one too)."""
        return (self.quote is not None and not self.spoken) or (self.quote is None and self.text[0].isalnum())

    @property
    def capitalised(self) -> bool:
        """Whether it is a word with a capital."""
        return self.quote is None and self.text[0].isupper()


Clause = tuple[Unit, ...]
"""One sentence of the writer's own."""


class Words(Struct, frozen=True, dict=True):
    """The word lists that reading an attribution needs, of one language."""

    lexicon: Lexicon

    @cached_property
    def triggers(self) -> frozenset[str]:
        """Every word that a cue can begin with."""
        lists = ("finite", "auxiliaries", "making") if self.french else ("verbs",)
        found = {":", "went", "goes", "going", "put", "puts"} | self.according.keys() | self["speech.thought"]
        return frozenset(found.union(*(self[f"speech.{name}"] for name in lists)))

    @cached_property
    def according(self) -> Mapping[str, Sequence[Sequence[frozenset[str]]]]:
        """The phrases that name a source ("according to"), word by word, under each word that one begins with."""
        found: dict[str, list[Sequence[frozenset[str]]]] = {}
        for phrase in self.lexicon.get("speech.according"):
            row = [frozenset(slot.split("|")) for slot in phrase.split()]
            for word in row[0]:
                found.setdefault(word, []).append(row)
        return found

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lexicon.words(name)

    @property
    def french(self) -> bool:
        """Whether the language is French."""
        return self.lexicon.language == "fr"


@lru_cache(maxsize=8)
def words_of(lexicon: Lexicon) -> Words:
    """Return the word lists of a lexicon, the same object each time."""
    return Words(lexicon)


def clauses(facts: Facts) -> Iterator[Clause]:
    """Yield the writer's sentences of every part, in order; none crosses a line break."""
    ends = {sentence.after - 1 for sentence in facts(Sentence)}
    tokens = facts(Token)
    clause: list[Unit] = []
    for unit in _units(tokens, facts(Quote)):
        if clause and _is_over(clause, unit, tokens, ends):
            yield tuple(clause)
            clause = []
        clause.append(unit)
    if clause:
        yield tuple(clause)


def _is_over(clause: list[Unit], following: Unit, tokens: Sequence[Token], ends: set[int]) -> bool:
    """Whether a sentence ends before this unit; no sentence is longer than what somebody could read."""
    if tokens[following.first].gap == "\n" or len(clause) >= _LONGEST:
        return True
    if clause[-1].spoken and following.text in _SIGNING:
        return False
    return clause[-1].after - 1 in ends and not _cried(clause[-1], tokens, following)


def words_inside(facts: Facts, quote: Quote) -> Clause:
    """Return the words of a quotation as a clause of their own."""
    return tuple(
        Unit(token.span, token.low, token.text, token.index, token.index + 1)
        for token in facts.within(Token, quote.inner)[:_LONGEST]
    )


def _units(tokens: Sequence[Token], quotes: Sequence[Quote]) -> Iterator[Unit]:
    index = number = 0
    while index < len(tokens):
        token = tokens[index]
        while number < len(quotes) and quotes[number].span.end <= token.span.start:
            number += 1
        if number < len(quotes) and quotes[number].span.start <= token.span.start:
            quote, first = quotes[number], index
            while index < len(tokens) and tokens[index].span.start < quote.span.end:
                index += 1
            yield Unit(quote.span, "", "", first, index, quote)
        else:
            yield Unit(token.span, token.low, token.text, index, index + 1)
            index += 1


def _cried(last: Unit, tokens: Sequence[Token], following: Unit) -> bool:
    """Whether a quotation ends with a cry or a question and the writer's sentence may go on: `"Why?" Smith asked`."""
    if not last.spoken or following.quote is not None or last.after - last.first < 2:
        return False
    return tokens[last.after - 2].text in _CRIES and _is_tail(tokens, following.first)


def _is_tail(tokens: Sequence[Token], index: int) -> bool:
    """Whether what follows is only a name and a verb, up to a full stop or a comma."""
    for token in tokens[index : index + 6]:
        if token.text in {".", ","}:
            return True
        if token.kind != "word" or token.gap == "\n":
            return False
    return False
