"""What a capital is worth: the article's own words as witnesses, and the shipped words that are no names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct, field

from factlint.document import BODY, Part, Span
from factlint.facts.base import Facts
from factlint.facts.names.affixes import affixes
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon, fold

_OPENING = frozenset("«“‘\"'([—–-•*+")
_COLONS = frozenset(":|")
_STOPS = frozenset(".!?")
_SHORTENED = 4
"""Letters from which on a word in lower case before a full stop is no short form."""
_FEMININE = frozenset({"", "s", "e", "es", "ne", "nes", "te", "tes", "que", "ques"})
_ENGLISH_ENDINGS = ("'s", "ing", "ed", "es", "s", "er", "ers", "ly", "d", "r", "al", "ment", "n't")


class Words(Struct, frozen=True):
    """The lists that decide what is a name, folded or in lower case, for one language.

    `dull` are the words that make no name alone; `known` the keys of the tables of identities and places, and
    `known_bodies` names of bodies that are one when they have several words.
    """

    language: str
    openers: frozenset[str]
    common: frozenset[str]
    calendar: frozenset[str]
    acronyms: frozenset[str]
    civilities: frozenset[str]
    functions: frozenset[str]
    modifiers: frozenset[str]
    portfolios: frozenset[str]
    heads: frozenset[str]
    tails: frozenset[str]
    particles: frozenset[str]
    first_names: frozenset[str]
    generic: frozenset[str]
    legal: frozenset[str]
    links: frozenset[str]
    strong_particles: frozenset[str]
    inner_articles: frozenset[str]
    offices: frozenset[str]
    office_links: frozenset[str]
    peoples: frozenset[str]
    determiners: frozenset[str]
    makes: frozenset[str]
    verbs: frozenset[str]
    abbreviations: frozenset[str]
    dull: frozenset[str]
    known: frozenset[str]
    known_bodies: frozenset[str]


class Reading(Struct, frozen=True):
    """An article as the name extractor sees it: tokens, sentences, where a capital says nothing, witnesses.

    `initial` holds the indexes of tokens that a sentence, quotation or colon would capitalise anyway; `lower` and
    `upper` count the words of the running text in lower case and with a capital of their own; `pairs` are the
    neighbours that both had one. `printed` keeps the words of the stretches that were asked for.
    """

    lexicon: Lexicon
    words_of: Words
    tokens: Sequence[Token]
    sentences: Sequence[Sentence]
    initial: frozenset[int]
    lower: Counter[str] = field(default_factory=Counter)
    upper: Counter[str] = field(default_factory=Counter)
    pairs: set[tuple[str, str]] = field(default_factory=set)
    printed: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)

    def words(self, first: int, last: int) -> tuple[str, ...]:
        """Return the words printed from one token to before another; what is glued together is one word.

        What a hyphen has put on the first and the last one is left out: "Leeds" for "Leeds-based".
        """
        found = self.printed.get((first, last))
        if found is None:
            found = self.printed[first, last] = self._words(first, last)
        return found

    def _words(self, first: int, last: int) -> tuple[str, ...]:
        found: list[str] = []
        for token in self.tokens[first:last]:
            if token.gap == "" and found:
                found[-1] += token.text
            else:
                found.append(token.text)
        if found and ("-" in found[0] or "-" in found[-1]):
            after = affixes(self.lexicon, self.tokens[last - 1])[1]
            found[-1] = found[-1][: len(found[-1]) - after]
            found[0] = found[0][affixes(self.lexicon, self.tokens[first])[0] :]
        return tuple(found)

    def span(self, first: int, last: int) -> Span:
        """Return where these words stand."""
        start, end = self.tokens[first], self.tokens[last - 1]
        return Span(start.span.start + affixes(self.lexicon, start)[0], end.span.end - affixes(self.lexicon, end)[1])


@lru_cache(maxsize=8)
def words_of(lexicon: Lexicon) -> Words:
    """Return the lists of a language, read once."""
    words = lexicon.words
    english = lexicon.language == "en"
    none: frozenset[str] = frozenset()
    strong = words("identities.strong-particles")
    modifiers = words("roles.modifiers") if english else none
    portfolios = none if english else words("names.portfolios")
    dull = words("roles.functions") | words("roles.civilities") | modifiers | portfolios | words("names.peoples")
    tables = ("identities.metonyms", "places.countries", "places.cities")
    several = ("identities.organisations", "identities.products", "names.bodies")
    return Words(
        lexicon.language,
        words("names.openers"), words("names.common"), words("names.calendar"), words("names.acronyms"),
        words("roles.civilities"), words("roles.functions"), modifiers,
        portfolios, words("names.heads"),
        none if english else words("names.tails"), words("identities.particles"),
        words("identities.first-names"), words("identities.generic"), words("identities.legal"),
        words("names.links") | strong, strong, words("names.articles-inside"),
        none if english else words("names.offices"), none if english else words("names.office-links"),
        words("names.peoples"), words("names.determiners"), words("identities.makes"),
        words("speech.verbs" if english else "speech.finite"), words("names.abbreviations"),
        dull | words("names.calendar") | words("names.openers") | words("identities.particles"),
        none.union(*map(words, tables)), none.union(*map(words, several)),
    )  # fmt: skip


def reading(facts: Facts) -> Reading:
    """Return the article as the name extractor sees it."""
    tokens, sentences = facts(Token), facts(Sentence)
    shouted = _shouting_tokens(facts, tokens)
    read = Reading(facts.lexicon, words_of(facts.lexicon), tokens, sentences, _initial(tokens, sentences) | shouted)
    for part in facts.document.parts:
        if part.kind in BODY:
            _witness(read, facts.within(Token, part.span))
    return read


def _initial(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the words that a sentence, a quotation or a colon begins with."""
    found: set[int] = set()
    for sentence in sentences:
        fresh = True
        for token in tokens[sentence.first : sentence.after]:
            if token.kind == "mark":
                opens = token.text in _OPENING and (fresh or token.gap != "" or token.text in "«“")
                fresh = fresh or token.text in _COLONS or (opens and token.text not in "([—–-'")
                fresh = fresh or (token.text in _STOPS and _stops(tokens[token.index - 1]))
            elif fresh:
                if token.kind == "word":
                    found.add(token.index)
                fresh = False
    return frozenset(found)


