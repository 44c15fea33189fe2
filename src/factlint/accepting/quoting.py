"""Whether words that somebody accepted stand in the evidence of a finding, however either of them is set."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from factlint.document import Document, plain
from factlint.finding import Finding

_SET = str.maketrans({
    **dict.fromkeys("«»“”„‟″", '"'), **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("‐‑‒–—−", "-"),
})  # fmt: skip


@lru_cache(maxsize=4096)
def normalised(words: str) -> str:
    """Return words without what typography decides: kinds of spaces, of quotation marks, of dashes and of digits."""
    return " ".join(unicodedata.normalize("NFKC", plain(words).replace("\0", "")).translate(_SET).split())


def evidence(document: Document, finding: Finding) -> list[str]:
    """Return the words of every place of a finding in this file, its own first."""
    spans = [finding.span, *(side.span for side in finding.related if side.path is None)]
    return [document.shown(span) for span in dict.fromkeys(spans)]


def quotes(text: str, said: Iterable[str]) -> bool:
    """Whether `text` stands, as whole words, in one of these pieces of evidence."""
    wanted = normalised(text)
    return bool(wanted) and any(_holds(normalised(words), wanted) for words in said)


def _holds(words: str, wanted: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", words) is not None
