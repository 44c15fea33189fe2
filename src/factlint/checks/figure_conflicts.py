"""The checks that compare two figures of the body which tell one thing: another number, another scale."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from factlint.checks.amounts_told_again import Pair, one_currency, one_price, one_purpose, one_sum
from factlint.checks.counted_thing import fate_stems
from factlint.checks.figure_fit import fits, how_computed
from factlint.checks.other_nouns import families, kind_and_sort, participle_after
from factlint.checks.priced_thing import prices
from factlint.checks.retold import Telling, counts, elsewhere, sentences_over, two_days, two_sources, two_times
from factlint.checks.same_event import told_of_event
from factlint.checks.slips import digits, mistaken_scale, slip
from factlint.checks.told_again import slip_of
from factlint.checks.word_for_word import word_for_word
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.rule import Hit, Side

_BACK = 8
"""With so many earlier tellings of its thing a figure is compared."""
_CLOSE, _CLOSE_MONEY = 2.0, 1.5
_SMALL = 4
"""Below, a group that is pointed to ("the two men") may be any of those just named."""
_FATES = frozenset({"dead", "hurt", "missing"})
_LIKE_WORDS = 4
_MONEY = "money"
_CLOSE_BY = 4
"""In so many sentences an amount is still the one that was told."""
_WORD, _MILLION = 1000, 1e6
"""From a million on, figures a thousand times apart differ by one word: "million", "billion"."""
_NEAR_NOUN = 1.5
"""Two counts by two nouns are of one thing only when they are so near."""
_ALIKE = 1.25
"""Two counts told in like words are of one thing only when they are so near."""


def number_conflict(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield figures of the body that another figure of the body, told of the same thing, contradicts."""
    told: set[Span] = set()
    for one, two in (*_contradictions(facts, _other_number), *_by_another_noun(facts)):
        told.add(two.figure.span)
        yield _hit(one.figure, two.figure, "error" if slip(one.figure, two.figure) else None)
    for earlier, later in word_for_word(facts):
        if later.span not in told:
            yield _hit(earlier, later, "error")


def scale_conflicts(facts: Facts) -> Iterator[Hit]:
    """Yield figures of the body that stand a scale apart from an earlier one of the same thing."""
    for one, two in _contradictions(facts, _other_scale):
        yield _hit(one.figure, two.figure)


