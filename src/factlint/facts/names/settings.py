"""A guess at what a name is of by where it stands: "in Kerrow", "shares in Kerrow", « chez Kerrow »."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from factlint.facts.names.candidate import Candidate
from factlint.facts.names.function_words import function_words
from factlint.facts.names.words import is_common
from factlint.lexicon import Lexicon

_CLOSING = frozenset({"»", "”", '"'})
"""After these, « de » leads to who made what they enclose: « "La Valse" de Ravel »."""
_ARTICLES = frozenset({"a", "an", "the", "un", "une", "la", "le", "l'"})
_ENDS = frozenset({
    "of", "that", "which", "who", "whose", "in", "for", "by", "with", "from", "to", "and", "on", "based", "at", "where",
    "de", "du", "des", "d'", "qui", "que", "dont", "où", "en", "à", "et",
})  # fmt: skip
"""What ends the words before the noun of a description."""
_OWNS = frozenset({"'s", "'"})
"""After these, what was told is only the owner: "Mary Kerrow, the hospital's chief virologist"."""
_DESCRIPTION = 5
_LONGEST = 3
"""Words at most in a place that only a preposition tells."""


class _Settings(Struct, frozen=True):
    """The lists of `settings.toml`, in lower case."""

    into_places: frozenset[str]
    not_into_places: frozenset[str]
    of_places: frozenset[str]
    of_bodies: frozenset[str]
    links: frozenset[str]
    before_bodies: frozenset[str]
    after_bodies: frozenset[str]
    lone_bodies: frozenset[str]
    body_deeds: frozenset[str]
    in_works: frozenset[str]
    after_works: frozenset[str]


@lru_cache(maxsize=4)
def _settings(lexicon: Lexicon) -> _Settings:
    """Return the lists of a language, read once."""
    words = lexicon.words
    return _Settings(
        words("settings.into-places"), words("settings.not-into-places"), words("settings.of-places"),
        words("settings.of-bodies"), words("settings.links"), words("settings.before-bodies"),
        words("settings.after-bodies"), words("settings.lone-bodies"), words("settings.body-deeds"),
        words("settings.in-works"), words("settings.after-works"),
    )  # fmt: skip


def by_setting(one: Candidate) -> str | None:
    """Return work, organisation, place or person where the words beside a name speak for one, else None."""
    if one.piece.title:
        return None
    lists, before = _settings(one.read.lexicon), one.before
    earlier = one.low(one.piece.first - 2) if before else ""
    follows = one.low(one.piece.after)
    noun = earlier if before in lists.links else ""
    if not one.lists.english and noun in _CLOSING and len(one.printed) < _LONGEST:
        return "person"
    if follows in lists.after_works or noun in lists.in_works:
        return "work"
    if _body(one, lists, noun, follows) or (before == "at" and function_words(one.read.lexicon).head_of(earlier)):
        return "organisation"
    into = (before in lists.into_places or _capital_preposition(one)) and earlier not in lists.not_into_places
    region = one.lists.english and follows in one.lists.place_nouns and before not in lists.links
    close = before == "to" and earlier in {"close", "next"}
    place = (into or region or close or noun in lists.of_places) and _place_like(one)
    return _described(one, follows) or ("place" if place else None)


def _body(one: Candidate, lists: _Settings, noun: str, follows: str) -> bool:
    """Whether the nouns beside a name speak for a body, or it is one word that does: "the Commission"."""
    beside = follows in lists.after_bodies or one.before in lists.before_bodies or noun in lists.of_bodies
    return beside or _listed(one) or (len(one.printed) == 1 and one.piece.sure and _alone(one, lists, follows))


def _listed(one: Candidate) -> bool:
    """Whether a name is the example of a kind of body: "newspapers including Kerrow", "groups such as Kerrow"."""
    if one.before not in {"including", "like", "as", "dont", "comme"}:
        return False
    noun = one.low(one.piece.first - (3 if one.low(one.piece.first - 2) == "such" else 2))
    return noun.endswith("s") and noun[:-1] in one.lists.body_nouns


def _described(one: Candidate, follows: str) -> str | None:
    """Return the kind that a description tells: "Kerrow, a Leeds-based company", « Kerrow est une commune de »."""
    at = one.piece.after + 1
    if follows not in {",", "is", "was", "est", "était"} or one.low(at) not in _ARTICLES:
        return None
    lists = one.lists
    for index in range(at + 1, at + 1 + _DESCRIPTION):
        low = one.low(index)
        if low in lists.body_nouns or low in lists.work_nouns or low in lists.place_nouns:
            follows = one.low(index + 1)
            if lists.english and (follows in _OWNS or (follows.isalpha() and follows not in _ENDS)):
                continue
            return _kind(one, low)
        if low in _ENDS or not low[:1].isalpha():
            return None
    return None


def _kind(one: Candidate, low: str) -> str:
    if low in one.lists.body_nouns:
        return "organisation"
    return "work" if low in one.lists.work_nouns else "place"


def _alone(one: Candidate, lists: _Settings, follows: str) -> bool:
    """Whether one word is that of a kind of body, or does what only a body does: "the Commission", "Kerrow employs"."""
    if one.printed[0].lower() in lists.lone_bodies:
        return True
    return follows in lists.body_deeds


def _capital_preposition(one: Candidate) -> bool:
    """Whether a French sentence begins with « A », printed without its accent, right before the name."""
    first, tokens = one.piece.first, one.read.tokens
    return not one.lists.english and first > 0 and tokens[first - 1].text == "A" and tokens[first].gap == " "


def _place_like(one: Candidate) -> bool:
    """Whether a name is written as those of places are: few words, no acronym, none of them an everyday one."""
    if len(one.printed) > _LONGEST or not one.piece.sure:
        return False
    if any(word.isupper() and len(word) > 1 for word in one.printed) or not one.printed[0][0].isupper():
        return False
    return not any(is_common(one.read.words_of, word.lower()) for word in one.printed)
