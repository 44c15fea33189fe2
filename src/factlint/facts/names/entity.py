"""Entities: the mentions that belong to one person, company or place, joined by exact, explainable steps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.names import aliases
from factlint.facts.names.aliases import Key
from factlint.facts.names.name import Name
from factlint.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Entity:
    """All mentions of one identity, in order; `name` is the fullest form printed, `kind` as in `Name`."""

    name: str
    kind: str
    mentions: tuple[Name, ...]

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Entity]:
        """Join the mentions of the document into entities, in the order of their first mention."""
        return (_entity(mentions) for mentions in _groups(facts(Name), facts.lexicon))

    @property
    def span(self) -> Span:
        """Where it is first mentioned."""
        return self.mentions[0].span


def _entity(mentions: list[Name]) -> Entity:
    fullest = max(mentions, key=lambda name: (len(name.words), name.kind != "", sum(map(len, name.words))))
    kinds = Counter(name.kind for name in mentions if name.kind)
    kind = min(kinds, key=lambda each: (-kinds[each], each)) if kinds else ""
    return Entity(" ".join(fullest.words), fullest.kind or kind, tuple(mentions))


def _groups(names: tuple[Name, ...], lexicon: Lexicon) -> list[list[Name]]:
    """Group the mentions: by key first, then each shorter form with the longer one it stands for."""
    by_key: dict[Key, list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        by_key[aliases.key(name.words, lexicon)].append(index)
    owner = {form: form for form in by_key}
    longer = _longer_forms(by_key, lexicon)
    for form in sorted(by_key, key=len, reverse=True):
        candidates = longer.get(form, ())
        if candidates:
            owner[_root(form, owner)] = _root(_nearest(candidates, by_key, by_key[form][0]), owner)
    groups: dict[Key, list[int]] = defaultdict(list)
    for form, indexes in by_key.items():
        groups[_root(form, owner)] += indexes
    ordered = sorted((sorted(indexes) for indexes in groups.values()), key=lambda indexes: indexes[0])
    return [[names[index] for index in indexes] for indexes in ordered]


def _longer_forms(by_key: dict[Key, list[int]], lexicon: Lexicon) -> dict[Key, list[Key]]:
    """Return, for each form, those it may stand for: it is their end, beginning or acronym, or the tables say so."""
    parts: dict[Key, list[Key]] = defaultdict(list)
    known: dict[str, Key] = {}
    found: dict[Key, list[Key]] = defaultdict(list)
    for form in by_key:
        for size in range(1, min(len(form), 5)):
            parts[form[:size]].append(form)
            parts[form[-size:]].append(form)
        for short in aliases.acronyms(form, lexicon):
            parts[short,].append(form)
        identity = aliases.identity(form, lexicon)
        if identity and known.setdefault(identity, form) != form:
            found[form].append(known[identity])
    for form in by_key:
        found[form] += [long for long in dict.fromkeys(parts.get(form, ())) if aliases.step(form, long, lexicon)]
    return found


def _nearest(candidates: list[Key], by_key: dict[Key, list[int]], first: int) -> Key:
    """Return the form last introduced before a mention; when none was, the first one after it."""
    before = [form for form in candidates if by_key[form][0] < first]
    if before:
        return max(before, key=lambda form: by_key[form][0])
    return min(candidates, key=lambda form: by_key[form][0])


def _root(form: Key, owner: dict[Key, Key]) -> Key:
    while owner[form] != form:
        form = owner[form]
    return form
