"""Whether a person is a man or a woman, where the text tells: by a civility, a function or the article before it."""

from __future__ import annotations

from factlint.facts.base import Facts
from factlint.facts.names.name import Name
from factlint.facts.tokens import Token

_BEFORE = 4
"""Words at most before a name that may tell (« l'ancienne ministre de l'Intérieur »)."""
_AFTER = 4
"""Words and marks at most after a name that may tell (`, préfète du Vastel`)."""


def fits(facts: Facts, pronoun: str, names: tuple[Name, ...]) -> bool:
    """Whether a pronoun can stand for somebody mentioned so: false where the text tells of the other sex."""
    words = facts.lexicon.words
    for this, other in (("masculine", "feminine"), ("feminine", "masculine")):
        if pronoun in words(f"sources.{this}"):
            return not any(_tells(facts, name, words(f"sources.{other}")) for name in names)
    return True


def _tells(facts: Facts, name: Name, telling: frozenset[str]) -> bool:
    """Whether a word of one sex stands in the title of a name, before it, or in the apposition after it."""
    inside = facts.within(Token, name.span)
    if not inside:
        return False
    tokens = facts(Token)
    first, after = inside[0].index, inside[-1].index + 1
    titled = len(name.title.split()) + 1 if name.title else 0
    before = tokens[max(0, first - min(titled, _BEFORE) - 1) : first] if titled else ()
    behind = tokens[after : after + _AFTER] if after < len(tokens) and tokens[after].text == "," else ()
    return any(token.low in telling for token in (*before, *behind))
