"""People compared with themselves: one age, one first name, one function at a time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from factlint.checks.ages_alone import told_of_one
from factlint.checks.house_pairs import unsettled
from factlint.facts import Facts
from factlint.facts.names.age import Age
from factlint.facts.names.apposition import Apposition
from factlint.facts.names.person import Person
from factlint.facts.names.words import demonym, is_common, words_of
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon, fold
from factlint.rule import Hit, Side, Value

_SMALL_WORD = 2
_LOOSE_KIN = frozenset({"parents", "family", "famille", "couple"})
"""Words of kinship that say nothing of the two people beside them."""


def ages(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield people who have two ages in one article, at the rarer one; ages of another time are set aside."""
    values: dict[str, Value]
    people = facts(Person)
    bearers = Counter(person.surname for person in people)
    for person in people:
        told = [age for age in person.ages if age.time == "" and _his(person, age, bearers)]
        by_value: dict[int, list[Age]] = defaultdict(list)
        for age in told:
            by_value[age.value].append(age)
        older = _older_then(facts, person, told) if len(by_value) == 1 else None
        if older is not None:
            values = {"one": told[0].value, "two": older.value, "name": person.entity.name}
            yield Hit(older.span, (Side(told[0].span, "other"),), values)
        if len(by_value) > 1:
            usual, rare = sorted(by_value.values(), key=lambda group: (-len(group), group[0].span.start))[:2]
            values = {"one": usual[0].value, "two": rare[0].value, "name": person.entity.name}
            yield Hit(rare[0].span, (Side(usual[0].span, "other"),), values)
    for person, told_age, alone in told_of_one(facts):
        values = {"one": told_age.value, "two": alone.value, "name": person.entity.name}
        yield Hit(alone.span, (Side(told_age.span, "other"),), values)


def _older_then(facts: Facts, person: Person, told: Sequence[Age]) -> Age | None:
    """Return an age at another time that is above the one of now, in a sentence that does not speak of the future."""
    future = facts.lexicon.words("roles.future")
    for age in person.ages:
        sentence = facts.at(Sentence, age.span.start)
        if age.time == "then" and age.value > told[0].value + 1 and sentence is not None:
            lows = {token.low for token in facts.within(Token, sentence.span)}
            if not lows & future and not any(low.endswith(("rai", "ras", "rons", "rez", "ront")) for low in lows):
                return age
    return None


def _his(person: Person, age: Age, bearers: Mapping[str, int]) -> bool:
    """Whether an age is told of this person and no namesake: a lone surname that two people bear tells nothing."""
    return len(age.name.words) > 1 or bearers[person.surname] == 1


