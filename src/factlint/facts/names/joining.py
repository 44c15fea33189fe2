"""Which mentions of an article are one: each shorter form goes to the longer one it stands for."""

from __future__ import annotations

from collections import defaultdict

from factlint.facts.names import aliases
from factlint.facts.names.aliases import Key
from factlint.facts.names.name import Name
from factlint.lexicon import Lexicon, fold


def groups(names: tuple[Name, ...], spelled_out: list[tuple[str, str]], lexicon: Lexicon) -> list[list[Name]]:
    """Group the mentions: by key first, then each shorter form with the longer one it stands for.

    `spelled_out` holds the acronyms that the text itself explains, with their words.
    """
    by_key: dict[Key, list[int]] = defaultdict(list)
    keys = [aliases.key(name.words, lexicon) for name in names]
    places = _named_as_places(names, keys, lexicon)
    for index, (name, form) in enumerate(zip(names, keys, strict=True)):
        by_key[places.get(form, form) if name.kind == "person" else form].append(index)
    owner = {form: form for form in by_key}
    longer = _candidates(names, by_key, spelled_out, lexicon)
    for form in sorted(by_key, key=len, reverse=True):
        if longer[form]:
            owner[_root(form, owner)] = _root(_likeliest(longer[form], by_key, by_key[form][0]), owner)
    joined: dict[Key, list[int]] = defaultdict(list)
    for form, indexes in by_key.items():
        joined[_root(form, owner)] += indexes
    ordered = sorted((sorted(indexes) for indexes in joined.values()), key=lambda indexes: indexes[0])
    return [[names[index] for index in indexes] for indexes in ordered]


def _named_as_places(names: tuple[Name, ...], keys: list[Key], lexicon: Lexicon) -> dict[Key, Key]:
    """Return, for each surname that is a place too, the first person who bears it: "Lincoln" beside "in Lincoln"."""
    found: dict[Key, Key] = {}
    for name, form in zip(names, keys, strict=True):
        if name.kind == "person" and len(form) > 1 and aliases.is_place(form[-1:], lexicon):
            found.setdefault(form[-1:], form)
    return found


def _candidates(
    names: tuple[Name, ...], by_key: dict[Key, list[int]], spelled_out: list[tuple[str, str]], lexicon: Lexicon
) -> dict[Key, list[Key]]:
    """Return, for each form, the longer ones it may stand for in this article."""
    longer = _longer_forms(by_key, lexicon)
    people = [form for form, indexes in by_key.items() if any(names[index].kind == "person" for index in indexes)]
    for form, whole in _first_names(people, lexicon).items():
        longer[form] = longer[form] or [whole]
    for short, words in spelled_out:
        form, whole = aliases.key([short], lexicon), aliases.key([words], lexicon)
        if form in by_key and whole in by_key and form != whole:
            longer[form] = [whole]
    return {form: _allowed(form, longer[form], names, by_key, lexicon) for form in by_key}


def _allowed(
    form: Key, candidates: list[Key], names: tuple[Name, ...], by_key: dict[Key, list[int]], lexicon: Lexicon
) -> list[Key]:
    """Leave out what an acronym not in capitals would stand for, and whoever appears after a form with a civility."""
    mentions = [names[index] for index in by_key[form]]
    if not any(name.words[0].isupper() for name in mentions):
        candidates = [whole for whole in candidates if aliases.step(form, whole, lexicon) != "acronym"]
    return [whole for whole in candidates if not _introduced(mentions, names[by_key[whole][0]], lexicon)]


def _introduced(mentions: list[Name], whole: Name, lexicon: Lexicon) -> bool:
    """Whether a shorter form had a civility before the longer one appeared: "Mr. Obama", then Michelle Obama."""
    civilities = lexicon.words("roles.civilities")
    earlier = (name for name in mentions if name.span.start < whole.span.start)
    return any(fold(name.title.strip(".")) in civilities for name in earlier)


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
            found[form] = [known[identity]]
        parts[aliases.full_name(form, lexicon)].append(form)
    for form in by_key:
        near = dict.fromkeys([*parts.get(form, ()), *parts.get(aliases.full_name(form, lexicon), ())])
        found[form] = found[form] or [long for long in near if long != form and aliases.step(form, long, lexicon)]
    return found


def _first_names(people: list[Key], lexicon: Lexicon) -> dict[Key, Key]:
    """Return, for each first name that stands alone, the one person of that first name; none where several have it."""
    named: dict[str, list[Key]] = defaultdict(list)
    for form in people:
        if len(form) > 1:
            named[form[0]].append(form)
    alone = [form for form in people if len(form) == 1 and form[0] in lexicon.words("identities.first-names")]
    return {form: named[form[0]][0] for form in alone if len({whole[-1] for whole in named[form[0]]}) == 1}


def _likeliest(candidates: list[Key], by_key: dict[Key, list[int]], first: int) -> Key:
    """Return the form that a shorter one stands for.

    Of those introduced before it that is the one printed most often, the last of equals; else the first one after it.
    """
    before = [form for form in candidates if by_key[form][0] < first]
    if before:
        return max(before, key=lambda form: (len(by_key[form]), by_key[form][0]))
    return min(candidates, key=lambda form: by_key[form][0])


def _root(form: Key, owner: dict[Key, Key]) -> Key:
    while owner[form] != form:
        form = owner[form]
    return form
