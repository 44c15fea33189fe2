"""The noun that a name stands behind: « la plateforme immobilière Marn », « le groupe de presse Marn »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.facts.names.words import demonym

if TYPE_CHECKING:
    from factlint.facts.names.candidate import Candidate

_DE = frozenset({"de", "d'"})
_ADJECTIVES = (
    "aire", "aires", "ais", "aise", "al", "ale", "ales", "aux", "el", "elle", "elles", "els", "er", "ère", "eux",
    "teur", "trice", "euse", "euses", "ien", "ienne", "ier", "ière", "if", "ifs", "ine", "ique", "iques", "iste",
    "istes", "ive", "ives", "ois", "oise", "é", "ée", "ées", "és", "able",
)  # fmt: skip


def noun_before(one: Candidate) -> str:
    """Return the noun whose phrase a name ends, "" where that is none of the lists'.

    In French adjectives and one complement may stand between them.
    """
    before, at = one.before, one.piece.first - 1
    if not before or one.lists.english:
        return before
    if before in one.read.words_of.openers or not before[0].isalpha():
        return ""
    noun = _past_adjectives(one, at)
    if not _listed(one, noun) and one.low(noun - 1) in _DE:
        noun = _past_adjectives(one, noun - 2)
    if not _listed(one, noun):
        return ""
    low = _bare(one.low(noun))
    adjective = low in one.read.lexicon.words("names.also-adjectives") and one.low(noun - 1).isalpha()
    return "" if adjective and one.low(noun - 1) not in one.lists.determiners else low


def _past_adjectives(one: Candidate, at: int) -> int:
    while not _listed(one, at) and _adjective(one, at):
        at -= 1
    return at


def _adjective(one: Candidate, at: int) -> bool:
    low = one.low(at)
    known = low in one.read.words_of.tails or (low.endswith(_ADJECTIVES) and len(low) > 3)
    return known or demonym(one.read.lexicon, low) != ""


def _listed(one: Candidate, at: int) -> bool:
    low = _bare(one.low(at))
    return low in one.lists.body_nouns or low in one.lists.work_nouns or low in one.lists.place_nouns


def _bare(low: str) -> str:
    return low.removeprefix("ex-")
