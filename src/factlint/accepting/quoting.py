"""Whether words that somebody accepted stand in the evidence of a finding, however either of them is set."""

from __future__ import annotations

import re
import unicodedata
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


def quotes(text: str, document: Document, finding: Finding) -> bool:
    """Whether `text` stands, as whole words, in one place of a finding, or in its part of the article around it."""
    wanted = normalised(text)
    return bool(wanted) and any(_is_quoted(wanted, document, span) for span in spans(finding))


def _is_quoted(wanted: str, document: Document, span: Span) -> bool:
    said = normalised(document.shown(span))
    if _places(said, wanted):
        return True
    part = document.part_at(span.start)
    if part is None or not _places(wanted, said):
        return False
    start = len(normalised(document.words(Span(part.span.start, span.start))))
    around = _places(normalised(document.words(part.span)), wanted)
    return any(first <= start + 1 and start + len(said) <= first + len(wanted) for first in around)


def _places(words: str, wanted: str) -> list[int]:
    """Return where `wanted` begins in `words`, cutting no word."""
    return [match.start() for match in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", words)]
