"""What the words between quotation marks are: speech, a part of it, a title, or a word held at arm's length."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from factlint.facts.base import Facts
from factlint.facts.names.name import Name
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

if TYPE_CHECKING:
    from factlint.facts.quotes.quote import Quote

_ENDS = frozenset(".!?…")
_BEFORE_SPEECH = _ENDS | frozenset("»”\":-–—(")
_CRIES = frozenset("!?")
_FEW = 3
"""Words at most in a scare quote."""
_FAR = 60
"""Tokens on either side of a quotation within which a word of speech is looked for."""
_TITLE = 8
"""Words at most in the title of a work."""
_NAMED = frozenset({"person", "place", "organisation"})
_REACH = 3
"""Tokens on either side of a quotation that tell what it is."""


class _Around(Struct, frozen=True):
    """The quotation's own tokens, and what stands before and after it in its part."""

    words: Sequence[Token]
    inside: Sequence[Token]
    before: Sequence[Token]
    after: Sequence[Token]


def kind_of(facts: Facts, quote: Quote) -> str:
    """Return speech, partial, title or scare."""
    around = _around(facts, quote)
    if not around.words:
        return "scare"
    if quote.continues or not quote.closed or (len(around.words) > 12 and _stands_alone(around)):
        return "speech"
    if _titled(facts, quote, around):
        return "title"
    if _stands_alone(around) and (_utterance(around) or _told_after(facts, around)):
        return "speech"
    if len(around.words) <= _FEW and not _said(facts, quote, around):
        return "scare"
    return "partial"


def _around(facts: Facts, quote: Quote) -> _Around:
    inside = facts.within(Token, quote.inner)
    tokens = facts(Token)
    outer = facts.within(Token, quote.span)
    if not outer:
        return _Around((), (), (), ())
    first, after = outer[0].index, outer[-1].index + 1
    part = facts.document.part_at(quote.span.start)
    span = part.span if part else quote.span
    before = [t for t in tokens[max(0, first - _REACH) : first] if t.span.start >= span.start]
    behind = [t for t in tokens[after : after + _REACH] if t.span.end <= span.end]
    return _Around([t for t in inside if t.kind != "mark"], inside, before, behind)


def _titled(facts: Facts, quote: Quote, around: _Around) -> bool:
    """Whether it names a work: a noun of works before it, or capitals like a name's and no speech beside it."""
    words = around.words
    if len(words) > _TITLE or not (words[0].capitalised or words[0].kind == "number"):
        return False
    if any(token.low in facts.lexicon.words("speech.titled") for token in _since_stop(around.before)):
        return around.inside[-1].text not in {".", ","} or len(words) <= _FEW
    if facts.language == "fr" and _named_inside(facts, around):
        return True
    if _ends_clause(around) or _introduced(around) or (around.before and says(facts, around.before[-1])):
        return False
    cried = any(token.text in _CRIES for token in around.inside[:-1])
    telling = words if around.before and around.before[-1].kind == "word" else words[1:]
    return _capitals(telling) and not cried and not _in_capitals(facts, quote)


def _named_inside(facts: Facts, around: _Around) -> bool:
    """Whether a capital begins words that the writer's sentence flows into, as only a name would: `chante "Le Quai"`.

    What somebody said goes on there in lower case, but for a name in it, or after « que ».
    """
    before, first = around.before[-1:], around.words[0]
    if not before or before[0].kind != "word" or before[0].low in facts.lexicon.words("speech.grammar.subordinators"):
        return False
    if says(facts, before[0]):
        return False
    if any(token.text in _ENDS for token in around.inside) or first.low in facts.lexicon.words("speech.pronouns"):
        return False
    named = len(around.words) > 1 and any(name.kind in _NAMED for name in facts.within(Name, first.span))
    return first.text[0].isupper() and not named and not _told_after(facts, around)


def _since_stop(before: Sequence[Token]) -> Sequence[Token]:
    """Return the words that stand in the same sentence before a quotation."""
    stops = [number + 1 for number, token in enumerate(before) if token.text in _ENDS]
    return before[stops[-1] :] if stops else before


def _in_capitals(facts: Facts, quote: Quote) -> bool:
    """Whether it stands in an English headline, where capitals tell nothing."""
    part = facts.document.part_at(quote.span.start)
    return part is not None and part.kind == "headline" and facts.language == "en"


def _capitals(words: Sequence[Token]) -> bool:
    """Whether most words that matter carry a capital, as a name's do."""
    long = [token for token in words if len(token.text) > _FEW or token.text[0].isupper()]
    return bool(long) and 4 * sum(token.text[0].isupper() for token in long) >= 3 * len(long)


def _stands_alone(around: _Around) -> bool:
    return (
        not around.before
        or around.before[-1].text in _BEFORE_SPEECH
        or _introduced(around)
    )


def _introduced(around: _Around) -> bool:
    return bool(around.before) and around.before[-1].text in {":", ","}


def _utterance(around: _Around) -> bool:
    """Whether it is said whole: it ends like a sentence, or the writer's sentence goes on after a comma."""
    return _ends_clause(around) or (bool(around.before) and around.before[-1].text == ":" and len(around.words) > 1)


def _told_after(facts: Facts, around: _Around) -> bool:
    """Whether a verb of speech follows a comma right after it: `« On verra », répond le maire`."""
    following = around.after
    if len(around.words) == 1 or not following or following[0].text != ",":
        return False
    auxiliaries = facts.lexicon.words("speech.auxiliaries") if facts.language == "fr" else frozenset[str]()
    return any(says(facts, token) or token.low in auxiliaries for token in following[1:])


def _ends_clause(around: _Around) -> bool:
    last = around.inside[-1].text
    following = around.after[0].text if around.after else "."
    if last in _ENDS or last == ",":
        return True
    return following in {",", "."} and around.words[0].capitalised and len(around.words) > 2


def _said(facts: Facts, quote: Quote, around: _Around) -> bool:
    """Whether a word of speech stands outside the quotation in its sentence, not too far from it."""
    sentence = facts.at(Sentence, quote.span.start)
    if sentence is None:
        return False
    first, after = around.inside[0].index - _FAR, around.inside[-1].index + _FAR
    tokens = facts(Token)[max(sentence.first, first) : min(sentence.after, after)]
    if any(says(facts, token) for token in tokens if not quote.span.covers(token.span)):
        return True
    calling = facts.lexicon.words("speech.calling")
    return any(token.low in calling for token in _since_stop(around.before))


def says(facts: Facts, token: Token) -> bool:
    """Whether a word is a verb of speech in any form, or a preposition that names a source."""
    words = facts.lexicon.words
    if facts.language == "en":
        return token.low in words("speech.verbs") or token.low == "according" or token.low in words("speech.thought")
    low = token.low
    if "-" in low:
        return low.split("-")[0] in facts.lexicon.either("speech.finite", "speech.auxiliaries", "speech.making")
    return low in words("speech.finite") or low in words("speech.participles") or low in {"selon"}
