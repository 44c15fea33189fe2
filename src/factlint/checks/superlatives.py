"""Superlatives that claim a place in the world: what opens one, what bounds it, what takes the claim back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factlint.checks.superlative_denials import denials
from factlint.checks.superlative_owners import is_plural, is_superlative, owned
from factlint.checks.superlative_rivals import unrivalled
from factlint.checks.superlative_scopes import REACH, relative_at, scope_at
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.phrases import PhraseMatch, Phrases, listed
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon, fold

_BEFORE = 5
"""How many words before a superlative can weaken it ("one of the", "billed as")."""
_NEAR = 2
"""How many words after a superlative the place that bounds it may be named, where nothing but its capital shows it."""
_RANKED = 2
"""How many words before a superlative its rank may stand (« le troisième musée le plus visité »)."""
_WHOLE = "absolute"
_SCOPED = (("openers", "scopes"), ("bare", "scopes"), ("firsts", "firsts_scopes"))


def claims_of(facts: Facts, sentence: Sentence) -> Iterator[Span]:
    """Yield the superlatives of one sentence that it asserts itself."""
    tokens, end = sentence.tokens(facts), 0
    for first, after in sorted({found for read in _READERS for found in read(facts, tokens)}):
        if first < end:
            continue
        end = after
        if not _weakened(facts, tokens, first) and not _common_knowledge(facts, tokens, first, after):
            yield tokens[first].span.join(tokens[after - 1].span)


def _named(facts: Facts, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the places of superlatives that a word opens: "unprecedented", "the largest … in the world"."""
    openers, index = _openers(facts.lexicon), 0
    while index < len(tokens):
        after = _superlative(facts, tokens, index) if tokens[index].low in openers else None
        if after is not None:
            yield index, after
        index = after or index + 1


_READERS = (_named, owned, unrivalled, denials)


@lru_cache(maxsize=4)
def _openers(lexicon: Lexicon) -> frozenset[str]:
    """Return every word that a superlative may begin with."""
    names = [_WHOLE, *(name for name, _ in _SCOPED)]
    return frozenset(word for name in names for word in listed(f"superlatives.{name}", lexicon).openers)


def _superlative(facts: Facts, tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after the superlative that begins here, or None."""
    whole = _phrases(facts, _WHOLE).at(tokens, index)
    if whole is not None:
        return whole.after
    for name, scopes in _SCOPED:
        opening = _phrases(facts, name).at(tokens, index)
        if opening is None and name == "openers":
            opening = _ended(facts, tokens, index)
        if opening is None or (name == "bare" and (index == 0 or tokens[index - 1].kind != "mark")):
            continue
        after = _scope(facts, tokens, opening, scopes)
        if after is not None:
            return after
    return None


def _ended(facts: Facts, tokens: Sequence[Token], index: int) -> PhraseMatch | None:
    """Return "the" and a word with the ending of a superlative ("the smokiest"), or None."""
    following = tokens[index + 1 : index + 2]
    if not following or tokens[index].low not in facts.lexicon.words("superlatives.determiners"):
        return None
    if not is_superlative(facts, following[0]):
        return None
    return PhraseMatch(0, index, index + 2, tokens[index].span.join(following[0].span))


def _scope(facts: Facts, tokens: Sequence[Token], opening: PhraseMatch, name: str) -> int | None:
    """Return the index after the scope that follows in the same clause, or None."""
    words, start = facts.lexicon.words, opening.after
    excluded = "not_firsts" if name == "firsts_scopes" else "not_superlative"
    if start < len(tokens) and tokens[start].low in words(f"superlatives.{excluded}"):
        kind = _phrases(facts, "kinds").at(tokens, start)
        return relative_at(facts, tokens, start) if kind is None else kind.after
    possessed = _possessed(facts, tokens, opening.first)
    several = tokens[opening.first].low in words("superlatives.plurals")
    if (several and not possessed) or _is_amount(facts, tokens, start):
        return None
    head = None
    for index in range(start, min(start + REACH, len(tokens))):
        near = name == "scopes" and head is None and index <= start + _NEAR
        after = scope_at(facts, tokens, index, name, near=near)
        if after is None and index > start and (attested := _phrases(facts, "attested").at(tokens, index)):
            after = attested.after
        if after is not None:
            several = index > start and is_plural(facts, tokens[head or index - 1])
            named = tokens[index - 1].low in words("superlatives.competitions")
            return None if named or (several and not possessed) else after
        if tokens[index].kind == "mark" or _is_barrier(facts, tokens, index):
            return None
        if head is None and tokens[index].low in words("superlatives.closing"):
            head = index - 1
    return None


def _is_barrier(facts: Facts, tokens: Sequence[Token], index: int) -> bool:
    """Whether the words here end the search for a scope: not "the" of what is measured, nor "women's"."""
    barrier = _phrases(facts, "barriers").at(tokens, index)
    if index and tokens[index].low in facts.lexicon.words("superlatives.possessives"):
        return barrier is not None and tokens[index - 1].low not in facts.lexicon.words("superlatives.kinds_owned")
    measured = tokens[index - 1].low in facts.lexicon.words("superlatives.measuring")
    return barrier is not None and not (measured and tokens[index].low in facts.lexicon.words("sources.definite"))


def _possessed(facts: Facts, tokens: Sequence[Token], index: int) -> bool:
    """Whether a superlative of several things is claimed for somebody ("has the most loyal supporters …")."""
    possessing = facts.lexicon.words("superlatives.possessing")
    return any(token.low in possessing for token in tokens[max(0, index - _BEFORE) : index])


def _is_amount(facts: Facts, tokens: Sequence[Token], start: int) -> bool:
    """Whether "plus" is followed at once by what it counts (« le plus de monde »), so that it is no quality."""
    words = facts.lexicon.words
    degree = start > 0 and tokens[start - 1].low in words("superlatives.degrees")
    return degree and start < len(tokens) and tokens[start].low in words("superlatives.after_degree")


def _weakened(facts: Facts, tokens: Sequence[Token], index: int) -> bool:
    """Whether the words before make it one among several, a rank, an aim, or somebody's phrase."""
    weakened = _phrases(facts, "weakened")
    ranks = facts.lexicon.words("superlatives.ranks")
    if any(token.low in ranks for token in _same_phrase(tokens, index, _RANKED)):
        return True
    before = tokens[max(0, index - _BEFORE) : index]
    return any(weakened.at(before, place) for place in range(len(before)))


def _same_phrase(tokens: Sequence[Token], index: int, most: int) -> Sequence[Token]:
    """Return the words right before a superlative, no mark between them, `most` at the most."""
    first = index
    while first > max(0, index - most) and tokens[first - 1].kind == "word":
        first -= 1
    return tokens[first:index]


def _common_knowledge(facts: Facts, tokens: Sequence[Token], index: int, after: int) -> bool:
    """Whether it says what any encyclopaedia says ("the world's highest mountain")."""
    words, known = facts.lexicon.words, _phrases(facts, "known")
    things, closing = words("superlatives.known_things"), words("superlatives.closing")
    for place in range(max(0, index - 1), min(after + 2, len(tokens))):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        before = tokens[place - 1].low if place > index else ""
        bounds = before in words("sources.definite") or before in closing  # "in the state"
        ends = place < index or following is None or following.kind == "mark" or following.low in closing
        if known.at(tokens, place) or (ends and not bounds and fold(tokens[place].low) in things):
            return True
    return False


def _phrases(facts: Facts, name: str) -> Phrases:
    return listed(f"superlatives.{name}", facts.lexicon)
