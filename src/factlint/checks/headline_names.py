"""Which names a headline gives, told from words that only its place makes capital."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.document import HEAD, Part, Span
from factlint.facts import Facts
from factlint.facts.names import aliases
from factlint.facts.names.name import Name
from factlint.facts.names.words import Words, demonym, has_base, is_common, shouts, words_of
from factlint.facts.phrases import listed
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_BARS = frozenset("|·•")
_UNHEARD = 4
"""A word of fewer letters may be no name though no list of words has it."""


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
    low = fold(name.words[0])
    if name.sure or name.kind == "person" or len(name.words) > 1 or not _opens(facts, name):
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
    after = facts.document.clean[name.span.end : name.span.end + 3].lstrip()
    return _opens(facts, name) and after.startswith(":")


def _opens(facts: Facts, name: Name) -> bool:
    """Whether a name is the beginning of the headline or standfirst."""
    part = facts.document.part_at(name.span.start)
    return part is not None and part.span.start == name.span.start


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