def currency_conflict(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield amounts of the body that are told of the same thing in another currency with the same number."""
    for one, two in _contradictions(facts, _other_currency):
        yield _hit(one.figure, two.figure)


def _hit(one: Figure, two: Figure, severity: str | None = None) -> Hit:
    return Hit(two.span, (Side(one.span),), {"one": one.span, "two": two.span}, severity=severity)


def _contradictions(facts: Facts, contradicts: Callable[[Facts, Pair], bool]) -> Iterator[tuple[Telling, Telling]]:
    """Yield the pairs, earlier and later, of which `contradicts` says so: one for each later telling."""
    for tellings in facts.once(_by_thing):
        for index, two in enumerate(tellings):
            for place in range(index - 1, max(index - 1 - _BACK, -1), -1):
                pair = Pair(tellings[place], two, tellings, place == index - 1)
                if contradicts(facts, pair):
                    yield pair.one, two
                    break


def _by_thing(facts: Facts) -> Sequence[Sequence[Telling]]:
    """Return the counts and the amounts of the running text, those of one thing together."""
    by_thing: dict[str, list[Telling]] = defaultdict(list)
    for telling in (*counts(facts), *prices(facts)):
        by_thing[telling.thing].append(telling)
    return list(by_thing.values())


def _by_another_noun(facts: Facts) -> Iterator[tuple[Telling, Telling]]:
    """Yield the pairs, earlier and later, of counts that another noun tells again with another number."""
    for family in families(facts, counts(facts)):
        for index, two in enumerate(family.tellings):
            one = family.tellings[index - 1]
            if index and two.figure.value >= _SMALL and kind_and_sort(family, one, two):
                pair = Pair(one, two, family.tellings, True)
                written = slip(one.figure, two.figure)
                values = sorted((one.figure.value, two.figure.value))
                slipped = written or _one_digit(*values)
                again = two.definite or (written and len(digits(two.figure)) > 1 and not two.modifiers)
                near = slipped or (family.fateful and max(values) <= _NEAR_NOUN * min(values))
                if again and near and _told_otherwise(facts, pair, slipped=slipped, written=written):
                    yield one, two


def _told_otherwise(facts: Facts, pair: Pair, *, slipped: bool, written: bool) -> bool:
    """Whether two counts by two nouns are near, nothing sets them apart, and no third count explains them."""
    one, two = pair.one, pair.two
    apart = one.figure.agrees(two.figure) or fits(one.figure, two.figure) or fits(two.figure, one.figure)
    known = one.modifiers | one.context | fate_stems(facts) | told_of_event(facts, one, two)
    narrower = bool(two.modifiers - known) and not written
    narrower = narrower or bool(participle_after(facts, two) - one.context)
    if apart or narrower or not one.usable or not _comparable(facts, pair, slipped=slipped):
        return False
    return _alone(pair) and not two_days(one, two) and not _computed(facts, pair)


def _comparable(facts: Facts, pair: Pair, *, slipped: bool = False) -> bool:
    """Whether nothing sets the two tellings apart: neither a part, nor another time, nor another source."""
    one, two = pair.one, pair.two
    published = facts.document.date.year if facts.document.date else None
    if one.sentence == two.sentence or not two.usable or not (one.usable or (slipped and two.definite)):
        return False
    if one.figure.change != two.figure.change and one.thing != "post" and not two.definite:
        return False
    if elsewhere(facts, one, two):
        return False
    return (two.definite or not two_sources(facts, one, two)) and not two_times(one, two, published)


def _other_number(facts: Facts, pair: Pair) -> bool:
    one, two = pair.one, pair.two
    a, b = one.figure, two.figure
    if a.agrees(b) or fits(a, b) or fits(b, a) or _both_told_again(pair):
        return False
    if one.thing == _MONEY and not one_currency(pair):
        return False
    again = slip_of(facts, one, two)
    if again or a.kind not in {"count", "money"}:
        return again and not _computed(facts, pair)
    low, high = sorted((a.value, b.value))
    written = slip(a, b)
    slipped = written or (_one_digit(low, high) and two.definite and _alone(pair))
    far = not slipped and high > low * (_CLOSE_MONEY if one.thing == _MONEY else _CLOSE)
    if far or not _comparable(facts, pair, slipped=slipped):
        return False
    found = one_price(pair) if one.thing == _MONEY else _one_count(facts, pair, slipped, written)
    return found and not _computed(facts, pair)


def _other_scale(facts: Facts, pair: Pair) -> bool:
    one, two = pair.one, pair.two
    if one.figure.kind not in {"count", "money"} or not mistaken_scale(one.figure, two.figure):
        return False
    if _both_told_again(pair):
        return False
    low, high = sorted((one.figure.value, two.figure.value))
    if one.thing == _MONEY and not one_currency(pair):
        return False
    if low >= _MILLION and _WORD / 2 < high / low < 2 * _WORD:
        return _same_words(pair)
    same = len(digits(two.figure)) > 1
    return _comparable(facts, pair, slipped=same) and (one_sum(pair) if one.thing == _MONEY else _same_digits(pair))


def _same_digits(pair: Pair) -> bool:
    """Whether two counts of the same digits are one: nothing narrows the second, which points back or is told alike."""
    one, two = pair.one, pair.two
    told = two.definite or (len(digits(two.figure)) > 1 and bool(one.context & two.context))
    return told and not two.modifiers - one.modifiers - one.context


def _same_words(pair: Pair) -> bool:
    """Whether two figures that differ by the word "million" or "billion" are told in like words."""
    one, two = pair.one, pair.two
    if one.sentence == two.sentence or (two.apart and not two.definite):
        return False
    shared = one.context & two.context
    if one.thing != _MONEY:
        return two.definite or (len(digits(two.figure)) > 1 and len(shared) > 1)
    return one_purpose(one, two) or bool(shared) or (two.definite and pair.next)


def _other_currency(facts: Facts, pair: Pair) -> bool:
    one, two = pair.one, pair.two
    if one.thing != _MONEY or one.figure.value != two.figure.value:
        return False
    if not two.figure.units or one.figure.units & two.figure.units:
        return False
    return one.sentence != two.sentence and (one_sum(pair) or _points_back(facts, pair))


def _points_back(facts: Facts, pair: Pair) -> bool:
    """Whether the second of two amounts points to the first: by "the", or close after it with no other name or day."""
    if not pair.next or sentences_over(facts, pair.one.sentence, pair.two.sentence) > _CLOSE_BY:
        return False
    alone = not pair.two.names - pair.one.names and not pair.two.dates
    return pair.two.definite or (alone and len(digits(pair.two.figure)) > 1)


def _both_told_again(pair: Pair) -> bool:
    """Whether each value is printed twice: then there are two things."""
    return all(sum(each.figure.agrees(telling.figure) for each in pair.all) > 1 for telling in pair[:2])


def _computed(facts: Facts, pair: Pair) -> bool:
    """Whether one of the two is the sum or the difference of the other and a figure told with it."""
    figures = [telling.figure for telling in pair.all if telling.figure.units == pair.one.figure.units]
    if any(how_computed(each.figure, [other for other in figures if other is not each.figure]) for each in pair[:2]):
        return True
    gap = abs(pair.one.figure.value - pair.two.figure.value)
    beside = (*facts.within(Figure, pair.one.sentence), *facts.within(Figure, pair.two.sentence))
    people, fates = facts.lexicon.words("headline_figures.people"), facts.lexicon.table("figure_conflicts.heads")
    heads = {"", pair.one.figure.head, pair.two.figure.head, *people}
    heads |= {head for head, thing in fates.items() if thing in _FATES}
    return any(
        figure.kind in {"count", "money"} and figure.value == gap and figure.head in heads for figure in beside
    )


def _one_count(facts: Facts, pair: Pair, slipped: bool, written: bool) -> bool:
    """Whether the second points back to the first, says it is the whole, or tells the same in like words."""
    one, two = pair.one, pair.two
    known = one.modifiers | one.context | told_of_event(facts, one, two)
    if two.modifiers - known and not (written and two.definite):
        return False
    shared = one.context & two.context
    names = bool(one.names & two.names)
    alone = _alone(pair)
    if two.definite and (slipped or (alone and min(one.figure.value, two.figure.value) >= _SMALL)):
        return True
    foreign = bool(one.names) and bool(two.names) and not names
    narrower = bool(one.modifiers - two.modifiers - two.context) and not names
    if two_days(one, two) or narrower or (foreign and len(shared) < 2):
        return False
    if (slipped and (shared or names)) or ((one.total or two.total) and shared):
        return True
    if one.thing in _FATES and shared:
        return alone
    low, high = sorted((one.figure.value, two.figure.value))
    like = len(shared) >= _LIKE_WORDS or (bool(one.beside & two.beside) and (len(shared) >= 2 or names))
    return like and alone and high <= _ALIKE * low


def _one_digit(low: float, high: float) -> bool:
    """Whether two counts of two digits share one of them in its place: 18 and 38."""
    return low >= 10 and high < 100 and (low % 10 == high % 10 or low // 10 == high // 10)


def _alone(pair: Pair) -> bool:
    """Whether no third value near the two is told of the thing."""
    near = {pair.one.figure.value, pair.two.figure.value}
    low, high = min(near) / _CLOSE, max(near) * _CLOSE
    return all(each.figure.value in near for each in pair.all if low <= each.figure.value <= high and not each.apart)