def _stops(word: Token) -> bool:
    """Whether a full stop behind a word ends a sentence, inside a quotation, and shortens nothing."""
    return word.kind == "word" and word.text.islower() and len(word.text) >= _SHORTENED


def _shouting_tokens(facts: Facts, tokens: Sequence[Token]) -> frozenset[int]:
    """Return the tokens of title-case or upper-case blocks, where every word has a capital."""
    found: set[int] = set()
    for part in facts.document.parts:
        inside = facts.within(Token, part.span)
        if inside and shouts(part, inside, words_of(facts.lexicon)):
            found.update(token.index for token in inside)
    return frozenset(found)


def shouts(part: Part, tokens: Sequence[Token], words_of: Words) -> bool:
    """Whether a block capitalises words that are no names: Title Case (English only), or ALL CAPITALS."""
    if len(tokens) > 60:
        return False
    words = [token.text for token in tokens if token.kind == "word" and len(token.text) >= 4]
    if len(words) >= 2 and sum(word.isupper() for word in words) > 0.6 * len(words):
        return True
    if words_of.language != "en" or (part.kind in BODY and any(token.text in _STOPS for token in tokens[-3:])):
        return False
    telling = [token for token in tokens[1:] if token.kind == "word" and len(token.low) >= 3]
    telling = [token for token in telling if token.low not in words_of.openers]
    return len(telling) >= 2 and sum(token.capitalised for token in telling) >= 0.75 * len(telling)


def _witness(read: Reading, tokens: Sequence[Token]) -> None:
    read.lower.update([token.low for token in tokens if token.kind == "word" and not token.text[0].isupper()])
    before = ""
    for token in tokens:
        if token.text == token.low:
            before = before if token.text == "." else ""
        elif not token.capitalised or token.index in read.initial:
            before = ""
        else:
            read.upper[token.low] += 1
            if before:
                read.pairs.add((before, token.low))
            before = token.low


def is_common(words: Words, low: str) -> bool:
    """Whether a word, or the word that an English ending was put on, is in everyday use."""
    if low in words.common or low in words.openers or low in words.calendar:
        return True
    if low.isascii() and words.language == "fr" and low in folded_common(words):
        return True
    if words.language != "en":
        return low.endswith("s") and low[:-1] in words.common
    return has_base(words.common, low)


def has_base(known: frozenset[str], low: str) -> bool:
    """Whether an English word is one of these with an ending put on."""
    return any(low.endswith(ending) and _base_in(known, low, ending) for ending in _ENGLISH_ENDINGS)


@lru_cache(maxsize=4)
def folded_common(words: Words) -> frozenset[str]:
    """Return the everyday words without accents, as capitals are often printed."""
    return frozenset(fold(word) for word in words.common)


@lru_cache(maxsize=4)
def folded_openers(words: Words) -> frozenset[str]:
    """Return the words that open a sentence without accents, those that are first names left out."""
    return frozenset(fold(word) for word in words.openers) - words.first_names


def _base_in(known: frozenset[str], low: str, ending: str) -> bool:
    base = low[: -len(ending)]
    if len(base) < 3:
        return False
    bases = (base, base + "e", base[:-1] + "y" if base.endswith("i") else base, base[:-1])
    doubled = base[-1] == base[-2]
    return any(choice in known for choice in (bases if doubled else bases[:3]))


def table_key(printed: str) -> str:
    """Return a name as the tables of places and bodies print it: no accents, hyphens or apostrophes."""
    return fold(printed).replace("-", " ").replace("'", " ")


def is_place(read: Reading, low: str) -> bool:
    """Whether a word in lower case is a known country, city or region."""
    return _is_place(read.lexicon, low)


@lru_cache(maxsize=4096)
def _is_place(lexicon: Lexicon, low: str) -> bool:
    key = table_key(low)
    return key in lexicon.words("places.countries") or key in lexicon.words("places.cities")


def is_demonym(read: Reading, low: str) -> bool:
    """Whether a word says of which people somebody or something is ("French", "Italiennes")."""
    return demonym(read.lexicon, low) != ""


@lru_cache(maxsize=4096)
def demonym(lexicon: Lexicon, low: str) -> str:
    """Return the place that a demonym stands for, "" for any other word. Gender and number do not matter."""
    key = table_key(low)
    first, _, last = key.rpartition(" ")
    if first.endswith("o") and " " not in first:
        key = last
    table = lexicon.table("places.demonyms")
    for size in range(len(key), max(2, len(key) - 5), -1):
        form = key[:size]
        if key[size:] in _FEMININE and form in table:
            return str(table[form])
    return ""