def first_names(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield a first name that disagrees with the one under which the same surname was introduced.

    Options `aliases` and `distinct`: pairs that are one name, or two.
    """
    yield from unsettled(facts, options, _other_first_names(facts))


def _other_first_names(facts: Facts) -> Iterator[Hit]:
    groups: dict[str, list[Person]] = defaultdict(list)
    for person in facts(Person):
        if person.first_name:
            groups[person.surname].append(person)
    for namesakes in groups.values():
        if len(namesakes) != 2:
            continue
        one, other = namesakes
        known = (_heads(facts, one) and _unknown(facts, other, one)) or _points_back(facts, one, other)
        if not known or not _two_first_names(facts, one, other) or kinship(facts, namesakes):
            continue
        side = next(mention for mention in one.entity.mentions if len(mention.words) > 1)
        yield Hit(other.span, (Side(side.span, "other"),))


def _heads(facts: Facts, person: Person) -> set[str]:
    """Return the functions by which a person is introduced, in one masculine word each, those before the name too."""
    known = facts.lexicon.words("roles.functions")
    titles = {mention.title.lower() for mention in person.entity.mentions}
    heads = (titles & known) | {function.head for function in person.functions}
    return {_masculine(facts.lexicon, head) for head in heads}


def _masculine(lexicon: Lexicon, head: str) -> str:
    """Return the function that a man has who does what a woman does: "directeur" of "directrice"."""
    for ending, other in lexicon.table("roles.feminine").items():
        if head.endswith(ending):
            return head.removesuffix(ending) + str(other)
    return head


def _two_first_names(facts: Facts, one: Person, other: Person) -> bool:
    """Whether two namesakes are given two first names in full, and the surname is not one that many people bear.

    The second need not be in the list of first names where it begins with the same letter or the function is the same.
    """
    lexicon, names = facts.lexicon, [person.first_name for person in (one, other)]
    if one.surname in lexicon.words("namesakes.surnames") or "." in names[0] or "." in names[1]:
        return False
    known, east = lexicon.words("identities.first-names"), lexicon.words("identities.east-surnames")
    nicknames = lexicon.table("namesakes.nicknames")
    full = [nicknames.get(name, name) for name in names]
    if full[0] == full[1] or len(names[0]) < 3 or not east.isdisjoint(names):
        return False
    alike = names[0][0] == names[1][0] or _heads(facts, one) & _heads(facts, other)
    unlisted = other.entity.kind in {"person", ""} and bool(alike) and _may_be_first(facts, names[1])
    return full[1].partition("-")[0] in known or unlisted


def _may_be_first(facts: Facts, word: str) -> bool:
    """Whether a word that no list has may be a first name: no people, everyday word or opener."""
    words = words_of(facts.lexicon)
    return (
        len(word) > 2 and word not in words.openers and not is_common(words, word) and not demonym(facts.lexicon, word)
    )


def _unknown(facts: Facts, person: Person, introduced: Person) -> bool:
    """Whether nothing is told of a person that sets them apart: no function, or the same one; mentioned no oftener."""
    apart = _heads(facts, person) - _heads(facts, introduced) or person.ages or _coupled(facts, person)
    return not apart and len(person.entity.mentions) <= len(introduced.entity.mentions)


def _points_back(facts: Facts, one: Person, other: Person) -> bool:
    """Whether "The director, Marion Lusk," speaks of Miriam Lusk, of whom no function is told, and names her anew."""
    if _heads(facts, one) or one.ages or other.ages or len(other.functions) != 1:
        return False
    function = other.functions[0]
    first, after = facts.places(Token, function.span)
    tokens = facts(Token)
    definite = first > 0 and tokens[first - 1].low in facts.lexicon.words("roles.definite")
    once = len(other.entity.mentions) == 1 and one.first_name[:1] == other.first_name[:1]
    return definite and once and function.place == "before" and tokens[after].text == ","


def _coupled(facts: Facts, person: Person) -> bool:
    """Whether another first name is joined to a person's: "Cécile et Didier Morin" are two relatives."""
    start = person.span.start
    before = facts.document.clean[max(0, start - 5) : start].split()
    return bool(before) and before[-1] in {"et", "and", "&"}


def kinship(facts: Facts, people: Sequence[Person]) -> bool:
    """Whether a word of kinship stands in a paragraph that names one of these people."""
    kin = facts.lexicon.words("roles.kin") - _LOOSE_KIN
    mentions = (mention.span.start for person in people for mention in person.entity.mentions)
    parts = {part for start in mentions if (part := facts.document.part_at(start)) is not None}
    return any(token.low in kin for part in parts for token in facts.within(Token, part.span))


def titles(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield people who are given two functions of which nobody holds both, at the second of them."""
    families = _families(facts.lexicon)
    for person in facts(Person):
        present = [function for function in person.functions if function.time == ""]
        if _holds_two(facts, present):
            continue
        for other in present[1:]:
            sure = _exclude(facts, families, present[0], other)
            if sure or _two_posts(facts, present[0], other):
                sides, values = (Side(present[0].span, "other"),), {"name": person.entity.name}
                yield Hit(other.span, sides, values, strict=not sure)
                break


def _two_posts(facts: Facts, one: Apposition, other: Apposition) -> bool:
    """Whether two functions are two posts of one house: "the zoo's head vet", "the zoo's marketing director"."""
    posts, dull = facts.lexicon.words("functions.posts"), facts.lexicon.words("functions.portfolio-words")
    one_sentence = facts.at(Sentence, one.span.start) == facts.at(Sentence, other.span.start)
    if one_sentence or one.head == other.head or not {one.head, other.head} <= posts:
        return False
    words = [set(_printed(facts, function).replace("'", " ").split()) for function in (one, other)]
    shared = words[0] & words[1] - {fold(word).strip("'") for word in dull}
    return any(len(word) > _SMALL_WORD for word in shared)


def _exclude(facts: Facts, families: Mapping[str, tuple[int, int]], one: Apposition, other: Apposition) -> bool:
    """Whether two functions are two of one family, or two portfolios with no word in common."""
    printed = [_printed(facts, function) for function in (one, other)]
    places = [_family(words, families) for words in printed]
    dull = {fold(word) for word in facts.lexicon.words("functions.portfolio-words")}
    contents = [set(words.replace("'", "' ").split()) - dull for words in printed]
    if places[0] and places[1] and places[0] != places[1]:
        bodies = [content - set(" ".join(families).split()) for content in contents]
        same_body = not (bodies[0] and bodies[1]) or bodies[0] & bodies[1]
        return bool(same_body) and places[0][0] == places[1][0] and places[0][1] != places[1][1]
    portfolios = facts.lexicon.words("functions.portfolios")
    if not all(
        portfolios & {fold(function.head), words.partition(" ")[0]}
        for function, words in zip((one, other), printed, strict=True)
    ):
        return False
    return bool(contents[0] and contents[1]) and not contents[0] & contents[1]


def _printed(facts: Facts, function: Apposition) -> str:
    """Return the words of a function, folded; those that name a ministry otherwise as its own."""
    printed = fold(facts.document.words(function.span)).replace("-", " ").replace("’", "'")
    for other, usual in facts.lexicon.table("functions.ministries").items():
        printed = printed.replace(other, usual)
    return " ".join(printed.split())


def _family(printed: str, families: Mapping[str, tuple[int, int]]) -> tuple[int, int] | None:
    """Return the family of a function and its place in it, by the longest name that its words hold."""
    return next(iter(_held(printed, families)), None)


def _holds_two(facts: Facts, functions: Sequence[Apposition]) -> bool:
    """Whether two functions are joined: "chairman and chief executive"."""
    clean = facts.document.clean
    between = (clean[one.span.end : other.span.start].split() for one, other in pairwise(functions))
    return any(len(words) in {1, 2} and words[0] in {"and", "et", "&"} for words in between)


def _held(printed: str, families: Mapping[str, tuple[int, int]]) -> list[tuple[int, int]]:
    """Return every family and place that the words of a function hold, the one of the longest name first."""
    left, found = f" {printed} ", []
    for name in sorted((name for name in families if name in left), key=lambda name: (-len(name), name)):
        if f" {name} " in left:
            left = left.replace(f" {name} ", " | ")
            found.append(families[name])
    return list(dict.fromkeys(found))


@lru_cache(maxsize=4)
def _families(lexicon: Lexicon) -> Mapping[str, tuple[int, int]]:
    return {
        fold(name).replace("-", " "): (family, function)
        for family, functions in enumerate(lexicon.get("functions.exclusive"))
        for function, names in enumerate(functions)
        for name in names
    }
