"""Whether words that somebody accepted stand in the evidence of a finding, however either of them is set."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from factlint.document import Document, Span, plain
from factlint.finding import Finding

_SET = str.maketrans({
    **dict.fromkeys("«»“”„‟″", '"'), **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("‐‑‒–—−", "-"),
})  # fmt: skip


@lru_cache(maxsize=4096)
def normalised(words: str) -> str:
    """Return words without what typography decides: kinds of spaces, of quotation marks, of dashes and of digits."""
    return " ".join(unicodedata.normalize("NFKC", plain(words).replace("\0", "")).translate(_SET).split())


def spans(finding: Finding) -> list[Span]:
    """Return every place of a finding in this file, its own first, each once."""
    return list(dict.fromkeys([finding.span, *(side.span for side in finding.related if side.path is None)]))


def evidence(document: Document, finding: Finding) -> list[str]:
    """Return the words of every place of a finding in this file, its own first."""
    return [document.shown(span) for span in spans(finding)]


class Evidence:
    """The places of one finding, asked whether they hold words that somebody quoted."""

    def __init__(self, document: Document, finding: Finding) -> None:
        self._document = document
        self._places = [(span, normalised(document.shown(span))) for span in spans(finding)]

    def quoted_by(self, texts: Mapping[int, str]) -> set[int]:
        """Return which of these normalised texts stand in one place of the finding, or in its part around it."""
        found: set[int] = set()
        for span, said in self._places:
            near = [number for number, wanted in texts.items() if wanted in said or said in wanted]
            found.update(number for number in near if self._holds(texts[number], span, said))
        return found

    def _holds(self, wanted: str, span: Span, said: str) -> bool:
        if wanted in said:
            return bool(wanted) and next(_places(said, wanted), None) is not None
        return bool(said) and said in wanted and self._is_around(wanted, span, said)

    def _is_around(self, wanted: str, span: Span, said: str) -> bool:
        part = self._document.part_at(span.start)
        if part is None:
            return False
        start = len(normalised(self._document.words(Span(part.span.start, span.start))))
        around = _places(normalised(self._document.words(part.span)), wanted)
        return any(first <= start + 1 and start + len(said) <= first + len(wanted) for first in around)


def _places(words: str, wanted: str) -> Iterator[int]:
    """Yield where `wanted` begins in `words`, cutting no word."""
    found = words.find(wanted)
    while found >= 0:
        end = found + len(wanted)
        if not (_inside(words, found) or _inside(words, end)):
            yield found
        found = words.find(wanted, found + 1)


def _inside(words: str, position: int) -> bool:
    """Whether a word goes on over this position."""
    return words[max(0, position - 1) : position].isalnum() and words[position : position + 1].isalnum()
