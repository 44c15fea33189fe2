"""Names written with and without an accent, or with another capital inside: one form should be kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from factlint.checks.house_pairs import unsettled
from factlint.document import Document, Span
from factlint.facts import Facts
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.names.words import Words, is_common, words_of
from factlint.facts.spelling import bare
from factlint.lexicon import fold
from factlint.rule import Hit, Side, Value

_SHORTEST = 3
_JOINING = (" et ", " and ")
_ADDRESS = frozenset("@#/.")


class _Written(Struct, frozen=True):
    """One word of a name as it is printed, and the mention that holds it."""

    word: str
    name: Name


def accent_or_case(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield one hit for each name that is printed in two dresses, at the rarer one, the other as its side.

    Options `aliases` and `distinct`: pairs that are one name, or two.
    """
    yield from unsettled(facts, options, _variants(facts))


def _variants(facts: Facts) -> Iterator[Hit]:
    entities = facts(Entity)
    for entity in entities:
        dressed = next((forms for forms in _dresses(facts, entity) if len(forms) > 1), None)
        if dressed:
            yield _hit(dressed)
    people = [mention for entity in entities if entity.kind == "person" for mention in entity.mentions]
    yield from (_hit(forms) for forms in _gaps(people) if len(forms) > 1)


def _dresses(facts: Facts, entity: Entity) -> Iterator[list[list[_Written]]]:
    """Yield, for each word of the entity's name, its printed forms: those that differ by accents or case only."""
    lists = words_of(facts.lexicon)
    words: dict[tuple[str, int], dict[str, list[_Written]]] = defaultdict(lambda: defaultdict(list))
    for mention in entity.mentions:
        size = 0 if entity.kind == "person" else len(mention.words)  # "Opera" alone may be another house
        if _in_address(facts.document, mention.span) or _first_name(facts, mention, lists):
            continue
        for word in map(bare, mention.words):
            if _compared(word, lists):
                words[fold(word), size][word].append(_Written(word, mention))
    for forms in words.values():
        yield list(forms.values())


def _gaps(people: Iterable[Name]) -> Iterator[list[list[_Written]]]:
    """Yield the forms of each person's name that differ by a space or a hyphen: Legendre and Le Gendre."""
    names: dict[str, dict[str, list[_Written]]] = defaultdict(lambda: defaultdict(list))
    for mention in people:
        words = [bare(word) for word in mention.words]
        if len(words) > 1:
            letters = fold("".join(words)).replace("-", "")
            names[letters][fold(" ".join(words))].append(_Written(" ".join(words), mention))
    for forms in names.values():
        yield list(forms.values())


def _hit(forms: Sequence[list[_Written]]) -> Hit:
    rare, usual = sorted(forms, key=lambda form: (len(form), -form[0].name.span.start))[:: len(forms) - 1]
    values: dict[str, Value] = {"rare": len(rare), "usual": len(usual), "one": rare[0].word, "two": usual[0].word}
    return Hit(rare[0].name.span, (Side(usual[0].name.span, "other"),), values)


def _compared(word: str, lists: Words) -> bool:
    """Whether a word of a name has one proper form: no particle, no everyday word, not in capitals."""
    low = word.lower()
    return len(word) >= _SHORTEST and low not in lists.particles and not (is_common(lists, low) or _shouted(word))


def _shouted(word: str) -> bool:
    """Whether a word is in capitals, where accents are often left out, or holds marks or figures."""
    letters = word.replace("-", "").replace("'", "").replace("’", "")
    return not letters.isalpha() or letters.isupper() or not letters[0].isupper()


def _first_name(facts: Facts, mention: Name, lists: Words) -> bool:
    """Whether a lone word may be a first name, somebody else's: "Chérif" in "Chérif et Saïd Belkadem"."""
    if len(mention.words) > 1:
        return False
    end = mention.span.end
    joined = next((word for word in _JOINING if facts.document.clean.startswith(word, end)), "")
    other = facts.at(Name, end + len(joined)) if joined else None
    return fold(mention.words[0]) in lists.first_names or (other is not None and len(other.words) > 1)


def _in_address(document: Document, span: Span) -> bool:
    """Whether a name is part of an address, a handle or a hashtag."""
    text = document.clean
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 2]
    return before in _ADDRESS or (after[:1] in _ADDRESS and after[1:2].isalnum())
