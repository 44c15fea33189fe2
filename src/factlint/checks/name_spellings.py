"""The spellings of names in one article, and the pairs of them that a slip of the pen would explain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from msgspec import Struct

from factlint.checks.name_endings import cut_short, doubles_astray, slip_at_the_end
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.names.aliases import is_place
from factlint.facts.names.name import Name
from factlint.facts.names.words import Words, demonym, is_common, words_of
from factlint.facts.sentences import Sentence
from factlint.facts.spelling import compared, distance, one_apart, other_ending, slip
from factlint.facts.tokens import Token
from factlint.lexicon import fold

SLIPS = frozenset({"swap", "doubled", "dropped", "key", "sound"})
_LONG = 9
_LONGEST = 30
_GROUP = 40
_NEAR = 40
"""How many characters beside a name a word of kinship speaks of it."""
_TELLING = 4
_SURNAME = 7
_ENDINGS = frozenset({"s", "e", "es", "n", "ne"})


class Form(Struct, frozen=True):
    """One spelling: the word that differs, the place of the name that holds it, and how often it is written."""

    word: str
    span: Span
    count: int


class _Mention(Struct, frozen=True):
    name: Name
    words: tuple[str, ...]


class Spellings:
    """All names of an article by their folded words, and the pairs that look like one name."""

    def __init__(self, facts: Facts, minimum: int) -> None:
        self._facts = facts
        self._minimum = minimum
        self._words: Words = words_of(facts.lexicon)
        self._mentions = [_Mention(name, compared(name.words)) for name in facts(Name)]
        self._places: dict[str, list[_Mention]] = defaultdict(list)
        for mention in self._mentions:
            for word in dict.fromkeys(mention.words):
                self._places[word].append(mention)
        self._titles = short_titles(facts)
        self._lower = {fold(low) for low in {token.low for token in facts(Token) if token.text == token.low}}

    def shared(self) -> Iterator[tuple[Form, Form]]:
        """Yield pairs of names of several words that differ in one word only."""
        groups: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for form in dict.fromkeys(form for mention in self._mentions for form in _forms(mention)):
            for place, word in enumerate(form):
                groups[(*form[:place], "", *form[place + 1 :])].add(word)
        for rest, words in groups.items():
            for one, other in combinations(sorted(words)[:_GROUP], 2):
                if self._shared_slip(rest, one, other):
                    yield self.form(one, rest), self.form(other, rest)

    def alone(self) -> Iterator[tuple[Form, Form]]:
        """Yield pairs of longer words of names that are one likely slip apart, wherever they stand."""
        words = [word for word in self._places if self._minimum <= len(word) <= _LONGEST and _spelt(word)]
        for one, other in one_apart(words):
            likely = slip(one, other) in SLIPS or doubles_astray(one, other)
            likely = likely or self._unintroduced(one, other)
            if one[0] == other[0] and likely and self.may_be_one(one, other):
                yield self.form(one), self.form(other)

    def joined(self) -> Iterator[tuple[Form, Form]]:
        """Yield names that a likely slip sets apart and that are not parted alike: Al Quaïda and Al-Qaïda."""
        names: dict[str, list[_Mention]] = defaultdict(list)
        for mention in self._mentions:
            handle = self._facts.document.clean.endswith("@", 0, mention.name.span.start)
            initials = any(len(word) == 1 for word in mention.words)
            letters = "" if initials or handle else "".join(mention.words).replace("-", "")
            if self._minimum <= len(letters) <= _LONGEST and letters.isalpha():
                names[letters].append(mention)
        parted = {letters: {len(mention.words) for mention in mentions} for letters, mentions in names.items()}
        for one, other in one_apart(list(names)):
            likely = one[0] == other[0] and slip(one, other) in SLIPS and not other_ending(one, other)
            if likely and not parted[one] & parted[other]:
                yield _whole(one, names[one]), _whole(other, names[other])

    def count(self, word: str) -> int:
        """Return how many names hold a folded word."""
        return len(self._places[word])

    def form(self, word: str, rest: tuple[str, ...] = ()) -> Form:
        """Return a spelling with its first place and its count, among the names that share a word with `rest`."""
        others = {each for each in rest if each}
        mentions = [
            mention
            for mention in self._places[word]
            if not others or len(mention.words) == 1 or others & set(mention.words)
        ]
        fuller = [mention for mention in mentions if len(mention.words) == len(rest)] or mentions
        return Form(word, fuller[0].name.span, len(mentions))

    def _shared_slip(self, rest: tuple[str, ...], one: str, other: str) -> bool:
        """Whether two names with all other words in common are one name."""
        sizes = sorted((len(one), len(other)))
        if sizes[0] < 3 or not self._comparable(rest, one, other):
            return False
        if self._known_place(rest, one, other):
            return True
        first_names = [set(word.split("-")) <= self._words.first_names for word in (one, other)]
        if rest[0] == "" and all(first_names):
            return self._once(rest, one, other) and not self._related(one, other)
        if (rest[0] == "" and any(first_names)) or rest[0].partition("-")[0] in self._words.first_names:
            plural = rest[-1] == "" and self._plural(one, other)
            sic = self._misspelt_on_purpose(one, other)
            return not (plural or sic) and (sizes[0] > 3 or slip(one, other) == "doubled")
        return self._body(one, other)

    def _plural(self, one: str, other: str) -> bool:
        """Whether one word may be several bearers of the other: "the Barry Bennetts"; French names take no -s."""
        return self._facts.language == "en" and one.removesuffix("s") == other.removesuffix("s")

    def _comparable(self, rest: tuple[str, ...], one: str, other: str) -> bool:
        """Whether two words are few letters apart, in names that share enough and no sentence."""
        if max(len(one), len(other)) > _LONGEST or not (_spelt(one) and _spelt(other)):
            return False
        most = 2 if min(len(one), len(other)) >= _LONG else 1
        near = distance(one, other, 2) <= most or slip(one, other) == "swap" or self._cut(rest, one, other)
        return near and self._telling(rest, one, other) and not self._together(rest, one, other)

    def _cut(self, rest: tuple[str, ...], one: str, other: str) -> bool:
        """Whether a person's surname lacks its end, where the first name stands before both."""
        people = rest[-1] == "" and self._person(rest, one) and self._person(rest, other)
        return people and cut_short(one, other)

    def _telling(self, rest: tuple[str, ...], one: str, other: str) -> bool:
        """Whether what two names share is enough to tell them apart from others; for a person any word is."""
        dull = self._words.particles | self._words.openers
        if len(one) >= _TELLING and (self._person(rest, one) and self._person(rest, other)):
            return any(word not in dull for word in rest if word)
        generic = self._words.generic
        shared = any(len(word) > 2 and word not in dull | generic for word in rest)
        return shared or (any(rest) and doubles_astray(one, other)) or self._known_place(rest, one, other)

    def _person(self, rest: tuple[str, ...], word: str) -> bool:
        """Whether a name of several words is a person's each time it is written."""
        whole = _filled(rest, word)
        kinds = {mention.name.kind for mention in self._places[word] if mention.words == whole}
        return kinds == {"person"}

    def _known_place(self, rest: tuple[str, ...], one: str, other: str) -> bool:
        """Whether one of two names is a city or country and the other is it but for one letter: "Honk Kong"."""
        known = [is_place(_filled(rest, word), self._facts.lexicon) for word in (one, other)]
        ending = len(one) != len(other) and other_ending(one, other)
        return any(known) and not all(known) and distance(one, other, 1) == 1 and not ending

    def _together(self, rest: tuple[str, ...], one: str, other: str) -> bool:
        """Whether one sentence holds both names in full: nobody writes one name twice there, they are two."""
        sentences = [self._sentences(_filled(rest, word), word) for word in (one, other)]
        return bool(sentences[0] & sentences[1])

    def _sentences(self, whole: tuple[str, ...], word: str) -> set[Span]:
        starts = (mention.name.span.start for mention in self._places[word] if mention.words == whole)
        return {found.span for start in starts if (found := self._facts.at(Sentence, start)) is not None}

    def _unintroduced(self, one: str, other: str) -> bool:
        """Whether a surname that stands alone, once, is one letter away from that of a person named in full."""
        rare, usual = sorted((one, other), key=lambda word: len(self._places[word]))
        if len(rare) != len(usual) or len(rare) < _SURNAME or len(self._places[rare]) > 1:
            return False
        alone = self._places[rare][0]
        if len(alone.words) > 1 or alone.name.kind not in {"person", ""} or distance(one, other, 1) != 1:
            return False
        full = (mention for mention in self._places[usual] if len(mention.words) > 1 and mention.words[-1] == usual)
        return any(each.name.kind == "person" and each.name.span.start < alone.name.span.start for each in full)

    def _once(self, rest: tuple[str, ...], one: str, other: str) -> bool:
        return min(self.form(one, rest).count, self.form(other, rest).count) == 1

    def _body(self, one: str, other: str) -> bool:
        """Whether two names that may be no person's differ by a likely slip, not by an ending."""
        short, long = sorted((one, other), key=len)
        if doubles_astray(one, other) and not {one, other} & self._lower:
            return True
        if len(short) < 4 or self._ordinary(one, other) or self._suffixed(short, long):
            return False
        return slip(one, other) in SLIPS or (len(short) >= 5 and one[0] == other[0])

    def _suffixed(self, short: str, long: str) -> bool:
        """Whether the longer word is the shorter one with an ending, not with its last letter doubled."""
        return long.removeprefix(short) in _ENDINGS and (slip(short, long) != "doubled" or long.endswith("s"))

    def may_be_one(self, one: str, other: str, *, titled: bool = False, endless: bool = False) -> bool:
        """Whether two single words may be one name: no other ending, no two people, no word of everyday use.

        A surname after a civility (`titled`) has no plural: a slip at its end counts too, and any slip where endings
        tell nothing (`endless`).
        """
        ending = endless or (titled and slip_at_the_end(one, other))
        if self._ordinary(one, other) or (other_ending(one, other) and not ending):
            return False
        first_names = {one, other} & self._words.first_names
        if len(first_names) == 2 or (first_names and self._apart(next(iter(first_names)), one, other)):
            return False
        return self._same_bearer(one, other)

    def _apart(self, first_name: str, one: str, other: str) -> bool:
        """Whether a first name and the word like it play two parts: a place, or somebody's surname."""
        like = other if first_name == one else one
        form = (like,)
        return is_place(form, self._facts.lexicon) or bool(_beside(self._places[like], like, -1))

    def _same_bearer(self, one: str, other: str) -> bool:
        """Whether no two first names or surnames beside the words speak for two people."""
        for place in (-1, 1):
            beside = [_beside(self._places[word], word, place) - self._titles for word in (one, other)]
            if beside[0] and beside[1] and not beside[0] & beside[1]:
                return False
        return not self._misspelt_on_purpose(one, other)

    def _misspelt_on_purpose(self, one: str, other: str) -> bool:
        """Whether a [sic] or (sic) follows one of the spellings."""
        text = self._facts.document.clean
        return any(_after(text, mention) == "sic" for word in (one, other) for mention in self._places[word])

    def _ordinary(self, one: str, other: str) -> bool:
        """Whether one of the words is in everyday use, or says of which people somebody is."""
        for word in (one, other):
            if word in self._lower or demonym(self._facts.lexicon, word):
                return True
        dull = self._words.generic
        return all(word in dull or is_common(self._words, word) for word in (one, other))

    def _related(self, one: str, other: str) -> bool:
        """Whether a word of kinship stands right before or after one of the two: they may be two relatives."""
        kin = self._facts.lexicon.words("roles.kin")
        return any(self._beside_kin(mention.name.span, kin) for word in (one, other) for mention in self._places[word])

    def _beside_kin(self, span: Span, kin: frozenset[str]) -> bool:
        around = Span(max(0, span.start - _NEAR), span.end + _NEAR)
        return any(token.low in kin for token in self._facts.within(Token, around))


