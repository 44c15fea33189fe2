"""Figures: every number the text gives, as an interval of its printed digits, with its unit and what it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.context import bound_after, bound_before, change_before, is_conditional, is_past
from factlint.facts.figures.draft import Draft
from factlint.facts.figures.forms import no_number, special, told
from factlint.facts.figures.heads import head_after
from factlint.facts.figures.intervals import interval
from factlint.facts.figures.labels import known_names
from factlint.facts.figures.money import settled
from factlint.facts.figures.pieces import pieces
from factlint.facts.figures.quantity import quantity
from factlint.facts.figures.ranges import joined, listed
from factlint.facts.figures.words import FigureWords, of
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_LONGEST_ADDRESS = 60
_COUNTING = frozenset({"count", "percent", "fraction", "points", "measure"})


class Figure(Struct, frozen=True):
    """One figure.

    `span` holds the number with its scale and unit ("15 milliards de dollars"), not the words of
    approximation before it nor the noun counted after it. `value` is the printed value with its scale applied;
    `low` and `high` are the interval that the printed digits stand for ("14,3 milliards": 14.25e9 to 14.35e9;
    "412": 412 to 412; "15 milliards": 14.5e9 to 15.5e9), widened one-sidedly (to infinity) or both ways by `bound`:
    "" | "about" | "at-least" | "at-most" | "over" | "under". A range has low < high and value in the middle.

    `kind` is one of count, money, percent, points, measure, duration, age, fraction, multiple, ordinal, year,
    score, time, label (a number that only names something: Llama 4, A380, article 49-3, n° 67).
    `units`: ISO currency codes for money (several when the sign is ambiguous, empty when it is printed without one
    but is money by its context), one symbol for a measure or duration ("km", "year"), "pp" for points that are
    certainly percentage points, empty otherwise.
    `head` is the folded, singular noun counted ("salarie", "job"), "" when there is none; `head_span` its place.
    `past` is true for the figure of another time told for comparison ("contre 14,3 en 2024", "from 1,200").
    `ends` are the printed numbers, in the order of the text, of a figure made of two: a range, a ratio
    ("un sur cinq": 1 and 5), a score; empty for any other.
    `change` is "up" or "down" where the words before say that the figure is a change ("en baisse de 3 %").
    `conditional` is true where the verb before it in the clause is: "aurait coûté 3 millions", "would cost $3m".
    """

    span: Span
    value: float
    low: float
    high: float
    kind: str = "count"
    units: frozenset[str] = frozenset()
    bound: str = ""
    head: str = ""
    head_span: Span | None = None
    past: bool = False
    ends: tuple[float, ...] = ()
    change: str = ""
    conditional: bool = False

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Figure]:
        """Read every figure of every part, in order; figures never overlap."""
        words = of(facts.lexicon)
        row = pieces(facts, words)
        drafts = listed(known_names(list(_walk(facts, row, words)), row), row, words)
        for draft in settled(drafts, row, words):
            yield _figure(draft, row, words)

    @property
    def is_checkable(self) -> bool:
        """Whether a fact-checker would underline it: not what only names something, and not "the first"."""
        return self.kind != "label" and not (self.kind == "ordinal" and self.value == 1)

    def agrees(self, other: Figure) -> bool:
        """Whether both can be true of one quantity: same kind, units that can be the same, intervals that meet."""
        if self.kind != other.kind or (self.units and other.units and not self.units & other.units):
            return False
        return self.low <= other.high and other.low <= self.high


def _walk(facts: Facts, row: Sequence[Token], words: FigureWords) -> Iterator[Draft]:
    """Yield every draft of the row that is no date, left to right, without overlap."""
    index = floor = 0
    starts = words.starts
    for start in [
        index
        for index, token in enumerate(row)
        if token.low in starts or (not token.text.isalpha() and _holds_digits(token))
    ]:
        if start < index:
            continue
        drafts = _drafts(row, start, words)
        if not drafts:
            continue
        date = _date_of(facts, row, drafts[0])
        if date is not None:
            index = start + 1
            while index < len(row) and row[index].span.start < date.span.end:
                index += 1
            continue
        yield from (draft if draft.first >= floor else draft.clipped(floor) for draft in drafts)
        index = floor = max(drafts[-1].after, start + 1)


def _holds_digits(token: Token) -> bool:
    """Whether a token is a number, or a word with digits in it."""
    return token.kind == "number" or (token.kind == "word" and any(map(str.isdecimal, token.text)))


def _drafts(row: Sequence[Token], index: int, words: FigureWords) -> list[Draft]:
    """Return what is read at this token: nothing, a figure, or both ends of a change."""
    token = row[index]
    if (token.low in words.one and not _counts_one(row, index, words)) or _in_address(row, index):
        return []
    found = special(row, index, words)
    if found is not None:
        return told(row, [found], words) if found.kind == "duration" else [found]
    first = quantity(row, index, words)
    if first is None or (first.words and no_number(row, index, words)):
        return []
    return told(row, joined(row, first, words), words)


def _counts_one(row: Sequence[Token], index: int, words: FigureWords) -> bool:
    """Whether an article may begin a figure by the word after it, or by "sur", "in" soon after: most do not."""
    following = row[index + 1] if index + 1 < len(row) else None
    if following is None or following.gap == "\n":
        return False
    if following.low in words.after_article or fold(following.low) in words.after_article:
        return True
    reach = 5 if words.language == "fr" else 3  # « un élève de CM2 sur trois », "one firm in five"
    return any(token.low in words.ratio for token in row[index + 2 : index + reach])


def _in_address(row: Sequence[Token], index: int) -> bool:
    """Whether a number stands in an address of the web: "https://example.org/2019/12"."""
    if row[index].gap or row[index].kind != "number":
        return False
    place = index
    while place > max(index - _LONGEST_ADDRESS, 0) and not row[place].gap:
        place -= 1
    return place < index - 1 and row[place].low in {"http", "https", "www"} and row[place + 1].text in {":", "."}


def _date_of(facts: Facts, row: Sequence[Token], draft: Draft) -> Date | None:
    """Return the date that a draft is the number of, None for what is a figure also inside a date: "il y a 3 ans"."""
    if draft.kind in {"duration", "age"}:
        return None
    date = facts.at(Date, row[draft.number].span.start)
    if date is None or (draft.kind == "ordinal" and date.precision == "century"):
        return None
    return None if draft.kind == "time" and draft.after > draft.number + 1 and date.precision == "year" else date


def _figure(draft: Draft, row: Sequence[Token], words: FigureWords) -> Figure:
    """Return the figure of a draft, with what the words around it say."""
    article = draft.kind == "fraction" and draft.first > 0 and row[draft.first - 1].low in words.fraction_articles
    bound = bound_before(row, draft.first - article, words, lasts=draft.kind == "duration")
    bound = bound or bound_after(row, draft.after, words) or draft.bound
    low, high = interval(draft, bound)
    head, head_span, change = draft.head, draft.head_span, ""
    if draft.kind in _COUNTING:
        change = change_before(row, draft.first, words)
        if not head:
            head, head_span = head_after(row, draft.after, words, draft.value)
    return Figure(
        row[draft.first].span.join(row[draft.after - 1].span), draft.value, low, high, draft.kind, draft.units, bound,
        head, head_span, draft.past or is_past(row, draft.first, words), draft.ends, change,
        is_conditional(row, draft.first, words),
    )  # fmt: skip
