"""Errors of figures told twice: one of two equal figures of the body is changed; the words for the templates."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from factlint.document import Document, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.lexicon import fold
from factlint.wording import number
from tests.measure.corpus import Article
from tests.measure.edits.planted import Edit, Injected, edited, in_body

_SCALES = {"million": "billion", "billion": "million", "millions": "milliards", "milliards": "millions"}
_NO_HEADS = frozenset({"state", "heure", "jour", "fois", "time", "hour", "day", "point", "match", "but", "goal"})
_APART = frozenset({
    "additional", "against", "another", "autre", "autres", "average", "baisse", "barre", "cap", "chacun",
    "chacune", "chaque", "contre", "derniers", "dernières", "dont", "down", "déjà", "each", "encore", "environ",
    "every", "first", "further", "half", "hausse", "including", "jusqu'à", "last", "least", "less", "limit",
    "limite", "maximum", "minimum", "moins", "more", "most", "moyenne", "nouveau", "nouveaux", "nouvelles",
    "objectif", "only", "other", "others", "over", "par", "per", "plus", "premiers", "premières", "record",
    "respectivement", "seuil", "supplémentaires", "target", "threshold", "top", "under", "up",
})  # fmt: skip
"""Words beside a figure that make it a part, a limit, an addition or a rate: no second telling."""
_DEFINITE = frozenset({"les", "ces", "ses", "leurs", "des", "aux", "le", "la", "the", "these", "those", "its", "their"})
_BESIDE, _STEM, _SHARED = 3, 6, 2


def slots(document: Document, rng: random.Random) -> dict[str, str]:
    """Return a count with its slips (digits swapped, one key), a toll with another, an amount with another."""
    lang = document.language
    tens, ones = rng.sample(range(1, 10), 2)
    n = 100 * rng.randint(1, 8) + 10 * tens + ones
    swapped = 100 * (n // 100) + 10 * ones + tens
    key = n + (10 if tens < 9 else -10)
    big = 1000 * rng.randint(2, 7) + n
    t = rng.randint(11, 38)
    whole, tenth = rng.sample(range(1, 9), 2)
    return {
        "num": str(n), "num_swap": str(swapped), "num_key": str(key), "toll": str(t),
        "toll_off": str(t + rng.choice((1, 2, 3))), "town": number(big, lang),
        "town_swap": number(big - n + swapped, lang), "sum_a": number(10 + whole + tenth / 10, lang),
        "sum_b": number(10 + tenth + whole / 10, lang),
    }  # fmt: skip


def changed_repeated_count(article: Article, facts: Facts, rng: random.Random) -> Injected | None:
    """Change a digit, or swap two, of the later of two equal figures of the body that are told of one thing."""
    later = [figure for kind in ("count", "money", "measure", "percent") for figure in _repeated(facts, kind)]
    for figure in rng.sample(later, len(later)):
        raw = facts.document.raw(figure.span)
        if sum(letter.isdecimal() for letter in raw) >= 2:
            return edited("number-conflict", article, figure.span, _slipped(raw, rng))
    return None


def changed_repeated_amount(article: Article, facts: Facts, rng: random.Random) -> Injected | None:
    """Change the scale of the later of two equal amounts of the body: million for billion."""
    for later in _repeated(facts, "money"):
        raw = facts.document.raw(later.span)
        scale = next((word for word in raw.split() if word in _SCALES), None)
        if scale is not None:
            return edited("order-of-magnitude-slip", article, later.span, raw.replace(scale, _SCALES[scale]))
    return None


def _repeated(facts: Facts, kind: str) -> Iterator[Figure]:
    """Yield figures of the body that an earlier sentence prints with the same value, of the same thing."""
    seen: dict[tuple[str, float], list[Figure]] = defaultdict(list)
    for figure in facts(Figure):
        if figure.kind != kind or figure.value < 10 or figure.ends or figure.past or not in_body(facts, figure.span):
            continue
        if kind == "count" and (not figure.head or figure.head in _NO_HEADS):
            continue
        key = (figure.head if kind == "count" else " ".join(sorted(figure.units)), figure.value)
        if _plain(facts, figure):
            if any(_told_twice(facts, earlier, figure) for earlier in seen[key]):
                yield figure
            seen[key].append(figure)


def _plain(facts: Facts, figure: Figure) -> bool:
    """Whether the words beside say neither a part, a limit, an addition nor a rate, and nobody is quoted."""
    sentence = facts.at(Sentence, figure.span.start)
    if sentence is None or figure.bound not in {"", "about"} or in_quotes(facts, figure.span):
        return False
    tokens = sentence.tokens(facts)
    end = figure.head_span.end if figure.head_span is not None else figure.span.end
    before = [token.low for token in tokens if token.span.end <= figure.span.start][-_BESIDE:]
    after = [token.low for token in tokens if token.span.start >= figure.span.end]
    behind = [token.low for token in tokens if token.span.start >= end]
    if after[:1] == ["of"] or (after[:1] and after[0] in {"des", "sur"}):
        return False
    return not _APART & {*before, *after[:2], *behind[:_BESIDE]}


def _told_twice(facts: Facts, earlier: Figure, later: Figure) -> bool:
    """Whether two equal figures are of one thing: "the" points back, or their sentences share words beyond the noun.

    Not where they stand in one sentence, or each sentence names a year that the other does not.
    """
    one, two = facts.at(Sentence, earlier.span.start), facts.at(Sentence, later.span.start)
    if one is None or two is None or one.span == two.span:
        return False
    words = [_content(facts, each, figure) for each, figure in ((one, earlier), (two, later))]
    years = [{date.year for date in facts.within(Date, each.span) if date.year} for each in (one, two)]
    if all(years) and not years[0] & years[1]:
        return False
    before = [token.low for token in two.tokens(facts) if token.span.end <= later.span.start][-1:]
    shared = len(words[0] & words[1])
    if later.kind in {"percent", "measure"}:
        return shared > _SHARED
    return bool(_DEFINITE & set(before)) or shared >= _SHARED


def _content(facts: Facts, sentence: Sentence, figure: Figure) -> set[str]:
    """Return the beginnings of the long words of a sentence outside the figure and its noun."""
    end = figure.head_span.end if figure.head_span is not None else figure.span.end
    own = Span(figure.span.start, end)
    return {
        fold(token.low)[:_STEM]
        for token in sentence.tokens(facts)
        if token.kind == "word" and len(token.low) > 4 and not own.covers(token.span)
    }


def _slipped(raw: str, rng: random.Random) -> str:
    """Return a printed figure with two digits that stand side by side swapped, or one of its digits changed."""
    places = [place for place, letter in enumerate(raw) if letter.isdecimal()]
    pairs = [(one, two) for one, two in pairwise(places) if raw[one] != raw[two] and raw[two] != "0"]
    letters = list(raw)
    if pairs and rng.random() < 0.5:
        one, two = rng.choice(pairs)
        letters[one], letters[two] = raw[two], raw[one]
    else:
        place = rng.choice([place for place in places if raw[place] != "0"])
        letters[place] = str((int(raw[place]) + rng.choice((1, 2, 3)) - 1) % 9 + 1)
    return "".join(letters)


EDITS: tuple[Edit, ...] = (changed_repeated_count, changed_repeated_amount)
"""Every edit of figures told twice."""
