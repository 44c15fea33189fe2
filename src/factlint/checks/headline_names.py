"""Which names a headline gives, and whether the body mentions them under any form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from factlint.document import BODY, HEAD, Part, Span
from factlint.facts import Facts
from factlint.facts.names import aliases
from factlint.facts.names.aliases import Key
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.names.words import Words, demonym, has_base, is_common, shouts, words_of
from factlint.facts.phrases import listed
from factlint.facts.spelling import near
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_BARS = frozenset("|·•")
_BREAK = ""
_UNHEARD = 4
"""A word of fewer letters may be no name though no list of words has it."""
_LONG = 6
"""Names of so many letters are long enough to be known again in others made of them."""


def headline_names(facts: Facts) -> Iterator[Name]:
    """Yield the names in the headline and standfirst, without section labels, site names and bylines."""
    for part in facts.document.of_kind(*HEAD):
        heart = _without_labels(facts, part.span)
        tokens = facts.within(Token, part.span)
        lists = ("headline_names.idioms", "headline_names.wide")
        idioms = [match.span for key in lists for match in listed(key, facts.lexicon).find(tokens)]
        for name in facts.within(Name, part.span):
            named = heart.covers(name.span) and name.kind != "work" and not _of_author(facts, name)
            if named and told(facts, name) and not any(idiom.overlaps(name.span) for idiom in idioms):
                yield name


def told(facts: Facts, name: Name) -> bool:
    """Whether a name is told as one by more than a capital that its place in the headline demands."""
    if _labels(facts, name) and (name.kind == "place" or _is_topic(facts, name)):
        return False
    if _opens_as_noun(facts, name) or _qualifies(facts, name) or _is_made_of_words(facts, name):
        return False
    if name.sure or name.kind in {"person", "place"}:
        return True
    words = words_of(facts.lexicon)
    if any(_unheard(facts, words, word) for word in name.words):
        return True
    return any(_looks_named(facts, words, word) for word in name.words) and _no_noun(facts, words, name)


def _unheard(facts: Facts, words: Words, printed: str) -> bool:
    """Whether an English word with a capital is in no list of words, so that nothing but a name is left."""
    if facts.language != "en" or printed.isupper() or not printed[0].isupper():
        return False
    parts = fold(printed).removesuffix("'s").split("-")
    return any(len(part) >= _UNHEARD and not _is_word(facts, words, part) for part in parts)


def _is_made_of_words(facts: Facts, name: Name) -> bool:
    """Whether a lone word that opens the headline is made of common ones: "Shipyard", "Cleanup", « Télétravail »."""
    part, low = facts.document.part_at(name.span.start), fold(name.words[0])
    if name.sure or name.kind == "person" or len(name.words) > 1 or part is None or part.span.start != name.span.start:
        return False
    if not name.words[0].istitle() or low in facts.lexicon.words("identities.renowned"):
        return False
    words, openings = words_of(facts.lexicon), tuple(facts.lexicon.words("headline_names.prefixes"))
    cuts = range(_UNHEARD - 1, len(low) - 1) if facts.language == "en" else ()
    if any(_is_word(facts, words, low[:cut]) and _is_word(facts, words, low[cut:]) for cut in cuts):
        return True
    return any(low.startswith(prefix) and is_common(words, low[len(prefix) :]) for prefix in openings)


def _is_word(facts: Facts, words: Words, low: str) -> bool:
    """Whether a folded English word is a common word, a first name or the name of a people."""
    everyday = facts.lexicon.words("everyday.words")
    if low in everyday or has_base(everyday, low) or is_common(words, low) or low in words.first_names:
        return True
    return bool(demonym(facts.lexicon, low)) or low.endswith(tuple(facts.lexicon.words("names.noun-endings")))


def _labels(facts: Facts, name: Name) -> bool:
    """Whether the name stands before a colon at the beginning, as the place that a story comes from."""
    part = facts.document.part_at(name.span.start)
    after = facts.document.clean[name.span.end : name.span.end + 3].lstrip()
    return part is not None and part.span.start == name.span.start and after.startswith(":")


def _is_topic(facts: Facts, name: Name) -> bool:
    """Whether a lone French plural opens the headline as its topic: « Cantines : la part du bio grimpe »."""
    word = fold(name.words[0])
    topic = facts.language == "fr" and len(name.words) == 1 and not name.sure and word.endswith(("s", "x"))
    return topic and name.words[0].istitle() and word not in facts.lexicon.words("identities.renowned")


def _opens_as_noun(facts: Facts, name: Name) -> bool:
    """Whether a lone French word opens the headline as a common word that is also a name (« Derby sous tension »)."""
    part = facts.document.part_at(name.span.start)
    if facts.language != "fr" or len(name.words) > 1 or part is None or part.span.start != name.span.start:
        return False
    return name.words[0].lower() in facts.lexicon.words("headline_names.opening-nouns") or _agrees(facts, part, name)


def _agrees(facts: Facts, part: Part, name: Name) -> bool:
    """Whether a word that no table knows is a plural before a plural (« Faux tableaux », « Folles enchères »)."""
    following = facts.within(Token, Span(name.span.end, part.span.end))
    if name.sure or name.kind or not following or not following[0].text.islower():
        return False
    small = facts.lexicon.words("headline_names.small-plurals")
    plurals = all(word.endswith(("s", "x")) for word in (name.words[0], following[0].low))
    return plurals and following[0].low not in small


def _qualifies(facts: Facts, name: Name) -> bool:
    """Whether a French common noun with a capital only says of what something is (« la fête de la Musique »)."""
    if facts.language != "fr" or len(name.words) > 1 or not is_common(words_of(facts.lexicon), name.words[0].lower()):
        return False
    part = facts.document.part_at(name.span.start)
    before = facts.within(Token, Span(part.span.start, name.span.start)) if part is not None else ()
    head = [token.low for token in before if token.kind == "word"]
    links: list[list[str]] = facts.lexicon.table("headline_names.qualifying")["links"]
    heads = facts.lexicon.words("headline_names.qualified")
    return any(head[-len(link) :] == link and heads.intersection(head[: -len(link)][-1:]) for link in links)


def _looks_named(facts: Facts, words: Words, word: str) -> bool:
    """Whether a word cannot well be a common noun, by the tables, its capitals or its ending."""
    low = fold(word)
    form = aliases.key([word], facts.lexicon)
    if low in facts.lexicon.words("identities.renowned") or aliases.identity(form, facts.lexicon):
        return True
    if not word.istitle():
        return not word.isupper() or (len(low) <= 5 and not is_common(words, low))
    if is_common(words, word.lower()) or is_common(words, low) or len(low) < 3:
        return False
    return not low.endswith(tuple(facts.lexicon.words("names.noun-endings")))


def _no_noun(facts: Facts, words: Words, name: Name) -> bool:
    """Whether what follows a lone word does not make a noun of it (« Passe d'armes », « Refus du port »)."""
    renowned = facts.lexicon.words("identities.renowned")
    if len(name.words) > 1 or not name.words[0].istitle() or fold(name.words[0]) in renowned:
        return True
    part = facts.document.part_at(name.span.start)
    following = facts.within(Token, Span(name.span.end, part.span.end)) if part else ()
    if part is None:
        return True
    if facts.language == "fr":
        linked = following and (following[0].text == "," or following[0].low in facts.lexicon.words("names.noun-links"))
        return not linked
    after_names = facts.lexicon.words("names.after-names")
    named = bool(following) and following[0].low in after_names
    return named or not (shouts(part, facts.within(Token, part.span), words) or _modifies(following))


def _modifies(following: Sequence[Token]) -> bool:
    """Whether a lone English word stands before what can only be its noun ("Ferry firm to close"), not its verb."""
    word = following[0].text if following else ""
    return word.isalpha() and word.islower() and not word.endswith("s")


def place_of(facts: Facts, name: Name) -> str:
    """Return the kind of block that holds the name: `headline` or `standfirst`."""
    part = facts.document.part_at(name.span.start)
    return part.kind if part else "headline"


def _without_labels(facts: Facts, span: Span) -> Span:
    """Return the headline between the bars that set off a section or a site name."""
    start, end = span.start, span.end
    for token in facts.within(Token, span):
        if token.text in _BARS:
            if token.span.start - span.start < (span.end - span.start) // 2:
                start = token.span.end
            else:
                return Span(start, token.span.start)
    return Span(start, end)


def _of_author(facts: Facts, name: Name) -> bool:
    """Whether the name is the byline's: a column under its author's name."""
    last = aliases.key(name.words, facts.lexicon)[-1:]
    author = str(facts.document.fields.get("author", ""))
    bylines = [author, *(facts.document.words(part.span) for part in facts.document.of_kind("byline"))]
    return any(last and last[0] in aliases.key([line], facts.lexicon) for line in bylines if line)


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
