"""Whether the body mentions a name of the headline, under any form: its surname, its acronym, its people."""

from __future__ import annotations

from functools import cached_property, lru_cache

from factlint.document import BODY, Span
from factlint.facts import Facts
from factlint.facts.names import aliases
from factlint.facts.names.aliases import Key
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.names.words import demonym, is_common, words_of
from factlint.facts.spelling import near
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_BREAK = ""
_LONG = 6
"""Names of so many letters are long enough to be known again in others made of them."""


class Said:
    """What the body says: its words folded, its places, its initials, and the entities it mentions."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._lexicon = facts.lexicon
        self._spans = [part.span for part in facts.document.of_kind("dateline", *BODY)]
        tokens = [token for span in self._spans for token in facts.within(Token, span)]
        self.word_count = sum(token.kind == "word" for token in tokens)
        self._words: list[str] = []
        for token in tokens:
            self._words += _split(token.low) if token.kind != "mark" else [_BREAK] * (token.text not in ".'&-/")
        self._all = frozenset(self._words)
        lows = {token.low for token in tokens}
        self._glued = frozenset([fold(low).replace("-", "").replace("'", "") for low in lows])
        capitals = {token.low for token in tokens if token.text != token.low}
        self._capitals = frozenset(part for low in capitals for part in _split(low))
        self._in_entities = self._mentioned_entities()

    def key(self, name: Name) -> Key:
        """Return the name's form for comparison."""
        return aliases.key(name.words, self._lexicon)

    def mentions(self, name: Name) -> bool:
        """Whether the body gives the name, part of it, or another name of the same thing."""
        form = self.key(name)
        if not form or name.span in self._in_entities or "".join(form) in self._glued:
            return True
        if self._words_said(form, name) or self._place_said(form) or self._stands_for(form):
            return True
        return self._initials_said(form, name) or self._near(form) or self._derived(form, name)

    def _mentioned_entities(self) -> frozenset[Span]:
        """Return the places of the mentions whose entity is also mentioned in the body."""
        found: set[Span] = set()
        for entity in self._facts(Entity):
            if any(span.covers(name.span) for name in entity.mentions for span in self._spans):
                found.update(name.span for name in entity.mentions)
        return frozenset(found)

    def _words_said(self, form: Key, name: Name) -> bool:
        """Whether the words that tell the name apart are all in the body, or a person's surname is."""
        generic = self._lexicon.words("identities.generic") | self._lexicon.words("identities.particles")
        telling = [word for word in form if word not in generic and len(word) > 1 and not word.isdigit()]
        telling = self._apart(telling) or telling or [word for word in form if len(word) > 1] or list(form)
        if name.kind == "person" and not name.words[-1].endswith("."):
            return telling[-1] in self._all
        named = any(_has(self._capitals, word) for word in telling if len(word) > 2)
        return named or all(_has(self._all, word) for word in telling)

    def _apart(self, words: list[str]) -> list[str]:
        """Return the words that no people and no common noun bears, which title case may join to a name."""
        common = words_of(self._lexicon)
        return [word for word in words if not demonym(self._lexicon, word) and not is_common(common, word)]

    def _place_said(self, form: Key) -> bool:
        """Whether the body names the place's people, its capital, its country or its name in the other language."""
        identity = aliases.identity(form, self._lexicon)
        if not identity:
            return False
        capitals = self._lexicon.table("places.capitals")
        cities = {city for city, country in capitals.items() if country == identity}
        wanted = {identity, capitals.get(identity, identity)} | cities
        return bool(wanted & self._identities)

    def _stands_for(self, form: Key) -> bool:
        """Whether the body has what the table says the name stands for ("Amex": American Express)."""
        meant: list[str] = self._lexicon.table("headline_aliases.stands_for").get(" ".join(form), [])
        return any(f" {words} " in self._running for words in meant)

    def _derived(self, form: Key, name: Name) -> bool:
        """Whether the body has a name made of this one, or that this one is made of (Maghreb, « les Maghrébins »)."""
        if len(form) > 1 or name.kind == "person" or len(form[0]) < _LONG:
            return False
        return any(
            other.startswith(form[0]) or (len(other) >= _LONG and form[0].startswith(other)) for other in self._capitals
        )

    @cached_property
    def _running(self) -> str:
        return f" {' '.join(self._words)} "

    @cached_property
    def _identities(self) -> set[str]:
        found: set[str] = set()
        for size in (1, 2, 3, 4, 5):
            for index in range(len(self._words) - size + 1):
                found.add(aliases.identity(tuple(self._words[index : index + size]), self._lexicon))
        found.update(demonym(self._lexicon, word) for word in self._all)
        return found - {""}

    def _initials_said(self, form: Key, name: Name) -> bool:
        """Whether an acronym of the headline is written out in the body, or the name's acronym stands there."""
        if aliases.acronyms(form, self._lexicon) & self._capitals:
            return True
        small = self._lexicon.words("identities.particles") | self._lexicon.words("identities.small-words")
        if not (name.words[0].isupper() and len(form) == 1 and 3 <= len(form[0]) <= _LONG):
            return False
        kept = (self._words, [word for word in self._words if word not in small])
        return any(form[0] in "".join(word[0] if word else "\n" for word in words) for words in kept)

    def _near(self, form: Key) -> bool:
        """Whether the body has the name with a slip of the pen, which another rule shows."""
        word = form[-1]
        return len(word) >= 4 and any(near(word, other) for other in self._capitals if abs(len(other) - len(word)) < 3)


@lru_cache(maxsize=16384)
def _split(low: str) -> tuple[str, ...]:
    """Return the folded words that a word is made of."""
    return tuple(part for part in fold(low).replace("'", "-").split("-") if part)


def _has(words: frozenset[str], word: str) -> bool:
    plurals = {word + "s", word[:-1] + "ies" if word.endswith("y") else word}
    return word in words or bool(plurals & words) or (word.endswith("s") and word[:-1] in words)
