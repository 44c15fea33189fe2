"""Words, numbers and marks of the text, in order: what every extractor reads instead of searching the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factlint.document import FILLER, Document, Part, Span
from factlint.facts.base import Facts

_WORD = r"[^\W\d_][\w-]*(?<!-)"
_NUMBER = r"\d{1,3}(?:(?P<group>[ '])\d{3}(?:(?P=group)\d{3})*)(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)*"


def _any_case(letters: str) -> str:
    """Return the pattern of some letters in either case: where the whole pattern ignores case it takes much longer."""
    return "".join(f"[{letter}{letter.upper()}]" for letter in letters)


_BEFORE_QU = "|".join(map(_any_case, ("jus", "lors", "puis", "quoi", "quel")))
_ELISION = rf"[cdjlmnstCDJLMNST]'(?=\w)|(?:{_BEFORE_QU}|){_any_case('qu')}'(?=\w)"
_OTHER = rf"(?P<number>{_NUMBER})|(?P<mark>\S)"
_PATTERNS = {
    "fr": rf"(?P<word>[Aa]ujourd'hui|{_ELISION}|{_WORD}(?:'(?=[^\W\d_]){_WORD}|))|{_OTHER}",
    "en": rf"(?P<word>'(?:s|t|re|ve|ll|d|m)\b|{_WORD}(?:'(?=[A-Z]){_WORD}|))|{_OTHER}",
}  # every alternative starts with a different class and repeats disjoint classes: linear


class Token(Struct, frozen=True, gc=False):
    """One word, number or mark.

    `text` is plain (straight apostrophes, no markup), `low` its lower case. `kind` is `word`, `number` or
    `mark`. `gap` is what stands before it: nothing, a space, or a newline (also at the start of a part).
    `index` is its place in `facts(Token)`. French elisions (`l'`) and English clitics (`'s`) are words of
    their own; a hyphenated word is one.
    """

    span: Span
    text: str
    low: str
    kind: str
    gap: str
    index: int

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Token]:
        """Read the tokens of every part."""
        document = facts.document
        pattern = re.compile(_PATTERNS[facts.language])
        found: list[Token] = []
        for part in document.parts:
            found += _part_tokens(document, part, pattern, len(found))
        return iter(found)

    @property
    def capitalised(self) -> bool:
        """Whether it is a word that begins with an upper-case letter."""
        return self.kind == "word" and self.text[0].isupper()

    @property
    def word(self) -> bool:
        """Whether it is no mark: a word or a number."""
        return self.text[0].isalnum()

    @property
    def quote(self) -> None:
        """No quotation: a sentence of the writer's own is read as tokens, and quotations as one unit each."""
        return None

    @property
    def spoken(self) -> bool:
        """Whether it is somebody's quoted words: a token of the writer's own sentence is not."""
        return False


def words_in(phrase: str, language: str) -> list[str]:
    """Return the words and numbers of a phrase as a token has them, in lower case; marks are left out."""
    plain = phrase.replace("’", "'")
    found = re.finditer(_PATTERNS[language], plain)
    return [match.group().lower() for match in found if match.lastgroup != "mark"]


def _part_tokens(document: Document, part: Part, pattern: re.Pattern[str], index: int) -> list[Token]:
    """Return the tokens of a part; the commonest kind of fact, so it is read in one plain loop."""
    found, clean = [], document.clean
    new = tuple.__new__  # without the checks of a call: spans are a third of all objects made
    previous, end = part.span
    gap = "\n"
    places: list[int] = []
    if clean.find(FILLER, previous, end) >= 0:  # read without the fillers, so that markup changes no token
        places = [place for place in range(previous, end) if clean[place] != FILLER]
        clean = "".join([clean[place] for place in places])
        previous, end = 0, len(clean)
    for number, match in enumerate(pattern.finditer(clean, previous, end), index):
        place = start, after = match.span()
        between = clean[previous:start]
        if between == " ":
            gap = between
        elif between:
            gap = "\n" if "\n" in between else " " if " " in between else gap
        text = match.group()
        previous = after
        if places:
            place = places[start], _past_entity(document, places[after - 1] + 1)
        found.append(Token(new(Span, place), text, text.lower(), match.lastgroup or "mark", gap, number))
        gap = ""
    return found


def _past_entity(document: Document, after: int) -> int:
    """Return the end of a word whose last letter is written as an entity (`Pap&#233;`), which belongs to it whole."""
    if document.text[after - 1] == "&" and document.clean[after : after + 1] == FILLER:
        return document.text.find(";", after) + 1
    return after
