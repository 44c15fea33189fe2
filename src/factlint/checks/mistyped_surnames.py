"""A lone surname that nobody bears, one letter from that of a person named in full: "Mr Marnel" after Amory Marnal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from msgspec import Struct

from factlint.checks.name_endings import mute
from factlint.checks.name_spellings import SLIPS, Form, Spellings, short_titles
from factlint.facts import Facts
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.names.person import Person
from factlint.facts.spelling import compared, distance, one_apart, slip

_TITLED, _OTHER_FIRST, _BARE = 5, 6, 6
"""Letters from which a surname is compared: after a civility, with another first letter, with nothing before it."""
_LONG = 8
"""Letters from which two slips in a surname after the same title are still one surname."""


class _Bearer(Struct, frozen=True):
    """A person named in full: the mention and the functions told of them, in one word each."""

    name: Name
    functions: frozenset[str]


class _Lone(Struct, frozen=True):
    """A surname that stands once, alone; `title` is the civility or function before it, in lower case."""

    name: Name
    title: str


def mistyped(facts: Facts, spellings: Spellings) -> Iterator[tuple[Form, Form]]:
    """Yield the lone surname and the one it looks like: that of a person whom the article named before, in full."""
    bearers, lone = _bearers(facts), _lone(facts, spellings)
    for pair in one_apart(list(dict.fromkeys((*bearers, *lone)))):
        for rare, usual in (pair, pair[::-1]):
            if rare not in lone or usual not in bearers or rare in bearers:
                continue
            titled = lone[rare].title in short_titles(facts)
            meant = _meant(rare, usual, lone[rare], bearers[usual], titled=titled)
            if meant and spellings.may_be_one(rare, usual, titled=titled, endless=mute(rare, usual)):
                yield Form(rare, lone[rare].name.span, 1), spellings.form(usual)
    for rare, usual in _two_slips(bearers, lone):
        if spellings.may_be_one(rare, usual, titled=True):
            yield Form(rare, lone[rare].name.span, 1), spellings.form(usual)


def _two_slips(bearers: Mapping[str, _Bearer], lone: Mapping[str, _Lone]) -> Iterator[tuple[str, str]]:
    """Yield a long surname two letters from that of the one person with its title: "Dr MacAlister", Dr McAllister."""
    for rare, one in lone.items():
        alike = [
            usual
            for usual, bearer in bearers.items()
            if one.title and one.title in bearer.functions and bearer.name.span.start < one.name.span.start
            and min(len(rare), len(usual)) >= _LONG and rare[0] + rare[-1] == usual[0] + usual[-1]
            and distance(rare, usual, 2) == 2
        ]  # fmt: skip
        if rare not in bearers and len(alike) == 1:
            yield rare, alike[0]


def _bearers(facts: Facts) -> dict[str, _Bearer]:
    """Return the people named in full, by their surname; none whose surname two people bear."""
    particles = facts.lexicon.words("identities.particles") | short_titles(facts)
    found: dict[str, list[_Bearer]] = {}
    for person in facts(Person):
        full = next((name for name in person.entity.mentions if not _alone(name, particles)), None)
        if full is not None and person.first_name and (person.entity.kind == "person" or person.functions):
            titles = {mention.title.lower() for mention in person.entity.mentions if len(mention.words) > 1}
            heads = frozenset((titles | {function.head for function in person.functions}) - {""})
            found.setdefault(compared(full.words)[-1], []).append(_Bearer(full, heads))
    return {surname: bearers[0] for surname, bearers in found.items() if len(bearers) == 1}


def _lone(facts: Facts, spellings: Spellings) -> dict[str, _Lone]:
    """Return the surnames that are written once, with no first name: "Marnel", "Mr Marnel", « M. Le Marnel »."""
    ranks = short_titles(facts)
    small = facts.lexicon.words("identities.particles") | ranks
    found: dict[str, _Lone] = {}
    for entity in facts(Entity):
        name = entity.mentions[0]
        words = compared(name.words)
        once = _alone(name, small) and spellings.count(words[-1]) == 1
        if once and entity.kind in {"person", ""} and words[-1].isalpha():
            title = name.title.lower().removesuffix(".") or (words[0] if words[0] in ranks else "")
            found[words[-1]] = _Lone(name, title)
    return found


def _alone(name: Name, particles: Set[str]) -> bool:
    """Whether a mention is a surname with no first name; particles may stand before it."""
    return all(word in particles for word in compared(name.words[:-1]))


def _meant(rare: str, usual: str, lone: _Lone, bearer: _Bearer, *, titled: bool) -> bool:
    """Whether the lone surname may be the person's: named before, no other function, and a slip that is likely."""
    if lone.name.span.start < bearer.name.span.start:
        return False
    short, kind = min(len(rare), len(usual)), slip(rare, usual)
    if not kind:
        return False
    if titled:
        return short >= (_TITLED if rare[0] == usual[0] else _OTHER_FIRST)
    if lone.title and lone.title not in bearer.functions:
        return False
    likely = rare[0] == usual[0] and kind in SLIPS
    return short >= _BARE and likely and bool(bearer.functions)
