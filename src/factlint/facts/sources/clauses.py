"""The writer's own sentences, each quotation being one unit of them: where attributions are read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.quotes.quote import SPOKEN, Quote
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

_LONGEST = 250
"""Units at most in one sentence: beyond, it is cut, so that reading stays linear."""
_SIGNING = frozenset({"—", "–", "―"})
_CRIES = frozenset("?!…")


class Quoted(Struct, frozen=True):
    """A whole quotation as one unit of the writer's sentence; `first` and `after` are its places in `facts(Token)`."""

    span: Span
    first: int
    after: int
    quote: Quote
    low: str = ""
    text: str = ""

    @property
    def spoken(self) -> bool:
        """Whether it is somebody's words between marks."""
        return self.quote.kind in SPOKEN

    @property
    def word(self) -> bool:
        """Whether it stands for a word, as a title or a word at arm's length does."""
        return self.quote.kind not in SPOKEN

    @property
    def capitalised(self) -> bool:
        """Whether it is a word with a capital: never."""
        return False


Unit = Token | Quoted
"""One word or mark of the writer's sentence, or a whole quotation."""
Clause = Sequence[Unit]
"""One sentence of the writer's own."""


class Words(dict[str, frozenset[str]]):
    """The word lists that reading an attribution needs, of one language, each looked up in the lexicon once."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon
        self.french = lexicon.language == "fr"

    def __missing__(self, name: str) -> frozenset[str]:
        self[name] = self.lexicon.words(name)
        return self[name]

    @cached_property
    def triggers(self) -> frozenset[str]:
        """Every word that a cue can begin with."""
        lists = ("finite", "auxiliaries", "making", "calling") if self.french else ("verbs",)
        found = {":", "went", "goes", "going", "put", "puts"} | self.according.keys() | self["speech.thought"]
        return frozenset(found.union(*(self[f"speech.{name}"] for name in lists)))

    @cached_property
    def sources(self) -> frozenset[str]:
        """The nouns of somebody, or of something, that can be a source."""
        return self._either("sources", ("people", "organisations", "groups", "documents"))

    @cached_property
    def outside(self) -> frozenset[str]:
        """The small words that a noun phrase does not go on over."""
        return self._either("speech.grammar", ("stops", "prepositions", "times"))

    def _either(self, group: str, names: Iterable[str]) -> frozenset[str]:
        return self.lexicon.either(*(f"{group}.{name}" for name in names))

    @cached_property
    def according(self) -> Mapping[str, Sequence[Sequence[frozenset[str]]]]:
        """The phrases that name a source ("according to"), word by word, under each word that one begins with."""
        found: dict[str, list[Sequence[frozenset[str]]]] = {}
        for phrase in self.lexicon.get("speech.according"):
            row = [frozenset(slot.split("|")) for slot in phrase.split()]
            for word in row[0]:
                found.setdefault(word, []).append(row)
        return found


@lru_cache(maxsize=8)
def words_of(lexicon: Lexicon) -> Words:
    """Return the word lists of a lexicon, the same object each time."""
    return Words(lexicon)


def clauses(facts: Facts) -> Iterator[Clause]:
    """Yield the writer's sentences of every part, in order; none crosses a line break.

    A sentence ends where the text's own does, unless a quotation holds that end, or the writer goes on after it.
    """
    tokens, sentences = facts(Token), facts(Sentence)
    ends = {sentence.after - 1 for sentence in sentences}
    clause: list[Unit] = []
    for run in _runs(tokens, sentences, facts(Quote)):
        if clause and _is_over(clause, run[0], tokens, ends):
            yield from _cut(clause)
            clause = []
        clause += run
    yield from _cut(clause)


def _runs(tokens: Sequence[Token], sentences: Sequence[Sentence], quotes: Sequence[Quote]) -> Iterator[Sequence[Unit]]:
    """Yield the tokens in a row that one sentence holds outside quotations, and each quotation as one unit."""
    index = number = 0
    for sentence in sentences:
        index = max(index, sentence.first)
        while index < sentence.after:
            start = tokens[index].span.start
            while number < len(quotes) and quotes[number].span.end <= start:
                number += 1
            if number == len(quotes) or quotes[number].span.start >= sentence.span.end:
                yield tokens[index : sentence.after]
                index = sentence.after
                continue
            quote, first = quotes[number], index
            inside = quote.span.start <= start
            index = bisect_left(tokens, quote.span.end if inside else quote.span.start, index, key=_start)
            yield (Quoted(quote.span, first, index, quote),) if inside else tokens[first:index]


def _start(token: Token) -> int:
    return token.span.start


def _cut(clause: list[Unit]) -> Iterator[Clause]:
    """Yield a sentence, in pieces where it is longer than what somebody could read."""
    for first in range(0, len(clause), _LONGEST):
        yield clause[first : first + _LONGEST]


def _is_over(clause: list[Unit], following: Unit, tokens: Sequence[Token], ends: set[int]) -> bool:
    """Whether a sentence ends before this unit."""
    if tokens[_first(following)].gap == "\n":
        return True
    last = clause[-1]
    if last.spoken and following.text in _SIGNING:
        return False
    return _after(last) - 1 in ends and not (isinstance(last, Quoted) and _cried(last, tokens, following))


def _first(unit: Unit) -> int:
    return unit.first if isinstance(unit, Quoted) else unit.index


def _after(unit: Unit) -> int:
    return unit.after if isinstance(unit, Quoted) else unit.index + 1


def words_inside(facts: Facts, quote: Quote) -> Clause:
    """Return the words of a quotation as a clause of their own."""
    return facts.within(Token, quote.inner)[:_LONGEST]


def _cried(last: Quoted, tokens: Sequence[Token], following: Unit) -> bool:
    """Whether a quotation ends with a cry or a question and the writer's sentence may go on: `"Why?" Smith asked`."""
    if not last.spoken or isinstance(following, Quoted) or last.after - last.first < 2:
        return False
    return tokens[last.after - 2].text in _CRIES and _is_tail(tokens, following.index)


def _is_tail(tokens: Sequence[Token], index: int) -> bool:
    """Whether what follows is only a name and a verb, up to a full stop or a comma."""
    for token in tokens[index : index + 6]:
        if token.text in {".", ","}:
            return True
        if token.kind != "word" or token.gap == "\n":
            return False
    return False
