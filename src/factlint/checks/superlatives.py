"""Superlatives that claim a place in the world: what opens one, what bounds it, what takes the claim back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.phrases import PhraseMatch, Phrases, listed
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon, fold

_REACH = 9
"""How many words after its opening a superlative may name its scope ("the largest … in the world")."""
_BEFORE = 5
"""How many words before a superlative can weaken it ("one of the", "billed as")."""
_NEAR = 2
"""How many words after a superlative the place that bounds it may be named, where nothing but its capital shows it."""
_RANKED = 2
"""How many words before a superlative its rank may stand (« le troisième musée le plus visité »)."""
_HEAD = 4
"""How many words after a superlative its noun may stand."""
_WHOLE = ("absolute", "owned", "owned_firsts")
_SCOPED = (("openers", "scopes"), ("bare", "scopes"), ("firsts", "firsts_scopes"))
_STOPS = frozenset(".,;!")


def claims_of(facts: Facts, sentence: Sentence) -> Iterator[Span]:
    """Yield the superlatives of one sentence that it asserts itself."""
    tokens, openers = sentence.tokens(facts), _openers(facts.lexicon)
    index = 0
    while index < len(tokens):
        after = _superlative(facts, tokens, index) if tokens[index].low in openers else None
        if after is None:
            index += 1
            continue
        if not _weakened(facts, tokens, index) and not _common_knowledge(facts, tokens, index, after):
            yield tokens[index].span.join(tokens[after - 1].span)
        index = after


@lru_cache(maxsize=4)
def _whole(lexicon: Lexicon) -> list[str]:
    """Return the lists that need no scope after them; French has no "Spain's largest"."""
    return [name for name in _WHOLE if name in lexicon.words("superlatives")]


@lru_cache(maxsize=4)
def _openers(lexicon: Lexicon) -> frozenset[str]:
    """Return every word that a superlative may begin with."""
    names = [*_whole(lexicon), *(name for name, _ in _SCOPED)]
    return frozenset(word for name in names for word in listed(f"superlatives.{name}", lexicon).openers)


def _superlative(facts: Facts, tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after the superlative that begins here, or None."""
    for name in _whole(facts.lexicon):
        whole = _phrases(facts, name).at(tokens, index)
        if whole is not None:
            return whole.after if name == "absolute" else _owned(facts, tokens, whole.after)
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
    words, following = facts.lexicon.words, tokens[index + 1 : index + 2]
    endings = tuple(words("superlatives.endings"))
    if not following or tokens[index].low not in words("superlatives.determiners"):
        return None
    low = following[0].low
    if following[0].capitalised or not low.endswith(endings) or low in words("superlatives.not_endings"):
        return None
    return PhraseMatch(0, index, index + 2, tokens[index].span.join(following[0].span))


def _owned(facts: Facts, tokens: Sequence[Token], start: int) -> int | None:
    """Return the index after the noun of a superlative with its scope before it, or None where it says several."""
    closing = facts.lexicon.words("superlatives.closing")
    end = start
    while end < min(start + _HEAD, len(tokens)) and tokens[end].kind == "word" and tokens[end].low not in closing:
        if _plural(facts, tokens[end]):
            return None
        if end > start and tokens[end].capitalised:
            break
        end += 1
    if end == start:
        return end if end == len(tokens) or tokens[end].kind == "mark" else None
    return min(end, start + 2)


def _scope(facts: Facts, tokens: Sequence[Token], opening: PhraseMatch, name: str) -> int | None:
    """Return the index after the scope that follows in the same clause, or None."""
    words, start = facts.lexicon.words, opening.after
    excluded = "not_firsts" if name == "firsts_scopes" else "not_superlative"
    if start < len(tokens) and tokens[start].low in words(f"superlatives.{excluded}"):
        return _relative(facts, tokens, start)
    possessed = _possessed(facts, tokens, opening.first)
    several = tokens[opening.first].low in words("superlatives.plurals")
    if (several and not possessed) or _is_amount(facts, tokens, start):
        return None
    scopes = _phrases(facts, name)
    head = None
    for index in range(start, min(start + _REACH, len(tokens))):
        scope = scopes.at(tokens, index)
        if scope is not None:
            several = _plural(facts, tokens[head or index - 1]) if index > start else False
            named = tokens[index - 1].low in words("superlatives.competitions")
            return None if named or (several and not possessed) else _place(tokens, scope.after)
        near = name == "scopes" and head is None and index <= start + _NEAR
        after = _relative(facts, tokens, index) or (_named_place(facts, tokens, index) if near else None)
        if after is not None or tokens[index].kind == "mark" or _phrases(facts, "barriers").at(tokens, index):
            unclaimed = after is not None and _plural(facts, tokens[head or index - 1]) and not possessed
            return None if unclaimed else after
        if head is None and tokens[index].low in words("superlatives.closing"):
            head = index - 1
    return None


