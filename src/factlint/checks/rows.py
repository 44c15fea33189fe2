"""Figures of one sentence with the words between them: what the checks of arithmetic walk along."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import PhraseMatch, listed
from factlint.facts.sentences import MOST_TOKENS, Sentence
from factlint.facts.tokens import Token

_MOST_FIGURES = 40
"""A longer row of figures is a table: it is not read, which keeps the checks linear."""
_VALUED = frozenset({"count", "money", "measure", "percent", "points"})
_SMALLER = 20
"""A figure so many times smaller than the one that ends a sentence is no value of the same thing."""
_LARGE = 1e5
_OWN_PAIR = 2
"""A sentence with so many amounts has its own two values: it takes up none of the sentence before."""
_OWNER = 2
"""The tokens of an owner: `county`, `'s`."""
_OWNED = frozenset({"'s", "'"})
_FROM = frozenset({"de", "d'", "du", "des", "from"})


class Row:
    """The tokens of a sentence, its figures in order, and the words before, between and after them.

    Figures are named by their place in `figures`; words by their place in `tokens`.
    """

    def __init__(self, facts: Facts, tokens: Sequence[Token], figures: Sequence[Figure]) -> None:
        self.facts = facts
        self.tokens = tokens
        self.figures = figures
        starts, ends = [token.span.start for token in tokens], [token.span.end for token in tokens]
        self.first = [bisect_right(ends, figure.span.start) for figure in figures]
        self.after = [bisect_left(starts, figure.span.end) for figure in figures]

    def between(self, one: int, two: int) -> Sequence[Token]:
        """Return the tokens between two figures."""
        return self.tokens[self.after[one] : self.first[two]]

    def before(self, figure: int, reach: int) -> Sequence[Token]:
        """Return up to `reach` tokens before a figure."""
        return self.tokens[max(0, self.first[figure] - reach) : self.first[figure]]

    def following(self, figure: int, reach: int) -> Sequence[Token]:
        """Return up to `reach` tokens after a figure."""
        return self.tokens[self.after[figure] : self.after[figure] + reach]

    def holds(self, tokens: Sequence[Token], name: str) -> bool:
        """Whether a phrase of a list of the lexicon stands anywhere in these tokens."""
        return any(True for _ in self.matches(tokens, name))

    def matches(self, tokens: Sequence[Token], name: str) -> Iterator[PhraseMatch]:
        """Yield the phrases of a list of the lexicon found in these tokens."""
        return listed(name, self.facts.lexicon).find(tokens)

    def ends_with(self, tokens: Sequence[Token], name: str) -> bool:
        """Whether these tokens end with a phrase of a list of the lexicon."""
        return any(match.after == len(tokens) for match in self.matches(tokens, name))

    def begins_with(self, tokens: Sequence[Token], name: str) -> bool:
        """Whether these tokens begin with a phrase of a list of the lexicon."""
        return bool(tokens) and listed(name, self.facts.lexicon).at(tokens, 0) is not None

    def led(self, figure: int, name: str) -> bool:
        """Whether a phrase of a list opens the clause right before a figure, or its owner: `of the town's 25`."""
        first = self.first[figure]
        if first > _OWNER and self.tokens[first - 1].low in _OWNED:
            first -= _OWNER
        before = self.tokens[max(0, first - 4) : first]
        for match in self.matches(before, name):
            opening = first - len(before) + match.first
            if match.after == len(before) and (opening == 0 or self.tokens[opening - 1].kind == "mark"):
                return True
        return False

    def of(self, figures: Sequence[Figure]) -> Row:
        """Return the same sentence with other figures, or only some of them."""
        return Row(self.facts, self.tokens, figures)


def rows(facts: Facts, least: int) -> Iterator[Row]:
    """Yield the sentences that hold at least so many figures; "from A to B" read as one figure gives its two."""
    for sentence, figures in facts.once(_with_figures):
        if least <= len(figures):
            yield Row(facts, sentence.tokens(facts), figures)


def _with_figures(facts: Facts) -> Sequence[tuple[Sentence, Sequence[Figure]]]:
    """Return the sentences that hold figures, and no more than a sentence tells, with them."""
    found = (each for each in by_sentence(facts) if not each[0].is_endless)
    return [(sentence, figures) for sentence, figures in found if 0 < len(figures) <= _MOST_FIGURES]


def by_sentence(facts: Facts) -> Sequence[tuple[Sentence, Sequence[Figure]]]:
    """Return every sentence with its figures, in order, for the checks that read neighbouring ones together."""
    return facts.once(_by_sentence)


def _by_sentence(facts: Facts) -> Sequence[tuple[Sentence, Sequence[Figure]]]:
    return [(sentence, facts.within(Figure, sentence.span)) for sentence in facts(Sentence)]


def are_near(first: Sentence, last: Sentence) -> bool:
    """Whether two sentences and what stands between them are short enough to be one row."""
    return last.after - first.first <= MOST_TOKENS // 4


def of_sentences(facts: Facts, sentences: Sequence[Sentence], figures: Sequence[Figure]) -> Row:
    """Return neighbouring sentences as one row of these figures."""
    return Row(facts, [token for sentence in sentences for token in sentence.tokens(facts)], figures)


def after_last_mark(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words after the last mark among these tokens, none where there is no mark."""
    last = max((at for at, token in enumerate(tokens) if token.kind == "mark"), default=len(tokens))
    return tokens[last + 1 :]