def short_titles(facts: Facts) -> frozenset[str]:
    """Return the civilities and the ranks in short that may be read as the first word of a name: "DS Winnock"."""
    return facts.lexicon.either("roles.civilities", "roles.short-ranks")


def _forms(mention: _Mention) -> Iterator[tuple[str, ...]]:
    """Yield a name of several words, and without its first word that of a person who has more than two."""
    if 1 < len(mention.words) < 6:
        yield mention.words
        if len(mention.words) > 2 and mention.name.kind == "person":
            yield mention.words[1:]


def _whole(letters: str, mentions: list[_Mention]) -> Form:
    return Form(letters, mentions[0].name.span, len(mentions))


def _filled(rest: tuple[str, ...], word: str) -> tuple[str, ...]:
    return tuple(each or word for each in rest)


def _spelt(word: str) -> bool:
    return word.replace("-", "").replace("'", "").isalpha()


def _after(text: str, mention: _Mention) -> str:
    """Return a bracket that follows a name, past its possessive."""
    tail = text[mention.name.span.end : mention.name.span.end + 10].lower().removeprefix("'s").lstrip()
    return tail[1:4] if tail[:1] in {"[", "("} else ""


def _beside(mentions: Iterable[_Mention], word: str, place: int) -> set[str]:
    """Return the words right before (-1) or after (1) a word in the names that hold it."""
    found: set[str] = set()
    for mention in mentions:
        index = mention.words.index(word) + place
        if 0 <= index < len(mention.words):
            found.add(mention.words[index])
    return found