def _relative(facts: Facts, tokens: Sequence[Token], start: int) -> int | None:
    """Return the index after a clause that bounds the superlative ("the worst [the region has known]"), or None."""
    if tokens[start].low not in facts.lexicon.words("superlatives.relatives"):
        return None
    ends = _phrases(facts, "relative_ends")
    for index in range(start + 1, min(start + _REACH, len(tokens))):
        if tokens[index].kind == "mark":
            return None
        end = ends.at(tokens, index)
        if end is not None:
            return end.after
    return None


def _named_place(facts: Facts, tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after "in" and a name of no day or month ("in Fleet Street"), or None."""
    before = _phrases(facts, "before_names").at(tokens, index)
    if before is None or before.after >= len(tokens) or not tokens[before.after].capitalised:
        return None
    words, name, after = facts.lexicon.words, tokens[before.after].low, _place(tokens, before.after)
    if name in words("dates.months") or name in words("dates.weekdays"):
        return None
    closed = after == len(tokens) or tokens[after].text in _STOPS or tokens[after].low in words("superlatives.closing")
    return after if closed else None


def _possessed(facts: Facts, tokens: Sequence[Token], index: int) -> bool:
    """Whether a superlative of several things is claimed for somebody ("has the most loyal supporters …")."""
    possessing = facts.lexicon.words("superlatives.possessing")
    return any(token.low in possessing for token in tokens[max(0, index - _BEFORE) : index])


def _is_amount(facts: Facts, tokens: Sequence[Token], start: int) -> bool:
    """Whether "plus" is followed at once by what it counts (« le plus de monde »), so that it is no quality."""
    words = facts.lexicon.words
    degree = start > 0 and tokens[start - 1].low in words("superlatives.degrees")
    return degree and start < len(tokens) and tokens[start].low in words("superlatives.after_degree")


def _place(tokens: Sequence[Token], after: int) -> int:
    """Return the index after the capitalised words that complete a scope ("of the history [of Norway]")."""
    while after < len(tokens) and tokens[after].capitalised and tokens[after].gap == " ":
        after += 1
    return after


def _plural(facts: Facts, token: Token) -> bool:
    """Whether an English noun is a plural: the superlative is then said of several."""
    return facts.language == "en" and token.low.endswith("s") and not token.low.endswith(("ss", "us", "is"))


def _weakened(facts: Facts, tokens: Sequence[Token], index: int) -> bool:
    """Whether the words before make it one among several, a rank, an aim, or somebody's phrase."""
    weakened = _phrases(facts, "weakened")
    ranks = facts.lexicon.words("superlatives.ranks")
    if any(token.low in ranks for token in tokens[max(0, index - _RANKED) : index]):
        return True
    before = tokens[max(0, index - _BEFORE) : index]
    return any(weakened.at(before, place) for place in range(len(before)))


def _common_knowledge(facts: Facts, tokens: Sequence[Token], index: int, after: int) -> bool:
    """Whether it says what any encyclopaedia says ("the world's highest mountain")."""
    words, known = facts.lexicon.words, _phrases(facts, "known")
    things, closing = words("superlatives.known_things"), words("superlatives.closing")
    for place in range(max(0, index - 1), min(after + 2, len(tokens))):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        ends = place < index or following is None or following.kind == "mark" or following.low in closing
        if known.at(tokens, place) or (ends and fold(tokens[place].low) in things):
            return True
    return False


def _phrases(facts: Facts, name: str) -> Phrases:
    return listed(f"superlatives.{name}", facts.lexicon)
