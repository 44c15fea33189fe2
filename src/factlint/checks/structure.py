"""Checks on what the article holds: places left blank, and notices about something that is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.facts import Facts
from factlint.facts.phrases import Phrases, listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.tokens import Token
from factlint.rule import Hit

_CLOSING = {"[": "]", "(": ")", "{": "}", "<": ">"}
_FIRST = frozenset({*_CLOSING, "?"})
"""The marks that a blank may begin with."""
_LONGEST_BLANK = 6
"""How many words and marks a bracketed blank may hold."""
_UNITS = frozenset("%€$£")
_NOTES = frozenset({"TK", "TKTK", "XX", "XXX", "XXXX", "TBC", "TBD", "TODO"})
_STOPS = frozenset(".!?:")
_TITLE_MARKS = frozenset("\"«»“”'-:")
_RATED = frozenset({"film", "rated", "classé", "taille", "size", "vidéo", "video"})
_MARKUP = {
    "image": ("![", "<img", "<figure", "<picture", "<svg"),
    "table": ("<table", "|--", "| --", "|:-", "| :-"),
    "video": ("<video", "<iframe"),
    "audio": ("<audio", "<iframe"),
    "box": ("<aside",),
    "link": ("<a ", "http://", "https://", "www."),
}
"""Raw text, markup included, that shows the thing is there."""


def placeholder_left_in(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield places that were left blank for a fact to come: TK, XX euros, [nom], [check], lorem ipsum, ?? %."""
    tokens = facts(Token)
    words = {*_phrases(facts, "boilerplate.blanks.bare").openers, "lorem"}
    end = 0
    for index, token in enumerate(tokens):
        if index < end or not (token.low in words or token.text in _FIRST or token.text.isupper()):
            continue
        after = _blank(facts, tokens, index)
        if after is not None:
            span = token.span.join(tokens[after - 1].span)
            yield Hit(span, values={"words": span})
            end = after


