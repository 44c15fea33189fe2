"""A list told in one sentence, after a colon: "Three villages lost power: Ardle, Camber and Penhale"."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.names.name import Name
from factlint.facts.names.words import demonym
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_LONGEST_ITEM = 5
"""A longer item is a clause of its own, and its commas may not part the list."""
_LEAST = 2


def items_after_colon(facts: Facts, sentence: Sentence, figure: Figure) -> list[Span]:
    """Return the items of the list that ends a sentence, none where it is no closed list of one kind of thing.

    The items are names, or nouns with their articles, parted by commas (or by semicolons) and closed by "and".
    """
    tokens = sentence.tokens(facts)
    colons = [place for place, token in enumerate(tokens) if token.text == ":"]
    if len(colons) != 1 or tokens[colons[0]].span.start < figure.span.end:
        return []
    listed = tokens[colons[0] + 1 :]
    while listed and listed[-1].kind == "mark":
        listed = listed[:-1]
    rows = _rows(facts, listed)
    alike = len(rows) >= _LEAST and (_all_names(facts, rows) or (len(rows) > _LEAST and _all_nouns(facts, rows)))
    return [row[0].span.join(row[-1].span) for row in rows] if alike else []


def _rows(facts: Facts, listed: Sequence[Token]) -> list[Sequence[Token]]:
    """Return the tokens of each item; none where no "and" closes the list, or an item is a clause or a figure."""
    parting = {";"} if any(token.text == ";" for token in listed) else {","}
    last = facts.lexicon.words("announced.last")
    inside = {place for place, token in enumerate(listed) if _goes_on_in_name(facts, token)}
    rows: list[Sequence[Token]] = []
    begin, closed = 0, False
    for place, token in enumerate(listed):
        if place in inside or not (token.text in parting or token.low in last):
            continue
        closed = closed or token.low in last
        if closed and token.text in parting:
            return []
        rows.append(listed[begin:place])
        begin = place + 1
    rows = [row for row in (*rows, listed[begin:]) if row]
    plain = all(len(row) <= _LONGEST_ITEM and all(_is_plain(facts, token) for token in row) for row in rows)
    return rows if closed and plain else []


def _goes_on_in_name(facts: Facts, token: Token) -> bool:
    """Whether a word stands inside a name ("Tyne and Wear"), not at its beginning."""
    name = facts.at(Name, token.span.start)
    return name is not None and name.span.start < token.span.start


def _is_plain(facts: Facts, token: Token) -> bool:
    start = token.span.start
    told = token.kind == "number" or (token.kind == "mark" and token.text not in "'-.")
    return not told and facts.at(Date, start) is None and facts.at(Figure, start) is None


def _all_names(facts: Facts, rows: Sequence[Sequence[Token]]) -> bool:
    """Whether each item is one name, with its article or without, and none the state of the one before."""
    articles = facts.lexicon.words("announced.articles-of-items")
    bare = [row[1:] if row[0].low in articles else row for row in rows]
    if not all(row and _is_name(facts, row) for row in bare):
        return False
    regions = [_is_region(facts, row) for row in bare]
    return bare != rows or all(regions) or not any(regions)


def _is_name(facts: Facts, row: Sequence[Token]) -> bool:
    name = facts.at(Name, row[0].span.start)
    return name.span.end == row[-1].span.end if name is not None else len(row) == 1 and row[0].capitalised


def _is_region(facts: Facts, row: Sequence[Token]) -> bool:
    words = " ".join(token.low for token in row)
    known = facts.lexicon.words("places.countries") | facts.lexicon.words("announced.regions")
    return fold(words).replace("-", " ") in known or demonym(facts.lexicon, words) != ""


def _all_nouns(facts: Facts, rows: Sequence[Sequence[Token]]) -> bool:
    """Whether each item is a noun with its article, and the list says of none what it is."""
    articles = facts.lexicon.words("announced.articles-of-items")
    return all(row[0].low in articles and len(row) > 1 for row in rows) and not any(
        token.capitalised for row in rows for token in row
    )
