"""Acronyms whose letters do not come in the order of the words before them: "Water Supply Office (WOS)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_SHORTEST, _LONGEST = 3, 6
_JOINING = frozenset("'-’")


class Misordered(Struct, frozen=True):
    """An acronym in brackets after a name whose initials it has, two neighbours swapped, the first one in its place.

    `span` covers both, `words` is the name, `acronym` the place between the brackets, `short` what is printed there
    and `meant` the initials in the order of the words. Foreign acronyms of bodies rarely keep the first letter: they
    are none.
    """

    span: Span
    words: Span
    acronym: Span
    short: str
    meant: str

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Misordered]:
        """Read every bracket that holds one word in capitals and nothing else, after a name."""
        tokens, lexicon = facts(Token), facts.lexicon
        small = lexicon.words("identities.small-words") | lexicon.words("identities.particles")
        for opening in range(1, len(tokens) - 2):
            inside = tokens[opening + 1]
            if tokens[opening].text != "(" or tokens[opening + 2].text != ")":
                continue
            short = inside.text
            if not (short.isalpha() and short.isupper() and _SHORTEST <= len(short) <= _LONGEST):
                continue
            words = _words_before(tokens, opening, len(short), small)
            if words and _swapped(words, short, french=lexicon.language == "fr"):
                meant = _initials(words)
                name = words[0].span.join(tokens[opening - 1].span)
                yield cls(name.join(tokens[opening + 2].span), name, inside.span, short, meant)


def _words_before(tokens: Sequence[Token], opening: int, count: int, small: Set[str]) -> list[Token]:
    """Return as many words before a bracket as it has letters, small words left out; [] where a mark stands between."""
    found: list[Token] = []
    for index in range(opening - 1, max(-1, opening - 1 - 4 * count), -1):
        token = tokens[index]
        if token.kind != "word":
            if token.text not in _JOINING:
                return []
        elif token.low not in small and len(token.low.rstrip("'’")) > 1:
            found.append(token)
        if len(found) == count:
            return found[::-1]
        if token.gap == "\n":
            return []
    return []


def _initials(words: Sequence[Token]) -> str:
    return "".join(fold(word.low)[0] for word in words).upper()


def _swapped(words: Sequence[Token], short: str, *, french: bool) -> bool:
    """Whether two neighbours of the initials, neither of them the first, are swapped, and a capital begins the name.

    In French a noun and its adjective stand the other way round in the acronym of a foreign body, so a small word must
    stand between the two.
    """
    meant = _initials(words)
    if not all(word.capitalised for word in (words[:1] if french else words)):
        return False
    for place in range(1, len(meant) - 1):
        if short == meant[:place] + meant[place + 1] + meant[place] + meant[place + 2 :] and short != meant:
            return not french or words[place + 1].index > words[place].index + 1
    return False