def _blank(facts: Facts, tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after the blank that begins with this token, or None."""
    token = tokens[index]
    if token.text in _CLOSING:
        return _bracketed(facts, tokens, index)
    if token.low == "lorem":
        return index + 2 if _low(tokens, index + 1) == "ipsum" else None
    if token.text == "?":
        return _question_marks(facts, tokens, index)
    if token.kind != "word":
        return None
    return _capital_note(facts, tokens, index) if token.text.isupper() else _bare_note(facts, tokens, index)


def _bare_note(facts: Facts, tokens: Sequence[Token], index: int) -> int | None:
    found = _phrases(facts, "boilerplate.blanks.bare").at(tokens, index)
    return None if found is None else found.after


def _capital_note(facts: Facts, tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after a blank that is written in capitals, or None."""
    token = tokens[index]
    if len(token.text) >= 2 and set(token.text) == {"X"}:
        return _crosses(facts, tokens, index)
    if token.low in {"tk", "tktk", "tktktk"}:
        return None if _neighbour_is_name(tokens, index) and token.low == "tk" else index + 1
    return _capitals(facts, tokens, index)


def _bracketed(facts: Facts, tokens: Sequence[Token], index: int) -> int | None:
    opening = tokens[index]
    end = index + 1
    while end < len(tokens) and end - index <= _LONGEST_BLANK and tokens[end].text != _CLOSING[opening.text]:
        end += 1
    if end >= len(tokens) or tokens[end].text != _CLOSING[opening.text] or end == index + 1:
        return None
    inside = tokens[index + 1 : end]
    words = " ".join(token.low for token in inside)
    endings = tuple(facts.lexicon.get("boilerplate.blanks.endings"))
    marked = any(token.text in _NOTES for token in inside) or words.endswith(endings)
    if not marked and words not in facts.lexicon.words("boilerplate.blanks.bracketed"):
        return None
    plain_brackets = opening.text == "("
    if plain_brackets and len(words.split()) == 1 and not marked:
        return None
    span = opening.span.join(tokens[end].span)
    if words in facts.lexicon.words("boilerplate.blanks.inside_quotes") and in_quotes(facts, span):
        return None
    linked = end + 1 < len(tokens) and tokens[end + 1].text == "(" and tokens[end + 1].gap == ""
    return None if linked else end + 1


def _question_marks(facts: Facts, tokens: Sequence[Token], index: int) -> int | None:
    """Two or more question marks where a number belongs: "?? euros"."""
    end = index + 1
    while end < len(tokens) and tokens[end].text == "?" and tokens[end].gap == "":
        end += 1
    if end - index < 2 or not tokens[index].gap or end >= len(tokens):
        return None
    return end if _is_unit(facts, tokens[end]) else None


def _crosses(facts: Facts, tokens: Sequence[Token], index: int) -> int | None:
    """XX or XXX where a number or a name belongs, never the film, the size, nor the Roman numeral."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.gap != "\n" and _is_unit(facts, following):
        return index + 1
    before = tokens[index - 1] if index and tokens[index].gap != "\n" else None
    if before is not None and _is_unit(facts, before):
        return index + 1
    if len(tokens[index].text) == 2 or following is None:
        return None
    named = (before is not None and before.capitalised) or following.capitalised
    return index + 1 if len(tokens[index].text) > 3 or not (named or _quoted_word(tokens, index)) else None


def _quoted_word(tokens: Sequence[Token], index: int) -> bool:
    """Whether the crosses are a title, a rating or a size."""
    neighbours = tokens[max(0, index - 1) : index + 2]
    return any(token.text in _TITLE_MARKS or token.low in _RATED for token in neighbours)


def _neighbour_is_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether "TK" stands beside a capitalised word, as initials do ("TK Maxx")."""
    if index + 1 < len(tokens) and tokens[index + 1].capitalised and tokens[index + 1].gap != "\n":
        return True
    return index > 1 and tokens[index - 1].capitalised and tokens[index - 2].text not in _STOPS


def _capitals(facts: Facts, tokens: Sequence[Token], index: int) -> int | None:
    """Find a note to oneself in capitals; in a text of capitals only, it is no sign."""
    found = _phrases(facts, "boilerplate.blanks.capitals").at(tokens, index)
    if found is None or not all(token.text.isupper() for token in tokens[index : found.after]):
        return None
    around = [*tokens[max(0, index - 2) : index], *tokens[found.after : found.after + 2]]
    words = [token for token in around if token.kind == "word"]
    return None if words and all(token.text.isupper() for token in words) else found.after


def _is_unit(facts: Facts, token: Token) -> bool:
    return token.text in _UNITS or token.low in facts.lexicon.words("boilerplate.blanks.units")


def _low(tokens: Sequence[Token], index: int) -> str | None:
    return tokens[index].low if index < len(tokens) else None


def orphan_boilerplate(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield notices about a rating, image, table, link, video or box that the article does not hold."""
    tokens = facts(Token)
    for need in facts.lexicon.table("boilerplate.notices"):
        found = list(_phrases(facts, f"boilerplate.notices.{need}").find(tokens))
        if found and not _holds(facts, need, {match.first for match in found}):
            yield from (
                Hit(match.span, variant=need, values={"words": match.span})
                for match in found
                if not in_quotes(facts, match.span)
            )


def _holds(facts: Facts, need: str, notices: set[int]) -> bool:
    """Whether the article shows, outside the notices themselves, what they speak of."""
    document = facts.document
    raw = document.text.lower()
    if any(mark in raw for mark in _MARKUP.get(need, ())):
        return True
    if need == "link" and document.links:
        return True
    if need in {"image", "table"} and next(document.of_kind("caption"), None) is not None:
        return True
    shown = _phrases(facts, f"boilerplate.evidence.{need}").find(facts(Token))
    return any(match.first not in notices for match in shown)


def _phrases(facts: Facts, name: str) -> Phrases:
    return listed(name, facts.lexicon)
