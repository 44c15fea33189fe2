"""What goes up or down by two values of it, the earlier and the later: "1,140 burglaries, against 1,390 in 2024"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.checks.content_words import stems
from factlint.checks.figures import of_change
from factlint.checks.pairs import pair_of
from factlint.checks.rows import Row, of_one_size, rows
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.phrases import listed
from factlint.facts.sentences import Sentence

_VALUES = frozenset({"count", "money", "measure", "percent"})
_NOUN, _BEFORE = 5, 9
"""So many words after a count tell what it counts; so many before an amount or a rate tell of what it is."""


class MovingValue(Struct, frozen=True):
    """The later of two values; `way` is up or down, `what` the stems beside it, `sentence` those of its sentence.

    `named` is true where the next sentence calls the change by the same way: "The decline".
    """

    span: Span
    way: str
    what: frozenset[str]
    sentence: frozenset[str]
    named: bool


def moving_values(facts: Facts) -> Iterator[MovingValue]:
    """Yield the values of the running text that an earlier value of the same thing stands beside."""
    for row in rows(facts, 2):
        if not facts.document.lies_in(row.tokens[0].span.start):
            continue
        wanted = row.of(of_one_size([figure for figure in of_change(row).figures if figure.kind in _VALUES]))
        for place in range(len(wanted.figures) - 1):
            pair = pair_of(wanted, place, place + 1, _VALUES)
            if pair is not None and pair[0].value != pair[1].value:
                way = "up" if pair[1].value > pair[0].value else "down"
                yield _moving(facts, wanted, wanted.figures.index(pair[1]), way)


def _moving(facts: Facts, row: Row, place: int, way: str) -> MovingValue:
    figure = row.figures[place]
    beside = row.following(place, _NOUN) if figure.kind == "count" else row.before(place, _BEFORE)
    what, whole = stems(beside, facts.lexicon), stems(row.tokens, facts.lexicon)
    return MovingValue(figure.span, way, what, whole, _named(facts, row, way))


def _named(facts: Facts, row: Row, way: str) -> bool:
    """Whether the next sentence opens by naming the change: « Cette baisse », "The decline"."""
    _, after = facts.places(Sentence, row.tokens[0].span.join(row.tokens[-1].span))
    following = facts(Sentence)[after : after + 1]
    if not following:
        return False
    return listed(f"headline_directions.named_{way}", facts.lexicon).at(following[0].tokens(facts), 0) is not None
