"""Appositions: the function printed beside a person's name, and the name that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from msgspec import Struct
from msgspec.structs import replace

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.names.function_phrases import Phrase, fills, opening, phrase
from factlint.facts.names.function_words import FunctionWords, function_words
from factlint.facts.names.name import Name
from factlint.facts.names.placed import Placed, placed
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon

_FARTHEST = 14
_CLOSING = frozenset('.,;:!?)]»”"–—')
_RELATIVES = frozenset({"who", "whose", "qui", "dont", "et", "and"})


class Apposition(Struct, frozen=True):
    """One function of one person.

    `span` is the function as printed, without its article ("plant manager", « ancienne directrice de l'usine »),
    `head` its noun in lower case without "ex-" ("manager"), `complement` where its complement stands (« de l'usine »,
    in English also the body named before it: "Ford" in "Ford chief executive Ann Lee"), None when there is none.
    `name` is the mention it stands beside. `place` is `before`, `after`, or `verb` when a form of "to be" links them.
    `time` is "" for the present, `former` (« ex- », "former"), `then` (« alors », "was") or `next` (« futur »).
    """

    span: Span
    name: Name
    head: str
    complement: Span | None
    place: str
    time: str = ""

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Apposition]:
        """Read the functions of every person, in the order of the text."""
        words, tokens, lexicon = function_words(facts.lexicon), facts(Token), facts.lexicon
        found: dict[Span, Apposition] = {}
        previous: Placed | None = None
        names = list(placed(facts))
        people = {here.first for here in names if here.name.kind == "person"}
        for here in names:
            before = _before(tokens, here, words, lexicon)
            if before is not None and _fits(here.name, before, words):
                fact = _fact(tokens, here.name, before, "before", _body_before(tokens, before, previous, words))
                rival = found.get(fact.span)
                if rival is None or rival.name.kind != "person":
                    found[fact.span] = fact
            for place, after in _after(tokens, here, words):
                if _of_the_next(tokens, after, people, words):
                    break
                if _fits(here.name, after, words):
                    fact = _fact(tokens, here.name, after, place, None)
                    found.setdefault(fact.span, fact)
            previous = here
        return iter(found[span] for span in sorted(found))


def _of_the_next(tokens: Sequence[Token], found: Phrase, people: Set[int], words: FunctionWords) -> bool:
    """Whether a function belongs to the person named next: "with Ann Lee, mayor Rob Ford"."""
    reach = 2 if tokens[found.first - 1].low in words.definite else 1
    return any(index in people for index in range(found.head + 1, found.after + reach))


def _fits(name: Name, found: Phrase, words: FunctionWords) -> bool:
    """Whether the function makes a person of the name: a body may be a leader, no body is a mayor."""
    return name.kind == "person" or (name.kind == "" and found.function not in words.of_bodies)


def _fact(tokens: Sequence[Token], name: Name, found: Phrase, place: str, complement: Span | None) -> Apposition:
    rest = tokens[found.head + 1 : found.after]
    if complement is None and rest:
        complement = rest[0].span.join(rest[-1].span)
    span = tokens[found.first].span.join(tokens[found.after - 1].span)
    return Apposition(span, name, found.function, complement, place, found.time)


def _after(tokens: Sequence[Token], here: Placed, words: FunctionWords) -> Iterator[tuple[str, Phrase]]:
    """Yield the functions after a name: behind a comma, an age, or a form of "to be"."""
    start, place, time = _start_after(tokens, here, words)
    if start < 0:
        return
    found = phrase(tokens, start, here.limit, words)
    if found is not None and place == "after" and not _closed(tokens, start, found, here.limit, words):
        return
    while found is not None:
        yield place, replace(found, time=found.time or time)
        follows = tokens[found.after].low if found.after < here.limit else ""
        found = phrase(tokens, found.after + 1, here.limit, words) if follows in {"et", "and"} else None


def _closed(tokens: Sequence[Token], start: int, found: Phrase, limit: int, words: FunctionWords) -> bool:
    """Whether the phrase is no subject of a verb: "With Ann Lee, the mayor signed" tells no function of Ann Lee."""
    if found.after >= limit or tokens[start].low not in words.definite:
        return True
    end = tokens[found.after]
    return end.text in _CLOSING or end.low in _RELATIVES


def _start_after(tokens: Sequence[Token], here: Placed, words: FunctionWords) -> tuple[int, str, str]:
    """Return where a function may begin after a name, how it is linked, and its time; -1 for nowhere."""
    index = here.after
    if index >= here.limit:
        return -1, "", ""
    if tokens[index].text == "," and index + 1 < here.limit:
        index = _past_age(tokens, index + 1, here.limit, words)
        if tokens[index].low in {"qui", "who"}:
            return _past_verb(tokens, index + 1, here.limit, words)
        return index, "after", ""
    return _past_verb(tokens, index, here.limit, words)


def _past_age(tokens: Sequence[Token], index: int, limit: int, words: FunctionWords) -> int:
    """Skip « 45 ans, », "34," between a name and the function."""
    end = index + 1
    if tokens[index].kind != "number":
        return index
    if words.french and end < limit and tokens[end].low == "ans":
        end += 1
    return end + 1 if end + 1 < limit and tokens[end].text == "," else index


def _past_verb(tokens: Sequence[Token], index: int, limit: int, words: FunctionWords) -> tuple[int, str, str]:
    if index + 1 >= limit or tokens[index].gap == "\n":
        return -1, "", ""
    if tokens[index].low in words.now:
        return index + 1, "verb", ""
    return (index + 1, "verb", "then") if tokens[index].low in words.was else (-1, "", "")


def _before(tokens: Sequence[Token], here: Placed, words: FunctionWords, lexicon: Lexicon) -> Phrase | None:
    """Return the function before a name: right before it, or before a comma when another mark follows the name."""
    target = here.first
    if tokens[target].gap == "\n":
        return None
    abbreviated = _civility(tokens, target, here.lowest, words)
    if abbreviated is not None:
        return abbreviated
    target = _before_civility(tokens, target, here.lowest, words)
    comma = target - 1 > here.lowest and tokens[target - 1].text == ","
    if comma:
        closed = here.after >= here.limit or tokens[here.after].text in _CLOSING
        return _before_comma(tokens, target - 1, here.lowest, words, lexicon) if closed else None
    if words.french:
        return _outermost(tokens, target, here.lowest, words, lexicon)
    return _english_before(tokens, target, here.lowest, words)


def _civility(tokens: Sequence[Token], first: int, lowest: int, words: FunctionWords) -> Phrase | None:
    """Return the civility before a name where it tells a function: "Sen.", « Me », "Dr"."""
    index = first - 1
    if index > lowest and tokens[index].text == ".":
        index -= 1
    if index < lowest or not tokens[index].capitalised:
        return None
    if tokens[index].low in words.ranks and not (index > lowest and tokens[index - 1].capitalised):
        return Phrase(index, index, index + 1, tokens[index].low, "")
    if tokens[index].low not in words.abbreviated:
        return None
    return Phrase(index, index, index + 1, str(words.abbreviated[tokens[index].low]), "")


def _before_civility(tokens: Sequence[Token], first: int, lowest: int, words: FunctionWords) -> int:
    """Return the token of the civility before a name, the name's own when there is none."""
    index = first - 1
    if index > lowest and tokens[index].text == ".":
        index -= 1
    return index if index >= lowest and tokens[index].low in words.civilities else first


def _before_comma(
    tokens: Sequence[Token], comma: int, lowest: int, words: FunctionWords, lexicon: Lexicon
) -> Phrase | None:  # fmt: skip
    """« Le maire de Brévaux, Paul Kerdrel, » : an article, and nothing but the function up to the comma."""
    if words.french:
        found = _outermost(tokens, comma, lowest, words, lexicon)
        articled = found is not None and found.first > lowest and tokens[found.first - 1].low in words.determiners
        joined = found is not None and found.first > lowest and tokens[found.first - 1].low in {"du", "au"}
        return found if articled or joined else None
    result = None
    for index in range(comma - 1, max(lowest, comma - _FARTHEST) - 1, -1):
        token = tokens[index]
        if token.kind == "mark" and token.text not in "&-.":
            break
        if token.low in words.determiners or token.low == "'s":
            found = phrase(tokens, index + (token.low == "'s"), comma, words)
            result = found if found is not None and found.after == comma else result
    return result


def _outermost(
    tokens: Sequence[Token], target: int, lowest: int, words: FunctionWords, lexicon: Lexicon
) -> Phrase | None:  # fmt: skip
    """Return the French function whose complement ends at a token; of several, the one the others depend on."""
    result = None
    for head in range(target - 1, max(lowest, target - _FARTHEST) - 1, -1):
        token = tokens[head]
        if token.kind == "mark" and token.text != "&":
            break
        function = words.head_of(token.low)
        if function and fills(tokens, head, target, words, lexicon):
            first, time = opening(tokens, head, lowest, words)
            result = Phrase(first, head, target, function, time)
        if token.gap == "\n":
            break
    return result


def _english_before(tokens: Sequence[Token], target: int, lowest: int, words: FunctionWords) -> Phrase | None:
    head = target - 1
    if head < lowest or not words.head_of(tokens[head].low):
        return None
    first, time = head, words.time_of(tokens[head].low)
    while first > lowest and tokens[first].gap == " " and _goes_before(tokens[first - 1], words):
        first -= 1
        time = time or words.time_of(tokens[first].low)
    return Phrase(first, head, target, words.head_of(tokens[head].low), time)


def _goes_before(token: Token, words: FunctionWords) -> bool:
    if token.low in words.determiners or token.kind != "word":
        return False
    return words.time_of(token.low) != "" or token.low in words.modifiers or words.head_of(token.low) != ""


def _body_before(
    tokens: Sequence[Token], found: Phrase, previous: Placed | None, words: FunctionWords
) -> Span | None:  # fmt: skip
    """Return the name right before an English function: "Ford chief executive", "Ford's chief executive"."""
    if words.french or previous is None:
        return None
    after = previous.after
    if after < found.first and tokens[after].low in {"'s", "'"}:
        after += 1
    return previous.name.span if after == found.first else None
