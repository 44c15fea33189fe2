"""Titles in quotation marks are one name, to the last word: "The Long Shore", le film « Le fou du phare »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.facts.names.pieces import Piece
from factlint.facts.names.words import Reading, is_demonym, is_place
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_PAIRS = {"«": "»", "“": "”", '"': '"'}
_STOPS = frozenset(".!?;:")
_CRIES = frozenset("!?")
_LONGEST = 12
"""Tokens at most in a title."""
_WORDS = 8
_REACH = 8
"""Tokens before a title within which a word tells what it is."""
_SMALL = 3


def with_titles(read: Reading, found: Sequence[Piece]) -> list[Piece]:
    """Return the pieces in order, those inside a title in quotation marks made one."""
    titles = list(_titles(read))
    if not titles:
        return list(found)
    kept = [piece for piece in found if not any(t.first < piece.after and piece.first < t.after for t in titles)]
    return sorted([*kept, *titles], key=lambda piece: piece.first)


def _titles(read: Reading) -> Iterator[Piece]:
    """Yield the titles, and every other quotation with the words of one."""
    quotations = list(_quotations(read))
    kinds = {read.words(first, after): kind for first, after in quotations if (kind := _kind(read, first - 1, after))}
    covered = 0
    for first, after in quotations if kinds else ():
        kind = kinds.get(read.words(first, after), "")
        if kind and first >= covered:
            yield Piece(first, after, kind=kind)
            covered = after + 1


def _quotations(read: Reading) -> Iterator[tuple[int, int]]:
    """Yield what stands in quotation marks and is short enough for a title."""
    tokens = read.tokens
    for index, token in enumerate(tokens):
        end = _closing(tokens, index) if token.text in _PAIRS else 0
        if end:
            yield index + 1, _without_comma(read, index, end)


def _without_comma(read: Reading, opening: int, closing: int) -> int:
    """Return where a title ends before the comma or stop that American printers put inside: the book "Night Boats,"."""
    works = read.lexicon.words("names.work-nouns")
    marked = closing - opening > 2 and read.tokens[closing - 1].text in {",", "."}
    before = opening - 1 - (read.tokens[opening - 1].text == ",")
    noun = before >= 0 and read.tokens[before].low in works
    return closing - 1 if marked and noun and read.words_of.language == "en" else closing


def _closing(tokens: Sequence[Token], opening: int) -> int:
    """Return the token that closes a quotation of one line, 0 when it is too long for a title or not opened here."""
    mark = tokens[opening].text
    straight = mark == '"'
    if opening + 1 >= len(tokens) or (straight and (tokens[opening + 1].gap or _glued(tokens, opening))):
        return 0
    for index in range(opening + 1, min(len(tokens), opening + _LONGEST + 2)):
        if tokens[index].gap == "\n":
            return 0
        if tokens[index].text == _PAIRS[mark]:
            return index if index > opening + 1 and not (straight and tokens[index].gap) else 0
    return 0


def _glued(tokens: Sequence[Token], index: int) -> bool:
    """Whether a straight mark stands right behind a word, where it closes; « d'"Anna" » opens."""
    before = tokens[index - 1] if index else None
    return tokens[index].gap == "" and before is not None and before.text not in "([-–—/" and before.text[-1] != "'"


def _kind(read: Reading, opening: int, closing: int) -> str:
    """Return what a quotation is the title of, "" when it is none."""
    inside = read.tokens[opening + 1 : closing]
    words = [token for token in inside if token.kind != "mark"]
    if not words or len(words) > _WORDS or inside[-1].text in {",", "."} or not _begins(words[0]):
        return ""
    if _awarded(read, closing):
        return ""
    before = _since_stop(read.tokens[max(0, opening - _REACH) : opening])
    lists = read.lexicon.words
    near = before[-1:] if not before or before[-1].text != "," else before[-2:-1]
    bodies, works = lists("names.body-nouns"), lists("names.work-nouns")
    if any(token.low in bodies and token.low not in works for token in _noun_phrase(read, before)):
        return "organisation" if len(words) > 1 else ""
    cued = any(token.low in lists("names.work-nouns") or token.low in lists("settings.titled") for token in before)
    if cued and (near[0].low in lists("names.work-nouns") or words[0].low not in lists("speech.pronouns")):
        return "" if any(token.low in lists("settings.not-titled") for token in before) else "work"
    if _made(read, closing) and inside[-1].text not in _STOPS:
        return "work"
    return "work" if _flows(read, before, words, inside) else ""


