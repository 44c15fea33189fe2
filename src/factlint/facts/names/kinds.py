"""What a name is of: a person, an organisation, a place, a work, by the words in it and around it."""

from __future__ import annotations

from collections.abc import Callable

from factlint.facts.names.beside_places import by_place_beside
from factlint.facts.names.by_business import by_business, by_share
from factlint.facts.names.by_nouns import by_named_after, by_noun_before, by_work_around
from factlint.facts.names.by_person import (
    by_bearer,
    by_civility,
    by_function,
    by_kin,
    by_person_words,
    by_shape,
    by_speech,
)
from factlint.facts.names.by_tables import by_domain, by_number, by_tables
from factlint.facts.names.by_words import by_event, by_words_inside
from factlint.facts.names.candidate import Candidate, word_before
from factlint.facts.names.kind_words import kind_words
from factlint.facts.names.pieces import Piece
from factlint.facts.names.settings import by_setting
from factlint.facts.names.words import Reading, table_key
from factlint.facts.names.works import by_make, by_title
from factlint.lexicon import fold


def kind_of(read: Reading, piece: Piece) -> tuple[str, bool]:
    """Return person, organisation, place, work or "" for one piece, and whether that is only a guess.

    It is the answer of the first step that has one; the last steps guess, by the words around it and by the shape.
    """
    if piece.kind:
        return piece.kind, False
    printed = read.words(piece.first, piece.after)
    lows = [fold(word) for word in printed]
    key = table_key(" ".join(lows)).replace(".", "")
    one = Candidate(read, piece, printed, lows, key, kind_words(read.lexicon), word_before(read, piece))
    for step in _STEPS:
        found = step(one)
        if found is not None:
            return found, step in _GUESSES
    return "", True


_STEPS: tuple[Callable[[Candidate], str | None], ...] = (
    by_civility, by_domain, by_kin, by_tables, by_make, by_number, by_function, by_share, by_work_around,
    by_named_after, by_event, by_words_inside, by_person_words, by_noun_before, by_place_beside, by_setting,
    by_business, by_title, by_speech, by_bearer, by_shape,
)  # fmt: skip
_GUESSES = frozenset({by_setting, by_business, by_title, by_speech, by_bearer, by_shape})