def couples(facts: Facts, told: int = 1) -> Iterator[Row]:
    """Yield two sentences as one row where the second goes on with what the first tells, `told` values of it."""
    for (one, first), (two, later) in pairwise(by_sentence(facts)):
        if not 0 < len(later) <= 4 or one.after != two.first or not are_near(one, two):
            continue
        figures = [figure for figure in first if figure.kind in _VALUED]
        if len(figures) != told or not listed("change.taken_up", facts.lexicon).at(two.tokens(facts), 0):
            continue
        part = facts.document.part_at(one.span.start)
        own_pair = any(map(_is_amount, figures)) and sum(map(_is_amount, later)) >= _OWN_PAIR
        if not own_pair and part is facts.document.part_at(two.span.start):
            yield of_sentences(facts, [one, two], [*figures, *later])


def _is_amount(figure: Figure) -> bool:
    """Whether a figure is money, or a large number without a noun, as money is told again: "from 960 million"."""
    return figure.kind == "money" or (figure.kind == "count" and not figure.head and figure.value >= _LARGE)


def summed_up(facts: Facts) -> Iterator[Row]:
    """Yield two sentences as one row where the second sums up two values that end the first: "That is a rise of"."""
    for (one, first), (two, later) in pairwise(by_sentence(facts)):
        if not later or not are_near(one, two) or not facts.document.lies_in(two.span.start):
            continue
        figures = of_one_size([figure for figure in first if figure.kind in _VALUED])[-2:]
        if len(figures) == 2 and _sums_up(facts, two.tokens(facts), later[0]):
            yield of_sentences(facts, [one, two], [*figures, later[0]])


def of_one_size(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return the figures that may be values of the last one's thing: none is many times smaller."""
    return [figure for figure in figures if figure.value * _SMALLER >= figures[-1].value]


def _sums_up(facts: Facts, tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether a sentence opens by summing up the one before: "That is a rise of", "The 20% rise"."""
    pointing = facts.lexicon.words("change.pointing")
    pointed = len(tokens) > 1 and tokens[1].span.start == figure.span.start and tokens[0].low in pointing
    return pointed or listed("change.summed_up", facts.lexicon).at(tokens, 0) is not None


def opened(row: Row) -> Row:
    """Return the row where "from A to B" that was read as one range is its two figures, the first of them past."""
    figures: list[Figure] = []
    for place, figure in enumerate(row.figures):
        before = row.before(place, 1)
        if len(figure.ends) == 2 and figure.kind != "fraction" and before and before[-1].low in _FROM:
            one, two = figure.ends
            figures.append(replace(figure, value=one, low=one, high=one, ends=(), past=True))
            figures.append(replace(figure, value=two, low=two, high=two, ends=(), past=False))
        else:
            figures.append(figure)
    return row.of(figures)


def in_kind_of(figure: Figure, money: Figure) -> Figure:
    """Return a bare number as the money that a sum before it makes of it: "€120m, or 60 million a year"."""
    bare = figure.kind == "count" and not figure.head and money.kind == "money"
    return replace(figure, kind=money.kind, units=money.units) if bare else figure


def spoken(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return tokens without the stops of "i.e.", so that no clause seems to end there."""
    low = [token.low for token in tokens]
    for at in range(len(low) - 3):
        if low[at : at + 4] == ["i", ".", "e", "."]:
            return [*tokens[: at + 1], *tokens[at + 4 :]]
    return tokens


def printed_unit(value: float) -> float:
    """Return the unit of the last digit that is printed of a value, trailing zeros being digits: 12.5 gives 0.1."""
    value = abs(value)
    if value == int(value):
        return 1.0
    digits = f"{value:.4f}".rstrip("0")
    return float(10 ** -(len(digits) - digits.index(".") - 1))


def scale_of(*values: float) -> float:
    """Return the scale in which amounts are best told: a billion, a million or one, by the smallest of them."""
    least = min(values)
    return next(scale for scale in (1e9, 1e6, 1.0) if least >= scale or scale == 1)