def _awarded(read: Reading, closing: int) -> bool:
    """Whether the noun of a prize follows: the "Star Power" award."""
    follows = read.tokens[closing + 1].low if closing + 1 < len(read.tokens) else ""
    return follows in read.lexicon.words("names.event-heads")


def _made(read: Reading, closing: int) -> bool:
    """Whether who made it follows: « "La Valse" de Ravel », "The Long Shore" by Ann Lee."""
    row = read.tokens[closing + 1 : closing + 3]
    link = {"by"} if read.words_of.language == "en" else {"de", "d'"}
    return len(row) == 2 and row[0].text in link and row[1].text.istitle() and not is_place(read, row[1].low)


def _noun_phrase(read: Reading, before: Sequence[Token]) -> Sequence[Token]:
    """Return the noun and adjectives right before it: « la revue spécialisée britannique »."""
    size = 1 if read.words_of.language == "en" else 3
    for place in range(len(before) - 1, max(-1, len(before) - 1 - size), -1):
        if before[place].low in read.words_of.openers or before[place].kind != "word":
            return before[place + 1 :]
    return before[-size:]


def _begins(token: Token) -> bool:
    return token.kind == "number" or token.text[0].isupper()


def _since_stop(before: Sequence[Token]) -> Sequence[Token]:
    """Return the words that stand before it in the same sentence and line; an elision before a mark is two tokens."""
    if before and before[-1].text == "'":
        before = before[:-1]
    for place in range(len(before) - 1, -1, -1):
        if before[place].text in _STOPS or before[place].text in _PAIRS or before[place].text in "»”":
            return before[place + 1 :]
        if before[place].gap == "\n":
            return before[place:]
    return before


def _flows(read: Reading, before: Sequence[Token], words: Sequence[Token], inside: Sequence[Token]) -> bool:
    """Whether the writer's sentence flows into it and its capitals are those of a title, not of what somebody said."""
    lists = read.lexicon.words
    if words[0].kind == "number" or _clause(read, words):
        return False
    if len(words) < 2 or not before or before[-1].kind != "word" or any(t.text in _STOPS for t in inside[:-1]):
        return False
    speech = "speech.verbs" if read.words_of.language == "en" else "speech.finite"
    banned = read.lexicon.either("settings.not-titled", "settings.said", speech)
    if inside[-1].text in _CRIES or any(token.low in banned for token in before) or _known(read, words[0]):
        return False
    if words[0].low in lists("speech.pronouns") or before[-1].low in lists("settings.not-before-titles"):
        return False
    if read.words_of.language == "fr":
        return before[-1].text == before[-1].low
    return _capitals(words) and not all(token.index in read.initial for token in words)


def _clause(read: Reading, words: Sequence[Token]) -> bool:
    """Whether a French quotation is a sentence with its verb: « Aucun homme n'est seul »."""
    return not read.lexicon.words("settings.clauses").isdisjoint(token.low for token in words)


def _known(read: Reading, token: Token) -> bool:
    """Whether the first word is a name elsewhere in the article, or of somebody or some place known."""
    low = fold(token.low)
    named = low in read.words_of.first_names or low in read.lexicon.words("identities.renowned")
    return named or read.upper[token.low] > 1 or is_place(read, token.low) or is_demonym(read, token.low)


def _capitals(words: Sequence[Token]) -> bool:
    """Whether nearly every longer word carries a capital, as in a title."""
    long = [token for token in words if len(token.text) > _SMALL or token.text[0].isupper()]
    return 4 * sum(token.text[0].isupper() for token in long) >= 3 * len(long)
